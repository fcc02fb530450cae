/** Sqitch, Ecto, Hasura, graphile-migrate, pgroll, reshape, Synapse's deltas, Gel, and what only the configuration tells. */
import type { Definition } from "./definition.ts";

/** sqitch.org: the plan orders the changes; editing a deploy script before its tag is normal work. */
export const sqitch: Definition = {
  framework: {
    id: "sqitch",
    title: "Sqitch",
    order: "listed",
    outOfOrder: "runs",
    edit: "silent",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    { role: "versioned", root: null, file: String.raw`deploy/(?<id>(?:[^/]+/)*[^/]+)\.sql` },
    { role: "down", root: null, file: String.raw`revert/(?<id>(?:[^/]+/)*[^/]+)\.sql` },
    { role: "support", root: null, file: String.raw`verify/(?:[^/]+/)*[^/]+\.sql` },
  ],
  companions: [
    { path: String.raw`sqitch\.plan`, what: "plan of the migrations", sure: true },
    { path: String.raw`sqitch\.conf`, what: "configuration of the migration tool", sure: true },
  ],
  markers: [{ name: /^sqitch\.plan$/ }, { name: /^sqitch\.conf$/ }],
};

/** hexdocs.pm/ecto_sql: 14 digits, only the version is recorded. */
export const ecto: Definition = {
  framework: {
    id: "ecto",
    title: "Ecto",
    order: "number",
    outOfOrder: "runs",
    edit: "silent",
    identity: "version",
    dialect: null,
  },
  shapes: [
    {
      role: "versioned",
      root: String.raw`priv/(?:[\w-]+/)*[\w-]*migrations`,
      file: String.raw`(?:[^/]+/)*(?<id>\d{4,})_[^/]*\.exs`,
      sure: true,
    },
    { role: "versioned", root: String.raw`[\w-]*migrations`, file: String.raw`(?<id>\d{14})_[^/]*\.exs`, sure: true },
  ],
  companions: [
    { path: String.raw`priv/(?:[\w-]+/)*structure\.sql`, what: "dump of the schema", sure: true },
    { path: String.raw`migrations/\.formatter\.exs`, what: "format of the migrations", sure: true },
  ],
  markers: [{ name: /^mix\.exs$/, contains: /:ecto(?:_sql)?\b/ }],
};

/** hasura.io/docs: 13 digits; `_R_` marks what a team runs again. */
export const hasura: Definition = {
  framework: {
    id: "hasura",
    title: "Hasura",
    order: "text",
    outOfOrder: "runs",
    edit: "silent",
    identity: "folder-name",
    dialect: "postgresql",
  },
  shapes: [
    {
      role: "repeatable",
      root: String.raw`migrations(?:/[A-Za-z][\w-]*){0,3}`,
      file: String.raw`(?<id>\d{13}_R_[^/]*)/(?:up|down)\.sql`,
      sure: true,
    },
    {
      role: "versioned",
      root: String.raw`migrations(?:/[A-Za-z][\w-]*){0,3}`,
      file: String.raw`(?<id>\d{13}_[^/]*)/up\.sql`,
      sure: true,
    },
    {
      role: "down",
      root: String.raw`migrations(?:/[A-Za-z][\w-]*){0,3}`,
      file: String.raw`(?<id>\d{13}_[^/]*)/down\.sql`,
      sure: true,
    },
    {
      role: "versioned",
      root: String.raw`migrations(?:/[A-Za-z][\w-]*){0,3}`,
      file: String.raw`(?<id>\d{13}_[^/]*)\.(?:up|down)\.(?:sql|yaml)`,
    },
    {
      role: "support",
      root: String.raw`migrations(?:/[A-Za-z][\w-]*){0,3}`,
      file: String.raw`(?<id>\d{13}_[^/]*)/(?:.+/)?[^/]+\.sql`,
    },
  ],
  companions: [{ path: String.raw`metadata/(?:[^/]+/)*[^/]+\.(?:ya?ml|json|graphql)`, what: "metadata of the schema" }],
  markers: [{ name: /^config\.ya?ml$/, contains: /^metadata_directory:/m }],
  folderLayout: { file: "up.sql" },
};

