/** Names of objects in PostgreSQL's trees, as phrases have them. */
import type { Tree } from "../sql/parser.ts";
import { constantOf, listOf, namesOf, nodeOf, stringOf, textOf, treeOf } from "../sql/postgresql-tree.ts";

/** Of a `RangeVar`, as written: with its schema where it has one. */
export function nameOfRange(range: Tree | null): string {
  if (range === null) return "something";
  const [schema, name] = [textOf(range, "schemaname"), textOf(range, "relname")];
  return schema === "" ? name : `${schema}.${name}`;
}

/** Of an object in whatever node it comes: a list of names, a type, a function with its arguments, a relation. */
export function nameOfList(object: unknown): string {
  const single = stringOf(object);
  if (single !== null) return single;
  if (Array.isArray(object)) return namesOf(object).join(".");
  const node = nodeOf(object);
  switch (node?.kind) {
    case "List":
      return listOf({ it: object }, "it")
        .map((item) => stringOf(item) ?? nameOfList(item))
        .join(".");
    case "TypeName":
      return namesOf(node.fields["names"]).join(".");
    case "ObjectWithArgs":
      return namesOf(node.fields["objname"]).join(".");
    case "RangeVar":
      return nameOfRange(node.fields);
    case undefined:
    default:
      return "something";
  }
}

/** `OBJECT_MATVIEW` as a word. */
export function objectWord(type: string): string {
  return (
    WORDS[type] ??
    type
      .replace(/^OBJECT_/, "")
      .replaceAll("_", " ")
      .toLowerCase()
  );
}

const WORDS: Readonly<Record<string, string>> = {
  OBJECT_MATVIEW: "materialized view",
  OBJECT_TABCONSTRAINT: "constraint",
  OBJECT_DOMCONSTRAINT: "constraint",
};

/** A type as people write it, with its length, without the catalog's schema. */
export function nameOfType(fields: Tree): string {
  const type = treeOf(fields, "typeName");
  if (type === null) return "something else";
  const names = namesOf(type["names"]);
  const own = names[0] === "pg_catalog" ? names.slice(1) : names;
  const name = own.join(".");
  const known = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  const sizes = listOf(type, "typmods").flatMap((size) => constantOf(size)?.value ?? []);
  const array = listOf(type, "arrayBounds").length > 0 ? "[]" : "";
  return `${known ?? name}${sizes.length === 0 ? "" : `(${sizes.join(", ")})`}${array}`;
}

/** What the parser makes of the words of the standard. */
const TYPES: Readonly<Record<string, string>> = {
  int2: "smallint",
  int4: "integer",
  int8: "bigint",
  float4: "real",
  float8: "double precision",
  bool: "boolean",
  bpchar: "char",
};
