import { describe, expect, it } from "vitest";
import type { HistoryState } from "../../../src/deploy/history.ts";
import { readStatusOf } from "../../../src/deploy/by-command/read-status.ts";
import { toSetMigrations } from "../../../src/deploy/by-command/set-migrations.ts";
import { sha256 } from "../native/session.ts";
import { toMigration } from "./tool-run.ts";

function read(framework: string, paths: readonly string[], output: string, shared = false): HistoryState {
  const files = paths.map((path) => ({ path, bytes: new Uint8Array() }));
  const migrations = toSetMigrations({
    framework,
    migrations: paths.flatMap((path) => toMigration(framework, path)),
    files,
    sha256,
  });
  return readStatusOf(output, { framework, source: "status", remembered: new Map(), migrations, shared });
}

/** Framework, its two files of which the first is applied, and what its own command prints then (docs/interoperation.md). */
const OUTPUTS: readonly (readonly [title: string, framework: string, paths: readonly [string, string], output: string])[] = [
  [
    "knex migrate:list",
    "knex",
    ["migrations/20240101000000_users.js", "migrations/20240102000000_names.js"],
    "Using environment: production\nFound 1 Completed Migration file/files.\n20240101000000_users.js\nFound 1 Pending Migration file/files.\n20240102000000_names.js\n",
  ],
  [
    "knex migrate:list, coloured",
    "knex",
    ["migrations/20240101000000_users.js", "migrations/20240102000000_names.js"],
    "\u001b[32mFound 1 Completed Migration file/files.\u001b[39m\n\u001b[36m20240101000000_users.js\u001b[39m\nFound 1 Pending Migration file/files.\n20240102000000_names.js\n",
  ],
  [
    "rails db:migrate:status",
    "rails",
    ["db/migrate/20240101000000_take_node_down.rb", "db/migrate/20240102000000_clean_up.rb"],
    "\ndatabase: shop\n\n Status   Migration ID    Migration Name\n--------------------------------------------------\n   up     20240101000000  Take node down\n  down    20240102000000  Clean up\n\n",
  ],
  [
    "django showmigrations --plan",
    "django",
    ["shop/migrations/0001_initial.py", "shop/migrations/0002_names.py"],
    "[X]  contenttypes.0001_initial\n[X]  shop.0001_initial\n[ ]  shop.0002_names\n",
  ],
  [
    "sequelize db:migrate:status",
    "sequelize",
    ["migrations/20240101000000-users.js", "migrations/20240102000000-names.js"],
    '\nSequelize CLI [Node: 20.1.0, CLI: 6.6.2, ORM: 6.37.3]\n\nLoaded configuration file "config/config.json".\nUsing environment "production".\nup 20240101000000-users.js\ndown 20240102000000-names.js\n',
  ],
  [
    "typeorm migration:show",
    "typeorm",
    ["src/migration/1704067200000-Users.ts", "src/migration/1704153600000-Names.ts"],
    "[X] 1 Users1704067200000\n[ ] Names1704153600000\n",
  ],
  [
    "goose status",
    "goose",
    ["migrations/00001_users.sql", "migrations/00002_names.sql"],
    "    Applied At                  Migration\n    =======================================\n    Mon Jan  1 10:00:00 2024 -- 00001_users.sql\n    Pending                  -- 00002_names.sql\n",
  ],
  [
    "goose status, with the time of the log",
    "goose",
    ["migrations/00001_users.sql", "migrations/00002_names.sql"],
    "2024/02/01 09:00:00     Applied At                  Migration\n2024/02/01 09:00:00     Mon Jan  1 10:00:00 2024 -- 00001_users.sql\n2024/02/01 09:00:00     Pending                  -- 00002_names.sql\n",
  ],
  [
    "sqlx migrate info",
    "sqlx",
    ["migrations/20240101000000_pending_users.sql", "migrations/20240102000000_installed_apps.sql"],
    "20240101000000/installed pending users\n20240102000000/pending installed apps\n",
  ],
  [
    "artisan migrate:status",
    "laravel",
    ["database/migrations/2024_01_01_000000_create_users.php", "database/migrations/2024_01_02_000000_add_names.php"],
    "\n  Migration name ............................................. Batch / Status  \n  2024_01_01_000000_create_users ..................................... [1] Ran  \n  2024_01_02_000000_add_names ........................................ Pending  \n\n",
  ],
  [
    "artisan migrate:status, as a table",
    "laravel",
    ["database/migrations/2024_01_01_000000_create_users.php", "database/migrations/2024_01_02_000000_add_names.php"],
    "+------+--------------------------------+-------+\n| Ran? | Migration                      | Batch |\n+------+--------------------------------+-------+\n| Yes  | 2024_01_01_000000_create_users | 1     |\n| No   | 2024_01_02_000000_add_names    |       |\n+------+--------------------------------+-------+\n",
  ],
  [
    "mix ecto.migrations",
    "ecto",
    ["priv/repo/migrations/20240101000000_create_users.exs", "priv/repo/migrations/20240102000000_clean_up.exs"],
    "\nRepo: Shop.Repo\n\n  Status    Migration ID    Migration Name\n--------------------------------------------------\n  up        20240101000000  create_users\n  down      20240102000000  clean_up\n\n",
  ],
  [
    "dotnet ef migrations list --json",
    "ef-core",
    ["Migrations/20240101000000_Users.cs", "Migrations/20240102000000_Names.cs"],
    '[\n  { "id": "20240101000000_Users", "name": "Users", "safeName": "Users", "applied": true },\n  { "id": "20240102000000_Names", "name": "Names", "safeName": "Names", "applied": false }\n]\n',
  ],
  [
    "phinx status",
    "phinx",
    ["db/migrations/20240101000000_users.php", "db/migrations/20240102000000_names.php"],
    "\n Status  [Migration ID]  Started              Finished             Migration Name \n----------------------------------------------------------------------------------\n     up  20240101000000  2024-01-05 10:00:00  2024-01-05 10:00:01  Users\n   down  20240102000000                                            Names\n\n",
  ],
  [
    "doctrine:migrations:list",
    "doctrine",
    ["migrations/Version20240101000000.php", "migrations/Version20240102000000.php"],
    "+--------------------------------------+--------------+---------------------+----------------+-------------+\n| Migration                            | Status       | Migrated At         | Execution Time | Description |\n+--------------------------------------+--------------+---------------------+----------------+-------------+\n| DoctrineMigrations\\Version20240101000000 | migrated     | 2024-01-05 10:00:00 | 0.01s          | not run     |\n| DoctrineMigrations\\Version20240102000000 | not migrated |                     |                |             |\n+--------------------------------------+--------------+---------------------+----------------+-------------+\n",
  ],
  [
    "a list of ids",
    "knex",
    ["migrations/20240101000000_users.js", "migrations/20240102000000_names.js"],
    "20240101000000_users\n",
  ],
  [
    "a list of paths",
    "knex",
    ["migrations/20240101000000_users.js", "migrations/20240102000000_names.js"],
    "migrations/20240101000000_users.js\n",
  ],
  [
    "a JSON array",
    "knex",
    ["migrations/20240101000000_users.js", "migrations/20240102000000_names.js"],
    '["20240101000000_users.js"]',
  ],
];

