/** One pending migration after the other, until one does not end well. */
import type { HistoryState, PendingMigration } from "../history.ts";
import type { Failure, MigrationObservation } from "../observation.ts";
import { learnWhetherApplied } from "./after-loss.ts";
import { applyStepwise } from "./apply-stepwise.ts";
import { applyTransactional } from "./apply-transactional.ts";
import { connectionLost, toldToEnd } from "./failure.ts";
import { type Ending, notBegun, observe, startTally } from "./outcome.ts";
import { asDatabaseError, openRun, runAround } from "./prepare.ts";
import { awaitReplicas } from "./replica-lag.ts";
import type { ApplyRequest, ApplyResult } from "./request.ts";
import type { Run, Work } from "./run.ts";
import type { Sessions } from "./sessions.ts";
import { runsStepwise } from "./units.ts";
import { startWatchman } from "./watch.ts";

export interface Pending {
  readonly request: ApplyRequest;
  readonly sessions: Sessions;
  readonly state: HistoryState;
  readonly pending: readonly PendingMigration[];
}

/** Why it went no further; null while it goes. */
type Stop = Pick<ApplyResult, "outcome" | "because"> | null;

export async function applyPending(work: Pending): Promise<ApplyResult> {
  const run = await openRun(work.request, work.sessions, work.state);
  const endWatch = startWatchman(run);
  try {
    return await applyEach(run, work);
  } finally {
    endWatch();
  }
}

async function applyEach(run: Run, { request, state, pending }: Pending): Promise<ApplyResult> {
  const observed = new Map<string, MigrationObservation>();
  request.onProgress({ kind: "started", migrations: pending.length });
  let stop = stopAround(request, await runAround(run, "before-all"));
  for (const [index, next] of pending.entries()) {
    stop ??= await stopBefore(run);
    if (stop !== null) break;
    request.onProgress({ kind: "migration-started", id: next.id, path: next.path, index, of: pending.length });
    const work: Work = { run, migration: request.set.toRunnable(next), tally: startTally(run) };
    const ending = await applyOne(work);
    const observation = toObservation(work, ending);
    observed.set(next.path, observation);
    stop = stopAfter(ending, next, index === pending.length - 1);
    tell(run, observation);
  }
  stop ??= stopAround(request, await runAround(run, "after-all"));
  const lacking = new Set(pending.map(({ path }) => path));
  return {
    ...(stop ?? { outcome: "applied", because: countApplied(pending.length) }),
    migrations: request.release.migrations.map(
      (migration) =>
        observed.get(migration.path) ?? notBegun(request, migration, lacking.has(migration.path) ? "not-run" : "already-applied"),
    ),
    history: state,
  };
}

async function applyOne(work: Work): Promise<Ending> {
  const ending = await (runsStepwise(work.migration) ? applyStepwise(work) : applyTransactional(work));
  if (ending.kind !== "lost") return ending;
  const isApplied = await learnWhetherApplied(work);
  return isApplied === true
    ? { kind: "applied-but-lost" }
    : { kind: "interrupted", failure: connectionLost(ending.failure, isApplied) };
}

function toObservation({ run, migration, tally }: Work, ending: Ending): MigrationObservation {
  switch (ending.kind) {
    case "applied":
    case "applied-but-lost":
      return observe(run, { migration, tally, outcome: "applied", failure: null });
    case "failed":
      return observe(run, { migration, tally, outcome: "failed", failure: ending.failure });
    case "interrupted":
    case "lost":
      return observe(run, { migration, tally, outcome: "interrupted", failure: ending.failure });
  }
}

function tell({ request }: Run, { id, outcome, durationMs, attempts, failure }: MigrationObservation): void {
  if (outcome === "applied") request.onProgress({ kind: "migration-applied", id, durationMs: durationMs ?? 0, attempts });
  else request.onProgress({ kind: "migration-failed", id, message: failure?.message ?? "" });
}

/** What is done stays told, whatever becomes of the connection between two migrations. */
async function stopBefore(run: Run): Promise<Stop> {
  let lag: string | null;
  try {
    lag = await awaitReplicas(run);
  } catch (error) {
    const { kind, message } = asDatabaseError(error);
    return { outcome: kind === "statement" ? "failed" : "interrupted", because: message };
  }
  if (lag !== null) return { outcome: "failed", because: lag };
  return run.request.signal.aborted ? { outcome: "interrupted", because: toldToEnd(null).message } : null;
}

function stopAfter(ending: Ending, { path }: PendingMigration, isLast: boolean): Stop {
  switch (ending.kind) {
    case "applied":
      return null;
    case "applied-but-lost":
      return isLast ? null : { outcome: "interrupted", because: `The connection was lost behind ${path}, which was applied.` };
    case "failed":
      return { outcome: "failed", because: `${path} failed: ${ending.failure.message}` };
    case "interrupted":
    case "lost":
      return { outcome: "interrupted", because: `${path} was interrupted: ${ending.failure.message}` };
  }
}

function stopAround(request: ApplyRequest, failure: Failure | null): Stop {
  if (failure === null) return null;
  if (request.signal.aborted) return { outcome: "interrupted", because: failure.message };
  return { outcome: "failed", because: `A callback of the framework failed: ${failure.message}` };
}

function countApplied(count: number): string {
  return count === 1 ? "One migration was applied." : `${count} migrations were applied.`;
}
