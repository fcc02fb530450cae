/** A known table as it is after one change to its columns or keys. */
import { columnOf, toColumn, type Column, type Epoch, type Table } from "../by-tokens/catalog.ts";
import type { ColumnDef } from "../by-tokens/definitions.ts";
import { ownKeys } from "./read-table.ts";

export function withColumn(table: Table, column: ColumnDef, epoch: Epoch): Table {
  if (columnOf(table, column.name) !== null) return table;
  return { ...table, columns: [...table.columns, toColumn(column, epoch)], keys: [...table.keys, ...ownKeys(column)] };
}

export function editColumn(table: Table, name: string, change: (column: Column) => Column): Table {
  const lower = name.toLowerCase();
  return { ...table, columns: table.columns.map((column) => (column.key === lower ? change(column) : column)) };
}

export function withChanged(table: Table, name: string, definition: ColumnDef): Table {
  const before = columnOf(table, name);
  if (before === null)
    return withRenamedKeys({ ...table, columns: [...table.columns, toColumn(definition, "existing")] }, name, definition.name);
  const notNull = definition.notNull || before.primary;
  return withRenamedKeys(
    editColumn(table, name, ({ epoch }) => toColumn({ ...definition, notNull }, epoch)),
    name,
    definition.name,
  );
}

export function withRenamed(table: Table, name: string, to: string): Table {
  return withRenamedKeys(
    editColumn(table, name, (column) => toColumn({ ...column, name: to }, column.epoch)),
    name,
    to,
  );
}

function withRenamedKeys(table: Table, from: string, to: string): Table {
  if (from.toLowerCase() === to.toLowerCase()) return table;
  const rename = (column: string): string => (column === from.toLowerCase() ? to.toLowerCase() : column);
  return { ...table, keys: table.keys.map((key) => ({ ...key, columns: key.columns.map(rename) })) };
}

export function withoutKey(table: Table, what: string, name: string): Table {
  const lower = name.toLowerCase();
  if (what === "primary") return { ...table, keys: table.keys.filter((key) => key.kind !== "primary") };
  if (what === "foreign-key")
    return { ...table, foreignKeys: table.foreignKeys.filter((key) => key.name?.toLowerCase() !== lower) };
  return { ...table, keys: table.keys.filter((key) => key.name?.toLowerCase() !== lower) };
}

export function withCharset(table: Table, charset: string | null): Table {
  const columns = table.columns.map((column) =>
    column.type === null ? column : { ...column, type: { ...column.type, charset } },
  );
  return { ...table, charset, columns };
}
