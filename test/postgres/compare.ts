/** Holds a prediction against what a server showed. */
import type { DataLoss } from "../../src/risk/assessment.ts";
import { LOCK_MODES } from "./locks.ts";
import type { RecordedObservation } from "./recorded.ts";

/** What is predicted of one or several statements together. */
export interface Prediction {
  /** Of the statements, in their order. */
  readonly actions: readonly string[];
  /** Modes by relation, as in `pg_locks`. */
  readonly locks: Readonly<Record<string, string>>;
  readonly rewrites: readonly string[];
  readonly scans: readonly string[];
  readonly dataLoss: DataLoss;
  readonly compatible: boolean;
  readonly transactional: boolean;
  readonly understood: boolean;
}

/** A difference in one respect. */
export interface Difference {
  readonly about: "locks" | "rewrites" | "scans" | "data loss" | "transactional";
  readonly predicted: string;
  readonly observed: string;
}

/**
 * Where a prediction and an observation disagree. A statement that failed shows nothing but that. A
 * possible loss may or may not be seen on these rows; a certain one must be, and one that was seen must be predicted. Which
 * tables a plan reads is the planner's choice, so of scans only that there are any must agree, and only where they are predicted
 * or the statement is not a query.
 */
export function compare(prediction: Prediction, seen: RecordedObservation): readonly Difference[] {
  const differences: Difference[] = [];
  const note = (about: Difference["about"], predicted: string, observed: string): void => {
    if (predicted !== observed) differences.push({ about, predicted, observed });
  };
  if (seen.error !== undefined && seen.error !== null) return differences;
  note("transactional", String(prediction.transactional), String(seen.transactional ?? true));
  note("locks", showLocks(prediction.locks), showLocks(seen.locks ?? {}));
  note("rewrites", showNames(prediction.rewrites), showNames(seen.rewrites ?? []));
  const lost = (seen.lost ?? []).length > 0;
  if (lost && prediction.dataLoss === "none") note("data loss", "none", showNames(seen.lost ?? []));
  if (!lost && prediction.dataLoss === "certain") note("data loss", "certain", "none");
  if ((seen.rewound ?? []).length > 0 && prediction.dataLoss === "none")
    note("data loss", "none", `${showNames(seen.rewound ?? [])} back`);
  const read = new Set([...prediction.scans, ...prediction.rewrites]);
  if ((seen.scans ?? []).length > 0 && read.size === 0) note("scans", "none", showNames(seen.scans ?? []));
  return differences;
}

/** Strongest lock of each relation over several statements. */
export function strongestLocks(locks: Iterable<{ readonly relation: string; readonly mode: string }>): Record<string, string> {
  const strongest: Record<string, string> = {};
  for (const { relation, mode } of locks) {
    if (LOCK_MODES.indexOf(mode) > LOCK_MODES.indexOf(strongest[relation] ?? "")) strongest[relation] = mode;
  }
  return strongest;
}

function showLocks(locks: Readonly<Record<string, string>>): string {
  return showNames(Object.entries(locks).map(([relation, mode]) => `${relation} ${mode}`));
}

function showNames(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.toSorted().join(", ");
}
