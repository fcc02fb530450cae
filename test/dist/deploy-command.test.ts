import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Evidence } from "../../src/release/evidence.ts";
import type { Release } from "../../src/release/release.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../support/postgres.ts";
import { type Ended, runCli } from "../support/run-dist.ts";

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
  folder = await mkdtemp(join(tmpdir(), "schema-release-deploy-"));
  url = await newDatabase();
  await migration(
    "20260101000000_parcels",
    "CREATE TABLE parcels (id bigint PRIMARY KEY, note text);\nINSERT INTO parcels VALUES (1, 'a');",
  );
  await repo.commit("Parcels");
});

afterEach(async () => {
  await repo.dispose();
  await rm(folder, { recursive: true, force: true });
});

const newDatabase = (): Promise<string> => createDatabase(server, `deploy_${(databases += 1)}`);
const migration = (name: string, up: string): Promise<void> =>
  repo.write(`db/migrations/${name}.sql`, `-- migrate:up\n${up}\n-- migrate:down\n`);
const at = (file: string): string => join(folder, file);

interface Run {
  readonly database?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const cli = (args: readonly string[], { database = url, env = {} }: Run = {}): Promise<Ended> =>
  runCli(args, { cwd: folder, env: { DATABASE_URL: database, ...env } });
const plan = (...more: readonly string[]): Promise<Ended> =>
  cli(["plan", "--repo", repo.folder, "--out", at("release.json"), ...more]);
const deploy = (more: readonly string[] = [], run: Run = {}): Promise<Ended> =>
  cli(
    [
      "deploy",
      "--repo",
      repo.folder,
      "--release",
      at("release.json"),
      "--target",
      "staging",
      "--evidence",
      at("evidence.json"),
      ...more,
    ],
    run,
  );
const release = async (): Promise<Release> => JSON.parse(await readFile(at("release.json"), "utf8")) as Release;
const evidence = async (): Promise<Evidence> => JSON.parse(await readFile(at("evidence.json"), "utf8")) as Evidence;

async function ask(sql: string, database = url): Promise<readonly Record<string, unknown>[]> {
  const client = await connectTo(database);
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const columns = async (database = url): Promise<readonly unknown[]> =>
  (
    await ask(
      "SELECT attname FROM pg_attribute WHERE attrelid = 'parcels'::regclass AND attnum > 0 AND NOT attisdropped",
      database,
    )
  ).map(({ attname }) => attname);

describe("plan and deploy", () => {
  it("apply what is pending, once, and leave a record of it", async () => {
    expect(await plan()).toMatchObject({ code: 0, stderr: "" });
    const planned = await release();
    expect(planned).toMatchObject({
      version: 1,
      framework: "dbmate",
      backupRisk: "nightly",
      commit: (await repo.git("rev-parse", "HEAD")).trim(),
      migrations: [{ id: "20260101000000", path: "db/migrations/20260101000000_parcels.sql" }],
    });
    expect(await deploy()).toMatchObject({ code: 0 });
    expect(await columns()).toEqual(["id", "note"]);
    const first = await evidence();
    expect(first).toMatchObject({
      version: 1,
      outcome: "applied",
      release: { digest: planned.digest },
      target: { name: "staging", hostHash: planned.targets[0]?.hostHash },
      migrations: [{ outcome: "applied", attempts: 1 }],
      fingerprint: { before: planned.targets[0]?.fingerprint },
    });
    expect(first.gates.map(({ answer }) => answer)).not.toContain("closed");

    expect(await deploy()).toMatchObject({ code: 0 });
    expect(await evidence()).toMatchObject({
      outcome: "nothing-to-do",
      gates: [],
      fingerprint: { after: first.fingerprint.after },
    });
    expect(await ask("SELECT count(*)::int AS rows FROM parcels")).toEqual([{ rows: 1 }]);
  });

  it("name neither the server nor its password in what they write", async () => {
    const client = await connectTo(server.url);
    await client.query("CREATE ROLE deployer LOGIN SUPERUSER PASSWORD 'hidden-word'").finally(() => client.end());
    const secret = new URL(url);
    secret.username = "deployer";
    secret.password = "hidden-word";
    const ended = [
      await cli(["plan", "--repo", repo.folder, "--out", at("release.json")], { database: secret.href }),
      await deploy([], { database: secret.href }),
    ];
    const files = [await readFile(at("release.json"), "utf8"), await readFile(at("evidence.json"), "utf8")];
    for (const text of [...ended.flatMap(({ stdout, stderr }) => [stdout, stderr]), ...files]) {
      expect(text).not.toContain("hidden-word");
      expect(text).not.toContain("127.0.0.1");
    }
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  });

  it("keep the gate closed for a file that was altered after the plan", async () => {
    await plan();
    await migration("20260101000000_parcels", "CREATE TABLE parcels (id bigint PRIMARY KEY);");
    const ended = await deploy();
    expect(ended.code).toBe(1);
    expect(await evidence()).toMatchObject({ outcome: "refused", migrations: [{ outcome: "not-run" }] });
    expect(ended.stdout.replaceAll(/\s+/g, " ")).toContain(
      "differ from what was approved: db/migrations/20260101000000_parcels.sql",
    );
    expect(await ask("SELECT to_regclass('parcels') AS found")).toEqual([{ found: null }]);
  });

  it("notice a release of which any byte was altered", async () => {
    await plan();
    const bytes = await readFile(at("release.json"));
    for (let index = 3; index < bytes.length; index += Math.ceil(bytes.length / 12)) {
      const altered = Buffer.from(bytes);
      altered[index] = (altered[index] ?? 0) ^ 1;
      await writeFile(at("release.json"), altered);
      expect((await deploy()).code).toBe(1);
    }
    expect(await ask("SELECT to_regclass('parcels') AS found")).toEqual([{ found: null }]);
  });

  it("refuse another release than the digest that was approved", async () => {
    await plan();
    const { digest } = await release();
    expect((await deploy(["--digest", `sha256:${"0".repeat(64)}`])).code).toBe(1);
    expect((await deploy(["--digest", digest])).code).toBe(0);
  });

  it("apply only what was planned, whatever came behind it", async () => {
    await plan();
    await migration("20260102000000_weight", "ALTER TABLE parcels ADD COLUMN weight integer;");
    expect((await deploy()).code).toBe(0);
    expect(await columns()).toEqual(["id", "note"]);
  });
});

describe("a release that loses values", () => {
  beforeEach(async () => {
    await plan();
    await deploy();
    await migration("20260102000000_drop_note", "ALTER TABLE parcels DROP COLUMN note;");
    await repo.commit("Drop the note");
    await plan();
  });

  it("keeps them in a rescue copy of its own transaction where nothing else is asked for, and says how to put them back", async () => {
    const ended = await deploy();
    expect(ended.code).toBe(0);
    expect(await columns()).toEqual(["id"]);
    const record = await evidence();
    expect(record).toMatchObject({
      backup: { kind: "rescue-copy", rung: "rescue-copy", proof: { how: "transaction" } },
      dataAtRisk: { tables: [{ relation: "public.parcels", rows: 0, how: "none-possible" }] },
      rescueCopies: [{ kind: "column", relation: "public.parcels", columns: [{ name: "note" }], key: ["id"], rows: 1 }],
    });
    expect(record.migrations.flatMap(({ surprises }) => surprises)).toEqual([]);
    expect(await ask(`SELECT * FROM schema_release_rescue.${record.rescueCopies[0]?.table}`)).toEqual([{ id: "1", note: "a" }]);
    expect(ended.stdout).toContain("rescue restore");
  });

  it("stays closed without a proven backup where rescue copies are not wanted, and says what to do", async () => {
    const without = "targets:\n  - name: staging\n    database-url-env: DATABASE_URL\n    backup: { rescue: { enabled: no } }\n";
    await writeFile(at("without.yml"), without);
    const ended = await deploy(["--config", at("without.yml")]);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain("backup-command");
    expect((await evidence()).gates).toContainEqual(expect.objectContaining({ gate: "backup", answer: "closed" }));
    expect((await evidence()).backup).toBeNull();
    expect(await columns()).toEqual(["id", "note"]);
  });

  it("is opened by hand on the record, with a name and a reason", async () => {
    const opening = ["--open-gate", "backup", "--by", "wim"];
    expect((await deploy(opening)).code).toBe(2);
    expect((await deploy([...opening, "--reason", "the dump of noon is in the safe"])).code).toBe(0);
    expect(await evidence()).toMatchObject({ outcome: "applied", backup: null });
    expect((await evidence()).gates).toContainEqual(
      expect.objectContaining({
        gate: "backup",
        answer: "opened-by-hand",
        byHand: { by: "wim", reason: "the dump of noon is in the safe" },
      }),
    );
    expect(await columns()).toEqual(["id"]);
  });

  it("never lets the digest be opened by hand", async () => {
    const ended = await deploy(["--open-gate", "digest", "--by", "wim", "--reason", "it will be all right"]);
    expect(ended.code).toBe(2);
  });

  it("is closed where the schema is not the one that was planned for", async () => {
    await ask("ALTER TABLE parcels ADD COLUMN by_hand integer");
    const ended = await deploy(["--open-gate", "backup", "--by", "wim", "--reason", "the dump of noon is in the safe"]);
    expect(ended.code).toBe(1);
    expect((await evidence()).gates).toContainEqual(expect.objectContaining({ gate: "fingerprint", answer: "closed" }));
  });
});

describe("a deploy that was broken off", () => {
  beforeEach(async () => {
    await plan();
    await deploy();
    await ask("INSERT INTO parcels VALUES (2, 'a')");
  });

  it("goes on where a statement outside of a transaction failed, with the same release", async () => {
    await repo.write(
      "db/migrations/20260102000000_indexes.sql",
      "-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY parcels_id ON parcels (id, note);\nCREATE UNIQUE INDEX CONCURRENTLY parcels_note ON parcels (note);\n-- migrate:down\n",
    );
    await repo.commit("Indexes");
    await plan();
    const failed = await deploy();
    expect(failed.code).toBe(3);
    expect((await evidence()).migrations).toMatchObject([{ outcome: "failed", failure: { code: "23505", line: 3 } }]);
    await ask("UPDATE parcels SET note = 'b' WHERE id = 2");
    const ended = await deploy();
    expect(ended.code).toBe(0);
    expect(
      await ask(
        "SELECT indexrelid::regclass::text AS name FROM pg_index WHERE indrelid = 'parcels'::regclass AND indisvalid ORDER BY 1",
      ),
    ).toEqual([{ name: "parcels_id" }, { name: "parcels_note" }, { name: "parcels_pkey" }]);
  });

  it("is done by the next one after kill -9 while it waits for a lock", async () => {
    await migration("20260102000000_weight", "ALTER TABLE parcels ADD COLUMN weight integer;");
    await repo.commit("Weight");
    await plan();
    const reader = await connectTo(url);
    try {
      await reader.query("BEGIN; SELECT * FROM parcels");
      const args = ["deploy", "--repo", repo.folder, "--release", at("release.json"), "--target", "staging"];
      const child = spawn(process.execPath, [join(import.meta.dirname, "../../dist/cli/index.js"), ...args], {
        cwd: folder,
        env: { PATH: process.env["PATH"] ?? "", DATABASE_URL: url },
      });
      let said = "";
      child.stderr.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
      });
      while (!said.includes("blocked")) await setTimeout(50);
      expect(said).toContain("by pid");
      child.kill("SIGKILL");
      await once(child, "close");
      await reader.query("COMMIT");
    } finally {
      await reader.end();
    }
    const ended = await deploy();
    expect(ended.code).toBe(0);
    expect(await columns()).toEqual(["id", "note", "weight"]);
  });

  it("ends within seconds of SIGTERM, with a record, and changes nothing", async () => {
    await migration("20260102000000_slow", "ALTER TABLE parcels ADD COLUMN weight integer;\nSELECT pg_sleep(60);");
    await repo.commit("Slow");
    await plan();
    const args = [
      "deploy",
      "--repo",
      repo.folder,
      "--release",
      at("release.json"),
      "--target",
      "staging",
      "--evidence",
      at("evidence.json"),
    ];
    const child = spawn(process.execPath, [join(import.meta.dirname, "../../dist/cli/index.js"), ...args], {
      cwd: folder,
      env: { PATH: process.env["PATH"] ?? "", DATABASE_URL: url },
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
    });
    while (!said.includes("slow.sql")) await setTimeout(50);
    await setTimeout(300);
    child.kill("SIGTERM");
    await once(child, "close");
    expect(child.exitCode).toBe(3);
    expect(await evidence()).toMatchObject({ outcome: "interrupted", migrations: [{ outcome: "interrupted" }] });
    expect(await columns()).toEqual(["id", "note"]);
  });
});

