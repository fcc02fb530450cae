/** Node tools that run the files of a folder in the order of their names, both directions in one file. */
import type { Companion, Definition, Marker } from "./definition.ts";
import type { Framework } from "./framework.ts";

const ROOT = String.raw`(?=[\w.-]*[mM]igration)[\w.-]+(?:/versions/[\w.-]+)?`;
const NUMBERED = String.raw`(?:[\w-]+/)?(?<id>v?\d+[\w.T-]*?[._-][^/]*?|\d{4}-\d\d-\d\d[^/]*|\d{8,}[^/]*)\.(?:js|cjs|mjs|ts)`;
const REGISTRY: Companion = {
  path: String.raw`[\w-]*migrations?/(?:index|provider|migrator)\.[cm]?[jt]s`,
  what: "list of the migrations",
};

interface Ordered {
  readonly id: string;
  readonly title: string;
  readonly outOfOrder?: Framework["outOfOrder"];
  readonly dialect?: Framework["dialect"];
  /** Regex source of the package's names in package.json. */
  readonly packages: string;
  readonly markers?: readonly Marker[];
  readonly sample: RegExp;
}

function ordered(tool: Ordered): Definition {
  const { id, title, outOfOrder = "runs", dialect = null, packages, markers = [], sample } = tool;
  return {
    framework: { id, title, order: "text", outOfOrder, edit: "silent", identity: "file-name", dialect },
    shapes: [{ role: "versioned", root: ROOT, file: NUMBERED }],
    companions: [REGISTRY],
    markers: [...markers, { name: /^package\.json$/, contains: new RegExp(`"(?:${packages})"\\s*:`) }],
    sample,
  };
}

/** sequelize.org/docs/v6/other-topics/migrations; Umzug. */
export const sequelize = ordered({
  id: "sequelize",
  title: "Sequelize / Umzug",
  packages: "sequelize|sequelize-cli|umzug",
  markers: [{ name: /^\.sequelizerc(?:\.[cm]?js)?$/ }],
  sample: /\b[qQ]ueryInterface\b|\bSequelize\b|\bumzug\b/,
});

/** kysely.dev/docs/migrations: a gap in the order is refused. */
export const kysely = ordered({
  id: "kysely",
  title: "Kysely",
  outOfOrder: "refused",
  packages: "kysely|kysely-ctl",
  sample: /\bKysely\b|['"]kysely['"]/,
});

/** payloadcms.com/docs/database/migrations. */
export const payload = ordered({
  id: "payload",
  title: "Payload",
  packages: "payload",
  markers: [{ name: /^payload\.config\.[jt]s$/ }],
  sample: /@payloadcms\/db-/,
});

/** lucid.adonisjs.com. */
export const lucid = ordered({
  id: "lucid",
  title: "AdonisJS Lucid",
  packages: "@adonisjs/lucid",
  sample: /\bBaseSchema\b/,
});

/** salsita.github.io/node-pg-migrate: refuses migrations that sort before applied ones (`checkOrder`). */
const nodePgMigrateCode = ordered({
  id: "node-pg-migrate",
  title: "node-pg-migrate",
  outOfOrder: "refused",
  dialect: "postgresql",
  packages: "node-pg-migrate",
  sample: /\bpgm\b|\bMigrationBuilder\b/,
});
export const nodePgMigrate: Definition = {
  ...nodePgMigrateCode,
  shapes: [...nodePgMigrateCode.shapes, { role: "versioned", root: ROOT, file: String.raw`(?<id>\d{10,17}[_-][^/]*)\.sql` }],
};

/** db-migrate.readthedocs.io: a JavaScript file that may load SQL files of both directions. */
const dbMigrateCode = ordered({
  id: "db-migrate",
  title: "db-migrate",
  packages: "db-migrate",
  sample: /\bdbm?\b|\bdb\.runSql\b/,
});
export const dbMigrate: Definition = {
  ...dbMigrateCode,
  shapes: [
    { role: "support", root: ROOT, file: String.raw`sqls/(?<id>\d{14}-[^/]*)-(?:up|down)\.sql`, sure: true },
    ...dbMigrateCode.shapes,
  ],
  markers: [...dbMigrateCode.markers, { name: /^database\.json$/ }],
};

/** knexjs.org/guide/migrations: a missing or renamed file makes the folder "corrupt". Objection and Strapi use it. */
export const knex = ordered({
  id: "knex",
  title: "Knex",
  outOfOrder: "runs",
  packages: "knex|objection|@strapi/strapi|@backstage/backend-defaults|@backstage/backend-plugin-api|knex-migrator",
  markers: [{ name: /^knexfile\.[cm]?[jt]s$/ }],
  sample: /\bknex\b/i,
});
