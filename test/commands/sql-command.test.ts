import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRunCommand } from "../../src/adapters/process/run-command.ts";
import { type Placeholders, printSql } from "../../src/commands/sql-command/sql-command.ts";

const NODE = process.execPath;
const ARGS = "console.log(JSON.stringify(process.argv.slice(1)))";
const VALUES: Placeholders = {
  path: "shop/parcels/migrations/0002_weight.py",
  name: "0002_weight",
  id: "0002_weight",
  app: "parcels",
  previous: "0001_initial",
};

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "schema-release-sql-command-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** What a program of one line answers, run for real. */
function print(code: string, words: readonly string[], more: { values?: Partial<Placeholders>; seconds?: number } = {}) {
  const environment = { ...process.env, API_TOKEN: "hunter2-hunter2" };
  const command = { command: [NODE, "-e", code, "--", ...words], timeoutSeconds: more.seconds ?? 30 };
  return printSql(command, { ...VALUES, ...more.values }, openRunCommand({ root, environment }));
}

describe("the words of a sql-command", () => {
  it("are filled in within words, and no shell reads them", async () => {
    const printed = await print(ARGS, ["{app}", "--at={previous}:{id}", "{path}", "{name}.sql", "$HOME; ls"]);
    expect(printed).toEqual({
      sql: `["parcels","--at=0001_initial:0002_weight","shop/parcels/migrations/0002_weight.py","0002_weight.sql","$HOME; ls"]\n`,
    });
  });

  it("are replaced once, so that a value is never read for placeholders", async () => {
    const printed = await print(ARGS, ["{name}"], { values: { name: "{app}" } });
    expect(printed).toMatchObject({ because: expect.stringContaining("is not given to programs") as string });
  });

  it.each([
    ["name", "-rf"],
    ["name", "--settings=evil"],
    ["name", "a\nb"],
    ["name", "a\0b"],
    ["name", "a;b"],
    ["name", "$(id)"],
    ["name", "a b"],
    ["name", ""],
    ["id", "-1"],
    ["id", "../../evil"],
    ["previous", "a:b"],
    ["app", "аpp"],
    ["path", "-x/a.py"],
    ["path", "../a.py"],
    ["path", "a/../../b.py"],
    ["path", "/etc/passwd"],
    ["path", "a//b.py"],
    ["path", "a\nb.py"],
    ["path", "a b.py"],
    ["path", "a/\u202Eb.py"],
    ["path", "x".repeat(2000)],
  ] as const)("do not take %s from %j", async (placeholder, value) => {
    const printed = await print("console.log('SELECT 1')", [`{${placeholder}}`, "{name}"], { values: { [placeholder]: value } });
    expect(printed).toMatchObject({ because: expect.stringMatching(/is not given to programs$/) as string });
  });

  it("that ask for what is not known are told so", async () => {
    const printed = await print(ARGS, ["{name}", "{previous}"], { values: { previous: null } });
    expect(printed).toEqual({ because: "asks for {previous}, which the file does not tell", timedOut: false });
  });

  it.each([
    [["{name}", "{nmae}"], /\{nmae\}/],
    [["everything"], /which migration/],
    [["{app}"], /which migration/],
  ] as const)("are refused as %j", async (words, message) => {
    await expect(print(ARGS, words)).rejects.toMatchObject({
      code: "configuration",
      message: expect.stringMatching(message) as string,
    });
  });

  it("never choose the program", async () => {
    const run = openRunCommand({ root, environment: process.env });
    await expect(printSql({ command: ["./{name}", "{path}"], timeoutSeconds: 5 }, VALUES, run)).rejects.toMatchObject({
      code: "configuration",
    });
  });
});

describe("a sql-command that fails", () => {
  it("says so with the last line of its errors, without secrets and invisible characters", async () => {
    const code = "console.error('one\\n\\x1b[31mno hunter2-hunter2 here.'); process.exit(3)";
    expect(await print(code, ["{name}"])).toEqual({
      because: "failed with exit code 3: \\x1B[31mno *** here",
      timedOut: false,
    });
  });

  it("by taking too long is ended", async () => {
    const printed = await print("console.log('SELECT 1'); setInterval(() => {}, 1000)", ["{name}"], { seconds: 0.3 });
    expect(printed).toEqual({ because: "did not end within 0.3 s", timedOut: true });
  });

  it.each(["", "console.log('\\n  \\n')"])(
    "by printing nothing is not taken for a migration that does nothing: %j",
    async (code) => {
      expect(await print(code, ["{name}"])).toMatchObject({ because: "printed nothing" });
    },
  );

  it("by printing without end is not read in parts", async () => {
    const run = openRunCommand({ root, environment: process.env, outputLimit: 1000 });
    const command = [NODE, "-e", "console.log('SELECT 1;\\n'.repeat(1000))", "--", "{name}"];
    expect(await printSql({ command, timeoutSeconds: 30 }, VALUES, run)).toMatchObject({ because: "printed more than is read" });
  });

  it("by a signal says which", async () => {
    expect(await print("process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000)", ["{name}"])).toMatchObject({
      because: "was ended by SIGTERM",
    });
  });

  it("since there is no such program is no failure of the check", async () => {
    const run = openRunCommand({ root, environment: process.env });
    const printed = await printSql({ command: ["no-such-program-at-all", "{name}"], timeoutSeconds: 5 }, VALUES, run);
    expect(printed).toMatchObject({ because: expect.stringMatching(/^could not be run: .*was not found$/) as string });
  });

  it("gets no tokens", async () => {
    expect(await print("console.log(Object.keys(process.env).includes('API_TOKEN'))", ["{name}"])).toEqual({ sql: "false\n" });
  });
});
