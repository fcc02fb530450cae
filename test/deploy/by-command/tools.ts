/** The tools with which deploys by command are proven: for each, a set of three migrations, and how the tool says that all is done. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { findPython, type ToolCase } from "./tool-run.ts";

export interface ProvenTool extends ToolCase {
  readonly title: string;
  /** Null where the tool is not there; tests are skipped then, visibly. */
  readonly version: string | null;
  /** The version that this was last proven with, and where it came from. */
  readonly provenWith: string;
  /** Files that are no migrations: configuration, models. */
  readonly others: Readonly<Record<string, string>>;
  readonly packages: readonly string[];
  /** Paths in the order in which they run, and the ids that the tool records. */
  readonly ids: readonly (readonly [path: string, id: string])[];
  /** Applies the first migration only, as somebody did before us. */
  readonly first: readonly string[];
  readonly upToDate: { readonly command: readonly string[]; readonly says: RegExp };
  /** Of its own status, where it has one that is a `status-command`. */
  readonly status: readonly string[] | null;
  readonly historyTable: string;
}

function npmVersion(name: string): string {
  const text = readFileSync(new URL(`../../../node_modules/${name}/package.json`, import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

const KNEX = ["node", "node_modules/knex/bin/cli.js", "--knexfile", "knexfile.cjs"];
const NODE_PG_MIGRATE = ["node", "node_modules/node-pg-migrate/bin/node-pg-migrate.js"];

const knex: ProvenTool = {
  title: "Knex",
  framework: "knex",
  provenWith: "3.3.0 of npm",
  version: npmVersion("knex"),
  packages: ["knex", "pg"],
  others: { "knexfile.cjs": 'module.exports = { client: "pg", connection: process.env.DATABASE_URL };\n' },
  files: {
    "migrations/20240101000000_users.js":
      "exports.up = async (knex) => {\n  await knex.schema.createTable('users', (table) => table.increments());\n" +
      "  await knex.raw(\"CREATE TABLE seen AS SELECT current_setting('lock_timeout') AS lock_timeout, current_setting('application_name') AS name\");\n};\n" +
      "exports.down = () => {};\n",
    "migrations/20240102000000_names.js":
      "exports.up = (knex) => knex.schema.alterTable('users', (table) => table.text('name'));\nexports.down = () => {};\n",
    "migrations/20240103000000_index.js":
      "exports.up = (knex) => knex.raw('CREATE INDEX CONCURRENTLY i ON users (name)');\nexports.down = () => {};\nexports.config = { transaction: false };\n",
  },
  ids: [
    ["migrations/20240101000000_users.js", "20240101000000_users"],
    ["migrations/20240102000000_names.js", "20240102000000_names"],
    ["migrations/20240103000000_index.js", "20240103000000_index"],
  ],
  deployCommand: [...KNEX, "migrate:latest"],
  first: [...KNEX, "migrate:up"],
  status: [...KNEX, "migrate:list"],
  upToDate: { command: [...KNEX, "migrate:latest"], says: /Already up to date/ },
  historyTable: "public.knex_migrations",
};

const nodePgMigrate: ProvenTool = {
  title: "node-pg-migrate",
  framework: "node-pg-migrate",
  provenWith: "9.0.0 of npm",
  version: npmVersion("node-pg-migrate"),
  packages: ["node-pg-migrate", "pg"],
  others: { "package.json": '{ "type": "commonjs" }\n' },
  files: {
    "migrations/1704067200000_users.js":
      "exports.up = (pgm) => {\n  pgm.createTable('users', { id: 'id' });\n" +
      "  pgm.sql(\"CREATE TABLE seen AS SELECT current_setting('lock_timeout') AS lock_timeout, current_setting('application_name') AS name\");\n};\nexports.down = () => {};\n",
    "migrations/1704067200001_names.sql":
      "-- Up Migration\nALTER TABLE users ADD name text;\n-- Down Migration\nALTER TABLE users DROP name;\n",
    "migrations/1704067200002_index.js":
      "exports.up = (pgm) => {\n  pgm.noTransaction();\n  pgm.createIndex('users', 'name', { concurrently: true });\n};\nexports.down = () => {};\n",
  },
  ids: [
    ["migrations/1704067200000_users.js", "1704067200000_users"],
    ["migrations/1704067200001_names.sql", "1704067200001_names"],
    ["migrations/1704067200002_index.js", "1704067200002_index"],
  ],
  deployCommand: [...NODE_PG_MIGRATE, "up"],
  first: [...NODE_PG_MIGRATE, "up", "1"],
  status: null,
  upToDate: { command: [...NODE_PG_MIGRATE, "up"], says: /No migrations to run!/ },
  historyTable: "public.pgmigrations",
};

const alembicPython = findPython("alembic", "psycopg2");
const ALEMBIC = [alembicPython ?? "python3", "-m", "alembic"];

function revision(id: string, after: string | null, body: string): string {
  return (
    `"""${id}"""\nfrom alembic import op\n\nrevision = "${id}"\ndown_revision = ${after === null ? "None" : `"${after}"`}\n\n\n` +
    `def upgrade():\n    ${body}\n\n\ndef downgrade():\n    pass\n`
  );
}

const alembic: ProvenTool = {
  title: "Alembic",
  framework: "alembic",
  provenWith: "1.8.1 of Debian 12",
  version: alembicPython === null ? null : pythonVersion(alembicPython, "alembic"),
  packages: [],
  others: {
    "alembic.ini": "[alembic]\nscript_location = alembic\n",
    "alembic/script.py.mako": "",
    "alembic/env.py":
      "import os\nfrom alembic import context\nfrom sqlalchemy import create_engine\n\n" +
      "engine = create_engine(os.environ['DATABASE_URL'].replace('postgres://', 'postgresql://'))\n" +
      "with engine.connect() as connection:\n    context.configure(connection=connection, transaction_per_migration=True)\n" +
      "    with context.begin_transaction():\n        context.run_migrations()\n",
  },
  files: {
    "alembic/versions/c3d4e5f60718_users.py": revision(
      "c3d4e5f60718",
      null,
      "op.execute(\"CREATE TABLE users (id int)\"); op.execute(\"CREATE TABLE seen AS SELECT current_setting('lock_timeout') AS lock_timeout, current_setting('application_name') AS name\")",
    ),
    "alembic/versions/b2c3d4e5f607_names.py": revision(
      "b2c3d4e5f607",
      "c3d4e5f60718",
      'op.execute("ALTER TABLE users ADD name text")',
    ),
    "alembic/versions/a1b2c3d4e5f6_index.py": revision(
      "a1b2c3d4e5f6",
      "b2c3d4e5f607",
      'op.execute("CREATE INDEX i ON users (name)")',
    ),
  },
  ids: [
    ["alembic/versions/c3d4e5f60718_users.py", "c3d4e5f60718"],
    ["alembic/versions/b2c3d4e5f607_names.py", "b2c3d4e5f607"],
    ["alembic/versions/a1b2c3d4e5f6_index.py", "a1b2c3d4e5f6"],
  ],
  deployCommand: [...ALEMBIC, "upgrade", "head"],
  first: [...ALEMBIC, "upgrade", "+1"],
  status: null,
  upToDate: { command: [...ALEMBIC, "current"], says: /a1b2c3d4e5f6 \(head\)/ },
  historyTable: "public.alembic_version",
};

const djangoPython = findPython("django", "psycopg2");
const DJANGO = [djangoPython ?? "python3", "manage.py"];

function djangoMigration(after: string | null, operation: string): string {
  const dependencies = after === null ? "" : `("shop", "${after}")`;
  return (
    `from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    dependencies = [${dependencies}]\n` +
    `    operations = [${operation}]\n`
  );
}

const django: ProvenTool = {
  title: "Django",
  framework: "django",
  provenWith: "3.2.25 of Debian 12",
  version: djangoPython === null ? null : pythonVersion(djangoPython, "django"),
  packages: [],
  others: {
    "manage.py":
      "import os, sys\nfrom urllib.parse import urlparse\nfrom django.conf import settings\nfrom django.core.management import execute_from_command_line\n\n" +
      "url = urlparse(os.environ['DATABASE_URL'])\n" +
      "settings.configure(INSTALLED_APPS=['django.contrib.contenttypes', 'django.contrib.auth', 'shop'], DATABASES={'default': {\n" +
      "    'ENGINE': 'django.db.backends.postgresql', 'HOST': url.hostname, 'PORT': url.port, 'USER': url.username, 'NAME': url.path[1:]}})\n" +
      "execute_from_command_line(sys.argv)\n",
    "shop/__init__.py": "",
    "shop/migrations/__init__.py": "",
  },
  files: {
    "shop/migrations/0001_initial.py": djangoMigration(
      null,
      "migrations.RunSQL(\"CREATE TABLE users (id int); CREATE TABLE seen AS SELECT current_setting('lock_timeout') AS lock_timeout, current_setting('application_name') AS name\")",
    ),
    "shop/migrations/0002_names.py": djangoMigration("0001_initial", 'migrations.RunSQL("ALTER TABLE users ADD name text")'),
    "shop/migrations/0003_index.py": djangoMigration("0002_names", 'migrations.RunSQL("CREATE INDEX i ON users (name)")'),
  },
  ids: [
    ["shop/migrations/0001_initial.py", "shop.0001_initial"],
    ["shop/migrations/0002_names.py", "shop.0002_names"],
    ["shop/migrations/0003_index.py", "shop.0003_index"],
  ],
  deployCommand: [...DJANGO, "migrate"],
  first: [...DJANGO, "migrate", "shop", "0001"],
  status: [...DJANGO, "showmigrations", "--plan"],
  upToDate: { command: [...DJANGO, "migrate"], says: /No migrations to apply/ },
  historyTable: "public.django_migrations",
};

function pythonVersion(python: string, module: string): string {
  return spawnSync(python, ["-c", `import ${module}; print(${module}.__version__)`], { encoding: "utf8" }).stdout.trim();
}

export const PROVEN_TOOLS: readonly ProvenTool[] = [knex, nodePgMigrate, alembic, django];
