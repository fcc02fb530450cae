/** The pending migrations of each target, judged by what is on that target, and of all judgements the gravest. */
import type { PendingMigration, SetFile } from "../../deploy/history.ts";
import { earlierRuns } from "../../frameworks/run-order.ts";
import { describeChange, isBoundlessTree } from "../../release/change-words.ts";
import { estimateMigration } from "../../release/estimate.ts";
import type { PlannedMigration } from "../../release/plan-document.ts";
import { BACKUP_RISKS, type MigrationAssessment } from "../../risk/assessment.ts";
import type { Sizes } from "../../risk/statistics.ts";
import type { Script } from "../../sql/statement.ts";
import { assessSet, type ReleaseFile } from "./assess-set.ts";
import type { OpenedDatabase } from "../open-database.ts";
import { findPrevious } from "./previous-ids.ts";
import type { OpenCheckout } from "../sql-command/printed-sql.ts";
import { largerSizes, type ReadTarget } from "../read-target.ts";
import { riskOptionsOf } from "./risk-options.ts";
import { unreadBecause, unreadFile } from "./unread-because.ts";

export interface AssessingPending {
  readonly opened: OpenedDatabase;
  readonly targets: readonly ReadTarget[];
  /** What the furthest behind lacks. */
  readonly pending: readonly PendingMigration[];
  /** Sizes from elsewhere; null: only what the targets say. */
  readonly statistics: Sizes | null;
  /** The work tree, should migrations have to be printed as SQL by their tool. */
  readonly openCheckout: OpenCheckout;
  /** Full id. */
  readonly commit: string;
}

interface Judged {
  readonly target: ReadTarget;
  readonly assessment: MigrationAssessment;
}

/** In the order of `pending`. */
export async function assessPending(assessing: AssessingPending): Promise<readonly PlannedMigration[]> {
  const judged = new Map<string, Judged[]>();
  const release = await releaseFiles(assessing);
  for (const target of assessing.targets) {
    for (const assessment of await assessOn(target, release, assessing)) {
      const all = judged.get(assessment.path) ?? [];
      judged.set(assessment.path, [...all, { target, assessment }]);
    }
  }
  const scripts = await readScripts(release, assessing.opened);
  const sizes = assessing.targets.reduce<Sizes>(
    (most, target) => largerSizes(most, target.sizes),
    assessing.statistics ?? new Map(),
  );
  return assessing.pending.flatMap((migration) => {
    const all = judged.get(migration.path) ?? [];
    const [first] = all;
    if (first === undefined) return [];
    const gravest = all.reduce((most, one) => (isGraver(one.assessment, most.assessment) ? one : most), first);
    return [planned(migration, { all, gravest, script: scripts.get(migration.path) ?? null, sizes })];
  });
}

/** In their order; of migrations that are no SQL, what the configured command prints for them. */
async function releaseFiles({ opened, pending, commit, openCheckout }: AssessingPending): Promise<readonly ReleaseFile[]> {
  const { database, framework, files, migrations } = opened;
  const bytesOf = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const found = new Map(migrations.map((migration) => [migration.path, migration]));
  const previous = findPrevious(migrations, () => []);
  const printable = pending.map(({ id, path }) => {
    const member = found.get(path);
    const unread = unreadFile(unreadBecause(path, framework));
    const file = { path, id, bytes: bytesOf.get(path) ?? null, before: null, undoes: false, unread, printed: null };
    return { file, path, isOne: member !== undefined, previous: () => (member === undefined ? null : previous(member)) };
  });
  if (printable.every(({ file }) => file.unread === null)) return printable.map(({ file }) => file);
  const { printUnread } = await import("../sql-command/printed-sql.ts");
  const { name, sqlCommand } = database;
  return printUnread({ framework, database: name, command: sqlCommand, files: printable, head: commit, openCheckout });
}

