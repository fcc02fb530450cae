/**
 * Where migration tools keep what they applied, as data: so that no command must be asked. Column and table names are those of the
 * tools' sources; which rows were proven with the tool itself says docs/interoperation.md.
 */
import type { SetMigration } from "./set-migrations.ts";
import { withoutExtension } from "./set-migrations.ts";

export interface HistoryTable {
  /** As written in SQL; a schema only where the tool has one of its own. */
  readonly table: string;
  /** SQL expressions over a row. `id`: the recorded name as text. */
  readonly id: string;
  /** `timestamptz`; left out where none is kept. */
  readonly appliedAt?: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256?: string;
  /** Whether it ended well; left out: every row does. */
  readonly succeeded?: string;
  /** Which rows count; left out: all. */
  readonly where?: string;
  /** The recorded name, and a file's, in the form in which equal ones are the same. */
  readonly normalise?: (recorded: string) => string;
  readonly nameOf: (migration: SetMigration) => string;
  /** `each`: a row a migration. `last`: one row for the last, all before it are applied. `heads`: ends of a graph. */
  readonly kind?: "each" | "last" | "heads";
  /** Packages bring migrations of their own, which stand in the same table. */
  readonly shared?: boolean;
}

const byStem = ({ stem }: SetMigration): string => stem;
const byVersion = ({ version, stem }: SetMigration): string => version ?? stem;
const lastPart = (recorded: string): string => withoutExtension(recorded.replace(/^.*[/\\]/, ""));

export const HISTORY_TABLES: Readonly<Record<string, HistoryTable>> = {
  alembic: { table: "alembic_version", id: "version_num", kind: "heads", nameOf: ({ id }) => id },
  bun: { table: "bun_migrations", id: "name", appliedAt: "migrated_at", nameOf: byVersion },
  "db-migrate": { table: "migrations", id: "name", appliedAt: "run_on", normalise: lastPart, nameOf: byStem },
  diesel: {
    table: "__diesel_schema_migrations",
    id: "version",
    appliedAt: "run_on",
    nameOf: ({ stem }) => stem.replace(/_.*$/s, "").replaceAll("-", ""),
  },
  django: { table: "django_migrations", id: "app || '.' || name", appliedAt: "applied", nameOf: ({ id }) => id, shared: true },
  doctrine: {
    table: "doctrine_migration_versions",
    id: "version",
    appliedAt: "executed_at",
    normalise: lastPart,
    nameOf: byStem,
    shared: true,
  },
  ecto: { table: "schema_migrations", id: "version::text", appliedAt: "inserted_at", nameOf: byVersion },
  "ef-core": { table: '"__EFMigrationsHistory"', id: '"MigrationId"', nameOf: byStem },
  "golang-migrate": { table: "schema_migrations", id: "version::text", succeeded: "NOT dirty", kind: "last", nameOf: byVersion },
  goose: {
    table: "goose_db_version",
    id: "version_id::text",
    appliedAt: "tstamp",
    // Going back adds a row, too: the newest of each version counts.
    where: "version_id > 0 AND is_applied AND id IN (SELECT max(id) FROM {table} GROUP BY version_id)",
    nameOf: byVersion,
  },
  knex: { table: "knex_migrations", id: "name", appliedAt: "migration_time", normalise: withoutExtension, nameOf: byStem },
  kysely: { table: "kysely_migration", id: "name", appliedAt: '"timestamp"::timestamptz', nameOf: byStem },
  laravel: { table: "migrations", id: "migration", nameOf: byStem, shared: true },
  lucid: { table: "adonis_schema", id: "name", appliedAt: "migration_time", normalise: lastPart, nameOf: byStem, shared: true },
  "mikro-orm": {
    table: "mikro_orm_migrations",
    id: "name",
    appliedAt: "executed_at",
    normalise: withoutExtension,
    nameOf: byStem,
  },
  "node-pg-migrate": { table: "pgmigrations", id: "name", appliedAt: "run_on", nameOf: byStem },
  phinx: { table: "phinxlog", id: "version::text", appliedAt: "end_time", nameOf: byVersion, shared: true },
  prisma: {
    table: "_prisma_migrations",
    id: "migration_name",
    appliedAt: "finished_at",
    sha256: "checksum",
    succeeded: "finished_at IS NOT NULL",
    where: "rolled_back_at IS NULL",
    nameOf: byStem,
  },
  rails: { table: "schema_migrations", id: "version", nameOf: byVersion },
  refinery: { table: "refinery_schema_history", id: "version::text", nameOf: byVersion },
  sequel: { table: "schema_migrations", id: "filename", normalise: withoutExtension, nameOf: byStem },
  sequelize: { table: '"SequelizeMeta"', id: "name", normalise: withoutExtension, nameOf: byStem },
  "sql-migrate": { table: "gorp_migrations", id: "id", appliedAt: "applied_at", normalise: lastPart, nameOf: byStem },
  sqlx: { table: "_sqlx_migrations", id: "version::text", appliedAt: "installed_on", succeeded: "success", nameOf: byVersion },
  supabase: { table: "supabase_migrations.schema_migrations", id: "version", nameOf: ({ stem }) => stem.replace(/_.*$/s, "") },
  tern: { table: "schema_version", id: "version::text", kind: "last", nameOf: byVersion },
  typeorm: { table: "migrations", id: '"timestamp"::text', nameOf: ({ stem }) => /^\d+/.exec(stem)?.[0] ?? stem },
  yii: {
    table: "migration",
    id: "version",
    appliedAt: "to_timestamp(apply_time)",
    where: "version <> 'm000000_000000_base'",
    normalise: lastPart,
    nameOf: byStem,
    shared: true,
  },
};

/** Null for a framework whose history only `status-command` can tell. */
export function historyTableOf(framework: string): HistoryTable | null {
  return Object.hasOwn(HISTORY_TABLES, framework) ? (HISTORY_TABLES[framework] ?? null) : null;
}
