/** Names of history tables, as configurations and environments say them. */
import { UserError } from "../../errors.ts";

export interface TableName {
  /** Null where it is not said. */
  readonly schema: string | null;
  readonly table: string;
}

/** `table` or `schema.table`, both as the server keeps them: without quotes, in the right case. */
export function readTableName(name: string): TableName {
  const parts = name.split(".");
  const [first = "", second] = parts;
  if (parts.length > 2 || parts.includes("")) {
    throw new UserError(
      "configuration",
      `The history table ${JSON.stringify(name)} is no table's name.`,
      "Write it as `table` or `schema.table`, without quotes.",
    );
  }
  return second === undefined ? { schema: null, table: first } : { schema: first, table: second };
}

/** Quoted where it is not plain. Words that SQL reserves are not known here: they are quoted, too, since plain names need it never. */
export function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** PostgreSQL's reserved words that somebody may call a schema or table. */
const RESERVED = new Set(
  (
    "all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create current_date " +
    "current_role current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for " +
    "foreign from grant group having in initially intersect into lateral leading limit localtime localtimestamp not null offset on " +
    "only or order placing primary references returning select session_user some symmetric system_user table then to trailing true " +
    "union unique user using variadic when where window with authorization binary collation concurrently cross current_schema freeze " +
    "full ilike inner is isnull join left like natural notnull outer overlaps right similar tablesample verbose"
  ).split(" "),
);
