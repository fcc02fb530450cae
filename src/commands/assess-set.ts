/** The migrations of one database set that are released together, assessed behind those that came before them. */
import type { Options } from "../config/options.ts";
import type { BackupRisk, Dialect, MigrationAssessment } from "../risk/assessment.ts";
import { highestRisk } from "../risk/assessment.ts";
import type { AssessmentInput } from "../risk/assess-migrations.ts";
import type { RiskOptions } from "../risk/options.ts";
import { unreadMigration } from "../risk/unread.ts";
import type { Parsers } from "../sql/parsers.ts";
import type { Script } from "../sql/statement.ts";

/** A migration file of a release. */
export interface ReleaseFile {
  /** As the answer names it. */
  readonly path: string;
  readonly id: string | null;
  /** Null where it could not be read. */
  readonly bytes: Uint8Array | null;
  /** What stood in it before, where it is a list that grows at its end; its statements count as history. */
  readonly before: Uint8Array | null;
  /** Why its statements are not SQL that could be read, one sentence; null where they are. */
  readonly unreadBecause: string | null;
  /** Whether it undoes a migration: it is judged as if it ran behind that one, and then none of it happened. */
  readonly undoes: boolean;
}

export interface AssessableSet {
  /** Id; null where it is not known. */
  readonly framework: string | null;
  readonly dialect: Dialect;
  readonly history: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** In the order in which they run. */
  readonly release: readonly ReleaseFile[];
  /** Whether each file is a release of its own, for which those before it exist already. */
  readonly inTurn: boolean;
  readonly options: RiskOptions;
  /** As the configuration has it: rule id -> severity. */
  readonly severities: Options["severities"];
}

/** Parsers are loaded when the first file of their dialect is read, once a process. */
export class ParserShelf {
  readonly #loaded = new Map<Dialect, Promise<Parsers>>();
  readonly #beforeWasm: (() => void) | undefined;

  constructor(beforeWasm?: () => void) {
    this.#beforeWasm = beforeWasm;
  }

  get(dialect: Dialect): Promise<Parsers> {
    const known = this.#loaded.get(dialect);
    if (known !== undefined) return known;
    const loading = import("../sql/parsers.ts").then(({ loadParsers }) =>
      loadParsers([dialect], this.#beforeWasm === undefined ? {} : { beforeWasm: this.#beforeWasm }),
    );
    this.#loaded.set(dialect, loading);
    return loading;
  }
}

/** One assessment for each file of the release, in its order. */
export async function assessSet(set: AssessableSet, shelf: ParserShelf): Promise<readonly MigrationAssessment[]> {
  const { framework, dialect, release, options } = set;
  const readable = release.filter(({ bytes, unreadBecause }) => bytes !== null && unreadBecause === null);
  const assessed = new Map<string, MigrationAssessment>();
  if (readable.length > 0) {
    const [parsers, { readScript }, assess, { startRules }] = await Promise.all([
      shelf.get(dialect),
      import("../sql/script.ts"),
      loadAssessment(dialect),
      import("../rules/run-migration-rules.ts"),
    ]);
    const read = ({ path, bytes }: { path: string; bytes: Uint8Array }): Promise<Script> =>
      readScript({ path, bytes, dialect, framework }, { parsers });
    const history: Script[] = [];
    for (const file of set.history) history.push(await read(file));
    const scripts: Script[] = [];
    const undoing = new Set<Script>();
    for (const { path, bytes, before, undoes } of readable) {
      const script = await read({ path, bytes: bytes ?? new Uint8Array() });
      const old = before === null ? null : await read({ path, bytes: before });
      if (old !== null) history.push(old);
      scripts.push(old === null ? script : withoutStatements(script, old));
      if (undoes) undoing.add(script);
    }
    const rules = startRules({ framework, severities: set.severities });
    const { onStatement } = rules;
    const found = assess({ history, release: scripts, options, parsers, inTurn: set.inTurn, undoing, onStatement });
    scripts.forEach((script, index) => {
      const assessment = found[index];
      if (assessment !== undefined) assessed.set(script.path, { ...assessment, findings: rules.findingsOf(script, assessment) });
    });
  }
  return release.map(({ path, id, unreadBecause }) => {
    const found = assessed.get(path);
    if (found !== undefined) return { ...found, framework, id };
    return unreadMigration({ path, dialect, framework, id }, unreadBecause ?? "The file could not be read, so it may lose data.");
  });
}

type Assess = (input: AssessmentInput) => readonly MigrationAssessment[];

/** Only what the dialect needs. */
async function loadAssessment(dialect: Dialect): Promise<Assess> {
  switch (dialect) {
    case "postgresql":
      return (await import("../risk/assess-migrations.ts")).assessMigrations;
    case "sqlite":
      return (await import("../risk/sqlite/assess-sqlite.ts")).assessSqlite;
    case "mysql":
    case "mariadb": {
      const { assessMysql } = await import("../risk/mysql/assess-mysql.ts");
      return (input) => assessMysql(input, dialect);
    }
  }
}

/** What a list has gained: each statement that stood in it before is taken off once. */
function withoutStatements(script: Script, old: Script): Script {
  const left = new Map<string, number>();
  for (const { text } of old.statements) left.set(text, (left.get(text) ?? 0) + 1);
  const statements = script.statements.filter(({ text }) => {
    const times = left.get(text) ?? 0;
    if (times > 0) left.set(text, times - 1);
    return times === 0;
  });
  return { ...script, statements };
}

/** The highest risk; `nightly` of none. */
export function riskOfAll(migrations: readonly MigrationAssessment[]): BackupRisk {
  return highestRisk(migrations.map(({ backupRisk }) => backupRisk)) ?? "nightly";
}
