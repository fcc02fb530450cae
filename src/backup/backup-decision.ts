/** From backup risks to what has to be done before the release, why, and what stays at risk all the same. */
import type { ForecastAtRisk } from "./data-at-risk.ts";
import type { TargetBackup } from "./ladder.ts";
import { BACKUP_RISKS, type BackupRisk, type MigrationAssessment } from "../risk/assessment.ts";
import { highestRisk } from "../risk/assessment.ts";

export interface BackupDecision {
  /** `none`: nightly backups suffice. `snapshot`: a coordinated backup first. `quiesce`: suspend the writers, then back up. */
  readonly needed: "none" | "snapshot" | "quiesce";
  /** The reasons, one sentence each, with the migration they are about; empty for `none`. */
  readonly because: readonly { readonly path: string; readonly line: number; readonly reason: string }[];
  /** What could still be lost, one sentence. */
  readonly remains: string;
  /** The cheapest rung that suffices, for each target that lacks something; empty for `none`. */
  readonly targets: readonly TargetBackup[];
  /** Empty where nothing can be lost. */
  readonly forecast: readonly ForecastAtRisk[];
}

const NEEDED: Readonly<Record<BackupRisk, BackupDecision["needed"]>> = {
  nightly: "none",
  snapshot: "snapshot",
  quiesce: "quiesce",
};

const REMAINS: Readonly<Record<BackupDecision["needed"], string>> = {
  none: "Nothing that exists can be lost or changed for good by this release.",
  snapshot:
    "If the backup has to be restored, all that was written between the backup and the restore is lost; take it right before the deploy.",
  quiesce:
    "With the writers suspended nothing that they write is lost; what anybody else writes between the backup and a restore is.",
};

export function decideBackup(
  migrations: readonly MigrationAssessment[],
  targets: readonly TargetBackup[] = [],
  forecast: readonly ForecastAtRisk[] = [],
): BackupDecision {
  const risk = highestRisk(migrations.map(({ backupRisk }) => backupRisk)) ?? "nightly";
  const statements = migrations.flatMap(({ path, statements: all }) => all.map((statement) => ({ path, statement })));
  const risky = statements
    .filter(({ statement }) => statement.backupRisk !== "nightly")
    .sort((a, b) => BACKUP_RISKS.indexOf(b.statement.backupRisk) - BACKUP_RISKS.indexOf(a.statement.backupRisk));
  const because = risky.flatMap(({ path, statement: { line, because: reasons } }) =>
    reasons.map((reason) => ({ path, line, reason })),
  );
  const needed = NEEDED[risk];
  return { needed, because, remains: REMAINS[needed], targets, forecast };
}
