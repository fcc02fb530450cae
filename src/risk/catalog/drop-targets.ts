/** The objects that a DROP statement names. */
import type { DropStmt, Node, ObjectWithArgs } from "libpg-query";
import type { Catalog } from "./catalog.ts";
import { routinesNamed } from "./expression.ts";
import { stringsOf, writtenName, type WrittenName } from "./names.ts";
import type { Oid, Routine } from "./objects.ts";
import { lookUp, relationOf } from "./queries.ts";
import { bareTypeName, canonicalType } from "./resolve-type.ts";
import { nameKey, partsOf } from "./store.ts";

/** `oid` null: not known. */
export interface DropTarget {
  readonly oid: Oid | null;
  readonly name: WrittenName;
}

const RELATIONS = new Set([
  "OBJECT_TABLE",
  "OBJECT_VIEW",
  "OBJECT_MATVIEW",
  "OBJECT_SEQUENCE",
  "OBJECT_FOREIGN_TABLE",
  "OBJECT_INDEX",
]);
const ROUTINES = new Set(["OBJECT_FUNCTION", "OBJECT_PROCEDURE", "OBJECT_ROUTINE", "OBJECT_AGGREGATE"]);
const ON_TABLES = new Set(["OBJECT_TRIGGER", "OBJECT_RULE", "OBJECT_POLICY"]);

/** What the statement names, in order, once each. */
export function namedBy(catalog: Catalog, tree: DropStmt): readonly DropTarget[] {
  const type = tree.removeType ?? "";
  return (tree.objects ?? []).map((node) => {
    const name = nameOf(node);
    return { oid: findObject(catalog, type, node), name };
  });
}

function nameOf(node: Node): WrittenName {
  if ("List" in node) return writtenName(stringsOf(node.List.items));
  if ("String" in node) return { schema: null, name: node.String.sval ?? "" };
  if ("TypeName" in node) return writtenName(stringsOf(node.TypeName.names));
  return "ObjectWithArgs" in node ? writtenName(stringsOf(node.ObjectWithArgs.objname)) : { schema: null, name: "" };
}

/** The object that a node of DROP, COMMENT or ALTER … names; null when it is not known. */
export function findObject(catalog: Catalog, type: string, node: Node): Oid | null {
  const name = nameOf(node);
  if (RELATIONS.has(type)) return lookUp(catalog, "relation", name)?.oid ?? null;
  if (type === "OBJECT_TYPE" || type === "OBJECT_DOMAIN") return lookUp(catalog, "type", name)?.oid ?? null;
  const routine = ROUTINES.has(type) && "ObjectWithArgs" in node ? findRoutine(catalog, node.ObjectWithArgs) : null;
  // Aggregates are kept by name.
  if (routine !== null || (ROUTINES.has(type) && type !== "OBJECT_AGGREGATE")) return routine?.oid ?? null;
  if (type === "OBJECT_SCHEMA") return catalog.names.map.get(nameKey("schema", "", name.name)) ?? null;
  if (type === "OBJECT_EXTENSION") return catalog.names.map.get(nameKey("extension", "", name.name)) ?? null;
  if (ON_TABLES.has(type)) return "List" in node ? findOnTable(catalog, type, stringsOf(node.List.items)) : null;
  for (const schema of name.schema === null ? [...catalog.searchPath, ""] : [name.schema]) {
    const oid = catalog.names.map.get(nameKey("other", type, `${schema}\0${name.name}`));
    if (oid !== undefined) return oid;
  }
  return null;
}

/** By its signature; without one it must be the only routine of that name. */
export function findRoutine(catalog: Catalog, object: ObjectWithArgs): Routine | null {
  const named = routinesNamed(catalog, writtenName(stringsOf(object.objname)));
  if (object.args_unspecified === true) return named.length === 1 ? (named[0] ?? null) : null;
  const signature = (object.objargs ?? []).map((node) => typeText(catalog, node)).join(",");
  return named.find((routine) => routine.signature.join(",") === signature) ?? null;
}

function typeText(catalog: Catalog, node: Node): string {
  const type = "TypeName" in node ? canonicalType(catalog, node.TypeName) : null;
  return type === null ? "?" : bareTypeName(type);
}

const KINDS: Readonly<Record<string, string>> = { OBJECT_TRIGGER: "trigger", OBJECT_RULE: "rule", OBJECT_POLICY: "policy" };

function findOnTable(catalog: Catalog, type: string, parts: readonly string[]): Oid | null {
  const table = lookUp(catalog, "relation", writtenName(parts.slice(0, -1)));
  if (table === null || relationOf(catalog, table.oid) === null) return null;
  const found = partsOf(catalog, table.oid).find((object) => object.kind === KINDS[type] && object.name === parts.at(-1));
  return found?.oid ?? null;
}
