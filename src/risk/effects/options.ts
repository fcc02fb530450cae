/** The option lists of statements: `(fillfactor = 70)`, `RESTART WITH 1`, `(CONCURRENTLY)`. */
import type { DefElem, Node } from "libpg-query";
import { constantValue } from "../catalog/tree.ts";

export interface Option {
  readonly name: string;
  /** Such as `toast` in `toast.autovacuum_enabled`. */
  readonly namespace: string | null;
  /** Null without a value, or where it is not a constant. */
  readonly value: string | number | null;
  readonly element: DefElem;
}

/** Of a list (`options`) or of a List node (`def`). */
export function optionsOf(nodes: readonly Node[] | Node | undefined): readonly Option[] {
  if (nodes === undefined) return [];
  const list: readonly Node[] = isList(nodes) ? nodes : "List" in nodes ? (nodes.List.items ?? []) : [nodes];
  return list.flatMap((node) => {
    if (!("DefElem" in node)) return [];
    const element = node.DefElem;
    const value = element.arg === undefined ? null : constantOf(element.arg);
    return [{ name: element.defname ?? "", namespace: element.defnamespace ?? null, value, element }];
  });
}

function isList(nodes: readonly Node[] | Node): nodes is readonly Node[] {
  return Array.isArray(nodes);
}

function constantOf(node: Node): string | number | null {
  if ("Boolean" in node) return node.Boolean.boolval === true ? "true" : "false";
  if ("TypeName" in node) {
    const last = node.TypeName.names?.at(-1);
    return last !== undefined && "String" in last ? (last.String.sval ?? null) : null;
  }
  return constantValue(node);
}

export function optionNames(nodes: readonly Node[] | Node | undefined): readonly string[] {
  return optionsOf(nodes).map((option) => option.name);
}

/** Whether a Boolean option is on: named without a value, or with one that PostgreSQL reads as true. */
export function isOptionOn(nodes: readonly Node[] | undefined, name: string): boolean {
  const option = optionsOf(nodes).find((each) => each.name === name);
  if (option === undefined) return false;
  return option.value === null || !/^(false|off|no|0)$/i.test(String(option.value));
}
