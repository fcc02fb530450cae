/**
 * What the catalogs of PostgreSQL 15 to 18 say of a schema, one query a kind of object. Each answers `kind`, `name`, `part_of` and
 * `definition`, and runs with an empty `search_path`, so that the server qualifies every name. Knows SQL; must not know sessions.
 */

/** Schemas of users: none of the system's, none of ours. */
export function ofUsers(schema: string): string {
  return `${schema}.nspname !~ '^pg_' AND ${schema}.nspname <> ALL ('{information_schema,schema_release,schema_release_rescue}')`;
}

/** An object that no extension made. */
export function notOfExtension(catalog: string, oid: string): string {
  return `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;
}

/** `c` and `n`: a relation of users and its schema. */
export const RELATION = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND ${ofUsers("n")} AND ${notOfExtension("pg_class", "c.oid")}`;

/** Name of the relation `c`. */
export const RELATION_NAME = "n.nspname || '.' || c.relname";

/** `schema.name` of the relation with this OID. */
export function relationName(oid: string): string {
  return `(SELECT rn.nspname || '.' || rc.relname FROM pg_class rc JOIN pg_namespace rn ON rn.oid = rc.relnamespace WHERE rc.oid = ${oid})`;
}

/** `COLLATE x`, where it is not the type's own. */
export function collationOf(collation: string, type: string): string {
  return `(SELECT 'COLLATE ' || l.oid::regcollation FROM pg_collation l, pg_type lt WHERE l.oid = ${collation} AND lt.oid = ${type} AND ${collation} <> lt.typcollation)`;
}

/** `WHEN … THEN …` of a trigger's, rule's or event trigger's state; null for the usual one. */
export function stateOf(state: string): string {
  return `CASE ${state} WHEN 'D' THEN 'DISABLED' WHEN 'R' THEN 'ON REPLICA ONLY' WHEN 'A' THEN 'ALWAYS' END`;
}

/** `OPTIONS (a, b 'x')`; the values of what could be secret or names a place are left out. Null without options. */
export function optionsOf(options: string, shown: "names" | "values"): string {
  const secret = "o.option_name ~* 'pass|secret|token|key|user|host|credential'";
  const value = shown === "names" ? "''" : `CASE WHEN ${secret} THEN '' ELSE ' ' || quote_literal(o.option_value) END`;
  return `(SELECT 'OPTIONS (' || string_agg(o.option_name || ${value}, ', ' ORDER BY o.option_name COLLATE "C") || ')' FROM pg_options_to_table(${options}) o)`;
}
