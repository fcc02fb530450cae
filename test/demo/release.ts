/** The second half of the demo: the real workflow releases schema changes to three PostgreSQL servers that are started for it. */
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isDeepStrictEqual, promisify } from "node:util";
import type { ReleaseRecord } from "../../src/release/release-record.ts";
import { runWorkflow } from "../support/workflow/run-workflow.ts";
import type { Run } from "../support/workflow/scenario.ts";
import { type StageName, STAGES, type World } from "../workflow/world.ts";
import { renderPage, tellJobs } from "./jobs.ts";

export interface Telling {
  readonly title: (text: string) => void;
  readonly say: (text: string) => void;
}

interface Stage extends Telling {
  readonly world: World;
  /** Where the files of the runs are kept. */
  readonly out: string;
}

const CLI = join(import.meta.dirname, "../../dist/cli/index.js");

/** What there is, and what has been applied. */
const STATE = [
  "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2",
  "SELECT count(*) FROM audit_events",
  "SELECT version, success FROM flyway_schema_history ORDER BY installed_rank",
];
const INDEX = "SELECT indexname FROM pg_indexes WHERE indexname = 'audit_events_session'";

/** Releases, from empty databases to a failure on Staging; `session-index` is the branch that is merged. Answers the page of its approver. */
export async function tellReleases(world: World, out: string, telling: Telling): Promise<void> {
  const stage: Stage = { world, out, ...telling };
  telling.say("\nNow the workflow. It first brings what the repository has to Staging, Production and DR: three empty servers.");
  const inputs = { "test-command": "true", reason: "The first release" };
  const event = { name: "workflow_dispatch", inputs } as const;
  const first = await runWorkflow(world.scenario({ workflow: ".github/workflows/schema-release.yml", event }));
  await keep(stage, "1-first-release", first);
  expectEqual("the first release", first.conclusion, "success");
  await fill(world);
  const released = await releaseIndex(stage);
  await dropAndPutBack(stage);
  await stayClosedWithoutBackup(stage);
  await stopAtStaging(stage);
  const page = released.jobs["release / summary"]?.summary ?? "";
  expectEqual("a page for the approver", page.length > 0, true);
  stage.title("What ada read before she approved release 1 (GitHub shows it as a table with a picture and folded details)");
  stage.say(renderPage(page));
  stage.say(`\nEvidence, plan, record and every page of each run lie in ${out}`);
}

async function releaseIndex(stage: Stage): Promise<Run> {
  const { world, title, say } = stage;
  title("Release 1: the schema change of pull request 2 is merged, and the workflow takes it through all stages");
  const before = await head(world);
  await world.repo.git("merge", "--quiet", "--no-edit", "session-index");
  const run = await push(stage, "2-index", before);
  expectEqual("the release", run.conclusion, "success");
  for (const each of STAGES) expectEqual(`the index on ${each}`, (await world.ask(each, INDEX)).length, 1);
  say("\nChecked: the index is there on Staging, Production and DR.");
  return run;
}

async function dropAndPutBack(stage: Stage): Promise<void> {
  const { title, say, world } = stage;
  title("Release 2: a migration drops a column; what is lost is kept by its own transaction");
  const values = "SELECT event_id, recorded_at::text FROM audit_events ORDER BY event_id";
  const kept = await world.ask("production", values);
  const before = await head(world);
  await world.merge({
    "db/migration/V4__drop_recorded_at.sql": "SET lock_timeout = '1s';\nALTER TABLE audit_events DROP COLUMN recorded_at;\n",
  });
  const run = await push(stage, "3-drop", before);
  expectEqual("the release", run.conclusion, "success");
  say(
    "\nThe column was needed after all. It is made again on Production (a team would release a migration), and its values are put back:",
  );
  const listed = await rescue(stage, "list", "--format", "json");
  const { copies } = JSON.parse(listed) as { readonly copies: readonly { readonly definition: string }[] };
  await world.ask("production", copies[0]?.definition ?? "");
  say(await rescue(stage, "restore", "--copy", "1", "--apply"));
  expectEqual("the values that were dropped", await world.ask("production", values), kept);
  await world.ask("production", "ALTER TABLE audit_events DROP COLUMN recorded_at");
  say("\nChecked: every value that was dropped on Production was there again.");
}

async function rescue({ world }: Stage, ...words: readonly string[]): Promise<string> {
  const args = [CLI, "rescue", ...words, "--target", "production", "--repo", world.repo.folder];
  const env = { PATH: process.env["PATH"], PRODUCTION_DATABASE_URL: world.urls.production, NO_COLOR: "1" };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return words[0] === "list" ? stdout : `\n$ schema-release rescue ${words.join(" ")} --target production\n\n${stdout.trimEnd()}`;
}

