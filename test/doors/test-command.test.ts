import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { parseCommandLine } from "../../src/doors/command-line.ts";
import { passedToTests } from "../../src/doors/passed-variables.ts";
import type { Publisher } from "../../src/doors/publisher.ts";
import { testCommand } from "../../src/doors/test-command.ts";
import { DEFAULT_OPTIONS, defaultTarget } from "../../src/config/options.ts";
import type { TestDocument } from "../../src/release/application-test.ts";
import { readTest } from "../../src/release/approval/read-left.ts";
import { writeRelease } from "../../src/release/write-release.ts";
import { makeEventStore, releaseOf } from "../commands/test-live.ts";
import type { Repo } from "../support/git-repository.ts";
import { createDatabase, type PostgresServer, startPostgres } from "../support/postgres.ts";

const PATH = "db/migration/V3__note.sql";
const before = { ...process.env };

let server: PostgresServer;
let repo: Repo;
let databases = 0;

beforeAll(async () => {
  [server, repo] = await Promise.all([startPostgres(), makeEventStore()]);
  await repo.write(PATH, "ALTER TABLE billing_events ADD COLUMN note text;\n");
  await repo.write(".github/schema-release.yml", "databases: [{ name: events, framework: flyway }]\ntest: { untested: go-on }\n");
  await repo.commit("A schema change");
  await writeFile(join(repo.folder, "release.json"), writeRelease(await releaseOf(repo, { "3": PATH })));
});

afterEach(() => {
  process.env = { ...before };
});

afterAll(async () => {
  await server.stop();
  await repo.dispose();
});

interface Ended {
  readonly code: number;
  readonly document: TestDocument;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

async function run(...words: readonly string[]): Promise<Ended> {
  const out = join(repo.folder, "out.json");
  const told = { outputs: {}, summary: "" };
  const publisher: Publisher = {
    summary: async (render) => {
      told.summary += await render();
    },
    outputs: (values) => {
      told.outputs = { ...told.outputs, ...values };
      return Promise.resolve();
    },
  };
  process.env["DATABASE_URL"] = await createDatabase(server, `door_${(databases += 1)}`);
  const given = ["--repo", repo.folder, "--release", join(repo.folder, "release.json"), "--out", out, ...words];
  const code = await testCommand.run(parseCommandLine("test", testCommand, given), publisher);
  const read = readTest(await readFile(out));
  if ("problem" in read) throw new Error(read.problem);
  return { code, document: read.document, ...told };
}

describe("the command test", () => {
  it("runs a line of bash on the schema, and leaves a file, outputs and a summary", async () => {
    process.env["GITHUB_TOKEN"] = "ghs_0123456789abcdef";
    process.env["BUILD_FLAVOUR"] = "plain";
    const line = "printenv SCHEMA_RELEASE_TEST BUILD_FLAVOUR PGDATABASE && ! printenv GITHUB_TOKEN && node --test | tail -n 8";
    const { code, document, outputs, summary } = await run("--case", "head-on-new", "--test-command", line);
    expect([code, document.outcome, document.because]).toEqual([0, "passed", expect.stringContaining("passed.")]);
    expect(document.output).toMatch(/^head-on-new\nplain\ndoor_\d+\n# tests 2\n[^]*# pass 2\n/);
    expect(outputs).toEqual({ outcome: "passed", digest: document.digest });
    expect(summary).toContain("✅ **The new application, on the new schema: passed.**");
  });

  it("ends with 1 when any part of the line failed", async () => {
    const { code, document } = await run("--case", "head-on-new", "--test-command", "false | true");
    expect([code, document.outcome, document.stops]).toEqual([1, "failed", true]);
  });

  it("ends with 0 when a case that is not required failed", async () => {
    const { code, document } = await run("--case", "head-on-old", "--test-command", "exit 9");
    expect([code, document.outcome, document.exitCode, document.stops]).toEqual([0, "failed", 9, false]);
  });

  it("does not test a commit that is not in the clone, and says how to fetch it", async () => {
    const absent = "1".repeat(40);
    const { code, document } = await run("--case", "deployed-on-new", "--deployed-ref", absent, "--test-command", "true");
    expect([code, document.outcome]).toEqual([0, "not-tested"]);
    expect(document.because).toContain(
      `${absent} of the application that runs now is not in this clone; check out with fetch-depth: 0`,
    );
  });

  it("takes an empty input for none", async () => {
    const { document } = await run("--case", "deployed-on-new", "--deployed-ref", "", "--test-command", "true");
    expect(document.because).toContain("Which application runs now is not known");
    await expect(run("--case", "head-on-new", "--test-command", "")).resolves.toMatchObject({
      document: { outcome: "not-tested", because: expect.stringContaining("No test command is configured") },
    });
  });

  it.each([
    [["--release", "x"], "test needs --case."],
    [["--case", "head-on-new"], "test needs --release."],
    [["--case", "head-on-new", "--release", "/nowhere.json"], '"/nowhere.json" could not be read (ENOENT).'],
  ])("refuses %j", async (words, message) => {
    const line = parseCommandLine("test", testCommand, words);
    const publisher: Publisher = { summary: () => Promise.resolve(), outputs: () => Promise.resolve() };
    await expect(testCommand.run(line, publisher)).rejects.toMatchObject({ exitCode: 2, message });
  });
});

describe("the variables of a test command", () => {
  it("are those of the job, without the runner's, those of databases and tokens of the run", () => {
    const targets = [{ ...defaultTarget("staging"), databaseUrlEnv: "STAGING_URL" }];
    const names = "PATH NODE_ENV NPM_TOKEN STAGING_URL SCRATCH_URL DATABASE_URL PGHOST GITHUB_TOKEN GH_TOKEN GITHUB_OUTPUT";
    const more = "ACTIONS_RUNTIME_TOKEN ACTIONS_ID_TOKEN_REQUEST_TOKEN INPUT_TOKEN RUNNER_TEMP GITHUB_SHA";
    const environment = Object.fromEntries(`${names} ${more}`.split(" ").map((name) => [name, "x"]));
    expect(passedToTests({ ...DEFAULT_OPTIONS, targets }, "SCRATCH_URL", environment)).toEqual([
      "PATH",
      "NODE_ENV",
      "NPM_TOKEN",
      "GITHUB_SHA",
    ]);
  });
});
