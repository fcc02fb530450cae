/** Runs a migration with its rescue copies, as the engine does. */
import { openServer } from "../../../src/adapters/postgres/server.ts";
import { planRescue } from "../../../src/backup/rescue/plan-rescue.ts";
import { type KeptCopy, readKeptCopies } from "../../../src/backup/rescue/read-copies.ts";
import type { LosingMigration, RescueLimits } from "../../../src/backup/rescue/rescue-copy.ts";
import type { DatabaseSession } from "../../../src/database-port.ts";
import type { Loss } from "../../../src/risk/loss.ts";

export const LIMITS: RescueLimits = { stallMs: 20_000, spaceBytes: 1_000_000_000, keepDays: 30 };
export const RELEASE = { digest: `sha256:${"a".repeat(64)}`, database: "shop" };

export interface KeepingChange {
  readonly losses: readonly Loss[];
  readonly locks?: LosingMigration["locks"];
  readonly limits?: Partial<RescueLimits>;
  readonly transactional?: boolean;
  /** Between plan and deploy. */
  readonly afterPlan?: () => Promise<unknown>;
  /** Behind the migration's statements, before anything looks at what they did. */
  readonly meanwhile?: () => Promise<unknown>;
}

export interface Kept {
  readonly copies: readonly KeptCopy[];
  readonly session: DatabaseSession;
}

/** Null where it is offered. */
export async function whyRefused(url: string, change: KeepingChange): Promise<string | null> {
  const session = await openServer({ environment: { DATABASE_URL: url } }).connect("test");
  try {
    const plan = await planRescue(session, planning(change));
    return plan.kind === "refused" ? plan.because : null;
  } finally {
    await session.close();
  }
}

/** Throws what the server says; the transaction is rolled back then. */
export async function keepAndChange(
  url: string,
  statements: readonly string[],
  change: KeepingChange,
): Promise<readonly KeptCopy[]> {
  const session = await openServer({ environment: { DATABASE_URL: url } }).connect("test");
  try {
    const plan = await planRescue(session, planning(change));
    if (plan.kind === "refused") throw new Error(plan.because);
    const guard = plan.guards.get("db/1.sql");
    if (guard === undefined) throw new Error("There is no guard.");
    await change.afterPlan?.();
    for (const text of ["BEGIN", ...guard.before, ...statements]) await session.batch(text);
    await change.meanwhile?.();
    for (const text of [...guard.after, "COMMIT"]) await session.batch(text);
    for (const text of guard.cleanUp ?? []) await session.batch(text);
    return await readKeptCopies(session);
  } finally {
    await session.close();
  }
}

function planning({ losses, locks = [], limits = {}, transactional = true }: KeepingChange) {
  const migration = { id: "1", path: "db/1.sql", transactional, losses, locks };
  return { release: RELEASE, migrations: [migration], limits: { ...LIMITS, ...limits }, asDeployer: true };
}
