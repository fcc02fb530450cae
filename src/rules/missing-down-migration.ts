import { compareIds } from "../frameworks/framework.ts";
import { type SetView, nameOf, viewSets, wasMerged } from "./migration-set.ts";
import type { GateRule, RawFinding } from "./rule.ts";

export const missingDownMigration: GateRule = {
  id: "missing-down-migration",
  severity: "warning",
  confidence: "high",
  summary: "A new migration has no down migration, while its neighbours have one.",
  check: (input) => viewSets(input).flatMap(findOneWay),
};

/** How many of the last merged migrations tell what the team's habit is now. */
const NEIGHBOURS = 10;

function findOneWay({ set, added, merged }: SetView): readonly RawFinding[] {
  const { order } = set.framework;
  const mergedDowns = new Set(merged.flatMap(({ role, id }) => (role === "down" && id !== null ? [id] : [])));
  const addedDowns = new Set(added.flatMap(({ migration: { role, id } }) => (role === "down" && id !== null ? [id] : [])));
  const ids = [...new Set(merged.flatMap(({ role, id }) => (role === "versioned" && id !== null ? [id] : [])))];
  const last = ids.sort((a, b) => compareIds(order, a, b) ?? 0).slice(-NEIGHBOURS);
  const paired = last.filter((id) => mergedDowns.has(id)).length;
  if (last.length === 0 || paired * 2 <= last.length) return [];
  return added.flatMap(({ file, migration }): readonly RawFinding[] => {
    const { role, id } = migration;
    if (role !== "versioned" || id === null || wasMerged(file) || addedDowns.has(id) || mergedDowns.has(id)) return [];
    return [
      {
        path: migration.path,
        message: `${nameOf(migration)} has no down migration, while ${paired} of the last ${last.length} merged ones have one.`,
        remedy: "Add the down migration, or one that says why there is no way back.",
      },
    ];
  });
}
