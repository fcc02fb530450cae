/** Types as trees write them, made canonical: `int` is int4, a bare name is looked for as PostgreSQL does. */
import type { TypeName } from "libpg-query";
import type { Catalog } from "./catalog.ts";
import type { TypeRef, UserType } from "./objects.ts";
import { getObject } from "./store.ts";

/** The object of a user type; null for built-in ones. */
export function userTypeOf(catalog: Catalog, type: TypeRef | null): UserType | null {
  const oid = type?.oid ?? null;
  const object = oid === null ? null : getObject(catalog, oid);
  return object?.kind === "type" ? object : null;
}

/** Null where the tree names no type (`%TYPE`). serial is int4. An unknown name gives a TypeRef without oid in the first schema. */
export function canonicalType(catalog: Catalog, tree: TypeName): TypeRef | null {
  void catalog;
  void tree;
  return null;
}

/** As format_type writes it: `character varying(40)`, `timestamp(3) with time zone`, `public.state[]`. */
export function typeName(type: TypeRef): string {
  return type.name;
}
