/** Where what a migration did differs from what was said that it would do. */
import type { MigrationObservation, Prediction } from "../observation.ts";
import { LOCK_MODES } from "./relations.ts";

/** Reading alone hinders nobody but who changes the table's shape. */
const HARMLESS = LOCK_MODES.indexOf("AccessShareLock");

/** Sentences. Less than predicted is no surprise: the prediction holds for the worst case. */
export function findSurprises(seen: Pick<MigrationObservation, "locks" | "rewrites">, predicted: Prediction): readonly string[] {
  const expected = new Map(predicted.locks.map(({ relation, mode }) => [relation, LOCK_MODES.indexOf(mode)]));
  const stronger = (seen.locks ?? []).flatMap(({ relation, mode }) => {
    const rank = LOCK_MODES.indexOf(mode);
    const expectedRank = expected.get(relation) ?? HARMLESS;
    if (rank <= expectedRank) return [];
    const instead = expected.has(relation)
      ? `, ${LOCK_MODES[expectedRank] ?? "less"} was predicted`
      : ", no lock on it was predicted";
    return [`It took ${mode} on ${relation}${instead}.`];
  });
  const rewritten = (seen.rewrites ?? [])
    .filter((relation) => !predicted.rewrites.includes(relation))
    .map((relation) => `It rewrote ${relation}, which was not predicted.`);
  return [...stronger, ...rewritten];
}
