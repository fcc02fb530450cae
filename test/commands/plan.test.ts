import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openGitRevision } from "../../src/adapters/git/git-revision.ts";
import { writeBaseline } from "../../src/commands/plan/baseline.ts";
import { openDatabaseSet } from "../../src/commands/open-database.ts";
import { DEFAULT_BACKUP_OPTIONS } from "../../src/config/backup-options.ts";
import { MAKE_PROGRESS_TABLE } from "../../src/deploy/apply/progress-table.ts";
import { UserError } from "../../src/errors.ts";
import { digestOf, sealOf } from "../../src/release/digest.ts";
import { sha256 } from "../../src/adapters/sha256.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { createDatabase, type PostgresServer, startPostgres } from "../support/postgres.ts";
import { planLive, runSql } from "./plan-live.ts";

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

async function newRepository(files: Readonly<Record<string, string>>): Promise<Repo> {
  const repo = await makeRepository();
  repositories.push(repo);
  for (const [path, text] of Object.entries(files)) await repo.write(path, text);
  await repo.commit("start");
  return repo;
}

async function newDatabase(sql = ""): Promise<string> {
  const url = await createDatabase(server, `plan_${++databases}`);
  if (sql !== "") await runSql(url, sql);
  return url;
}

const DBMATE = (up: string): string => `-- migrate:up\n${up}\n-- migrate:down\n`;
/** A database in which dbmate applied these versions; `up` is what they did. */
const dbmateHistory = (up: string, ...versions: readonly string[]): string =>
  `${up}; CREATE TABLE schema_migrations (version varchar(128) PRIMARY KEY);
   INSERT INTO schema_migrations VALUES ${versions.map((version) => `('${version}')`).join(", ")}`;

const ORDERS = "CREATE TABLE orders (id bigint PRIMARY KEY, note text)";
const SHOP = {
  ".dbmate": "",
  "db/migrations/01_orders.sql": DBMATE(`${ORDERS};`),
  "db/migrations/02_items.sql": DBMATE("CREATE TABLE items (id bigint PRIMARY KEY);"),
  "db/migrations/03_note.sql": DBMATE("ALTER TABLE items ADD COLUMN weight int;\nALTER TABLE orders DROP COLUMN note;"),
};

