import { describe, expect, it } from "vitest";
import { decideTargetBackup, type LadderFacts } from "../../src/backup/decide-target.ts";
import type { RescuePlan } from "../../src/backup/rescue/rescue-copy.ts";
import { type BackupOptions, DEFAULT_BACKUP_OPTIONS } from "../../src/config/backup-options.ts";
import { defaultTarget } from "../../src/config/options.ts";

const COPY = { path: "db/2.sql", relation: "public.a", what: "the column b with the key id", rows: 5, bytes: 500, seconds: 0.01 };
const OFFERED: RescuePlan = { kind: "offered", guards: new Map(), copies: [COPY] };
const REFUSED: RescuePlan = { kind: "refused", because: "public.a has no primary key." };
const ARCHIVING = {
  isReplica: false,
  cloud: null,
  archiving: { isOn: true, isConfigured: true, isFailing: false, lastArchivedAt: "2026-11-22T11:00:00Z" },
  mayCreateRestorePoint: true,
} as const;
const DUMP = {
  kind: "pg_dump",
  folder: "/a",
  format: "custom",
  jobs: 1,
  fromUrlEnv: null,
  scratchUrlEnv: null,
  provesAllUpToBytes: 1,
  store: null,
} as const;
const COMMAND = { command: ["bin/backup"], timeoutSeconds: 1 };

interface Case extends Partial<Omit<LadderFacts, "target">> {
  readonly backup?: Partial<BackupOptions>;
  readonly command?: true;
}

function decide({ backup = {}, command, ...facts }: Case) {
  return decideTargetBackup({
    target: {
      ...defaultTarget("production"),
      backup: { ...DEFAULT_BACKUP_OPTIONS, ...backup },
      backupCommand: command === true ? COMMAND : null,
    },
    backupRisk: "snapshot",
    rescue: OFFERED,
    offers: ARCHIVING,
    databaseBytes: 3_000_000_000,
    hasWriters: false,
    ...facts,
  });
}

describe("the cheapest rung that suffices", () => {
  it.each<[string, Case, string | null, string | null, string]>([
    ["nothing pending", { backupRisk: null }, "none", null, "Nothing is pending here."],
    [
      "nothing to lose",
      { backupRisk: "nightly", backup: { atLeast: "snapshot", snapshot: DUMP } },
      "none",
      null,
      "nightly backups suffice",
    ],
    ["all that is lost can be copied", {}, "rescue-copy", null, "copied in the migrations' own transactions"],
    ["it cannot, and nothing is configured", { rescue: REFUSED }, null, null, "public.a has no primary key."],
    ["nobody knows what is lost", { rescue: null, backup: { snapshot: DUMP } }, "snapshot", "pg_dump", "`pg_dump`"],
    [
      "it cannot, and a restore point can be made",
      { rescue: REFUSED, backup: { restorePoint: { kind: "restore-point" }, snapshot: DUMP } },
      "restore-point",
      "restore-point",
      "the WAL archive",
    ],
    [
      "the archive fails",
      {
        rescue: REFUSED,
        offers: { ...ARCHIVING, archiving: { ...ARCHIVING.archiving, isFailing: true } },
        backup: { restorePoint: { kind: "restore-point" }, snapshot: DUMP },
      },
      "snapshot",
      "pg_dump",
      "2.8 GB",
    ],
    [
      "the archive has nothing that archives",
      {
        rescue: REFUSED,
        offers: { ...ARCHIVING, archiving: { ...ARCHIVING.archiving, isConfigured: false } },
        backup: { restorePoint: { kind: "restore-point" } },
      },
      null,
      null,
      "neither `archive_command` nor `archive_library` is set",
    ],
    [
      "more is asked for than would do",
      { backup: { atLeast: "snapshot", snapshot: { kind: "rds", identifier: "a", region: null } } },
      "snapshot",
      "rds",
      "Amazon RDS",
    ],
    [
      "a restore point is asked for, and a cloud has one",
      { backup: { atLeast: "restore-point", restorePoint: { kind: "aurora", identifier: "a", region: null } } },
      "restore-point",
      "aurora",
      "Amazon Aurora",
    ],
    ["a command was written for it", { command: true }, "snapshot", "command", "command"],
    ["a writer is in the way", { backupRisk: "quiesce", hasWriters: true }, "quiesce", null, "suspended first"],
    [
      "a writer is in the way, and a snapshot is asked for",
      { backupRisk: "quiesce", backup: { atLeast: "snapshot", snapshot: DUMP } },
      "quiesce",
      "pg_dump",
      "suspended first",
    ],
    [
      "the configuration lets it go for a reason",
      { rescue: REFUSED, backup: { acceptLess: { reason: "It is made anew each night." } } },
      "none",
      null,
      "It is made anew each night.",
    ],
    [
      "the configuration lets it go, and a rescue copy suffices",
      { backup: { acceptLess: { reason: "It is made anew each night." } } },
      "rescue-copy",
      null,
      "own transactions",
    ],
    [
      "the configuration lets it go, more than a rescue copy is asked for, and no archive advances",
      {
        offers: null,
        backup: {
          atLeast: "restore-point",
          restorePoint: { kind: "restore-point" },
          acceptLess: { reason: "The archive is being moved." },
        },
      },
      "rescue-copy",
      null,
      "The archive is being moved.",
    ],
    [
      "the configuration lets it go, and a writer is in the way",
      { rescue: REFUSED, backupRisk: "quiesce", backup: { acceptLess: { reason: "It is made anew each night." } } },
      null,
      null,
      "no primary key",
    ],
  ])("where %s", (_, facts, rung, by, because) => {
    const decision = decide(facts);
    expect({ rung: decision.rung, by: decision.by }).toEqual({ rung, by });
    expect(decision.because).toContain(because);
    expect(decision.remains).toMatch(/\.$/);
    expect(decision.remedy === null).toBe(rung !== null);
    expect(decision.copies).toEqual(rung === "rescue-copy" || (rung === "quiesce" && by === null) ? [COPY] : []);
  });

  it("comes with the reason for each that is cheaper, the chosen one last", () => {
    const { ladder } = decide({ rescue: REFUSED, backup: { restorePoint: null, snapshot: DUMP } });
    expect(ladder.map(({ rung, suffices }) => [rung, suffices])).toEqual([
      ["none", false],
      ["rescue-copy", false],
      ["restore-point", false],
      ["snapshot", true],
    ]);
    expect(ladder[1]?.because).toBe("public.a has no primary key.");
    expect(ladder[2]?.because).toContain("No `restore-point` is configured. The server archives its WAL, so one could be.");
  });

  it("hints at what a cloud has", () => {
    const { ladder, remedy } = decide({ rescue: REFUSED, offers: { ...ARCHIVING, cloud: "rds" } });
    expect(ladder[2]?.because).toContain("It looks like Amazon RDS");
    expect(remedy).toContain("backup-command");
  });

  it("says what a delta closes", () => {
    const { remains } = decide({ backup: { atLeast: "snapshot", snapshot: DUMP, appendOnly: ["public.events"] } });
    expect(remains).toContain("A delta dump keeps what is added to public.events");
  });
});
