import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openServer } from "../../src/adapters/postgres/server.ts";
import type { DatabaseSession } from "../../src/database-port.ts";
import { readInvalidIndexes } from "../../src/fingerprint/invalid-indexes.ts";
import { readRelationRows } from "../../src/fingerprint/relation-rows.ts";
import { connectTo, type PostgresServer, startPostgres } from "../support/postgres.ts";
import { runSql } from "./take.ts";

let server: PostgresServer;
let session: DatabaseSession;

beforeAll(async () => {
  server = await startPostgres();
  await runSql(server.url, "CREATE TABLE t (id int); INSERT INTO t VALUES (1), (1)");
  session = await openServer({ environment: { DATABASE_URL: server.url } }).connect("test");
});

afterAll(async () => {
  await session.close();
  await server.stop();
});

describe("invalid indexes", () => {
  it("are none where all are valid", async () => {
    await runSql(server.url, "CREATE INDEX fine ON t (id)");
    expect(await readInvalidIndexes(session)).toEqual([]);
  });

  it("are being built while a session is at them", async () => {
    const [holder, builder] = [await connectTo(server.url), await connectTo(server.url)];
    const { rows } = await builder.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    await holder.query("BEGIN; INSERT INTO t VALUES (2)");
    const built = builder.query("CREATE INDEX CONCURRENTLY slow ON t (id)");
    let found = await readInvalidIndexes(session);
    while (found.length === 0) {
      await setTimeout(10);
      found = await readInvalidIndexes(session);
    }
    expect(found).toMatchObject([{ index: "public.slow", table: "public.t", state: "building", pid: rows[0]?.pid }]);
    await holder.query("ROLLBACK");
    await built;
    expect(await readInvalidIndexes(session)).toEqual([]);
    await Promise.all([holder.end(), builder.end()]);
  });

  it("stay behind when a build fails, or a rebuild", async () => {
    await expect(runSql(server.url, "CREATE UNIQUE INDEX CONCURRENTLY once ON t (id)")).rejects.toThrow("could not create");
    const client = await connectTo(server.url);
    await client.query("BEGIN; LOCK t IN ROW EXCLUSIVE MODE");
    await expect(runSql(server.url, "SET lock_timeout = '50ms'", "REINDEX INDEX CONCURRENTLY fine")).rejects.toThrow(
      "lock timeout",
    );
    await client.end();
    const found = await readInvalidIndexes(session);
    expect(found.map(({ index, state, pid }) => `${index} ${state} ${pid}`)).toEqual([
      "public.fine_ccnew rebuild-failed null",
      "public.once failed null",
    ]);
    expect(found[0]?.remedy).toBe("DROP INDEX CONCURRENTLY public.fine_ccnew; then REINDEX again.");
    await runSql(server.url, "DROP INDEX CONCURRENTLY fine_ccnew", "DROP INDEX once");
  });

  it("are those of partitioned tables that lack parts", async () => {
    await runSql(
      server.url,
      "CREATE TABLE p (id int) PARTITION BY LIST (id); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); CREATE INDEX p_id ON ONLY p (id)",
    );
    expect(await readInvalidIndexes(session)).toMatchObject([{ index: "public.p_id", state: "unattached" }]);
    await runSql(server.url, "CREATE INDEX p1_id ON p1 (id); ALTER INDEX p_id ATTACH PARTITION p1_id");
    expect(await readInvalidIndexes(session)).toEqual([]);
  });
});

describe("rows of relations", () => {
  it("are as they were last counted, and unknown before", async () => {
    await runSql(
      server.url,
      "CREATE TABLE fresh (id int); CREATE TABLE counted AS SELECT generate_series(1, 500); ANALYZE counted",
    );
    const rows = await readRelationRows(session);
    expect(rows.get("public.counted")).toBe(500);
    expect(rows.get("public.fresh")).toBeNull();
  });
});