describe("plan of one target", () => {
  it("lists what is pending in its order, with digest, seal and fingerprint", async () => {
    const repo = await newRepository(SHOP);
    const url = await newDatabase(dbmateHistory(ORDERS, "01"));
    const { document, release } = await planLive({ repo, targets: { production: url } });
    expect([document.verdict, document.because]).toEqual(["planned", "2 migrations are pending on production."]);
    expect(release?.migrations.map(({ id, path, backupRisk }) => [id, path, backupRisk])).toEqual([
      ["02", "db/migrations/02_items.sql", "nightly"],
      ["03", "db/migrations/03_note.sql", "snapshot"],
    ]);
    if (release === null) throw new Error("no release");
    expect(release.migrations[0]?.sha256).toBe(sha256(SHOP["db/migrations/02_items.sql"]));
    expect([release.digest, release.seal]).toEqual([digestOf(release, sha256), sealOf(release, sha256)]);
    expect(release.targets[0]?.fingerprint).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(release.commit).toBe((await repo.git("rev-parse", "HEAD")).trim());
    expect(release.plannedAt).toMatch(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/);
  });

  it("reads the revision that is asked for", async () => {
    const repo = await newRepository(SHOP);
    await repo.write("db/migrations/04_more.sql", DBMATE("SELECT 1;"));
    await repo.commit("more");
    const url = await newDatabase(dbmateHistory(ORDERS, "01"));
    const { document } = await planLive({ repo, targets: { production: url }, rev: "HEAD~1" });
    expect(document.migrations.map(({ id }) => id)).toEqual(["02", "03"]);
  });

  it("says what changes, what is lost, what it blocks and what the application must cope with", async () => {
    const repo = await newRepository(SHOP);
    const url = await newDatabase(dbmateHistory(ORDERS, "01"));
    const { document } = await planLive({ repo, targets: { production: url } });
    expect(document.migrations.map(({ changes }) => changes)).toEqual([
      ["creates the table items"],
      ["adds the column weight to items", "drops the column note of orders"],
    ]);
    expect(document.backup).toMatchObject({
      needed: "snapshot",
      because: [{ path: "db/migrations/03_note.sql", line: 3, reason: "The values of public.orders.note are lost." }],
    });
    expect(document.estimate?.stall).toMatchObject({
      relation: "public.orders",
      blocks: "reads and writes",
      locks: 1,
      waitSeconds: 1,
    });
    expect(document.application.mustCopeWith).toEqual([
      expect.objectContaining({ line: 3, first: "First release an application that no longer names the column." }),
    ]);
    expect(document.application.waitsFor.map(({ change }) => change)).toEqual([
      "creates the table items",
      "adds the column weight to items",
    ]);
    expect(document.backup?.targets).toMatchObject([
      {
        target: "production",
        rung: "rescue-copy",
        copies: [{ relation: "public.orders", what: "the column note with the key id" }],
      },
    ]);
    expect(document.notes).toEqual([]);
  });

  it("says above all where no backup suffices, and what to do", async () => {
    const repo = await newRepository(SHOP);
    const url = await newDatabase(dbmateHistory(ORDERS, "01"));
    const { rescue } = DEFAULT_BACKUP_OPTIONS;
    const backup = { ...DEFAULT_BACKUP_OPTIONS, rescue: { ...rescue, enabled: false } };
    const { document } = await planLive({ repo, targets: { production: url }, options: { backup } });
    expect(document.backup?.targets).toMatchObject([{ target: "production", rung: null, by: null }]);
    expect(document.notes).toMatchObject([
      {
        message: "No backup that production can have suffices for what the release loses: the backup gate stays closed there.",
        remedy: expect.stringContaining("Configure a backup for production") as string,
      },
    ]);
  });

  it("predicts the locks that the deploy is held against", async () => {
    const repo = await newRepository(SHOP);
    const url = await newDatabase(dbmateHistory(ORDERS, "01"));
    const { release } = await planLive({ repo, targets: { production: url } });
    expect(release?.migrations.map(({ predicted }) => predicted?.locks)).toEqual([
      [],
      [{ relation: "public.orders", mode: "AccessExclusiveLock" }],
    ]);
  });

  it("writes a release without migrations where nothing is pending", async () => {
    const repo = await newRepository(SHOP);
    const url = await newDatabase(dbmateHistory(`${ORDERS}; CREATE TABLE items (id bigint)`, "01", "02", "03"));
    const { document, release } = await planLive({ repo, targets: { production: url } });
    expect([document.verdict, document.because]).toEqual([
      "nothing-pending",
      "Nothing is pending: production holds every migration of this revision.",
    ]);
    expect([release?.migrations, release?.backupRisk, document.estimate]).toEqual([[], "nightly", null]);
  });

  it("knows an empty database for empty, so that nothing in it can be lost", async () => {
    const repo = await newRepository({ ...SHOP, "db/migrations/04_x.sql": DBMATE("DROP TABLE IF EXISTS elsewhere;") });
    const { document } = await planLive({ repo, targets: { production: await newDatabase() } });
    expect([document.backupRisk, document.migrations.length]).toEqual(["nightly", 4]);
  });

  it("sharpens the estimate by the sizes of the server, and by statistics where those are larger", async () => {
    const repo = await newRepository({
      ".dbmate": "",
      "db/migrations/01_orders.sql": DBMATE(`${ORDERS};`),
      "db/migrations/02_type.sql": DBMATE("ALTER TABLE orders ALTER COLUMN note TYPE bytea USING note::bytea;"),
    });
    const url = await newDatabase(
      dbmateHistory(`${ORDERS}; INSERT INTO orders SELECT g, 'x' FROM generate_series(1, 20000) g`, "01"),
    );
    const own = await planLive({ repo, targets: { production: url } });
    expect(own.document.estimate?.workSeconds).toBeGreaterThan(0.01);
    expect(own.document.estimate?.workSeconds).toBeLessThan(1);
    const statistics = new Map([["public.orders", { rows: 1e9, bytes: 40e9 }]]);
    const larger = await planLive({ repo, targets: { production: url }, statistics });
    expect(larger.document.estimate?.workSeconds).toBe(2000);
    expect(larger.document.estimate?.stall).toMatchObject({ waitSeconds: 1, workSeconds: 2000, seconds: 2001 });
  });

  it("adds up several locks of one transaction", async () => {
    const repo = await newRepository({
      ".dbmate": "",
      "db/migrations/01_orders.sql": DBMATE(`${ORDERS};\nCREATE TABLE items (id int);`),
      "db/migrations/02_two.sql": DBMATE("ALTER TABLE orders ADD COLUMN a int;\nALTER TABLE items ADD COLUMN b int;"),
    });
    const url = await newDatabase(dbmateHistory(`${ORDERS}; CREATE TABLE items (id int)`, "01"));
    const { document } = await planLive({ repo, targets: { production: url } });
    expect(document.estimate?.stall).toMatchObject({ relation: "public.orders", locks: 2, waitSeconds: 2, seconds: 2 });
  });

  it("points at the baseline where a live database has no history", async () => {
    const repo = await newRepository(SHOP);
    const { document } = await planLive({ repo, targets: { production: await newDatabase(ORDERS) } });
    expect(document.notes[0]).toMatchObject({
      message:
        "production holds 1 table but its history (public.schema_migrations) is empty, so every migration counts as pending there.",
    });
    expect(document.notes[0]?.remedy).toContain("docs/plan.md");
  });

  it("is told by a baseline what a live database holds already", async () => {
    const repo = await newRepository(SHOP);
    const url = await newDatabase(ORDERS);
    const revision = await openGitRevision(repo.folder, "HEAD");
    const opened = await openDatabaseSet({
      files: revision.files,
      configuration: null,
      database: null,
      environment: { get: () => undefined, names: [] },
      sha256,
    });
    revision.close();
    await runSql(url, writeBaseline(opened, "01"));
    const { document } = await planLive({ repo, targets: { production: url } });
    expect([document.problems, document.migrations.map(({ id }) => id)]).toEqual([[], ["02", "03"]]);
    expect(document.notes.filter(({ message }) => message.includes("history"))).toEqual([]);
    expect(() => writeBaseline(opened, "77")).toThrow(UserError);
  });

  it("takes hostile file names as names", async () => {
    const path = "db/migrations/02_'; DROP TABLE orders; --\u001B[31m|`<b>.sql";
    const repo = await newRepository({
      ...SHOP,
      "db/migrations/02_items.sql": "",
      [path]: DBMATE("CREATE TABLE items (id int);"),
    });
    await repo.remove("db/migrations/02_items.sql");
    await repo.commit("renamed");
    const url = await newDatabase(dbmateHistory(ORDERS, "01"));
    const { release } = await planLive({ repo, targets: { production: url } });
    expect(release?.migrations[0]).toMatchObject({ id: "02", path });
  });
});

