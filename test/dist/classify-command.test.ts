import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ClassifyResult } from "../../src/commands/classify.ts";
import { readSchema } from "../formats/schema-properties.ts";
import { Ajv } from "ajv";
import { type Ended, runCli } from "../support/run-dist.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "schema-release-classify-"));
  await write("db/migration/V1__parcels.sql", "CREATE TABLE parcels (id bigint PRIMARY KEY, weight integer);\n");
  await write("db/migration/V2__drop.sql", "SET lock_timeout = '2s';\nALTER TABLE parcels DROP COLUMN weight;\n");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

const classify = (...args: readonly string[]): Promise<Ended> => runCli(["classify", ...args], { cwd: folder });
const json = async (...args: readonly string[]): Promise<ClassifyResult> =>
  JSON.parse((await classify(...args, "--format", "json")).stdout) as ClassifyResult;

describe("classify", () => {
  it("tells the risk of a loose file behind the earlier ones of its folder", async () => {
    const ended = await classify("db/migration/V2__drop.sql");
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.stdout).toContain("Backup risk: snapshot");
    expect(ended.stdout).toContain("The values of public.parcels.weight are lost.");
  });

  it("prints JSON that its schema takes", async () => {
    const result = await json("db/migration/V2__drop.sql");
    expect(new Ajv({ strict: true, allowUnionTypes: true }).compile(readSchema("classify-1.schema.json"))(result)).toBe(true);
    expect(result).toMatchObject({
      version: 1,
      backupRisk: "snapshot",
      migrations: [{ path: "db/migration/V2__drop.sql", framework: "flyway", id: "2" }],
    });
  });

  it("names files as they were given, from any folder", async () => {
    const path = join(folder, "db/migration/V2__drop.sql");
    const ended = await runCli(["classify", path, "--format", "json"], { cwd: tmpdir() });
    expect((JSON.parse(ended.stdout) as ClassifyResult).migrations).toMatchObject([
      { path, framework: "flyway", backupRisk: "snapshot" },
    ]);
  });

  it.each([
    ["nightly", 1],
    ["snapshot", 1],
    ["quiesce", 0],
  ] as const)("ends with --fail-on %s by %i for a snapshot", async (risk, code) => {
    expect((await classify("db/migration/V2__drop.sql", "--fail-on", risk)).code).toBe(code);
  });

  it("reads each dialect by its own parser", async () => {
    await write("a.sql", "CREATE TABLE `t` (`id` int AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB;\n");
    for (const dialect of ["mysql", "mariadb"]) {
      const result = await json("a.sql", "--dialect", dialect);
      expect(result.migrations).toMatchObject([{ dialect, framework: null }]);
    }
    expect((await json("a.sql")).migrations[0]?.statements[0]).toMatchObject({ understood: false });
  });

  it("says which files undo migrations", async () => {
    await write("db/migration/U2__drop.sql", "ALTER TABLE parcels ADD COLUMN weight integer;\n");
    const ended = await classify("db/migration/V2__drop.sql", "db/migration/U2__drop.sql");
    expect(ended).toMatchObject({
      code: 0,
      stderr: "schema-release: db/migration/U2__drop.sql undoes a migration: it is judged as if it ran behind that migration.\n",
    });
  });

  it("takes the configuration that is given", async () => {
    await write(
      "c.yml",
      "databases:\n  - { name: a, framework: flyway, migrations: [db/migration], writers: [{ name: w, writes: [parcels] }] }\n",
    );
    expect((await json("db/migration/V2__drop.sql", "--config", "c.yml")).backupRisk).toBe("quiesce");
  });

  it("prints SARIF, annotations and Markdown", async () => {
    const sarif = JSON.parse((await classify("db/migration/V2__drop.sql", "--format", "sarif")).stdout) as {
      runs: { results: { ruleId: string }[] }[];
    };
    expect(sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(["drop-column"]);
    expect((await classify("db/migration/V2__drop.sql", "--format", "github")).stdout).toMatch(
      /^::warning file=db\/migration\/V2__drop\.sql,line=2,col=1,title=drop-column::/,
    );
    expect((await classify("db/migration/V2__drop.sql", "--format", "markdown")).stdout).toContain(
      "| `db/migration/V2__drop.sql` | snapshot |",
    );
  });
});

describe("classify refuses, with exit code 2 and one line that says why,", () => {
  it.each([
    ["no file", [], "There is no file to classify."],
    ["a file that is not there", ["nope.sql"], 'There is no file "nope.sql".'],
    ["a folder", ["db"], '"db" is a folder.'],
    ["a dialect that is not known", ["db/migration/V1__parcels.sql", "--dialect", "oracle"], '--dialect "oracle" is not known.'],
    [
      "a framework that is not known",
      ["db/migration/V1__parcels.sql", "--framework", "flywya"],
      'The framework "flywya" is not known.',
    ],
    ["a risk that is not known", ["db/migration/V1__parcels.sql", "--fail-on", "high"], '--fail-on "high" is not known.'],
    ["an option that is not known", ["db/migration/V1__parcels.sql", "--dialet", "mysql"], "Unknown option '--dialet'."],
    ["a configuration that is not there", ["db/migration/V1__parcels.sql", "--config", "no.yml"], "could not be read"],
    ["statistics that are none", ["db/migration/V1__parcels.sql", "--statistics", "db/migration/V1__parcels.sql"], "are no JSON"],
    [
      "a variable that is not set",
      ["db/migration/V1__parcels.sql", "--database-url-env", "NO_SUCH_URL"],
      "NO_SUCH_URL is not set",
    ],
    [
      "a URL as an argument",
      ["db/migration/V1__parcels.sql", "--database-url-env", "postgresql://me:secret@host/db"],
      "takes the name of an environment variable",
    ],
  ])("%s", async (_, args, message) => {
    const ended = await classify(...args);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain(message);
    expect(ended.stderr).not.toContain("secret");
  });
});

describe("hostile input of classify", () => {
  it("cannot reach the log of a workflow by its name or its SQL", async () => {
    const name = "db/migration/V3__\n::error::x\u001B[31m.sql";
    await write(name, 'ALTER TABLE parcels DROP COLUMN "\n::set-output name=a::b##[error]";\n');
    for (const format of ["terminal", "github", "markdown", "json", "sarif"]) {
      const { stdout } = await classify(name, "--format", format);
      const commands = stdout
        .split("\n")
        .filter((line) => /^\s*::/.test(line) && !line.startsWith("::warning file=") && !line.startsWith("::notice file="));
      expect(commands).toEqual([]);
      expect(stdout).not.toContain("##[");
      expect(stdout).not.toContain("\u001B");
    }
  });

  it.each([
    ["bytes that are not UTF-8", new Uint8Array([0x53, 0xff, 0xfe, 0x00, 0x3b])],
    ["nothing", ""],
    ["deep nesting", `SELECT ${"(".repeat(20_000)}1${")".repeat(20_000)};`],
    ["many statements", "DROP TABLE t;\n".repeat(20_000)],
  ])("made of %s gets an answer", async (_, content) => {
    await write("x.sql", content);
    const result = await json("x.sql");
    expect(result.migrations).toHaveLength(1);
    expect(result.backupRisk).toBe(content === "" ? "nightly" : "snapshot");
  });
});
