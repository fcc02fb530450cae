/** The migrations of one database set that are released together, assessed behind those that came before them. */
import type { Options } from "../../config/options.ts";
import type { BackupRisk, Dialect, MigrationAssessment } from "../../risk/assessment.ts";
import { highestRisk } from "../../risk/assessment.ts";
import type { AssessmentInput } from "../../risk/assess-migrations.ts";
import type { RiskOptions } from "../../risk/options.ts";
import { type Unread, unreadMigration } from "../../risk/unread.ts";
import type { Parsers } from "../../sql/parsers.ts";
import type { Script } from "../../sql/statement.ts";
import type { PrintedFacts } from "../sql-command/printed-script.ts";

/** A migration file of a release. */
export interface ReleaseFile {
  /** As the answer names it. */
  readonly path: string;
  readonly id: string | null;
  /** Null where it could not be read. */
  readonly bytes: Uint8Array | null;
  /** What stood in it before, where it is a list that grows at its end; its statements count as history. */
  readonly before: Uint8Array | null;
  /** Why its statements are not SQL that could be read; null where they are. */
  readonly unread: Unread | null;
  /** Where `bytes` are not the file's own but what a command printed for it; null where they are. */
  readonly printed: PrintedFacts | null;
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
    const loading = import("../../sql/parsers.ts").then(({ loadParsers }) =>
      loadParsers([dialect], this.#beforeWasm === undefined ? {} : { beforeWasm: this.#beforeWasm }),
    );
    this.#loaded.set(dialect, loading);
    return loading;
  }
}

/** One assessment for each file of the release, in its order. */
export async function assessSet(set: AssessableSet, shelf: ParserShelf): Promise<readonly MigrationAssessment[]> {
  const { framework, dialect, release, severities } = set;
  const isRead = release.some(({ bytes, unread }) => bytes !== null && unread === null);
  const assessed = isRead ? await assessReadable(set, shelf) : new Map<ReleaseFile, MigrationAssessment>();
  return release.map((file) => {
    const { path, id, unread, bytes } = file;
    const found = assessed.get(file);
    if (found !== undefined) return { ...found, framework, id };
    return unreadMigration({ path, dialect, framework, id }, unread ?? (bytes === null ? NOT_READ : NOTHING_PRINTED), severities);
  });
}

const NOT_READ: Unread = { because: "The file could not be read, so it may lose data.", remedy: null, severity: "warning" };
const NOTHING_PRINTED: Unread = {
  because:
    "What the sql-command printed for this migration holds no statement, so what it does is not understood and it may lose data.",
  remedy: "See what the migration does that is not SQL, or correct the sql-command; until then it asks for a backup.",
  severity: "warning",
};

/** Of the files whose statements are known. */
async function assessReadable(set: AssessableSet, shelf: ParserShelf): Promise<ReadonlyMap<ReleaseFile, MigrationAssessment>> {
  const { framework, dialect, options, severities, inTurn } = set;
  const [parsers, { readRelease, readSource, unknownScript }, assess, { startRules }] = await Promise.all([
    shelf.get(dialect),
    import("./read-scripts.ts"),
    loadAssessment(dialect),
    import("../../rules/run-migration-rules.ts"),
  ]);
  const reading = { dialect, framework, parsers };
  const history: Script[] = [];
  for (const { path, bytes } of set.history) history.push(await readSource(path, bytes, reading));
  const files = await readRelease(set.release, reading);
  for (const { before } of files) if (before !== null) history.push(before);
  const scripts = files.map(({ file, script }) => script ?? unknownScript(file.path, dialect));
  const undoing = new Set(scripts.filter((_, index) => files[index]?.file.undoes === true));
  const rules = startRules({ framework, severities });
  const found = assess({ history, release: scripts, options, parsers, inTurn, undoing, onStatement: rules.onStatement });
  const isPrinted = files.some(({ file }) => file.printed !== null);
  const place = isPrinted ? (await import("../sql-command/printed-script.ts")).placeInPrinted : null;
  return new Map(
    files.flatMap(({ file, script }, index) => {
      const assessment = found[index];
      if (script === null || assessment === undefined) return [];
      const findings = rules.findingsOf(script, assessment);
      if (place === null || file.printed === null) return [[file, { ...assessment, findings }]];
      const placed = findings.map((finding) => place(finding, script));
      return [[file, { ...assessment, positions: "printed-sql" as const, findings: placed }]];
    }),
  );
}

type Assess = (input: AssessmentInput) => readonly MigrationAssessment[];

/** Only what the dialect needs. */
async function loadAssessment(dialect: Dialect): Promise<Assess> {
  switch (dialect) {
    case "postgresql":
      return (await import("../../risk/assess-migrations.ts")).assessMigrations;
    case "sqlite":
      return (await import("../../risk/sqlite/assess-sqlite.ts")).assessSqlite;
    case "mysql":
    case "mariadb": {
      const { assessMysql } = await import("../../risk/mysql/assess-mysql.ts");
      return (input) => assessMysql(input, dialect);
    }
  }
}

/** The highest risk; `nightly` of none. */
export function riskOfAll(migrations: readonly MigrationAssessment[]): BackupRisk {
  return highestRisk(migrations.map(({ backupRisk }) => backupRisk)) ?? "nightly";
}
