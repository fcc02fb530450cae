/** What foreign keys do when rows are written: they look at the other table, or write to it. */
import type { DeleteStmt, InsertStmt, Node, UpdateStmt } from "libpg-query";
import type { DataLoss } from "../assessment.ts";
import type { Constraint, Relation } from "../catalog/objects.ts";
import { foreignKeysReaching } from "../catalog/foreign-keys.ts";
import { columnNumbered, foreignKeysFrom, indexesOn, relationOf } from "../catalog/queries.ts";
import { isNullConstant } from "../catalog/tree.ts";
import { referencedTargets } from "./falls.ts";
import { mergeOutcomes } from "./outcome.ts";
import type { Act, Outcome, TargetLock } from "./row.ts";
import { stored } from "./act-targets.ts";
import { familyOf, lockAll, targetOf, type Target } from "./target.ts";
import { assignmentsOf } from "./updates.ts";

/** Tables that the new rows reference are looked at, unless the referencing column is left NULL. */
export function insertedKeyLocks(act: Act<InsertStmt>): readonly TargetLock[] {
  const relation = act.target?.relation ?? null;
  if (relation === null || act.target?.isNew === true) return relation === null ? [] : keyLocks(act, relation);
  return keyLocks(act, relation);
}

function keyLocks(act: Act<InsertStmt>, relation: Relation): readonly TargetLock[] {
  const { catalog } = act.situation;
  const keys = foreignKeysFrom(catalog, relation).filter(
    (key) => key.enforced && key.columns.every((column) => isGiven(act, relation, column)),
  );
  return lockAll(
    "RowShareLock",
    keys.flatMap((key) => referencedTargets(catalog, key).slice(0, 1)),
  );
}

/** Whether the INSERT gives the column a value that is not plainly NULL. */
function isGiven(act: Act<InsertStmt>, relation: Relation, number: number): boolean {
  const column = columnNumbered(relation, number);
  if (column === null) return true;
  const listed = (act.body.cols ?? []).map((node) => ("ResTarget" in node ? (node.ResTarget.name ?? "") : ""));
  const place = listed.length === 0 ? relation.columns.indexOf(column) : listed.indexOf(column.name);
  if (place < 0) return column.default !== null;
  const rows = valueRows(act.body.selectStmt);
  return rows === null || rows.some((row) => row[place] !== undefined && !isNullConstant(row[place]));
}

/** The rows of VALUES; null for a query. */
function valueRows(select: Node | undefined): readonly (readonly Node[])[] | null {
  if (select === undefined || !("SelectStmt" in select)) return null;
  const lists = select.SelectStmt.valuesLists;
  if (lists === undefined) return null;
  return lists.map((node) => ("List" in node ? (node.List.items ?? []) : []));
}

/** An UPDATE of referencing columns looks at the referenced table; one of referenced columns at (or into) those that reference them. */
export function updatedKeyOutcome(act: Act<UpdateStmt>): Outcome {
  const relation = act.target?.relation ?? null;
  if (relation === null) return {};
  const { catalog } = act.situation;
  const numbers = new Set(
    assignmentsOf(act.body)
      .filter((each) => each.value === null || !isNullConstant(each.value))
      .map((each) => relation.columns.find((column) => column.name === each.column)?.number),
  );
  const from = foreignKeysFrom(catalog, relation).filter(
    (key) => key.enforced && key.columns.some((column) => numbers.has(column)),
  );
  const to = foreignKeysReaching(catalog, relation).filter(
    (key) => key.enforced && (key.references?.columns ?? []).some((column) => numbers.has(column)),
  );
  return mergeOutcomes([
    {
      locks: lockAll(
        "RowShareLock",
        from.flatMap((key) => referencedTargets(catalog, key).slice(0, 1)),
      ),
    },
    ...to.map((key) => ({
      locks: lockAll(
        key.references?.onUpdate === "no action" || key.references?.onUpdate === "restrict" ? "RowShareLock" : "RowExclusiveLock",
        tablesOf(act, key),
      ),
    })),
  ]);
}

/** What DELETE does to the tables that reference the deleted rows, and to those that reference them. */
export function deletedThroughKeys(act: Act<DeleteStmt>, dataLoss: DataLoss): Outcome {
  const outcomes: Outcome[] = [];
  const seen = new Set<number>();
  const judged = new Set<number>();
  const queue: Relation[] = act.target?.relation ? [act.target.relation] : [];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next.oid)) continue;
    seen.add(next.oid);
    for (const family of familyOf(act.situation.catalog, targetOf(next))) {
      if (family.relation === null) continue;
      for (const key of foreignKeysReaching(act.situation.catalog, family.relation)) {
        if (!key.enforced || judged.has(key.oid)) continue;
        judged.add(key.oid);
        const table = key.relation === null ? null : relationOf(act.situation.catalog, key.relation);
        if (table === null || table.oid === next.oid) continue;
        outcomes.push(deletedKeyOutcome(act, { key, table, dataLoss }));
        if (key.references?.onDelete === "cascade") queue.push(table);
      }
    }
  }
  return mergeOutcomes(outcomes);
}

function deletedKeyOutcome(
  act: Act<DeleteStmt>,
  { key, table, dataLoss }: { readonly key: Constraint; readonly table: Relation; readonly dataLoss: DataLoss },
): Outcome {
  const action = key.references?.onDelete ?? "no action";
  const tables = tablesOf(act, key);
  const target = targetOf(table);
  const locks = lockAll(action === "no action" || action === "restrict" ? "RowShareLock" : "RowExclusiveLock", tables);
  // Each deleted row is looked for in the referencing table: without an index that reads all of it.
  const scans = hasIndexFor(act, key, table) ? [] : stored(tables);
  if (action === "cascade") {
    return {
      locks,
      scans,
      dataLoss: dataLoss === "certain" ? "certain" : "possible",
      // Copies of what a statement changes find what its keys change.
      lost: [{ target, column: null, named: [] }],
      because: [`Rows of ${target.name} that reference them are deleted too (ON DELETE CASCADE).`],
    };
  }
  if (action !== "set null" && action !== "set default") return { locks, scans };
  const columns = key.columns.map((number) => columnNumbered(table, number)?.name ?? "");
  return {
    locks,
    scans,
    dataLoss: "possible",
    lost: columns.map((column) => ({ target, column, named: [] })),
    because: [`${target.name}.${columns.join(", ")} loses its values (ON DELETE ${action.toUpperCase()}).`],
  };
}

function hasIndexFor(act: Act<unknown>, key: Constraint, table: Relation): boolean {
  return indexesOn(act.situation.catalog, table).some(
    (index) => index.keys[0]?.column === key.columns[0] && index.predicate === null,
  );
}

function tablesOf(act: Act<unknown>, key: Constraint): readonly Target[] {
  const table = key.relation === null ? null : relationOf(act.situation.catalog, key.relation);
  return table === null ? [] : familyOf(act.situation.catalog, targetOf(table));
}
