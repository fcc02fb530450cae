/** Why a migration has its backup risk, in as few sentences as tell it. */
import { BACKUP_RISKS, type BackupRisk, type MigrationAssessment } from "../risk/assessment.ts";
import { cutMiddle } from "../change-set/visible.ts";

/** What a risk asks of whoever releases. */
export const RISK_ASKS: Readonly<Record<BackupRisk, string>> = {
  nightly: "nightly backups suffice",
  snapshot: "take a coordinated backup before it runs",
  quiesce: "suspend the writers, then take a backup, then run it",
};

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
