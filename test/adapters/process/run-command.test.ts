import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { openRunCommand, type RunCommandOptions } from "../../../src/adapters/process/run-command.ts";
import type { CommandRequest } from "../../../src/database-port.ts";

const root = mkdtempSync(join(tmpdir(), "schema-release-run-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const PATH = process.env["PATH"];

function runNode(script: string, request: Partial<CommandRequest> = {}, options: Partial<RunCommandOptions> = {}) {
  const run = openRunCommand({ root, environment: { PATH }, ...options });
  return run({ command: [process.execPath, "-e", script], timeoutSeconds: 60, ...request });
}

describe("a command", () => {
  it("gives its exit code and both streams, line by line and whole", async () => {
    const lines: string[] = [];
    const outcome = await runNode(
      "console.log('one\\r\\ntwo'); console.error('three'); process.stdout.write('four'); process.exitCode = 7",
      {
        onLine: (line, stream) => lines.push(`${stream}: ${line}`),
      },
    );
    expect(outcome).toMatchObject({
      exitCode: 7,
      signal: null,
      timedOut: false,
      stdout: "one\r\ntwo\nfour",
      stderr: "three\n",
      truncated: false,
    });
    expect(lines.sort()).toEqual(["stderr: three", "stdout: four", "stdout: one", "stdout: two"]);
    expect(outcome.durationMs).toBeGreaterThan(0);
  });

  it("is not read by a shell", async () => {
    const run = openRunCommand({ root, environment: { PATH } });
    const { stdout } = await run({ command: ["printf", "%s", "$HOME; `id` | > &"], timeoutSeconds: 60 });
    expect(stdout).toBe("$HOME; `id` | > &");
  });

  it("runs in the folder that was asked for, which must be one of the repository", async () => {
    mkdirSync(join(root, "inner"));
    expect((await runNode("process.stdout.write(process.cwd())", { folder: "inner" })).stdout).toMatch(/\/inner$/);
    for (const folder of ["..", "../other", "/", "inner/../.."])
      await expect(runNode("", { folder })).rejects.toMatchObject({ name: "UserError", message: /is not in the repository/ });
    await expect(runNode("", { folder: "none" })).rejects.toMatchObject({ message: 'There is no folder "none".' });
  });

  it("sees of our environment only what programs need, and what was added for it", async () => {
    const environment = {
      PATH,
      HOME: "/home/x",
      LC_ALL: "C",
      PGPASSWORD: "hidden",
      GITHUB_TOKEN: "ghs_x",
      AWS_REGION: "eu-west-1",
      EMPTY: undefined,
    };
    const print = "process.stdout.write(JSON.stringify(process.env))";
    const seen = async (passed?: readonly string[]) =>
      JSON.parse((await runNode(print, { environment: { ADDED: "yes" } }, { environment, ...(passed && { passed }) })).stdout);
    expect(await seen()).toEqual({ PATH, HOME: "/home/x", LC_ALL: "C", ADDED: "yes" });
    expect(await seen(["AWS_*"])).toEqual({ PATH, HOME: "/home/x", LC_ALL: "C", ADDED: "yes", AWS_REGION: "eu-west-1" });
  });

  it("has an empty standard input", async () => {
    const { exitCode } = await runNode("process.stdin.resume().on('end', () => process.exit(5))");
    expect(exitCode).toBe(5);
  });

  it("is ended at its time limit together with what it started, by force where it is deaf", async () => {
    const grandchild = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log(process.pid)";
    const script = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);
      require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' })`;
    const outcome = await runNode(script, { timeoutSeconds: 1 }, { graceMs: 50 });
    expect(outcome).toMatchObject({ exitCode: null, signal: "SIGKILL", timedOut: true });
    expect(await hasEnded(Number(outcome.stdout))).toBe(true);
  });

  it("may end by itself when it is asked to", async () => {
    const outcome = await runNode(
      "process.on('SIGTERM', () => { console.log('bye'); process.exit(0) }); setInterval(() => {}, 1000)",
      {
        timeoutSeconds: 1,
      },
    );
    expect(outcome).toMatchObject({ exitCode: null, signal: null, timedOut: true, stdout: "bye\n" });
  });

  it("is ended when the deploy is", async () => {
    const abort = new AbortController();
    const outcome = await runNode("console.log('begun'); setInterval(() => {}, 1000)", {
      signal: abort.signal,
      onLine: () => abort.abort(),
    });
    expect(outcome).toMatchObject({ exitCode: null, signal: "SIGTERM", timedOut: false });
    expect(await runNode("setInterval(() => {}, 1000)", { signal: abort.signal })).toMatchObject({ signal: "SIGTERM" });
  });

  it("leaves nothing running behind it that would hold us up", async () => {
    const script = `const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
      console.log(child.pid); process.exit(0)`;
    const outcome = await runNode(script);
    expect(outcome).toMatchObject({ exitCode: 0, timedOut: false });
    expect(await hasEnded(Number(outcome.stdout))).toBe(true);
  });

  it("may print very much, of which the beginning and the end are kept", async () => {
    const script = "console.log('first'); for (let i = 0; i < 300000; i++) console.log('line ' + i); console.log('last')";
    const outcome = await runNode(script, {}, { outputLimit: 1000 });
    expect(outcome.truncated).toBe(true);
    expect(outcome.stdout).toMatch(/^first\nline 0\n[^]*\n\[3\d{6} characters left out\]\n[^]*line 299999\nlast\n$/);
    expect(outcome.stdout.length).toBeLessThan(1100);
  });

  it("may print without line breaks, secrets at any place", async () => {
    const script = "for (let i = 0; i < 40000; i++) process.stdout.write('x'.repeat(i % 7) + 'opensesame')";
    const pieces: string[] = [];
    const outcome = await runNode(script, { onLine: (line) => pieces.push(line) }, { secrets: ["opensesame"] });
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join("")).toBe(outcome.stdout);
    expect(outcome.stdout.replaceAll("***", "").replaceAll("x", "")).toBe("");
    expect(outcome.stdout.match(/\*\*\*/g)).toHaveLength(40_000);
  });

  it("shows no secret that the environment or its own additions seem to hold", async () => {
    const environment = { PATH, DEPLOY_TOKEN: "tok-12345", DATABASE_URL: "postgres://me:p%40ss%2Fword@db/x" };
    const script =
      "console.log(process.env.MORE, 'tok-12345 p@ss/word p%40ss%2fword'); console.error(Buffer.from('p@ss/word').toString('base64'))";
    const { stdout, stderr } = await runNode(script, { environment: { MORE: "host=x password='added one'" } }, { environment });
    expect(stdout).toBe("host=x password='***' *** *** ***\n");
    expect(stderr).toMatch(/^\*\*\*.{0,2}\n$/);
  });
});

