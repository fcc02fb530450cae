/** What would stand in the way of a row: others that have what must be unique, and what it points at and is gone. Pure SQL. */
import { keptValue, pairColumn, sameKey } from "./match.ts";
import { columnOf, quoteTable } from "./names.ts";
import type { Restoring } from "./restoring.ts";

/** SQL, true or false: whether a row of the table has what a unique index of it, other than that over `key`, wants `c` alone to have. */
export function collides(restoring: Restoring, key: readonly string[]): string {
  const { live } = restoring;
  const own = new Set(key);
  const others = live.keys.filter(({ columns }) => columns.length !== own.size || columns.some((name) => !own.has(name)));
  const found = others.flatMap((other) => {
    const match = sameKey(restoring, other, "u");
    return match === null ? [] : [`EXISTS (SELECT FROM ${quoteTable(live)} AS u WHERE ${match})`];
  });
  return found.length === 0 ? "false" : `(${found.join(" OR ")})`;
}

/** SQL, true or false: whether what `c` would point at by a foreign key over written columns is gone. */
export function pointsNowhere(restoring: Restoring, written: readonly string[]): string {
  const { live, pending } = restoring;
  const missing = live.foreignKeys.flatMap((key) => {
    const pairs = key.columns.flatMap((name) => pairColumn(restoring, name) ?? []);
    const isWritten = key.columns.some((name) => written.includes(name));
    if (!isWritten || pairs.length < key.columns.length || pending.has(`${key.schema}.${key.name}`)) return [];
    const values = pairs.map(({ kept, live: column }) => keptValue(kept, column));
    const match = values.map((value, index) => {
      const parent = columnOf("p", key.parents[index] ?? "");
      return `${parent} ${key.operators[index] ?? ""} ${value}`;
    });
    const isSet = values.map((value) => `ROW(${value})::text OPERATOR(pg_catalog.<>) '()'`);
    return [`(${isSet.join(" AND ")} AND NOT EXISTS (SELECT FROM ${quoteTable(key)} AS p WHERE ${match.join(" AND ")}))`];
  });
  return missing.length === 0 ? "false" : `(${missing.join(" OR ")})`;
}
