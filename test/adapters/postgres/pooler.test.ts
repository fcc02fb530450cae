import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openServer } from "../../../src/adapters/postgres/server.ts";
import { findPgBouncer, type PgBouncer, startPgBouncer } from "../../support/pgbouncer.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";

const program = findPgBouncer();

describe.skipIf(program === null)("PgBouncer", () => {
  let postgres: PostgresServer;

  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);

  afterAll(() => postgres.stop());

  async function through(settings: Readonly<Record<string, string>>, work: (pooler: PgBouncer) => Promise<void>): Promise<void> {
    const pooler = await startPgBouncer(program ?? "", postgres, settings);
    try {
      await work(pooler);
    } finally {
      await pooler.stop();
    }
  }

  const open = (pooler: PgBouncer, more: Readonly<Record<string, string>> = {}) =>
    openServer({ environment: { DATABASE_URL: pooler.url, HOME: "/nowhere", ...more } }).connect("test");

  it.each(["transaction", "statement"])("in %s mode is refused with the reason", async (mode) => {
    await through({ pool_mode: mode }, async (pooler) => {
      await expect(open(pooler)).rejects.toMatchObject({
        name: "DatabaseError",
        kind: "connection",
        message: expect.stringContaining("lends our session's connection to others"),
        hint: expect.stringContaining("Connect to the server itself"),
      });
    });
  });

  it("in transaction mode is refused however many connections it has by then, and whoever uses them", async () => {
    await through({ pool_mode: "transaction", server_round_robin: "1", min_pool_size: "5" }, async (pooler) => {
      for (let attempt = 0; attempt < 5; attempt++)
        await expect(open(pooler)).rejects.toThrow("lends our session's connection to others");
    });
  });

  it("in session mode serves, and cancels", async () => {
    await through({ pool_mode: "session" }, async (pooler) => {
      const session = await open(pooler);
      expect(await session.query("SELECT pg_backend_pid() AS pid")).toEqual([{ pid: session.pid }]);
      const sleeping = session.query("SELECT pg_sleep(60)").catch((error: unknown) => error);
      const watch = await open(pooler);
      while (
        (await watch.query("SELECT FROM pg_stat_activity WHERE pid = $1 AND wait_event = 'PgSleep'", [session.pid])).length === 0
      );
      await session.cancel();
      expect(await sleeping).toMatchObject({ code: "57014" });
      await Promise.all([session.close(), watch.close()]);
    });
  });

  it("in session mode with no connection to spare is refused rather than waited for", async () => {
    await through({ pool_mode: "session", default_pool_size: "1" }, async (pooler) => {
      await expect(open(pooler)).rejects.toThrow("did not serve a second session in time");
    });
  });

  it("that does not take PGOPTIONS says what to do", async () => {
    await through({ pool_mode: "session" }, async (pooler) => {
      await expect(open(pooler, { PGOPTIONS: "-c work_mem=3MB" })).rejects.toMatchObject({
        kind: "connection",
        code: "08P01",
        hint: expect.stringContaining("does not take PGOPTIONS"),
      });
    });
  });
});
