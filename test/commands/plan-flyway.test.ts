import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { checksumOf } from "../../src/deploy/native/flyway/checksum.ts";
import { renderPlanMarkdown } from "../../src/report/plan-markdown.ts";
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

async function newRepository(files: Readonly<Record<string, string | Uint8Array>>): Promise<Repo> {
  const repo = await makeRepository();
  repositories.push(repo);
  for (const [path, text] of Object.entries(files)) await repo.write(path, text);
  await repo.commit("start");
  return repo;
}

async function newDatabase(sql = ""): Promise<string> {
  const url = await createDatabase(server, `plan_flyway_${++databases}`);
  if (sql !== "") await runSql(url, sql);
  return url;
}

const PARCELS = "CREATE TABLE parcels (id bigint PRIMARY KEY, weight int)";
const FILES = {
  "db/migration/V1__parcels.sql": `${PARCELS};\n`,
  "db/migration/V2__size.sql": "ALTER TABLE parcels ADD COLUMN size int;\n",
  "db/migration/V10__drop_weight.sql": "ALTER TABLE parcels DROP COLUMN weight;\n",
  "db/migration/R__view.sql": "CREATE OR REPLACE VIEW heavy AS SELECT id FROM parcels;\n",
};
const V1 = { version: "1", script: "V1__parcels.sql" } as const;

type Script = keyof typeof FILES extends `db/migration/${infer Name}` ? Name : never;

interface AppliedRow {
  readonly version: string;
  readonly script: Script;
  readonly checksum?: number;
  readonly success?: boolean;
}

/** As Flyway records what it applied */
function flywayHistory(up: string, ...rows: readonly AppliedRow[]): string {
  const values = rows.map(
    ({ version, script, checksum, success = true }, index) =>
      `(${index + 1}, '${version}', '${script.replace(/^V[\d.]+__|\.sql$/g, "").replaceAll("_", " ")}', 'SQL', '${script}', ${checksum ?? checksumOf(FILES[`db/migration/${script}`])}, 'flyway', now(), 1, ${success})`,
  );
  return `${up}; CREATE TABLE flyway_schema_history (installed_rank integer NOT NULL CONSTRAINT flyway_schema_history_pk PRIMARY KEY,
    version varchar(50), description varchar(200) NOT NULL, type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum integer,
    installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(), execution_time integer NOT NULL, success boolean NOT NULL);
    CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history (success);
    INSERT INTO flyway_schema_history VALUES ${values.join(", ")}`;
}

describe("plan with Flyway", () => {
  it("lists versions as numbers, and repeatables behind them", async () => {
    const repo = await newRepository(FILES);
    const { document, release } = await planLive({
      repo,
      targets: { production: await newDatabase(flywayHistory(PARCELS, V1)) },
    });
    expect(document.problems).toEqual([]);
    expect(release?.migrations.map(({ path }) => path.slice("db/migration/".length))).toEqual([
      "V2__size.sql",
      "V10__drop_weight.sql",
      "R__view.sql",
    ]);
    expect(document.migrations.map(({ repeatable }) => repeatable)).toEqual([false, false, true]);
    expect(document.backupRisk).toBe("snapshot");
  });

  it("puts hashes of placeholders into the digest, and never their values", async () => {
    const repo = await newRepository({
      ...FILES,
      "flyway.conf": "flyway.placeholders.owner=top_secret_role\n",
      "db/migration/V11__owner.sql": "ALTER TABLE parcels OWNER TO ${owner};\n",
    });
    const { release } = await planLive({ repo, targets: { production: await newDatabase(flywayHistory(PARCELS, V1)) } });
    expect(release?.placeholders["owner"]).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(release)).not.toContain("top_secret_role");
  });

  it("refuses a file that was edited after it was applied", async () => {
    const repo = await newRepository(FILES);
    const url = await newDatabase(flywayHistory(PARCELS, { ...V1, checksum: 12_345 }));
    const { document } = await planLive({ repo, targets: { production: url } });
    expect(document.problems).toEqual([expect.objectContaining({ kind: "edited", path: "db/migration/V1__parcels.sql" })]);
  });

  it("refuses while the history records a failure", async () => {
    const repo = await newRepository(FILES);
    const failed = { version: "2", script: "V2__size.sql", success: false } as const;
    const { document } = await planLive({ repo, targets: { production: await newDatabase(flywayHistory(PARCELS, V1, failed)) } });
    expect(document.problems.map(({ kind }) => kind)).toEqual(["failed"]);
    expect(document.problems[0]?.remedy).not.toBe("");
  });

  it("refuses what comes too late", async () => {
    const repo = await newRepository(FILES);
    const tenth = { version: "10", script: "V10__drop_weight.sql" } as const;
    const { document } = await planLive({ repo, targets: { production: await newDatabase(flywayHistory(PARCELS, V1, tenth)) } });
    expect(document.problems.map(({ kind, id }) => [kind, id])).toEqual([["out-of-order", "2"]]);
  });

  it("lets Staging be ahead of Production", async () => {
    const repo = await newRepository(FILES);
    const second = { version: "2", script: "V2__size.sql" } as const;
    const staging = await newDatabase(flywayHistory(`${PARCELS}; ALTER TABLE parcels ADD COLUMN size int`, V1, second));
    const production = await newDatabase(flywayHistory(PARCELS, V1));
    const { release } = await planLive({ repo, targets: { staging, production } });
    expect(release?.targets.map(({ applied }) => applied)).toEqual([["2"], []]);
  });
});

const DATA = new URL("../../../shared/data/event-store/", import.meta.url);

describe.skipIf(!existsSync(DATA))("plan of the event store", () => {
  const folder = new URL("migrations/", DATA);
  const files = Object.fromEntries(
    (existsSync(DATA) ? readdirSync(folder) : []).map((name) => [`db/migration/${name}`, readFileSync(new URL(name, folder))]),
  );

  it("lists all of its migrations for a new database, none of which can lose anything", async () => {
    const repo = await newRepository(files);
    const url = await newDatabase();
    await runSql(
      url,
      readFileSync(new URL("before.sql", DATA), "utf8").replaceAll(/DATABASE \w+/g, `DATABASE plan_flyway_${databases}`),
    );
    const { document, release, texts } = await planLive({ repo, targets: { production: url } });
    expect(document.problems).toEqual([]);
    expect([document.verdict, release?.migrations.length, document.backupRisk]).toEqual([
      "planned",
      Object.keys(files).length,
      "nightly",
    ]);
    expect(document.estimate?.stall).toBeNull();
    const page = renderPlanMarkdown(document, {
      texts: new Map([...texts].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])),
      docs: null,
    });
    expect(page.slice(0, page.indexOf("<details>")).split("\n").length).toBeLessThan(30);
  });
});
