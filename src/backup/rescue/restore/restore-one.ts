/** One copy: looked at, and written where it may be. */
import type { DatabaseSession } from "../../../database-port.ts";
import { numberAt } from "../../../deploy/apply/values.ts";
import type { KeptCopy } from "../read-copies.ts";
import type { RestoreEntry } from "../rescue-document.ts";
import { RESCUE_SCHEMA } from "../storage.ts";
import { checkTable, missingTable } from "./check-table.ts";
import { explainRefusal, isConversionFailure } from "./explain-refusal.ts";
import { type Look, lookAt } from "./look.ts";
import { readTable } from "./read-table.ts";
import type { RestoreRequest } from "./request.ts";
import type { Refusal, Restorable, Restoring, RestoreWork } from "./restoring.ts";
import type { UserTrigger } from "./table-facts.ts";
import { findSequences, setSequence } from "./sequences.ts";
import { switchOff, triggersOf } from "./triggers.ts";
import { workChanges } from "./work-changes.ts";
import { workColumn } from "./work-column.ts";
import { workRows } from "./work-rows.ts";

/** What copies of one transaction share; grows. */
export interface Underway {
  readonly implicitCasts: ReadonlySet<string>;
  /** Relation -> copy that was put back into it, or would be. */
  readonly restored: Map<string, number>;
  readonly switchedOff: UserTrigger[];
}

export interface RestoringOne {
  readonly copy: KeptCopy;
  readonly request: RestoreRequest;
  readonly underway: Underway;
  /** As `Restoring.pending`. */
  readonly pending: ReadonlySet<string>;
}

const WORK: Readonly<Record<KeptCopy["kind"], (restoring: Restoring) => Restorable>> = {
  table: workRows,
  rows: workRows,
  column: workColumn,
  values: workColumn,
  changes: workChanges,
};

/** Within a transaction, under locks where something may be written. Throws `DatabaseError`. */
export async function restoreOne(session: DatabaseSession, one: RestoringOne): Promise<RestoreEntry> {
  const { copy, request, underway } = one;
  const earlier = underway.restored.get(copy.relation);
  if (earlier !== undefined && !request.apply) return waitsFor(copy, earlier);
  underway.restored.set(copy.relation, copy.id);
  const kept = copy.isThere ? await readTable(session, RESCUE_SCHEMA, copy.table) : null;
  if (kept === null) return refusedEntry(copy, GONE);
  const live = await readTable(session, copy.schema, copy.name);
  if (live === null) return refusedEntry(copy, missingTable(copy, kept));
  const unfit = checkTable(copy, live);
  if (unfit !== null) return refusedEntry(copy, unfit);
  const { into, through, showValues } = request;
  const { implicitCasts } = underway;
  const options = { into, through, showValues, recomputes: true };
  const restoring: Restoring = { copy, kept, live, options, pending: one.pending, implicitCasts };
  return withinSavepoint(session, copy, () => lookAndWrite(session, restoring, one));
}

async function lookAndWrite(session: DatabaseSession, given: Restoring, one: RestoringOne): Promise<RestoreEntry> {
  const { copy, request, underway } = one;
  const found = await workOut(session, given);
  if ("refused" in found) return refusedEntry(copy, found.refused);
  const { work, restoring, look } = found;
  const isStopped = look.conflicts > 0 && !request.skipConflicts;
  const triggers = look.rows === 0 ? [] : triggersOf(restoring.live, work);
  const sequences = look.rows === 0 ? [] : await findSequences(session, restoring, work);
  const entry: RestoreEntry = {
    ...emptyEntry(copy),
    ...look,
    state: isStopped ? "conflicts" : look.rows === 0 ? "nothing" : "would-restore",
    sequences,
    triggers: triggers.map(({ name }) => name),
    notes: work.notes,
  };
  if (triggers.length > 0 && request.triggers === null) return { ...entry, ...undecided(restoring, entry) };
  if (triggers.length > 0 && request.triggers === "off" && !restoring.live.may.alter)
    return {
      ...entry,
      state: "refused",
      because: `Only the owner of ${copy.relation} may switch its triggers off.`,
      remedy: OWNER,
    };
  if (!request.apply || isStopped) return entry;
  await markRestored(session, copy, look);
  if (look.rows === 0) return entry;
  const off = request.triggers === "off" ? triggers : [];
  underway.switchedOff.push(...off);
  const written = await write(session, off.map(switchOff), work);
  if (written !== look.rows)
    return { ...entry, state: "refused", because: changedUnderway(copy, look.rows, written), remedy: TRIGGERS_OFF };
  if (sequences.length > 0) await session.batch(sequences.map(setSequence).join(";\n"));
  return { ...entry, state: "restored" };
}

