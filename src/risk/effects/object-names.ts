/** The names that statements give to what is no relation. */
import type { Node } from "libpg-query";
import { stringsOf, writtenName, type WrittenName } from "../catalog/names.ts";

/** Of a String, a List of strings, a TypeName or an ObjectWithArgs node. */
export function nodeName(node: Node | undefined): WrittenName {
  if (node === undefined) return { schema: null, name: "" };
  if ("String" in node) return { schema: null, name: node.String.sval ?? "" };
  if ("List" in node) return writtenName(stringsOf(node.List.items));
  if ("TypeName" in node) return writtenName(stringsOf(node.TypeName.names));
  if ("ObjectWithArgs" in node) return writtenName(stringsOf(node.ObjectWithArgs.objname));
  return { schema: null, name: "" };
}

/** All parts of a dotted name: of a column `["schema", "table", "column"]`. */
export function nameParts(node: Node | undefined): readonly string[] {
  if (node === undefined) return [];
  if ("List" in node) return stringsOf(node.List.items);
  const { schema, name } = nodeName(node);
  return schema === null ? [name] : [schema, name];
}

export function shownName(name: WrittenName): string {
  return name.schema === null ? name.name : `${name.schema}.${name.name}`;
}
