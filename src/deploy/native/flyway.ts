/** documentation.red-gate.com/fd: Flyway's files, settings and table, so that it finds everything up to date afterwards. */
import { UserError } from "../../errors.ts";
import type { HistoryProblem, HistoryState, NativeSet, PendingMigration } from "../history.ts";
import type { RunnableMigration } from "../runnable.ts";
import { readApplied } from "./flyway/applied.ts";
import { runAround } from "./flyway/callbacks.ts";
import { findFlywayFiles, type FlywayFiles } from "./flyway/files.ts";
import { flywayState } from "./flyway/history-state.ts";
import { type Prefix, readPrefix, withPrefix } from "./flyway/prefix.ts";
import { type FlywayScript, readFlywayScript, readScriptStatements, type ScriptStatements } from "./flyway/script.ts";
import { readServer, type ServerFacts } from "./flyway/server.ts";
import { type FlywaySettings, readFlywaySettings } from "./flyway/settings.ts";
import { typeOf } from "./flyway/states.ts";
import {
  abbreviate,
  COLUMNS,
  type HistoryRow,
  insertRow,
  literal,
  qualify,
  readRows,
  type TableName,
  toHistoryRow,
} from "./flyway/table.ts";
import { baselineBatch, type Preparation, prepareHistory } from "./flyway/preparation.ts";
import type { NativeInput, OpenNative } from "./natives.ts";

export const openFlyway: OpenNative = async (input) => {
  const settings = await readFlywaySettings(input);
  const files = findFlywayFiles(input, settings);
  return newSet({ input, settings, files, prefix: readPrefix(settings) });
};

interface Opened {
  readonly input: NativeInput;
  readonly settings: FlywaySettings;
  readonly files: FlywayFiles;
  /** What goes before each migration. */
  readonly prefix: Prefix;
}

/** What `readHistory` found; the rest of a set is about that server. */
interface Seen {
  readonly name: TableName;
  readonly facts: ServerFacts;
  readonly preparation: Preparation;
  readonly lastRank: number;
  readonly scripts: ReadonlyMap<string, FlywayScript>;
  readonly callbacks: readonly FlywayScript[];
  readonly statementsOf: (script: FlywayScript) => ScriptStatements;
}

function newSet(opened: Opened): NativeSet {
  const { settings } = opened;
  let seen: Seen | null = null;
  const asked = (): Seen => {
    if (seen === null) throw new Error("The history was not read.");
    return seen;
  };
  return {
    framework: "flyway",
    placeholders: settings.placeholders,
    readHistory: async (session) => {
      const facts = await readServer(session, settings);
      if (facts.schema === null) return noSchema(settings);
      const name = { schema: facts.schema, table: settings.table, tablespace: settings.tablespace };
      const isOurs = COLUMNS.every((column) => facts.columns.includes(column));
      if (facts.columns.length > 0 && !isOurs) return foreignTable(qualify(name));
      const rows = isOurs ? (await session.query(readRows(name))).map(toHistoryRow) : [];
      const read = look(opened, { name, facts, rows });
      seen = read.seen;
      return read.state;
    },
    prepare: () => withPrefixText(opened.prefix, asked().preparation.statements),
    toRunnable: (pending) => toRunnable(pending, asked(), opened),
    around: (moment) => (seen === null ? [] : runAround(moment, { ...seen, prefix: opened.prefix })),
    baseline: (id) => baselineBatch(id, { ...asked(), settings }),
  };
}

interface Looked {
  readonly name: TableName;
  readonly facts: ServerFacts;
  readonly rows: readonly HistoryRow[];
}

function look(opened: Opened, { name, facts, rows }: Looked): { readonly seen: Seen; readonly state: HistoryState } {
  const { input, settings, files } = opened;
  const defaults = defaultPlaceholders(settings, facts);
  const scripts = files.migrations.map((file) => readFlywayScript(file, settings, defaults));
  const callbacks = files.callbacks.map((file) => readFlywayScript(file, settings, defaults));
  const preparation = prepareHistory(name, facts, settings);
  const statementsOf = newStatementReader(settings);
  const state = flywayState({
    rows: readApplied([...rows, ...preparation.rows]),
    scripts,
    settings,
    table: qualify(name),
    exists: preparation.statements.length === 0,
    sha256: input.sha256,
    whyNot: (script) => (script.problems.length > 0 ? script.problems : statementsOf(script).problems),
  });
  const problems = [
    ...preparation.problems,
    ...callbackProblems(callbacks, statementsOf),
    ...(settings.validateNaming ? files.misnamed.map(misnamed) : []),
    ...state.problems,
  ];
  const lastRank = rows.at(-1)?.rank ?? -1;
  const byPath = new Map(scripts.map((script) => [script.file.path, script]));
  return {
    seen: { name, facts, preparation, lastRank, scripts: byPath, callbacks, statementsOf },
    state: { ...state, problems },
  };
}

