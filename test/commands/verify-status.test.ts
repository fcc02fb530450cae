import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openServer } from "../../src/adapters/postgres/server.ts";
import { makeProgressTable } from "../../src/deploy/apply/progress-table.ts";
import { renderFingerprintFile } from "../../src/report/verify-json.ts";
import { renderStatusTerminal } from "../../src/report/status-page.ts";
import { renderVerifyTerminal } from "../../src/report/verify-page.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres, startStandby } from "../support/postgres.ts";
import { runSql } from "./plan-live.ts";
import { statusLive, verifyLive } from "./target-live.ts";

let server: PostgresServer;
const repositories: Repo[] = [];
let databases = 0;

beforeAll(async () => {
  server = await startPostgres();
});

afterEach(async () => {
  for (const repo of repositories.splice(0)) await repo.dispose();
});

afterAll(() => server.stop());

const FIRST = "db/migrations/20240101000000_orders.sql";
const SECOND = "db/migrations/20240102000000_note.sql";
const UP = "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10, 2))";
const HISTORY = `CREATE TABLE schema_migrations (version varchar PRIMARY KEY); INSERT INTO schema_migrations VALUES ('20240101000000')`;

async function newRepository(configuration = ""): Promise<Repo> {
  const repo = await makeRepository();
  repositories.push(repo);
  await repo.write(FIRST, `-- migrate:up\n${UP};\n-- migrate:down\nDROP TABLE orders;\n`);
  await repo.write(SECOND, "-- migrate:up\nALTER TABLE orders ADD COLUMN note text;\n-- migrate:down\n");
  await repo.write(
    ".github/schema-release.yml",
    `databases:\n  - name: shop\n    framework: dbmate\n    migrations: [db/migrations]\n${configuration}`,
  );
  await repo.commit("start");
  return repo;
}

async function newDatabase(...scripts: readonly string[]): Promise<string> {
  const url = await createDatabase(server, `verify_${(databases += 1)}`);
  for (const script of scripts) await runSql(url, script);
  return url;
}

