/** `deploy`: asks the gates, applies what was approved and nothing else, proves it, and leaves evidence of all that. */
import { listPaths } from "../../change-set/visible.ts";
import { DatabaseError } from "../../database-port.ts";
import { applyRelease } from "../../deploy/apply/apply-release.ts";
import type { ApplyResult } from "../../deploy/apply/request.ts";
import type { HistoryState } from "../../deploy/history.ts";
import type { Prediction } from "../../deploy/observation.ts";
import type { Evidence, Outcome, SmokeResult } from "../../release/evidence.ts";
import type { GateAnswer } from "../../release/gate.ts";
import type { Release } from "../../release/release.ts";
import type { BackedUp } from "./back-up.ts";
import { tellBackup } from "./tell-backup.ts";
import { applyByCommand } from "./deploy-by-command.ts";
import { askGates, givenEvidence } from "./deploy-gates.ts";
import { commandVariables, type DeployRequest } from "./deploy-request.ts";
import { type Guarded, guardRelease } from "./guard-release.ts";
import { readFacts } from "../read-schema.ts";
import { readTarget, type ReadTarget } from "../read-target.ts";
import { isoTime, runSmoke } from "../target-commands.ts";

/** What is learnt while a deploy goes on. */
interface Learnt {
  gates: readonly GateAnswer[];
  approvals: Evidence["approvals"];
  backedUp: BackedUp | null;
  guarded: Guarded | null;
  before: ReadTarget | null;
  /** When it began, milliseconds since 1970. */
  readonly since: number;
}

/** Never throws for what the server or a command does: that is evidence, too. Throws `UserError` for wrong input. */
export async function deploy(request: DeployRequest): Promise<Evidence> {
  const { clock, target, release } = request;
  const started = clock.monotonic();
  const startedAt = isoTime(clock);
  const learnt: Learnt = { gates: [], approvals: [], backedUp: null, guarded: null, before: null, since: clock.now() };
  const applied = refuseOther(await apply(request, learnt), request);
  // What does not fit was refused before any gate was asked; the record shall hold their answers all the same.
  if (applied.outcome === "refused" && learnt.gates.length === 0 && applied.history !== null)
    await startOrNot(applied.history, { ...request, takesBackups: false }, learnt);
  const isDone = applied.outcome === "applied" || applied.outcome === "nothing-to-do";
  const after = isDone ? await readAfter(request) : null;
  const smoke = isDone && target.smokeCommand !== null ? await smokeTests(request) : null;
  const overtaken = after !== null && isOvertaken(after, release);
  const { outcome, because } = judge({ applied, after, smoke, request });
  return {
    version: 1,
    outcome,
    because: overtaken ? `${because} A newer release went first.` : nameClosed(because, learnt.gates),
    release: {
      digest: release.digest,
      database: release.database,
      commit: release.commit,
      backupRisk: release.backupRisk,
    },
    target: {
      name: target.name,
      environment: target.environment,
      hostHash: request.server.hostHash,
      serverVersion: learnt.before?.serverVersion ?? after?.serverVersion ?? null,
    },
    startedAt,
    finishedAt: isoTime(clock),
    durationMs: Math.round(clock.monotonic() - started),
    startedBy: request.startedBy,
    runUrl: request.runUrl,
    approvals: learnt.approvals,
    gates: learnt.gates,
    ...(await tellBackup({ ...learnt, migrations: applied.migrations }, request)),
    migrations: applied.migrations,
    fingerprint: { before: learnt.before?.fingerprint.digest ?? null, after: after?.fingerprint.digest ?? null },
    position: isDone ? await readPosition(request) : null,
    smoke,
    overtaken,
    tool: request.tool,
  };
}

async function apply(request: DeployRequest, learnt: Learnt): Promise<ApplyResult> {
  const { opened, release, server, target, clock, signal, onProgress } = request;
  const mayStart = (state: HistoryState): Promise<boolean> => startOrNot(state, request, learnt);
  try {
    if (opened.native === null) return await applyByCommand({ ...request, command: opened.command, mayStart });
    return await applyRelease({
      server,
      set: opened.native,
      release,
      predictions: predictionsOf(release),
      settings: target.apply,
      clock,
      signal,
      onProgress,
      mayStart,
      guardOf: (path) => learnt.guarded?.guardOf(path) ?? null,
    });
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const because = [error.message, error.hint].filter((part) => part !== null).join(" ");
    return { outcome: "failed", because, migrations: [], history: null };
  }
}

/**
 * A target that holds another release than the approved one holds nothing that anybody approved, even if there is nothing left to do; and
 * one whose URL leads to the database that the evidence is of has not got anything.
 */
