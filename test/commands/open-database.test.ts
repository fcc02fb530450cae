import { afterEach, describe, expect, it } from "vitest";
import { createHash } from "node:crypto";
import { openWorkTree } from "../../src/adapters/files/work-tree.ts";
import { openGitRevision } from "../../src/adapters/git/git-revision.ts";
import { openDatabaseSet, type OpenedDatabase, type OpeningDatabase } from "../../src/commands/open-database.ts";
import { UserError } from "../../src/errors.ts";
import type { RevisionFiles } from "../../src/ports.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";

const repositories: Repo[] = [];

afterEach(async () => {
  for (const repo of repositories.splice(0)) await repo.dispose();
});

async function repositoryWith(files: Readonly<Record<string, string>>): Promise<Repo> {
  const repo = await makeRepository();
  repositories.push(repo);
  for (const [path, text] of Object.entries(files)) await repo.write(path, text);
  await repo.commit("start");
  return repo;
}

async function openAt(repo: Repo, more: Partial<OpeningDatabase> & { readonly revision?: string } = {}): Promise<OpenedDatabase> {
  const revision = await openGitRevision(repo.folder, more.revision ?? "HEAD");
  try {
    return await openFiles(revision.files, more);
  } finally {
    revision.close();
  }
}

function openFiles(files: RevisionFiles, more: Partial<OpeningDatabase> = {}): Promise<OpenedDatabase> {
  return openDatabaseSet({
    files,
    configuration: null,
    database: null,
    environment: { get: () => undefined, names: [] },
    sha256: (data) => createHash("sha256").update(data).digest("hex"),
    ...more,
  });
}

async function failure(opening: Promise<OpenedDatabase>): Promise<string> {
  const error: unknown = await opening.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw new Error("it was opened, or failed in another way", { cause: error });
  return `${error.message} ${error.hint}`;
}

const COMMANDS = "    status-command: [tool, status]\n    deploy-command: [tool, migrate]\n";
const configuration = (text: string): Record<string, string> => ({ ".github/schema-release.yml": `databases:\n${text}` });
const V1 = "CREATE TABLE a (id int);\n";

describe("openDatabaseSet", () => {
  it("finds the only set by its names, with all files below its folder", async () => {
    const repo = await repositoryWith({
      "db/migration/V1__a.sql": V1,
      "db/migration/later/V2__b.sql": "SELECT 1;\n",
      "db/migration/R__views.sql": "SELECT 1;\n",
      "db/other.sql": "SELECT 1;\n",
      "src/app.js": "1\n",
    });
    const opened = await openAt(repo);
    expect([opened.framework, opened.dialect, opened.root]).toEqual(["flyway", "postgresql", "db/migration"]);
    expect(opened.files.map(({ path }) => path)).toEqual([
      "db/migration/R__views.sql",
      "db/migration/V1__a.sql",
      "db/migration/later/V2__b.sql",
    ]);
    expect(opened.migrations.map(({ id, role }) => `${role} ${id}`)).toEqual(["repeatable views", "versioned 1", "versioned 2"]);
  });

  it("reads the revision that is asked for, not the work tree", async () => {
    const repo = await repositoryWith({ "db/migration/V1__a.sql": V1 });
    await repo.write("db/migration/V2__b.sql", "SELECT 2;\n");
    await repo.commit("second");
    await repo.write("db/migration/V3__c.sql", "SELECT 3;\n");
    const pathsAt = async (revision: string): Promise<readonly string[]> =>
      (await openAt(repo, { revision })).files.map(({ path }) => path);
    expect(await pathsAt("HEAD~1")).toEqual(["db/migration/V1__a.sql"]);
    expect(await pathsAt("HEAD")).toEqual(["db/migration/V1__a.sql", "db/migration/V2__b.sql"]);
    expect((await openFiles(openWorkTree(repo.folder))).files).toHaveLength(3);
  });

  it("takes folders, globs and commands from the configuration", async () => {
    const repo = await repositoryWith({
      ...configuration(`  - name: events\n    framework: knex\n    migrations: [services/*/migrations]\n${COMMANDS}`),
      "services/a/migrations/20240101000000_a.js": "1\n",
      "services/b/migrations/20240101000001_b.js": "1\n",
      "services/b/src/x.js": "1\n",
    });
    const opened = await openAt(repo);
    expect(opened.native).toBeNull();
    expect(opened.roots).toEqual(["services"]);
    expect(opened.files.map(({ path }) => path)).toEqual([
      "services/a/migrations/20240101000000_a.js",
      "services/b/migrations/20240101000001_b.js",
    ]);
  });

  it("names the databases where several could be meant", async () => {
    const repo = await repositoryWith({ "a/db/migration/V1__a.sql": V1, "b/db/migration/V1__b.sql": V1 });
    expect(await failure(openAt(repo))).toBe(
      "There are 2 databases: flyway:a/db/migration and flyway:b/db/migration. Say which one: --database NAME.",
    );
    expect((await openAt(repo, { database: "flyway:b/db/migration" })).root).toBe("b/db/migration");
    expect(await failure(openAt(repo, { database: "c" }))).toContain(
      'There is no database "c". It may be: flyway:a/db/migration',
    );
  });

  it("says what to write where there is no set", async () => {
    const repo = await repositoryWith({ "src/app.js": "1\n" });
    expect(await failure(openAt(repo))).toMatch(/No set of migrations was found.*databases: \[/);
  });

  it("refuses another dialect than PostgreSQL", async () => {
    const repo = await repositoryWith({
      ...configuration("  - name: main\n    framework: flyway\n    migrations: [db/migration]\n    dialect: mysql\n"),
      "db/migration/V1__a.sql": V1,
    });
    expect(await failure(openAt(repo))).toMatch(/^Deploys are for PostgreSQL; the database "main" is mysql/);
  });

  it("gives the lines to add for a framework that is run by its own command", async () => {
    const repo = await repositoryWith({
      ...configuration("  - name: main\n    framework: knex\n    migrations: [migrations]\n"),
      "migrations/20240101000000_a.js": "1\n",
    });
    expect(await failure(openAt(repo))).toMatch(/Knex.*status-command: \[.*deploy-command: \[/);
  });

  it("refuses links below the set's folder, and folders that are links", async () => {
    const repo = await repositoryWith({ "db/migration/V1__a.sql": V1 });
    await repo.link("db/migration/V2__b.sql", "/etc/passwd");
    await repo.commit("link");
    expect(await failure(openAt(repo))).toMatch(/"db\/migration\/V2__b.sql" is a symbolic link/);
    const linked = await repositoryWith({
      ...configuration("  - name: main\n    framework: flyway\n    migrations: [db/migration]\n"),
      "elsewhere/migration/V1__a.sql": V1,
    });
    await linked.link("db", "elsewhere");
    await linked.commit("link");
    expect(await failure(openAt(linked))).toMatch(/There is no folder "db\/migration".*Links are not followed/);
    expect(await failure(openFiles(openWorkTree(linked.folder)))).toMatch(/There is no folder "db\/migration"/);
  });

  it("says that a revision does not exist", async () => {
    const repo = await repositoryWith({ "db/migration/V1__a.sql": V1 });
    await expect(openGitRevision(repo.folder, "nowhere")).rejects.toThrow('There is no revision "nowhere" in this repository.');
    await expect(openGitRevision("/", "HEAD")).rejects.toThrow("is not a git repository");
  });
});
