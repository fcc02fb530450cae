/** Indexes that a build left behind without finishing it: they slow every write down and serve no query, and IF NOT EXISTS takes them for good. */
import type { DatabaseSession, Row } from "../../database-port.ts";
import { numberAt, textAt } from "./values.ts";

export interface IndexState {
  readonly oid: number;
  /** Quoted as SQL wants it, with its schema. */
  readonly quoted: string;
  /** `schema.table`, for people. */
  readonly table: string;
  readonly name: string;
  readonly isValid: boolean;
  /** It belongs to a constraint, or to a partitioned table whose other indexes are yet to be attached: nothing to be dropped. */
  readonly isPart: boolean;
}

const SELECT = `
  SELECT c.oid::bigint::float8 AS oid, format('%I.%I', n.nspname, c.relname) AS quoted, c.relname::text AS name,
    (SELECT format('%s.%s', tn.nspname, t.relname) FROM pg_class t JOIN pg_namespace tn ON tn.oid = t.relnamespace
      WHERE t.oid = i.indrelid) AS "table",
    i.indisvalid AND i.indisready AS valid,
    c.relkind = 'I' OR EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid) AS part
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace`;

/** Those that somebody is building right now are not yet valid, which is no fault. */
const NOBODY_BUILDS = `NOT EXISTS (SELECT FROM pg_stat_progress_create_index b WHERE b.index_relid = i.indexrelid)`;

/** All of the database that a build left behind, also of REINDEX CONCURRENTLY (`…_ccnew`, `…_ccold`); an index of partitions is none. */
export async function readInvalidIndexes(session: DatabaseSession): Promise<readonly IndexState[]> {
  const rows = await session.query(
    `${SELECT} WHERE NOT (i.indisvalid AND i.indisready) AND c.relkind = 'i' AND ${NOBODY_BUILDS} ORDER BY 2`,
  );
  return rows.map(toIndex);
}

/** `table` as SQL has it; empty where there is none. */
export async function readIndexesOf(session: DatabaseSession, table: string): Promise<readonly IndexState[]> {
  const rows = await session.query(`${SELECT} WHERE i.indrelid = to_regclass($1) ORDER BY 2`, [table]);
  return rows.map(toIndex);
}

/** `name` as SQL has it, without a schema: it is its table's. */
export function isNamed({ name }: IndexState, written: string): boolean {
  return name === foldName(written);
}

/** As the server does: lower case unless quoted, 63 bytes (of UTF-8; a longer name is rare enough to be taken by characters). */
function foldName(written: string): string {
  const name = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written.toLowerCase();
  return name.slice(0, 63);
}

function toIndex(row: Row): IndexState {
  return {
    oid: numberAt(row, "oid"),
    quoted: textAt(row, "quoted") ?? "",
    table: textAt(row, "table") ?? "",
    name: textAt(row, "name") ?? "",
    isValid: row["valid"] === true,
    isPart: row["part"] === true,
  };
}
