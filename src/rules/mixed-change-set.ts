import type { CheckedFile } from "../change-set/check-result.ts";
import { count, listPaths } from "../change-set/visible.ts";
import type { GateInput, GateRule } from "./rule.ts";

export const mixedChangeSet: GateRule = {
  id: "mixed-change-set",
  severity: "error",
  confidence: "high",
  summary: "Migrations and application code are in one change set.",
  check: (input) => {
    if (input.kind !== "mixed") return [];
    const migrations = sideOf(input, "migration");
    const application = sideOf(input, "app");
    return [
      {
        message:
          `${describeSide(migrations, "migration file", "migration files")} and ` +
          `${describeSide(application, "file of the application", "files of the application")} would be released together. ` +
          "While servers and databases change one after the other, old code would meet the new schema or new code the old one, " +
          "and neither could be rolled back alone.",
        remedy:
          "Split it: the migrations with their schema files as a release of their own, everything else as an application release.",
      },
    ];
  },
};

function sideOf(input: GateInput, category: "migration" | "app"): readonly CheckedFile[] {
  return input.files
    .filter((file) => file.checked.category === category || file.categoryBefore === category)
    .map(({ checked }) => checked);
}

function describeSide(files: readonly CheckedFile[], one: string, many: string): string {
  if (files.length === 0) return `no ${one}`;
  return `${count(files.length, one, many)} (${listPaths(files.map(({ path }) => path))})`;
}
