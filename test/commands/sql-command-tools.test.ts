/** The recipes with the tools themselves. Those that a machine lacks are skipped for everybody to see. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openGitSource } from "../../src/adapters/git/git-source.ts";
import { check } from "../../src/commands/check.ts";
import { sqlRecipe } from "../../src/commands/sql-command/sql-command-recipes.ts";
import { checkoutAt } from "../../src/doors/checkout.ts";
import { documentFile } from "../support/document.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";

let repo: Repo;
let base: string;
beforeEach(async () => {
  repo = await makeRepository();
});
afterEach(() => repo.dispose());

async function write(files: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, text] of Object.entries(files)) await repo.write(path, text);
  return repo.commit("files");
}

async function judge() {
  const source = openGitSource(repo.folder, { base, head: "HEAD" });
  const openCheckout = checkoutAt(repo.folder, { PATH: process.env["PATH"] });
  const beforeWasm = (): void => setFlagsFromString("--liftoff-only");
  try {
    return (await check({ source, configuration: null, readOverride: null, branch: null, openCheckout, beforeWasm })).result;
  } finally {
    await source.close();
  }
}

/** A Python that can import a module; null where there is none. */
function pythonWith(module: string): string | null {
  for (const python of ["python3", "/usr/bin/python3"]) {
    try {
      execFileSync(python, ["-c", `import ${module}`], { stdio: "ignore" });
      return python;
    } catch {
      // The next one may.
    }
  }
  return null;
}

/** The recipe's words with this machine's Python, as lines of the configuration. */
function configured(framework: string, python: string | null, before: readonly string[] = []): string {
  const [, ...words] = sqlRecipe(framework).command ?? [];
  const command = JSON.stringify([...before, python ?? "", ...words]);
  return `databases:\n  - name: shop\n    framework: ${framework}\n    sql-command: ${command}\n`;
}

const kinds = (result: Awaited<ReturnType<typeof judge>>) =>
  result.migrations.map(({ statements }) => statements.map(({ kind, dataLoss }) => `${kind} ${dataLoss}`));

const django = pythonWith("django, psycopg2");

describe.skipIf(django === null)("Django (needs python3-django and python3-psycopg2)", () => {
  let server: PostgresServer;
  beforeEach(async () => {
    server = await startPostgres();
    base = await write({
      "manage.py":
        'import sys\nfrom django.conf import settings\nimport os\nsettings.configure(SECRET_KEY="x", INSTALLED_APPS=["parcels"], DATABASES={"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "postgres", "USER": "postgres", "HOST": "127.0.0.1", "PORT": os.environ["PORT"]}})\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n',
      "parcels/__init__.py": "",
      "parcels/migrations/__init__.py": "",
      "parcels/migrations/0001_initial.py":
        'from django.db import migrations, models\nclass Migration(migrations.Migration):\n    operations = [migrations.CreateModel("Parcel", [("id", models.BigAutoField(primary_key=True)), ("weight", models.IntegerField(null=True))])]\n',
      ".github/schema-release.yml": configured("django", django, ["env", `PORT=${server.port}`]),
    });
  });
  afterEach(() => server.stop());

  it("prints what sqlmigrate prints, and what it cannot write is unknown", async () => {
    const head =
      'from django.db import migrations, models\nclass Migration(migrations.Migration):\n    dependencies = [("parcels", "0001_initial")]\n';
    await write({
      "parcels/migrations/0002_drop.py": `${head}    operations = [migrations.RemoveField("parcel", "weight"), migrations.AddField("parcel", "note", models.TextField(null=True))]\n`,
      "parcels/migrations/0003_code.py": `${head.replace("0001_initial", "0002_drop")}    operations = [migrations.AddField("parcel", "code", models.TextField(null=True)), migrations.RunPython(lambda apps, editor: None)]\n`,
    });
    const result = await judge();
    expect(kinds(result)).toEqual([
      ["drop-column certain", "add-column none"],
      ["add-column none", "unknown possible"],
    ]);
    expect(result.migrations.map(({ id, positions, transactional }) => [id, positions, transactional])).toEqual([
      ["0002_drop", "printed-sql", true],
      ["0003_code", "printed-sql", true],
    ]);
  });

  it("whose migration does not load says why", async () => {
    await write({
      "parcels/migrations/0002_broken.py": "raise ValueError('not today')\nclass Migration: pass  # migrations.Migration\n",
    });
    const result = await judge();
    expect(result.backupRisk).toBe("snapshot");
    expect(result.migrations[0]?.findings[0]?.message).toContain("failed with exit code 1: ValueError: not today");
  });
});

