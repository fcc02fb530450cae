/** `plan`: what is pending on the targets, as a release that can be approved, or why there can be none. */
import type { Clock, RunCommand } from "../../database-port.ts";
import { toIsoMoment } from "../../release/moment.ts";
import { count, showPath } from "../../change-set/visible.ts";
import { UserError } from "../../errors.ts";
import { orderWithApplication } from "../../release/application-order.ts";
import { decideBackup } from "../../backup/backup-decision.ts";
import { estimateRelease } from "../../release/estimate.ts";
import type { PlanDocument, PlannedMigration, PlanProblem, TargetState } from "../../release/plan-document.ts";
import { type ComposedPending, composePending } from "../../release/plan-pending.ts";
import { predictionOf } from "../../release/predict.ts";
import type { Release, Sha256 } from "../../release/release.ts";
import { sealRelease } from "../../release/write-release.ts";
import type { Sizes } from "../../risk/statistics.ts";
import { assessPending } from "../assess/assess-pending.ts";
import type { OpenedDatabase } from "../open-database.ts";
import type { OpenCheckout } from "../sql-command/printed-sql.ts";
import { planBackups, type PlannedBackups } from "./plan-backups.ts";
import { backupNotes, notesOf } from "./plan-notes.ts";
import { problemsOf } from "./plan-problems.ts";
import { type ReachableTarget, type ReadTarget, readTarget } from "../read-target.ts";
import { riskOfAll } from "../assess/assess-set.ts";

export interface PlanRequest {
  readonly opened: OpenedDatabase;
  /** Full id of the commit that the set was read at. */
  readonly commit: string;
  readonly targets: readonly ReachableTarget[];
  /** Sizes that were measured elsewhere; the larger ones count. Null: only what the targets say. */
  readonly statistics: Sizes | null;
  readonly run: RunCommand;
  readonly clock: Clock;
  readonly sha256: Sha256;
  /** Version of schema-release. */
  readonly tool: string;
  /** The work tree, should migrations have to be printed as SQL by their tool. */
  readonly openCheckout: OpenCheckout;
}

export interface PlanReport {
  readonly document: PlanDocument;
  /** Null when refused. */
  readonly release: Release | null;
  /** The migrations' files, by path. */
  readonly texts: ReadonlyMap<string, Uint8Array>;
}

/** Throws `DatabaseError` and `UserError`; what is wrong with a history is an answer. */
export async function plan(request: PlanRequest): Promise<PlanReport> {
  const { opened } = request;
  const targets: ReadTarget[] = [];
  for (const target of request.targets) targets.push(await readTarget(target, request));
  refuseTwins(targets);
  const composed = composePending(targets.map(({ name, history }) => ({ name, pending: history.pending })));
  const problems = [...problemsOf(targets, opened.database.name), ...composed.problems];
  const base = documentOf(request, targets, composed);
  const texts = new Map(opened.files.map(({ path, bytes }) => [path, bytes]));
  if (problems.length > 0) return { document: { ...base, because: refusedBecause(problems), problems }, release: null, texts };
  const migrations = await assessPending({ ...request, targets, pending: composed.pending });
  const release = releaseOf({ request, targets, composed, migrations });
  const backups = await planBackups({ request, targets, migrations, release });
  return { document: acceptedDocument({ base, targets, migrations, release, request, backups }), release, texts };
}

function refuseTwins(targets: readonly ReadTarget[]): void {
  const known = new Map<string, string>();
  for (const { name, hostHash, options } of targets) {
    const twin = known.get(hostHash);
    known.set(hostHash, name);
    if (twin === undefined) continue;
    throw new UserError(
      "usage",
      `The targets ${JSON.stringify(twin)} and ${JSON.stringify(name)} are one and the same database.`,
      `Give each its own variable in the configuration (\`database-url-env\`; now ${options.databaseUrlEnv}), or plan for one: --target NAME.`,
    );
  }
}

