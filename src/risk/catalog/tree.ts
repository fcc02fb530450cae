/** Reading libpg-query's trees: walking all nodes, small facts about single ones. Nothing is looked up here. */
import type { A_Const, ColumnRef, Node } from "libpg-query";

/** A node's kind and content, as `{ FuncCall: {…} }` has them. */
export type Visit = (kind: string, body: Readonly<Record<string, unknown>>) => boolean | void;

/**
 * Visits every node below (and with) `root`, parents before children. Returning false leaves a node's children out. Deep trees are
 * safe: there is no recursion. Fields whose type is fixed (`TypeCast.typeName`) are part of their parent's content.
 */
export function walk(root: unknown, visit: Visit): void {
  const stack: unknown[] = [root];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--) stack.push(value[index]);
      continue;
    }
    if (isRecord(value)) visitFields(value, { visit, stack });
  }
}

function visitFields(value: Readonly<Record<string, unknown>>, { visit, stack }: { visit: Visit; stack: unknown[] }): void {
  const keys = Object.keys(value);
  for (let index = keys.length - 1; index >= 0; index--) {
    const key = keys[index] ?? "";
    const child = value[key];
    if (typeof child !== "object" || child === null) continue;
    if (isKind(key) && isRecord(child) && visit(key, child) === false) continue;
    stack.push(child);
  }
}

function isKind(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 65 && first <= 90;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a tree is one node: an object with its kind as the only key. */
export function isNode(tree: unknown): tree is Node {
  return isRecord(tree) && Object.keys(tree).length === 1;
}

/** The names of a column reference; `*` stands for a star. */
export function fieldsOf(ref: ColumnRef): readonly string[] {
  return (ref.fields ?? []).map((field) => ("String" in field ? (field.String.sval ?? "") : "*"));
}

/** The text of a string constant, also behind a cast such as `'x'::regclass`; null otherwise. */
export function stringConstant(node: Node | undefined): string | null {
  let inner = node;
  while (inner !== undefined && "TypeCast" in inner) inner = inner.TypeCast.arg;
  if (inner === undefined || !("A_Const" in inner)) return null;
  return inner.A_Const.sval?.sval ?? null;
}

/** A number or word of a list of options or type modifiers. Zero is left out of trees, so `{ ival: {} }` is 0. */
export function constantValue(node: Node): number | string | null {
  if ("Integer" in node) return node.Integer.ival ?? 0;
  if ("String" in node) return node.String.sval ?? "";
  if ("Float" in node) return Number(node.Float.fval ?? "0");
  if ("ColumnRef" in node) return fieldsOf(node.ColumnRef).join(".");
  return "A_Const" in node ? valueOf(node.A_Const) : null;
}

function valueOf(constant: A_Const): number | string | null {
  if (constant.ival !== undefined) return constant.ival.ival ?? 0;
  if (constant.fval !== undefined) return Number(constant.fval.fval ?? "0");
  return constant.sval?.sval ?? null;
}

/** Whether an expression is a NULL constant, cast or not. */
export function isNullConstant(node: Node | undefined): boolean {
  let inner = node;
  while (inner !== undefined && "TypeCast" in inner) inner = inner.TypeCast.arg;
  return inner !== undefined && "A_Const" in inner && inner.A_Const.isnull === true;
}