function toRunnable({ id, path, sha256 }: PendingMigration, seen: Seen, { settings, prefix }: Opened): RunnableMigration {
  const { name, lastRank, scripts, statementsOf, facts } = seen;
  const script = scripts.get(path);
  if (script === undefined) throw new UserError("configuration", `${path} is not in the set.`, "Read the history again.");
  const read = statementsOf(script);
  const problems = script.problems.length > 0 ? script.problems : read.problems;
  if (problems.length > 0) throw new UserError("configuration", `${path} cannot be run: ${problems.join(" ")}`, "Mend the file.");
  const { version, description } = script.file.name;
  const table = qualify(name);
  const identity =
    version === null
      ? `description = ${literal(abbreviate(description))} AND version IS NULL AND checksum = ${script.checksum}`
      : `version = ${literal(version.text)}`;
  return {
    id,
    path,
    sha256,
    transactional: read.transactional,
    statements: withPrefix(prefix, facts, read.statements),
    record: (elapsedMs) =>
      insertRow(
        name,
        {
          version: version?.text ?? null,
          description,
          type: typeOf(script),
          script: script.file.script,
          checksum: script.checksum,
          installedBy: settings.installedBy,
        },
        { elapsedMs },
      ),
    isRecorded: `(SELECT EXISTS (SELECT FROM ${table} WHERE installed_rank > ${lastRank} AND success AND type = '${typeOf(script)}' AND ${identity}))`,
  };
}

function withPrefixText({ statements }: Prefix, own: readonly string[]): readonly string[] {
  return own.length === 0 ? [] : [...statements, ...own];
}

/** Splits each file once. */
function newStatementReader(settings: FlywaySettings): Seen["statementsOf"] {
  const known = new Map<string, ScriptStatements>();
  return (script) => {
    const read = known.get(script.file.path) ?? readScriptStatements(script, settings);
    known.set(script.file.path, read);
    return read;
  };
}

/** By name in lower case; the folder that Flyway is started in is not known. */
function defaultPlaceholders({ form, table, environment }: FlywaySettings, facts: ServerFacts): ReadonlyMap<string, string> {
  const values = [...facts.placeholders, ["table", table] as const, ["environment", environment] as const];
  return new Map(values.map(([name, value]) => [`flyway${form.separator}${name}`.toLowerCase(), value]));
}

function callbackProblems(callbacks: readonly FlywayScript[], statementsOf: Seen["statementsOf"]): readonly HistoryProblem[] {
  return callbacks.flatMap((script) => {
    const read = statementsOf(script);
    const problems = [...script.problems, ...(script.problems.length > 0 ? [] : read.problems)];
    if (!read.transactional) problems.push("It cannot run in a transaction, which callbacks do here.");
    if (problems.length === 0) return [];
    const { path } = script.file;
    return [
      {
        kind: "unreadable" as const,
        id: null,
        path,
        message: `${path} cannot be run: ${problems.join(" ")}`,
        remedy: "Mend the callback.",
      },
    ];
  });
}

function misnamed({ path, problem }: FlywayFiles["misnamed"][number]): HistoryProblem {
  return {
    kind: "unreadable",
    id: null,
    path,
    message: `${path} would never run: ${problem}`,
    remedy: "Rename it, such as V12__what_it_does.sql, or set validateMigrationNaming=false.",
  };
}

function unreadableState(table: string, message: string, remedy: string): HistoryState {
  return {
    exists: false,
    table,
    applied: [],
    pending: [],
    problems: [{ kind: "unreadable", id: null, path: null, message, remedy }],
  };
}

function noSchema({ table }: FlywaySettings): HistoryState {
  return unreadableState(
    table,
    "The session has no schema to work in: its search_path names none that exists.",
    "Set Flyway's defaultSchema.",
  );
}

function foreignTable(table: string): HistoryState {
  return unreadableState(
    table,
    `The table ${table} is there, but its columns are not those of Flyway's history.`,
    "Let Flyway's setting `table`, or `history-table` of the database, name another one.",
  );
}
