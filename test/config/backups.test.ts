import { describe, expect, it } from "vitest";
import { DEFAULT_BACKUP_OPTIONS } from "../../src/config/backup-options.ts";
import { readOptions, readProblems } from "./known-ids.ts";

async function readBackup(yaml: string) {
  const { targets } = await readOptions(`targets:\n  - name: production\n    backup:\n${yaml.replaceAll(/^/gm, "      ")}`);
  return targets[0]?.backup;
}

async function describeAll(yaml: string, beside = ""): Promise<readonly string[]> {
  const text = `targets:\n  - name: production\n    ${beside}\n    backup:\n${yaml.replaceAll(/^/gm, "      ")}`;
  return (await readProblems(text)).map(({ line, where, message }) => `${String(line)} ${where} | ${message}`);
}

describe("a backup", () => {
  it("that is not described is a rescue copy where that suffices", async () => {
    const { targets } = await readOptions("targets: [{name: a}]");
    expect(targets[0]?.backup).toEqual(DEFAULT_BACKUP_OPTIONS);
    expect(await readBackup("rescue: {}")).toEqual(DEFAULT_BACKUP_OPTIONS);
  });

  it("may be asked to be more, and described in full", async () => {
    expect(
      await readBackup(
        [
          "at-least: restore-point",
          "rescue: { enabled: no, stall-ms: 500, space-mb: 10, keep-days: 7 }",
          "restore-point: { wal: archive }",
          "snapshot:",
          "  pg-dump: { folder: /var/backups/, format: directory, jobs: 4, from-url-env: REPLICA_URL, scratch-url-env: SCRATCH_URL, prove-all-up-to-mb: 1, store: [bin/keep] }",
          "append-only: [events, audit.log]",
          "accept-less: { reason: The nightly dump is enough here. }",
          "wait-seconds: 60",
        ].join("\n"),
      ),
    ).toEqual({
      atLeast: "restore-point",
      rescue: { enabled: false, stallMs: 500, spaceBytes: 10_485_760, keepDays: 7 },
      restorePoint: { kind: "restore-point" },
      snapshot: {
        kind: "pg_dump",
        folder: "/var/backups",
        format: "directory",
        jobs: 4,
        fromUrlEnv: "REPLICA_URL",
        scratchUrlEnv: "SCRATCH_URL",
        provesAllUpToBytes: 1_048_576,
        store: { command: ["bin/keep"], timeoutSeconds: 3600 },
      },
      appendOnly: ["public.events", "audit.log"],
      acceptLess: { reason: "The nightly dump is enough here." },
      waitSeconds: 60,
    });
  });

  it.each([
    ["restore-point: { rds: { instance: orders-1 } }", { restorePoint: { kind: "rds", identifier: "orders-1", region: null } }],
    [
      "restore-point: { aurora: { cluster: orders, region: eu-west-1 } }",
      { restorePoint: { kind: "aurora", identifier: "orders", region: "eu-west-1" } },
    ],
    ["snapshot: { rds: { instance: a } }", { snapshot: { kind: "rds", identifier: "a", region: null } }],
    ["snapshot: { aurora: { cluster: a } }", { snapshot: { kind: "aurora", identifier: "a", region: null } }],
    [
      "snapshot: { command: { start: bin/start, prove: bin/prove } }",
      {
        snapshot: {
          kind: "command",
          start: { command: ["bin/start"], timeoutSeconds: 3600 },
          wait: null,
          prove: { command: ["bin/prove"], timeoutSeconds: 3600 },
        },
      },
    ],
  ])("is taken by whom it says: %s", async (yaml, expected) => {
    expect(await readBackup(yaml)).toMatchObject(expected);
  });

  it.each([
    [
      "snapshot: { rds: { instance: a }, aurora: { cluster: b } }",
      "5 targets[0].backup.snapshot | A snapshot is taken by exactly one",
    ],
    ["snapshot: {}", "5 targets[0].backup.snapshot | A snapshot is taken by exactly one"],
    ["restore-point: {}", "5 targets[0].backup.restore-point | Point-in-time recovery is exactly one"],
    ["at-least: snapshot", "5 targets[0].backup.at-least | Nothing takes a snapshot here"],
    ["at-least: restore-point", "5 targets[0].backup.at-least | Nothing makes a restore point here"],
    ["at-least: none", "5 targets[0].backup.at-least | "],
    ["snapshot:\n  pg-dump:\n    folder: /a\n    jobs: 2", "8 targets[0].backup.snapshot.pg-dump.jobs | More than one job needs"],
    ["snapshot: { pg-dump: { folder: backups } }", "is no absolute path"],
    ["snapshot: { pg-dump: { folder: /var/../work } }", "has . or .. as a part"],
    ["snapshot: { rds: { instance: 'arn:aws:rds:x' } }", "is no identifier of an instance or cluster"],
    ["snapshot: { rds: { instance: a, region: Ireland } }", "is no region"],
    [
      "snapshot: { pg-dump: { folder: /a, scratch-url-env: 'postgres://u:secret@h/d' } }",
      "is no name of an environment variable",
    ],
    ["accept-less: { reason: no }", "is too short"],
  ])("that cannot be meant is refused where it stands: %s", async (yaml, problem) => {
    const problems = await describeAll(yaml);
    expect(problems.join("\n")).toContain(problem);
    expect(problems.join("\n")).not.toContain("secret");
  });

  it("is not taken in two ways, and not of a replica", async () => {
    expect((await describeAll("snapshot: { rds: { instance: a } }", "backup-command: bin/backup")).join()).toContain(
      "The target has a backup-command and a snapshot.",
    );
    expect((await describeAll("wait-seconds: 5", "kind: replica")).join()).toContain("it is not backed up");
  });
});
