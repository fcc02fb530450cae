/** The migrations of a real event store, deployed by the bundle and run by psql: the same schema, and a history that Flyway knows. */
import { execFile } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres, systemPostgres } from "../support/postgres.ts";
import { runCli } from "../support/run-dist.ts";

const data = process.env["SCHEMA_RELEASE_DATA"] ?? join(import.meta.dirname, "../../../shared/data");
const eventStore = join(data, "event-store");
const system = systemPostgres();
const isHere = existsSync(join(eventStore, "migrations"));

describe.skipIf(!isHere)(`an event store's migrations${isHere ? "" : " (data not at hand)"}`, () => {
  let repo: Repo;
  let folder: string;
  const servers: PostgresServer[] = [];

  beforeAll(async () => {
    repo = await makeRepository();
    folder = await mkdtemp(join(tmpdir(), "schema-release-events-"));
    cpSync(join(eventStore, "migrations"), join(repo.folder, "db/migration"), { recursive: true });
    await repo.commit("The migrations as they are");
  });

  afterAll(async () => {
    for (const server of servers) await server.stop();
    await repo.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  /** A server of its own, since roles belong to the server. */
  async function newDatabase(): Promise<string> {
    const server = await startPostgres(system === null ? {} : { binaries: system });
    servers.push(server);
    const url = await createDatabase(server, "events");
    const client = await connectTo(url);
    await client.query(readFileSync(join(eventStore, "before.sql"), "utf8")).finally(() => client.end());
    return url;
  }

  async function deployAll(url: string): Promise<void> {
    const release = join(folder, "release.json");
    const env = { DATABASE_URL: url };
    const planned = await runCli(["plan", "--repo", repo.folder, "--out", release], { cwd: folder, env });
    expect(planned).toMatchObject({ code: 0 });
    const args = [
      "deploy",
      "--repo",
      repo.folder,
      "--release",
      release,
      "--target",
      "staging",
      "--evidence",
      join(folder, "evidence.json"),
    ];
    const deployed = await runCli(args, { cwd: folder, env });
    expect(deployed.code).toBe(0);
  }

  it("are all applied, in Flyway's order, with rows as Flyway writes them", async () => {
    const url = await newDatabase();
    await deployAll(url);
    const client = await connectTo(url);
    try {
      const { rows } = await client.query<{
        rank: number;
        version: string | null;
        type: string;
        script: string;
        success: boolean;
        checksum: number;
      }>(
        "SELECT installed_rank AS rank, version, type, script, success, checksum FROM flyway_schema_history ORDER BY installed_rank",
      );
      const files = readdirSync(join(eventStore, "migrations"));
      expect(rows.map(({ script }) => script).toSorted()).toEqual(files.toSorted());
      expect(rows.map(({ rank }) => rank)).toEqual(files.map((_, index) => index + 1));
      expect(rows.every(({ success, type, checksum }) => success && type === "SQL" && Number.isInteger(checksum))).toBe(true);
      expect(rows.findIndex(({ version }) => version === null)).toBe(files.filter((file) => file.startsWith("V")).length);
      const { rows: schemas } = await client.query("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'schema\\_release%'");
      expect(schemas.length).toBeLessThanOrEqual(1);
    } finally {
      await client.end();
    }
  });

  it.skipIf(system === null)(`make the schema that psql makes${system === null ? " (no pg_dump at hand)" : ""}`, async () => {
    const [ours, theirs] = [await newDatabase(), await newDatabase()];
    await deployAll(ours);
    const version = (file: string): bigint => BigInt(/^V(\d+)/.exec(file)?.[1] ?? "0");
    const files = readdirSync(join(eventStore, "migrations"));
    const versioned = files.filter((file) => file.startsWith("V")).toSorted((a, b) => (version(a) < version(b) ? -1 : 1));
    const inOrder = [...versioned, ...files.filter((file) => file.startsWith("R")).toSorted()];
    const bin = system?.bin ?? "";
    const run = promisify(execFile);
    for (const file of inOrder) {
      const path = join(eventStore, "migrations", file);
      await run(join(bin, "psql"), ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", theirs, "-f", path]);
    }
    const dump = async (url: string): Promise<string> => {
      const left = ["--exclude-schema=schema_release", "--exclude-table=public.flyway_schema_history"];
      const { stdout } = await run(join(bin, "pg_dump"), ["-s", ...left, "-d", url], { maxBuffer: 1 << 26 });
      // Newer ones guard a dump by a random word.
      return stdout.replaceAll(/^\\(?:un)?restrict .*$/gm, "");
    };
    expect(await dump(ours)).toBe(await dump(theirs));
  });
});
