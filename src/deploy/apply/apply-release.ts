/** Applies a release to a server, once, and tells what it did. Knows ports; must not know which framework, driver or terminal it is. */
import type { HistoryState } from "../history.ts";
import { applyPending } from "./apply-pending.ts";
import { choosePending } from "./choose.ts";
import { notBegun } from "./outcome.ts";
import type { ApplyRequest, ApplyResult } from "./request.ts";
import { openSessions, type Sessions } from "./sessions.ts";
import { takeDeployerLock } from "./take-lock.ts";

/** Throws `DatabaseError` where the server cannot be reached, or something is wrong before the first migration; nothing is changed then. */
export async function applyRelease(request: ApplyRequest): Promise<ApplyResult> {
  const sessions = await openSessions(request.server);
  try {
    return await applyWith(request, sessions);
  } finally {
    await sessions.close();
  }
}

async function applyWith(request: ApplyRequest, sessions: Sessions): Promise<ApplyResult> {
  const { release, set, signal } = request;
  const lock = await takeDeployerLock(request, sessions);
  if (!lock.held) return nothingDone(request, lock.interrupted ? "interrupted" : "refused", lock.because);
  const state = await set.readHistory(sessions.main);
  const choice = choosePending(release.migrations, state);
  if (choice.kind === "refused") return nothingDone(request, "refused", choice.because, state);
  if (choice.migrations.length === 0) return nothingDone(request, "nothing-to-do", "The target holds the whole release.", state);
  if (!(await request.mayStart(state))) return nothingDone(request, "refused", "A gate is closed.", state);
  if (signal.aborted) return nothingDone(request, "interrupted", "The deploy was told to end before it began.", state);
  return applyPending({ request, sessions, state, pending: choice.migrations });
}

/** What the history lacks was not run. */
function nothingDone(
  request: ApplyRequest,
  outcome: ApplyResult["outcome"],
  ...[because, history = null]: readonly [string, (HistoryState | null)?]
): ApplyResult {
  const lacking = history === null ? null : new Set(history.pending.map(({ path }) => path));
  const migrations = request.release.migrations.map((migration) =>
    notBegun(request, migration, lacking === null || lacking.has(migration.path) ? "not-run" : "already-applied"),
  );
  return { outcome, because, migrations, history };
}
