/** Which backup suffices for what is pending on a target: judged from the files and from what the server is like now. */
import { decideTargetBackup } from "../../backup/decide-target.ts";
import type { TargetBackup } from "../../backup/ladder.ts";
import { readOffers } from "../../backup/offers.ts";
import { affectedRelations, losingMigrations } from "../../backup/rescue/losing-migrations.ts";
import { planRescue } from "../../backup/rescue/plan-rescue.ts";
import type { LosingMigration, RescuePlan } from "../../backup/rescue/rescue-copy.ts";
import type { DatabaseServer, DatabaseSession } from "../../database-port.ts";
import type { PlannedMigration } from "../../release/plan-document.ts";
import { highestRisk } from "../../risk/assessment.ts";
import type { OpenedDatabase } from "../open-database.ts";
import type { ReadTarget } from "../read-target.ts";

export interface DecidingBackup {
  readonly opened: OpenedDatabase;
  readonly target: ReadTarget;
  readonly server: DatabaseServer;
  /** What is pending on this target, in its order, as it was judged there. */
  readonly planned: readonly PlannedMigration[];
  readonly release: { readonly digest: string; readonly database: string };
  /** Whether the connection is the one that will deploy: only then its privileges are looked at. */
  readonly asDeployer: boolean;
}

export interface DecidedBackup {
  readonly decision: TargetBackup;
  /** Null where no rescue copy was asked for. */
  readonly rescue: RescuePlan | null;
  readonly losing: readonly LosingMigration[];
  /** Relations that something is lost of or that are changed, `schema.name`. */
  readonly affected: readonly string[];
}

/** Throws `DatabaseError`. Changes nothing. */
export async function decideBackupFor(deciding: DecidingBackup): Promise<DecidedBackup> {
  const { opened, target, server, planned } = deciding;
  const backupRisk = planned.length === 0 ? null : (highestRisk(planned.map((migration) => migration.backupRisk)) ?? "nightly");
  const losing = losingMigrations(planned);
  const affected = affectedRelations(planned);
  const facts = {
    target: target.options,
    backupRisk,
    databaseBytes: [...target.sizes.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    hasWriters: opened.database.writers.length > 0,
  };
  // Nothing to lose, nothing to ask.
  if (backupRisk === null || backupRisk === "nightly")
    return { decision: decideTargetBackup({ ...facts, rescue: null, offers: null }), rescue: null, losing, affected };
  const session = await server.connect("backup");
  try {
    await session.batch("SET default_transaction_read_only = on; SET lock_timeout = '2s'; SET statement_timeout = '60s'");
    const rescue = losing.length === 0 ? null : await askRescue(session, { ...deciding, losing });
    const decision = decideTargetBackup({ ...facts, rescue, offers: await readOffers(session) });
    return { decision, rescue, losing, affected };
  } finally {
    await session.close();
  }
}

interface AskingRescue extends DecidingBackup {
  readonly losing: readonly LosingMigration[];
}

async function askRescue(
  session: DatabaseSession,
  { opened, target, release, losing, asDeployer }: AskingRescue,
): Promise<RescuePlan> {
  const { rescue: limits } = target.options.backup;
  if (!limits.enabled) return refused("The configuration turns rescue copies off here.");
  if (opened.native === null)
    return refused(`${opened.framework} applies its migrations by its own tool, into whose transactions nothing can be put.`);
  if (opened.dialect !== "postgresql") return refused("Rescue copies are made in PostgreSQL only.");
  return planRescue(session, { release, migrations: losing, limits, asDeployer });
}

function refused(because: string): RescuePlan {
  return { kind: "refused", because };
}
