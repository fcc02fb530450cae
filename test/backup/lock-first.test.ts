import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lockFirst } from "../../src/backup/lock-first.ts";
import { connectTo, type PostgresServer, startPostgres } from "../support/postgres.ts";

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
});

describe("the locks of a change", () => {
  it("are taken before it, each in its mode, whatever the relation is called; what is not there is passed over", async () => {
    const client = await connectTo(server.url);
    await client.query(`
      CREATE TABLE plain (id int); CREATE SCHEMA "we.ird"; CREATE TABLE "we.ird"."o'rders\\" (id int); CREATE VIEW seen AS SELECT 1 AS one;
      CREATE MATERIALIZED VIEW kept AS SELECT 1 AS one;`);
    const [text = ""] = lockFirst([
      { relation: "public.plain", mode: "AccessExclusiveLock" },
      { relation: "we.ird.o'rders\\", mode: "ShareRowExclusiveLock" },
      { relation: "public.seen", mode: "RowExclusiveLock" },
      { relation: "public.kept", mode: "AccessExclusiveLock" },
      { relation: "public.gone", mode: "AccessExclusiveLock" },
    ]);
    await client.query("BEGIN");
    await client.query(text);
    const { rows } = await client.query<{ name: string; mode: string }>(
      `SELECT c.relname AS name, l.mode FROM pg_locks l JOIN pg_class c ON c.oid = l.relation JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE l.pid = pg_backend_pid() AND n.nspname IN ('public', 'we.ird') ORDER BY 1`,
    );
    await client.query("ROLLBACK");
    await client.end();
    expect(rows).toEqual([
      { name: "o'rders\\", mode: "ShareRowExclusiveLock" },
      { name: "plain", mode: "AccessExclusiveLock" },
      { name: "seen", mode: "RowExclusiveLock" },
    ]);
  });

  it("that only read are not taken", () => {
    expect(lockFirst([{ relation: "public.plain", mode: "AccessShareLock" }])).toEqual([]);
  });
});
