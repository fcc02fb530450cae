/** Tools that run numbered SQL files (and some Go code): golang-migrate, pop, bun, goose, dbmate, sql-migrate, tern, Atlas, Wrangler. */
import type { Definition, Marker } from "./definition.ts";
import { stripZeros } from "./rails.ts";

const FOLDER = String.raw`(?:(?=[\w.-]*[mM]igrat)[\w.-]+|deltas?|sql|schema|db)(?:/(?:[\w-]+))?`;

function goModule(contains: RegExp): Marker {
  return { name: /^go\.mod$/, contains };
}

/** github.com/golang-migrate/migrate: `{version}_{title}.up.{extension}`; the title is not recorded. */
export const golangMigrate: Definition = {
  framework: {
    id: "golang-migrate",
    title: "golang-migrate",
    order: "number",
    outOfOrder: "skipped",
    edit: "silent",
    identity: "version",
    dialect: null,
  },
  shapes: [
    { role: "versioned", root: null, file: String.raw`(?<id>\d+)[_-][^/]*\.up\.(?:sql|cql|cypher|json)`, sure: true },
    { role: "down", root: null, file: String.raw`(?<id>\d+)[_-][^/]*\.down\.(?:sql|cql|cypher|json)`, sure: true },
  ],
  markers: [goModule(/golang-migrate\/migrate/)],
  normaliseId: stripZeros,
};

/** gobuffalo.io pop, soda and fizz. */
export const pop: Definition = {
  framework: {
    id: "pop",
    title: "pop / soda",
    order: "number",
    outOfOrder: "runs",
    edit: "silent",
    identity: "version",
    dialect: null,
  },
  shapes: [
    { role: "versioned", root: String.raw`[\w-]*migrations?`, file: String.raw`(?<id>\d+)_[^/]*\.up\.(?:sql|fizz)` },
    { role: "down", root: String.raw`[\w-]*migrations?`, file: String.raw`(?<id>\d+)_[^/]*\.down\.(?:sql|fizz)` },
  ],
  companions: [{ path: String.raw`migrations/schema\.sql`, what: "dump of the schema" }],
  markers: [goModule(/gobuffalo\/pop/)],
  normaliseId: stripZeros,
};

/** bun.uptrace.dev/guide/migrations: Go files with frozen models in a package beside each, and SQL files. */
export const bun: Definition = {
  framework: {
    id: "bun",
    title: "Bun",
    order: "text",
    outOfOrder: "runs",
    edit: "silent",
    identity: "version",
    dialect: null,
  },
  shapes: [
    { role: "versioned", root: String.raw`[\w-]*migrations?`, file: String.raw`(?<id>\d{14})_[^/]*\.go` },
    { role: "support", root: String.raw`[\w-]*migrations?`, file: String.raw`(?<id>\d{14})_[^/]*/(?:.+/)?[^/]+\.go` },
    { role: "versioned", root: String.raw`[\w-]*migrations?`, file: String.raw`(?<id>\d{14})_[^/]*?(?:\.tx)?\.up\.sql` },
    { role: "down", root: String.raw`[\w-]*migrations?`, file: String.raw`(?<id>\d{14})_[^/]*?(?:\.tx)?\.down\.sql` },
  ],
  markers: [goModule(/uptrace\/bun\b/)],
};

/** pressly.github.io/goose: timestamps or sequence; an older file than the last applied is skipped or refused. */
export const goose: Definition = {
  framework: {
    id: "goose",
    title: "goose",
    order: "number",
    outOfOrder: "skipped",
    edit: "silent",
    identity: "version",
    dialect: null,
  },
  shapes: [{ role: "versioned", root: FOLDER, file: String.raw`(?<id>\d+)_[^/]*\.(?:sql|go)` }],
  markers: [goModule(/(?:pressly|steinbacher|geniusmonkey)\/goose/)],
  sample: /^--\s*\+goose\b|\bgoose\.Add(?:Named)?Migration/m,
  normaliseId: stripZeros,
};

