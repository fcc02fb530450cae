import { expect, it } from "vitest";
import type { TargetBackup } from "../../src/backup/ladder.ts";
import { backupNotes } from "../../src/commands/plan/plan-notes.ts";
import { BY_DUMP, BY_NOTHING } from "../release/backup-samples.ts";

const without = (target: string, more: Partial<TargetBackup> = {}): TargetBackup => ({
  ...BY_NOTHING,
  target,
  because: `No backup is to be had for ${target}.`,
  remedy: `Configure a backup for ${target}: see docs/backup.md.`,
  ...more,
});

it("nothing is noted where a rung suffices", () => {
  expect(backupNotes({ targets: [BY_DUMP, { ...BY_DUMP, rung: "none" }] })).toEqual([]);
});

it("targets without a backup that suffices for the same reason are one note", () => {
  const other = without("archive", { ladder: BY_DUMP.ladder.slice(1) });
  expect(backupNotes({ targets: [without("staging"), BY_DUMP, without("$&"), other] })).toEqual([
    {
      message: "No backup that staging and $& can have suffices for what the release loses: the backup gate stays closed there.",
      remedy: "Configure a backup for staging and $&: see docs/backup.md.",
    },
    {
      message: "No backup that archive can have suffices for what the release loses: the backup gate stays closed there.",
      remedy: "Configure a backup for archive: see docs/backup.md.",
    },
  ]);
});