function refuseOther(applied: ApplyResult, request: DeployRequest): ApplyResult {
  const { expectedDigest, release, server, target } = request;
  const tried = target.gates.includes("staging-evidence") ? givenEvidence(request) : null;
  const isTried = tried !== null && "evidence" in tried && tried.evidence.target.hostHash === server.hostHash;
  const isOther = isTried || (expectedDigest !== null && expectedDigest !== release.digest);
  if (applied.outcome !== "nothing-to-do" || !isOther) return applied;
  return { ...applied, outcome: "refused", because: A_GATE };
}

/** Under the deployers' lock: what is asked here stays true while migrations run. */
async function startOrNot(state: HistoryState, request: DeployRequest, learnt: Learnt): Promise<boolean> {
  const before = await readNow(request);
  learnt.before = before;
  const answer = await askGates({ ...before, history: state }, request, learnt.since);
  learnt.gates = answer.gates;
  learnt.approvals = answer.approvals;
  learnt.backedUp = answer.backedUp;
  if (answer.isOpen && answer.decided !== null) learnt.guarded = await guardRelease(answer.decided, answer.backedUp, request);
  return answer.isOpen;
}

function predictionsOf({ migrations }: Release): ReadonlyMap<string, Prediction> {
  return new Map(migrations.flatMap(({ path, predicted }) => (predicted === null ? [] : [[path, predicted] as const])));
}

function readNow({ target, server, environment, opened, run, sha256 }: DeployRequest): Promise<ReadTarget> {
  return readTarget({ options: target, server, environment }, { opened, run, sha256 });
}

async function readAfter(request: DeployRequest): Promise<ReadTarget | null> {
  try {
    return await readNow(request);
  } catch (error) {
    if (error instanceof DatabaseError) return null;
    throw error;
  }
}

/** Repeatable migrations have no order, and some tools none at all: then nobody is said to have gone first. */
function isOvertaken({ history }: ReadTarget, { migrations }: Release): boolean {
  const ids = new Set(migrations.map(({ id }) => id));
  const last = history.applied.findLastIndex(({ id }) => id !== null && ids.has(id));
  return last !== -1 && history.applied.slice(last + 1).some(({ id }) => id !== null);
}

/** Where a replica must get to. Not every server that calls itself PostgreSQL says it. */
async function readPosition({ server }: DeployRequest): Promise<string | null> {
  try {
    const session = await server.connect("verify");
    try {
      return (await readFacts(session)).position;
    } finally {
      await session.close();
    }
  } catch (error) {
    if (error instanceof DatabaseError) return null;
    throw error;
  }
}

function smokeTests(request: DeployRequest): Promise<SmokeResult | null> {
  const { target, run, clock, signal, onProgress } = request;
  if (target.smokeCommand === null) return Promise.resolve(null);
  onProgress({ kind: "note", text: "Smoke tests are running." });
  return runSmoke(target.smokeCommand, {
    runCommand: run,
    clock,
    signal,
    environment: commandVariables(request),
    onLine: (line) => onProgress({ kind: "note", text: line }),
  });
}

const A_GATE = "A gate is closed.";

/** Which one, where nothing else was wrong. */
function nameClosed(because: string, gates: readonly GateAnswer[]): string {
  const closed = gates.filter(({ answer }) => answer === "closed").map(({ gate }) => gate);
  if (because !== A_GATE || closed.length === 0) return because;
  return closed.length === 1
    ? `The gate ${closed[0] ?? ""} is closed.`
    : `The gates ${listPaths(closed, closed.length)} are closed.`;
}

interface Judging {
  readonly applied: ApplyResult;
  readonly after: ReadTarget | null;
  readonly smoke: SmokeResult | null;
  readonly request: DeployRequest;
}

/** Applied is not enough: the history must say so, and the tests must pass. */
function judge({ applied, after, smoke, request }: Judging): { readonly outcome: Outcome; readonly because: string } {
  const { outcome, because } = applied;
  if (outcome !== "applied" && outcome !== "nothing-to-do") return { outcome, because };
  if (after === null) return { outcome: "failed", because: `${because} But the schema could not be read afterwards.` };
  const paths = new Set(request.release.migrations.map(({ path }) => path));
  const left = after.history.pending.filter(({ path }) => paths.has(path));
  if (left.length > 0)
    return { outcome: "failed", because: `The history does not say that ${left[0]?.path ?? ""} is applied, though it ran.` };
  const [problem] = after.history.problems;
  if (problem !== undefined) return { outcome: "failed", because: `Afterwards the history has a problem. ${problem.message}` };
  if (smoke !== null && !smoke.passed) {
    const how = smoke.timedOut ? "did not end in time" : "failed";
    return { outcome: "failed", because: `${because} But the smoke tests ${how}.` };
  }
  return { outcome, because };
}
