/** What rows of all kinds say of locks, queries and functions. */
import { targetNamed, type Target } from "../../by-tokens/catalog.ts";
import type { AnyAct } from "../../by-tokens/definitions.ts";
import type { Query } from "../../by-tokens/query.ts";
import type { Outcome, Situation } from "../../by-tokens/row.ts";

/**
 * Locks of the database file, weakest first (sqlite.org/lockingv3.html). They are on the whole file; the relation named is the one that the
 * statement writes or reads. In WAL mode readers go on in spite of EXCLUSIVE.
 */
export const FILE_LOCKS = ["SHARED", "EXCLUSIVE"] as const;

export function locked(target: Target): Outcome {
  return { locks: [{ target, mode: "EXCLUSIVE" }] };
}

/** The tables that a query copies from. */
export function readBy({ catalog }: Pick<Situation<AnyAct>, "catalog">, query: Query | null): Outcome {
  const read = (query?.rows ?? []).map(({ table }) => targetNamed(catalog, table));
  return { locks: read.map((target) => ({ target, mode: "SHARED" })), scans: read };
}

/** SQLite has no stored functions. These reach beyond the database. */
const HARMFUL = new Set(["load_extension", "writefile", "edit", "fts3_tokenizer", "zipfile", "sqlite_rename_table"]);

export function calledOutcome(calls: readonly string[]): Outcome {
  const harmful = calls.filter((name) => HARMFUL.has(name));
  if (harmful.length === 0) return {};
  return { understood: false, dataLoss: "possible", breaks: true, because: [`${harmful.join(", ")} may run or write anything.`] };
}
