/** What `INSERT … SELECT` and `CREATE TABLE … SELECT` copy. */
import { columnOf, mentionTable, toColumn, type Catalog, type Column, type Epoch } from "./catalog.ts";
import type { Copied } from "./copies.ts";
import type { ColumnDef } from "./definitions.ts";
import type { SourceRows } from "./query.ts";

/** `columns`: those that are written, in order; null: named as in the query. `whole`: no row can be left out on the way. */
export function copiedBy(rows: SourceRows, columns: readonly string[] | null, whole: boolean): readonly Copied[] {
  const star = rows.items.some((item) => item.columns.includes("*"));
  if (star) {
    // Which column of `*` goes where is told by their order, unless the list is all there is.
    return rows.items.length === 1 ? [{ column: "*", as: "*", whole: whole && rows.all }] : [];
  }
  return rows.items.flatMap((item, index) => {
    const as = columns === null ? item.name : columns[index];
    if (as === undefined || as === "") return [];
    return item.columns.map((column) => ({ column, as, whole: whole && rows.all && item.exact }));
  });
}

/** The columns of a table that is made from a query; null where they are not known. */
export function givenColumns(catalog: Catalog, sources: readonly SourceRows[], epoch: Epoch): readonly Column[] | null {
  const [first] = sources;
  if (first === undefined || sources.length > 1) return null;
  const from = mentionTable(catalog, first.table);
  const columns: Column[] = [];
  for (const { name } of first.items) {
    if (name === "" || (name === "*" && !from.complete)) return null;
    const found = name === "*" ? from.columns : [{ ...UNKNOWN_COLUMN, ...columnOf(from, name), name }];
    columns.push(...found.map((column) => toColumn({ ...column, generated: null }, epoch)));
  }
  return columns;
}

const UNKNOWN_COLUMN: ColumnDef = {
  name: "",
  type: null,
  notNull: false,
  default: "none",
  numbered: false,
  generated: null,
  primary: false,
  unique: false,
  checked: false,
  references: null,
};
