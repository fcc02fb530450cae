/** What docs/interoperation.md says of each tool, from what the tests run. */
import { HISTORY_TABLES } from "../../src/deploy/by-command/history-tables.ts";
import { frameworkById } from "../../src/frameworks/frameworks.ts";
import { PROVEN_TOOLS } from "../deploy/by-command/tools.ts";

/** Versions of tools that the tests of native frameworks run. */
export const DBMATE_PROVEN_WITH = "2.36.0";

/** Those that the engine runs itself: their history table and what proves that it is right. */
export const NATIVE_ROWS: Readonly<Record<string, { readonly table: string; readonly proven: string }>> = {
  dbmate: {
    table: "`schema_migrations`",
    proven:
      `dbmate ${DBMATE_PROVEN_WITH} of npm, both directions: applied here, then \`dbmate status\` finds nothing pending, \`migrate\` does nothing and ` +
      "`rollback` works; begun by dbmate, then finished here; refused here what dbmate refuses",
  },
  flyway: {
    table: "`flyway_schema_history`",
    proven:
      "Flyway 9.8.3 built from its source (tests that run where `SCHEMA_RELEASE_FLYWAY` names it), its documented format, and published pairs of file and checksum",
  },
  other: { table: "`schema_release.history`", proven: "ours alone: no tool reads it" },
};

/** By framework: the recipe, and a status-command where one is read; its output is in `test/deploy/by-command/status.test.ts`. */
export interface Recipe {
  readonly deploy: string;
  readonly status: string | null;
}

export const RECIPES: Readonly<Record<string, Recipe>> = {
  alembic: { deploy: "alembic upgrade head", status: null },
  django: { deploy: "python3 manage.py migrate", status: "python3 manage.py showmigrations --plan" },
  doctrine: {
    deploy: "php bin/console doctrine:migrations:migrate --no-interaction",
    status: "php bin/console doctrine:migrations:list",
  },
  ecto: { deploy: "mix ecto.migrate", status: "mix ecto.migrations" },
  "ef-core": { deploy: "dotnet ef database update --no-build", status: "dotnet ef migrations list --no-build --json" },
  "golang-migrate": { deploy: "migrations/up.sh", status: null },
  goose: { deploy: "migrations/up.sh", status: null },
  knex: { deploy: "node_modules/.bin/knex migrate:latest", status: "node_modules/.bin/knex migrate:list" },
  laravel: { deploy: "php artisan migrate --force", status: "php artisan migrate:status" },
  "node-pg-migrate": { deploy: "node_modules/.bin/node-pg-migrate up", status: null },
  phinx: { deploy: "vendor/bin/phinx migrate", status: "vendor/bin/phinx status" },
  prisma: { deploy: "node_modules/.bin/prisma migrate deploy", status: null },
  rails: { deploy: "bin/rails db:migrate", status: "bin/rails db:migrate:status" },
  sequelize: {
    deploy: "node_modules/.bin/sequelize-cli db:migrate",
    status: "node_modules/.bin/sequelize-cli db:migrate:status",
  },
  sqlx: { deploy: "sqlx migrate run", status: "sqlx migrate info" },
  typeorm: {
    deploy: "node_modules/.bin/typeorm migration:run -d dist/data-source.js",
    status: "node_modules/.bin/typeorm migration:show -d dist/data-source.js",
  },
};

export function renderFrameworks(): string {
  const natives = Object.entries(NATIVE_ROWS).map(([id, { table, proven }]) => row([titleOf(id), "natively", table, proven]));
  const proven = new Map(PROVEN_TOOLS.map((tool) => [tool.framework, tool]));
  const commands = Object.entries(HISTORY_TABLES)
    .toSorted(([a], [b]) => Number(proven.has(b)) - Number(proven.has(a)) || titleOf(a).localeCompare(titleOf(b), "en"))
    .map(([id, { table }]) => {
      const tool = proven.get(id);
      const because =
        tool === undefined
          ? "read from a table made as the tool makes it; the tool itself was not run"
          : `${tool.title} ${tool.provenWith}, both directions: pending read, deployed by it, up to date in its own words; a prefix that it applied found applied`;
      return row([titleOf(id), "by command", `\`${table.replaceAll('"', "")}\``, because]);
    });
  return ["| framework | applied | its history table | proven with |", "|---|---|---|---|", ...natives, ...commands].join("\n");
}

export function renderRecipes(): string {
  const proven = new Map(PROVEN_TOOLS.map((tool) => [tool.framework, tool]));
  const rows = Object.entries(RECIPES)
    .toSorted(([a], [b]) => titleOf(a).localeCompare(titleOf(b), "en"))
    .map(([id, { deploy, status }]) =>
      row([titleOf(id), `\`${deploy}\``, status === null ? "–" : `\`${status}\``, proven.has(id) ? "proven" : "not proven"]),
    );
  return ["| framework | `deploy-command` | `status-command` (never needed) | |", "|---|---|---|---|", ...rows].join("\n");
}

function titleOf(id: string): string {
  return `${id === "other" ? "A plain folder" : (frameworkById(id)?.framework.title ?? id)} (\`${id}\`)`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
