import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { systemClock } from "../../../src/adapters/clock.ts";
import { openRunCommand } from "../../../src/adapters/process/run-command.ts";
import type { BackupOutcome, TakingBackup } from "../../../src/backup/provider.ts";
import { takeByCommand } from "../../../src/backup/providers/by-command.ts";

const folder = mkdtempSync(join(tmpdir(), "schema-release-commands-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (file: string): string => join(folder, file);

interface Scripts {
  readonly start: string;
  readonly wait: string | null;
  readonly prove: string;
}

const GOOD: Scripts = {
  start: "console.log('starting'); console.log('job $(id) `x` 7')",
  wait: `const fs = require('fs'), file = '${at("count")}'; let n = 0; try { n = Number(fs.readFileSync(file)) } catch {}
    fs.writeFileSync(file, String(n + 1)); process.exit(n < 2 ? 3 : 0)`,
  prove: `require('fs').writeFileSync('${at("seen")}', process.env.SCHEMA_RELEASE_BACKUP + ' ' + process.env.SCHEMA_RELEASE_TARGET);
    console.log('snap-42')`,
};

async function take(scripts: Partial<Scripts> = {}, changes: Partial<TakingBackup> = {}) {
  rmSync(at("count"), { force: true });
  rmSync(at("seen"), { force: true });
  const { start, wait, prove } = { ...GOOD, ...scripts };
  const command = (name: string, script: string) => {
    writeFileSync(at(name), script);
    return { command: [process.execPath, at(name)], timeoutSeconds: 20 };
  };
  const told: string[] = [];
  const outcome: BackupOutcome = await takeByCommand({
    options: {
      kind: "command",
      start: command("start.cjs", start),
      wait: wait === null ? null : command("wait.cjs", wait),
      prove: command("prove.cjs", prove),
    },
    runCommand: openRunCommand({ root: folder, environment: { PATH: process.env["PATH"] } }),
    environment: { SCHEMA_RELEASE_TARGET: "production", DATABASE_URL: "postgres://u:s3cretpass@127.0.0.1/x" },
  })({
    release: { digest: `sha256:${"ab".repeat(32)}`, database: "shop", commit: "c".repeat(40) },
    target: "production",
    affected: [],
    since: systemClock.now(),
    waitSeconds: 60,
    clock: { ...systemClock, sleep: () => Promise.resolve() },
    signal: new AbortController().signal,
    onProgress: (text) => told.push(text),
    ...changes,
  });
  return { outcome, told };
}

describe("a backup by three commands", () => {
  it("is started, waited for and proven; what names it last is its identity", async () => {
    const { outcome, told } = await take();
    expect(outcome).toMatchObject({
      taken: { kind: "command", rung: "snapshot", reference: "snap-42", proof: { how: "said", restoreMs: null } },
      written: null,
      snapshot: null,
    });
    expect(readFileSync(at("count"), "utf8")).toBe("3");
    expect(readFileSync(at("seen"), "utf8")).toBe("job $(id) `x` 7 production");
    expect(told).toContain("starting");
  });

  it("may need no waiting", async () => {
    expect((await take({ wait: null })).outcome).toHaveProperty("taken.reference", "snap-42");
  });

  it.each([
    ["start", { start: "console.error('no quota'); process.exit(4)" }, "The command `start` of the backup"],
    ["wait", { wait: "console.error('gone'); process.exit(1)" }, "ended with 1: gone"],
    ["prove", { prove: "process.exit(9)" }, "The command `prove` of the backup"],
    ["prove, which names nothing", { prove: "" }, "printed no identity"],
    [
      "start, whose output holds the password",
      { start: "console.error(process.env.DATABASE_URL); process.exit(1)" },
      "ended with 1",
    ],
  ])("fails by %s", async (_, scripts, because) => {
    const { outcome, told } = await take(scripts);
    expect(outcome).toMatchObject({ failed: expect.stringContaining(because) as string });
    expect(JSON.stringify([outcome, told])).not.toContain("s3cretpass");
  });

  it.each([
    ["wait", { wait: "process.exit(1)" }],
    ["prove", { prove: "process.exit(9)" }],
    ["prove, which names nothing", { prove: "" }],
  ])("that began and fails by %s is said to be left", async (_, scripts) => {
    const { outcome } = await take(scripts);
    expect(outcome).toMatchObject({ remedy: expect.stringContaining('"job $(id) `x` 7" was begun and is not proven') as string });
  });

  it("that did not begin leaves nothing to look for", async () => {
    const { outcome } = await take({ start: "console.log('half'); process.exit(4)" });
    expect(outcome).toMatchObject({ remedy: expect.not.stringContaining("was begun") as string });
  });

  it("that is never there ends at its time limit", async () => {
    const ticks = { now: 0 };
    const clock = {
      ...systemClock,
      monotonic: () => (ticks.now += 1000),
      sleep: () => Promise.resolve(),
    };
    const { outcome } = await take({ wait: "process.exit(3)" }, { waitSeconds: 30, clock });
    expect(outcome).toMatchObject({ failed: expect.stringContaining("was not there within 30 s") as string });
  });

  it("that hangs is ended, and so is one whose deploy is told to end", async () => {
    const hanging = await take({ start: "setTimeout(() => {}, 60000)" }, { waitSeconds: 1 });
    expect(hanging.outcome).toMatchObject({ failed: expect.stringContaining("did not end within 1 s") as string });
    const stop = new AbortController();
    const ended = take(
      { start: "console.log('on'); setTimeout(() => {}, 60000)" },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    expect((await ended).outcome).toHaveProperty("failed");
  });
});
