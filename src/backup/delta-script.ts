/** The psql script that adds a delta's rows to a restored dump. Pure text; may be run twice. */
import type { DeltaTable } from "./delta-table.ts";

export interface DeltaScript {
  /** Up to the rows. */
  readonly head: string;
  /** Behind the rows. */
  readonly tail: string;
}

export interface DeltaOrigin {
  readonly digest: string;
  readonly xmin: string;
}

/** How values are written, and must be read again: name -> value. */
export const DELTA_SETTINGS: Readonly<Record<string, string>> = {
  bytea_output: "hex",
  DateStyle: "ISO, YMD",
  extra_float_digits: "3",
  IntervalStyle: "postgres",
  lc_monetary: "C",
  row_security: "off",
  search_path: "",
  TimeZone: "UTC",
};

const ROWS = "pg_temp.schema_release_delta";
const TRIGGERS = "pg_temp.schema_release_triggers";

/** Names in comments are JSON, which has no line ends. */
export function writeDeltaScript(table: DeltaTable, { digest, xmin }: DeltaOrigin): DeltaScript {
  const columns = table.columns.join(", ");
  const settings = { ...DELTA_SETTINGS, client_encoding: "UTF8", standard_conforming_strings: "on", statement_timeout: "0" };
  return {
    head: `-- Rows of ${JSON.stringify(table.relation)} that a dump may lack: all that transactions from ${xmin} on wrote.
-- Of the release ${JSON.stringify(digest)}. Holds data: keep it as carefully as the dump.
-- Run it on the restored dump: psql --no-psqlrc --set=ON_ERROR_STOP=1 --dbname=… --file=…
-- Rows that are there already stay as they are; running it twice does no harm. All of it is one transaction.
\\set ON_ERROR_STOP on
${Object.entries(settings)
  .map(([name, value]) => `SET ${name} = '${value}';\n`)
  .join("")}BEGIN;
${table.partitions.map((statement) => `${statement};\n`).join("")}CREATE TEMPORARY TABLE schema_release_delta ON COMMIT DROP AS SELECT ${columns} FROM ${table.name} WITH NO DATA;
COPY ${ROWS} (${columns}) FROM stdin;
`,
    tail: `\\.
${triggersOff(table.name)}
INSERT INTO ${table.name} (${columns})${table.hasIdentity ? " OVERRIDING SYSTEM VALUE" : ""}
SELECT ${columns} FROM ${ROWS} ON CONFLICT (${table.key.join(", ")}) DO NOTHING;
${TRIGGERS_ON}
${table.sequences.map(raiseSequence).join("")}COMMIT;
`,
  };
}

/** What was restored ran its triggers when it was written; they must not run again. Checks and foreign keys do hold. */
function triggersOff(name: string): string {
  const table = `${quote(name)}::pg_catalog.regclass`;
  return `CREATE TEMPORARY TABLE schema_release_triggers ON COMMIT DROP AS
SELECT t.level, g.tgrelid, g.tgname, g.tgenabled
FROM (SELECT ${table} AS oid, 0 AS level UNION SELECT relid, level FROM pg_catalog.pg_partition_tree(${table})) t
JOIN pg_catalog.pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal;
DO $schema_release$
DECLARE found record;
BEGIN
  FOR found IN SELECT * FROM ${TRIGGERS} WHERE tgenabled IN ('O', 'A') ORDER BY level LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s DISABLE TRIGGER %I', found.tgrelid::pg_catalog.regclass, found.tgname);
  END LOOP;
END $schema_release$;`;
}

/** Those of a partitioned table take their partitions' along, so upper ones come first. */
const TRIGGERS_ON = `DO $schema_release$
DECLARE found record;
BEGIN
  FOR found IN SELECT * FROM ${TRIGGERS} ORDER BY level LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s %s TRIGGER %I', found.tgrelid::pg_catalog.regclass,
      CASE found.tgenabled WHEN 'O' THEN 'ENABLE' WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'DISABLE' END,
      found.tgname);
  END LOOP;
END $schema_release$;`;

function raiseSequence({ name, last, isDescending }: DeltaTable["sequences"][number]): string {
  const further = isDescending ? "least" : "greatest";
  return `SELECT pg_catalog.setval(${quote(name)}, ${further}(last_value, ${last}::bigint), true) FROM ${name};
`;
}

/** The script turns `standard_conforming_strings` on. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A row in the text format of COPY; null is NULL. */
export function writeCopyRow(values: readonly (string | null)[]): string {
  return `${values.map((value) => (value === null ? String.raw`\N` : escapeCopy(value))).join("\t")}\n`;
}

const ESCAPED: Readonly<Record<string, string>> = {
  "\\": String.raw`\\`,
  "\b": String.raw`\b`,
  "\f": String.raw`\f`,
  "\n": String.raw`\n`,
  "\r": String.raw`\r`,
  "\t": String.raw`\t`,
  "\v": String.raw`\v`,
};

function escapeCopy(value: string): string {
  return value.replace(/[\\\b\f\n\r\t\v]/g, (character) => ESCAPED[character] ?? character);
}
