/** Locks of a statement that is analysed but not planned or run: of a new function's body, of PREPARE. */
import type { RangeVar } from "libpg-query";
import { isRecord } from "../catalog/tree.ts";
import { isRangeVar } from "./acts.ts";
import type { LockMode } from "./lock-modes.ts";
import { readByView, readingOf } from "./reads.ts";
import type { Situation, TargetLock } from "./row.ts";
import { targetNamed, type Target } from "./target.ts";

/** The named relations, and what views among them read; partitions come into play only when it is planned. */
export function analysedLocks(situation: Situation, tree: unknown): readonly TargetLock[] {
  const reading = readingOf(situation, tree);
  const read = reading.named.flatMap((target) => throughViews(situation, target));
  const written = writtenRanges(tree).map((range) => targetNamed(situation.catalog, range));
  const all = [
    ...written,
    ...reading.writes.flatMap((write) => writtenRanges(write.tree).map((range) => targetNamed(situation.catalog, range))),
  ];
  return [...read.map((target) => lock(target, "AccessShareLock")), ...all.map((target) => lock(target, "RowExclusiveLock"))];
}

function lock(target: Target, mode: LockMode): TargetLock {
  return { target, mode };
}

function throughViews(situation: Situation, target: Target): readonly Target[] {
  const found: Target[] = [];
  const queue = [target];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (found.some((each) => each.name === next.name)) continue;
    found.push(next);
    const query = next.relation?.relationKind === "view" ? next.relation.query : null;
    if (query !== null && query !== undefined) queue.push(...readByView(situation, query));
  }
  return found;
}

function writtenRanges(tree: unknown): readonly RangeVar[] {
  if (!isRecord(tree)) return [];
  return ["InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt"].flatMap((kind) => {
    const body = tree[kind];
    const relation = isRecord(body) ? body["relation"] : undefined;
    return isRangeVar(relation) ? [relation] : [];
  });
}
