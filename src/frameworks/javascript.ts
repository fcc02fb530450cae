/** Migration tools of Node: Prisma, Drizzle and the ones that run JavaScript in the order of names. */
import type { Definition, Marker } from "./definition.ts";

const PRISMA_ID = String.raw`(?<id>\d{14}_[^/]*)`;
const PRISMA_ROOT = String.raw`(?:[\w-]+-)?migrations?`;

function npm(contains: RegExp): Marker {
  return { name: /^package\.json$/, contains };
}

/** prisma.io/docs/orm/prisma-migrate: the folder's name is recorded with a SHA-256; data migrations in such folders beside it. */
export const prisma: Definition = {
  framework: {
    id: "prisma",
    title: "Prisma Migrate",
    order: "text",
    outOfOrder: "runs",
    edit: "checksum",
    identity: "folder-name",
    dialect: null,
  },
  shapes: [
    { role: "versioned", root: PRISMA_ROOT, file: String.raw`${PRISMA_ID}/migration\.sql`, sure: true },
    { role: "down", root: PRISMA_ROOT, file: String.raw`${PRISMA_ID}/down\.sql` },
    { role: "versioned", root: PRISMA_ROOT, file: String.raw`${PRISMA_ID}/(?:data-)?migration\.(?:ts|js|mjs)`, sure: true },
    { role: "support", root: PRISMA_ROOT, file: String.raw`${PRISMA_ID}/(?:.+/)?[^/]+\.(?:ts|js|mjs|sql|json)` },
    {
      role: "versioned",
      root: String.raw`prisma/(?:[\w-]+/)?migrations`,
      file: String.raw`(?<id>[^/]+)/migration\.sql`,
      sure: true,
    },
    { role: "versioned", root: PRISMA_ROOT, file: String.raw`(?<id>\d[^/]*)/migration\.sql` },
  ],
  companions: [
    { path: String.raw`migration_lock\.toml`, what: "lock of the migrations", sure: true },
    { path: String.raw`[^/]+\.prisma`, what: "declaration of the schema", sure: true },
    { path: String.raw`prisma\.config\.(?:[cm]?[jt]s)`, what: "configuration of the migration tool", sure: true },
    { path: String.raw`prisma/(?:[^/]+/)*(?:erd|ERD)[^/]*\.(?:svg|md|png|pdf)`, what: "diagram of the schema", sure: true },
    { path: String.raw`prisma/(?:generated/)?types\.ts`, what: "types made from the schema" },
  ],
  markers: [
    { name: /^schema\.prisma$/ },
    { name: /^prisma\.config\.[cm]?[jt]s$/ },
    { name: /^schema\.prisma$/, within: "prisma" },
    npm(/"(?:@prisma\/client|prisma)"\s*:/),
  ],
  folderLayout: { file: "migration.sql" },
};

/** orm.drizzle.team/docs/migrations: up to version 0 a journal orders the files; from 1 folders with a timestamp. */
export const drizzle: Definition = {
  framework: {
    id: "drizzle",
    title: "Drizzle",
    order: "text",
    outOfOrder: "skipped",
    edit: "silent",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    {
      role: "versioned",
      root: String.raw`(?=[\w.-]*drizzle)[\w.-]+(?:/migrations)?`,
      file: String.raw`(?<id>\d{4}_[^/]*)\.sql`,
      sure: true,
    },
    {
      role: "versioned",
      root: String.raw`(?=[\w.-]*drizzle)[\w.-]+(?:/migrations)?`,
      file: String.raw`(?<id>\d{14}_[^/]*)/migration\.sql`,
      sure: true,
    },
    {
      role: "versioned",
      root: String.raw`(?=[\w.-]*migration)[\w.-]+(?:/[\w-]+)?`,
      file: String.raw`(?<id>\d{4,14}_[^/]*)\.sql`,
    },
    {
      role: "versioned",
      root: String.raw`(?=[\w.-]*migration)[\w.-]+(?:/[\w-]+)?`,
      file: String.raw`(?<id>\d{14}_[^/]*)/migration\.sql`,
    },
  ],
  companions: [
    { path: String.raw`meta/_journal\.json`, what: "journal of the migrations", sure: true },
    { path: String.raw`meta/\d{4,14}_snapshot\.json`, what: "snapshot of the schema", sure: true },
    { path: String.raw`\d{14}_[^/]*/snapshot\.json`, what: "snapshot of the schema", sure: true },
    { path: String.raw`drizzle[\w.-]*\.config\.[cm]?[jt]s(?:on)?`, what: "configuration of the migration tool", sure: true },
  ],
  markers: [
    { name: /^drizzle[\w.-]*\.config\.(?:[cm]?[jt]s|json)$/ },
    { name: /^_journal\.json$/, within: "meta" },
    npm(/"drizzle-(?:orm|kit)"\s*:/),
  ],
};

/** typeorm.io/docs/migrations: 13 digits and a name; the class name is recorded. */
export const typeorm: Definition = {
  framework: {
    id: "typeorm",
    title: "TypeORM",
    order: "text",
    outOfOrder: "runs",
    edit: "silent",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    {
      role: "versioned",
      root: String.raw`(?=[\w.-]*[mM]igration)[\w.-]+`,
      file: String.raw`(?:.+/)?(?<id>\d{13}-[^/]*)\.(?:ts|js)`,
      sure: true,
    },
    {
      role: "versioned",
      root: String.raw`(?=[\w.-]*[mM]igration)[\w.-]+`,
      file: String.raw`(?:.+/)?(?<id>\d{10,14}[_-][^/]*)\.(?:ts|js)`,
    },
  ],
  companions: [{ path: String.raw`ormconfig\.(?:json|[jt]s|ya?ml)`, what: "configuration of the migration tool" }],
  markers: [npm(/"typeorm"\s*:/), { name: /^ormconfig\./ }],
  sample: /\bMigrationInterface\b/,
};

/** mikro-orm.io/docs/migrations. */
export const mikroOrm: Definition = {
  framework: {
    id: "mikro-orm",
    title: "MikroORM",
    order: "text",
    outOfOrder: "runs",
    edit: "silent",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    {
      role: "versioned",
      root: String.raw`(?=[\w.-]*migration)[\w.-]+`,
      file: String.raw`(?<id>Migration\d{14}\w*)\.(?:ts|js)`,
      sure: true,
    },
  ],
  companions: [{ path: String.raw`\.snapshot-[^/]+\.json`, what: "snapshot of the schema", sure: true }],
  markers: [{ name: /^mikro-orm\.config\./ }, npm(/"@mikro-orm\/(?:core|migrations)"\s*:/)],
  sample: /@mikro-orm\/migrations/,
};

/** supabase.com/docs/guides/deployment/database-migrations. */
export const supabase: Definition = {
  framework: {
    id: "supabase",
    title: "Supabase CLI",
    order: "text",
    outOfOrder: "refused",
    edit: "silent",
    identity: "version",
    dialect: "postgresql",
  },
  shapes: [{ role: "versioned", root: "supabase/migrations", file: String.raw`(?<id>\d{14})_[^/]*\.sql`, sure: true }],
  companions: [
    { path: String.raw`supabase/schemas/(?:[^/]+/)*[^/]+\.sql`, what: "wished-for state of the schema", sure: true },
    { path: String.raw`supabase/config\.toml`, what: "configuration of the local database", sure: true },
    { path: String.raw`database\.types\.ts|supabase/types\.ts`, what: "types made from the schema" },
  ],
  markers: [{ name: /^config\.toml$/, within: "supabase" }],
};
