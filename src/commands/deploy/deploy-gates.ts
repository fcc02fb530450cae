/** What the gates are asked about, gathered in the order of its cost: a backup is only taken when all else is open. */
import type { WrittenSoFar } from "../../backup/data-at-risk.ts";
import { readWritten } from "../../backup/written-so-far.ts";
import type { Evidence } from "../../release/evidence.ts";
import { evaluateGates, isClosed } from "../../release/gates.ts";
import type { ApprovalFacts, FileFacts, GateFacts, GivenEvidence, Unknown } from "../../release/gates/facts.ts";
import { pendingOf } from "../../release/gates/facts.ts";
import { readLastingInvalidIndexes } from "../../deploy/apply/remains.ts";
import { readSteps } from "../../deploy/apply/progress-table.ts";
import { digestOf } from "../../release/digest.ts";
import type { GateAnswer } from "../../release/gate.ts";
import { readIsoMoment } from "../../release/moment.ts";
import { readEvidence } from "../../release/read-evidence.ts";
import { assessPending } from "../assess/assess-pending.ts";
import { riskOfAll } from "../assess/assess-set.ts";
import { decideBackupFor, type DecidedBackup } from "../assess/decide-target-backup.ts";
import { backUp, type BackedUp } from "./back-up.ts";
import type { DeployRequest } from "./deploy-request.ts";
import { findMissingPrivileges } from "./find-missing-privileges.ts";
import type { PlannedMigration } from "../../release/plan-document.ts";
import type { ReadTarget } from "../read-target.ts";

export interface GatesAnswer {
  readonly isOpen: boolean;
  readonly gates: readonly GateAnswer[];
  readonly approvals: Evidence["approvals"];
  /** Null where it could not be decided, or no backup is needed. */
  readonly decided: DecidedBackup | null;
  /** Null where none was taken. */
  readonly backedUp: BackedUp | null;
}

/** `since`: when the deploy began, milliseconds since 1970. */
export async function askGates(target: ReadTarget, request: DeployRequest, since: number): Promise<GatesAnswer> {
  const { facts, decided } = await gatherFacts(target, request);
  const approvals = approvalsOf(facts, request);
  const first = evaluateGates(facts, request.openedByHand);
  const isOnlyBackupClosed = first.every(({ gate, answer }) => answer !== "closed" || gate === "backup");
  const isOffered = decided !== null && decided.decision.rung !== null && request.takesBackups;
  const isBackupWanted = isOffered && first.some(({ gate, answer }) => gate === "backup" && answer === "closed");
  if (!isOnlyBackupClosed || !isBackupWanted)
    return { isOpen: !isClosed(first), gates: waiting(first, isBackupWanted), approvals, decided, backedUp: null };
  const before = await lookBefore(decided, request);
  const backedUp = await backUp(decided, request, since);
  const gates = evaluateGates({ ...facts, backup: backedUp.backup }, request.openedByHand);
  return { isOpen: !isClosed(gates), gates, approvals, decided, backedUp: { ...backedUp, written: backedUp.written ?? before } };
}

/** For backups that do not look themselves. */
async function lookBefore({ affected }: DecidedBackup, { server }: DeployRequest): Promise<WrittenSoFar> {
  const session = await server.connect("backup");
  try {
    return await readWritten(session, affected);
  } finally {
    await session.close();
  }
}

/** Where another gate is closed no backup is taken, and its gate must not read as if one had been missing. */
function waiting(gates: readonly GateAnswer[], isBackupWanted: boolean): readonly GateAnswer[] {
  if (!isBackupWanted) return gates;
  return gates.map((answer) =>
    answer.gate === "backup" && answer.answer === "closed"
      ? { ...answer, because: "A backup is needed; it is taken once all other gates are open.", remedy: "Open the other gates." }
      : answer,
  );
}

interface Gathered {
  readonly facts: GateFacts;
  readonly decided: DecidedBackup | null;
}

async function gatherFacts(target: ReadTarget, request: DeployRequest): Promise<Gathered> {
  const { release, server, clock, opened } = request;
  const { gates, environment } = request.target;
  const outside = { unknown: "This is no run of a workflow." };
  const planned = await judgeHere(target, request);
  const decided = planned === null ? null : await decideBackupFor({ opened, target, server, planned, release, asDeployer: true });
  const facts: GateFacts = {
    release,
    target: request.target,
    hostHash: server.hostHash,
    files: fileFacts(request),
    expectedDigest: request.expectedDigest,
    history: target.history,
    invalidIndexes: await invalidIndexes(target, request),
    begun: await begunMigrations(request),
    backupRisk: planned === null ? null : riskOfAll(planned),
    missingPrivileges: await findMissingPrivileges(target, request, planned ?? []),
    fingerprint: target.fingerprint.digest,
    evidence: givenEvidence(request),
    environment:
      gates.includes("environment") && environment !== null
        ? ((await request.github?.environment(environment)) ?? outside)
        : outside,
    approval: gates.includes("approval") ? await askWhoApproved(request) : outside,
    backup: null,
    backupDecision: decided?.decision ?? null,
    writersSuspended: request.writersSuspended,
    now: clock.now(),
  };
  return { facts, decided };
}

