/** Rows back into a table that was dropped and made again, or emptied. Pure SQL. */
import { lacksKey } from "./check-columns.ts";
import { collides, pointsNowhere } from "./collisions.ts";
import { findKey, sameKey } from "./match.ts";
import { columnOf, quoteIdentifier, quoteTable, rowText, textsOf } from "./names.ts";
import { refuse, type Restorable, type Restoring, type RestoreWork } from "./restoring.ts";
import { checkRows, type RowColumns } from "./row-columns.ts";

/** For copies of the kinds `table` and `rows`. */
export function workRows(restoring: Restoring): Restorable {
  if (restoring.options.into !== null)
    return refuse("--into is for values of one column; this copy holds rows.", "Leave it out.");
  const columns = checkRows(restoring);
  if ("refused" in columns) return columns;
  const { copy, live } = restoring;
  if (copy.key.length === 0) return { work: buildByText(restoring, columns) };
  const key = findKey(live, copy.key);
  const match = key === null ? null : sameKey(restoring, key);
  return match === null ? lacksKey(restoring) : { work: buildByKey(restoring, columns, match) };
}

function buildByKey(restoring: Restoring, columns: RowColumns, match: string): RestoreWork {
  const { copy, kept, live } = restoring;
  const isEqual = `${rowText(columns.present)} OPERATOR(pg_catalog.=) ${rowText(columns.values)}`;
  const collision = collides(restoring, copy.key);
  const orphan = pointsNowhere(restoring, columns.names);
  const look = `SELECT CASE WHEN c.ctid IS NULL THEN 'inserted' WHEN l.ctid IS NULL THEN CASE WHEN ${collision} OR ${orphan} THEN 'conflict' ELSE 'restore' END
    WHEN ${isEqual} THEN 'equal' ELSE 'conflict' END AS state,
  ${textsOf(copy.key.map((name) => columnOf("c", name)))} AS key, ${shownValues(restoring, columns)},
  CASE WHEN l.ctid IS NULL AND ${orphan} THEN 'What it points at is gone.' WHEN l.ctid IS NULL THEN 'Another row has what must be unique.' ELSE 'Another row has this key.' END AS because
FROM ${quoteTable(kept)} AS c FULL JOIN ${quoteTable(live)} AS l ON ${match}`;
  const write = `${insertInto(restoring, columns)} FROM ${quoteTable(kept)} AS c
WHERE NOT EXISTS (SELECT FROM ${quoteTable(live)} AS l WHERE ${match}) AND NOT (${collision} OR ${orphan})`;
  return { ...writing(columns), look, writes: [write] };
}

/** Without a key rows are as good as their text: of each there must be as many as the copy has. */
function buildByText(restoring: Restoring, columns: RowColumns): RestoreWork {
  const { kept, live } = restoring;
  const before = numbered("c", quoteTable(kept), columns.values);
  const now = numbered("l", quoteTable(live), columns.present);
  const match = "k.text OPERATOR(pg_catalog.=) n.text AND k.nth OPERATOR(pg_catalog.=) n.nth";
  const look = `SELECT CASE WHEN k.place IS NULL THEN 'inserted' WHEN n.place IS NULL THEN 'restore' ELSE 'equal' END AS state,
  NULL::json AS key, NULL::json AS kept, NULL::json AS present, NULL::text AS because
FROM ${before} AS k FULL JOIN ${now} AS n ON ${match}`;
  const write = `${insertInto(restoring, columns)} FROM ${quoteTable(kept)} AS c JOIN ${before} AS k ON k.place OPERATOR(pg_catalog.=) c.ctid
WHERE NOT EXISTS (SELECT FROM ${now} AS n WHERE ${match})`;
  return { ...writing(columns), look, writes: [write] };
}

/** Each row's text, and which of its equals it is. */
function numbered(alias: string, table: string, values: readonly string[]): string {
  const text = rowText(values);
  const nth = `pg_catalog.row_number() OVER (PARTITION BY ${text})`;
  return `(SELECT ${alias}.ctid AS place, ${text} AS text, ${nth} AS nth FROM ${table} AS ${alias})`;
}

function writing({ names, fits, notes }: RowColumns): Omit<RestoreWork, "look" | "writes"> {
  return { isWhole: true, inserts: true, updates: false, columns: names, fits, notes };
}

/** `kept` and `present` of a conflict. */
export function shownValues({ options }: Restoring, { values, present }: RowColumns): string {
  const [kept, now] = options.showValues ? [textsOf(values), textsOf(present)] : ["NULL::json", "NULL::json"];
  return `${kept} AS kept, ${now} AS present`;
}

/** Up to its FROM. Identities keep the values that they had. */
export function insertInto({ live }: Restoring, { names, values }: RowColumns): string {
  return `INSERT INTO ${quoteTable(live)} (${names.map(quoteIdentifier).join(", ")}) OVERRIDING SYSTEM VALUE\nSELECT ${values.join(", ")}`;
}