const PLAIN = {
  ".github/schema-release.yml": "databases:\n  - name: shop\n    framework: other\n    migrations: [sql]\n",
  "sql/01_a.sql": "CREATE TABLE a (id int);\n",
  "sql/02_b.sql": "CREATE TABLE b (id int);\n",
  "sql/03_c.sql": "CREATE TABLE c (id int);\n",
};

/** A database in which a plain folder's files are recorded as applied. */
function plainHistory(...paths: readonly (keyof typeof PLAIN)[]): string {
  const rows = paths.map((path) => `('${path.slice(5, 6)}', '${path}', '${sha256(PLAIN[path])}', 1)`);
  return `CREATE SCHEMA schema_release; CREATE TABLE schema_release.history (id text PRIMARY KEY, path text NOT NULL,
    sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now(), duration_ms bigint);
    INSERT INTO schema_release.history (id, path, sha256, duration_ms) VALUES ${rows.join(", ")}`;
}

describe("plan refuses", () => {
  it("an edited migration, with the way out", async () => {
    const repo = await newRepository({ ...PLAIN, "sql/01_a.sql": "CREATE TABLE a (id bigint);\n" });
    const { document, release } = await planLive({
      repo,
      targets: { production: await newDatabase(plainHistory("sql/01_a.sql")) },
    });
    expect([document.verdict, release, document.digest]).toEqual(["refused", null, null]);
    expect(document.problems).toEqual([expect.objectContaining({ kind: "edited", target: "production", path: "sql/01_a.sql" })]);
    expect(document.problems[0]?.remedy).not.toBe("");
  });

  it("a migration that is applied and whose file is gone", async () => {
    const repo = await newRepository(PLAIN);
    const url = await newDatabase(plainHistory("sql/01_a.sql", "sql/02_b.sql"));
    await repo.remove("sql/01_a.sql");
    await repo.commit("gone");
    const { document } = await planLive({ repo, targets: { production: url } });
    expect(document.problems).toEqual([expect.objectContaining({ kind: "missing", id: "1" })]);
  });

  it("a migration that comes too late", async () => {
    const repo = await newRepository(PLAIN);
    const { document } = await planLive({
      repo,
      targets: { production: await newDatabase(plainHistory("sql/01_a.sql", "sql/03_c.sql")) },
    });
    expect(document.problems).toEqual([expect.objectContaining({ kind: "out-of-order", path: "sql/02_b.sql" })]);
  });

  it("a migration that was interrupted, and names the release that goes on with it", async () => {
    const repo = await newRepository(PLAIN);
    const url = await newDatabase(plainHistory("sql/01_a.sql"));
    await runSql(
      url,
      `${MAKE_PROGRESS_TABLE}; INSERT INTO schema_release.progress (database, path, migration, step, line, sha256, state, evidence, release)
       VALUES ('shop', 'sql/02_b.sql', '2', 1, 1, '', 'done', '', 'sha256:ab'), ('shop', 'sql/02_b.sql', '2', 2, 3, '', 'begun', '', 'sha256:ab')`,
    );
    const { document, release } = await planLive({ repo, targets: { production: url } });
    expect(release).toBeNull();
    expect(document.problems).toEqual([
      expect.objectContaining({ kind: "interrupted", path: "sql/02_b.sql", target: "production" }),
    ]);
    expect(document.problems[0]?.message).toMatch(/: 1 of its statements are done, the one in line 3 was begun\.$/);
    expect(document.problems[0]?.remedy).toContain("Deploy the release that it belongs to once more (sha256:ab)");
  });

  it("nothing where the role may not ask what was interrupted, but says so", async () => {
    const repo = await newRepository(SHOP);
    const url = await newDatabase(`${dbmateHistory(ORDERS, "01")}; ${MAKE_PROGRESS_TABLE};
      DROP ROLE IF EXISTS plan_reader; CREATE ROLE plan_reader LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO plan_reader;
      GRANT USAGE ON SCHEMA schema_release TO plan_reader`);
    const reader = new URL(url);
    reader.username = "plan_reader";
    const { document } = await planLive({ repo, targets: { production: reader.href } });
    expect(document.verdict).toBe("planned");
    expect(document.notes[0]?.message).toContain("the role may not read schema_release.progress");
  });

  it("two files of one version", async () => {
    const repo = await newRepository({ ...PLAIN, "sql/02_other.sql": "SELECT 1;\n" });
    const { document } = await planLive({ repo, targets: { production: await newDatabase(plainHistory("sql/01_a.sql")) } });
    expect(document.problems.map(({ kind }) => kind)).toContain("duplicate");
    expect(document.because).toMatch(/02/);
  });
});

