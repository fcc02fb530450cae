/** Rows that an UPDATE, DELETE or MERGE hit, as they were before it. Pure SQL. */
import { AFTER_COLUMN } from "../storage.ts";
import { lacksKey } from "./check-columns.ts";
import { collides } from "./collisions.ts";
import { findKey, sameKey } from "./match.ts";
import { columnOf, quoteIdentifier, quoteTable, rowText, textsOf } from "./names.ts";
import { refuse, type Restorable, type Restoring, type RestoreWork } from "./restoring.ts";
import { checkRows, type RowColumns } from "./row-columns.ts";
import { findColumn } from "./table-facts.ts";
import { insertInto, shownValues } from "./work-rows.ts";

const PLACE = "schema_release_place";
const NTH_BEFORE = "schema_release_nth_before";
const NTH_AFTER = "schema_release_nth_after";

/** For copies of the kind `changes`. */
export function workChanges(restoring: Restoring): Restorable {
  const { copy, kept, live, options } = restoring;
  if (options.into !== null) return refuse("--into is for values of one column; this copy holds rows.", "Leave it out.");
  if (findColumn(kept, AFTER_COLUMN) === null)
    return refuse(
      `The copy's table lacks its column ${AFTER_COLUMN}.`,
      "Compare by hand with the table that `rescue show` names.",
    );
  const columns = checkRows(restoring);
  if ("refused" in columns) return columns;
  const key = findKey(live, copy.key);
  const match = key === null ? null : sameKey(restoring, key);
  if (copy.key.length > 0 && match === null) return lacksKey(restoring);
  return { work: build(restoring, columns, match) };
}

function build(restoring: Restoring, columns: RowColumns, match: string | null): RestoreWork {
  const { copy, live } = restoring;
  const work = `WITH c AS MATERIALIZED (${firstOfEach(restoring, columns)}),
near AS MATERIALIZED (${match === null ? nearByText(restoring, columns) : nearByKey(restoring, columns, match)}),
moved AS MATERIALIZED (${movedRows(restoring, columns, match === null)}),
work AS MATERIALIZED (SELECT near.nth, coalesce(moved.place, near.place) AS place, coalesce(moved.part, near.part) AS part,
    c.${AFTER_COLUMN} IS NOT NULL AS updates,
    CASE WHEN near.how OPERATOR(pg_catalog.=) 'equal' THEN 'equal'
      WHEN near.how OPERATOR(pg_catalog.=) 'left' OR moved.place IS NOT NULL THEN 'restore'
      WHEN near.how OPERATOR(pg_catalog.=) 'other' THEN 'conflict'
      WHEN c.${AFTER_COLUMN} IS NOT NULL THEN '${match === null ? "conflict" : "deleted"}'
      WHEN ${collides(restoring, copy.key)} THEN 'conflict' ELSE 'restore' END AS state
  FROM near JOIN c ON c.${PLACE} OPERATOR(pg_catalog.=) near.nth LEFT JOIN moved ON moved.nth OPERATOR(pg_catalog.=) near.nth)`;
  const key = copy.key.length === 0 ? "NULL::json" : textsOf(copy.key.map((name) => columnOf("c", name)));
  const look = `${work}
SELECT work.state, ${key} AS key, ${shownValues(restoring, columns)},
  CASE WHEN NOT work.updates THEN 'Another row has its key, or what must be unique.' ELSE 'The row was written since.' END AS because
FROM work JOIN c ON c.${PLACE} OPERATOR(pg_catalog.=) work.nth
LEFT JOIN ${quoteTable(live)} AS l ON l.ctid OPERATOR(pg_catalog.=) work.place AND l.tableoid OPERATOR(pg_catalog.=) work.part`;
  const settable = columns.pairs.flatMap(({ live: column }, index) => (column.identity === "a" ? [] : [index]));
  const set = settable.map((index) => `${quoteIdentifier(columns.names[index] ?? "")} = ${columns.values[index] ?? ""}`);
  const update = `${work}
UPDATE ${quoteTable(live)} AS t SET ${set.join(", ")} FROM work JOIN c ON c.${PLACE} OPERATOR(pg_catalog.=) work.nth
WHERE work.state OPERATOR(pg_catalog.=) 'restore' AND work.updates AND t.ctid OPERATOR(pg_catalog.=) work.place AND t.tableoid OPERATOR(pg_catalog.=) work.part`;
  const insert = `${work}
${insertInto(restoring, columns)} FROM work JOIN c ON c.${PLACE} OPERATOR(pg_catalog.=) work.nth
WHERE work.state OPERATOR(pg_catalog.=) 'restore' AND NOT work.updates`;
  const writes = set.length === 0 ? [insert] : [update, insert];
  const { names, fits, notes } = columns;
  return { look, isWhole: false, writes, inserts: true, updates: true, columns: names, fits, notes };
}

