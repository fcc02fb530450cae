/** Python's migration tools: Django, Alembic, yoyo, Aerich, peewee-migrate. */
import type { Definition, Marker } from "./definition.ts";
import { stripZeros } from "./rails.ts";

const MANIFEST = /^(?:requirements[^/]*\.(?:txt|in)|pyproject\.toml|setup\.(?:py|cfg)|Pipfile|poetry\.lock|uv\.lock)$/;

function dependency(contains: RegExp): Marker {
  return { name: MANIFEST, contains };
}

/** docs.djangoproject.com/en/stable/topics/migrations: every module of the package is loaded; the graph is in `dependencies`. */
export const django: Definition = {
  framework: {
    id: "django",
    title: "Django",
    order: "graph",
    outOfOrder: "runs",
    edit: "silent",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    { role: "versioned", root: String.raw`(?:[\w-]+_)?migrations`, file: String.raw`(?<id>\d{4}_\w+)\.py`, sure: true },
    { role: "versioned", root: "migrations", file: String.raw`(?<id>[0-9]\w*)\.py` },
  ],
  companions: [
    { path: String.raw`(?:max_migration\.txt|migrations_lockfile\.txt)`, what: "pin of the last migrations", sure: true },
    { path: String.raw`migrations/__init__\.py`, what: "makes the migrations a package", sure: true },
  ],
  markers: [{ name: /^manage\.py$/ }, dependency(/\bdjango\b/i)],
  sample: /\b(?:migrations\.Migration|SchemaMigration|DataMigration)\b/,
};

/** alembic.sqlalchemy.org: the revision stands in the file; the name is cosmetic. Flask-Migrate is the same. */
export const alembic: Definition = {
  framework: {
    id: "alembic",
    title: "Alembic",
    order: "graph",
    outOfOrder: "runs",
    edit: "silent",
    identity: "content",
    dialect: null,
  },
  shapes: [
    {
      role: "versioned",
      root: String.raw`(?:[\w-]*alembic|[\w-]*migrat(?:e|ions?))(?:/[\w-]+)?/versions`,
      file: String.raw`(?:[^/_][^/]*/)*(?!__init__\.)(?<id>[^/]+)\.py`,
    },
    { role: "versioned", root: String.raw`versions`, file: String.raw`(?<id>[0-9a-f]{12}_[^/]*)\.py` },
  ],
  companions: [
    {
      path: String.raw`(?:[\w-]*alembic|[\w-]*migrations?)/(?:[\w-]+/)?env\.py`,
      what: "configuration of the migration tool",
      sure: true,
    },
    { path: String.raw`script\.py\.mako`, what: "template for new migrations", sure: true },
    { path: String.raw`alembic\.ini`, what: "configuration of the migration tool", sure: true },
    { path: String.raw`\.[\w-]*alembic-head`, what: "pin of the last migration", sure: true },
    {
      path: String.raw`(?:alembic/(?:versions/)?|migrations/versions/)__init__\.py`,
      what: "makes the migrations a package",
      sure: true,
    },
  ],
  markers: [
    { name: /^alembic\.ini$/ },
    { name: /^env\.py$/, contains: /\balembic\b/ },
    dependency(/\b(?:alembic|flask[-_]migrate)\b/i),
  ],
  sample: /^(?:down_)?revision(?:\s*:[^=\n]*)?\s*=/m,
};

/** ollycope.com/software/yoyo. */
export const yoyo: Definition = {
  framework: {
    id: "yoyo",
    title: "yoyo-migrations",
    order: "graph",
    outOfOrder: "runs",
    edit: "silent",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    { role: "down", root: String.raw`(?:[\w-]+_)?migrations?`, file: String.raw`(?<id>\d[^/]*)\.rollback\.sql` },
    { role: "versioned", root: String.raw`(?:[\w-]+_)?migrations?`, file: String.raw`(?<id>\d[^/]*)\.(?:py|sql)` },
  ],
  markers: [{ name: /^yoyo\.ini$/ }, dependency(/\byoyo[-_]migrations\b/i)],
  sample: /^from yoyo import\b/m,
};

/** Aerich for Tortoise ORM. */
export const aerich: Definition = {
  framework: {
    id: "aerich",
    title: "Aerich",
    order: "text",
    outOfOrder: "runs",
    edit: "silent",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    { role: "versioned", root: String.raw`migrations/[\w-]+`, file: String.raw`(?<id>\d+_\d{14}_[^/]*)\.(?:py|sql)`, sure: true },
  ],
  companions: [{ path: String.raw`aerich\.ini`, what: "configuration of the migration tool", sure: true }],
  markers: [dependency(/\baerich\b/i)],
};

/** peewee_migrate: three digits. */
export const peewee: Definition = {
  framework: {
    id: "peewee",
    title: "peewee_migrate",
    order: "number",
    outOfOrder: "runs",
    edit: "silent",
    identity: "file-name",
    dialect: null,
  },
  shapes: [{ role: "versioned", root: "migrations", file: String.raw`(?<id>\d{3})_[^/]*\.py` }],
  markers: [dependency(/\bpeewee[-_]migrate\b/i)],
  sample: /\bpeewee_migrate\b/,
  normaliseId: stripZeros,
};
