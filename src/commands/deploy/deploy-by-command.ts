/** A release that the team's own tool applies: under the same lock and gates, and believed only after its history was read again. */
import type { DatabaseSession } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import { readDeployer, tryDeployerLock } from "../../deploy/apply/deployer-lock.ts";
import type { ApplyResult } from "../../deploy/apply/request.ts";
import type { CommandSet, HistoryState } from "../../deploy/history.ts";
import type { MigrationObservation } from "../../deploy/observation.ts";
import { listPaths } from "../../change-set/visible.ts";
import type { ReleaseMigration } from "../../release/release.ts";
import type { DeployRequest } from "./deploy-request.ts";
import { isoTime } from "../target-commands.ts";

export interface ByCommandRequest extends DeployRequest {
  readonly command: CommandSet;
  readonly mayStart: (state: HistoryState) => Promise<boolean>;
}

const POLL_MS = 500;

export async function applyByCommand(request: ByCommandRequest): Promise<ApplyResult> {
  const session = await request.server.connect("deploy");
  try {
    const refusal = await takeLock(session, request);
    if (refusal !== null) return result(request, { outcome: "refused", because: refusal, history: null });
    return await applyLocked(request, session);
  } finally {
    await session.close();
  }
}

/** Null when it is held; else who holds it. */
async function takeLock(session: DatabaseSession, request: ByCommandRequest): Promise<string | null> {
  const { clock, target, release, signal, onProgress } = request;
  const deadline = clock.monotonic() + target.apply.deployerTimeoutMs;
  while (!(await tryDeployerLock(session, release.database))) {
    const deployer = await readDeployer(session, release.database);
    if (signal.aborted || clock.monotonic() > deadline)
      return `Another deployer is at work${deployer === null ? "" : ` (pid ${deployer.pid}, ${deployer.application})`}.`;
    onProgress({ kind: "waiting-for-deployer", pid: deployer?.pid ?? null, application: deployer?.application ?? null });
    await clock.sleep(POLL_MS, signal);
  }
  return null;
}

async function applyLocked(request: ByCommandRequest, session: DatabaseSession): Promise<ApplyResult> {
  const { command, run, environment, release, clock, target, onProgress } = request;
  const history = await command.readHistory(run, environment, session);
  const paths = new Set(release.migrations.map(({ path }) => path));
  const pending = history.pending.filter(({ path }) => paths.has(path));
  if (history.problems.length === 0 && pending.length === 0)
    return result(request, { outcome: "nothing-to-do", because: "The target holds the whole release.", history });
  // The tool applies whatever it finds, so that must be what was approved.
  const foreign = history.pending.filter(({ path }) => !paths.has(path)).map(({ path }) => path);
  if (foreign.length > 0) {
    const because = `The tool would also apply ${listPaths(foreign)}, which the release does not hold. Check out the release's commit, or plan again.`;
    return result(request, { outcome: "refused", because, history });
  }
  if (!(await request.mayStart(history))) return result(request, { outcome: "refused", because: "A gate is closed.", history });
  const startedAt = isoTime(clock);
  const began = clock.monotonic();
  onProgress({ kind: "started", migrations: pending.length });
  const failure = await runTool(request, { ...environment, ...sessionSettings(environment, target.apply.lockTimeoutMs) });
  const after = await command.readHistory(run, environment, session);
  const left = new Set(after.pending.map(({ path }) => path));
  const times = { startedAt, durationMs: Math.round(clock.monotonic() - began) };
  const migrations = release.migrations.map((migration): MigrationObservation => {
    if (!pending.some(({ path }) => path === migration.path)) return observation(migration, "already-applied");
    if (!left.has(migration.path)) return { ...observation(migration, "applied"), ...times, attempts: 1 };
    return observation(migration, "not-run");
  });
  const [problem] = after.problems;
  await command.remember(
    session,
    pending.filter(({ path }) => !left.has(path)),
    release.digest,
  );
  if (failure === null && left.size === 0 && problem === undefined)
    return {
      outcome: "applied",
      because: `${command.framework} applied ${listPaths(pending.map(({ path }) => path))}.`,
      migrations,
      history,
    };
  const wrong = left.size > 0 ? `lacks ${listPaths([...left])}` : `is not what it should be: ${problem?.message ?? ""}`;
  const because = failure ?? `The tool ended well, but its history ${wrong}${left.size > 0 ? "." : ""}`;
  return { outcome: "failed", because, migrations, history };
}

async function runTool(request: ByCommandRequest, environment: Readonly<Record<string, string>>): Promise<string | null> {
  try {
    await request.command.deploy(request.run, environment);
    return null;
  } catch (error) {
    if (error instanceof UserError) return `${error.message} ${error.hint}`;
    throw error;
  }
}

/** Reaches every tool that uses libpq; drivers of their own read it as well (node-postgres, pgx, psycopg). */
function sessionSettings(
  { PGOPTIONS: given = "" }: Readonly<Record<string, string>>,
  lockTimeoutMs: number,
): Readonly<Record<string, string>> {
  return { PGOPTIONS: `${given} -c lock_timeout=${lockTimeoutMs}`.trim(), PGAPPNAME: "schema-release deploy-command" };
}

function result(
  { release }: ByCommandRequest,
  { outcome, because, history }: Pick<ApplyResult, "outcome" | "because" | "history">,
): ApplyResult {
  const left = history === null ? null : new Set(history.pending.map(({ path }) => path));
  const migrations = release.migrations.map((migration) =>
    observation(migration, left === null || left.has(migration.path) ? "not-run" : "already-applied"),
  );
  return { outcome, because, migrations, history };
}

function observation(
  { id, path, sha256, predicted }: ReleaseMigration,
  outcome: MigrationObservation["outcome"],
): MigrationObservation {
  return {
    id,
    path,
    sha256,
    outcome,
    transactional: false,
    startedAt: null,
    durationMs: null,
    attempts: 0,
    lockWaitMs: 0,
    locks: null,
    rewrites: null,
    walBytes: null,
    predicted,
    surprises: [],
    failure: null,
  };
}
