/** What acts leave behind in the catalog. */
import {
  addTable,
  columnOf,
  mentionTable,
  NO_DEFINITION,
  putTable,
  removeTable,
  renameTable,
  replayUnknown,
  targetNamed,
  toColumn,
  type Catalog,
  type Epoch,
  type Table,
} from "../by-tokens/catalog.ts";
import { copiedBy, givenColumns } from "../by-tokens/copied.ts";
import { forgetCopies, promoteHolders, recordCopies, spoilCopies, type Copied } from "../by-tokens/copies.ts";
import type { TableName } from "../by-tokens/cursor.ts";
import type { Delete, Insert, Update } from "../by-tokens/data-acts.ts";
import type { AnyAct, ColumnDef } from "../by-tokens/definitions.ts";
import type { SourceRows } from "../by-tokens/query.ts";
import { isAct, type Act, type CreateTable, type ObjectAct, type Pragma, type Transaction } from "./acts.ts";
import { keepsValues } from "./affinity.ts";

export function replayAct(catalog: Catalog, act: AnyAct, epoch: Epoch): void {
  if (isAct(act)) replay(catalog, act, epoch);
}

function replay(catalog: Catalog, act: Act, epoch: Epoch): void {
  switch (act.kind) {
    case "create-table":
      return createTable(catalog, act, epoch);
    case "drop-table":
      return dropTable(catalog, act.table);
    case "rename-table":
      return renameTable(catalog, act.table, act.to);
    case "add-column":
      return alter(catalog, act.table, (table) =>
        columnOf(table, act.column.name) === null
          ? { ...table, columns: [...table.columns, toColumn(act.column, epoch)] }
          : table,
      );
    case "drop-column":
      return dropColumn(catalog, act.table, act.column);
    case "rename-column":
      return alter(catalog, act.table, (table) => edit(table, act.column, { name: act.to }));
    case "set-not-null":
      return alter(catalog, act.table, (table) => edit(table, act.name, { notNull: true }));
    case "drop-not-null":
      return alter(catalog, act.table, (table) => edit(table, act.name, { notNull: false }));
    case "insert":
      return insert(catalog, act);
    case "update":
      return update(catalog, act);
    case "delete":
      return emptied(catalog, act.table, act.rows);
    case "object":
      return replayObject(catalog, act, epoch);
    case "pragma":
      return replayPragma(catalog, act);
    case "transaction":
      return replayTransaction(catalog, act);
    default:
  }
}

function createTable(catalog: Catalog, act: CreateTable, epoch: Epoch): void {
  const before = targetNamed(catalog, act.table);
  if (act.ifNotExists && !act.temporary && before.state !== "absent") {
    // It may be there already, with other columns.
    if (before.state === "unknown")
      addTable(catalog, { name: act.table, epoch: "existing", definition: { ...act.definition, complete: false } });
    return;
  }
  const table = addTable(catalog, { name: act.table, epoch, temporary: act.temporary, definition: act.definition });
  if (act.query === null) return;
  const columns = givenColumns(catalog, act.query.rows, epoch);
  const to = columns === null ? table : { ...table, columns, complete: true };
  putTable(catalog, to);
  for (const rows of act.query.rows) copyRows(catalog, rows, { to, columns: null, whole: true });
}

function dropTable(catalog: Catalog, name: TableName): void {
  const { table } = targetNamed(catalog, name);
  if (table !== null) promoteHolders(catalog, table, null);
  removeTable(catalog, name);
}

function dropColumn(catalog: Catalog, name: TableName, column: string): void {
  const { table } = targetNamed(catalog, name);
  if (table !== null) promoteHolders(catalog, table, column);
  const lower = column.toLowerCase();
  alter(catalog, name, (each) => ({ ...each, columns: each.columns.filter((one) => one.key !== lower) }));
}

function alter(catalog: Catalog, name: TableName, change: (table: Table) => Table): void {
  putTable(catalog, change(mentionTable(catalog, name)));
}

function edit(table: Table, name: string, change: Partial<ColumnDef>): Table {
  const lower = name.toLowerCase();
  return {
    ...table,
    columns: table.columns.map((column) => (column.key === lower ? toColumn({ ...column, ...change }, column.epoch) : column)),
  };
}

