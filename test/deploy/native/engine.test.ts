import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { ApplyResult } from "../../../src/deploy/apply/request.ts";
import { openDbmate } from "../../../src/deploy/native/dbmate.ts";
import type { NativeInput, OpenNative } from "../../../src/deploy/native/natives.ts";
import { openPlain } from "../../../src/deploy/native/plain.ts";
import { createDatabase, startPostgres, type PostgresServer } from "../../support/postgres.ts";
import { deploy } from "../apply/support/deploy.ts";
import { runDbmate, writeTree } from "./dbmate-tool.ts";
import { nativeInput, openTestSession, sha256, type TestSession } from "./session.ts";

const DIGEST = `sha256:${"a".repeat(64)}`;

describe("the engine", () => {
  let server: PostgresServer;
  let url: string;
  let session: TestSession;
  let count = 0;

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    count += 1;
    url = await createDatabase(server, `engine${count}`);
    session = await openTestSession(url);
    onTestFinished(() => session.close());
  });

  /** Deploys all files of the set. */
  const deployAll = async (open: OpenNative, input: NativeInput): Promise<ApplyResult> => {
    const set = await open(input);
    const { pending } = await set.readHistory(session);
    const migrations = pending.map((migration) => ({ ...migration, backupRisk: "nightly" as const, predicted: null }));
    return deploy(url, [], { set, release: { digest: DIGEST, database: "shop", migrations } });
  };

  const FILES = {
    "db/migrations/1_users.sql":
      "-- migrate:up\nSELECT set_config('search_path', '', false);\nCREATE TABLE public.users (id int);\nSET ROLE pg_monitor;\n-- migrate:down\n",
    "db/migrations/2_index.sql":
      "-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY a ON users (id);\nCREATE INDEX CONCURRENTLY b ON users (id);\n-- migrate:down\n",
    "db/migrations/3_names.sql": "-- migrate:up\nALTER TABLE users ADD name text;\n-- migrate:down\n",
  };

  it("applies dbmate's migrations so that dbmate finds nothing pending, and keeps by which release", async () => {
    const { outcome, because } = await deployAll(openDbmate, nativeInput("db/migrations", FILES));
    expect([outcome, because]).toEqual(["applied", expect.any(String)]);
    expect(runDbmate(writeTree(FILES), url, "status").output).toContain("Applied: 3\nPending: 0\n");
    const rows = await session.query(
      "SELECT id, release, sha256, duration_ms IS NOT NULL AS timed FROM schema_release.applied ORDER BY id",
    );
    expect(rows).toEqual(
      Object.values(FILES).map((text, index) => ({ id: String(index + 1), release: DIGEST, sha256: sha256(text), timed: true })),
    );
  });

  it("goes on where dbmate began, on a database that knows nothing of us", async () => {
    const begun = { "db/migrations/1_users.sql": "-- migrate:up\nCREATE TABLE users (id int);\n-- migrate:down\n" };
    runDbmate(writeTree(begun), url, "migrate");
    const files = { ...FILES, ...begun };
    expect((await deployAll(openDbmate, nativeInput("db/migrations", files))).outcome).toBe("applied");
    expect(runDbmate(writeTree(files), url, "status").output).toContain("Applied: 3\nPending: 0\n");
  });

  it("leaves dbmate a history that ends before the migration that failed", async () => {
    const files = {
      ...FILES,
      "db/migrations/3_names.sql": "-- migrate:up\nCREATE TABLE n (i int);\nALTER TABLE nobody ADD x int;\n-- migrate:down\n",
    };
    const { outcome, migrations } = await deployAll(openDbmate, nativeInput("db/migrations", files));
    expect(outcome).toBe("failed");
    expect(migrations.at(-1)?.failure).toMatchObject({ code: "42P01", line: 3 });
    expect(runDbmate(writeTree(files), url, "status").output).toContain("Applied: 2\nPending: 1\n");
  });

  it("applies a plain folder, in the schema of our own alone", async () => {
    const files = {
      "sql/1_users.sql": "CREATE TABLE users (id int);",
      "sql/2_index.sql": "CREATE INDEX CONCURRENTLY i ON users (id);",
    };
    expect((await deployAll(openPlain, nativeInput("sql", files))).outcome).toBe("applied");
    const set = await openPlain(nativeInput("sql", files));
    expect(await set.readHistory(session)).toMatchObject({ pending: [], problems: [], exists: true });
    expect(await session.query("SELECT id, release FROM schema_release.history ORDER BY id")).toEqual([
      { id: "1", release: DIGEST },
      { id: "2", release: DIGEST },
    ]);
  });
});
