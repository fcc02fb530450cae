/** The rescue copies that a server keeps. Reads only. */
import type { DatabaseSession, Row } from "../../database-port.ts";
import { isTrueAt, numberAt, textAt } from "../../deploy/apply/values.ts";
import type { RescueCopy } from "./rescue-copy.ts";
import { RESCUE_SCHEMA } from "./storage.ts";

export interface CopyFilter {
  /** Of a release. */
  readonly digest?: string;
  /** Name of the set of migrations. */
  readonly database?: string;
  readonly id?: number;
}

/** A copy with what only those need who restore or drop it. */
export interface KeptCopy extends RescueCopy {
  /** The relation's two names, unquoted: a dot in one of them makes `relation` ambiguous. */
  readonly schema: string;
  readonly name: string;
  /** SQL that makes again what was lost: the table, or the column. */
  readonly definition: string;
  /** Whether `keepUntil` has passed, by the server's clock. */
  readonly mayBeDropped: boolean;
  /** Whether its table is still there. */
  readonly isThere: boolean;
}

/** By id; empty where none was ever made. Throws `DatabaseError`, also where the role may not read them. */
export async function readCopies(session: DatabaseSession, filter: CopyFilter = {}): Promise<readonly RescueCopy[]> {
  return (await readKeptCopies(session, filter)).map(plainCopy);
}

/** Without what a record has no use for. */
export function plainCopy(copy: KeptCopy): RescueCopy {
  const { id, digest, database, migration, kind, relation, columns, key, table, rows, bytes, madeAt, keepUntil, restoredAt } =
    copy;
  return { id, digest, database, migration, kind, relation, columns, key, table, rows, bytes, madeAt, keepUntil, restoredAt };
}

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const COPIES = `
SELECT id::float8 AS id, digest, database, migration_id, migration_path, kind, schema_name, relation_name, columns,
  pg_catalog.to_json(key_columns) AS key, copy_table, rows::float8 AS rows, bytes::float8 AS bytes, definition,
  pg_catalog.to_char(made_at AT TIME ZONE 'UTC', ${MOMENT}) AS made_at,
  pg_catalog.to_char(keep_until AT TIME ZONE 'UTC', ${MOMENT}) AS keep_until,
  pg_catalog.to_char(restored_at AT TIME ZONE 'UTC', ${MOMENT}) AS restored_at,
  keep_until <= pg_catalog.clock_timestamp() AS may_be_dropped,
  pg_catalog.to_regclass(pg_catalog.format('%I.%I', '${RESCUE_SCHEMA}', copy_table)) IS NOT NULL AS is_there
FROM ${RESCUE_SCHEMA}.copies
WHERE ($1::text IS NULL OR digest = $1) AND ($2::text IS NULL OR database = $2) AND ($3::bigint IS NULL OR id = $3)
ORDER BY id`;

/** As `readCopies`. */
export async function readKeptCopies(session: DatabaseSession, filter: CopyFilter = {}): Promise<readonly KeptCopy[]> {
  const [there] = await session.batch(`SELECT pg_catalog.to_regclass('${RESCUE_SCHEMA}.copies') IS NOT NULL AS is`);
  if (!isTrueAt(there?.rows[0], "is")) return [];
  const rows = await session.query(COPIES, [filter.digest ?? null, filter.database ?? null, filter.id ?? null]);
  return rows.map(toCopy);
}

function toCopy(row: Row): KeptCopy {
  const text = (column: string): string => textAt(row, column) ?? "";
  const [schema, name] = [text("schema_name"), text("relation_name")];
  return {
    id: numberAt(row, "id"),
    digest: text("digest"),
    database: text("database"),
    migration: { id: text("migration_id"), path: text("migration_path") },
    kind: kindOf(text("kind")),
    relation: `${schema}.${name}`,
    columns: listOf(row["columns"]).map(toColumn),
    key: listOf(row["key"]).map(String),
    table: text("copy_table"),
    rows: numberAt(row, "rows"),
    bytes: numberAt(row, "bytes"),
    madeAt: text("made_at"),
    keepUntil: text("keep_until"),
    restoredAt: textAt(row, "restored_at"),
    schema,
    name,
    definition: text("definition"),
    mayBeDropped: isTrueAt(row, "may_be_dropped"),
    isThere: isTrueAt(row, "is_there"),
  };
}

const KINDS: readonly RescueCopy["kind"][] = ["table", "rows", "changes", "column", "values"];

/** The table's own check lets no other in. */
function kindOf(text: string): RescueCopy["kind"] {
  const kind = KINDS.find((known) => known === text);
  if (kind === undefined) throw new Error(`${RESCUE_SCHEMA}.copies holds a copy of the kind ${JSON.stringify(text)}`);
  return kind;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function toColumn(value: unknown): RescueCopy["columns"][number] {
  const { name, type } = Object.fromEntries(Object.entries(value ?? {}));
  return { name: String(name), type: String(type) };
}