function refusedBecause(problems: readonly PlanProblem[]): string {
  const [first] = problems;
  const rest = problems.length - 1;
  const more = rest > 0 ? ` And ${count(rest, "more problem")}.` : "";
  const place = typeof first?.path !== "string" ? "" : `${showPath(first.path)}: `;
  return `${place}${first?.message ?? ""}${more}`;
}

function documentOf({ opened, commit }: PlanRequest, targets: readonly ReadTarget[], composed: ComposedPending): PlanDocument {
  return {
    version: 1,
    verdict: "refused",
    because: "",
    database: opened.database.name,
    framework: opened.framework,
    commit,
    digest: null,
    backupRisk: null,
    backup: null,
    targets: targets.map((target) => stateOf(target, composed)),
    problems: [],
    notes: notesOf(targets),
    migrations: [],
    estimate: null,
    application: { mustCopeWith: [], waitsFor: [], complete: true },
  };
}

function stateOf({ name, hostHash, serverVersion, history, fingerprint }: ReadTarget, composed: ComposedPending): TargetState {
  return {
    name,
    hostHash,
    serverVersion,
    historyTable: history.table,
    historyExists: history.exists || history.applied.length > 0,
    applied: history.applied.length,
    appliedOfRelease: composed.problems.length > 0 ? [] : (composed.applied.get(name) ?? []),
    pending: history.pending.length,
    fingerprint: fingerprint.digest,
  };
}

interface Composing {
  readonly request: PlanRequest;
  readonly targets: readonly ReadTarget[];
  readonly composed: ComposedPending;
  readonly migrations: readonly PlannedMigration[];
}

function releaseOf({ request, targets, composed, migrations }: Composing): Release {
  const { opened, sha256, clock, commit, tool } = request;
  const placeholders = [...(opened.native?.placeholders ?? [])].map(([name, value]) => [name, sha256(value)] as const);
  return sealRelease(
    {
      database: opened.database.name,
      framework: opened.framework,
      placeholders: Object.fromEntries(placeholders),
      migrations: migrations.map((migration) => ({
        id: migration.id,
        path: migration.path,
        sha256: migration.sha256,
        backupRisk: migration.backupRisk,
        predicted: predictionOf(migration),
      })),
      commit,
      targets: targets.map(({ name, hostHash, fingerprint }) => ({
        name,
        hostHash,
        applied: composed.applied.get(name) ?? [],
        fingerprint: fingerprint.digest,
      })),
      plannedAt: toIsoMoment(clock.now()),
      tool,
    },
    sha256,
  );
}

interface Accepting {
  readonly base: PlanDocument;
  readonly targets: readonly ReadTarget[];
  readonly migrations: readonly PlannedMigration[];
  readonly release: Release;
  readonly request: PlanRequest;
  readonly backups: PlannedBackups;
}

function acceptedDocument({ base, targets, migrations, release, request, backups }: Accepting): PlanDocument {
  const names = targets.map(({ name }) => name).join(" and ");
  const isEmpty = migrations.length === 0;
  const backup = decideBackup(migrations, backups.targets, backups.forecast);
  const slowest = targets.toSorted((a, b) => b.options.apply.lockTimeoutMs - a.options.apply.lockTimeoutMs)[0];
  const sizes = new Map([...targets.flatMap((target) => [...target.sizes]), ...(request.statistics ?? [])]);
  return {
    ...base,
    verdict: isEmpty ? "nothing-pending" : "planned",
    because: isEmpty
      ? `Nothing is pending: ${names} ${targets.length === 1 ? "holds" : "hold"} every migration of this revision.`
      : `${count(migrations.length, "migration is", "migrations are")} pending on ${names}.`,
    digest: release.digest,
    backupRisk: riskOfAll(migrations),
    backup,
    notes: [...base.notes, ...backupNotes(backup)],
    migrations,
    estimate: isEmpty || slowest === undefined ? null : estimateRelease(migrations, { sizes, settings: slowest.options.apply }),
    application: orderWithApplication(migrations),
  };
}