function assessOn(
  target: ReadTarget,
  release: readonly ReleaseFile[],
  { opened, statistics }: AssessingPending,
): Promise<readonly MigrationAssessment[]> {
  const { database, framework, dialect, shelf, options } = opened;
  const pending = new Set(target.history.pending.map(({ path }) => path));
  return assessSet(
    {
      framework,
      dialect,
      history: historyOf(target, opened),
      release: release.filter(({ path }) => pending.has(path)),
      inTurn: false,
      options: {
        ...riskOptionsOf(database, largerSizes(target.sizes, statistics)),
        postgresVersion: target.majorVersion,
        historyComplete: isEmpty(target, opened),
      },
      severities: options.severities,
    },
    shelf,
  );
}

/** Of an empty database all is known. */
function isEmpty({ fingerprint }: ReadTarget, { database }: OpenedDatabase): boolean {
  return (
    database.fingerprintIgnore.length === 0 &&
    fingerprint.objects.every(({ kind, name }) => kind === "schema" || (kind === "extension" && name === "plpgsql"))
  );
}

/** What ran on the target: of a fresh one nothing, whatever a baseline file stands for. */
function historyOf({ history }: ReadTarget, { migrations, files }: OpenedDatabase): readonly SetFile[] {
  if (history.applied.length === 0) return [];
  const bytesOf = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const pending = new Set(history.pending.map(({ path }) => path));
  return earlierRuns(migrations).flatMap(({ path }) => {
    const bytes = bytesOf.get(path);
    return pending.has(path) || bytes === undefined || unreadBecause(path, null) !== null ? [] : [{ path, bytes }];
  });
}

/** A higher risk, else more locks on what exists. */
function isGraver(a: MigrationAssessment, b: MigrationAssessment): boolean {
  const [left, right] = [BACKUP_RISKS.indexOf(a.backupRisk), BACKUP_RISKS.indexOf(b.backupRisk)];
  return left === right ? locksOf(a) > locksOf(b) : left > right;
}

function locksOf({ statements }: MigrationAssessment): number {
  return statements.reduce((sum, { locks }) => sum + locks.length, 0);
}

/** As SQL, by path; of files of which nothing is known, nothing. */
async function readScripts(
  release: readonly ReleaseFile[],
  { framework, dialect, shelf }: OpenedDatabase,
): Promise<ReadonlyMap<string, Script>> {
  if (release.every(({ unread }) => unread !== null)) return new Map();
  const [parsers, { readRelease }] = await Promise.all([shelf.get(dialect), import("./read-scripts.ts")]);
  const read = await readRelease(release, { framework, dialect, parsers });
  return new Map(read.flatMap(({ file, script }) => (script === null ? [] : [[file.path, script] as const])));
}

interface Planning {
  readonly all: readonly Judged[];
  readonly gravest: Judged;
  readonly script: Script | null;
  readonly sizes: Sizes;
}

function planned({ id, sha256, repeatable }: PendingMigration, { all, gravest, script, sizes }: Planning): PlannedMigration {
  const { assessment, target } = gravest;
  const trees = new Map(script?.statements.map(({ line, column, tree }) => [`${line}:${column}`, tree]));
  const treeOf = ({ line, column }: { line: number; column: number }): unknown => trees.get(`${line}:${column}`) ?? null;
  return {
    ...assessment,
    // Every attempt of a deploy has its own lock_timeout, whatever the file says.
    findings: assessment.findings.filter(({ rule }) => rule !== "no-lock-timeout"),
    id,
    sha256,
    repeatable,
    pendingOn: all.map((one) => one.target.name),
    judgedOn: target.name,
    changes:
      script === null
        ? ["runs code that is not read as SQL"]
        : [...new Set(assessment.statements.flatMap((statement) => describeChange(treeOf(statement), statement.kind)))],
    estimate: estimateMigration(assessment, {
      sizes,
      settings: target.options.apply,
      isBoundless: (statement) => isBoundlessTree(treeOf(statement)),
    }),
  };
}
