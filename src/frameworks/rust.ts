/** Rust's migration tools: diesel, sqlx, refinery, SeaORM. */
import type { Definition, Marker } from "./definition.ts";
import { stripZeros } from "./rails.ts";
import { normaliseVersion } from "./flyway.ts";

const DIESEL_ID = String.raw`(?<id>\d{4}-\d{2}-\d{2}-\d{6}(?:-\d{4})?_[^/]*|\d{10,}_[^/]*)`;

function crate(contains: RegExp): Marker {
  return { name: /^Cargo\.toml$/, contains };
}

/** diesel.rs: the folder's name is the migration; Lemmy's `replaceable_schema` is run again whenever it changes. */
export const diesel: Definition = {
  framework: {
    id: "diesel",
    title: "Diesel",
    order: "text",
    outOfOrder: "runs",
    edit: "silent",
    identity: "folder-name",
    dialect: null,
  },
  shapes: [
    { role: "versioned", root: "[\\w-]*migrations", file: String.raw`${DIESEL_ID}/up\.sql`, sure: true },
    { role: "down", root: "[\\w-]*migrations", file: String.raw`${DIESEL_ID}/down\.sql`, sure: true },
    { role: "support", root: "[\\w-]*migrations", file: String.raw`${DIESEL_ID}/metadata\.toml`, sure: true },
    { role: "versioned", root: "[\\w-]*migrations(?:/[A-Za-z][\\w-]*)?", file: String.raw`(?<id>\d+[^/]*)/up\.sql` },
    { role: "down", root: "[\\w-]*migrations(?:/[A-Za-z][\\w-]*)?", file: String.raw`(?<id>\d+[^/]*)/down\.sql` },
    { role: "repeatable", root: "replaceable_schema", file: String.raw`(?:.+/)?(?<id>[^/]+)\.sql`, sure: true },
  ],
  companions: [
    { path: String.raw`diesel[\w-]*\.toml`, what: "configuration of the migration tool", sure: true },
    { path: String.raw`schema\.rs`, what: "generated from the schema" },
    { path: String.raw`(?:schema|diesel[\w-]*)\.patch`, what: "patch of the generated schema" },
  ],
  markers: [{ name: /^diesel\.toml$/ }, crate(/^\s*diesel(?:[-_]\w+)?\s*[=.]|\bdiesel_migrations\b/m)],
  folderLayout: { file: "up.sql" },
};

/** github.com/launchbadge/sqlx: SHA-384 of the whole file, comments included. */
export const sqlx: Definition = {
  framework: {
    id: "sqlx",
    title: "SQLx",
    order: "number",
    outOfOrder: "runs",
    edit: "checksum",
    identity: "version",
    dialect: null,
  },
  shapes: [
    { role: "down", root: String.raw`[\w-]*migrations(?:/[\w-]+)?`, file: String.raw`(?<id>\d+)_[^/]*\.down\.sql` },
    { role: "versioned", root: String.raw`[\w-]*migrations(?:/[\w-]+)?`, file: String.raw`(?<id>\d+)_[^/]*\.sql` },
  ],
  companions: [
    { path: String.raw`\.sqlx/query-[^/]*\.json`, what: "query cache made from the schema", sure: true },
    { path: String.raw`sqlx-data\.json`, what: "query cache made from the schema", sure: true },
  ],
  markers: [crate(/^\s*sqlx(?:[-_]\w+)?\s*[=.]|^\[(?:workspace\.)?dependencies\.sqlx\]/m)],
  normaliseId: stripZeros,
};

/** github.com/rust-db/refinery: applied versions that differ abort the run. */
export const refinery: Definition = {
  framework: {
    id: "refinery",
    title: "Refinery",
    order: "number",
    outOfOrder: "refused",
    edit: "checksum",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    { role: "versioned", root: String.raw`[\w-]*migrations?`, file: String.raw`V(?<id>\d+)__[^/]*\.(?:sql|rs)` },
    { role: "versioned", root: String.raw`[\w-]*migrations?`, file: String.raw`U(?<id>\d+)__[^/]*\.(?:sql|rs)` },
  ],
  markers: [crate(/^\s*refinery(?:[-_]\w+)?\s*[=.]/m)],
  normaliseId: normaliseVersion,
};

/** sea-ql.org/SeaORM: a crate of its own, `lib.rs` lists the migrations. */
export const seaOrm: Definition = {
  framework: {
    id: "sea-orm",
    title: "SeaORM",
    order: "listed",
    outOfOrder: "runs",
    edit: "silent",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    {
      role: "versioned",
      root: String.raw`[\w-]*migrations?(?:/src)?(?:/[\w-]+)?`,
      file: String.raw`(?<id>m\d{8}_\d{6}_[^/]*)\.rs`,
      sure: true,
    },
  ],
  companions: [{ path: String.raw`[\w-]*migrations?/src/(?:lib|main|mod)\.rs`, what: "list of the migrations" }],
  markers: [crate(/\bsea-orm-migration\b/)],
};
