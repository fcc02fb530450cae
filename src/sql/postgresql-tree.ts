/** Reading libpg-query's trees: each node is `{ Kind: { field: … } }`, a field with a zero value is absent. */
import type { Tree } from "./parser.ts";

/** A node taken out of its wrapper. */
export interface Node {
  /** As PostgreSQL's source names it: `AlterTableStmt`, `ColumnDef`, `A_Const`. */
  readonly kind: string;
  readonly fields: Tree;
}

export function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `{ Kind: { … } }` as kind and fields; null when the value is nothing of that shape. */
export function nodeOf(value: unknown): Node | null {
  if (!isTree(value)) return null;
  for (const kind of Object.keys(value)) {
    const fields = value[kind];
    return /^[A-Z]/.test(kind) && isTree(fields) ? { kind, fields } : null;
  }
  return null;
}

/** The fields of a node of that kind; null for a node of another kind. */
export function fieldsOf(value: unknown, kind: string): Tree | null {
  const fields = isTree(value) ? value[kind] : undefined;
  return isTree(fields) ? fields : null;
}

/** The list in a field; empty when absent. A list of lists comes as `List` nodes with `items`. */
export function listOf(fields: Tree, name: string): readonly unknown[] {
  const value = fields[name];
  if (Array.isArray(value)) return value as readonly unknown[];
  const items = fieldsOf(value, "List")?.["items"];
  return Array.isArray(items) ? (items as readonly unknown[]) : [];
}

/** A field that is a tree without wrapper (`RangeVar` in `relation`, `TypeName` in `typeName`); null when absent. */
export function treeOf(fields: Tree, name: string): Tree | null {
  const value = fields[name];
  return isTree(value) ? value : null;
}

/** A text or enum field; empty when absent. */
export function textOf(fields: Tree, name: string): string {
  const value = fields[name];
  return typeof value === "string" ? value : "";
}

/** A number field; 0 when absent. */
export function numberOf(fields: Tree, name: string): number {
  const value = fields[name];
  return typeof value === "number" ? value : 0;
}

export function flagOf(fields: Tree, name: string): boolean {
  return fields[name] === true;
}

/** A `String` node's text; null for any other node. */
export function stringOf(value: unknown): string | null {
  const fields = fieldsOf(value, "String");
  return fields === null ? null : textOf(fields, "sval");
}

/** A qualified name as its parts: `["public", "t"]` of a list of `String` nodes; other nodes in it are left out. */
export function namesOf(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  const names: string[] = [];
  for (const item of list as readonly unknown[]) {
    const name = stringOf(item);
    if (name !== null) names.push(name);
  }
  return names;
}

export type Constant = { readonly value: string | number | boolean | null };

/**
 * The value of an `A_Const`: numbers too large for an integer and decimals as text, NULL as `{ value: null }`; null when
 * the value is no constant. A zero, an empty text and false are absent in the tree.
 */
export function constantOf(value: unknown): Constant | null {
  const fields = fieldsOf(value, "A_Const");
  if (fields === null) return null;
  if (flagOf(fields, "isnull")) return { value: null };
  const kind = ["ival", "fval", "boolval", "sval", "bsval"].find((name) => isTree(fields[name]));
  const inner = kind === undefined ? null : treeOf(fields, kind);
  if (kind === undefined || inner === null) return null;
  if (kind === "ival") return { value: numberOf(inner, "ival") };
  if (kind === "boolval") return { value: flagOf(inner, "boolval") };
  return { value: textOf(inner, kind) };
}

/** Calls `visit` with every node of a tree, outer ones first; an answer of false leaves out what is below it. Not recursive. */
export function visitNodes(tree: unknown, visit: (node: Node) => boolean | void): void {
  const waiting: unknown[] = [tree];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null) continue;
    const node = nodeOf(value);
    if (node !== null && visit(node) === false) continue;
    const children: readonly unknown[] = Array.isArray(value) ? (value as readonly unknown[]) : Object.values(value);
    for (let index = children.length - 1; index >= 0; index--) waiting.push(children[index]);
  }
}
