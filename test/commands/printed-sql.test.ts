import { setFlagsFromString } from "node:v8";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openGitSource } from "../../src/adapters/git/git-source.ts";
import { check } from "../../src/commands/check.ts";
import { checkoutAt } from "../../src/doors/checkout.ts";
import type { MigrationAssessment } from "../../src/risk/assessment.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";

let repo: Repo;
let base: string;

const MIGRATION = "shop/parcels/migrations/0002_weight.py";
/** Prints what stands behind `# sql:` in the migration that it is asked for, and leaves a trace. */
const PRINT = `import { appendFileSync, readFileSync } from "node:fs";
appendFileSync("calls.log", JSON.stringify(process.argv.slice(2)) + "\\n");
const text = readFileSync("shop/" + process.argv[2] + "/migrations/" + process.argv[3] + ".py", "utf8");
if (text.includes("# hang")) setInterval(() => {}, 1000);
process.stdout.write(text.split("# sql:")[1] ?? "");
`;
const DATABASE = `databases:
  - name: shop
    framework: django
    sql-command:
      command: ["${process.execPath}", "print.mjs", "{app}", "{name}"]
      timeout-seconds: 2
`;

beforeEach(async () => {
  repo = await makeRepository();
  await repo.write("manage.py", "import django\n");
  await repo.write("print.mjs", PRINT);
  await repo.write("shop/parcels/migrations/0001_initial.py", "class Migration(migrations.Migration): pass\n");
  await repo.write(".github/schema-release.yml", DATABASE);
  base = await repo.commit("base");
});
afterEach(() => repo.dispose());

async function migration(text: string, path = MIGRATION): Promise<void> {
  await repo.write(path, `class Migration(migrations.Migration): pass\n${text}`);
}

async function judge(environment: Readonly<Record<string, string>> = {}, range: { head?: string; folder?: string } = {}) {
  const { head = "HEAD", folder = repo.folder } = range;
  const source = openGitSource(folder, { base, head });
  const openCheckout = checkoutAt(folder, { PATH: process.env["PATH"], ...environment });
  const beforeWasm = (): void => setFlagsFromString("--liftoff-only");
  try {
    return (await check({ source, configuration: null, readOverride: null, branch: null, openCheckout, beforeWasm })).result;
  } finally {
    await source.close();
  }
}

const calls = async (): Promise<string> => (await repo.git("status", "--porcelain", "--", "calls.log")).trim();

function because(migrations: readonly MigrationAssessment[]): string {
  return migrations.flatMap(({ statements }) => statements.flatMap((each) => each.because)).join(" ");
}

describe("a migration whose SQL is printed", () => {
  it("is judged by that SQL, and its findings say in which line of it", async () => {
    await migration("# sql:BEGIN;\n--\n-- Remove field weight\n--\nALTER TABLE parcels DROP COLUMN weight;\nCOMMIT;\n");
    await repo.commit("head");
    const { migrations, backupRisk } = await judge();
    expect(backupRisk).toBe("snapshot");
    expect(migrations).toMatchObject([{ path: MIGRATION, framework: "django", positions: "printed-sql", transactional: true }]);
    expect(migrations[0]?.statements.map(({ line, kind, understood }) => [line, kind, understood])).toEqual([
      [5, "drop-column", true],
    ]);
    const finding = migrations[0]?.findings.find(({ rule }) => rule === "drop-column");
    expect(finding).toMatchObject({ path: MIGRATION, line: null, column: null });
    expect(finding?.message).toMatch(/ \(Line 5 of the printed SQL: ALTER TABLE parcels DROP COLUMN weight\)$/);
  });

  it("may be nightly, and what it creates is new to the next", async () => {
    await migration("# sql:CREATE TABLE crates (id integer);");
    await migration("# sql:DROP TABLE crates;", "shop/parcels/migrations/0003_drop.py");
    await repo.commit("head");
    expect(await judge()).toMatchObject({ backupRisk: "nightly", migrations: [{ findings: [] }, { findings: [] }] });
  });

  it("is asked for from where it is checked out as GitHub does, too: merged into its base", async () => {
    await repo.branch("topic");
    await repo.write("README.md", "more\n");
    base = await repo.commit("on main");
    await repo.switch("topic");
    await migration("# sql:CREATE TABLE crates (id integer);");
    const head = await repo.commit("head");
    await repo.switch("main");
    await repo.git("merge", "--no-ff", "--no-edit", "topic");
    expect(await judge({}, { head })).toMatchObject({ head, backupRisk: "nightly" });
  });
});

