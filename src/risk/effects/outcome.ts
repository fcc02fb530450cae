/** From what a row says to an effect: what is new in this release is left out, names are written. */
import type { DataLoss, RelationLock } from "../assessment.ts";
import type { Effect } from "../effect.ts";
import type { Action } from "./actions.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { qualifiedName } from "../catalog/names.ts";
import { relationOf } from "../catalog/queries.ts";
import { copyOf, type Copy } from "./copies.ts";
import { nameLosses } from "./losses.ts";
import { strongerMode, type LockMode } from "./lock-modes.ts";
import type { Loss, Outcome, Situation, TargetLock } from "./row.ts";
import type { Target } from "./target.ts";

export function toEffect(action: Action, outcome: Outcome, of: { target: Target | null; situation: Situation }): Effect {
  const loss = remainingLoss(outcome, of.situation);
  return {
    action,
    locks: strongestLocks(outcome.locks ?? [], of.situation.before),
    rewrites: namesOf(outcome.rewrites ?? [], of.situation.before),
    scans: namesOf(outcome.scans ?? [], of.situation.before),
    dataLoss: loss.dataLoss,
    lost: loss.lost.flatMap((each) => (each.target === null ? [] : [lossName(each, of.situation.before)])),
    losses: nameLosses(loss.lost, outcome, of.situation),
    backwardCompatible: outcome.breaks !== true || of.target?.isNew === true,
    transactional: outcome.transactional ?? true,
    because: isHarmlessToNew(of.target, outcome, loss.dataLoss)
      ? [`${of.target?.name ?? "It"} was created in this release, so nobody uses it yet.`]
      : [...(outcome.because ?? []), ...loss.because],
    undo: outcome.undo ?? null,
    understood: outcome.understood ?? true,
  };
}

/** What would be said of a table in use is not true of one that nobody uses. */
function isHarmlessToNew(target: Target | null, outcome: Outcome, dataLoss: DataLoss): boolean {
  return target?.isNew === true && outcome.understood !== false && dataLoss === "none";
}

/** Several outcomes of one act as one: all locks, the worst loss. */
export function mergeOutcomes(outcomes: readonly Outcome[]): Outcome {
  return {
    locks: outcomes.flatMap((each) => each.locks ?? []),
    rewrites: outcomes.flatMap((each) => each.rewrites ?? []),
    scans: outcomes.flatMap((each) => each.scans ?? []),
    dataLoss: worstLoss(outcomes.map((each) => each.dataLoss ?? "none")),
    lost: outcomes.flatMap(lossesOf),
    breaks: outcomes.some((each) => each.breaks === true),
    transactional: outcomes.every((each) => each.transactional !== false),
    because: [...new Set(outcomes.flatMap((each) => each.because ?? []))],
    undo: outcomes.find((each) => each.undo !== undefined)?.undo ?? null,
    understood: outcomes.every((each) => each.understood !== false),
  };
}

const LOSSES: readonly DataLoss[] = ["none", "possible", "certain"];

export function worstLoss(losses: Iterable<DataLoss>): DataLoss {
  let worst = 0;
  for (const loss of losses) worst = Math.max(worst, LOSSES.indexOf(loss));
  return LOSSES[worst] ?? "certain";
}

/** A lock that counts: on a table or view that others may be using. Sequences and indexes are not listed. */
function counts(target: Target): boolean {
  if (target.isNew || target.state === "absent") return false;
  if (target.relation?.relationKind === "sequence") return false;
  return !/^(pg_catalog|information_schema|pg_temp|pg_toast)\./.test(target.name);
}

/** The name before the release, which is the one that running code knows. */
function knownName(target: Target, before: Catalog): string {
  const relation = target.relation === null ? null : relationOf(before, target.relation.oid);
  return relation === null ? target.name : qualifiedName(relation);
}

function strongestLocks(locks: readonly TargetLock[], before: Catalog): readonly RelationLock[] {
  const strongest = new Map<string, LockMode>();
  for (const { target, mode } of locks) {
    if (!counts(target)) continue;
    const name = knownName(target, before);
    const other = strongest.get(name);
    strongest.set(name, other === undefined ? mode : strongerMode(other, mode));
  }
  return [...strongest].map(([relation, mode]) => ({ relation, mode }));
}

function namesOf(targets: readonly Target[], before: Catalog): readonly string[] {
  return [...new Set(targets.filter(counts).map((target) => knownName(target, before)))];
}

/** Each thing lost with how surely it is. */
function lossesOf(outcome: Outcome): readonly Loss[] {
  const dataLoss = outcome.dataLoss ?? "none";
  if (dataLoss === "none") return [];
  const because = outcome.because?.[0] ?? "It may lose data.";
  if (outcome.lost === undefined) return [{ target: null, column: null, dataLoss, because }];
  return outcome.lost.map((each) => ({ ...each, dataLoss: each.dataLoss ?? dataLoss, because: each.because ?? because }));
}

function lossName(loss: Loss, before: Catalog): string {
  const name = loss.target === null ? "" : knownName(loss.target, before);
  return loss.column === null ? name : `${name}.${loss.column}`;
}

interface RemainingLoss {
  readonly dataLoss: DataLoss;
  readonly lost: readonly Loss[];
  readonly because: readonly string[];
}

/** What is new in this release holds nothing to lose; what was copied before is not lost for certain. */
function remainingLoss(outcome: Outcome, situation: Situation): RemainingLoss {
  const lost: Loss[] = [];
  const because: string[] = [];
  let worst: DataLoss = "none";
  for (const each of lossesOf(outcome)) {
    if (each.target?.isNew === true || each.target?.state === "absent") continue;
    const copy = copyOf(situation.copies, each);
    if (copy !== null) because.push(copySentence(lossName(each, situation.before), copy));
    if (copy?.complete === true) continue;
    lost.push(each);
    worst = worstLoss([worst, copy === null ? (each.dataLoss ?? "certain") : "possible"]);
  }
  return { dataLoss: worst, lost, because };
}

function copySentence(name: string, { to, complete, plain }: Copy): string {
  if (!plain) return `${to} was computed from the values of ${name} before, which may not tell all of them.`;
  if (complete) return `The values of ${name} were copied to ${to} under a lock that keeps writers out, so none is lost.`;
  return `The values of ${name} were copied to ${to} before, but what is written between the copy and the loss is not in it.`;
}
