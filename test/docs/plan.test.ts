import { afterAll, beforeAll, expect, it } from "vitest";
import { renderPlanMarkdown } from "../../src/report/plan-markdown.ts";
import { renderPlanTerminal } from "../../src/report/plan-terminal.ts";
import { planLive, runSql } from "../commands/plan-live.ts";
import { documentFile, withSections } from "../support/document.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { createDatabase, type PostgresServer, startPostgres } from "../support/postgres.ts";

let server: PostgresServer;
let repo: Repo;

beforeAll(async () => {
  server = await startPostgres();
  repo = await makeRepository();
});

afterAll(async () => {
  await repo.dispose();
  await server.stop();
});

const CONFIGURATION = `databases:
  - name: shop
    framework: dbmate
    migrations: [db/migrations]
targets:
  - name: staging
    database-url-env: STAGING_DATABASE_URL
  - name: production
    database-url-env: PRODUCTION_DATABASE_URL
`;

const PARCELS = "CREATE TABLE parcels (id bigint PRIMARY KEY, weight integer, note text)";
const FILES = {
  ".github/schema-release.yml": CONFIGURATION,
  "db/migrations/20240101000000_parcels.sql": `-- migrate:up\n${PARCELS};\n\n-- migrate:down\nDROP TABLE parcels;\n`,
  "db/migrations/20240201000000_grams.sql":
    "-- migrate:up\nALTER TABLE parcels ALTER COLUMN weight TYPE bigint;\nCREATE TABLE carriers (id bigint PRIMARY KEY, name text NOT NULL);\nALTER TABLE parcels ADD COLUMN carrier_id bigint REFERENCES carriers;\n\n-- migrate:down\n",
  "db/migrations/20240301000000_drop_note.sql": "-- migrate:up\nALTER TABLE parcels DROP COLUMN note;\n\n-- migrate:down\n",
};

async function database(name: string): Promise<string> {
  const url = await createDatabase(server, name);
  const history =
    "CREATE TABLE schema_migrations (version varchar(128) PRIMARY KEY); INSERT INTO schema_migrations VALUES ('20240101000000')";
  await runSql(url, `${PARCELS}; ${history}`);
  return url;
}

/** The version of the server at hand is no matter of the document. */
function withoutVersions(text: string): string {
  return text.replaceAll(/PostgreSQL \d+(?:\.\d+)?/g, "PostgreSQL 18").replaceAll(/\| \d+\.\d+ \|/g, "| 18 |");
}

it("the page in docs/plan.md is what plan says", async () => {
  for (const [path, text] of Object.entries(FILES)) await repo.write(path, text);
  await repo.commit("Parcels in grams");
  const targets = { staging: await database("staging"), production: await database("production") };
  const statistics = new Map([["public.parcels", { rows: 9_000_000, bytes: 1_200_000_000 }]]);
  const { document, texts } = await planLive({ repo, targets, statistics });
  const decoded = new Map([...texts].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
  const page = withoutVersions(renderPlanMarkdown(document, { texts: decoded, docs: null }));
  await repo.write("db/migrations/20240115000000_late.sql", "-- migrate:up\nSELECT 1;\n");
  await repo.commit("A file without the marker that dbmate wants");
  const refused = await planLive({ repo, targets });
  const refusal = withoutVersions(renderPlanTerminal(refused.document, { colour: false }));
  const sections = { page: page.replaceAll(/^(#+) /gm, "##$1 "), refusal: `\`\`\`text\n${refusal}\`\`\`` };
  await expect(withSections("plan.md", sections)).toMatchFileSnapshot(documentFile("plan.md"));
});