/** Less those that an interrupted deploy left or a pending migration builds: they are dropped and built anew. */
async function invalidIndexes({ history }: ReadTarget, { server, opened, release }: DeployRequest): Promise<readonly string[]> {
  const session = await server.connect("gates");
  try {
    const found = await readLastingInvalidIndexes(session, release.database);
    if (found.length === 0) return [];
    const paths = new Set(history.pending.map(({ path }) => path));
    const texts = opened.files.filter(({ path }) => paths.has(path)).map(({ bytes }) => new TextDecoder().decode(bytes));
    return found.filter(({ name }) => !texts.some((text) => text.includes(name))).map(({ quoted }) => quoted);
  } finally {
    await session.close();
  }
}

/** What an earlier deploy left half done, statement by statement: its schema is one that nobody planned for. */
async function begunMigrations({ server, release }: DeployRequest): Promise<readonly string[]> {
  const session = await server.connect("gates");
  try {
    return [...new Set((await readSteps(session, release.database)).map(({ path }) => path))];
  } finally {
    await session.close();
  }
}

function fileFacts({ release, opened, sha256 }: DeployRequest): FileFacts {
  const files = new Map(opened.files.map(({ path, bytes }) => [path, bytes]));
  const hashes = release.migrations.map(({ path }) => {
    const bytes = files.get(path);
    return bytes === undefined ? null : sha256(bytes);
  });
  const differing = release.migrations.filter((migration, index) => hashes[index] !== migration.sha256).map(({ path }) => path);
  if (hashes.includes(null)) return { digest: null, differing };
  const placeholders = [...(opened.native?.placeholders ?? [])].map(([name, value]) => [name, sha256(value)] as const);
  const content = {
    database: release.database,
    framework: opened.framework,
    placeholders: Object.fromEntries(placeholders),
    migrations: release.migrations.map(({ id, path }, index) => ({ id, path, sha256: hashes[index] ?? "" })),
  };
  return { digest: digestOf(content, sha256), differing };
}

/** Environment whose reviewers approve a deploy to the target. */
function approvedEnvironmentOf({ approvedEnvironment, target }: DeployRequest): string | null {
  return approvedEnvironment ?? target.environment;
}

async function askWhoApproved(request: DeployRequest): Promise<ApprovalFacts | Unknown> {
  const { release, github, approvalsBefore } = request;
  const environment = approvedEnvironmentOf(request);
  if (github === null || environment === null) return { unknown: "This is no run of a workflow." };
  const paths = release.migrations.map(({ path }) => path);
  const facts = await github.approval(environment, { commit: release.commit, paths });
  return "unknown" in facts ? facts : { ...facts, approvers: withoutEarlier(facts.approvers, approvalsBefore) };
}

/** A re-run keeps the approvals of earlier attempts, which were of what was shown then. Each is taken out once. */
function withoutEarlier(approvers: readonly string[], before: readonly string[]): readonly string[] {
  const left = before.map((login) => login.toLowerCase());
  const later = approvers.filter((login) => {
    const at = left.indexOf(login.toLowerCase());
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return [...new Set(later)];
}

/**
 * Judged anew from the files, for what this target lacks: what a manifest says of risk is not what was approved, but stands beside it.
 * Null where something could not be judged.
 */
async function judgeHere(target: ReadTarget, request: DeployRequest): Promise<readonly PlannedMigration[] | null> {
  const pending = pendingOf(request.release, target.history);
  const planned = await assessPending({
    opened: request.opened,
    targets: [{ ...target, history: { ...target.history, pending } }],
    pending,
    statistics: null,
    openCheckout: request.openCheckout,
    commit: request.release.commit,
  });
  return planned.length === pending.length ? planned : null;
}

export function givenEvidence({ stagingEvidence, sha256 }: DeployRequest): GivenEvidence | Unknown | null {
  if (stagingEvidence === null) return null;
  const { bytes, expectedSha256 } = stagingEvidence;
  const read = readEvidence(bytes);
  if ("problem" in read) return { unknown: read.problem };
  const { evidence } = read;
  return { evidence, sha256: sha256(bytes), expectedSha256, finishedAt: readIsoMoment(evidence.finishedAt) };
}

function approvalsOf({ approval }: GateFacts, request: DeployRequest): Evidence["approvals"] {
  if ("unknown" in approval) return [];
  const environment = approvedEnvironmentOf(request) ?? "";
  return approval.approvers.map((by) => ({ by, environment }));
}
