/** Types as trees write them, made canonical: `int` is int4, a bare name is looked for as PostgreSQL does. */
import type { Node, TypeName } from "libpg-query";
import type { Catalog } from "./catalog.ts";
import { stringsOf, writtenName, type WrittenName } from "./names.ts";
import type { Relation, TypeRef, UserType } from "./objects.ts";
import { lookUp } from "./queries.ts";
import { getObject } from "./store.ts";
import { constantValue } from "./tree.ts";
import { builtinTypeName, SERIAL_TYPES } from "./type-names.ts";

export { bareTypeName, typeName } from "./type-names.ts";

/** The object of a user type; null for built-in ones, row types of tables and types that were never mentioned before. */
export function userTypeOf(catalog: Catalog, type: TypeRef | null): UserType | null {
  const oid = type?.oid ?? null;
  const object = oid === null ? null : getObject(catalog, oid);
  return object?.kind === "type" ? object : null;
}

/** Looks a user type (or a table, for its row type) up by name. Null: not known; built-in ones are never found here. */
export function resolveType(catalog: Catalog, name: WrittenName): UserType | Relation | null {
  const type = lookUp(catalog, "type", name) ?? lookUp(catalog, "relation", name);
  return type?.kind === "type" || type?.kind === "relation" ? type : null;
}

/** Null where the tree names no type (`table.column%TYPE`). serial is int4. An unknown name has no oid and the first schema. */
export function canonicalType(catalog: Catalog, tree: TypeName): TypeRef | null {
  const parts = stringsOf(tree.names);
  if (parts.length === 0 || tree.pct_type === true) return null;
  const written = writtenName(parts);
  const dimensions = tree.arrayBounds?.length ?? 0;
  const builtin = builtinType(written);
  const modifiers = (tree.typmods ?? []).map(modifierOf);
  if (builtin !== null) {
    const normal = normalizeModifiers(builtin.name, modifiers);
    return {
      schema: "pg_catalog",
      name: builtin.name,
      modifiers: normal,
      dimensions: dimensions + builtin.dimensions,
      oid: null,
    };
  }
  const found = resolveType(catalog, written);
  const schema = found?.schema ?? written.schema ?? catalog.searchPath[0] ?? "public";
  return { schema, name: found?.name ?? written.name, modifiers, dimensions, oid: found?.oid ?? null };
}

/** The sort of serial that a column is declared with: `int4` for `serial`; null otherwise. */
export function serialType(tree: TypeName | undefined): string | null {
  const { schema, name } = writtenName(stringsOf(tree?.names));
  return schema === null && (tree?.arrayBounds ?? []).length === 0 ? (SERIAL_TYPES.get(name) ?? null) : null;
}

function builtinType(written: WrittenName): { name: string; dimensions: number } | null {
  if (written.schema !== null && written.schema !== "pg_catalog") return null;
  const name = builtinTypeName(written.name) ?? SERIAL_TYPES.get(written.name) ?? null;
  if (name !== null) return { name, dimensions: 0 };
  const element = written.name.startsWith("_") ? builtinTypeName(written.name.slice(1)) : null;
  return element === null ? null : { name: element, dimensions: 1 };
}

function modifierOf(node: Node): number | string {
  return constantValue(node) ?? "?";
}

function normalizeModifiers(name: string, modifiers: TypeRef["modifiers"]): TypeRef["modifiers"] {
  if (name === "numeric" && modifiers.length === 1) return [...modifiers, 0];
  return modifiers;
}
