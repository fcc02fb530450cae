import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Evidence } from "../../src/release/evidence.ts";
import type { GateId } from "../../src/release/gate.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { type FakeGitHub, startGitHub } from "../support/github/server.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../support/postgres.ts";
import { type Ended, runCli } from "../support/run-dist.ts";

let server: PostgresServer;
let repo: Repo;
let fake: FakeGitHub;
let folder: string;
let urls: Readonly<Record<string, string>>;
let databases = 0;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server.stop());

const CONFIGURATION = `databases:
  - name: events
    framework: dbmate
targets:
  - name: staging
    database-url-env: STAGING_URL
    smoke-command: [node, smoke.cjs]
    backup-command: [node, backup.cjs]
  - name: production
    environment: production
    database-url-env: PRODUCTION_URL
    gates: [staging-evidence, environment, approval]
    evidence-of: staging
    approvers:
      snapshot: [ada, mae]
    backup-command: [node, backup.cjs]
  - name: dr
    kind: replica
    database-url-env: DR_URL
`;

beforeEach(async () => {
  repo = await makeRepository();
  folder = await mkdtemp(join(tmpdir(), "schema-release-targets-"));
  databases += 1;
  urls = {
    STAGING_URL: await createDatabase(server, `staging_${databases}`),
    PRODUCTION_URL: await createDatabase(server, `production_${databases}`),
  };
  for (const url of Object.values(urls)) await ask("CREATE TABLE parcels (id bigint PRIMARY KEY, note text)", url);
  await repo.write(".github/schema-release.yml", CONFIGURATION);
  await repo.write("smoke.cjs", 'console.log("parcels can be read", process.env.SCHEMA_RELEASE_TARGET);\n');
  await repo.write("backup.cjs", 'console.log("dumping");\nconsole.log(`dump-of-${process.env.SCHEMA_RELEASE_TARGET}`);\n');
  await repo.write(
    "db/migrations/20260101000000_note.sql",
    "-- migrate:up\nALTER TABLE parcels DROP COLUMN note;\n-- migrate:down\n",
  );
  await repo.git("add", "--all");
  await repo.git("commit", "--quiet", "-m", "Drop the note", "--author=wim <wim@example.com>");
  fake = await startGitHub(repo);
  fake.state.environments.set("production", { reviewers: ["ada", "mae", "tri"] });
  fake.state.reviews.set(7, [{ by: "mae", state: "approved", environments: ["production"] }]);
});

afterEach(async () => {
  await fake.close();
  await repo.dispose();
  await rm(folder, { recursive: true, force: true });
});

async function ask(sql: string, url: string): Promise<readonly Record<string, unknown>[]> {
  const client = await connectTo(url);
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const at = (file: string): string => join(folder, file);
const inRun = (): Readonly<Record<string, string>> => ({
  ...urls,
  GITHUB_ACTIONS: "true",
  GITHUB_REPOSITORY: "acme/parcels",
  GITHUB_RUN_ID: "7",
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_API_URL: fake.url,
  GITHUB_TOKEN: fake.token,
  GITHUB_TRIGGERING_ACTOR: "wim",
});
const plan = (): Promise<Ended> =>
  runCli(["plan", "--repo", repo.folder, "--out", at("release.json"), "--target", "staging,production"], {
    cwd: folder,
    env: urls,
  });
const deploy = (target: string, more: readonly string[] = [], env = inRun()): Promise<Ended> =>
  runCli(
    [
      "deploy",
      "--repo",
      repo.folder,
      "--release",
      at("release.json"),
      "--target",
      target,
      "--evidence",
      at(`${target}.json`),
      ...more,
    ],
    { cwd: folder, env },
  );
const toProduction = (more: readonly string[] = [], env = inRun()): Promise<Ended> =>
  deploy("production", ["--staging-evidence", at("staging.json"), ...more], env);
const evidence = async (target: string): Promise<Evidence> =>
  JSON.parse(await readFile(at(`${target}.json`), "utf8")) as Evidence;
const answersOf = async (target: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await evidence(target)).gates.map(({ gate, answer }) => [gate, answer]));
const hasNote = async (variable: string): Promise<boolean> =>
  (
    await ask(
      "SELECT FROM information_schema.columns WHERE table_name = 'parcels' AND column_name = 'note'",
      urls[variable] ?? "",
    )
  ).length === 1;

