/** From what rows say to an effect: what is new in this release is left out, names are written. */
import type { DataLoss } from "../assessment.ts";
import type { Loss as NamedLoss } from "../loss.ts";
import { columnOf, shownName, type Target } from "./catalog.ts";
import type { DialectEffect, Loss, Outcome, TargetLock } from "./row.ts";

const LOSSES: readonly DataLoss[] = ["none", "possible", "certain"];

export function worstLoss(losses: Iterable<DataLoss>): DataLoss {
  let worst = 0;
  for (const loss of losses) worst = Math.max(worst, LOSSES.indexOf(loss));
  return LOSSES[worst] ?? "certain";
}

/** Several outcomes of one act as one. */
export function mergeOutcomes(outcomes: readonly Outcome[]): Outcome {
  const dataLoss = worstLoss(outcomes.map((each) => each.dataLoss ?? "none"));
  const lost = outcomes.flatMap((each) => each.lost ?? []);
  return {
    dataLoss,
    ...(lost.length > 0 ? { lost } : {}),
    breaks: outcomes.some((each) => each.breaks === "always") ? "always" : outcomes.some((each) => each.breaks === true),
    because: [...new Set(outcomes.flatMap((each) => each.because ?? []))],
    undo: outcomes.find((each) => each.undo !== undefined)?.undo ?? null,
    understood: outcomes.every((each) => each.understood !== false),
    locks: outcomes.flatMap((each) => each.locks ?? []),
    rewrites: outcomes.flatMap((each) => each.rewrites ?? []),
    scans: outcomes.flatMap((each) => each.scans ?? []),
    stalls: outcomes.flatMap((each) => each.stalls ?? []),
    transactional: outcomes.every((each) => each.transactional !== false),
  };
}

/** `modes` are the dialect's lock modes, weakest first; `target` is what the act is about. */
export function toEffect(
  action: string,
  outcome: Outcome,
  { target, modes }: { target: Target; modes: readonly string[] },
): DialectEffect {
  const claimed = outcome.dataLoss ?? "none";
  const lost = (outcome.lost ?? []).filter(isLost);
  const understood = outcome.understood ?? true;
  const gone = claimed !== "none" && outcome.lost !== undefined && lost.length === 0;
  const dataLoss = !understood && (gone || claimed === "none") ? "possible" : gone ? "none" : claimed;
  return {
    action,
    locks: strongestLocks(outcome.locks ?? [], modes),
    rewrites: namesOf(outcome.rewrites ?? []),
    scans: namesOf(outcome.scans ?? []),
    stalls: namesOf(outcome.stalls ?? []),
    dataLoss,
    lost: claimed === "none" ? [] : lost.map(lossName),
    losses: dataLoss === "none" && understood ? [] : nameLosses(claimed === "none" ? [] : lost, outcome),
    backwardCompatible: outcome.breaks !== "always" && (outcome.breaks !== true || !target.used),
    transactional: outcome.transactional ?? true,
    because: outcome.because ?? [],
    undo: outcome.undo ?? null,
    understood,
  };
}

/** Rescue copies are made by PostgreSQL only, so all are `other`. */
function nameLosses(lost: readonly Loss[], { because }: Outcome): readonly NamedLoss[] {
  const why = because?.[0] ?? "It may lose data.";
  const relations = [...new Set(lost.map((loss) => lossName({ ...loss, column: null })))];
  if (relations.length === 0) return [{ kind: "other", relation: null, because: why }];
  return relations.map((relation) => ({ kind: "other", relation, because: why }));
}

/** Under the name that running code and writers know. */
function lossName({ target, column }: Loss): string {
  const name = target.table === null ? target.name : shownName(target.table.original);
  return column === null ? name : `${name}.${column}`;
}

function isLost({ target, column }: Loss): boolean {
  if (target.isNew || target.state === "absent") return false;
  return column === null || columnOf(target.table, column)?.epoch !== "release";
}

function counts(target: Target): boolean {
  return !target.isNew && target.state !== "absent" && target.table?.temporary !== true && target.name !== "";
}

function namesOf(targets: readonly Target[]): readonly string[] {
  return [...new Set(targets.filter(counts).map((target) => target.name))];
}

function strongestLocks(locks: readonly TargetLock[], modes: readonly string[]): DialectEffect["locks"] {
  const strongest = new Map<string, string>();
  for (const { target, mode } of locks) {
    if (!counts(target)) continue;
    const before = strongest.get(target.name);
    if (before === undefined || modes.indexOf(before) < modes.indexOf(mode)) strongest.set(target.name, mode);
  }
  return [...strongest].map(([relation, mode]) => ({ relation, mode }));
}
