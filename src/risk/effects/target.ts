/** The relations that an act is about, whether or not the history knows them. */
import type { RangeVar } from "libpg-query";
import type { Catalog } from "../catalog/catalog.ts";
import { qualifiedName, type WrittenName } from "../catalog/names.ts";
import type { Oid, Relation } from "../catalog/objects.ts";
import { isNewInRelease, partitionsBelow, relationOf, resolveRelation } from "../catalog/queries.ts";
import type { LockMode } from "./lock-modes.ts";
import type { TargetLock } from "./row.ts";

export interface Target {
  /** `schema.name` */
  readonly name: string;
  /** Null where the history never mentions it. */
  readonly relation: Relation | null;
  /** `absent`: known not to exist. */
  readonly state: "known" | "absent" | "unknown";
  /** Created in this release: nobody waits for it, nothing of value is in it. */
  readonly isNew: boolean;
}

export function targetNamed(catalog: Catalog, name: WrittenName | RangeVar): Target {
  const answer = resolveRelation(catalog, name);
  if (answer.state === "known") return targetOf(answer.value);
  return { name: answer.name, relation: null, state: answer.state, isNew: false };
}

export function targetOf(relation: Relation): Target {
  return { name: qualifiedName(relation), relation, state: "known", isNew: isNewInRelease(relation) };
}

export function targetWithOid(catalog: Catalog, oid: Oid): Target | null {
  const relation = relationOf(catalog, oid);
  return relation === null ? null : targetOf(relation);
}

/** The relation with its partitions and children, of all levels; alone after ONLY. */
export function familyOf(catalog: Catalog, target: Target, only = false): readonly Target[] {
  if (target.relation === null || only) return [target];
  return [target, ...partitionsBelow(catalog, target.relation).map((relation) => targetOf(relation))];
}

/** The relation with its partitions, where it is partitioned; INHERITS children are left alone. */
export function partitionsWith(catalog: Catalog, target: Target): readonly Target[] {
  return isPartitioned(target) ? familyOf(catalog, target) : [target];
}

export function isPartitioned(target: Target): boolean {
  return target.relation !== null && target.relation.partitionBy !== null;
}

/** Partitioned tables, views and foreign tables have no rows of their own. */
export function hasStorage(target: Target): boolean {
  const kind = target.relation?.relationKind;
  return !isPartitioned(target) && kind !== "view" && kind !== "foreign-table";
}

export function lockAll(mode: LockMode, targets: readonly Target[]): readonly TargetLock[] {
  return targets.map((target) => ({ target, mode }));
}
