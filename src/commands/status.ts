/** `status`: what is applied, pending and wrong on a target, and who would be in the way of a deploy. Changes nothing there. */
import { type KeptCopy, readKeptCopies } from "../backup/rescue/read-copies.ts";
import { DatabaseError, type DatabaseSession, type RunCommand } from "../database-port.ts";
import { joinLocks } from "../deploy/apply/relations.ts";
import { readDeployer } from "../deploy/apply/deployer-lock.ts";
import type { AppliedMigration, HistoryState } from "../deploy/history.ts";
import { readSessionsInTheWay } from "../deploy/state/in-the-way.ts";
import type { RescueCopyState, StatusDocument } from "../deploy/state/status-document.ts";
import { readInvalidIndexes } from "../fingerprint/invalid-indexes.ts";
import type { Sha256 } from "../release/release.ts";
import type { RelationLock } from "../risk/assessment.ts";
import { assessPending } from "./assess/assess-pending.ts";
import type { OpenedDatabase } from "./open-database.ts";
import type { OpenCheckout } from "./sql-command/printed-sql.ts";
import { withReader } from "./read-schema.ts";
import { type ReachableTarget, type ReadTarget, readTarget } from "./read-target.ts";

export interface StatusRequest {
  readonly opened: OpenedDatabase;
  /** Full id of the commit that the set was read at. */
  readonly commit: string;
  readonly target: ReachableTarget;
  readonly run: RunCommand;
  readonly sha256: Sha256;
  readonly openCheckout: OpenCheckout;
}

/** Throws `DatabaseError` and `UserError`; what is wrong with a history is an answer. */
export async function status(request: StatusRequest): Promise<StatusDocument> {
  const { opened, target, commit } = request;
  const read = await readTarget(target, request);
  const notes: string[] = [];
  const wantedLocks = await readWanted(read, request, notes);
  const { history, name, hostHash, serverVersion, fingerprint, unfinished } = read;
  if (unfinished === null)
    notes.push("Whether a migration was begun and did not end is not known: the role may not read schema_release.progress.");
  const live = await withReader(target, "status", (session) => look(session, { opened, wanted: wantedLocks ?? [], notes }));
  return {
    version: 1,
    state: stateOf(history, unfinished ?? []),
    database: opened.database.name,
    framework: opened.framework,
    commit,
    target: { name, kind: target.options.kind, hostHash, serverVersion },
    fingerprint: fingerprint.digest,
    historyTable: history.table,
    // A set that keeps a record of its own beside the tool's says no before that is made, too.
    historyExists: history.exists || history.applied.length > 0,
    applied: history.applied,
    pending: history.pending,
    problems: history.problems,
    last: lastOf(history.applied),
    unfinished: unfinished ?? [],
    ...live,
    wantedLocks,
    notes,
  };
}

type Live = Pick<StatusDocument, "invalidIndexes" | "deployer" | "inTheWay" | "rescueCopies">;

interface Looking {
  readonly opened: OpenedDatabase;
  readonly wanted: readonly RelationLock[];
  /** What could not be looked at is added. */
  readonly notes: string[];
}

async function look(session: DatabaseSession, { opened, wanted, notes }: Looking): Promise<Live> {
  const { name } = opened.database;
  const tryTo = async <T>(what: string, read: () => Promise<T>, instead: T): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.kind !== "statement") throw error;
      notes.push(`${what} could not be looked at: ${error.message}.`);
      return instead;
    }
  };
  return {
    invalidIndexes: await tryTo("Invalid indexes", () => readInvalidIndexes(session), []),
    deployer: await tryTo("Other deploys", () => readDeployer(session, name), null),
    inTheWay: await tryTo("Sessions in the way", () => readSessionsInTheWay(session, wanted), []),
    rescueCopies: (await tryTo("Rescue copies", () => readKeptCopies(session, { database: name }), [])).map(toState),
  };
}

function toState(copy: KeptCopy): RescueCopyState {
  const { id, digest, migration, kind, relation, columns, rows, bytes, madeAt, keepUntil, mayBeDropped, restoredAt } = copy;
  return { id, digest, migration, kind, relation, columns, rows, bytes, madeAt, keepUntil, mayBeDropped, restoredAt };
}

/** What pending migrations are expected to lock, the strongest on each relation; null where none can be told. */
async function readWanted(
  target: ReadTarget,
  { opened, commit, openCheckout }: StatusRequest,
  notes: string[],
): Promise<readonly RelationLock[] | null> {
  const { pending } = target.history;
  if (pending.length === 0) return [];
  const planned = await assessPending({ opened, targets: [target], pending, statistics: null, openCheckout, commit });
  const statements = planned.flatMap((migration) => migration.statements);
  if (!statements.every(({ understood }) => understood) || planned.length < pending.length)
    notes.push("Not all of what is pending is understood, so it may lock more than is said here.");
  return statements.length === 0 ? null : joinLocks(...statements.map(({ locks }) => locks));
}

function stateOf({ problems, pending }: HistoryState, unfinished: StatusDocument["unfinished"]): StatusDocument["state"] {
  if (problems.length > 0) return "blocked";
  return pending.length === 0 && unfinished.length === 0 ? "up-to-date" : "pending";
}

/** By time where the history has it, else as the history has them. */
function lastOf(applied: readonly AppliedMigration[]): AppliedMigration | null {
  const ran = applied.filter(({ succeeded }) => succeeded);
  return ran.reduce<AppliedMigration | null>(
    (last, one) => (last === null || (one.appliedAt ?? "") >= (last.appliedAt ?? "") ? one : last),
    null,
  );
}
