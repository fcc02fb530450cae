import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { orderSeen, TEST_CASES, type TestDocument } from "../../src/release/application-test.ts";
import type { Repo } from "../support/git-repository.ts";
import { createDatabase, type PostgresServer, startPostgres } from "../support/postgres.ts";
import { runSql } from "./plan-live.ts";
import { makeEventStore, releaseOf, testLive, type TestingLive } from "./test-live.ts";

let server: PostgresServer;
const repositories: Repo[] = [];
let harmless: World;
let databases = 0;

beforeAll(async () => {
  server = await startPostgres();
  harmless = await newWorld(HARMLESS);
});

afterEach(async () => {
  for (const repo of repositories.splice(1)) await repo.dispose();
});

afterAll(async () => {
  await server.stop();
  for (const repo of repositories) await repo.dispose();
});

const newDatabase = (): Promise<string> => createDatabase(server, `tested_${(databases += 1)}`);

const MIGRATION = "db/migration/V3__change.sql";
const HARMLESS = "ALTER TABLE billing_events ADD COLUMN note text;\n";
const NODE_TEST = ["node", "test/database.test.js"];

interface World extends Pick<TestingLive, "repo" | "release"> {
  readonly deployed: string;
}

/** The event store with a third migration, and what else the released commit changes. */
async function newWorld(migration: string, files: Readonly<Record<string, string>> = {}): Promise<World> {
  const repo = await makeEventStore();
  repositories.push(repo);
  const deployed = (await repo.git("rev-parse", "HEAD")).trim();
  for (const [path, text] of Object.entries({ [MIGRATION]: migration, ...files })) await repo.write(path, text);
  await repo.commit("A schema change");
  return { repo, deployed, release: await releaseOf(repo, { "3": MIGRATION }) };
}

async function testAll(world: World): Promise<readonly TestDocument[]> {
  return Promise.all(
    TEST_CASES.map(async (name) => testLive({ ...world, case: name, url: await newDatabase(), command: NODE_TEST })),
  );
}

const RECORDER = "app/recorder.js";

async function recorderWith(from: string, to: string): Promise<Readonly<Record<string, string>>> {
  const repo = await makeEventStore();
  repositories.push(repo);
  return { [RECORDER]: (await repo.git("show", `HEAD:${RECORDER}`)).replaceAll(from, to) };
}

describe("a release tested with the application", () => {
  it("that nobody notices passes in all cases, and may go out in either order", async () => {
    const world = harmless;
    const tests = await testAll(world);
    const [applied, head, back] = tests;
    expect(tests.map(({ outcome, stops }) => [outcome, stops])).toEqual(TEST_CASES.map(() => ["passed", false]));
    expect(orderSeen(tests)).toBe("either");
    expect(tests.map(({ application }) => application)).toEqual([world.deployed, world.release.commit, world.release.commit]);
    expect(applied?.fingerprint).toBe(head?.fingerprint);
    expect(back?.fingerprint).not.toBe(head?.fingerprint);
    expect(applied).toMatchObject({ version: 1, required: true, exitCode: 0, flake: null, digest: world.release.digest });
    expect(applied?.output).toMatch(/pass 1/);
    expect(await world.repo.git("worktree", "list", "--porcelain")).not.toContain("schema-release-tree");
  });

  it("that breaks the application that runs stops", async () => {
    const files = await recorderWith("amount_pence", "pence");
    const report = { "app/report.js": "export const billedByProvider = async () => [{ provider: 'test', pence: '100' }];\n" };
    const tests = await testAll(
      await newWorld("ALTER TABLE billing_events RENAME amount_pence TO pence;", { ...files, ...report }),
    );
    expect(tests.map(({ outcome, stops }) => [outcome, stops])).toEqual([
      ["failed", true],
      ["passed", false],
      ["failed", false],
    ]);
    expect(tests[0]).toMatchObject({ exitCode: 1, timedOut: false });
    expect(tests[0]?.because).toBe(
      "The tests of the application that runs now, on the schema after the release, ended with exit code 1.",
    );
    expect(tests[0]?.output).toContain("fail 1");
    expect(orderSeen(tests)).toBe("neither");
  });

  it("that the new application needs goes out first, which stops nothing", async () => {
    const files = await recorderWith(
      "provider, amount_pence) VALUES ($1, $2, $3)",
      "provider, amount_pence, note) VALUES ($1, $2, $3, '')",
    );
    const tests = await testAll(await newWorld(HARMLESS, files));
    expect(tests.map(({ outcome, stops }) => [outcome, stops])).toEqual([
      ["passed", false],
      ["passed", false],
      ["failed", false],
    ]);
    expect(orderSeen(tests)).toBe("schema-first");
  });

  it("whose migration fails is told with its line, and no application is run", async () => {
    const world = await newWorld(`${HARMLESS}ALTER TABLE nowhere ADD COLUMN x int;\n`);
    const test = await testLive({ ...world, case: "head-on-new", url: await newDatabase(), command: NODE_TEST });
    expect(test).toMatchObject({ outcome: "failed", stops: true, application: null, exitCode: null, fingerprint: null });
    expect(test.because).toContain(`The migration ${MIGRATION}:2 failed: relation "nowhere" does not exist`);
  });

  it("of another commit is refused", async () => {
    const world = await newWorld(HARMLESS);
    await world.repo.write(MIGRATION, "SELECT 1;\n");
    await world.repo.commit("Edit it");
    await expect(testLive({ ...world, case: "head-on-new", url: await newDatabase(), command: NODE_TEST })).rejects.toMatchObject(
      { code: "usage", message: expect.stringContaining(`${MIGRATION} is not what the release holds`) },
    );
  });
});

