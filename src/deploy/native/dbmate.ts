/** github.com/amacneil/dbmate: its files and its table `schema_migrations`, so that it finds nothing pending afterwards. */
import type { Row } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import { isTrueAt, quoteLiteral, textAt } from "../apply/values.ts";
import type { NativeSet, PendingMigration } from "../history.ts";
import type { RunnableMigration } from "../runnable.ts";
import { type DbmateRead, readDbmateFile } from "./dbmate-file.ts";
import { findMigrations, type DbmateMigration } from "./dbmate-folders.ts";
import { dbmateState } from "./dbmate-history.ts";
import { type DbmateSettings, readDbmateSettings } from "./dbmate-settings.ts";
import type { NativeInput, OpenNative } from "./natives.ts";
import { insertOwn, isoTime, OWN_TABLE, OWN_THERE, type OwnThere, prepareOwn, toOwnThere } from "./own-record.ts";
import { quoteName } from "./table-name.ts";

export const openDbmate: OpenNative = async (input) => {
  const settings = await readDbmateSettings(input);
  const migrations = findMigrations(input, settings.folders);
  const byPath = new Map(migrations.map((migration) => [migration.path, migration]));
  return newSet({ input, settings, migrations, byPath, read: newReader() });
};

/** The history table on the server that was asked last. */
interface Place extends OwnThere {
  readonly schema: string;
  /** Qualified and quoted where it must be. */
  readonly table: string;
  readonly hasSchema: boolean;
  /** Type of its column `version`; null where there is no such table or column. */
  readonly versionType: string | null;
  readonly exists: boolean;
  /** Whether golang-migrate's column stands in it. */
  readonly isForeign: boolean;
}

interface Opened {
  readonly input: NativeInput;
  readonly settings: DbmateSettings;
  readonly migrations: readonly DbmateMigration[];
  readonly byPath: ReadonlyMap<string, DbmateMigration>;
  readonly read: (migration: DbmateMigration) => DbmateRead;
}

/**
 * The table is qualified by the schema of the session that read the history, as dbmate does before each row: a migration may change
 * `search_path`. So `readHistory` goes before everything else.
 */
function newSet(opened: Opened): NativeSet {
  const { input, settings, migrations, read } = opened;
  let place = unseenPlace(settings);
  return {
    framework: "dbmate",
    placeholders: new Map(),
    readHistory: async (session) => {
      const [row] = await session.query(LOOK, [settings.schema, settings.table]);
      place = toPlace(row);
      const rows = place.versionType === null || place.isForeign ? [] : await session.query(readRows(place));
      return dbmateState({ place, rows, migrations, mayBeLate: settings.strict === false, sha256: input.sha256, read });
    },
    prepare: () => prepare(place),
    toRunnable: (pending) => toRunnable(pending, place, opened),
    around: () => [],
    baseline: (id) => baseline(id, place, opened),
  };
}

function prepare({ schema, table, hasSchema, exists, ...own }: Place): readonly string[] {
  return [
    ...prepareOwn(own),
    ...(exists || hasSchema ? [] : [`create schema if not exists ${quoteName(schema)}`]),
    ...(exists ? [] : [`create table if not exists ${table} (version varchar primary key)`]),
  ];
}

function toRunnable({ id, path, sha256 }: PendingMigration, { table }: Place, { byPath, read }: Opened): RunnableMigration {
  const migration = byPath.get(path);
  const { file, problems } = migration === undefined ? { file: null, problems: ["It is not in the set."] } : read(migration);
  if (file === null) throw notRunnable(path, problems);
  const version = quoteLiteral(id);
  return {
    id,
    path,
    sha256,
    ...file,
    record: (elapsedMs) =>
      `WITH own AS (${insertOwn({ history: table, id, path, sha256 }, elapsedMs)})\ninsert into ${table} (version) values (${version})`,
    isRecorded: `(SELECT EXISTS (SELECT FROM ${table} WHERE version = ${version}))`,
  };
}

/** dbmate has no word for it; what its users do is to insert the versions by hand. */
function baseline(id: string, place: Place, { input, migrations }: Opened): string {
  const last = migrations.findIndex(({ version }) => version === id);
  if (last < 0) throw noSuchVersion(id);
  const rows = migrations.slice(0, last + 1).map(({ version, path, bytes }) => {
    const own = insertOwn({ history: place.table, id: version, path, sha256: input.sha256(bytes) }, null);
    return `${own};\ninsert into ${place.table} (version) values (${quoteLiteral(version)}) on conflict do nothing`;
  });
  return [...prepare(place), ...rows].join(";\n");
}

/** Reads each file once. */
function newReader(): Opened["read"] {
  const known = new Map<string, DbmateRead>();
  return ({ path, bytes }) => {
    const read = known.get(path) ?? readDbmateFile(bytes);
    known.set(path, read);
    return read;
  };
}

function unseenPlace({ schema, table }: DbmateSettings): Place {
  const where = schema ?? "public";
  const name = `${quoteName(where)}.${quoteName(table)}`;
  return {
    schema: where,
    table: name,
    hasSchema: false,
    versionType: null,
    exists: false,
    isForeign: false,
    hasOwnSchema: false,
    hasOwn: false,
  };
}

/** `$1`: schema or null, `$2`: table. One row: where the table is, or would be. */
const LOOK = `WITH place AS (SELECT coalesce($1::text, current_schema()::text, 'public') AS schema, $2::text AS name),
  columns AS (
    SELECT a.attname::text AS name, format_type(a.atttypid, NULL) AS type
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN place p
      ON n.nspname = p.schema AND c.relname = p.name
    WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'f', 'm')
  )
SELECT schema, quote_ident(schema) || '.' || quote_ident(name) AS table,
  EXISTS (SELECT FROM pg_namespace WHERE nspname = schema) AS has_schema,
  EXISTS (SELECT FROM columns) AS exists,
  (SELECT type FROM columns WHERE columns.name = 'version') AS version_type,
  EXISTS (SELECT FROM columns WHERE columns.name = 'dirty') AS is_foreign,
  ${OWN_THERE}
FROM place`;

function toPlace(row: Row | undefined): Place {
  return {
    schema: textAt(row, "schema") ?? "public",
    table: textAt(row, "table") ?? "public.schema_migrations",
    hasSchema: isTrueAt(row, "has_schema"),
    versionType: textAt(row, "version_type"),
    exists: isTrueAt(row, "exists"),
    isForeign: isTrueAt(row, "is_foreign"),
    ...toOwnThere(row),
  };
}

function readRows({ table, hasOwn }: Place): string {
  if (!hasOwn) return `SELECT version::text AS version, NULL AS sha256, NULL AS applied_at FROM ${table}`;
  return `SELECT t.version::text AS version, o.sha256, ${isoTime("o.applied_at")} AS applied_at
FROM ${table} t LEFT JOIN ${OWN_TABLE} o ON o.history = ${quoteLiteral(table)} AND o.id = t.version::text`;
}

function notRunnable(path: string, problems: readonly string[]): UserError {
  return new UserError("configuration", `${path} cannot be run: ${problems.join(" ")}`, "Mend the file.");
}

function noSuchVersion(id: string): UserError {
  return new UserError(
    "usage",
    `No migration has the version ${JSON.stringify(id)}.`,
    "Give the version of the last one applied.",
  );
}
