/** The second half of the demo: a schema release from plan to Production, on a PostgreSQL that is started for it. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Repo } from "../support/git-repository.ts";
import { connectTo, createDatabase, startPostgres } from "../support/postgres.ts";

const cli = join(import.meta.dirname, "../../dist/cli/index.js");

const CONFIGURATION = `databases:
  - name: events
    framework: flyway
targets:
  - name: staging
    database-url-env: STAGING_URL
    smoke-command: [node, test/smoke.js]
  - name: production
    database-url-env: PRODUCTION_URL
    gates: [staging-evidence]   # on GitHub also: environment, approval
    evidence-of: staging
`;

const SMOKE = "console.log(`an event was recorded and read on ${process.env.SCHEMA_RELEASE_TARGET}`);\n";

export interface Telling {
  readonly title: (text: string) => void;
  readonly say: (text: string) => void;
  readonly colour: boolean;
}

/** `repo` is on `main`, with V1 and V2; `session-index` is the branch of a standalone schema change. */
export async function tellRelease(repo: Repo, telling: Telling): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "schema-release-demo-"));
  const server = await startPostgres();
  try {
    const urls = {
      STAGING_URL: await createDatabase(server, "staging"),
      PRODUCTION_URL: await createDatabase(server, "production"),
    };
    await play({ repo, folder, urls, ...telling });
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Stage extends Telling {
  readonly repo: Repo;
  readonly folder: string;
  readonly urls: Readonly<Record<string, string>>;
}

async function play(stage: Stage): Promise<void> {
  const { repo, folder, urls, title, say } = stage;
  const at = (file: string): string => join(folder, file);
  await repo.switch("main");
  await repo.write(".github/schema-release.yml", CONFIGURATION);
  await repo.write("test/smoke.js", SMOKE);
  await repo.commit("Say where the database is deployed");
  await quietly(stage, ["plan", "--target", "staging,production", "--out", at("first.json")]);
  await quietly(stage, ["deploy", "--release", at("first.json"), "--target", "staging", "--evidence", at("first-staging.json")]);
  const evidence = ["--staging-evidence", at("first-staging.json")];
  await quietly(stage, [
    "deploy",
    "--release",
    at("first.json"),
    "--target",
    "production",
    "--evidence",
    at("first-production.json"),
    ...evidence,
  ]);
  await fill(urls);

  await repo.git("merge", "--quiet", "--no-edit", "session-index");
  title("The schema release is planned: this page is what its approver reads");
  await show(stage, ["plan", "--target", "staging,production", "--out", at("release.json")], 0);

  title("It goes to Staging, with the smoke tests");
  await show(stage, ["deploy", "--release", at("release.json"), "--target", "staging", "--evidence", at("staging.json")], 0);

  title("Production stays closed without Staging's evidence, and opens with it");
  await show(
    stage,
    ["deploy", "--release", at("release.json"), "--target", "production", "--evidence", at("production.json")],
    1,
  );
  const handedOn = ["--staging-evidence", at("staging.json")];
  await show(
    stage,
    ["deploy", "--release", at("release.json"), "--target", "production", "--evidence", at("production.json"), ...handedOn],
    0,
  );

  title("A release that loses values stays closed without a proven backup");
  await repo.write(
    "db/migration/V4__drop_details.sql",
    "SET lock_timeout = '1s';\nALTER TABLE audit_events DROP COLUMN details;\n",
  );
  await repo.commit("Drop the details");
  await quietly(stage, ["plan", "--target", "staging", "--out", at("drop.json")]);
  await show(stage, ["deploy", "--release", at("drop.json"), "--target", "staging", "--evidence", at("drop-staging.json")], 1);
  say("\nEvery deploy left a record: outcome, gates with their answers, locks, durations, schema before and after.");
}

/** Some rows, so that there is something to lose. */
async function fill(urls: Readonly<Record<string, string>>): Promise<void> {
  for (const url of Object.values(urls)) {
    const client = await connectTo(url);
    try {
      await client.query(
        "INSERT INTO audit_events (event_id, event_type, session_id, details) SELECT 'e' || g, 'session_event', 's' || g % 100, '{}' FROM generate_series(1, 5000) g",
      );
      await client.query("ANALYZE");
    } finally {
      await client.end();
    }
  }
}

async function quietly(stage: Stage, args: readonly string[]): Promise<void> {
  const { code, output } = await run(stage, args);
  if (code !== 0) throw new Error(`schema-release ${args.join(" ")} ended with ${code}:\n${output}`);
}

async function show(stage: Stage, args: readonly string[], expected: number): Promise<void> {
  const shown = args.map((word) => word.replace(`${stage.folder}/`, ""));
  stage.say(`$ schema-release ${shown.join(" ")}\n`);
  const { code, output } = await run(stage, args);
  stage.say(`${output.trimEnd()}\n(exit code ${code})`);
  if (code !== expected) throw new Error(`This should have ended with ${expected}.`);
}

async function run(
  { repo, urls, colour }: Stage,
  args: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  const words = [cli, ...args, ...(colour ? ["--color", "always"] : [])];
  const env = { PATH: process.env["PATH"], HOME: tmpdir(), ...urls };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, words, { cwd: repo.folder, env });
    return { code: 0, output: stderr + stdout };
  } catch (error) {
    if (error instanceof Error && "code" in error && typeof error.code === "number" && "stdout" in error && "stderr" in error)
      return { code: error.code, output: String(error.stderr) + String(error.stdout) };
    throw error;
  }
}
