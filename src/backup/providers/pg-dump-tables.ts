/** Tables as a dump sees them: the names of releases are `schema.name`, those of SQL are quoted, those of archives are object ids. */
import type { DatabaseSession } from "../../database-port.ts";

export interface DumpTable {
  /** `schema.name`, unquoted. */
  readonly relation: string;
  /** Quoted, for statements. */
  readonly name: string;
  /** Object ids of the table and of its partitions or children, in decimal digits. */
  readonly oids: readonly string[];
}

const FIND = `
WITH RECURSIVE wanted AS (
  SELECT c.oid, n.nspname || '.' || c.relname AS relation, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname || '.' || c.relname = ANY ($1::text[])
), tree AS (
  SELECT oid AS root, oid FROM wanted
  UNION
  SELECT t.root, i.inhrelid FROM tree t JOIN pg_inherits i ON i.inhparent = t.oid
)
SELECT w.relation, w.name, (SELECT array_agg(t.oid::text) FROM tree t WHERE t.root = w.oid) AS oids
FROM wanted w ORDER BY w.relation, w.name`;

/** Those that there are, in the order of their names; whatever is no table is left out. */
export async function findTables(session: DatabaseSession, relations: readonly string[]): Promise<readonly DumpTable[]> {
  if (relations.length === 0) return [];
  const rows = await session.query(FIND, [[...new Set(relations)]]);
  return rows.map(({ relation, name, oids }) => ({
    relation: String(relation),
    name: String(name),
    oids: Array.isArray(oids) ? oids.map(String) : [],
  }));
}

const ALL = `
SELECT n.nspname || '.' || c.relname AS relation FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't' AND n.nspname !~ '^pg_|^information_schema$'`;

/** Rows of what of `relations` is there, those of partitions and children included; `relations` null is every table. */
export async function countNamed(session: DatabaseSession, relations: readonly string[] | null) {
  await session.batch("SET search_path = ''; SET row_security = off");
  const wanted = relations ?? (await session.query(ALL)).map(({ relation }) => String(relation));
  const counted: { readonly relation: string; readonly rows: number }[] = [];
  for (const { relation, name } of await findTables(session, wanted)) {
    const [row] = await session.query(`SELECT count(*)::text AS rows FROM ${name}`);
    counted.push({ relation, rows: Number(row?.["rows"]) });
  }
  return counted;
}