describe("verify", () => {
  it("finds two targets with the same schema alike, whatever their histories", async () => {
    const repo = await newRepository();
    const targets = { production: await newDatabase(UP, HISTORY), staging: await newDatabase(UP) };
    const { document } = await verifyLive({ repo, targets, against: "staging" });
    expect(document).toMatchObject({ verdict: "pass", because: [], differences: [], replay: null, smoke: null });
    expect(document.against?.fingerprint).toBe(document.fingerprint);
  });

  it("tells readably what differs", async () => {
    const repo = await newRepository();
    const targets = {
      production: await newDatabase(
        UP.replace("10, 2", "12, 2"),
        "CREATE VIEW big AS SELECT o.id, p.total FROM orders o, orders p",
      ),
      staging: await newDatabase(UP, "CREATE INDEX by_total ON orders (total)"),
    };
    const { document } = await verifyLive({ repo, targets, against: "staging" });
    expect(document.verdict).toBe("fail");
    const shown = renderVerifyTerminal(document, false);
    for (const part of [
      "production is not as it should be",
      "column public.orders.total: staging (-) and production (+)\n    - numeric(10,2)\n    + numeric(12,2)",
      "index public.by_total: missing in production\n    - CREATE INDEX by_total ON public.orders USING btree (total)",
      "view public.big: only in production\n    + (id bigint, total numeric(12,2))\n    +  SELECT o.id,",
    ])
      expect(shown).toContain(part);
  });

  it("does not compare a database with itself", async () => {
    const repo = await newRepository();
    const url = await newDatabase(UP);
    await expect(verifyLive({ repo, targets: { production: url, staging: url }, against: "staging" })).rejects.toThrow(
      'The targets "production" and "staging" are one and the same database.',
    );
  });

  it("compares with a file that was written before", async () => {
    const repo = await newRepository();
    const url = await newDatabase(UP);
    const { file } = await verifyLive({ repo, targets: { production: url } });
    const against = { kind: "file", path: "before.json", text: renderFingerprintFile(file) } as const;
    expect((await verifyLive({ repo, targets: { production: url }, against })).document.verdict).toBe("pass");
    await runSql(url, "ALTER TABLE orders ADD COLUMN more int");
    const { document } = await verifyLive({ repo, targets: { production: url }, against });
    expect(document.differences?.map(({ change, name }) => `${change} ${name}`)).toEqual(["added public.orders.more"]);
  });

  it("refuses a file whose objects were altered", async () => {
    const repo = await newRepository();
    const targets = { production: await newDatabase(UP) };
    const { file } = await verifyLive({ repo, targets });
    const text = renderFingerprintFile(file).replace("numeric(10,2)", "numeric(11,2)");
    await expect(verifyLive({ repo, targets, against: { kind: "file", path: "x.json", text } })).rejects.toThrow(
      "its objects are not those that its digest was made of",
    );
  });

  it("takes the fingerprint of a deploy's evidence, or a digest alone", async () => {
    const repo = await newRepository();
    const targets = { production: await newDatabase(UP) };
    const { fingerprint } = (await verifyLive({ repo, targets })).document;
    const text = JSON.stringify({ version: 1, fingerprint: { before: null, after: fingerprint } });
    const same = await verifyLive({ repo, targets, against: { kind: "file", path: "evidence-staging.json", text } });
    expect(same.document).toMatchObject({ verdict: "pass", differences: null });
    const other = await verifyLive({ repo, targets, against: { kind: "digest", digest: `sha256:${"0".repeat(64)}` } });
    expect(other.document.verdict).toBe("fail");
  });

  it.each([
    ["passes", "0", "pass"],
    ["fails", "3", "fail"],
  ])("runs the target's smoke command, which %s", async (_, code, verdict) => {
    const repo = await newRepository(
      `targets:\n  - name: production\n    smoke-command: ["sh", "-c", "echo tried $SCHEMA_RELEASE_DATABASE on $SCHEMA_RELEASE_TARGET at $DATABASE_URL; exit ${code}"]\n`,
    );
    const { document } = await verifyLive({ repo, targets: { production: await newDatabase(UP) } });
    expect(document).toMatchObject({ verdict, smoke: { passed: verdict === "pass", exitCode: Number(code) } });
    expect(document.smoke?.output).toContain("tried shop on production at postgres");
  });

  it("does not take a server for a replica that replays nothing", async () => {
    const repo = await newRepository("targets:\n  - name: dr\n    kind: replica\n");
    const { document } = await verifyLive({ repo, targets: { dr: await newDatabase(UP) } });
    expect(document.because).toEqual(["dr is configured as a replica, but its server replays nothing."]);
  });

  it("shows that a replica has replayed what its primary wrote, or how far it got", async () => {
    const primary = await startPostgres({ settings: { wal_level: "replica" } });
    await runSql(primary.url, UP);
    const standby = await startStandby(primary);
    try {
      const repo = await newRepository("targets:\n  - name: dr\n    kind: replica\n  - name: production\n");
      const targets = { dr: standby.url, production: primary.url };
      const replayed = (await verifyLive({ repo, targets, against: "production" })).document;
      expect(replayed).toMatchObject({
        verdict: "pass",
        differences: [],
        target: { kind: "replica" },
        replay: { reached: true },
      });
      await runSql(primary.url, "SELECT pg_switch_wal()");
      const atBoundary = (await verifyLive({ repo, targets, against: "production" })).document;
      expect(atBoundary).toMatchObject({ verdict: "pass", replay: { reached: true } });
      await runSql(standby.url, "SELECT pg_wal_replay_pause()");
      await runSql(primary.url, "ALTER TABLE orders ADD COLUMN late int");
      const late = (await verifyLive({ repo, targets, against: "production", replayTimeoutMs: 300 })).document;
      expect(late).toMatchObject({ verdict: "fail", replay: { reached: false } });
      expect(late.because).toEqual([
        "The schema differs from that of production in 1 object.",
        expect.stringMatching(/^dr has replayed up to [0-9A-F/]+, not to [0-9A-F/]+\.$/),
      ]);
      const past = (await verifyLive({ repo, targets, replayed: replayed.replay?.position ?? "" })).document;
      expect(past).toMatchObject({ verdict: "pass", replay: { reached: true } });
    } finally {
      await Promise.all([standby.stop(), primary.stop()]);
    }
  });

  it("changes nothing", async () => {
    const repo = await newRepository();
    const url = await newDatabase(UP);
    await verifyLive({ repo, targets: { production: url } });
    await statusLive({ repo, targets: { production: url } });
    const client = await connectTo(url);
    const { rows } = await client.query("SELECT count(*)::int AS n FROM pg_class WHERE relnamespace = 'public'::regnamespace");
    await client.end();
    expect(rows).toEqual([{ n: 2 }]);
  });
});

