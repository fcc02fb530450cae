/** `verify` and `status` against live servers, from a repository's HEAD. */
import { systemClock } from "../../src/adapters/clock.ts";
import { openGitRevision } from "../../src/adapters/git/git-revision.ts";
import { openServer } from "../../src/adapters/postgres/server.ts";
import { openRunCommand } from "../../src/adapters/process/run-command.ts";
import { sha256 } from "../../src/adapters/sha256.ts";
import { chooseTarget } from "../../src/commands/choose-target.ts";
import { type OpenedDatabase, openDatabaseSet } from "../../src/commands/open-database.ts";
import type { ReachableTarget } from "../../src/commands/read-target.ts";
import { status } from "../../src/commands/status.ts";
import { type Against, verify, type VerifyReport } from "../../src/commands/verify.ts";
import type { StatusDocument } from "../../src/deploy/state/status-document.ts";
import type { Repo } from "../support/git-repository.ts";

export interface LiveTargets {
  readonly repo: Repo;
  /** Name of the target -> URL; the first is the one that is looked at. */
  readonly targets: Readonly<Record<string, string>>;
}

interface Opened {
  readonly opened: OpenedDatabase;
  readonly commit: string;
  readonly reach: (name: string) => ReachableTarget;
}

async function withOpened<T>({ repo, targets }: LiveTargets, use: (opened: Opened) => Promise<T>): Promise<T> {
  const revision = await openGitRevision(repo.folder, "HEAD");
  try {
    const environment = { get: () => undefined, names: [] };
    const opened = await openDatabaseSet({ files: revision.files, configuration: null, database: null, environment, sha256 });
    const reach = (name: string): ReachableTarget => {
      const options = chooseTarget({ options: opened.options, database: opened.database.name, name });
      const DATABASE_URL = targets[name] ?? "";
      const server = openServer({ environment: { DATABASE_URL }, mustWrite: false });
      return { options, server, environment: { DATABASE_URL } };
    };
    return await use({ opened, commit: revision.commit, reach });
  } finally {
    revision.close();
  }
}

export interface VerifyLive extends LiveTargets {
  readonly against?: Exclude<Against, { readonly kind: "target" }> | string;
  readonly replayed?: string;
  readonly replayTimeoutMs?: number;
}

export function verifyLive(live: VerifyLive): Promise<VerifyReport> {
  return withOpened(live, ({ opened, reach }) => {
    const { against } = live;
    return verify({
      opened,
      target: reach(Object.keys(live.targets)[0] ?? ""),
      against: typeof against === "string" ? { kind: "target", target: reach(against) } : (against ?? null),
      replayed: live.replayed ?? null,
      replayTimeoutMs: live.replayTimeoutMs ?? 20_000,
      runsSmoke: true,
      run: openRunCommand({ root: live.repo.folder, environment: process.env }),
      sha256,
      clock: systemClock,
      signal: new AbortController().signal,
      onLine: () => {},
    });
  });
}

export function statusLive(live: LiveTargets): Promise<StatusDocument> {
  return withOpened(live, ({ opened, commit, reach }) =>
    status({
      opened,
      commit,
      target: reach(Object.keys(live.targets)[0] ?? ""),
      run: openRunCommand({ root: live.repo.folder, environment: process.env }),
      sha256,
      openCheckout: () => Promise.resolve({ refused: "this is a test" }),
    }),
  );
}