async function stayClosedWithoutBackup(stage: Stage): Promise<void> {
  const { title, say, world } = stage;
  title("Release 3: what a migration loses cannot be told, and nobody has set up a backup");
  await expectUnchanged(stage, STAGES, async () => {
    const before = await head(world);
    await world.merge({
      "db/migration/V5__purge.sql":
        "SET lock_timeout = '1s';\nDO $$ BEGIN EXECUTE 'DELETE FROM ' || lower('AUDIT_EVENTS'); END $$;\n",
    });
    const run = await push(stage, "4-purge-without-backup", before);
    expectStopped(run, ["production", "dr"], /gate backup of staging is closed/u);
    await world.repo.remove("db/migration/V5__purge.sql");
    await world.merge({});
  });
  say("\nChecked: all rows are still there on Staging, Production and DR.");
}

async function stopAtStaging(stage: Stage): Promise<void> {
  const { title, say, world } = stage;
  title("Release 4: a migration fails on Staging, on what only Staging holds");
  await world.ask("staging", "CREATE ROLE stop_here");
  await expectUnchanged(stage, ["production", "dr"], async () => {
    const before = await head(world);
    await world.merge({
      "db/migration/V5__odd.sql":
        "INSERT INTO audit_events (event_id, event_type)\n  SELECT rolname, (1 / (length(rolname) - 9))::text FROM pg_roles WHERE rolname = 'stop_here';\n",
    });
    const run = await push(stage, "5-fails-on-staging", before);
    expectStopped(run, ["production", "dr"], /division by zero/u);
  });
  say("\nChecked: Production and DR are unchanged.");
}

const recordOf = (run: Run): ReleaseRecord => run.artifacts.json("schema-release-record", "record.json") as ReleaseRecord;

const head = async (world: World): Promise<string> => (await world.repo.git("rev-parse", "HEAD")).trim();

async function push(stage: Stage, name: string, before: string): Promise<Run> {
  const after = await head(stage.world);
  const run = await runWorkflow(stage.world.scenario({ event: { name: "push", payload: { before, after } } }));
  await keep(stage, name, run);
  tellJobs(run, stage.say);
  const record = recordOf(run);
  stage.say(`\nThe record: ${record.outcome}. ${record.because}${record.next === null ? "" : `\nWhat to do: ${record.next}`}`);
  return run;
}

async function expectUnchanged({ world }: Stage, stages: readonly StageName[], work: () => Promise<void>): Promise<void> {
  const look = (): Promise<unknown> =>
    Promise.all(stages.flatMap((stage) => STATE.map((question) => world.ask(stage, question))));
  const before = await look();
  await work();
  expectEqual(`what ${stages.join(", ")} hold`, await look(), before);
}

function expectStopped(run: Run, skipped: readonly string[], because: RegExp): void {
  const record = recordOf(run);
  const results = skipped.map((job) => run.jobs[`release / ${job}`]?.result);
  expectEqual("the release", [run.conclusion, ...results], ["failure", ...skipped.map(() => "skipped")]);
  expectEqual(`the record's reason (${record.because})`, because.test(record.because), true);
}

function expectEqual(what: string, actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`The demo expected ${what} to be ${JSON.stringify(expected)}, and it is ${JSON.stringify(actual)}.`);
}

/** Some rows, so that there is something to lose. */
async function fill(world: World): Promise<void> {
  for (const stage of STAGES) {
    await world.ask(
      stage,
      "INSERT INTO audit_events (event_id, event_type, session_id) SELECT 'e' || g, 'session_event', 's' || g % 100 FROM generate_series(1, 5000) g",
    );
    await world.ask(stage, "ANALYZE");
  }
}

/** All that a run leaves: its artifacts, and the pages of its jobs. */
async function keep({ out }: Stage, name: string, run: Run): Promise<void> {
  const write = async (path: string, content: string | Buffer): Promise<void> => {
    const file = join(out, name, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  for (const artifact of run.artifacts.names) {
    for (const [path, content] of run.artifacts.get(artifact)?.files ?? []) await write(join(artifact, path), content);
  }
  for (const { key, summary, log } of Object.values(run.jobs)) {
    const file = key.replaceAll(/[^\w.-]+/gu, "-");
    if (summary !== "") await write(`pages/${file}.md`, summary);
    if (log !== "") await write(`logs/${file}.txt`, log);
  }
}
