/**
 * A plain folder of SQL files without a tool (`framework: other`). Its history is ours alone, so everything can be noticed: a file that was
 * edited, is missing, or comes too late.
 */
import { UserError } from "../../errors.ts";
import { decodeScript } from "../../sql/decode.ts";
import { readSections } from "../../sql/sections.ts";
import { isTrueAt, quoteLiteral, textAt } from "../apply/values.ts";
import type { NativeSet, PendingMigration } from "../history.ts";
import type { RunnableMigration, RunnableStatement } from "../runnable.ts";
import type { NativeInput, OpenNative } from "./natives.ts";
import { HISTORY_COLUMNS, isoTime, OWN_SCHEMA, toMilliseconds } from "./own-record.ts";
import { findPlain, type PlainFiles, type PlainMigration } from "./plain-files.ts";
import { plainState } from "./plain-history.ts";
import { quoteName, readTableName } from "./table-name.ts";
import { readStatements } from "./statements.ts";

/** Throws `UserError` where migrations of the folder are no SQL. */
export const openPlain: OpenNative = async (input) => {
  const files = findPlain(input);
  const [first] = files.notSql;
  if (first !== undefined) throw notSql(first, files.notSql.length);
  const { schema, table } = readTableName(input.historyTable ?? `${OWN_SCHEMA}.history`);
  return newSet({ input, files, schema: schema ?? "public", table, byPath: byPath(files), read: newReader() });
};

type PlainRead =
  | {
      readonly file: { readonly statements: readonly RunnableStatement[]; readonly transactional: boolean };
      readonly problems: readonly [];
    }
  | { readonly file: null; readonly problems: readonly string[] };

interface Opened {
  readonly input: NativeInput;
  readonly files: PlainFiles;
  readonly schema: string;
  readonly table: string;
  readonly byPath: ReadonlyMap<string, PlainMigration>;
  readonly read: (migration: PlainMigration) => PlainRead;
}

function newSet(opened: Opened): NativeSet {
  const { input, files, schema, table, read } = opened;
  const name = `${quoteName(schema)}.${quoteName(table)}`;
  let hasSchema = false;
  let exists = false;
  return {
    framework: "other",
    placeholders: new Map(),
    readHistory: async (session) => {
      const [look] = await session.query(LOOK, [schema, table]);
      hasSchema = isTrueAt(look, "has_schema");
      exists = isTrueAt(look, "exists");
      const columns = textAt(look, "columns");
      const isOurs = COLUMN_NAMES.every((column) => columns?.split(",").includes(column) === true);
      const rows = isOurs ? await session.query(readRows(name)) : [];
      return plainState({
        table: name,
        exists,
        isOurs,
        rows,
        files,
        sha256: input.sha256,
        read: (migration) => read(migration).problems,
      });
    },
    prepare: () => prepare({ schema, name, hasSchema, exists }),
    toRunnable: (pending) => toRunnable(pending, name, opened),
    around: () => [],
    baseline: (id) => baseline(id, opened, { schema, name, hasSchema, exists }),
  };
}

interface Place {
  readonly schema: string;
  readonly name: string;
  readonly hasSchema: boolean;
  readonly exists: boolean;
}

function prepare({ schema, name, hasSchema, exists }: Place): readonly string[] {
  return [
    ...(hasSchema ? [] : [`CREATE SCHEMA IF NOT EXISTS ${quoteName(schema)}`]),
    ...(exists ? [] : [`CREATE TABLE IF NOT EXISTS ${name} (\n  ${HISTORY_COLUMNS},\n  PRIMARY KEY (id)\n)`]),
  ];
}

function toRunnable({ id, path, sha256 }: PendingMigration, name: string, { byPath, read }: Opened): RunnableMigration {
  const migration = byPath.get(path);
  const { file, problems } = migration === undefined ? { file: null, problems: ["It is not in the set."] } : read(migration);
  if (file === null) throw new UserError("configuration", `${path} cannot be run: ${problems.join(" ")}`, "Mend the file.");
  return {
    id,
    path,
    sha256,
    ...file,
    record: (elapsedMs) => insert(name, { id, path, sha256 }, elapsedMs),
    isRecorded: `(SELECT EXISTS (SELECT FROM ${name} WHERE id = ${quoteLiteral(id)}))`,
  };
}

function insert(
  name: string,
  { id, path, sha256 }: { id: string; path: string; sha256: string },
  elapsedMs: string | null,
): string {
  const values = [id, path, sha256].map(quoteLiteral).join(", ");
  return `INSERT INTO ${name} (id, path, sha256, duration_ms) VALUES (${values}, ${toMilliseconds(elapsedMs)})`;
}

function baseline(id: string, { files, input }: Opened, place: Place): string {
  const { migrations } = files;
  const last = migrations.findIndex((migration) => migration.id === id);
  if (last < 0) {
    throw new UserError(
      "usage",
      `No migration has the version ${JSON.stringify(id)}.`,
      "Give the version of the last one applied.",
    );
  }
  const rows = migrations
    .slice(0, last + 1)
    .map(
      ({ id, path, bytes }) => `${insert(place.name, { id, path, sha256: input.sha256(bytes) }, null)} ON CONFLICT DO NOTHING`,
    );
  return [...prepare(place), ...rows].join(";\n");
}

/** Reads each file once. */
function newReader(): Opened["read"] {
  const known = new Map<string, PlainRead>();
  return ({ path, bytes }) => {
    const read = known.get(path) ?? readPlain(bytes);
    known.set(path, read);
    return read;
  };
}

/** In one transaction, unless a statement of the file cannot stand in one: then one by one. */
function readPlain(bytes: Uint8Array): PlainRead {
  const { text, problems } = decodeScript(bytes);
  if (problems.length > 0) return { file: null, problems: problems.map(({ message }) => message) };
  if (readSections(text, null).down.length > 0) return { file: null, problems: [SECTIONS] };
  const { statements, needsNoTransaction, problems: refused } = readStatements(text);
  return refused.length > 0
    ? { file: null, problems: refused }
    : { file: { statements, transactional: !needsNoTransaction }, problems: [] };
}

const SECTIONS =
  "It has a part that undoes it, marked for a migration tool, which would run, too. Say which tool by `framework`, or move that part out.";

const COLUMN_NAMES = ["id", "path", "sha256", "applied_at", "duration_ms"];

/** `$1`: schema, `$2`: table. */
const LOOK = `SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = $1) AS has_schema,
  EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = $2) AS exists,
  (SELECT string_agg(a.attname, ',')
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = $1 AND c.relname = $2 AND a.attnum > 0 AND NOT a.attisdropped) AS columns`;

function readRows(name: string): string {
  return `SELECT id, path, sha256, ${isoTime("applied_at")} AS at FROM ${name} ORDER BY applied_at, id`;
}

function byPath({ migrations }: PlainFiles): ReadonlyMap<string, PlainMigration> {
  return new Map(migrations.map((migration) => [migration.path, migration]));
}

function notSql(path: string, count: number): UserError {
  return new UserError(
    "configuration",
    `${path}${count > 1 ? ` and ${count - 1} more` : ""} cannot be run: only SQL can.`,
    "Add `status-command` and `deploy-command` to the database, so that the tool these migrations are written for applies them.",
  );
}