/** github.com/amacneil/dbmate. */
export const dbmate: Definition = {
  framework: {
    id: "dbmate",
    title: "dbmate",
    order: "text",
    outOfOrder: "runs",
    edit: "silent",
    identity: "version",
    dialect: null,
  },
  shapes: [{ role: "versioned", root: FOLDER, file: String.raw`(?<id>\d+)_[^/]*\.sql` }],
  companions: [{ path: String.raw`(?:db|database)/schema\.sql`, what: "dump of the schema" }],
  markers: [
    { name: /^\.dbmate[\w.]*$/ },
    {
      name: /^(?:package\.json|Makefile|justfile|Taskfile\.ya?ml|Dockerfile|docker-compose[^/]*\.ya?ml|compose\.ya?ml)$/,
      contains: /\bdbmate\b/,
    },
  ],
  sample: /^--\s*migrate:up\b/m,
};

/** github.com/rubenv/sql-migrate. */
export const sqlMigrate: Definition = {
  framework: {
    id: "sql-migrate",
    title: "sql-migrate",
    order: "text",
    outOfOrder: "runs",
    edit: "silent",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    { role: "versioned", root: FOLDER, file: String.raw`(?:[\w-]+/)?(?<id>\d[^/]*)\.sql` },
    { role: "versioned", root: String.raw`(?=[\w-]*db)[\w-]+(?:/[\w-]+)?`, file: String.raw`(?<id>\d[^/]*)\.sql` },
  ],
  companions: [{ path: String.raw`dbconfig\.ya?ml`, what: "configuration of the migration tool" }],
  markers: [{ name: /^dbconfig\.ya?ml$/ }],
  sample: /^--\s*\+migrate (?:Up|Down)\b/m,
};

/** github.com/jackc/tern. */
export const tern: Definition = {
  framework: {
    id: "tern",
    title: "tern",
    order: "number",
    outOfOrder: "refused",
    edit: "silent",
    identity: "version",
    dialect: "postgresql",
  },
  shapes: [{ role: "versioned", root: FOLDER, file: String.raw`(?<id>\d+)_[^/]*\.sql` }],
  companions: [{ path: String.raw`tern\.conf`, what: "configuration of the migration tool", sure: true }],
  markers: [{ name: /^tern\.conf$/ }, goModule(/jackc\/tern\b/)],
  sample: /^---- create above \/ drop below ----/m,
  normaliseId: stripZeros,
};

/** atlasgo.io: `atlas.sum` holds the hash of the folder. Ent uses it. */
export const atlas: Definition = {
  framework: {
    id: "atlas",
    title: "Atlas",
    order: "text",
    outOfOrder: "refused",
    edit: "checksum",
    identity: "version",
    dialect: null,
  },
  shapes: [
    { role: "down", root: FOLDER, file: String.raw`(?<id>\d+)[^/]*\.down\.sql` },
    { role: "versioned", root: FOLDER, file: String.raw`(?<id>\d+)[^/]*\.sql` },
  ],
  companions: [
    { path: String.raw`atlas\.sum`, what: "hashes of the migrations", sure: true },
    { path: String.raw`atlas\.hcl`, what: "configuration of the migration tool", sure: true },
    { path: String.raw`[\w.-]*schema[\w.-]*\.(?:pg|my|lt|lite)?\.?hcl`, what: "wished-for state of the schema", sure: true },
  ],
  markers: [{ name: /^atlas\.sum$/ }],
};

/** developers.cloudflare.com/d1: `wrangler d1 migrations`. */
export const wrangler: Definition = {
  framework: {
    id: "wrangler-d1",
    title: "Wrangler D1",
    order: "text",
    outOfOrder: "runs",
    edit: "silent",
    identity: "file-name",
    dialect: "sqlite",
  },
  shapes: [{ role: "versioned", root: String.raw`[\w-]*migrations`, file: String.raw`(?<id>\d{4}[_-][^/]*)\.sql` }],
  markers: [{ name: /^wrangler\.(?:toml|jsonc?)$/, contains: /\bd1_databases\b/ }],
};

/** playframework.com: evolutions, one folder a database. */
export const playEvolutions: Definition = {
  framework: {
    id: "play-evolutions",
    title: "Play evolutions",
    order: "number",
    outOfOrder: "runs",
    edit: "checksum",
    identity: "version",
    dialect: null,
  },
  shapes: [{ role: "versioned", root: String.raw`evolutions/[\w-]+`, file: String.raw`(?<id>\d+)\.sql`, sure: true }],
  markers: [],
  normaliseId: stripZeros,
};