describe("plan of several targets", () => {
  it("is the list of the furthest behind; others may hold its beginning", async () => {
    const repo = await newRepository(SHOP);
    const staging = await newDatabase(dbmateHistory(`${ORDERS}; CREATE TABLE items (id bigint PRIMARY KEY)`, "01", "02"));
    const production = await newDatabase(dbmateHistory(ORDERS, "01"));
    const { document, release } = await planLive({ repo, targets: { staging, production } });
    expect(release?.migrations.map(({ id }) => id)).toEqual(["02", "03"]);
    expect(release?.targets.map(({ name, applied }) => [name, applied])).toEqual([
      ["staging", ["02"]],
      ["production", []],
    ]);
    expect(document.migrations.map(({ pendingOn }) => pendingOn)).toEqual([["production"], ["staging", "production"]]);
  });

  it("judges risk per target and shows the highest: what another created long ago exists there", async () => {
    const repo = await newRepository({
      ".dbmate": "",
      "db/migrations/01_a.sql": DBMATE(`${ORDERS};`),
      "db/migrations/02_b.sql": DBMATE("DELETE FROM orders WHERE id > 5;"),
    });
    const fresh = await newDatabase();
    const alone = await planLive({ repo, targets: { fresh } });
    expect(alone.document.backupRisk).toBe("nightly");
    const production = await newDatabase(dbmateHistory(ORDERS, "01"));
    const both = await planLive({ repo, targets: { fresh, production } });
    expect(both.document.migrations.map(({ id, backupRisk, judgedOn }) => [id, backupRisk, judgedOn])).toEqual([
      ["01", "nightly", "fresh"],
      ["02", "snapshot", "production"],
    ]);
  });

  it("is refused where no list fits both, and says how they differ", async () => {
    const repo = await newRepository(SHOP);
    const staging = await newDatabase(dbmateHistory(ORDERS, "01", "02"));
    const production = await newDatabase(dbmateHistory(ORDERS, "02", "03"));
    const { document, release } = await planLive({ repo, targets: { staging, production } });
    expect(release).toBeNull();
    expect(document.problems.find(({ kind }) => kind === "targets-differ")?.message).toMatch(
      /No one list of migrations fits (?:staging|production) and (?:staging|production): .*lacks db\/migrations\/0[13]/,
    );
  });

  it("says once what is wrong on all of them", async () => {
    const repo = await newRepository({ ...SHOP, "db/migrations/04_x.sql": "-- migrate:up\nSELECT 1;\n" });
    const { document } = await planLive({ repo, targets: { staging: await newDatabase(), production: await newDatabase() } });
    expect(document.problems).toEqual([expect.objectContaining({ target: null, path: "db/migrations/04_x.sql" })]);
  });

  it("notes that two with the same migrations have other schemas", async () => {
    const repo = await newRepository(SHOP);
    const staging = await newDatabase(dbmateHistory(ORDERS, "01"));
    const production = await newDatabase(dbmateHistory(`${ORDERS}; CREATE INDEX by_hand ON orders (note)`, "01"));
    const { document } = await planLive({ repo, targets: { staging, production } });
    expect(document.notes.map(({ message }) => message)).toContain(
      "staging and production hold the same migrations, but their schemas differ.",
    );
  });

  it("are not one database under two names", async () => {
    const repo = await newRepository(SHOP);
    const url = await newDatabase();
    await expect(planLive({ repo, targets: { staging: url, production: url } })).rejects.toThrow(UserError);
    await expect(planLive({ repo, targets: { staging: url, production: url } })).rejects.toThrow("are one and the same database");
  });
});

