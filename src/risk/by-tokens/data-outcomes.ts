/** What writing statements overwrite and delete, through foreign keys too. */
import { childrenOf, columnOf, targetNamed, type Catalog } from "./catalog.ts";
import type { TableName } from "./cursor.ts";
import type { Delete, Insert, Update } from "./data-acts.ts";
import type { Loss, Outcome, Situation } from "./row.ts";

export type Data = Insert | Update | Delete;

/** Rows that are there already and are written anew. `because` says how. */
export function overwritten(situation: Situation<Insert>, because: string): Outcome {
  const { target, act } = situation;
  const columns = act.mode === "upsert" ? act.overwritten : [];
  const lost: readonly Loss[] = columns.length === 0 ? [{ target, column: null }] : columns.map((column) => ({ target, column }));
  const through = act.mode === "replace" ? cascades(situation.catalog, act.table) : [];
  return { dataLoss: "possible", lost: [...lost, ...through], because: [because, ...cascadeSentences(through)] };
}

/** Columns of which an UPDATE takes values that were there: not those of this release, not NULLs, not those that keep their value. */
export function overwrittenBy({ act, target }: Situation<Update>): readonly string[] {
  if (target.isNew || act.rows === "none") return [];
  return act.assignments
    .filter(
      ({ column, keeps }) =>
        !keeps && !act.nulls.includes(column.toLowerCase()) && columnOf(target.table, column)?.epoch !== "release",
    )
    .map(({ column }) => column);
}

export function updated(situation: Situation<Update>, dataLoss: "possible" | "certain"): Outcome {
  const { target } = situation;
  const columns = overwrittenBy(situation);
  const which = dataLoss === "certain" ? "all rows" : "the rows that match";
  return {
    dataLoss,
    lost: columns.map((column) => ({ target, column })),
    because: [`The values of ${columns.map((column) => `${target.name}.${column}`).join(", ")} are overwritten in ${which}.`],
  };
}

export function deleted({ target, act, catalog }: Situation<Delete>, dataLoss: "possible" | "certain", because: string): Outcome {
  const through = target.isNew ? [] : cascades(catalog, act.table);
  return {
    dataLoss,
    lost: [{ target, column: null }, ...through],
    because: [target.isNew ? `${target.name} is new in this release.` : because, ...cascadeSentences(through)],
  };
}

/** Rows and values of other tables that go with deleted rows (ON DELETE CASCADE, SET NULL), as far as the history tells. */
export function cascades(catalog: Catalog, name: TableName, seen: Set<number> = new Set()): readonly Loss[] {
  return childrenOf(catalog, name).flatMap((child) => {
    if (seen.has(child.id)) return [];
    seen.add(child.id);
    const target = targetNamed(catalog, child.name);
    return child.foreignKeys.flatMap(({ references, columns }) => {
      if (references.table.name.toLowerCase() !== name.name.toLowerCase()) return [];
      if (references.onDelete === "cascade") return [{ target, column: null }, ...cascades(catalog, child.name, seen)];
      return references.onDelete === "set-null" ? columns.map((column) => ({ target, column })) : [];
    });
  });
}

export function cascadeSentences(through: readonly Loss[]): readonly string[] {
  const names = [...new Set(through.map(({ target }) => target.name))];
  return names.length === 0 ? [] : [`Rows of ${names.join(", ")} that reference them go or change with them (ON DELETE).`];
}
