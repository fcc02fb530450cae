/** Rails' Active Record and Sequel: Ruby migrations. */
import type { Definition } from "./definition.ts";

const MANIFESTS = /^(?:Gemfile|gems\.rb|[^/]+\.gemspec)$/;

/** Guides: Active Record Migrations; several databases and engines by `migrations_paths`; GitLab's and Mastodon's post-deployment folder. */
export const rails: Definition = {
  framework: {
    id: "rails",
    title: "Rails Active Record",
    order: "number",
    outOfOrder: "runs",
    edit: "silent",
    identity: "version",
    dialect: null,
  },
  shapes: [
    {
      role: "versioned",
      root: String.raw`db/(?:[\w-]+/)?(?:\w+_)?migrate`,
      file: String.raw`(?:[^/]+/)*(?<id>\d{14})_[^/]*\.rb`,
      sure: true,
    },
    { role: "versioned", root: String.raw`db/(?:[\w-]+/)?(?:\w+_)?migrate`, file: String.raw`(?<id>\d{1,13})_[^/]*\.rb` },
    // The data_migrate gem, run by the same release task.
    { role: "versioned", root: "db/data", file: String.raw`(?<id>\d{14})_[^/]*\.rb`, sure: true },
  ],
  companions: [
    { path: String.raw`db/(?:[\w-]+/)?(?:\w+_)?(?:schema\.rb|structure\.sql)`, what: "dump of the schema", sure: true },
    { path: String.raw`db/schema_migrations/[^/]+`, what: "list of the migrations in the schema's dump", sure: true },
    { path: String.raw`db/docs/(?:[^/]+/)*[^/]+\.ya?ml`, what: "description of the tables", sure: true },
    { path: String.raw`docs?/erd\.[^/]+`, what: "diagram of the schema", sure: true },
    { path: String.raw`db/(?:\w+_)?schema_cache\.(?:yml|dump)`, what: "cache of the schema" },
  ],
  markers: [
    { name: MANIFESTS, contains: /\b(?:rails|activerecord|railties)\b/ },
    { name: /^Gemfile\.lock$/, contains: /\bactiverecord\b/ },
  ],
  sample: /\bActiveRecord::Migration\b/,
  normaliseId: stripZeros,
};

/** sequel.jeremyevans.net: TimestampMigrator, IntegerMigrator; Hanami and ROM use it. */
export const sequel: Definition = {
  framework: {
    id: "sequel",
    title: "Sequel",
    order: "number",
    outOfOrder: "refused",
    edit: "silent",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    { role: "versioned", root: String.raw`(?:db|config/db|schema)/migrat(?:e|ions?)`, file: String.raw`(?<id>\d+)_[^/]*\.rb` },
  ],
  markers: [{ name: MANIFESTS, contains: /\b(?:sequel|hanami|rom-sql)\b/ }],
  sample: /\b(?:Sequel\.migration|ROM::SQL\.migration|Hanami::Model\.migration)\b/,
  normaliseId: stripZeros,
};

/** `0042` and `42` are the same number to tools that read versions as integers. */
export function stripZeros(id: string): string {
  return id.replace(/^0+(?=\d)/, "");
}