/** What keeps production closed, and nothing is changed or backed up there. */
async function expectClosed(gate: GateId, ended: Ended): Promise<void> {
  expect(ended.code).toBe(1);
  expect(await answersOf("production")).toMatchObject({ [gate]: "closed" });
  const because = expect.stringMatching(new RegExp(`^The gates? .*\\b${gate}\\b.* (?:is|are) closed`)) as unknown;
  expect(await evidence("production")).toMatchObject({ outcome: "refused", because, backup: null });
  expect(await hasNote("PRODUCTION_URL")).toBe(true);
}

describe("Staging, then Production", () => {
  beforeEach(async () => {
    await plan();
  });

  it("takes the release all the way, with backup, tests, approval and evidence", async () => {
    expect((await deploy("staging")).code).toBe(0);
    expect(await evidence("staging")).toMatchObject({
      outcome: "applied",
      backup: { kind: "command", reference: "dump-of-staging" },
      smoke: { passed: true, output: "parcels can be read staging" },
    });
    const sha256 = createHash("sha256")
      .update(await readFile(at("staging.json")))
      .digest("hex");
    expect((await toProduction(["--staging-evidence-sha256", sha256])).code).toBe(0);
    expect(await hasNote("PRODUCTION_URL")).toBe(false);
    const record = await evidence("production");
    expect(record).toMatchObject({
      outcome: "applied",
      startedBy: "wim",
      runUrl: "https://github.com/acme/parcels/actions/runs/7",
      approvals: [{ by: "mae", environment: "production" }],
      backup: { reference: "dump-of-production" },
    });
    expect(record.fingerprint).toEqual((await evidence("staging")).fingerprint);
    expect(Object.values(await answersOf("production"))).toEqual(Array.from({ length: 8 }, () => "open"));
  });

  it("keeps Production closed without evidence of Staging, and with that of another file", async () => {
    await expectClosed("staging-evidence", await deploy("production"));
    await deploy("staging");
    await expectClosed("staging-evidence", await toProduction(["--staging-evidence-sha256", "0".repeat(64)]));
    const bytes = await readFile(at("staging.json"), "utf8");
    await writeFile(at("staging.json"), bytes.replace('"outcome": "applied"', '"outcome": "failed"'));
    await expectClosed("staging-evidence", await toProduction());
  });

  it("keeps Production closed when Staging's smoke tests failed", async () => {
    await repo.write("smoke.cjs", 'console.error("no parcels"); process.exit(4);\n');
    const ended = await deploy("staging");
    expect(ended.code).toBe(3);
    expect(ended.stdout).toContain("no parcels");
    expect(await evidence("staging")).toMatchObject({ outcome: "failed", smoke: { passed: false, exitCode: 4 } });
    await expectClosed("staging-evidence", await toProduction());
  });

  it("keeps Production closed when the environment is missing or nobody must approve", async () => {
    await deploy("staging");
    fake.state.environments.set("production", { reviewers: [] });
    await expectClosed("environment", await toProduction());
    fake.state.environments.delete("production");
    await expectClosed("environment", await toProduction());
  });

  it.each([
    ["nobody", []],
    ["somebody whom the risk does not allow", [{ by: "tri", state: "approved" as const, environments: ["production"] }]],
    ["somebody for another environment", [{ by: "mae", state: "approved" as const, environments: ["staging"] }]],
    ["somebody who said no", [{ by: "mae", state: "rejected" as const, environments: ["production"] }]],
  ])("keeps Production closed when it was approved by %s", async (_, reviews) => {
    await deploy("staging");
    fake.state.reviews.set(7, reviews);
    await expectClosed("approval", await toProduction());
  });

  it("keeps Production closed for the author's own approval", async () => {
    await deploy("staging");
    await repo.write(
      "db/migrations/20260101000000_note.sql",
      "-- migrate:up\nALTER TABLE parcels DROP COLUMN note;\n-- migrate:down\n",
    );
    await repo.git("commit", "--quiet", "--amend", "--no-edit", "--author=mae <mae@example.com>");
    await plan();
    await writeFile(at("staging.json"), await readFile(at("staging.json")));
    await expectClosed("approval", await toProduction());
  });

  it("keeps Production closed outside of a workflow run, where nobody can be asked", async () => {
    await deploy("staging");
    const ended = await toProduction([], urls);
    await expectClosed("environment", ended);
    expect(await answersOf("production")).toMatchObject({ approval: "closed" });
  });

  it("keeps Production closed when the backup fails or proves nothing", async () => {
    await deploy("staging");
    await repo.write("backup.cjs", 'console.error("disk full"); process.exit(1);\n');
    const failed = await toProduction();
    await expectClosed("backup", failed);
    expect(failed.stdout).toContain("disk full");
    await repo.write("backup.cjs", "");
    await expectClosed("backup", await toProduction());
  });

  it("never deploys to a replica, nor to a target that is not configured", async () => {
    expect(await deploy("dr")).toMatchObject({ code: 2 });
    expect(await deploy("elsewhere")).toMatchObject({ code: 2 });
  });

  it("asks the gates that whoever runs it asks for, and does not let them be opened by hand", async () => {
    await repo.write(
      ".github/schema-release.yml",
      CONFIGURATION.replace("    gates: [staging-evidence, environment, approval]\n    evidence-of: staging\n", "").replace(
        /    approvers:\n.*\n/,
        "",
      ),
    );
    fake.state.reviews.set(7, []);
    await deploy("staging");
    const asked = ["--ask-gate", "staging-evidence,environment,approval", "--evidence-of", "staging"];
    await expectClosed("approval", await toProduction(asked));
    expect(await answersOf("production")).toMatchObject({ "staging-evidence": "open", environment: "open" });
    const opened = await toProduction([...asked, "--open-gate", "approval", "--reason", "nobody is there", "--by", "wim"]);
    expect(opened).toMatchObject({ code: 2, stderr: expect.stringContaining("cannot be opened by hand") as unknown });
  });

  it("does not count approvals that the run had before the release was shown", async () => {
    await deploy("staging");
    await expectClosed("approval", await toProduction(["--approvals-before", "mae"]));
    const mae = { by: "mae", state: "approved" as const, environments: ["production"] };
    fake.state.reviews.set(7, [mae, mae]);
    expect((await toProduction(["--approvals-before", "mae"])).code).toBe(0);
  });

  it("counts the approvals of another environment where it is told to, as for DR", async () => {
    await deploy("staging");
    fake.state.reviews.set(7, [{ by: "ada", state: "approved", environments: ["everything"] }]);
    await expectClosed("approval", await toProduction());
    expect((await toProduction(["--approved-environment", "everything"])).code).toBe(0);
    expect((await evidence("production")).approvals).toEqual([{ by: "ada", environment: "everything" }]);
  });

  it("says before anything runs what the role may not do", async () => {
    await ask("DROP ROLE IF EXISTS stranger; CREATE ROLE stranger LOGIN", server.url);
    const url = new URL(urls["STAGING_URL"] ?? "");
    url.username = "stranger";
    const { code } = await deploy("staging", [], { ...inRun(), STAGING_URL: url.href });
    expect(code).toBe(1);
    const gate = (await evidence("staging")).gates.find(({ answer }) => answer === "closed");
    expect(gate).toMatchObject({ gate: "history" });
    expect(gate?.because).toContain(
      "The role may not change public.parcels, which belongs to postgres: GRANT postgres TO stranger.",
    );
    expect(await hasNote("STAGING_URL")).toBe(true);
  });
});
