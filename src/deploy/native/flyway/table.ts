/** Flyway's history table as SQL: what makes it, what reads it, what is written into it (`PostgreSQLDatabase`, `JdbcTableSchemaHistory`). */
import type { Row } from "../../../database-port.ts";
import { isTrueAt, numberAt, textAt } from "../../apply/values.ts";
import { isoTime } from "../own-record.ts";

export interface HistoryRow {
  readonly rank: number;
  readonly version: string | null;
  readonly description: string;
  readonly type: string;
  readonly script: string;
  readonly checksum: number | null;
  readonly succeeded: boolean;
  /** ISO 8601. */
  readonly installedAt: string | null;
}

export interface TableName {
  readonly schema: string;
  readonly table: string;
  readonly tablespace: string | null;
}

export const COLUMNS = [
  "installed_rank",
  "version",
  "description",
  "type",
  "script",
  "checksum",
  "installed_by",
  "installed_on",
  "execution_time",
  "success",
];

export function qualify({ schema, table }: Pick<TableName, "schema" | "table">): string {
  return `${quote(schema)}.${quote(table)}`;
}

export function makeTable(name: TableName): readonly string[] {
  const table = qualify(name);
  const tablespace = name.tablespace === null ? "" : ` TABLESPACE ${quote(name.tablespace)}`;
  return [
    `CREATE TABLE IF NOT EXISTS ${table} (
    "installed_rank" INT NOT NULL,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INTEGER,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TIMESTAMP NOT NULL DEFAULT now(),
    "execution_time" INTEGER NOT NULL,
    "success" BOOLEAN NOT NULL,
    CONSTRAINT ${quote(`${name.table}_pk`)} PRIMARY KEY ("installed_rank")${tablespace === "" ? "" : ` USING INDEX${tablespace}`}
)${tablespace}`,
    `CREATE INDEX IF NOT EXISTS ${quote(`${name.table}_s_idx`)} ON ${table} ("success")${tablespace}`,
  ];
}

/** `installed_on` has no time zone: it is taken for one of the session's. */
export function readRows(name: TableName): string {
  return `SELECT installed_rank::float8 AS rank, version::text AS version, description::text AS description, type::text AS type,
  script::text AS script, checksum::float8 AS checksum, success, ${isoTime("installed_on::timestamptz")} AS at
FROM ${qualify(name)} ORDER BY installed_rank`;
}

export function toHistoryRow(row: Row): HistoryRow {
  return {
    rank: numberAt(row, "rank"),
    version: textAt(row, "version"),
    description: textAt(row, "description") ?? "",
    type: textAt(row, "type") ?? "",
    script: textAt(row, "script") ?? "",
    checksum: typeof row["checksum"] === "number" ? row["checksum"] : null,
    succeeded: isTrueAt(row, "success"),
    installedAt: textAt(row, "at"),
  };
}

export interface NewRow {
  readonly version: string | null;
  readonly description: string;
  readonly type: "SQL" | "SQL_BASELINE" | "BASELINE" | "SCHEMA";
  readonly script: string;
  readonly checksum: number | null;
  /** Null: the current user. */
  readonly installedBy: string | null;
}

/** `elapsedMs`: an SQL expression. `where`: a condition on the row, such as that there is none yet. */
export function insertRow(
  name: TableName,
  row: NewRow,
  { elapsedMs, where = "" }: { elapsedMs: string; where?: string },
): string {
  const table = qualify(name);
  const rank = `(SELECT coalesce(max("installed_rank"), ${row.type === "SCHEMA" ? -1 : 0}) + 1 FROM ${table})`;
  const values = [
    rank,
    row.version === null ? "NULL" : literal(row.version),
    literal(abbreviate(row.description)),
    literal(row.type),
    literal(row.script.length > 1000 ? `...${row.script.slice(3, 1000)}` : row.script),
    row.checksum === null ? "NULL" : String(row.checksum),
    row.installedBy === null ? "current_user" : literal(row.installedBy),
    `least(round((${elapsedMs})::numeric), 2147483647)::integer`,
    "TRUE",
  ];
  const columns = COLUMNS.filter((column) => column !== "installed_on").map((column) => `"${column}"`);
  return `INSERT INTO ${table} (${columns.join(", ")}) SELECT ${values.join(", ")}${where === "" ? "" : ` WHERE ${where}`}`;
}

/** As long as the column is (`AbbreviationUtils`). */
export function abbreviate(description: string): string {
  return description.length <= 200 ? description : `${description.slice(0, 197)}...`;
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Without `;`, so that nothing that splits SQL at them can part it. */
export function literal(text: string): string {
  const quoted = text.replaceAll("\\", "\\\\").replaceAll("'", "''").replaceAll(";", "\\073");
  return quoted === text ? `'${text}'` : `E'${quoted}'`;
}