describe("a database that is not empty", () => {
  it.each([
    ["CREATE TABLE orders (id int); CREATE VIEW seen AS SELECT id FROM orders", "table public.orders, view public.seen."],
    ["CREATE TYPE mood AS ENUM ('fine')", "type public.mood."],
    ["CREATE SCHEMA audit", "schema audit."],
    [
      "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE a (); CREATE TABLE b (); CREATE TABLE c ()",
      "table public.a, table public.b, table public.c and 1 more object.",
    ],
  ])("is refused untouched: %s", async (sql, found) => {
    const world = harmless;
    const url = await newDatabase();
    await runSql(url, sql);
    await expect(testLive({ ...world, case: "head-on-new", url, command: NODE_TEST })).rejects.toMatchObject({
      exitCode: 2,
      message: `The database of DATABASE_URL is not empty: it holds ${found}`,
    });
  });

  it("only of what an extension brings counts as empty", async () => {
    const world = harmless;
    const url = await newDatabase();
    await runSql(url, "CREATE SCHEMA IF NOT EXISTS public; CREATE EXTENSION pg_stat_statements");
    const test = await testLive({ ...world, case: "head-on-new", url, command: ["true"] });
    expect(test.outcome).toBe("passed");
  });
});

describe("a case that cannot be tested", () => {
  it.each([
    ["without a command", { case: "head-on-new" }, "No test command is configured"],
    ["without knowing what runs", { case: "deployed-on-new", command: ["true"] }, "Nobody knows which application runs now."],
  ] as const)("%s says so, touches nothing, and stops unless it may go on", async (_, given, because) => {
    const { repo, release } = harmless;
    const url = "postgres://nobody@127.0.0.1:1/nowhere";
    const test = await testLive({ repo, release, url, ...given });
    expect(test).toMatchObject({ outcome: "not-tested", stops: true, application: null });
    expect(test.because).toContain(because);
    await expect(testLive({ repo, release, url, ...given, options: { untested: "go-on" } })).resolves.toMatchObject({
      required: true,
      stops: false,
    });
  });

  it("because a repeatable migration was different before says so", async () => {
    const repeatable = "db/migration/R__billed.sql";
    const { repo } = await newWorld(HARMLESS, {
      [repeatable]: "CREATE OR REPLACE VIEW billed AS SELECT provider FROM billing_events;\n",
    });
    const release = await releaseOf(repo, { "3": MIGRATION, billed: repeatable });
    const test = await testLive({ repo, release, case: "head-on-old", url: await newDatabase(), command: NODE_TEST });
    expect(test).toMatchObject({ outcome: "not-tested", stops: false });
    expect(test.because).toContain(`${repeatable} runs again whenever it changes`);
  });

  it("because the tests bring in the release themselves says so", async () => {
    const world = harmless;
    const script = `const { Client } = require("pg");
      const client = new Client(process.env.DATABASE_URL);
      client.connect()
        .then(() => client.query("INSERT INTO flyway_schema_history SELECT 3, '3', 'change', 'SQL', 'V3__change.sql', 0, 'me', now(), 1, true"))
        .then(() => client.end());`;
    const test = await testLive({ ...world, case: "head-on-old", url: await newDatabase(), command: ["node", "-e", script] });
    expect(test).toMatchObject({ outcome: "not-tested", exitCode: 0 });
    expect(test.because).toBe(`The tests applied ${MIGRATION} themselves, so they did not run on the schema before.`);
  });

  it("because the run was told to end is not a failure", async () => {
    const world = harmless;
    const controller = new AbortController();
    const onNote = (text: string): void => {
      if (text === "running") controller.abort();
    };
    const command = ["node", "-e", "console.log('running'); setInterval(() => {}, 1000)"];
    const { signal } = controller;
    const test = await testLive({ ...world, case: "head-on-old", url: await newDatabase(), command, signal, onNote });
    expect(test).toMatchObject({ outcome: "not-tested", because: "The run was told to end before the tests did." });
  });
});

