import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../support/postgres.ts";
import { runPostStep, runStep, startStep, type StepEnded, type StepOptions } from "../support/run-step.ts";
import { readCommand } from "../support/workflow/log-commands.ts";

const PASSWORD = "p@ss/w'ord 1";
const HOSTILE = "##[add-mask]true";

let server: PostgresServer;
let repo: Repo;
let folder: string;
let url: string;
let databases = 0;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server.stop());

beforeEach(async () => {
  repo = await makeRepository();
  folder = await mkdtemp(join(tmpdir(), "schema-release-action-"));
  const database = new URL(await createDatabase(server, `action_${(databases += 1)}`));
  database.password = encodeURIComponent(PASSWORD);
  url = database.href;
  await migration("20260101000000_parcels", "CREATE TABLE parcels (id bigint PRIMARY KEY, note text);");
  await repo.commit("Parcels");
});

afterEach(async () => {
  await repo.dispose();
  await rm(folder, { recursive: true, force: true });
});

const at = (file: string): string => join(folder, file);
const migration = (name: string, up: string): Promise<void> =>
  repo.write(`db/migrations/${name}.sql`, `-- migrate:up\n${up}\n-- migrate:down\n`);

const step = (inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}): StepOptions => ({
  cwd: repo.folder,
  inputs,
  env: { DATABASE_URL: url, ...env },
});
const planStep = (): Promise<StepEnded> => runStep(step({ command: "plan", out: at("release.json"), target: "staging" }));
const deployStep = (more: Readonly<Record<string, string>> = {}): StepOptions =>
  step({ command: "deploy", release: at("release.json"), target: "staging", evidence: at("evidence.json"), ...more });

/** Names of the workflow commands in what a step printed, but masks. */
const commandsIn = ({ raw }: StepEnded): readonly string[] =>
  raw.split(/\r\n|[\r\n]/).flatMap((line) => {
    const command = readCommand(line);
    return command === null || command.name === "add-mask" ? [] : [command.name];
  });

describe("a command in a step", () => {
  it("plan, deploy, verify and status leave log, summary and outputs", async () => {
    const planned = await planStep();
    expect(planned).toMatchObject({ code: 0, outputs: { verdict: "planned", pending: "true", "backup-risk": "nightly" } });
    expect(planned.summary).toContain("20260101000000_parcels.sql");
    const deployed = await runStep(deployStep({ digest: planned.outputs["digest"] ?? "" }));
    expect(deployed).toMatchObject({ code: 0, outputs: { outcome: "applied", digest: planned.outputs["digest"] } });
    expect(deployed.summary).toContain("staging");
    const { fingerprint = "" } = deployed.outputs;
    const verified = await runStep(step({ command: "verify", expect: fingerprint, "no-smoke": "true" }));
    expect(verified).toMatchObject({ code: 0, outputs: { verdict: "pass", fingerprint } });
    const status = await runStep(step({ command: "status", format: "json" }));
    expect(status.code).toBe(0);
    expect(status.log).toContain('"state": "up-to-date"');
    expect(status.summary).toContain("Up to date");
    for (const ended of [planned, deployed, verified, status]) expect(commandsIn(ended)).toEqual([]);
  });

  it("classify takes files, and annotates where it was asked to", async () => {
    await repo.write(
      "db/migrations/20260102000000_drop.sql",
      "-- migrate:up\nALTER TABLE parcels DROP COLUMN note;\n-- migrate:down\n",
    );
    const files = "db/migrations/20260101000000_parcels.sql\ndb/migrations/20260102000000_drop.sql\n";
    const ended = await runStep(step({ command: "classify", files, format: "github", "fail-on": "snapshot" }));
    expect(ended).toMatchObject({
      code: 1,
      outputs: { "backup-risk": "snapshot", migrations: JSON.stringify(files.trim().split("\n")) },
    });
    expect(ended.raw).toMatch(/^::\w+ file=db\/migrations\/20260102000000_drop\.sql,line=2/m);
    expect(ended.raw).toContain("::error title=classify%3A the answer is no::Backup risk of 2 migrations");
    expect(ended.summary).toContain("snapshot");
  });

  it("refuses an input that it has no use for, before it does anything", async () => {
    await planStep();
    const ended = await runStep(deployStep({ "ask-gates": "approval" }));
    expect(ended.code).toBe(2);
    expect(ended.raw).toMatch(/^::error title=.*::The command deploy has no input "ask-gates"\. Did you mean ask-gate\?/m);
    expect(ended.summary).toContain("Inputs of deploy: release, target");
    expect(ended.outputs).toEqual({});
  });

  it("says what to do on the run page where it could not answer, or says no without a page of its own", async () => {
    const unreachable = await runStep({ ...step({ command: "status" }), env: { DATABASE_URL: "postgres://u@127.0.0.1:1/d" } });
    expect(unreachable.code).toBe(3);
    expect(unreachable.summary).toContain("Nothing listens at the database");
    await writeFile(at("release.json"), "{}");
    const refused = await runStep(deployStep());
    expect(refused.code).toBe(1);
    expect(refused.raw).toMatch(/^::error title=deploy%3A the answer is no::.*schema-release plan/m);
    expect(refused.summary).toContain("schema-release plan");
  });
});