const alembic = pythonWith("alembic");

describe.skipIf(alembic === null)("Alembic (needs python3-alembic)", () => {
  const migration = (revision: string, down: string | null, body: string): string =>
    `from alembic import op\nimport sqlalchemy as sa\nrevision = '${revision}'\ndown_revision = ${down === null ? "None" : `'${down}'`}\n\ndef upgrade():\n    ${body}\n`;

  beforeEach(async () => {
    base = await write({
      "alembic.ini": "[alembic]\nscript_location = alembic\nsqlalchemy.url = postgresql://localhost/none\n",
      "alembic/env.py":
        'from alembic import context\ncontext.configure(url=context.config.get_main_option("sqlalchemy.url"), literal_binds=True)\nwith context.begin_transaction():\n    context.run_migrations()\n',
      ".github/schema-release.yml": configured("alembic", alembic),
    });
  });

  it("prints each migration alone, its own record left out", async () => {
    await write({
      "alembic/versions/a1_first.py": migration(
        "a1",
        null,
        "op.create_table('parcels', sa.Column('id', sa.Integer), sa.Column('weight', sa.Integer))",
      ),
      "alembic/versions/b2_drop.py": migration("b2", "a1", "op.add_column('parcels', sa.Column('note', sa.Text))"),
    });
    const result = await judge();
    expect(result.backupRisk).toBe("nightly");
    expect(kinds(result)).toEqual([["create-table none", "create-table none"], ["add-column none"]]);
  });

  it("is not asked for a merge of branches", async () => {
    const create = (name: string): string => `op.execute('CREATE TABLE ${name} (id integer)')`;
    await write({
      "alembic/versions/a1_first.py": migration("a1", null, create("a")),
      "alembic/versions/b2_left.py": migration("b2", "a1", create("b")),
      "alembic/versions/b3_right.py": migration("b3", "a1", create("c")),
      "alembic/versions/c4_merge.py": migration("c4", "b2', 'b3", "pass"),
    });
    const result = await judge();
    expect(result.migrations.map(({ backupRisk }) => backupRisk)).toEqual(["nightly", "nightly", "nightly", "snapshot"]);
    expect(result.migrations[3]?.findings[0]?.message).toContain("follows several others");
  });
});

describe("Knex", () => {
  it("prints by the script of the page", async () => {
    const page = readFileSync(documentFile("sql-command.md"), "utf8");
    const script = /```js\n([^]*?)```/.exec(page)?.[1] ?? "";
    expect(existsSync(documentFile("../node_modules/knex"))).toBe(true);
    await repo.link("node_modules", documentFile("../node_modules"));
    await repo.write(".gitignore", "node_modules\n");
    base = await write({
      "package.json": '{ "dependencies": { "knex": "3" } }',
      "knexfile.cjs": "module.exports = { client: 'pg' };",
      "tools/print-knex.mjs": script,
      "migrations/20240101000000_a.cjs":
        "exports.up = (knex) => knex.schema.createTable('parcels', (t) => t.increments());\nexports.down = () => {};",
      ".github/schema-release.yml": `databases:\n  - name: shop\n    framework: knex\n    sql-command: ["${process.execPath}", tools/print-knex.mjs, "{path}"]\n`,
    });
    await write({
      "migrations/20240102000000_b.cjs":
        "exports.up = async (knex) => { await knex.schema.alterTable('parcels', (t) => { t.dropColumn('weight'); t.string('note', 20); }); };\nexports.down = () => {};",
    });
    expect(kinds(await judge())).toEqual([["add-column none", "drop-column certain"]]);
  });
});
