import { type MigrationFile, compareIds } from "../frameworks/framework.ts";
import { showPath } from "../change-set/visible.ts";
import type { Severity } from "./finding.ts";
import { majorityShape, shapeOf } from "./id-shape.ts";
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
  const { framework } = view.set;
  const candidates = view.merged.filter(({ role, id }) => (role === "versioned" || role === "baseline") && id !== null);
  const last = lastOf(candidates);
  if (last === null) return [];
  const regular = lastOf(candidates.filter(isRegular(candidates)));
  return view.added.flatMap(({ file, migration }): readonly RawFinding[] => {
    if (migration.role !== "versioned" || wasMerged(file) || !isBefore(migration, last)) return [];
    // An outlier above all others says little about the order in which this team's migrations run.
    const odd = regular !== null && !isBefore(migration, regular);
    return [
      {
        path: migration.path,
        ...(odd ? { severity: "warning" as const } : { severity: SEVERITY[framework.outOfOrder] }),
        message:
          `${nameOf(migration)} sorts before ${nameOf(last)}, which is merged already` +
          `${odd ? " and is of another shape than the rest" : ""}. ${CONSEQUENCE[framework.outOfOrder](framework.title)}`,
        remedy: `Give it an id above ${showPath(last.id ?? "")}, so that it runs last everywhere.`,
      },
    ];
  });
}

function lastOf(migrations: readonly MigrationFile[]): MigrationFile | null {
  let last: MigrationFile | null = null;
  for (const migration of migrations) if (last === null || isBefore(last, migration)) last = migration;
  return last;
}

function isBefore(a: MigrationFile, b: MigrationFile): boolean {
  if (a.id === null || b.id === null) return false;
  return (compareIds(a.set.framework.order, a.id, b.id) ?? 0) < 0;
}

/** Whether a migration has the shape of most others; all have where there is no majority. */
function isRegular(migrations: readonly MigrationFile[]): (migration: MigrationFile) => boolean {
  const shapes = migrations.map(({ id, set }) => shapeOf(set.framework.order, id ?? ""));
  const majority = majorityShape(shapes.flatMap((shape) => (shape === null ? [] : [shape])));
  if (majority === null) return () => true;
  return ({ id, set }) => shapeOf(set.framework.order, id ?? "")?.key === majority.shape.key;
}
