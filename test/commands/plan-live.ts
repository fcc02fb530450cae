/** `plan` with a real repository and real servers, as the door calls it. */
import { setFlagsFromString } from "node:v8";
import { systemClock } from "../../src/adapters/clock.ts";
import { openGitRevision } from "../../src/adapters/git/git-revision.ts";
import { openServer } from "../../src/adapters/postgres/server.ts";
import { openRunCommand } from "../../src/adapters/process/run-command.ts";
import { sha256 } from "../../src/adapters/sha256.ts";
import { openDatabaseSet } from "../../src/commands/open-database.ts";
import { plan, type PlanReport } from "../../src/commands/plan/plan.ts";
import { defaultTarget, type TargetOptions } from "../../src/config/options.ts";
import type { Clock } from "../../src/database-port.ts";
import type { Sizes } from "../../src/risk/statistics.ts";
import { connectTo } from "../support/postgres.ts";
import type { Repo } from "../support/git-repository.ts";

export interface PlanningLive {
  readonly repo: Repo;
  /** URLs by name of the target. */
  readonly targets: Readonly<Record<string, string>>;
  readonly rev?: string;
  readonly statistics?: Sizes;
  readonly options?: Partial<TargetOptions>;
  readonly clock?: Clock;
}

export async function planLive({ repo, targets, rev = "HEAD", statistics, options, clock }: PlanningLive): Promise<PlanReport> {
  const revision = await openGitRevision(repo.folder, rev);
  try {
    const opened = await openDatabaseSet({
      files: revision.files,
      configuration: null,
      database: null,
      environment: { get: () => undefined, names: [] },
      sha256,
      beforeWasm: () => setFlagsFromString("--liftoff-only"),
    });
    return await plan({
      opened,
      commit: revision.commit,
      targets: Object.entries(targets).map(([name, url]) => ({
        options: { ...(opened.options.targets.find((target) => target.name === name) ?? defaultTarget(name)), ...options },
        server: openServer({ environment: { DATABASE_URL: url } }),
        environment: { DATABASE_URL: url },
      })),
      statistics: statistics ?? null,
      run: openRunCommand({ root: repo.folder, environment: { PATH: process.env["PATH"] } }),
      clock: clock ?? systemClock,
      sha256,
      tool: "0.0.0-test",
      openCheckout: () => Promise.resolve({ refused: "a test executes nothing" }),
    });
  } finally {
    revision.close();
  }
}

/** Runs SQL on a server, several statements at once. */
export async function runSql(url: string, sql: string): Promise<void> {
  const client = await connectTo(url);
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
