import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RescueDocument } from "../../src/backup/rescue/rescue-document.ts";
import type { StatusDocument } from "../../src/deploy/state/status-document.ts";
import { deployerKey } from "../../src/deploy/apply/deployer-lock.ts";
import { readSchema } from "../formats/schema-properties.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../support/postgres.ts";
import { type Ended, runCli } from "../support/run-dist.ts";

let server: PostgresServer;
let client: Client;
let repo: Repo;
let folder: string;
let env: Readonly<Record<string, string>>;

const CONFIGURATION = `databases:
  - name: shop
    framework: dbmate
    migrations: [db/migrations]
targets:
  - name: production
    database-url-env: PRODUCTION_URL
`;

beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), "schema-release-rescue-"));
  const url = await createDatabase(server, "shop");
  client = await connectTo(url);
  env = { PRODUCTION_URL: url.replace("postgres@", "postgres:not_for_your_eyes@") };
  repo = await makeRepository();
  await repo.write(".github/schema-release.yml", CONFIGURATION);
  await migrate(
    "20240101000000_orders",
    "CREATE TABLE orders (id int PRIMARY KEY, mail text, note text); CREATE TABLE marks (id int PRIMARY KEY);",
  );
  await client.query(
    "INSERT INTO orders SELECT n, 'someone' || n || '@example.com', 'n' || n FROM generate_series(1, 6) n; INSERT INTO marks VALUES (1), (2)",
  );
  await migrate("20240102000000_no_mail", "ALTER TABLE orders DROP COLUMN mail;\nDROP TABLE marks;");
}, 60_000);

afterAll(async () => {
  await client.end();
  await Promise.all([server.stop(), repo.dispose(), rm(folder, { recursive: true, force: true })]);
});

async function migrate(name: string, sql: string): Promise<void> {
  await repo.write(`db/migrations/${name}.sql`, `-- migrate:up\n${sql}\n-- migrate:down\n`);
  await repo.commit(name);
  const planned = await run("plan", "--out", "release.json");
  const deployed = await run("deploy", "--target", "production", "--release", "release.json");
  expect([planned.code, deployed.code, deployed.stderr]).toEqual([0, 0, expect.any(String)]);
}

function run(...args: readonly string[]): Promise<Ended> {
  return runCli([...args, "--repo", repo.folder], { cwd: folder, env });
}

async function ask(...args: readonly string[]): Promise<{ readonly code: number | null; readonly document: RescueDocument }> {
  const { code, stdout, stderr } = await run("rescue", ...args, "--format", "json");
  expect(stderr).toBe("");
  return { code, document: JSON.parse(stdout) as RescueDocument };
}

const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(readSchema("rescue-1.schema.json"));

