/**
 * Which values were copied within the release, so that a later drop takes less with it. A table that is dropped while
 * others hold its columns loses only the rest; those others then hold what existed before.
 */
import { columnOf, putTable, type Catalog, type Copy, type Table } from "./catalog.ts";

export interface Copied {
  /** Name in the table that is read, or `*`. */
  readonly column: string;
  /** Name in the table that is written, or `*`. */
  readonly as: string;
  readonly whole: boolean;
}

/** `to` holds values of `from` from now on. Copies of a copy are copies of the original, too. */
export function recordCopies(catalog: Catalog, { from, to }: { from: Table; to: Table }, columns: readonly Copied[]): void {
  const held = [...(catalog.copies.in.get(from.id)?.values() ?? [])];
  for (const { column, as, whole } of columns) {
    const lower = column.toLowerCase();
    putCopy(catalog, { origin: from.id, holder: to.id, column: lower, as: as.toLowerCase(), whole });
    for (const copy of held) {
      if (copy.origin === to.id || (copy.as !== lower && copy.as !== "*" && lower !== "*")) continue;
      const through =
        lower === "*"
          ? { column: copy.column, as: copy.as }
          : { column: copy.as === "*" ? lower : copy.column, as: as.toLowerCase() };
      putCopy(catalog, { origin: copy.origin, holder: to.id, ...through, whole: whole && copy.whole });
    }
  }
}

/** More are not followed, so that each statement stays cheap. */
const MOST_COPIES = 2000;

function putCopy({ copies }: Catalog, copy: Copy): void {
  if ((copies.of.get(copy.origin)?.size ?? 0) >= MOST_COPIES || (copies.in.get(copy.holder)?.size ?? 0) >= MOST_COPIES) return;
  const key = `${copy.origin}:${copy.holder}:${copy.column}:${copy.as}`;
  const of = copies.of.get(copy.origin) ?? new Map<string, Copy>();
  const held = copies.in.get(copy.holder) ?? new Map<string, Copy>();
  copies.of.set(copy.origin, of.set(key, copy));
  copies.in.set(copy.holder, held.set(key, copy));
}

/** The table was written to (`columns`, null: all): copies in it may lack something, and copies of it are out of date. */
export function spoilCopies({ copies }: Catalog, table: Table, columns: readonly string[] | null): void {
  const names = columns === null ? null : new Set(columns.map((column) => column.toLowerCase()));
  const isWritten = (column: string): boolean => names === null || column === "*" || names.has(column);
  for (const [key, copy] of copies.in.get(table.id) ?? []) if (isWritten(copy.as)) spoil(copies, key, copy);
  for (const [key, copy] of copies.of.get(table.id) ?? []) if (isWritten(copy.column)) spoil(copies, key, copy);
}

function spoil(copies: Catalog["copies"], key: string, copy: Copy): void {
  const spoiled = { ...copy, whole: false };
  copies.of.get(copy.origin)?.set(key, spoiled);
  copies.in.get(copy.holder)?.set(key, spoiled);
}

/** All rows of the table went: it holds no copies any more. */
export function forgetCopies({ copies }: Catalog, table: Table): void {
  for (const [key, copy] of copies.in.get(table.id) ?? []) copies.of.get(copy.origin)?.delete(key);
  copies.in.delete(table.id);
}

/** What becomes of a column's values when they go here. */
export type Remains = "none" | "possible" | "certain";

export function remainsOfColumn(catalog: Catalog, table: Table, column: string): Remains {
  const lower = column.toLowerCase();
  const copies = livingCopies(catalog, table).filter(
    (copy) => (copy.column === lower || copy.column === "*") && !(copy.holder === table.id && copy.as === lower),
  );
  return remainsOf(copies);
}

export interface TableRemains {
  /** Column, or `*` for those that are not known -> how surely it goes. */
  readonly lost: ReadonlyMap<string, Remains>;
  readonly kept: readonly string[];
}

/** Per column what goes with a table; null where nothing of it was copied. */
export function remainsOfTable(catalog: Catalog, table: Table): TableRemains | null {
  const copies = livingCopies(catalog, table).filter((copy) => copy.holder !== table.id);
  if (copies.length === 0) return null;
  const byColumn = new Map<string, Copy[]>();
  for (const copy of copies) byColumn.set(copy.column, [...(byColumn.get(copy.column) ?? []), copy]);
  const everything = byColumn.get("*") ?? [];
  const stored = table.columns.filter((column) => column.generated === null).map((column) => column.name);
  const lost = new Map<string, Remains>();
  const kept: string[] = [];
  for (const name of stored) {
    const remains = remainsOf([...(byColumn.get(name.toLowerCase()) ?? []), ...everything]);
    if (remains === "none") kept.push(name);
    else lost.set(name, remains);
  }
  if (!table.complete && !everything.some((copy) => copy.whole)) lost.set("*", "possible");
  return { lost, kept };
}

function remainsOf(copies: readonly Copy[]): Remains {
  if (copies.some((copy) => copy.whole)) return "none";
  return copies.length > 0 ? "possible" : "certain";
}

/** Those whose holder is there and still has the column. */
function livingCopies(catalog: Catalog, table: Table): readonly Copy[] {
  return [...(catalog.copies.of.get(table.id)?.values() ?? [])].filter((copy) => {
    const holder = catalog.byId.get(copy.holder);
    return holder !== undefined && (copy.as === "*" || !holder.complete || columnOf(holder, copy.as) !== null);
  });
}

/** The table or (`column`) a part of it is going: who holds copies of its values holds what existed before. */
export function promoteHolders(catalog: Catalog, table: Table, column: string | null): void {
  if (table.epoch === "release") return;
  const lower = column?.toLowerCase() ?? null;
  for (const copy of livingCopies(catalog, table)) {
    if (lower !== null && copy.column !== lower && copy.column !== "*") continue;
    const holder = catalog.byId.get(copy.holder);
    if (holder === undefined) continue;
    const columns = holder.columns.map((each) =>
      copy.as === "*" || each.key === copy.as ? { ...each, epoch: "existing" as const } : each,
    );
    putTable(catalog, { ...holder, epoch: "existing", columns });
  }
}
