/** What falls with a drop, as locks, losses and sentences. */
import type { Catalog } from "../catalog/catalog.ts";
import type { DependencyFall } from "../catalog/falls.ts";
import type { Constraint, Oid } from "../catalog/objects.ts";
import { foreignKeysFrom } from "../catalog/queries.ts";
import type { Loss, Outcome, TargetLock } from "./row.ts";
import { familyOf, lockAll, targetOf, targetWithOid, type Target } from "./target.ts";

const AX = "AccessExclusiveLock";

/** All that falls must be locked for nobody else: the relations themselves, and those whose constraints, triggers, … fall. */
export function outcomeOfFalls(catalog: Catalog, falls: readonly DependencyFall[]): Outcome {
  const lost = falls.filter((fall) => fall.dataLost).flatMap((fall) => lossOf(fall));
  const certain = falls.some((fall) => fall.dataLost && fall.certain);
  return {
    locks: falls.flatMap((fall) => locksOfFall(catalog, fall)),
    dataLoss: lost.length === 0 ? "none" : certain ? "certain" : "possible",
    lost,
    breaks: falls.some((fall) => breaksCode(fall)),
    because: falls.filter((fall) => isWorthSaying(fall, falls)).map((fall) => sentenceOf(fall)),
  };
}

/** A part of a composite type is lost in all columns that store the type. */
function lossOf(fall: DependencyFall): readonly Loss[] {
  const { object } = fall;
  if (object.kind !== "relation") return [{ target: null, column: null, because: sentenceOf(fall) }];
  if (fall.column !== null && fall.column.epoch === "release") return [];
  return [{ target: targetOf(object), column: fall.column?.name ?? null, as: fall.column === null ? "table" : "column" }];
}

/** Exported for single drops of constraints and columns. */
function locksOfFall(catalog: Catalog, fall: DependencyFall): readonly TargetLock[] {
  const { object } = fall;
  switch (object.kind) {
    case "relation": {
      const target = targetOf(object);
      if (fall.part !== "whole") return lockAll(AX, familyOf(catalog, target));
      return lockAll(AX, [target, ...parentOf(catalog, target), ...referencedBy(catalog, target)]);
    }
    case "constraint":
      return locksOfConstraint(catalog, object);
    case "index": {
      const table = targetWithOid(catalog, object.table);
      return table === null ? [] : lockAll(AX, familyOf(catalog, table));
    }
    case "trigger":
    case "rule":
    case "policy": {
      const table = targetWithOid(catalog, object.relation);
      return table === null ? [] : lockAll(AX, object.kind === "trigger" ? familyOf(catalog, table) : [table]);
    }
    case "type":
    case "routine":
    case "schema":
    case "extension":
    case "other":
      return [];
  }
}

function parentOf(catalog: Catalog, target: Target): readonly Target[] {
  const parent = target.relation?.partitionOf?.parent;
  const found = parent === undefined ? null : targetWithOid(catalog, parent);
  return found === null ? [] : [found];
}

/** Dropping a table drops its foreign keys, whose triggers sit on the referenced tables too; those of a partition's are its parent's. */
function referencedBy(catalog: Catalog, target: Target): readonly Target[] {
  if (target.relation === null) return [];
  const own = foreignKeysFrom(catalog, target.relation).filter((key) => key.parent === null);
  return own.flatMap((key) => referencedTargets(catalog, key));
}

export function referencedTargets(catalog: Catalog, key: Constraint): readonly Target[] {
  const referenced = key.references === null ? null : targetWithOid(catalog, key.references.relation);
  return referenced === null ? [] : familyOf(catalog, referenced);
}

/** Dropping a constraint: its table (and children), of a foreign key the referenced table too. */
function locksOfConstraint(catalog: Catalog, constraint: Constraint): readonly TargetLock[] {
  const table = constraint.relation === null ? null : targetWithOid(catalog, constraint.relation);
  const tables = table === null ? [] : familyOf(catalog, table);
  return lockAll(AX, [...tables, ...(constraint.parent === null ? referencedTargets(catalog, constraint) : [])]);
}

/** Views, tables, columns, functions, types and policies are used by name; the rest only eases what code may do. */
function breaksCode(fall: DependencyFall): boolean {
  if (fall.object.epoch === "release" || fall.column?.epoch === "release") return false;
  if (fall.part === "default") return true;
  switch (fall.object.kind) {
    case "relation":
    case "type":
    case "routine":
    case "trigger":
    case "rule":
    case "policy":
    case "schema":
    case "extension":
    case "other":
      return true;
    case "constraint":
    case "index":
      return false;
  }
}

/** What falls of other objects, and what a column silently takes of its table. Parts of a table fall with it as a matter of course. */
function isWorthSaying(fall: DependencyFall, falls: readonly DependencyFall[]): boolean {
  if (fall.named) return false;
  if (!fall.automatic) return true;
  const { object } = fall;
  if (object.kind === "constraint") return object.constraintKind !== "not-null" && !isGone(object.relation, falls);
  if (object.kind === "index") return object.unique && object.constraint === null && !isGone(object.table, falls);
  return false;
}

function isGone(table: Oid | null, falls: readonly DependencyFall[]): boolean {
  return falls.some((fall) => fall.object.oid === table && fall.part === "whole");
}

function sentenceOf(fall: DependencyFall): string {
  const sure = fall.certain ? "falls" : "may fall";
  return `The ${wordOf(fall)} ${fall.name} ${sure} with it.`;
}

function wordOf({ object, part }: DependencyFall): string {
  if (part === "column") return "column";
  if (part === "default") return "default of";
  if (object.kind === "relation")
    return object.relationKind === "unknown" ? "relation" : object.relationKind.replaceAll("-", " ");
  return object.kind === "routine" ? object.routineKind : WORDS[object.kind];
}

const WORDS: Readonly<Record<Exclude<DependencyFall["object"]["kind"], "relation" | "routine">, string>> = {
  constraint: "constraint",
  index: "index",
  type: "type",
  trigger: "trigger",
  rule: "rule",
  policy: "policy",
  schema: "schema",
  extension: "extension",
  other: "object",
};
