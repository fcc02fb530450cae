/** Why a migration has its backup risk, in as few sentences as tell it. */
import { BACKUP_RISKS, type MigrationAssessment } from "../risk/assessment.ts";
import { cutMiddle } from "../change-set/visible.ts";

/** The distinct reasons of its riskiest statements, at most `limit`, with a last line that counts the rest. Empty for `nightly`. */
export function reasonsOf(migration: MigrationAssessment, limit: number): readonly string[] {
  if (migration.backupRisk === "nightly") return [];
  const graveFirst = migration.statements.toSorted(
    (a, b) => BACKUP_RISKS.indexOf(b.backupRisk) - BACKUP_RISKS.indexOf(a.backupRisk),
  );
  const risky = graveFirst.filter(({ backupRisk }) => backupRisk !== "nightly");
  const reasons = [...new Set(risky.flatMap(({ because }) => because))].map((reason) => cutMiddle(reason, 400));
  const rest = reasons.length - limit;
  return rest > 0 ? [...reasons.slice(0, limit), `and ${rest} more`] : reasons;
}
