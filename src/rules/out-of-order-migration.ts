import { type MigrationFile, compareIds } from "../frameworks/framework.ts";
import { showPath } from "../change-set/visible.ts";
import type { Severity } from "./finding.ts";
import { type SetView, nameOf, viewSets, wasMerged } from "./migration-set.ts";
import type { GateRule, RawFinding } from "./rule.ts";

export const outOfOrderMigration: GateRule = {
  id: "out-of-order-migration",
  severity: "error",
  confidence: "high",
  summary: "A new migration sorts before one that is merged already.",
  check: (input) => viewSets(input).flatMap(findLate),
};

type OutOfOrder = MigrationFile["set"]["framework"]["outOfOrder"];

const SEVERITY: Readonly<Record<OutOfOrder, Severity>> = { refused: "error", skipped: "error", runs: "warning" };

const CONSEQUENCE: Readonly<Record<OutOfOrder, (tool: string) => string>> = {
  refused: (tool) => `${tool} refuses it where that one has run.`,
  skipped: (tool) => `${tool} leaves it out, without a word, where that one has run.`,
  runs: (tool) => `${tool} runs it all the same, so databases differ in the order in which their migrations ran.`,
};

function findLate(view: SetView): readonly RawFinding[] {
  const { outOfOrder, title } = view.set.framework;
  const last = lastOf(view.merged);
  if (last === null) return [];
  return view.added.flatMap(({ file, migration }): readonly RawFinding[] => {
    if (migration.role !== "versioned" || wasMerged(file) || !isBefore(migration, last)) return [];
    return [
      {
        path: migration.path,
        severity: SEVERITY[outOfOrder],
        message: `${nameOf(migration)} sorts before ${nameOf(last)}, which is merged already. ${CONSEQUENCE[outOfOrder](title)}`,
        remedy: `Give it an id above ${showPath(last.id ?? "")}, so that it runs last everywhere.`,
      },
    ];
  });
}

/** The one that runs last of those that run once, forwards; null without any. */
function lastOf(migrations: readonly MigrationFile[]): MigrationFile | null {
  let last: MigrationFile | null = null;
  for (const migration of migrations) {
    if (migration.id === null || (migration.role !== "versioned" && migration.role !== "baseline")) continue;
    if (last === null || isBefore(last, migration)) last = migration;
  }
  return last;
}

function isBefore(a: MigrationFile, b: MigrationFile): boolean {
  if (a.id === null || b.id === null) return false;
  return (compareIds(a.set.framework.order, a.id, b.id) ?? 0) < 0;
}
