/** The backup of each target, as it would be decided now, and what is to be expected at risk. */
import type { ForecastAtRisk } from "../../backup/data-at-risk.ts";
import { forecastAtRisk, hasWindow } from "../../backup/forecast.ts";
import type { TargetBackup } from "../../backup/ladder.ts";
import { readRates } from "../../backup/live-rates.ts";
import type { DatabaseServer } from "../../database-port.ts";
import type { PlannedMigration } from "../../release/plan-document.ts";
import type { Release } from "../../release/release.ts";
import { assessPending } from "../assess/assess-pending.ts";
import { decideBackupFor } from "../assess/decide-target-backup.ts";
import type { ReadTarget } from "../read-target.ts";
import type { PlanRequest } from "./plan.ts";

export interface PlannedBackups {
  readonly targets: readonly TargetBackup[];
  readonly forecast: readonly ForecastAtRisk[];
}

export interface PlanningBackups {
  readonly request: PlanRequest;
  readonly targets: readonly ReadTarget[];
  readonly migrations: readonly PlannedMigration[];
  readonly release: Release;
}

/** Of targets that lack something. Throws `DatabaseError`. */
export async function planBackups({ request, targets, migrations, release }: PlanningBackups): Promise<PlannedBackups> {
  const decided: TargetBackup[] = [];
  const forecast: ForecastAtRisk[] = [];
  for (const [index, target] of targets.entries()) {
    const server = request.targets[index]?.server;
    const lacking = migrations.filter(({ pendingOn }) => pendingOn.includes(target.name));
    if (server === undefined || lacking.length === 0) continue;
    const planned = targets.length === 1 ? lacking : await judgeOn(target, lacking, { request, release });
    const { decision, affected } = await decideBackupFor({
      opened: request.opened,
      target,
      server,
      planned,
      release,
      asDeployer: false,
    });
    decided.push(decision);
    if (hasWindow(decision) && affected.length > 0) forecast.push(...(await foresee(server, decision, affected)));
  }
  return { targets: decided, forecast };
}

/** What is grave on one target may be nothing on another. */
function judgeOn(
  target: ReadTarget,
  lacking: readonly PlannedMigration[],
  { request, release }: Pick<PlanningBackups, "request" | "release">,
): Promise<readonly PlannedMigration[]> {
  const paths = new Set(lacking.map(({ path }) => path));
  const pending = target.history.pending.filter(({ path }) => paths.has(path));
  return assessPending({ ...request, targets: [target], pending, commit: release.commit });
}

/** Staging's window is not known yet: the approver's page adds it. */
async function foresee(
  server: DatabaseServer,
  backup: TargetBackup,
  affected: readonly string[],
): Promise<readonly ForecastAtRisk[]> {
  const session = await server.connect("backup");
  try {
    const forecast = forecastAtRisk({ backup, rates: await readRates(session, affected), staging: null });
    return forecast === null ? [] : [forecast];
  } finally {
    await session.close();
  }
}