/** github.com/graphile/migrate: committed files carry hashes, `current` is meant to be edited. */
export const graphileMigrate: Definition = {
  framework: {
    id: "graphile-migrate",
    title: "graphile-migrate",
    order: "number",
    outOfOrder: "refused",
    edit: "checksum",
    identity: "version",
    dialect: "postgresql",
  },
  shapes: [
    { role: "versioned", root: "migrations", file: String.raw`committed/(?<id>\d{6,})[^/]*\.sql`, sure: true },
    { role: "declarative", root: "migrations", file: String.raw`current(?:/(?:.+/)?[^/]+)?\.sql` },
    { role: "support", root: "migrations", file: String.raw`fixtures/(?:.+/)?[^/]+\.sql` },
  ],
  companions: [{ path: String.raw`\.gmrc(?:\.[cm]?js)?`, what: "configuration of the migration tool", sure: true }],
  markers: [{ name: /^\.gmrc(?:\.[cm]?js)?$/ }, { name: /^package\.json$/, contains: /"graphile-migrate"\s*:/ }],
};

/** github.com/xataio/pgroll. */
export const pgroll: Definition = {
  framework: {
    id: "pgroll",
    title: "pgroll",
    order: "text",
    outOfOrder: "refused",
    edit: "silent",
    identity: "file-name",
    dialect: "postgresql",
  },
  shapes: [{ role: "versioned", root: String.raw`[\w-]*migrations`, file: String.raw`(?<id>[^/]+)\.(?:json|yaml|yml)` }],
  markers: [],
  sample: /^\s*"?operations"?\s*:/m,
};

/** github.com/fabianlindfors/reshape. */
export const reshape: Definition = {
  framework: {
    id: "reshape",
    title: "Reshape",
    order: "text",
    outOfOrder: "refused",
    edit: "silent",
    identity: "file-name",
    dialect: "postgresql",
  },
  shapes: [{ role: "versioned", root: String.raw`[\w-]*migrations`, file: String.raw`(?<id>[^/]+)\.(?:toml|json)` }],
  markers: [],
  sample: /^\[\[actions\]\]|"actions"\s*:\s*\[/m,
};

/** element-hq/synapse: deltas by schema version; `applied_schema_deltas` records folder and name. */
export const synapse: Definition = {
  framework: {
    id: "synapse",
    title: "Synapse deltas",
    order: "text",
    outOfOrder: "runs",
    edit: "silent",
    identity: "version",
    dialect: null,
  },
  shapes: [
    {
      role: "versioned",
      root: String.raw`schema(?:/[\w-]+)?/delta`,
      file: String.raw`(?<id>\d+/[^/]+?)\.(?:sql|py)`,
      sure: true,
    },
    {
      role: "versioned",
      root: String.raw`schema(?:/[\w-]+)?/delta`,
      file: String.raw`(?<id>\d+/[^/]+\.sql)\.(?:postgres|sqlite)`,
      sure: true,
    },
  ],
  companions: [
    { path: String.raw`schema/(?:[\w-]+/)?full_schemas/(?:[^/]+/)*[^/]+`, what: "dump of the schema", sure: true },
    { path: String.raw`storage/schema/__init__\.py`, what: "number of the schema's version", sure: true },
  ],
  markers: [],
};

/** docs.geldata.com: `dbschema/migrations`. */
export const gel: Definition = {
  framework: {
    id: "gel",
    title: "Gel / EdgeDB",
    order: "text",
    outOfOrder: "refused",
    edit: "checksum",
    identity: "file-name",
    dialect: null,
  },
  shapes: [{ role: "versioned", root: String.raw`dbschema/migrations`, file: String.raw`(?<id>\d{5}[^/]*)\.edgeql`, sure: true }],
  companions: [{ path: String.raw`dbschema/[^/]+\.(?:esdl|gel)`, what: "declaration of the schema", sure: true }],
  markers: [{ name: /^(?:edgedb|gel)\.toml$/ }],
};

/** Files that only the configuration tells: migrations in application code, home-made tools. */
export const other: Definition = {
  framework: {
    id: "other",
    title: "Configured paths",
    order: "dotted",
    outOfOrder: "runs",
    edit: "silent",
    identity: "version",
    dialect: null,
  },
  shapes: [],
  markers: [],
};