describe("the output of a status-command", () => {
  it.each(OUTPUTS)("is read from %s", (_, framework, paths, output) => {
    const state = read(framework, paths, output, ["django", "laravel", "doctrine", "phinx"].includes(framework));
    expect(state.problems).toEqual([]);
    expect(state.applied.map(({ script }) => script)).toEqual([paths[0].slice(paths[0].lastIndexOf("/") + 1)]);
    expect(state.pending.map(({ path }) => path)).toEqual([paths[1]]);
  });

  const PATHS = ["migrations/20240101000000_users.js", "migrations/20240102000000_names.js"];

  it("may be empty: then nothing is applied", () => {
    expect(read("knex", PATHS, "\n")).toMatchObject({ problems: [], applied: [], pending: [{}, {}] });
  });

  it.each([
    ["says nothing of a file", "[X] 20240101000000_users.js\n", "Nothing is said of 20240102000000_names."],
    [
      "has a line in a list that is no name",
      "20240101000000_users\nDone in 3 s\n",
      "Line 2 was not understood, it is no migration's name",
    ],
    ["has something behind a name in a list", "20240101000000_users perhaps\n", "Line 1 was not understood"],
    [
      "marks a line in a way that is not known",
      "[X] 20240101000000_users\n[?] 20240102000000_names\n",
      "it does not say whether that is applied",
    ],
    ["names several in a line", "[X] 20240101000000_users 20240102000000_names\n", "it names several migrations"],
    [
      "contradicts itself",
      "up 20240101000000_users\ndown 20240101000000_users\nup 20240102000000_names",
      "says of 20240101000000_users otherwise",
    ],
    [
      "waits for what no file has",
      "up 20240101000000_users\nup 20240102000000_names\ndown 20240103000000_more\n",
      "20240103000000_more is pending, but no file",
    ],
    ["has an item without state", '[{"name":"20240101000000_users"}]', "Item 1 of the JSON array"],
  ])("closes the gate when it %s", (_, output, message) => {
    const { problems } = read("knex", PATHS, output);
    expect(problems.map(({ kind }) => kind)).toContain("unreadable");
    expect(problems.map((problem) => problem.message).join("\n")).toContain(message);
  });

  it.each([
    ["missing", "rails", " up  20240101000000  Users\n up  20231231000000  ********** NO FILE **********\n"],
    ["missing", "rails", " up  20240101000000  ********** NO FILE **********\n"],
    ["failed", "sqlx", "20240101000000/installed (different checksum) users\n"],
    ["failed", "laravel", "| failed | 20240101000000_users |"],
  ])("tells what is %s (%s)", (kind, _, output) => {
    expect(read("rails", ["db/migrate/20240101000000_users.rb"], output).problems.map((problem) => problem.kind)).toEqual([kind]);
  });

  it("knows files by names that only one of them has", () => {
    const paths = ["a/migrations/0001_initial.py", "b/migrations/0001_initial.py"];
    const { problems } = read("django", paths, "[X] 0001_initial\n[ ] b.0001_initial\n");
    expect(problems.map(({ message }) => message)).toContain("Line 1: several files are called 0001_initial.");
  });
});
