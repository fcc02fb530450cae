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
  type Catalog,
  type Epoch,
  type Table,
} from "../by-tokens/catalog.ts";
import { forgetCopies, promoteHolders, recordCopies, spoilCopies } from "../by-tokens/copies.ts";
import type { TableName } from "../by-tokens/cursor.ts";
import type { Delete, Insert, Update } from "../by-tokens/data-acts.ts";
import type { AnyAct } from "../by-tokens/definitions.ts";
import { copiedBy, givenColumns } from "../by-tokens/copied.ts";
import type { SourceRows } from "../by-tokens/query.ts";
import {
  isAct,
  type Act,
  type AlterPartition,
  type Call,
  type CreateTable,
  type Define,
  type ObjectAct,
  type Session,
} from "./acts.ts";
import { editColumn, withChanged, withCharset, withColumn, withoutKey, withRenamed } from "./edit-table.ts";

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
      return alter(catalog, act.table, (table) => withColumn(table, act.column, epoch));
    case "drop-column":
      return dropColumn(catalog, act.table, act.column);
    case "change-column":
      return alter(catalog, act.table, (table) => withChanged(table, act.column, act.definition));
    case "rename-column":
      return alter(catalog, act.table, (table) => withRenamed(table, act.column, act.to));
    case "set-default":
      return alter(catalog, act.table, (table) =>
        editColumn(table, act.column, (column) => ({ ...column, default: act.default })),
      );
    case "add-key":
      return alter(catalog, act.table, (table) => ({ ...table, keys: [...table.keys, act.key] }));
    case "drop-key":
      return alter(catalog, act.table, (table) => withoutKey(table, act.what, act.name));
    case "add-foreign-key":
      return alter(catalog, act.table, (table) => ({ ...table, foreignKeys: [...table.foreignKeys, act.key] }));
    case "convert-charset":
      return alter(catalog, act.table, (table) => withCharset(table, act.charset));
    case "table-option":
      if (act.option === "default charset") alter(catalog, act.table, (table) => ({ ...table, charset: act.value }));
      return;
    case "alter-partition":
      return alterPartition(catalog, act, epoch);
    case "insert":
      return insert(catalog, act);
    case "update":
      return update(catalog, act);
    case "delete":
      return emptied(catalog, act.table, act.rows);
    case "truncate":
      return emptied(catalog, act.table, "all");
    case "object":
      return replayObject(catalog, act, epoch);
    case "define":
      return define(catalog, act);
    case "call":
      return call(catalog, act, epoch);
    case "session":
      return replaySession(catalog, act);
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
  if (act.orReplace && before.state !== "absent") dropTable(catalog, act.table);
  const like = act.like === null ? null : targetNamed(catalog, act.like).table;
  const copied = like === null ? NO_DEFINITION : { ...like, foreignKeys: [] };
  const definition = act.like === null ? act.definition : copied;
  const table = addTable(catalog, { name: act.table, epoch, temporary: act.temporary, partitioned: act.partitioned, definition });
  if (act.query !== null) fillTable(catalog, table, act.query.rows);
}

/** CREATE TABLE … SELECT: its columns are those of the query, behind those that are defined. */
function fillTable(catalog: Catalog, table: Table, sources: readonly SourceRows[]): void {
  for (const rows of sources)
    recordCopies(catalog, { from: mentionTable(catalog, rows.table), to: table }, copiedBy(rows, null, true));
  const given = givenColumns(catalog, sources, table.epoch);
  if (given === null) return;
  const columns = [...table.columns, ...given.filter((column) => columnOf(table, column.name) === null)];
  putTable(catalog, { ...table, complete: true, columns });
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
  alter(catalog, name, (each) => ({
    ...each,
    columns: each.columns.filter((one) => one.key !== lower),
    keys: each.keys
      .map((key) => ({ ...key, columns: key.columns.filter((one) => one !== lower) }))
      .filter((key) => key.columns.length > 0),
  }));
}

function alter(catalog: Catalog, name: TableName, change: (table: Table) => Table): void {
  putTable(catalog, change(mentionTable(catalog, name)));
}