describe("rescue", () => {
  it("lists and shows what is kept, without values unless they are asked for", async () => {
    const listed = await ask("list");
    expect([listed.code, isValid(listed.document)]).toEqual([0, true]);
    expect(listed.document).toMatchObject({
      outcome: "told",
      copies: [
        { kind: "column", relation: "public.orders", rows: 6 },
        { kind: "table", relation: "public.marks", rows: 2 },
      ],
    });
    const shown = await run("rescue", "show", "--release", "release.json");
    expect([shown.code, shown.stdout]).toEqual([0, expect.not.stringContaining("example.com")]);
    const values = await run("rescue", "show", "--copy", "1", "--show-values");
    expect(values.stdout).toContain('("1", "someone1@example.com")');
    expect(listed.document.next).toEqual([`schema-release rescue show --copy 1 --repo ${repo.folder}`]);
  });

  it("restores all of a release at once: nothing while one thing is missing, then everything", async () => {
    await client.query("ALTER TABLE orders ADD COLUMN mail text");
    const missing = await ask("restore", "--release", "release.json", "--apply");
    expect([missing.code, isValid(missing.document), missing.document.outcome]).toEqual([1, true, "refused"]);
    expect((await client.query("SELECT FROM orders WHERE mail IS NOT NULL")).rowCount).toBe(0);
    await client.query("CREATE TABLE marks (id int PRIMARY KEY)");
    const dry = await ask("restore", "--release", "release.json");
    expect([dry.code, dry.document.outcome]).toEqual([0, "would-restore"]);
    expect((await client.query("SELECT FROM marks")).rowCount).toBe(0);
    const done = await ask("restore", "--release", "release.json", "--apply");
    expect([done.code, isValid(done.document), done.document.outcome]).toEqual([0, true, "restored"]);
    expect((await client.query("SELECT FROM orders WHERE mail = 'someone' || id || '@example.com'")).rowCount).toBe(6);
    expect((await client.query("SELECT FROM marks")).rowCount).toBe(2);
  });

  it("exits with 1 for conflicts, and tells keys, not values", async () => {
    await client.query("UPDATE orders SET mail = 'other@example.com' WHERE id = 2");
    const { code, stdout } = await run("rescue", "restore", "--copy", "1", "--apply", "--format", "markdown");
    expect(code).toBe(1);
    expect(stdout).toContain("written since");
    expect(stdout).not.toContain("example.com");
  });

  it("changes nothing while a deploy is under way", async () => {
    const lock = [0x53526531, deployerKey("shop")];
    await client.query("SELECT pg_advisory_lock($1, $2)", lock);
    const { code, stderr } = await run("rescue", "restore", "--copy", "1", "--apply");
    await client.query("SELECT pg_advisory_unlock($1, $2)", lock);
    expect([code, stderr]).toEqual([3, expect.stringContaining("A deploy of this database is under way")]);
  });

  it("drops a copy that is named once its date has passed, and status tells which", async () => {
    const early = await ask("drop", "--release", "release.json");
    expect([early.code, early.document.outcome]).toEqual([1, "refused"]);
    expect(early.document.because[0]).toMatch(/^Copy 1 is kept until \d{4}-\d\d-\d\d \d\d:\d\d UTC\.$/);
    await client.query("UPDATE schema_release_rescue.copies SET keep_until = now() WHERE id = 1");
    expect((await ask("drop", "--release", "release.json")).document.because).toHaveLength(1);
    const before = JSON.parse((await run("status", "--format", "json")).stdout) as StatusDocument;
    expect(before.rescueCopies.map(({ id, mayBeDropped }) => [id, mayBeDropped])).toEqual([
      [1, true],
      [2, false],
    ]);
    const { code, document } = await ask("drop", "--copy", "1");
    expect([code, isValid(document), document.outcome]).toEqual([0, true, "dropped"]);
    expect((await client.query("SELECT to_regclass('schema_release_rescue.copy_1') AS is")).rows).toEqual([{ is: null }]);
    expect((await ask("list")).document.copies.map(({ id }) => id)).toEqual([2]);
  });

  it.each([
    [[], "rescue needs a verb"],
    [["mend"], "has no verb"],
    [["restore"], "needs to know of what"],
    [["drop", "--copy", "all"], "is no copy's number"],
    [["drop"], "needs to know of what"],
    [["restore", "--copy", "2", "--release", "release.json"], "--copy and --release were given"],
    [["restore", "--digest", "x"], "is no digest"],
    [["list", "--apply"], "rescue list has no use for --apply"],
    [["restore", "--copy", "99"], "There is no rescue copy 99 on production"],
    [["restore", "--copy", "2", "--through", "int) FROM x; --"], "is no type of this database"],
    [["restore", "--copy", "2", "--through", "no such type"], "is no type of this database"],
    [["show", "--release", "broken.json"], "broken.json"],
  ])("exits with 2 for %j", async (args, message) => {
    await writeFile(join(folder, "broken.json"), "{");
    const { code, stderr } = await run("rescue", ...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it("exits with 3 where there is no server, without its password", async () => {
    const away = { PRODUCTION_URL: "postgres://postgres:not_for_your_eyes@127.0.0.1:1/away" };
    const { code, stdout, stderr } = await runCli(["rescue", "list", "--repo", repo.folder], { cwd: folder, env: away });
    expect(code).toBe(3);
    expect(stdout + stderr).not.toContain("not_for_your_eyes");
  });
});
