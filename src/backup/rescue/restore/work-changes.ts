/** Rows that an UPDATE, DELETE or MERGE hit, as they were before it. Pure SQL. */
import { AFTER_COLUMN } from "../storage.ts";
import { lacksKey } from "./check-columns.ts";
import { collides, pointsNowhere } from "./collisions.ts";
import { findKey, sameKey } from "./match.ts";
import { columnOf, quoteIdentifier, quoteTable, rowText, textsOf } from "./names.ts";
import { refuse, type Restorable, type Restoring, type RestoreWork } from "./restoring.ts";
import { checkRows, type RowColumns } from "./row-columns.ts";
import { findColumn } from "./table-facts.ts";
import { insertInto, shownValues } from "./work-rows.ts";

/** For copies of the kind `changes`, which have a key always. */
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
  return match === null ? lacksKey(restoring) : { work: build(restoring, columns, match) };
}

function build(restoring: Restoring, columns: RowColumns, match: string): RestoreWork {
  const { copy, live } = restoring;
  const isEqual = `${rowText(columns.present)} OPERATOR(pg_catalog.=) ${rowText(columns.values)}`;
  const collision = collides(restoring, copy.key);
  const orphan = pointsNowhere(restoring, columns.names);
  const isLeft = `(${asTheChangeLeftIt(columns)}) AND NOT ${orphan}`;
  const source = `(${firstOfEach(restoring)}) AS c`;
  const look = `SELECT CASE
    WHEN l.ctid IS NULL AND c.${AFTER_COLUMN} IS NOT NULL THEN 'deleted'
    WHEN l.ctid IS NULL THEN CASE WHEN ${collision} OR ${orphan} THEN 'conflict' ELSE 'restore' END
    WHEN ${isEqual} THEN 'equal' WHEN ${isLeft} THEN 'restore' ELSE 'conflict' END AS state,
  ${textsOf(copy.key.map((name) => columnOf("c", name)))} AS key, ${shownValues(restoring, columns)},
  CASE WHEN ${orphan} THEN 'What it points at is gone.' WHEN l.ctid IS NULL THEN 'Another row has what must be unique.' WHEN c.${AFTER_COLUMN} IS NULL THEN 'Another row has this key.'
    ELSE 'The row was written since.' END AS because
FROM ${source} LEFT JOIN ${quoteTable(live)} AS l ON ${match}`;
  const set = columns.pairs.flatMap(({ live: column }, index) =>
    column.identity === "a" ? [] : [`${quoteIdentifier(column.name)} = ${columns.values[index] ?? ""}`],
  );
  const update = `UPDATE ${quoteTable(live)} AS l SET ${set.join(", ")} FROM ${source} WHERE ${match} AND NOT (${isEqual}) AND (${isLeft})`;
  const insert = `${insertInto(restoring, columns)} FROM ${source}
WHERE c.${AFTER_COLUMN} IS NULL AND NOT EXISTS (SELECT FROM ${quoteTable(live)} AS l WHERE ${match}) AND NOT (${collision} OR ${orphan})`;
  const { names, fits, notes } = columns;
  const writes = set.length === 0 ? [insert] : [update, insert];
  return { look, isWhole: false, writes, inserts: true, updates: true, columns: names, fits, notes };
}

/** A row that several statements hit: as it was before the first, and as the last left it. The copy has them in the order of the hits. */
function firstOfEach({ copy, kept }: Restoring): string {
  const key = copy.key.map((name) => columnOf("c", name)).join(", ");
  const names = kept.columns.filter(({ name }) => name !== AFTER_COLUMN).map(({ name }) => columnOf("c", name));
  return `SELECT DISTINCT ON (${key}) ${names.join(", ")}, pg_catalog.last_value(c.${AFTER_COLUMN}) OVER (PARTITION BY ${key} ORDER BY c.ctid
    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS ${AFTER_COLUMN} FROM ${quoteTable(kept)} AS c ORDER BY ${key}, c.ctid`;
}

/**
 * SQL, never null for a row that is there. The text of a row is that of all its columns at that time: those of the copy, and perhaps some
 * that the same migration added before. A column that was dropped and made again lies behind the others now, so their order is the copy's.
 */
function asTheChangeLeftIt({ layout, added }: RowColumns): string {
  const layouts = [["l.*"], ...[...added, null].map((_, amount) => [...layout, ...added.slice(0, amount)])];
  const same = layouts.map((columns) => `pg_catalog.md5(${rowText(columns)}) OPERATOR(pg_catalog.=) c.${AFTER_COLUMN}`);
  return `c.${AFTER_COLUMN} IS NOT NULL AND (${same.join(" OR ")})`;
}
