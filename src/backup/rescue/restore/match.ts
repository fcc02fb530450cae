/** How rows of a copy and of the table find each other, and how values of a type become those of another. Pure SQL. */
import { columnOf } from "./names.ts";
import type { Restoring } from "./restoring.ts";
import { findColumn, type TableColumn, type TableFacts, type UniqueKey } from "./table-facts.ts";

/** As `c` holds it, in the type that the column has now. */
export function keptValue(kept: TableColumn, live: TableColumn): string {
  const value = columnOf("c", kept.name);
  return isSameType(kept, live) ? value : `CAST(${value} AS ${live.type})`;
}

export function isSameType(a: TableColumn, b: TableColumn): boolean {
  return a.typeOid === b.typeOid && a.typmod === b.typmod;
}

/** Types that are not the server's own may go with the column, so their values are kept as text. */
const TEXT_OID = 25;

/** The type that the column had; of a key's column the one that it is kept in. */
export function oldType({ copy }: Pick<Restoring, "copy">, { kept }: ColumnPair): string {
  return copy.columns.find(({ name }) => name === kept.name)?.type ?? kept.type;
}

/** Whether the column has the type again that it had. */
export function hasOldType(restoring: Pick<Restoring, "copy">, pair: ColumnPair): boolean {
  return isSameType(pair.kept, pair.live) || (pair.kept.typeOid === TEXT_OID && isNamed(oldType(restoring, pair), pair.live));
}

/** Whoever made the copy may have had another search path. */
function isNamed(type: string, { type: own, fullType }: TableColumn): boolean {
  return type === fullType || type === own;
}

/** Whether values may fit: the old type, that with other limits, or one that the server converts to by itself. */
export function mayFit(restoring: Restoring, pair: ColumnPair): boolean {
  const { kept, live } = pair;
  if (kept.typeOid === live.typeOid || hasOldType(restoring, pair)) return true;
  // What a key's column was is not recorded, but text that it was kept as is read again by the type that it has.
  if (kept.typeOid === TEXT_OID && restoring.copy.key.includes(kept.name)) return true;
  return restoring.implicitCasts.has(`${kept.typeOid}>${live.typeOid}`);
}

/** Counts values that do not come back as they were; null where nothing is converted. */
export function countUnfit(table: string, pairs: readonly ColumnPair[]): string | null {
  const converted = pairs.filter(({ kept, live }) => !isSameType(kept, live));
  if (converted.length === 0) return null;
  const changed = converted.map(({ kept, live }) => {
    const value = columnOf("c", kept.name);
    return `ROW(CAST(CAST(${value} AS ${live.type}) AS ${kept.type}))::text OPERATOR(pg_catalog.<>) ROW(${value})::text`;
  });
  return `SELECT pg_catalog.count(*)::float8 AS lost FROM ${table} AS c WHERE ${changed.join(" OR ")}`;
}

export interface ColumnPair {
  readonly kept: TableColumn;
  readonly live: TableColumn;
}

/** Columns of these names on both sides; null for one that a side lacks. */
export function pairColumn({ kept, live }: Pick<Restoring, "kept" | "live">, name: string, into = name): ColumnPair | null {
  const [from, to] = [findColumn(kept, name), findColumn(live, into)];
  return from === null || to === null ? null : { kept: from, live: to };
}

/** The unique key of exactly these columns, whatever their order; null where there is none. */
export function findKey({ keys }: TableFacts, columns: readonly string[]): UniqueKey | null {
  if (columns.length === 0) return null;
  const wanted = new Set(columns);
  return keys.find((key) => key.columns.length === wanted.size && key.columns.every((name) => wanted.has(name))) ?? null;
}

/** SQL: whether row `alias` of the table has the key of `c`, by the operators of its index. Null where a column is missing. */
export function sameKey(tables: Pick<Restoring, "kept" | "live">, key: UniqueKey, alias = "l"): string | null {
  const conditions: string[] = [];
  for (const [index, name] of key.columns.entries()) {
    const pair = pairColumn(tables, name);
    const operator = key.operators[index];
    if (pair === null || operator === undefined) return null;
    conditions.push(`${columnOf(alias, name)} ${operator} ${keptValue(pair.kept, pair.live)}`);
  }
  return `(${conditions.join(" AND ")})`;
}
