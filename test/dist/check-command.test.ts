import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CheckResult } from "../../src/change-set/check-result.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { type Ended, runCli } from "../support/run-dist.ts";

let repo: Repo;

beforeEach(async () => {
  repo = await makeRepository();
  await repo.write("db/migration/V1__parcels.sql", "CREATE TABLE parcels (id bigint PRIMARY KEY);\n");
  await repo.write("src/app.ts", "export const version = 1;\n");
  await repo.commit("Start");
  await repo.branch("feature");
  await repo.switch("feature");
});

afterEach(() => repo.dispose());

const check = (...args: readonly string[]): Promise<Ended> =>
  runCli(["check", "--repo", repo.folder, "--base", "main", "--head", "feature", ...args]);
const json = (ended: Ended): CheckResult => JSON.parse(ended.stdout) as CheckResult;

describe("a verdict", () => {
  it("is quiet about a change set without migrations", async () => {
    await repo.write("src/app.ts", "export const version = 2;\n");
    await repo.commit("Application only");
    const ended = await check();
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.stdout.trimEnd().split("\n")).toHaveLength(1);
  });

  it("passes a repository without migrations and an empty change set", async () => {
    expect(await check()).toMatchObject({ code: 0, stderr: "" });
    expect(json(await check("--format", "json"))).toMatchObject({
      verdict: "pass",
      kind: "neither",
      files: [],
      backupRisk: null,
    });
  });

  it("fails migrations mixed with code, with exit code 1 and the commands that split them", async () => {
    await repo.write("db/migration/V2__weight.sql", "ALTER TABLE parcels ADD COLUMN weight integer;\n");
    await repo.write("src/app.ts", "export const version = 2;\n");
    await repo.commit("Both");
    const ended = await check();
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain("V2__weight.sql");
    expect(ended.stdout).toContain("git switch");
    const result = json(await check("--format", "json"));
    expect(result).toMatchObject({ version: 1, verdict: "fail", blocking: true, kind: "mixed", complete: true, override: null });
    expect(result.files.map(({ path, category, framework }) => [path, category, framework])).toEqual([
      ["db/migration/V2__weight.sql", "migration", "flyway"],
      ["src/app.ts", "app", null],
    ]);
  });

  it("takes the configuration of the base, never that of the head", async () => {
    await repo.write(".github/schema-release.yml", "mode: report\n");
    await repo.write("db/migration/V2__weight.sql", "ALTER TABLE parcels ADD COLUMN weight integer;\n");
    await repo.write("src/app.ts", "export const version = 2;\n");
    await repo.commit("Weaken the gate");
    const result = json(await check("--format", "json"));
    expect(result).toMatchObject({ blocking: true, mode: "enforce" });
    expect(result.findings.map(({ rule }) => rule)).toContain("gate-changed");
  });

  it("fails without blocking in report mode of the base", async () => {
    await repo.switch("main");
    await repo.write(".github/schema-release.yml", "mode: report\n");
    await repo.commit("Begin in report mode");
    await repo.switch("feature");
    await repo.write("db/migration/V2__weight.sql", "ALTER TABLE parcels ADD COLUMN weight integer;\n");
    await repo.write("src/app.ts", "export const version = 2;\n");
    await repo.commit("Both");
    const ended = await check("--format", "json");
    expect(ended.code).toBe(0);
    expect(json(ended)).toMatchObject({ verdict: "fail", blocking: false, mode: "report" });
  });

  it.each(["terminal", "json", "markdown", "sarif", "github"])("is printed as %s", async (format) => {
    await repo.write("db/migration/V2_weight.sql", "ALTER TABLE parcels ADD COLUMN weight integer;\n");
    await repo.commit("Schema");
    const ended = await check("--format", format);
    expect(ended).toMatchObject({ code: 1, stderr: "" });
    expect(ended.stdout).toContain("V2_weight.sql");
    expect(ended.stdout).not.toContain("\u001B[");
  });

  it("has colour when told so", async () => {
    expect((await check("--color", "always")).stdout).toContain("\u001B[");
  });

  it("is given on what is staged, for a pre-commit hook", async () => {
    await repo.write("db/migration/V2__weight.sql", "ALTER TABLE parcels ADD COLUMN weight integer;\n");
    await repo.write("src/app.ts", "export const version = 2;\n");
    await repo.git("add", "--all");
    const ended = await runCli(["check", "--staged"], { cwd: repo.folder });
    expect(ended.code).toBe(1);
  });

  it("uses a local configuration only when it is given", async () => {
    const folder = await mkdtemp(join(tmpdir(), "schema-release-config-"));
    await writeFile(
      join(folder, "local.yml"),
      "databases:\n  - name: lists\n    framework: other\n    migrations: [src/migrations.ts]\n",
    );
    await repo.write("src/migrations.ts", "export const migrations = [];\n");
    await repo.commit("In-code list");
    const kinds = [
      json(await check("--format", "json")).kind,
      json(await check("--format", "json", "--config", join(folder, "local.yml"))).kind,
    ];
    await rm(folder, { recursive: true });
    expect(kinds).toEqual(["app-only", "standalone"]);
  });
});