/** A row that several statements hit: as it was before the first, and as the last left it. The copy has them in the order of the hits. */
function firstOfEach({ copy, kept }: Restoring, columns: RowColumns): string {
  const text = rowText(columns.values);
  const numbers = `pg_catalog.row_number() OVER (PARTITION BY ${text}, c.${AFTER_COLUMN} IS NULL ORDER BY c.ctid) AS ${NTH_BEFORE},
    pg_catalog.row_number() OVER (PARTITION BY c.${AFTER_COLUMN} ORDER BY c.ctid) AS ${NTH_AFTER}`;
  const names = columns.pairs.map(({ kept: { name } }) => columnOf("c", name)).join(", ");
  if (copy.key.length === 0)
    return `SELECT ${names}, c.${AFTER_COLUMN}, c.ctid AS ${PLACE}, ${numbers} FROM ${quoteTable(kept)} AS c`;
  const key = copy.key.map((name) => columnOf("c", name)).join(", ");
  return `SELECT DISTINCT ON (${key}) ${names}, pg_catalog.last_value(c.${AFTER_COLUMN}) OVER (PARTITION BY ${key} ORDER BY c.ctid
    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS ${AFTER_COLUMN}, c.ctid AS ${PLACE}, 1 AS ${NTH_BEFORE}, 1 AS ${NTH_AFTER}
  FROM ${quoteTable(kept)} AS c ORDER BY ${key}, c.ctid`;
}

/** What has the row's key now. */
function nearByKey({ live }: Restoring, columns: RowColumns, match: string): string {
  const isEqual = `${rowText(columns.present)} OPERATOR(pg_catalog.=) ${rowText(columns.values)}`;
  const left = [rowText(["l.*"]), rowText(columns.layout)].map(
    (text) => `pg_catalog.md5(${text}) OPERATOR(pg_catalog.=) c.${AFTER_COLUMN}`,
  );
  return `SELECT c.${PLACE} AS nth, l.ctid AS place, l.tableoid AS part,
    CASE WHEN l.ctid IS NULL THEN 'gone' WHEN ${isEqual} THEN 'equal' WHEN ${left.join(" OR ")} THEN 'left' ELSE 'other' END AS how
  FROM c LEFT JOIN ${quoteTable(live)} AS l ON ${match}`;
}

/** Of a table without a key: as many rows of this text as the copy has are the rows themselves. */
function nearByText({ live }: Restoring, columns: RowColumns): string {
  const text = rowText(columns.present);
  return `SELECT c.${PLACE} AS nth, n.place, n.part, CASE WHEN n.place IS NULL THEN 'gone' ELSE 'equal' END AS how
  FROM c LEFT JOIN (SELECT l.ctid AS place, l.tableoid AS part, ${text} AS text, pg_catalog.row_number() OVER (PARTITION BY ${text}) AS nth
    FROM ${quoteTable(live)} AS l) AS n
    ON n.text OPERATOR(pg_catalog.=) ${rowText(columns.values)} AND n.nth OPERATOR(pg_catalog.=) c.${NTH_BEFORE}`;
}

/** Rows that are as the change left them under another key, since it changed that, too. The table is read only where there may be some. */
function movedRows({ live }: Restoring, { layout }: RowColumns, isNumbered: boolean): string {
  const text = rowText(layout);
  const nth = isNumbered ? `pg_catalog.row_number() OVER (PARTITION BY ${text})` : "1";
  return `SELECT DISTINCT ON (near.nth) near.nth, m.place, m.part FROM near
  JOIN c ON c.${PLACE} OPERATOR(pg_catalog.=) near.nth
  JOIN (SELECT l.ctid AS place, l.tableoid AS part, pg_catalog.md5(${text}) AS text, ${nth} AS nth FROM ${quoteTable(live)} AS l) AS m
    ON m.text OPERATOR(pg_catalog.=) c.${AFTER_COLUMN} AND m.nth OPERATOR(pg_catalog.=) c.${NTH_AFTER}
  WHERE near.how OPERATOR(pg_catalog.<>) 'equal' AND near.how OPERATOR(pg_catalog.<>) 'left' AND c.${AFTER_COLUMN} IS NOT NULL
  ORDER BY near.nth`;
}