describe("plan of a set that the team's own tool applies", () => {
  const configuration = (framework: string): string =>
    `databases:\n  - name: shop\n    framework: ${framework}\n    migrations: [migrations]\n    status-command: [cat, applied.txt]\n    deploy-command: [tool, up]\n`;

  it("asks its status-command, and judges SQL as any other", async () => {
    const repo = await newRepository({
      ".github/schema-release.yml": configuration("golang-migrate"),
      "applied.txt": "1\n",
      "migrations/1_orders.up.sql": `${ORDERS};\n`,
      "migrations/1_orders.down.sql": "DROP TABLE orders;\n",
      "migrations/2_note.up.sql": "ALTER TABLE orders DROP COLUMN note;\n",
      "migrations/2_note.down.sql": "ALTER TABLE orders ADD COLUMN note text;\n",
    });
    const { document, release } = await planLive({ repo, targets: { production: await newDatabase(ORDERS) } });
    expect(document.problems).toEqual([]);
    expect(release?.migrations.map(({ path, backupRisk }) => [path, backupRisk])).toEqual([
      ["migrations/2_note.up.sql", "snapshot"],
    ]);
  });

  it("calls code that nobody printed as SQL not understood, so that it asks for a backup", async () => {
    const repo = await newRepository({
      ".github/schema-release.yml": configuration("knex"),
      "applied.txt": "",
      "migrations/20240101000000_orders.js": "exports.up = (knex) => knex.schema.createTable('orders', () => {});\n",
    });
    const { document, release } = await planLive({ repo, targets: { production: await newDatabase() } });
    expect(document.problems).toEqual([]);
    expect([document.backupRisk, release?.migrations[0]?.predicted, document.application.complete]).toEqual([
      "snapshot",
      null,
      false,
    ]);
    expect(document.estimate?.workSeconds).toBeNull();
    expect(document.migrations[0]?.changes).toEqual(["runs code that is not read as SQL"]);
  });
});

it("plan leaves the database as it was", async () => {
  const repo = await newRepository(SHOP);
  const url = await newDatabase(dbmateHistory(ORDERS, "01"));
  const first = await planLive({ repo, targets: { production: url } });
  const second = await planLive({ repo, targets: { production: url } });
  expect(second.document).toEqual(first.document);
});
