/** Small questions that many rows ask about the relations of their act. */
import type { AlterAct } from "./acts.ts";
import type { LockMode } from "./lock-modes.ts";
import type { Act, TargetLock } from "./row.ts";
import { columnOf } from "../catalog/queries.ts";
import type { Column } from "../catalog/objects.ts";
import { familyOf, hasStorage, lockAll, type Target } from "./target.ts";

/** The named relation alone. */
export function self(act: Act<unknown>): readonly Target[] {
  return act.target === null ? [] : [act.target];
}

/** The named relation with its partitions and children, unless ONLY. */
export function family(act: Act<AlterAct> | Act<{ readonly only: boolean }>): readonly Target[] {
  return act.target === null ? [] : familyOf(act.situation.catalog, act.target, act.body.only);
}

/** Those that have rows of their own. */
export function stored(targets: readonly Target[]): readonly Target[] {
  return targets.filter((target) => hasStorage(target));
}

export function lockSelf(act: Act<unknown>, mode: LockMode): readonly TargetLock[] {
  return lockAll(mode, self(act));
}

export function nameOf(act: Act<unknown>): string {
  return act.target?.name ?? "the relation";
}

/**
 * The named relation and those that inherit its column, whose values are rows of their own (those of partitions are the relation's). After
 * DROP COLUMN a child keeps a column that it declares itself.
 */
export function columnWithChildren(act: Act<AlterAct>, name: string, keepsOwn: boolean): readonly Target[] {
  return family(act).filter((target) => {
    if (target === act.target) return true;
    const own = target.relation?.columns.find((column) => column.name === name);
    return target.relation?.partitionOf === null && !(keepsOwn && own?.local === true);
  });
}

/** The column that an ALTER TABLE sub-command names; null where it is not known. */
export function columnNamed(act: Act<unknown>, name: string | undefined): Column | null {
  if (act.target?.relation === null || act.target === null || name === undefined) return null;
  const answer = columnOf(act.situation.catalog, act.target.relation, name);
  return answer.state === "known" ? answer.value : null;
}

/** Known not to be there (not merely unknown). */
export function isColumnAbsent(act: Act<unknown>, name: string | undefined): boolean {
  if (act.target === null || name === undefined) return false;
  if (act.target.relation === null) return act.target.state === "absent";
  return columnOf(act.situation.catalog, act.target.relation, name).state === "absent";
}
