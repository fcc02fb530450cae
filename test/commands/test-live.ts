/** The sample application as a repository, and `test` on real databases as the door calls it. */
import { cp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { systemClock } from "../../src/adapters/clock.ts";
import { openCleanTree } from "../../src/adapters/git/clean-tree.ts";
import { openGitRevision } from "../../src/adapters/git/git-revision.ts";
import { openServer } from "../../src/adapters/postgres/server.ts";
import { openRunCommand } from "../../src/adapters/process/run-command.ts";
import { sha256 } from "../../src/adapters/sha256.ts";
import { openDatabaseSet } from "../../src/commands/open-database.ts";
import { testRelease } from "../../src/commands/test/test-release.ts";
import type { CommandOptions, TestOptions } from "../../src/config/options.ts";
import type { TestCase, TestDocument } from "../../src/release/application-test.ts";
import type { Release } from "../../src/release/release.ts";
import { sealRelease } from "../../src/release/write-release.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";

const project = join(import.meta.dirname, "../..");

/** The event store with its libraries, committed: the application that runs. */
export async function makeEventStore(): Promise<Repo> {
  const repo = await makeRepository();
  await cp(join(project, "test/event-store"), repo.folder, { recursive: true });
  // As `npm ci` would leave it.
  await repo.link("node_modules", join(project, "node_modules"));
  await repo.commit("The event store as it runs");
  return repo;
}

/** A release of migrations, given as id -> path, that are committed at HEAD. */
export async function releaseOf(repo: Repo, migrations: Readonly<Record<string, string>>): Promise<Release> {
  const entries = Object.entries(migrations).map(async ([id, path]) => ({
    id,
    path,
    sha256: sha256(await repo.gitBytes(["show", `HEAD:${path}`])),
    backupRisk: "nightly" as const,
    predicted: null,
  }));
  const facts = {
    database: "events",
    framework: "flyway",
    placeholders: {},
    migrations: await Promise.all(entries),
    commit: (await repo.git("rev-parse", "HEAD")).trim(),
    targets: [],
    plannedAt: "2026-03-01T10:00:00Z",
    tool: "0.0.0-test",
  };
  return sealRelease(facts, sha256);
}

export interface TestingLive {
  readonly repo: Repo;
  readonly case: TestCase;
  /** Of an empty database. */
  readonly url: string;
  readonly release: Release;
  /** Commit of the application that runs; null: nobody knows. */
  readonly deployed?: string | null;
  /** Default: the configuration's. */
  readonly command?: readonly string[];
  readonly options?: Partial<TestOptions>;
  readonly signal?: AbortSignal;
  readonly onNote?: (text: string) => void;
}

export async function testLive(live: TestingLive): Promise<TestDocument> {
  const { repo, release, url, deployed = null } = live;
  const revision = await openGitRevision(repo.folder, "HEAD");
  try {
    const opened = await openDatabaseSet({
      files: revision.files,
      configuration: null,
      database: null,
      environment: { get: () => undefined, names: [] },
      sha256,
      beforeWasm: () => setFlagsFromString("--liftoff-only"),
    });
    const options = { ...opened.options.test, ...live.options };
    const command: CommandOptions | null =
      live.command === undefined ? options.command : { command: live.command, timeoutSeconds: 60 };
    return await testRelease({
      case: live.case,
      release,
      opened,
      options,
      command,
      head: revision.commit,
      deployed: deployed === null ? { because: "Nobody knows which application runs now." } : { commit: deployed },
      server: openServer({ environment: { DATABASE_URL: url } }),
      urlVariable: "DATABASE_URL",
      environment: { DATABASE_URL: url },
      openTree: async (commit) => {
        const tree = await openCleanTree({ repository: repo.folder, commit, above: tmpdir() });
        return { ...tree, run: openRunCommand({ root: tree.folder, environment: { PATH: process.env["PATH"] } }) };
      },
      clock: systemClock,
      sha256,
      signal: live.signal ?? new AbortController().signal,
      onProgress: (event) => {
        if (event.kind === "note") live.onNote?.(event.text);
      },
    });
  } finally {
    revision.close();
  }
}