describe("what is printed is not taken for harmless", () => {
  it.each([
    ["nothing", "", "printed nothing"],
    ["no statement", "# sql:BEGIN;\n--\n-- Alter field note\n--\nCOMMIT;\n", "holds no statement"],
    ["no SQL", "# sql:Operations to perform:\n  all of them\n", "not understood"],
    ["a part only", "# sql:CREATE TABLE a (id int);\n-- THIS OPERATION CANNOT BE WRITTEN AS SQL\n", "cannot be written as SQL"],
    [
      "a part only, as older versions have it",
      "# sql:CREATE TABLE a (id int);\n-- MIGRATION NOW PERFORMS OPERATION THAT CANNOT BE WRITTEN AS SQL:\n",
      "cannot be written as SQL",
    ],
  ])("where that is %s", async (_what, text, reason) => {
    await migration(text);
    await repo.commit("head");
    const { backupRisk, migrations } = await judge();
    expect(backupRisk).toBe("snapshot");
    expect(because(migrations)).toContain(reason);
    expect(migrations[0]?.statements.some(({ understood }) => !understood)).toBe(true);
  });

  it("where the command takes too long, and then it is not run for the others", async () => {
    await migration("# hang");
    await migration("# sql:CREATE TABLE crates (id integer);", "shop/parcels/migrations/0003_drop.py");
    await repo.commit("head");
    const { migrations } = await judge();
    expect(migrations.map(({ backupRisk }) => backupRisk)).toEqual(["snapshot", "snapshot"]);
    expect(because(migrations)).toMatch(/did not end within 2 s.*did not end within 2 s/);
  });

  it("for a file that is no migration of its own", async () => {
    await migration("# sql:SELECT 1;", "shop/parcels/migrations/helpers.py");
    await repo.commit("head");
    expect((await judge()).migrations.map(({ backupRisk }) => backupRisk)).not.toContain("nightly");
    expect(await calls()).toBe("");
  });
});

describe("the sql-command", () => {
  it("is the base's: a change set can neither add nor replace it", async () => {
    await migration("# sql:CREATE TABLE crates (id integer);");
    await repo.write(".github/schema-release.yml", DATABASE.replace("print.mjs", "evil.mjs"));
    await repo.write(
      "evil.mjs",
      "process.stdout.write('SELECT 1;'); import('node:fs').then((fs) => fs.writeFileSync('evil.log', ''));",
    );
    await repo.commit("head");
    expect((await judge()).migrations[0]?.statements[0]?.kind).toBe("create-table");
    expect((await repo.git("status", "--porcelain", "--", "evil.log")).trim()).toBe("");
  });

  it("that only the change set has is not run", async () => {
    await repo.remove(".github/schema-release.yml");
    base = await repo.commit("without");
    await repo.write(".github/schema-release.yml", DATABASE);
    await migration("# sql:CREATE TABLE crates (id integer);");
    await repo.commit("head");
    expect(await judge()).toMatchObject({ backupRisk: "snapshot" });
    expect(await calls()).toBe("");
  });

  it("is not run where the head is not checked out, nothing is, or the file differs", async () => {
    await migration("# sql:CREATE TABLE crates (id integer);");
    const head = await repo.commit("head");
    await migration("# sql:CREATE TABLE boxes (id integer);");
    const { migrations } = await judge();
    expect(because(migrations)).toContain("what is checked out under this path is not what is under check");
    expect(migrations[0]?.findings).toMatchObject([{ rule: "not-understood", severity: "note" }]);
    await repo.commit("later");
    expect(because((await judge({}, { head })).migrations)).toContain("what is checked out is not the revision under check");
    await repo.git("clone", "--quiet", "--bare", repo.folder, `${repo.folder}/bare.git`);
    const bare = await judge({}, { head, folder: `${repo.folder}/bare.git` });
    expect(because(bare.migrations)).toContain("nothing is checked out");
    expect(await calls()).toBe("");
  });

  it.each(["pull_request_target", "workflow_run", "issue_comment", ""])(
    "is not run in a workflow of the event %j, which may have secrets",
    async (event) => {
      await migration("# sql:CREATE TABLE crates (id integer);");
      await repo.commit("head");
      const { migrations } = await judge({ GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: event });
      expect(because(migrations)).toContain("may have secrets");
      expect(await calls()).toBe("");
    },
  );

  it("is run in a workflow of pull_request", async () => {
    await migration("# sql:CREATE TABLE crates (id integer);");
    await repo.commit("head");
    expect(await judge({ GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request" })).toMatchObject({ backupRisk: "nightly" });
    expect(await calls()).toBe("?? calls.log");
  });

  it("that is missing is proposed with the lines to add, where the tool has one", async () => {
    await repo.remove(".github/schema-release.yml");
    base = await repo.commit("without");
    await migration("");
    await repo.commit("head");
    const { migrations, verdict } = await judge();
    expect(verdict).toBe("pass");
    expect(migrations[0]?.findings).toMatchObject([{ rule: "not-understood", severity: "note" }]);
    expect(migrations[0]?.findings[0]?.remedy.split("\n").slice(1)).toEqual([
      "databases:",
      "  - name: django",
      "    framework: django",
      "    sql-command: python3 manage.py sqlmigrate {app} {name}",
    ]);
  });
});