type Found = { readonly refused: Refusal } | { readonly work: RestoreWork; readonly restoring: Restoring; readonly look: Look };

/** Where the server cannot compute anew what a change made of values, it is asked without. */
async function workOut(session: DatabaseSession, restoring: Restoring): Promise<Found> {
  const { copy, options } = restoring;
  const restorable = WORK[copy.kind](restoring);
  if ("refused" in restorable) return restorable;
  const { work } = restorable;
  if (work.fits !== null) {
    const [answer] = await session.batch(work.fits);
    const lost = numberAt(answer?.rows[0], "lost");
    if (lost > 0) return { refused: doNotFit(copy, lost) };
  }
  await session.batch("SAVEPOINT looking");
  try {
    const look = await lookAt(session, work);
    await session.batch("RELEASE SAVEPOINT looking");
    return { work, restoring, look };
  } catch (error) {
    if (copy.kind !== "values" || !options.recomputes || !isConversionFailure(error)) throw error;
    await session.batch("ROLLBACK TO SAVEPOINT looking");
    return workOut(session, { ...restoring, options: { ...options, recomputes: false } });
  }
}

/** What the server refuses for the sake of these rows is an answer; the transaction is left as it was before. */
async function withinSavepoint(
  session: DatabaseSession,
  copy: KeptCopy,
  restore: () => Promise<RestoreEntry>,
): Promise<RestoreEntry> {
  await session.batch("SAVEPOINT copy");
  try {
    const entry = await restore();
    await session.batch("RELEASE SAVEPOINT copy");
    return entry;
  } catch (error) {
    const because = explainRefusal(error);
    if (because === null) throw error;
    await session.batch("ROLLBACK TO SAVEPOINT copy");
    return refusedEntry(copy, { because, remedy: "Mend that, or copy by hand from the table that `rescue show` names." });
  }
}

async function write(session: DatabaseSession, before: readonly string[], { writes }: RestoreWork): Promise<number> {
  const results = await session.batch([...before, ...writes].join(";\n"));
  return results.slice(before.length).reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0);
}

async function markRestored(session: DatabaseSession, copy: KeptCopy, look: Look): Promise<void> {
  if (look.rows === 0 && (look.equal === 0 || copy.restoredAt !== null)) return;
  await session.query(`UPDATE ${RESCUE_SCHEMA}.copies SET restored_at = pg_catalog.clock_timestamp() WHERE id = $1`, [copy.id]);
}

export function emptyEntry({ id, relation, kind }: KeptCopy): RestoreEntry {
  return {
    copy: id,
    relation,
    kind,
    state: "nothing",
    because: null,
    remedy: null,
    rows: 0,
    equal: 0,
    deletedSince: 0,
    insertedSince: null,
    conflicts: 0,
    conflictRows: [],
    sequences: [],
    triggers: [],
    notes: [],
  };
}

function refusedEntry(copy: KeptCopy, { because, remedy }: Refusal): RestoreEntry {
  return { ...emptyEntry(copy), state: "refused", because, remedy };
}

function waitsFor(copy: KeptCopy, earlier: number): RestoreEntry {
  const because = `Copy ${earlier} of the same table is put back before it; what this one finds shows then.`;
  return { ...emptyEntry(copy), state: "waits", because };
}

const GONE: Refusal = {
  because: "The table that held the copy is gone: somebody dropped it by hand.",
  remedy: "Restore from a backup of the time before the release; see docs/restore.md.",
};

const OWNER = "Restore as its owner, or say --triggers fire.";
const TRIGGERS_OFF = "A trigger of the table keeps rows from being written: say --triggers off.";

function undecided({ live }: Restoring, { triggers }: RestoreEntry): Pick<RestoreEntry, "state" | "because" | "remedy"> {
  return {
    state: "refused",
    because: `Writing to ${live.schema}.${live.name} would fire ${triggers.join(", ")}.`,
    remedy:
      "Say --triggers off (they stay switched off for this transaction; foreign keys are checked all the same), or --triggers fire.",
  };
}

function doNotFit({ relation }: KeptCopy, lost: number): Refusal {
  return {
    because: `${lost} values would not come back as they were: a column of ${relation} has a narrower type now.`,
    remedy: "Give the column the type that `rescue show` names, then restore again.",
  };
}

function changedUnderway({ relation }: KeptCopy, wanted: number, written: number): string {
  return `${written} of ${wanted} rows of ${relation} would have been written, so nothing was.`;
}