describe("a command that cannot be started", () => {
  const file = (name: string, text: string, mode: number) => {
    writeFileSync(join(root, name), text);
    chmodSync(join(root, name), mode);
    return `./${name}`;
  };
  it.each([
    ["is not there", () => ["no-such-program", "secret-argument"], /The program "no-such-program" was not found\./],
    ["is not there as a path", () => ["./bin/none"], /The program "\.\/bin\/none" was not found\./],
    ["may not be executed", () => [file("plain.sh", "#!/bin/sh\n", 0o644)], /may not be executed/],
    ["holds a zero byte", () => ["printf", "a\0b"], /was given what no program can be given/],
    ["has no name", () => [], /names no program/],
  ] as const)("since it %s says so without its arguments", async (_, command, message) => {
    const run = openRunCommand({ root, environment: { PATH } });
    const error: unknown = await run({ command: command(), timeoutSeconds: 5 }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "UserError", code: "configuration", message });
    expect(String(error)).not.toContain("secret-argument");
  });
});

/** Whether it runs; a process that has ended may still wait for somebody to ask how. */
async function hasEnded(pid: number): Promise<boolean> {
  expect(pid).toBeGreaterThan(1);
  for (let attempt = 0; attempt < 200; attempt++) {
    const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
    if (stdout.trim() === "" || stdout.startsWith("Z")) return true;
    await setTimeout(10);
  }
  return false;
}
