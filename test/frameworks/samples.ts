/** What each framework must and must not recognise, in a repository that has its marker. */
import type { Role } from "../../src/frameworks/framework.ts";
import type { Texts } from "./memory-repository.ts";

export interface Sample {
  /** What a repository with this framework has besides migrations. */
  readonly repository: Texts;
  /** Path -> role, id, root. */
  readonly migrations: readonly (readonly [path: string, role: Role, id: string | null, root: string])[];
  readonly companions?: readonly string[];
  /** Paths that are neither, although they stand near or are called alike. */
  readonly neither: readonly string[];
  /** Text that the added migrations have, where the framework is known by it. */
  readonly text?: string;
}

const GO = (module: string): Texts => ({ "go.mod": `module example.org/shop\nrequire ${module} v1.0.0\n` });
const NPM = (name: string): Texts => ({ "package.json": `{ "dependencies": { "${name}": "1.0.0" } }` });
const CARGO = (line: string): Texts => ({ "Cargo.toml": `[dependencies]\n${line}\n` });
const PYTHON = (line: string): Texts => ({ "requirements.txt": `${line}\n` });
const COMPOSER = (name: string): Texts => ({ "composer.json": `{ "require": { "${name}": "^1" } }` });

export const SAMPLES: Readonly<Record<string, Sample>> = {
  rails: {
    repository: { Gemfile: 'gem "rails"\n' },
    migrations: [
      ["db/migrate/20260102030405_add_parcels.rb", "versioned", "20260102030405", "db/migrate"],
      ["db/queue_migrate/20260102030405_add_jobs.rb", "versioned", "20260102030405", "db/queue_migrate"],
      ["db/post_migrate/20260102030405_drop_old.rb", "versioned", "20260102030405", "db/post_migrate"],
      [
        "components/billing/db/migrate/20260102030405_add_invoices.rb",
        "versioned",
        "20260102030405",
        "components/billing/db/migrate",
      ],
      ["db/migrate/20260102030405_add_ab_test.rb", "versioned", "20260102030405", "db/migrate"],
      ["db/migrate/20260102030405_create_jobs.queue_engine.rb", "versioned", "20260102030405", "db/migrate"],
      ["db/migrate/007_add_ports.rb", "versioned", "7", "db/migrate"],
      ["db/data/20260102030405_fill_ports.rb", "versioned", "20260102030405", "db/data"],
    ],
    companions: ["db/schema.rb", "db/queue_schema.rb", "db/structure.sql", "db/schema_migrations/20260102030405", "doc/erd.svg"],
    neither: [
      "config/initializers/strong_migrations.rb",
      "app/models/migrate.rb",
      "lib/tasks/migrate.rake",
      "spec/db/migrate/20260102030405_x.rb",
    ],
  },
  sequel: {
    repository: { Gemfile: 'gem "sequel"\n' },
    migrations: [["db/migrations/003_add_parcels.rb", "versioned", "3", "db/migrations"]],
    neither: ["lib/migrations.rb"],
  },
  django: {
    repository: { "manage.py": "" },
    migrations: [
      ["shop/parcels/migrations/0012_parcel_weight.py", "versioned", "0012_parcel_weight", "shop/parcels/migrations"],
      ["parcels/migrations/0001_squashed_0009_x.py", "versioned", "0001_squashed_0009_x", "parcels/migrations"],
    ],
    companions: ["parcels/migrations/__init__.py", "parcels/migrations/max_migration.txt"],
    neither: ["parcels/models.py", "parcels/management/commands/migrate_parcels.py", "parcels/tests/migrations/0001_initial.py"],
  },
  alembic: {
    repository: { "alembic.ini": "[alembic]\n" },
    migrations: [
      ["migrations/versions/0123_add_parcels.py", "versioned", "0123_add_parcels", "migrations/versions"],
      ["alembic/versions/2026/0a1b2c3d4e5f_add_parcels.py", "versioned", "0a1b2c3d4e5f_add_parcels", "alembic/versions"],
      ["src/db/alembic/versions/0a1b2c3d4e5f_x.py", "versioned", "0a1b2c3d4e5f_x", "src/db/alembic/versions"],
    ],
    companions: ["migrations/env.py", "migrations/script.py.mako", "alembic.ini", "migrations/.current-alembic-head"],
    neither: ["app/versions.py", "app/api/versions/v1.py"],
  },
  yoyo: {
    repository: { "yoyo.ini": "" },
    migrations: [
      ["migrations/0001.add-parcels.sql", "versioned", "0001.add-parcels", "migrations"],
      ["migrations/0001.add-parcels.rollback.sql", "down", "0001.add-parcels", "migrations"],
    ],
    neither: ["app/yoyo.py"],
  },
  aerich: {
    repository: PYTHON("aerich==0.7"),
    migrations: [
      ["migrations/models/3_20260102030405_add_parcels.py", "versioned", "3_20260102030405_add_parcels", "migrations/models"],
    ],
    neither: ["app/models/parcel.py"],
  },
  peewee: {
    repository: PYTHON("peewee-migrate"),
    migrations: [["app/migrations/004_add_parcels.py", "versioned", "4", "app/migrations"]],
    neither: ["app/migrate.py"],
  },
  prisma: {
    repository: { "packages/db/prisma/schema.prisma": "", "prisma/schema.prisma": "", "packages/store/schema.prisma": "" },
    migrations: [
      ["prisma/migrations/20260102030405_parcels/migration.sql", "versioned", "20260102030405_parcels", "prisma/migrations"],
      ["packages/db/prisma/migrations/0_init/migration.sql", "versioned", "0_init", "packages/db/prisma/migrations"],
      ["packages/store/migrations/20260102030405_x/migration.sql", "versioned", "20260102030405_x", "packages/store/migrations"],
      [
        "packages/store/data-migrations/20260102030405_x/data-migration.ts",
        "versioned",
        "20260102030405_x",
        "packages/store/data-migrations",
      ],
      [
        "packages/store/data-migrations/20260102030405_x/lib/weights.ts",
        "support",
        "20260102030405_x",
        "packages/store/data-migrations",
      ],
    ],
    companions: [
      "prisma/schema.prisma",
      "prisma/schema/parcel.prisma",
      "prisma/migrations/migration_lock.toml",
      "prisma.config.ts",
    ],
    neither: ["packages/store/src/scripts/migration-runner.ts", "web/src/features/v9-migration/banner.tsx"],
  },
  supabase: {
    repository: { "supabase/config.toml": "" },
    migrations: [["supabase/migrations/20260102030405_parcels.sql", "versioned", "20260102030405", "supabase/migrations"]],
    companions: ["supabase/schemas/parcels.sql", "supabase/config.toml"],
    neither: ["supabase/functions/parcel/index.ts"],
  },
  drizzle: {
    repository: { "packages/db/drizzle.config.ts": "", "drizzle.config.ts": "" },
    migrations: [
      ["packages/db/drizzle/0012_brave_hulk.sql", "versioned", "0012_brave_hulk", "packages/db/drizzle"],
      [
        "packages/db/drizzle/20260102030405_calm_name/migration.sql",
        "versioned",
        "20260102030405_calm_name",
        "packages/db/drizzle",
      ],
      ["src/db/migrations/0003_quiet_sun.sql", "versioned", "0003_quiet_sun", "src/db/migrations"],
    ],
    companions: ["packages/db/drizzle/meta/_journal.json", "packages/db/drizzle/meta/0012_snapshot.json", "drizzle.config.ts"],
    neither: ["src/db/client.ts"],
  },
  "mikro-orm": {
    repository: NPM("@mikro-orm/core"),
    migrations: [["src/migrations/Migration20260102030405.ts", "versioned", "Migration20260102030405", "src/migrations"]],
    companions: ["src/migrations/.snapshot-shop.json"],
    neither: ["src/entities/parcel.ts"],
  },
  "db-migrate": {
    repository: { "database.json": "{}" },
    migrations: [
      ["migrations/20260102030405-parcels.js", "versioned", "20260102030405-parcels", "migrations"],
      ["migrations/sqls/20260102030405-parcels-up.sql", "support", "20260102030405-parcels", "migrations"],
    ],
    neither: ["src/migrate.js"],
    text: "exports.up = (db) => db.runSql('select 1')",
  },
  "node-pg-migrate": {
    repository: NPM("node-pg-migrate"),
    migrations: [
      ["migrations/1767323045000_parcels.js", "versioned", "1767323045000_parcels", "migrations"],
      ["migrations/1767323045000_parcels.sql", "versioned", "1767323045000_parcels", "migrations"],
    ],
    neither: ["src/migrations.js"],
    text: "exports.up = (pgm) => {}",
  },
  typeorm: {
    repository: NPM("typeorm"),
    migrations: [["server/migration/1767323045000-AddParcels.ts", "versioned", "1767323045000-AddParcels", "server/migration"]],
    neither: ["server/entity/Parcel.ts", "server/migration.ts"],
  },
  sequelize: {
    repository: { ".sequelizerc": "" },
    migrations: [
      ["server/migrations/20260102030405-add-parcels.js", "versioned", "20260102030405-add-parcels", "server/migrations"],
    ],
    neither: ["server/models/Parcel.js"],
    text: "module.exports = { up: (queryInterface) => {} }",
  },
  kysely: {
    repository: NPM("kysely"),
    migrations: [
      [
        "packages/a/src/db/migrations/20260102T030405678Z-init.ts",
        "versioned",
        "20260102T030405678Z-init",
        "packages/a/src/db/migrations",
      ],
      ["src/db/migrations/003-parcels.ts", "versioned", "003-parcels", "src/db/migrations"],
    ],
    companions: ["src/db/migrations/index.ts"],
    neither: ["src/app-migrations/register.ts"],
    text: 'import { Kysely } from "kysely"',
  },
  payload: {
    repository: { "payload.config.ts": "" },
    migrations: [["src/migrations/20260102_030405_parcels.ts", "versioned", "20260102_030405_parcels", "src/migrations"]],
    neither: ["src/collections/Parcels.ts"],
    text: 'import { sql } from "@payloadcms/db-postgres"',
  },
  lucid: {
    repository: NPM("@adonisjs/lucid"),
    migrations: [
      [
        "database/migrations/1767323045000_create_parcels_table.ts",
        "versioned",
        "1767323045000_create_parcels_table",
        "database/migrations",
      ],
    ],
    neither: ["app/models/parcel.ts"],
    text: "export default class extends BaseSchema {}",
  },
  knex: {
    repository: { "knexfile.js": "" },
    migrations: [
      ["migrations/20260102030405_parcels.js", "versioned", "20260102030405_parcels", "migrations"],
      [
        "core/data/migrations/versions/5.1/2026-01-02-03-04-add-parcels.js",
        "versioned",
        "2026-01-02-03-04-add-parcels",
        "core/data/migrations/versions/5.1",
      ],
    ],
    neither: ["store/migrations.js"],
    text: "exports.up = (knex) => knex.schema",
  },
  refinery: {
    repository: CARGO('refinery = "0.8"'),
    migrations: [["migrations/V3__parcels.sql", "versioned", "3", "migrations"]],
    neither: ["src/migrations.rs"],
  },
  diesel: {
    repository: { "diesel.toml": "" },
    migrations: [
      ["migrations/2026-01-02-030405_parcels/up.sql", "versioned", "2026-01-02-030405_parcels", "migrations"],
      ["migrations/2026-01-02-030405-0000_parcels/down.sql", "down", "2026-01-02-030405-0000_parcels", "migrations"],
      ["migrations/2026-01-02-030405_parcels/metadata.toml", "support", "2026-01-02-030405_parcels", "migrations"],
      ["crates/db/replaceable_schema/triggers.sql", "repeatable", "triggers", "crates/db/replaceable_schema"],
    ],
    companions: ["crates/db/src/schema.rs", "diesel.toml"],
    neither: ["migrations_testing/2026-01-02-030405_parcels/up.sql", "src/code_migrations.rs"],
  },
  hasura: {
    repository: { "config.yaml": "metadata_directory: metadata\n" },
    migrations: [
      ["migrations/default/1767323045000_parcels/up.sql", "versioned", "1767323045000_parcels", "migrations/default"],
      ["migrations/default/1767323045000_parcels/down.sql", "down", "1767323045000_parcels", "migrations/default"],
      ["migrations/default/1767323045000_parcels/seed.sql", "support", "1767323045000_parcels", "migrations/default"],
      [
        "migrations/generic/ports/1767323045000_R_views/up.sql",
        "repeatable",
        "1767323045000_R_views",
        "migrations/generic/ports",
      ],
    ],
    companions: ["metadata/databases/default/tables/public_parcel.yaml"],
    neither: ["actions/src/index.ts"],
  },
  "graphile-migrate": {
    repository: { ".gmrc": "{}" },
    migrations: [
      ["migrations/committed/000012-parcels.sql", "versioned", "000012", "migrations"],
      ["migrations/current.sql", "declarative", null, "migrations"],
      ["migrations/current/1-parcels.sql", "declarative", null, "migrations"],
    ],
    companions: [".gmrc"],
    neither: ["src/current.ts"],
  },
  sqlx: {
    repository: CARGO('sqlx = { version = "0.8" }'),
    migrations: [
      ["migrations/20260102030405_parcels.sql", "versioned", "20260102030405", "migrations"],
      ["client/record-migrations/20260102030405_x.sql", "versioned", "20260102030405", "client/record-migrations"],
      ["migrations/20260102030405_parcels.down.sql", "down", "20260102030405", "migrations"],
    ],
    companions: [".sqlx/query-0a1b.json", "sqlx-data.json"],
    neither: ["src/queries/parcels.sql"],
  },
  "sea-orm": {
    repository: {},
    migrations: [["migration/src/m20260102_030405_parcels.rs", "versioned", "m20260102_030405_parcels", "migration/src"]],
    neither: ["src/m2m.rs"],
  },
  pop: {
    repository: GO("github.com/gobuffalo/pop/v6"),
    migrations: [
      ["migrations/20260102030405_parcels.up.sql", "versioned", "20260102030405", "migrations"],
      ["migrations/20260102030405_parcels.postgres.up.sql", "versioned", "20260102030405", "migrations"],
      ["migrations/20260102030405_parcels.down.fizz", "down", "20260102030405", "migrations"],
    ],
    neither: ["cmd/migrate_cmd.go"],
  },
  bun: {
    repository: GO("github.com/uptrace/bun"),
    migrations: [
      ["internal/db/migrations/20260102030405_parcels.go", "versioned", "20260102030405", "internal/db/migrations"],
      ["internal/db/migrations/20260102030405_parcels/old/parcel.go", "support", "20260102030405", "internal/db/migrations"],
      ["internal/db/migrations/20260102030405_parcels.tx.up.sql", "versioned", "20260102030405", "internal/db/migrations"],
    ],
    neither: [
      "vendor/github.com/uptrace/bun/migrate/20260102030405_x.go",
      "internal/db/migrations/20260102030405_parcels_test.go",
    ],
  },
  tern: {
    repository: { "tern.conf": "" },
    migrations: [["migrations/004_parcels.sql", "versioned", "4", "migrations"]],
    companions: ["tern.conf"],
    neither: ["queries/004_parcels.sql"],
  },
  atlas: {
    repository: { "migrations/atlas.sum": "h1:" },
    migrations: [["migrations/20260102030405_parcels.sql", "versioned", "20260102030405", "migrations"]],
    companions: ["migrations/atlas.sum", "atlas.hcl", "schema.pg.hcl"],
    neither: ["ent/schema/parcel.go"],
  },
  goose: {
    repository: GO("github.com/pressly/goose/v3"),
    migrations: [
      ["db/migrations/20260102030405_parcels.sql", "versioned", "20260102030405", "db/migrations"],
      ["db/migration/00012_parcels.go", "versioned", "12", "db/migration"],
    ],
    neither: ["db/db.go", "db/migrations/20260102030405_parcels_test.go"],
    text: "-- +goose Up",
  },
  dbmate: {
    repository: { Makefile: "migrate:\n\tdbmate up\n" },
    migrations: [["db/migrations/20260102030405_parcels.sql", "versioned", "20260102030405", "db/migrations"]],
    companions: ["db/schema.sql"],
    neither: ["db/queries/parcels.sql"],
    text: "-- migrate:up",
  },
  "sql-migrate": {
    repository: { "sa/db/dbconfig.yml": "" },
    migrations: [["sa/db/shop/20260102030405_Parcels.sql", "versioned", "20260102030405_Parcels", "sa/db/shop"]],
    companions: ["sa/db/dbconfig.yml"],
    neither: ["sa/database.go", "sa/db/queries/ports.sql"],
    text: "-- +migrate Up",
  },
  "wrangler-d1": {
    repository: { "wrangler.toml": "[[d1_databases]]\n" },
    migrations: [["migrations/0003_parcels.sql", "versioned", "0003_parcels", "migrations"]],
    neither: ["src/0003_parcels.sql"],
  },
  "golang-migrate": {
    repository: {},
    migrations: [
      [
        "packages/clickhouse/migrations/unclustered/0005_index.up.sql",
        "versioned",
        "5",
        "packages/clickhouse/migrations/unclustered",
      ],
      ["db/000012_parcels.down.sql", "down", "12", "db"],
    ],
    neither: ["scripts/up.sql", "cmd/migrate/main.go"],
  },
  "play-evolutions": {
    repository: {},
    migrations: [["conf/evolutions/default/12.sql", "versioned", "12", "conf/evolutions/default"]],
    neither: ["conf/routes", "docs/evolutions/default/1.sql"],
  },
  synapse: {
    repository: {},
    migrations: [
      ["shop/storage/schema/main/delta/72/04parcels.sql", "versioned", "72/04parcels", "shop/storage/schema/main/delta"],
      ["shop/storage/schema/main/delta/72/05drop.sql.postgres", "versioned", "72/05drop.sql", "shop/storage/schema/main/delta"],
      ["shop/storage/schema/delta/31/fill.py", "versioned", "31/fill", "shop/storage/schema/delta"],
    ],
    companions: ["shop/storage/schema/__init__.py", "shop/storage/schema/main/full_schemas/72/full.sql.postgres"],
    neither: ["src/features/client/delta/delta-cache.ts", "src/schema/delta.ts"],
  },
  flyway: {
    repository: { "build.gradle": "implementation 'org.flywaydb:flyway-core'" },
    migrations: [
      ["src/main/resources/db/migration/V12__parcels.sql", "versioned", "12", "src/main/resources/db/migration"],
      ["src/main/resources/db/migration/V1_02_0__x.sql", "versioned", "1.2", "src/main/resources/db/migration"],
      [
        "src/main/resources/db/migration/all/20260102030405__x.sql",
        "versioned",
        "20260102030405",
        "src/main/resources/db/migration",
      ],
      ["src/main/resources/db/migration/test/R__1_users.sql", "repeatable", "1_users", "src/main/resources/db/migration"],
      ["src/main/resources/db/migration/afterMigrate.sql", "callback", null, "src/main/resources/db/migration"],
      ["src/main/resources/db/migration/afterEachMigrate__vacuum.sql", "callback", null, "src/main/resources/db/migration"],
      ["src/main/resources/db/migration/U12__parcels.sql", "down", "12", "src/main/resources/db/migration"],
      ["src/main/resources/db/migration/B20__all.sql", "baseline", "20", "src/main/resources/db/migration"],
      ["src/main/resources/db/migration/mysql/V1__x.sql", "versioned", "1", "src/main/resources/db/migration/mysql"],
      ["src/main/java/db/migration/V13__Fill.java", "versioned", "13", "src/main/java/db/migration"],
      [
        "src/main/resources/db/migration/V20260102030405_one_underscore.sql",
        "unrecognised",
        null,
        "src/main/resources/db/migration",
      ],
      ["migrations/V7__parcels.sql", "versioned", "7", "migrations"],
    ],
    companions: ["flyway.conf", "src/main/resources/db/migration/V12__parcels.sql.conf"],
    neither: [
      "src/test/resources/db/migration/V1__x.sql",
      "src/main/kotlin/shop/jobs/migration/FillJob.kt",
      "src/main/resources/db/migration/README.md",
      "src/main/resources/db/migration/.gitkeep",
    ],
  },
  liquibase: {
    repository: { "pom.xml": "<artifactId>liquibase-core</artifactId>" },
    migrations: [
      ["src/main/resources/migrations.xml", "appended", null, "src/main/resources"],
      ["src/main/resources/db/changelog/changes/0012-parcels.sql", "appended", null, "src/main/resources/db/changelog"],
      ["src/main/resources/migration/changelog-v5.6.0.xml", "appended", null, "src/main/resources/migration"],
      ["src/main/resources/migration/procedures/calc.sql", "repeatable", null, "src/main/resources/migration"],
    ],
    companions: ["src/main/resources/db/changelog/db.changelog-master.yaml", "src/main/resources/migration/seed-data/ports.csv"],
    neither: ["support/liquibase/pom.xml", "support/liquibase/src/main/java/Runner.java", "CHANGELOG.md", "changelog.json"],
    text: "<databaseChangeLog>",
  },
  laravel: {
    repository: { artisan: "" },
    migrations: [
      [
        "database/migrations/2026_01_02_030405_create_parcels.php",
        "versioned",
        "2026_01_02_030405_create_parcels",
        "database/migrations",
      ],
      [
        "Modules/Shop/Database/Migrations/2026_01_02_030405_x.php",
        "versioned",
        "2026_01_02_030405_x",
        "Modules/Shop/Database/Migrations",
      ],
      ["database/migrations/tenant/2026_01_02_030405_x.php", "versioned", "2026_01_02_030405_x", "database/migrations"],
    ],
    companions: ["database/schema/mysql-schema.sql", "_ide_helper_models.php"],
    neither: ["app/Models/Parcel.php", "app/Console/Commands/MigrateParcels.php"],
  },
  doctrine: {
    repository: COMPOSER("doctrine/doctrine-migrations-bundle"),
    migrations: [
      ["app/DoctrineMigrations/Version20260102030405.php", "versioned", "Version20260102030405", "app/DoctrineMigrations"],
      ["migrations/Version20260102030405.php", "versioned", "Version20260102030405", "migrations"],
      ["src/Migrations/Version1Date20260102.php", "versioned", "Version1Date20260102", "src/Migrations"],
    ],
    companions: ["config/packages/doctrine_migrations.yaml"],
    neither: ["src/Entity/Parcel.php", "src/Version.php"],
  },
  phinx: {
    repository: { "phinx.php": "" },
    migrations: [["db/migrations/20260102030405_add_parcels.php", "versioned", "20260102030405", "db/migrations"]],
    companions: ["phinx.php"],
    neither: ["src/Model/Parcel.php"],
  },
  yii: {
    repository: {},
    migrations: [["console/migrations/m260102_030405_parcels.php", "versioned", "m260102_030405_parcels", "console/migrations"]],
    neither: ["common/models/Parcel.php"],
  },
  ecto: {
    repository: { "mix.exs": '{:ecto_sql, "~> 3.0"}' },
    migrations: [
      ["priv/repo/migrations/20260102030405_add_parcels.exs", "versioned", "20260102030405", "priv/repo/migrations"],
      [
        "apps/shop/priv/shop_repo/migrations/20260102030405_x.exs",
        "versioned",
        "20260102030405",
        "apps/shop/priv/shop_repo/migrations",
      ],
      ["priv/repo/migrations/20260102030405_add_ab_test.exs", "versioned", "20260102030405", "priv/repo/migrations"],
    ],
    companions: ["priv/repo/structure.sql", "priv/repo/migrations/.formatter.exs"],
    neither: ["lib/shop/release/migrate.ex"],
  },
  "ef-core": {
    repository: { "API/API.csproj": '<PackageReference Include="Microsoft.EntityFrameworkCore" />' },
    migrations: [
      ["API/Data/Migrations/20260102030405_AddParcels.cs", "versioned", "20260102030405_AddParcels", "API/Data/Migrations"],
    ],
    companions: ["API/Data/Migrations/20260102030405_AddParcels.Designer.cs", "API/Data/Migrations/ShopContextModelSnapshot.cs"],
    neither: ["API/Data/ManualMigrations/MigrateParcels.cs", "API/Services/MigrationService.cs"],
  },
  "fluent-migrator": {
    repository: { "Shop.csproj": '<PackageReference Include="FluentMigrator" />' },
    migrations: [["Shop/Migrations/202601020304_AddParcels.cs", "versioned", "202601020304", "Shop/Migrations"]],
    neither: ["Shop/Parcel2.cs"],
    text: "[Migration(202601020304)]",
  },
  dbup: {
    repository: { "Shop.csproj": '<PackageReference Include="dbup-postgresql" />' },
    migrations: [["Shop/Scripts/Script0012 - parcels.sql", "versioned", "Script0012 - parcels", "Shop/Scripts"]],
    neither: ["Shop/Queries/parcels.sql"],
  },
  grate: {
    repository: { Dockerfile: "RUN dotnet tool install grate\n" },
    migrations: [
      ["db/up/0012_parcels.sql", "versioned", "0012_parcels", "db"],
      ["db/views/parcels.sql", "repeatable", "parcels", "db"],
    ],
    neither: ["src/up/parcels.cs"],
  },
  sqitch: {
    repository: { "src/sqitch.plan": "" },
    migrations: [
      ["src/deploy/parcels.sql", "versioned", "parcels", "src"],
      ["src/revert/shop/parcels.sql", "down", "shop/parcels", "src"],
      ["src/verify/parcels.sql", "support", null, "src"],
    ],
    companions: ["src/sqitch.plan", "sqitch.conf"],
    neither: ["deploy/production.yaml"],
  },
  skeema: {
    repository: { "schemas/.skeema": "", "schemas/shop/.skeema": "" },
    migrations: [["schemas/shop/parcels.sql", "declarative", "parcels", "schemas/shop"]],
    companions: ["schemas/shop/.skeema"],
    neither: ["queries/parcels.sql"],
  },
  schemahero: {
    repository: {},
    migrations: [["tables/parcels.yaml", "declarative", "parcels", "tables"]],
    neither: ["charts/values.yaml"],
    text: "apiVersion: schemas.schemahero.io/v1alpha4\nkind: Table\n",
  },
  pgroll: {
    repository: {},
    migrations: [["migrations/03_parcels.json", "versioned", "03_parcels", "migrations"]],
    neither: ["locales/03.json"],
    text: '{\n  "operations": []\n}',
  },
  reshape: {
    repository: {},
    migrations: [["migrations/03_parcels.toml", "versioned", "03_parcels", "migrations"]],
    neither: ["config/03.toml"],
    text: '[[actions]]\ntype = "create_table"\n',
  },
  gel: {
    repository: { "gel.toml": "" },
    migrations: [["dbschema/migrations/00003-m1abc.edgeql", "versioned", "00003-m1abc", "dbschema/migrations"]],
    companions: ["dbschema/default.gel"],
    neither: ["queries/parcels.edgeql"],
  },
};