function insert(catalog: Catalog, act: Insert): void {
  const to = mentionTable(catalog, act.table);
  if (act.mode === "replace" || act.mode === "upsert") spoilCopies(catalog, to, act.mode === "upsert" ? act.overwritten : null);
  for (const rows of act.query?.rows ?? []) copyRows(catalog, rows, { to, columns: act.columns, whole: act.mode === "plain" });
}

function copyRows(
  catalog: Catalog,
  rows: SourceRows,
  how: { to: Table; columns: readonly string[] | null; whole: boolean },
): void {
  const from = mentionTable(catalog, rows.table);
  const { to } = how;
  const columns = how.columns ?? (to.complete ? namesOf(to) : null);
  const copied = byPosition(copiedBy(rows, columns, how.whole), { from, columns });
  recordCopies(
    catalog,
    { from, to },
    copied.map((each) => ({
      ...each,
      whole: each.whole && keepsValues(columnOf(from, each.column)?.type ?? null, columnOf(to, each.as)?.type ?? null),
    })),
  );
}

/** `SELECT *` as its columns, where they are known. */
function byPosition(
  copied: readonly Copied[],
  { from, columns }: { from: Table; columns: readonly string[] | null },
): readonly Copied[] {
  const [only] = copied;
  if (only?.column !== "*" || !from.complete || columns === null) return copied;
  return namesOf(from).flatMap((column, index) => {
    const as = columns[index];
    return as === undefined ? [] : [{ column, as, whole: only.whole }];
  });
}

function namesOf(table: Table): readonly string[] {
  return table.columns.filter((column) => column.generated === null).map((column) => column.name);
}

function update(catalog: Catalog, act: Update): void {
  const table = mentionTable(catalog, act.table);
  const copied = act.assignments.flatMap(({ column, from }) => {
    if (from === null) return [];
    const whole = act.rows === "all" && keepsValues(columnOf(table, from)?.type ?? null, columnOf(table, column)?.type ?? null);
    return [{ column: from, as: column, whole }];
  });
  spoilCopies(
    catalog,
    table,
    act.assignments.map(({ column }) => column),
  );
  recordCopies(catalog, { from: table, to: table }, copied);
}

function emptied(catalog: Catalog, name: TableName, rows: Delete["rows"]): void {
  const { table } = targetNamed(catalog, name);
  if (table === null || rows === "none") return;
  if (rows === "all") forgetCopies(catalog, table);
  else spoilCopies(catalog, table, null);
}

function replayObject(catalog: Catalog, act: ObjectAct, epoch: Epoch): void {
  if (act.table === null) return;
  if (act.what === "drop-view") removeTable(catalog, act.table);
  if (act.what !== "create-view" && act.what !== "create-virtual-table") return;
  if (targetNamed(catalog, act.table).state === "known") return;
  addTable(catalog, { name: act.table, kind: act.what === "create-view" ? "view" : "table", epoch, definition: NO_DEFINITION });
}

function replayPragma(catalog: Catalog, { name, value }: Pragma): void {
  // "This pragma is a no-op within a transaction."
  const ignored = name === "foreign_keys" && catalog.settings.get("transaction") === "open";
  if (value !== null && !ignored) catalog.settings.set(name, value);
}

function replayTransaction(catalog: Catalog, { what }: Transaction): void {
  if (what === "begin") catalog.settings.set("transaction", "open");
  if (what === "commit" || what === "rollback") catalog.settings.delete("transaction");
  if (what === "rollback" || what === "rollback-to") forgetRelease(catalog);
}

/** What was made may be gone again, and what was dropped may be there: how far ROLLBACK reaches is not followed. */
function forgetRelease(catalog: Catalog): void {
  replayUnknown(catalog);
  catalog.copies.of.clear();
  catalog.copies.in.clear();
  for (const [key, table] of catalog.tables) {
    if (table.epoch === "release") catalog.tables.delete(key);
    else catalog.tables.set(key, { ...table, columns: [], complete: false });
  }
}