describe("status", () => {
  it("tells what is applied and pending", async () => {
    const repo = await newRepository();
    const status = await statusLive({ repo, targets: { production: await newDatabase(UP, HISTORY) } });
    expect(status).toMatchObject({ state: "pending", database: "shop", problems: [], unfinished: [], inTheWay: [], notes: [] });
    expect(status.last?.id).toBe("20240101000000");
    expect(status.historyExists).toBe(true);
    expect(status.pending.map(({ path }) => path)).toEqual([SECOND]);
    expect(status.wantedLocks).toEqual([{ relation: "public.orders", mode: "AccessExclusiveLock" }]);
  });

  it("is up to date when nothing is pending", async () => {
    const repo = await newRepository();
    const url = await newDatabase(UP, HISTORY, "INSERT INTO schema_migrations VALUES ('20240102000000')");
    const status = await statusLive({ repo, targets: { production: url } });
    expect(status).toMatchObject({ state: "up-to-date", pending: [], wantedLocks: [] });
    expect(renderStatusTerminal(status, false)).toMatch(/^Up to date: shop on production \(PostgreSQL 18/);
  });

  it("is blocked by a history that does not fit the files", async () => {
    const repo = await newRepository();
    const url = await newDatabase(UP, HISTORY, "INSERT INTO schema_migrations VALUES ('20230101000000')");
    const status = await statusLive({ repo, targets: { production: url } });
    expect(status.state).toBe("blocked");
    expect(status.problems.every(({ remedy }) => remedy.length > 10)).toBe(true);
  });

  it("names sessions that hold what pending migrations lock, without their data", async () => {
    const repo = await newRepository();
    const url = await newDatabase(UP, HISTORY, "CREATE TABLE other (id int)");
    const [holder, bystander] = [await connectTo(url), await connectTo(url)];
    try {
      await holder.query("SET application_name = 'reports'; BEGIN; SELECT * FROM orders WHERE total = 4711");
      await bystander.query("BEGIN; SELECT * FROM other");
      const { inTheWay } = await statusLive({ repo, targets: { production: url } });
      expect(inTheWay).toHaveLength(1);
      expect(inTheWay[0]).toMatchObject({
        application: "reports",
        because: "locks",
        state: "idle in transaction",
        query: "SET application_name = ?; BEGIN; SELECT * FROM orders WHERE total = ?",
        locks: [{ relation: "public.orders", mode: "AccessShareLock" }],
      });
    } finally {
      await Promise.all([holder.end(), bystander.end()]);
    }
  });

  it("names prepared transactions", async () => {
    const repo = await newRepository();
    const url = await newDatabase(UP, HISTORY);
    await runSql(url, "BEGIN; LOCK orders IN ROW EXCLUSIVE MODE; PREPARE TRANSACTION 'transfer-7'");
    const { inTheWay } = await statusLive({ repo, targets: { production: url } });
    expect(inTheWay).toMatchObject([{ pid: 0, application: "prepared transaction 'transfer-7'", because: "locks" }]);
    await runSql(url, "ROLLBACK PREPARED 'transfer-7'");
  });

  it("finds the remains of an index build, and what to do", async () => {
    const repo = await newRepository();
    const url = await newDatabase(UP, HISTORY, 'CREATE TABLE "Parts" (id int); INSERT INTO "Parts" VALUES (1), (1)');
    await expect(runSql(url, 'CREATE UNIQUE INDEX CONCURRENTLY "Parts_id" ON "Parts" (id)')).rejects.toThrow("could not create");
    const { invalidIndexes } = await statusLive({ repo, targets: { production: url } });
    expect(invalidIndexes).toMatchObject([{ index: 'public."Parts_id"', table: 'public."Parts"', state: "failed", pid: null }]);
    expect(invalidIndexes[0]?.remedy).toContain('DROP INDEX CONCURRENTLY public."Parts_id";');
  });

  it("finds what a deploy that did not end left", async () => {
    const repo = await newRepository();
    const url = await newDatabase(UP, HISTORY);
    const session = await openServer({ environment: { DATABASE_URL: url } }).connect("test");
    await makeProgressTable(session);
    await session.close();
    await runSql(
      url,
      `INSERT INTO schema_release.progress (database, path, migration, step, line, sha256, state, evidence, release)
       VALUES ('shop', '${SECOND}', '20240102000000', 1, 2, '', 'done', '', 'sha256:1'), ('shop', '${SECOND}', '20240102000000', 2, 5, '', 'begun', '', 'sha256:1')`,
    );
    const status = await statusLive({ repo, targets: { production: url } });
    expect(status.unfinished).toMatchObject([{ path: SECOND, done: 1, begunAtLine: 5, release: "sha256:1" }]);
  });

  it("says what a role may not see instead of failing", async () => {
    const repo = await newRepository();
    const url = await newDatabase(UP, HISTORY);
    const session = await openServer({ environment: { DATABASE_URL: url } }).connect("test");
    await makeProgressTable(session);
    await session.close();
    await runSql(
      url,
      "GRANT USAGE ON SCHEMA schema_release TO PUBLIC; GRANT SELECT ON schema_migrations TO PUBLIC; CREATE ROLE onlooker LOGIN",
    );
    const poor = new URL(url);
    poor.username = "onlooker";
    const status = await statusLive({ repo, targets: { production: poor.href } });
    expect(status.state).toBe("pending");
    expect(status.notes).toEqual([expect.stringContaining("the role may not read schema_release.progress")]);
  });
});
