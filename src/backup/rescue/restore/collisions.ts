/** Rows that would stand in the way of an insert: others that have what must be unique. Pure SQL. */
import { sameKey } from "./match.ts";
import { quoteTable } from "./names.ts";
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