function alterPartition(catalog: Catalog, act: AlterPartition, epoch: Epoch): void {
  if (act.work === "partition-by" || act.work === "remove")
    alter(catalog, act.table, (table) => ({ ...table, partitioned: act.work !== "remove" }));
  if (act.work === "truncate" || act.work === "exchange" || act.work === "drop") emptied(catalog, act.table, "some");
  if (act.with === null) return;
  // Rows of an existing table are in it from now on.
  if (act.work === "convert-out") addTable(catalog, { name: act.with, epoch: "existing", definition: NO_DEFINITION });
  if (act.work === "convert-in") removeTable(catalog, act.with);
  if (act.work === "exchange")
    alter(catalog, act.with, (table) => ({ ...table, epoch: epoch === "release" ? "existing" : table.epoch }));
}

function insert(catalog: Catalog, act: Insert): void {
  const to = mentionTable(catalog, act.table);
  if (act.mode === "replace" || act.mode === "upsert") spoilCopies(catalog, to, act.mode === "upsert" ? act.overwritten : null);
  const columns = act.columns ?? (to.complete ? to.columns.map((column) => column.name) : null);
  for (const rows of act.query?.rows ?? []) {
    recordCopies(catalog, { from: mentionTable(catalog, rows.table), to }, copiedBy(rows, columns, act.mode === "plain"));
  }
}

function update(catalog: Catalog, act: Update): void {
  const table = mentionTable(catalog, act.table);
  const copied = act.assignments.flatMap(({ column, from }) =>
    from === null ? [] : [{ column: from, as: column, whole: act.rows === "all" }],
  );
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
  if (act.what === "drop-database" || act.what === "replace-database") return dropDatabase(catalog, act.name);
  if (act.table === null) {
    if (act.what === "drop-function") catalog.bodies.delete(`routine:${act.name.toLowerCase()}`);
    return;
  }
  const kind = act.what.endsWith("-view") ? "view" : "sequence";
  if (act.what.startsWith("drop-")) removeTable(catalog, act.table);
  else if (act.what.startsWith("create-") && targetNamed(catalog, act.table).state !== "known") {
    addTable(catalog, { name: act.table, kind, epoch, definition: NO_DEFINITION });
  }
}

function dropDatabase(catalog: Catalog, name: string): void {
  const start = `${name.toLowerCase()}\0`;
  for (const [key, table] of catalog.tables) if (key.startsWith(start)) removeTable(catalog, table.name);
}

function define(catalog: Catalog, act: Define): void {
  const body = act.from === undefined ? act.body : (catalog.bodies.get(`variable:${act.from}`) ?? null);
  const key =
    act.what === "statement" || act.what === "variable"
      ? act.what
      : act.what === "trigger" || act.what === "event"
        ? act.what
        : "routine";
  catalog.bodies.set(`${key}:${act.name.toLowerCase()}`, body);
}

/** What a body does may depend on conditions: tables that it makes may have been there before. */
function call(catalog: Catalog, { what, name }: Call, epoch: Epoch): void {
  const body = catalog.bodies.get(`${what === "statement" ? "statement" : "routine"}:${name.toLowerCase()}`) ?? null;
  if (body === null) return replayUnknown(catalog);
  for (const act of body) {
    if (!isAct(act) || act.kind === "call") continue;
    if (act.kind === "create-table" && epoch === "release") replay(catalog, { ...act, ifNotExists: true }, epoch);
    else if (act.kind === "add-column" && epoch === "release") replay(catalog, act, "existing");
    else if (act.kind !== "session") replay(catalog, act, epoch);
  }
}

function replaySession(catalog: Catalog, act: Session): void {
  if (act.what === "use") {
    catalog.database = act.name;
    catalog.severalDatabases = true;
  } else if (act.what === "set" || act.what === "set-global") catalog.settings.set(act.name, act.value);
  // Copies that were made by INSERT are taken back; which ones is not followed.
  else if (act.what === "rollback" || act.what === "rollback-to") {
    catalog.copies.of.clear();
    catalog.copies.in.clear();
  }
}