describe("bad input", () => {
  it.each([
    [["deploy"], "--release"],
    [["deploy", "--release", "nothing.json"], "--target"],
    [["deploy", "--release", "nothing.json", "--target", "staging"], "could not be read"],
    [["deploy", "--release", "x", "--target", "staging", "--open-gate", "moon"], "moon"],
  ])("%j is answered with what to do", async (args, words) => {
    const ended = await cli(args);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(words);
  });

  it.each(["", "{}", "[1]", '{"version":2}', "\u0000", '{"__proto__":{}}', "null"])(
    "a release that is %j is refused",
    async (text) => {
      await writeFile(at("release.json"), text);
      const ended = await deploy();
      expect(ended.code).toBe(1);
      expect(ended.stderr).toContain("plan");
    },
  );

  it("a server that cannot be reached leaves evidence and ends with 3", async () => {
    await plan();
    const ended = await deploy([], { database: "postgres://postgres@127.0.0.1:1/none" });
    expect(ended.code).toBe(3);
    expect(await evidence()).toMatchObject({ outcome: "failed", migrations: [] });
  });

  it("no server at all is said with the variable to set", async () => {
    await plan();
    const ended = await runCli(["deploy", "--repo", repo.folder, "--release", at("release.json"), "--target", "staging"], {
      cwd: folder,
    });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain("DATABASE_URL");
  });
});