describe("what it cannot answer", () => {
  it("fails with complete: false in a shallow clone, and says what to fetch", async () => {
    await repo.write("b.txt", "b");
    await repo.commit("Feature");
    await repo.switch("main");
    await repo.write("a.txt", "a");
    await repo.commit("Main moves");
    const shallow = await mkdtemp(join(tmpdir(), "schema-release-shallow-"));
    await repo.git("clone", "--quiet", "--depth=1", "--no-single-branch", `file://${repo.folder}`, shallow);
    const args = ["check", "--repo", shallow, "--base", "origin/main", "--head", "origin/feature"];
    const [plain, asJson] = [await runCli(args), await runCli([...args, "--format", "json"])];
    await rm(shallow, { recursive: true });
    expect(plain.code).toBe(1);
    expect(plain.stdout).toContain("fetch-depth: 0");
    expect(json(asJson)).toMatchObject({ verdict: "fail", blocking: true, complete: false });
  });

  it.each([
    [["check", "--repo", "/nowhere/at/all", "--base", "a"], 2, "not a git repository"],
    [["check", "--base"], 2, "--base"],
    [["check"], 2, "--base REV"],
    [["check", "--bas", "main"], 2, "--base"],
    [["check", "--base", "a", "--base", "b"], 2, "2 times"],
    [["check", "--base", "a", "--format", "xml"], 2, "terminal, json, markdown, sarif, github"],
    [["check", "--staged", "--base", "a"], 2, "either"],
    [["check", "--base", "a", "--config", "/nowhere.yml"], 2, "/nowhere.yml"],
    [["chekc"], 2, "check"],
    [[], 2, ""],
  ] as const)("says for %j what to do, with exit code %i", async (args, code, words) => {
    const ended = await runCli(args);
    expect(ended.code).toBe(code);
    expect(ended.stderr + ended.stdout).toContain(words);
  });

  it("says for an unknown revision how to get it", async () => {
    const ended = await runCli(["check", "--repo", repo.folder, "--base", "nowhere", "--head", "main"]);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain('"nowhere"');
    expect(ended.stderr).toContain("fetch");
  });

  it("names line and column of what the base's configuration says wrong", async () => {
    await repo.switch("main");
    await repo.write(".github/schema-release.yml", "mode: enforce\nmodus: x\n");
    await repo.commit("Misspell");
    const ended = await check();
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(".github/schema-release.yml:2:1");
  });

  it("says so when the configuration's name is misspelt and would not be read", async () => {
    await repo.switch("main");
    await repo.write(".github/schema-release.yaml", "mode: report\n");
    await repo.commit("Misname");
    expect(await check()).toMatchObject({ code: 2, stderr: expect.stringContaining("Rename it to .github/schema-release.yml") });
  });
});

describe("hostile names", () => {
  const NAMES = [
    "::error::x",
    "a ##[add-mask]b",
    "x\n::set-output name=y::z",
    "\u001B[31mred",
    "rtl\u202Etxt.sql",
    "`whoami`.ts",
    "$(id).ts",
    "\udcff.ts",
    "| a | b |.ts",
  ];

  it.each(["terminal", "github", "markdown", "json", "sarif"])("are inert in %s", async (format) => {
    for (const name of NAMES) {
      await repo.write(`src/${name}`, "x");
      await repo.write(`db/migration/V2__${name.replaceAll("/", "")}.sql`, "SELECT 1;");
    }
    await repo.commit("Hostile");
    const ended = await check("--format", format);
    expect(ended).toMatchObject({ code: 1, stderr: "" });
    expect(ended.stdout).not.toContain("##[");
    expect(ended.stdout).not.toContain("\u001B");
    expect(ended.stdout).not.toContain("\u202E");
    const commands = ended.stdout.split("\n").filter((line) => /^\s*::/.test(line));
    expect(commands.filter((line) => !/^::(?:error|warning|notice) [^:]*title=[\w-]+::/.test(line))).toEqual([]);
    expect(commands.length > 0).toBe(format === "github");
  });
});