describe("a known flake", () => {
  const flaky = { output: "ECONNRESET at mailer", reason: "the mail server of the tests drops connections" };
  const failing = (until: string) =>
    `const { existsSync, writeFileSync } = require("node:fs"); console.log("ECONNRESET at mailer");
     const again = existsSync("tried"); writeFileSync("tried", ""); process.exit(${until})`;

  it.each([
    ["that passes at the second try passes, on the record", "again ? 0 : 3", "passed", flaky],
    ["that fails twice fails", "3", "failed", null],
  ])("%s", async (_, until, outcome, flake) => {
    const world = harmless;
    const command = ["node", "-e", failing(until)];
    const options = { knownFlakes: [flaky] };
    const test = await testLive({ ...world, case: "head-on-new", url: await newDatabase(), command, options });
    expect(test).toMatchObject({ outcome, flake, exitCode: outcome === "passed" ? 0 : 3 });
    expect(test.because).toContain("second try");
  });

  it("does not excuse a failure that prints something else", async () => {
    const world = harmless;
    const options = { knownFlakes: [{ ...flaky, output: "ETIMEDOUT" }] };
    const command = ["node", "-e", failing("again ? 0 : 3")];
    const test = await testLive({ ...world, case: "head-on-new", url: await newDatabase(), command, options });
    expect(test).toMatchObject({ outcome: "failed", exitCode: 3, flake: null });
  });
});

describe("programs", () => {
  it("get the database and the case, and the preparation comes first", async () => {
    const world = await newWorld("ALTER TABLE billing_events OWNER TO billing;\n");
    const url = await newDatabase();
    const print = [
      "node",
      "-p",
      "process.env.SCHEMA_RELEASE_TEST + process.env.SCHEMA_RELEASE_DIGEST + process.env.DATABASE_URL",
    ];
    const prepare =
      'const c = new (require("pg").Client)(process.env.DATABASE_URL); c.connect().then(() => c.query("CREATE ROLE billing")).then(() => c.end())';
    const options = { prepareCommand: { command: ["node", "-e", prepare], timeoutSeconds: 60 } };
    const test = await testLive({ ...world, case: "head-on-new", url, command: print, options });
    expect(test.outcome).toBe("passed");
    expect(test.output).toBe(`head-on-new${world.release.digest}${url}`);
  });

  it("that prepare the database and fail are told", async () => {
    const world = harmless;
    const prepareCommand = { command: ["node", "-e", "console.error('no such role'); process.exit(4)"], timeoutSeconds: 60 };
    const options = { prepareCommand };
    const test = await testLive({ ...world, case: "head-on-new", url: await newDatabase(), command: ["true"], options });
    expect(test).toMatchObject({
      outcome: "failed",
      because: "The prepare-command ended with exit code 4.",
      output: "no such role",
    });
  });

  it("that are not there are nobody's failure", async () => {
    const world = harmless;
    const given = { ...world, case: "head-on-new", url: await newDatabase(), command: ["no-such-program"] } as const;
    await expect(testLive(given)).rejects.toMatchObject({ exitCode: 3 });
  });
});

describe("a set that the team's own tool applies", () => {
  const TOOL = `const { readdirSync, readFileSync } = require("node:fs");
const client = new (require("pg").Client)(process.env.DATABASE_URL);
(async () => {
  await client.connect();
  await client.query("CREATE TABLE IF NOT EXISTS done (id text)");
  const done = (await client.query("SELECT id FROM done")).rows.map(({ id }) => id);
  if (process.argv[2] === "status") console.log(done.join("\\n"));
  else for (const file of readdirSync("db/migrate").sort()) {
    await client.query(readFileSync("db/migrate/" + file, "utf8"));
    await client.query("INSERT INTO done VALUES ($1)", [file.replace(".sql", "")]);
  }
  await client.end();
})();
`;
  const RELEASED = "db/migrate/002_note.sql";

  it("is applied without the release's files for the schema before", async () => {
    const { repo, deployed } = await newWorld(HARMLESS, {
      ".github/schema-release.yml": `databases:
  - name: events
    framework: other
    migrations: [db/migrate]
    history-table: done
    status-command: node tool.cjs status
    deploy-command: node tool.cjs deploy
`,
      "tool.cjs": TOOL,
      "db/migrate/001_orders.sql": "CREATE TABLE orders (id int);\n",
      [RELEASED]: "ALTER TABLE orders ADD COLUMN note text;\n",
    });
    const release = await releaseOf(repo, { "002": RELEASED });
    const command = ["ls", "db/migrate"];
    const given = { repo, release, deployed, command };
    const [after, before] = await Promise.all([
      testLive({ ...given, case: "head-on-new", url: await newDatabase() }),
      testLive({ ...given, case: "head-on-old", url: await newDatabase() }),
    ]);
    expect([after.because, after.outcome, after.output]).toEqual([
      "The tests of the application of the release's commit, on the schema after the release, passed.",
      "passed",
      "001_orders.sql\n002_note.sql",
    ]);
    expect([before.outcome, before.output]).toEqual(["passed", "001_orders.sql"]);
    expect(before.fingerprint).not.toBe(after.fingerprint);
    await repo.write("tool.cjs", "console.error('no licence'); process.exit(7);\n");
    await repo.commit("Break the tool");
    await expect(testLive({ ...given, case: "head-on-new", url: await newDatabase() })).resolves.toMatchObject({
      outcome: "failed",
      because: "The deploy-command `node tool.cjs deploy` failed with exit code 7.",
      output: "Its last lines:\nno licence",
    });
  });
});
