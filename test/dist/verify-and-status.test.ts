import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../support/postgres.ts";
import { type Ended, runCli } from "../support/run-dist.ts";

let server: PostgresServer;
let repo: Repo;
let folder: string;
let env: Readonly<Record<string, string>>;

const CONFIGURATION = `databases:
  - name: shop
    framework: dbmate
    migrations: [db/migrations]
targets:
  - name: staging
    database-url-env: STAGING_URL
    smoke-command: [sh, -c, 'echo "orders on $SCHEMA_RELEASE_TARGET"; exit 4']
  - name: production
    database-url-env: PRODUCTION_URL
`;

beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), "schema-release-verify-"));
  repo = await makeRepository();
  await repo.write(".github/schema-release.yml", CONFIGURATION);
  await repo.write(
    "db/migrations/20240101000000_orders.sql",
    "-- migrate:up\nCREATE TABLE orders (id int PRIMARY KEY);\n-- migrate:down\n",
  );
  await repo.commit("start");
  const [staging, production] = [await createDatabase(server, "staging"), await createDatabase(server, "production")];
  env = { STAGING_URL: staging, PRODUCTION_URL: production.replace("postgres@", "postgres:not_for_your_eyes@") };
  for (const [url, type] of [
    [staging, "int"],
    [production, "bigint"],
  ] as const) {
    const client = await connectTo(url);
    await client.query(`CREATE TABLE orders (id ${type} PRIMARY KEY)`);
    await client.end();
  }
});

afterAll(async () => {
  await Promise.all([server.stop(), repo.dispose(), rm(folder, { recursive: true, force: true })]);
});

function run(...args: readonly string[]): Promise<Ended> {
  return runCli([...args, "--repo", repo.folder], { cwd: folder, env });
}

describe("verify", () => {
  it("exits with 1 where schemas differ, and says how", async () => {
    const { code, stdout, stderr } = await run("verify", "--target", "production", "--against", "staging");
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toContain(
      "column public.orders.id: staging (-) and production (+)\n    - integer NOT NULL\n    + bigint NOT NULL\n",
    );
  });

  it("writes a file that it takes again", async () => {
    const written = await run("verify", "--target", "production", "--write", "schema.json", "--format", "json");
    expect(written.code).toBe(0);
    const { fingerprint } = JSON.parse(written.stdout) as { readonly fingerprint: string };
    expect(JSON.parse(await readFile(join(folder, "schema.json"), "utf8"))).toMatchObject({ version: 1, digest: fingerprint });
    expect((await run("verify", "--target", "production", "--against", "schema.json")).code).toBe(0);
    expect((await run("verify", "--target", "production", "--expect", fingerprint)).code).toBe(0);
    expect((await run("verify", "--target", "staging", "--expect", fingerprint, "--no-smoke")).code).toBe(1);
  });

  it("exits with 1 when the smoke command fails, and shows what it said", async () => {
    const { code, stdout, stderr } = await run("verify", "--target", "staging");
    expect(code).toBe(1);
    expect(stdout).toContain("The smoke command ended with 4.");
    expect(stderr).toContain("orders on staging");
    expect((await run("verify", "--target", "staging", "--no-smoke")).code).toBe(0);
  });

  it.each([
    [["--target", "nowhere"], "has no target"],
    [[], "has 2 targets"],
    [["--target", "staging", "--expect", "x"], "is no fingerprint"],
    [["--target", "staging", "--replayed", "x"], "is no WAL position"],
    [["--target", "staging", "--replay-wait", "soon"], "is no number of seconds"],
    [["--target", "staging", "--against", "none.json"], "could not be read (ENOENT)"],
    [["--target", "staging", "--against", "broken.json"], "cannot be compared with: it is not JSON"],
    [["--target", "staging", "--no-smoke", "--write", "no/such/folder.json"], "could not be written"],
  ])("exits with 2 for %j", async (args, message) => {
    await writeFile(join(folder, "broken.json"), "{");
    const { code, stderr } = await run("verify", ...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it("exits with 3 where there is no server, without its password", async () => {
    const away = { ...env, PRODUCTION_URL: "postgres://postgres:not_for_your_eyes@127.0.0.1:1/away" };
    const { code, stdout, stderr } = await runCli(["verify", "--target", "production", "--repo", repo.folder], { env: away });
    expect(code).toBe(3);
    expect(stdout + stderr).not.toContain("not_for_your_eyes");
  });
});

describe("status", () => {
  it.each(["terminal", "json", "markdown"])("exits with 0 and tells what is pending as %s", async (format) => {
    const { code, stdout, stderr } = await run("status", "--target", "production", "--format", format);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("20240101000000");
    expect(stdout).not.toContain("not_for_your_eyes");
  });
});
