/** Locks of writing to a table: its partitions too, and what an updatable view writes to. */
import type { RangeVar } from "libpg-query";
import { familyOf, hasStorage, lockAll, type Target } from "./target.ts";
import { readByView } from "./reads.ts";
import type { Situation, TargetLock } from "./row.ts";

/** A view is written through: it and its table are locked alike. */
export function writeLocks(situation: Situation, target: Target, range: RangeVar | undefined): readonly TargetLock[] {
  return lockAll("RowExclusiveLock", writtenTargets(situation, target, range));
}

/** The tables whose rows are read to find those to write. */
export function writtenRows(situation: Situation, target: Target, range: RangeVar | undefined): readonly Target[] {
  return writtenTargets(situation, target, range).filter((each) => hasStorage(each));
}

function writtenTargets(situation: Situation, target: Target, range: RangeVar | undefined): readonly Target[] {
  const only = range?.inh !== true;
  const found: Target[] = [];
  const queue = [target];
  for (let next = queue.shift(); next !== undefined && found.length < 10_000; next = queue.shift()) {
    if (found.some((each) => each.name === next.name)) continue;
    found.push(...familyOf(situation.catalog, next, only && next === target));
    const query = next.relation?.relationKind === "view" ? next.relation.query : null;
    if (query !== null && query !== undefined) queue.push(...readByView(situation, query));
  }
  return found;
}
