/** What `INSERT … SELECT` and `CREATE TABLE … SELECT` copy. */
import type { Copied } from "./copies.ts";
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
