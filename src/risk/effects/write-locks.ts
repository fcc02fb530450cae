/** Locks of writing to a table: its partitions too, and what an updatable view writes to. */
import type { DeleteStmt, InsertStmt, MergeStmt, UpdateStmt } from "libpg-query";
import { dependentsOn, getObject } from "../catalog/store.ts";
import { isRecord } from "../catalog/tree.ts";
import { prunedFamily } from "./pruning.ts";
import { readByView } from "./reads.ts";
import type { Act, TargetLock } from "./row.ts";
import { hasStorage, lockAll, type Target } from "./target.ts";

type Write = InsertStmt | UpdateStmt | DeleteStmt | MergeStmt;

/** A view is written through: it and its table are locked alike. */
export function writeLocks(act: Act<Write>): readonly TargetLock[] {
  return lockAll("RowExclusiveLock", writtenTargets(act));
}

/** The tables whose rows are read to find those to write. */
export function writtenRows(act: Act<Write>): readonly Target[] {
  return writtenTargets(act).filter((target) => hasStorage(target));
}

/** The tables that a statement names, also behind views; without their partitions. */
export function baseTargets(act: Act<Write>): readonly Target[] {
  const found: Target[] = [];
  const seen = new Set<string>();
  const queue = act.target === null ? [] : [act.target];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next.name)) continue;
    seen.add(next.name);
    const behind = behindView(act, next);
    if (behind === null) found.push(next);
    else queue.push(...behind);
  }
  return found;
}

/** Whether the statement writes through a view that leaves rows out. */
export function isViewNarrowed(act: Act<Write>): boolean {
  const query = act.target?.relation?.relationKind === "view" ? act.target.relation.query : null;
  if (query === null) return false;
  const select: unknown = "SelectStmt" in query ? query.SelectStmt : null;
  return (
    !isRecord(select) ||
    select["whereClause"] !== undefined ||
    !Array.isArray(select["fromClause"]) ||
    select["fromClause"].length !== 1
  );
}

/** What a view reads; null for what is no view, or one whose rules or triggers say what writing to it does. A view reads only what was there before it, so this ends. */
function behindView(act: Act<Write>, target: Target): readonly Target[] | null {
  const query = target.relation?.relationKind === "view" ? target.relation.query : null;
  if (query === null || query === undefined || target.relation === null) return null;
  const handled = dependentsOn(act.situation.catalog, target.relation.oid).some(({ from }) => {
    const kind = getObject(act.situation.catalog, from)?.kind;
    return kind === "rule" || kind === "trigger";
  });
  return handled ? null : readByView(act.situation, query);
}

function writtenTargets(act: Act<Write>): readonly Target[] {
  const found = new Map<string, Target>();
  const queue = act.target === null ? [] : [act.target];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (found.has(next.name)) continue;
    found.set(next.name, next);
    const only = next === act.target && act.body.relation?.inh !== true;
    for (const member of prunedFamily(act, next, only)) found.set(member.name, member);
    queue.push(...(behindView(act, next) ?? []));
  }
  return [...found.values()];
}
