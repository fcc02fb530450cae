import { describe, expect, it } from "vitest";
import type { BackupOptions } from "../../src/config/backup-options.ts";
import { DEFAULT_OPTIONS, defaultTarget, type TargetOptions } from "../../src/config/options.ts";
import { openBackups } from "../../src/doors/backup-providers.ts";
import { passedTo, passedToTests } from "../../src/doors/passed-variables.ts";

const DUMP = {
  kind: "pg_dump",
  folder: "/var/backups",
  format: "custom",
  jobs: 1,
  fromUrlEnv: null,
  scratchUrlEnv: null,
  provesAllUpToBytes: 1,
  store: null,
} as const;
const RDS = { kind: "rds", identifier: "events", region: null } as const;
const COMMAND = { command: ["true"], timeoutSeconds: 1 };
const URLS = {
  PRODUCTION_URL: "postgres://a@db/events",
  REPLICA_URL: "postgres://a@replica/events",
  SCRATCH_URL: "postgres://a@s/x",
};

function targetWith(backup: Partial<BackupOptions>, name = "production"): TargetOptions {
  const target = defaultTarget(name);
  return { ...target, databaseUrlEnv: `${name.toUpperCase()}_URL`, backup: { ...target.backup, ...backup } };
}

const open = (backup: Partial<BackupOptions>, environment: Readonly<Record<string, string>> = URLS) =>
  openBackups(targetWith(backup), {
    environment,
    folder: "/repository",
    runCommand: () => Promise.reject(new Error("nothing is run")),
    commandEnvironment: {},
  });

const FUNCTION = expect.any(Function) as unknown;

describe("the backups of a target", () => {
  it.each<[string, Partial<BackupOptions>, object]>([
    ["nothing", {}, { snapshot: null, restorePoint: null, writeDelta: null, storeDelta: null }],
    ["pg_dump", { snapshot: DUMP }, { snapshot: FUNCTION, restorePoint: null, writeDelta: FUNCTION, storeDelta: null }],
    ["pg_dump with a store", { snapshot: { ...DUMP, store: COMMAND } }, { snapshot: FUNCTION, storeDelta: FUNCTION }],
    ["rds", { snapshot: RDS, restorePoint: RDS }, { snapshot: FUNCTION, restorePoint: FUNCTION, writeDelta: null }],
    [
      "aurora",
      { snapshot: { ...RDS, kind: "aurora" }, restorePoint: { ...RDS, kind: "aurora" } },
      { snapshot: FUNCTION, restorePoint: FUNCTION },
    ],
    ["a restore point", { restorePoint: { kind: "restore-point" } }, { snapshot: null, restorePoint: FUNCTION }],
    [
      "commands",
      { snapshot: { kind: "command", start: COMMAND, wait: null, prove: COMMAND } },
      { snapshot: FUNCTION, writeDelta: null },
    ],
  ])("by %s are opened without asking any server", async (_, backup, opened) => {
    expect(await open(backup)).toMatchObject(opened);
  });

  it.each([
    ["fromUrlEnv", "REPLICA_URL"],
    ["scratchUrlEnv", "SCRATCH_URL"],
  ])("are refused where %s names a variable that is not set", async (key, name) => {
    const { PRODUCTION_URL } = URLS;
    await expect(open({ snapshot: { ...DUMP, [key]: name } }, { PRODUCTION_URL })).rejects.toThrow(
      `The environment variable ${name} is not set.`,
    );
  });
});

describe("the variables of a target's commands", () => {
  const snapshot = { ...DUMP, fromUrlEnv: "REPLICA_URL", scratchUrlEnv: "SCRATCH_URL" };
  const targets = [targetWith({ snapshot }), targetWith({ snapshot: { ...DUMP, fromUrlEnv: "DR_REPLICA_URL" } }, "dr")];
  const options = { ...DEFAULT_OPTIONS, targets };
  const names = "PATH AWS_SECRET_ACCESS_KEY PRODUCTION_URL REPLICA_URL SCRATCH_URL DR_URL DR_REPLICA_URL PGPASSWORD GITHUB_TOKEN";
  const environment = Object.fromEntries(names.split(" ").map((name) => [name, "x"]));

  it("hold a cloud's credentials for what stores dumps, and no URL of a replica, a scratch server or another target", () => {
    expect(passedTo(targets[0] ?? defaultTarget("none"), options, environment)).toEqual([
      "PATH",
      "AWS_SECRET_ACCESS_KEY",
      "PRODUCTION_URL",
    ]);
  });

  it("hold none of them for tests", () => {
    expect(passedToTests(options, "DATABASE_URL", environment)).toEqual(["PATH", "AWS_SECRET_ACCESS_KEY"]);
  });
});