describe("a runner that does not do its part", () => {
  it("whose summary cannot be written is told, and the command is none the worse for it", async () => {
    const ended = await runStep(step({ command: "status" }, { GITHUB_STEP_SUMMARY: at("not-there") }));
    expect(ended.code).toBe(0);
    expect(ended.raw).toMatch(/^::warning title=no job summary::/m);
    expect(ended.log).toContain("1 migration pending");
  });

  it("or a parser that never answers ends with 70, not with 0 as if all were well", async () => {
    await writeFile(at("never.cjs"), "WebAssembly.instantiate = () => new Promise(() => {});\n");
    const env = { NODE_OPTIONS: `--require ${at("never.cjs")}` };
    const ended = await runStep(step({ command: "classify", files: "db/migrations/20260101000000_parcels.sql" }, env));
    expect(ended.code).toBe(70);
    expect(ended.summary).toContain("schema-release has a bug");
    expect(ended.raw).toMatch(/^::error title=schema-release has a bug::/m);
  });
});

describe("what hostile text prints", () => {
  it("is no command to the runner: paths, SQL, messages of the server", async () => {
    const path = `db/migrations/20260102000000_${HOSTILE}.sql`;
    await repo.write(path, `-- migrate:up\nSELECT '${HOSTILE}\n::error::x'::integer; -- ::error::x\n-- migrate:down\n`);
    await repo.commit("Hostile");
    const classified = await runStep(step({ command: "classify", files: path }));
    const refused = await runStep(step({ command: "classify", files: path, framework: HOSTILE }));
    const planned = await planStep();
    const failed = await runStep(deployStep());
    expect([classified, refused, planned, failed].map(({ code }) => code)).toEqual([0, 2, 0, 3]);
    for (const ended of [classified, failed]) expect(ended.log).toContain("# #[add-mask]true");
    for (const ended of [classified, planned]) expect(commandsIn(ended)).toEqual([]);
    for (const ended of [refused, failed]) expect(commandsIn(ended)).toEqual(["error"]);
  });

  it("is none in the error of a bug that nobody caught, which ends the step with 70", async () => {
    const message = JSON.stringify(`${HOSTILE}\n::error::x`);
    await writeFile(at("crash.cjs"), `setImmediate(() => { throw new Error(${message}); });\n`);
    const ended = await runStep(step({ command: "status" }, { NODE_OPTIONS: `--require ${at("crash.cjs")}` }));
    expect(ended.code).toBe(70);
    expect(commandsIn(ended)).toEqual(["error"]);
    expect(ended.raw).toMatch(/^::error title=schema-release has a bug::/m);
  });

  it("is none in what a program prints, and shows no password", async () => {
    const smoke = String.raw`printf '%s\n' '::error::x' 'a ${HOSTILE}' "at $DATABASE_URL" "$PGPASSWORD"; printf 'x\r::warning::y\n'; exit 1`;
    await repo.write(
      ".github/schema-release.yml",
      `targets:\n  - name: staging\n    smoke-command: [sh, -c, ${JSON.stringify(smoke)}]\n`,
    );
    await repo.commit("Smoke");
    const ended = await runStep(step({ command: "verify", target: "staging" }));
    expect(ended.code).toBe(1);
    expect(ended.log).toContain("# #[add-mask]true");
    expect(commandsIn(ended)).toEqual(["error"]);
    expect(ended.log + ended.summary).not.toMatch(/w'ord|w%27ord|ss%2F|ss\/w/);
  });
});

describe("passwords of connections", () => {
  it("are masked in every form before anything is printed, in the post step as well", async () => {
    const ended = await runStep(
      step({ command: "status" }, { OTHER_URL: "postgres://a:other-secret@db/d", PGPASSWORD: "third-secret" }),
    );
    const [, masks, rest] = /^((?:::add-mask::.*\n)+)([^]*)$/.exec(ended.raw) ?? [];
    for (const secret of ["p@ss/w'ord 1", "p%2540ss%252Fw'ord%25201", "other-secret", "third-secret"])
      expect(masks).toContain(secret);
    expect(rest).not.toMatch(/add-mask|w'ord|other-secret|third-secret/);
    const post = await runPostStep(step({ command: "status" }), ended.state);
    expect(post.raw).toMatch(/^(?:::add-mask::.*\n)+$/);
  });
});

describe("after a deploy that did not end well", () => {
  const SLOW = "20260103000000_slow";

  beforeEach(async () => {
    await migration("20260102000000_weight", "ALTER TABLE parcels ADD COLUMN weight integer;");
    await migration(SLOW, "ALTER TABLE parcels ADD COLUMN length integer;\nSELECT pg_sleep(60);");
    await repo.commit("Slow");
    await planStep();
  });

  it("the post step says how far it came when it was cancelled, and what to do", async () => {
    const running = await startStep(deployStep());
    await running.says(SLOW);
    await setTimeout(200);
    running.child.kill("SIGINT");
    const ended = await running.ended;
    expect(ended).toMatchObject({ code: 3, outputs: { outcome: "interrupted" }, state: { started: "true", ended: "3" } });
    expect(ended.raw).toMatch(/^::error title=deploy did not go through::Interrupted on staging/m);
    expect(JSON.parse(await readFile(at("evidence.json"), "utf8"))).toMatchObject({ outcome: "interrupted" });
    const post = await runPostStep(deployStep(), ended.state);
    expect(post.code).toBe(0);
    const said = "Applied on staging up to db/migrations/20260102000000_weight.sql: 2 of 3 migrations.";
    expect(post.log).toContain(said);
    expect(post.log).toContain("1 migration pending");
    expect(post.raw).toMatch(/^::warning title=What the deploy left behind::Applied on staging up to/m);
    expect(post.summary).toContain("2 of 3 migrations");
    expect(post.summary).toContain("Deploy the same release again");
    const client = await connectTo(url);
    const { rows } = await client.query("SELECT version FROM schema_migrations ORDER BY 1").finally(() => client.end());
    expect(rows).toEqual([{ version: "20260101000000" }, { version: "20260102000000" }]);
  });

  it("and which migration it left half done", async () => {
    await repo.write(
      `db/migrations/${SLOW}.sql`,
      "-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY parcels_note ON parcels (note);\nSELECT pg_sleep(60);\n-- migrate:down\n",
    );
    await repo.commit("Slow, without a transaction");
    await planStep();
    const running = await startStep(deployStep());
    await running.says("statement 2 of 2");
    await setTimeout(200);
    running.child.kill("SIGINT");
    const post = await runPostStep(deployStep(), (await running.ended).state);
    expect(post.summary).toContain("Interrupted on staging in the middle of db/migrations/20260103000000");
    expect(post.summary).toContain("of which 1 statement is done");
  });

  it("deploys nothing where the main step never began", async () => {
    const post = await runPostStep(deployStep(), {});
    expect(post.code).toBe(0);
    expect(post.log).toContain("left no sign that it had begun");
    expect(post.log).toContain("Nothing of the release is applied on staging.");
  });

  it("says that it does not know where the database cannot be asked, and fails nothing", async () => {
    const away = { ...deployStep(), env: { DATABASE_URL: "postgres://u:hush-hush@127.0.0.1:1/d" } };
    const post = await runPostStep(away, { started: "true" });
    expect(post.code).toBe(0);
    expect(post.summary).toContain("Whether anything was applied is not known");
    expect(post.raw).toMatch(/^::warning title=What the deploy left behind::/m);
    expect(post.log + post.summary).not.toContain("hush-hush");
  });

  it("says that nothing was applied where the deploy was refused for how it was called", async () => {
    const called = deployStep({ target: "", "open-gates": "backup" });
    const ended = await runStep(called);
    expect(ended.code).toBe(2);
    const post = await runPostStep(called, ended.state);
    expect(post).toMatchObject({
      code: 0,
      summary: expect.stringContaining("before it reached the database: it applied nothing") as string,
    });
    const unknown = await runPostStep(called, { started: "true" });
    expect(unknown.summary).toContain("Whether anything was applied is not known");
  });

  it.each(["check", "plan"])("says nothing of %s, which changes nothing", async (command) => {
    const post = await runPostStep({ cwd: repo.folder, inputs: { command } }, { started: "true" });
    expect(post).toMatchObject({ code: 0, raw: "", summary: "" });
  });
});
