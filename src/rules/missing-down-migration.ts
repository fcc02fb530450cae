import { type MigrationFile, compareIds } from "../frameworks/framework.ts";
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
  const mergedDowns = new Set(merged.flatMap(({ role, id }) => (role === "down" && id !== null ? [id] : [])));
  const addedDowns = new Set(added.flatMap(({ migration: { role, id } }) => (role === "down" && id !== null ? [id] : [])));
  if (mergedDowns.size === 0) return [];
  const last = lastIds(set, merged);
  const paired = last.filter((id) => mergedDowns.has(id)).length;
  if (paired * 2 <= last.length) return [];
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

/** The ids of the last few that run forwards, ascending; picked without sorting all. */
function lastIds({ framework }: SetView["set"], merged: readonly MigrationFile[]): readonly string[] {
  const ids = new Set(merged.flatMap(({ role, id }) => (role === "versioned" && id !== null ? [id] : [])));
  const last: string[] = [];
  for (const id of ids) {
    let place = last.length;
    while (place > 0 && (compareIds(framework.order, last[place - 1] ?? "", id) ?? -1) > 0) place -= 1;
    last.splice(place, 0, id);
    if (last.length > NEIGHBOURS) last.shift();
  }
  return last;
}
