/** From the judgement of a migration to what its deploy is held against. */
import type { Prediction } from "../deploy/observation.ts";
import type { MigrationAssessment, RelationLock } from "../risk/assessment.ts";
import { strongerMode, toLockMode } from "../risk/effects/lock-modes.ts";

/** The strongest lock of each relation, in the order of their first; null where a statement was not understood. */
export function predictionOf({ backupRisk, statements }: MigrationAssessment): Prediction | null {
  if (statements.some(({ understood }) => !understood)) return null;
  const locks = new Map<string, RelationLock>();
  for (const { relation, mode } of statements.flatMap((statement) => statement.locks)) {
    const known = locks.get(relation);
    const strongest = known === undefined ? mode : strongerMode(toLockMode(known.mode), toLockMode(mode));
    locks.set(relation, { relation, mode: strongest });
  }
  const rewrites = new Set(statements.flatMap((statement) => statement.rewrites));
  return { backupRisk, locks: [...locks.values()], rewrites: [...rewrites] };
}
