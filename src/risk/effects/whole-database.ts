/** Statements that name no table and mean all of them. */
import type { Situation } from "./row.ts";
import { hasStorage, targetOf, targetWithOid, type Target } from "./target.ts";

/** Relations with a mark; see `marks.ts`. */
export function markedWith(situation: Situation, mark: string): readonly Target[] {
  return [...(situation.marks.get(mark) ?? [])].flatMap((oid) => {
    const target = targetWithOid(situation.catalog, oid);
    return target === null ? [] : [target];
  });
}

/** Tables and materialised views that are known, of one schema or (null) of all; without partitioned ones, which have no rows. */
export function tablesIn(situation: Situation, schema: string | null): readonly Target[] {
  const found: Target[] = [];
  for (const object of situation.catalog.objects.map.values()) {
    if (object.kind !== "relation" || (schema !== null && object.schema !== schema)) continue;
    if (object.relationKind === "table" || object.relationKind === "materialized-view") found.push(targetOf(object));
  }
  return found.filter((target) => hasStorage(target));
}
