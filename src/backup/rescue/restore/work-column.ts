/** Values back into a column that was made again, or whose type is the old one again. Pure SQL. */
import { columnOf, quoteIdentifier, quoteTable, rowText, textsOf } from "./names.ts";
import { isDefaultKnown, isUnwritten } from "./never-written.ts";
import { type ColumnPair, countUnfit, findKey, keptValue, mayFit, pairColumn, sameKey } from "./match.ts";
import { refuse, type Restorable, type Restoring, type RestoreWork } from "./restoring.ts";
import { pointsNowhere } from "./collisions.ts";
import { checkDestination, lacksKey, missingColumns, typeChanged } from "./check-columns.ts";
import { findColumn } from "./table-facts.ts";

/** For copies of the kinds `column` and `values`. */
export function workColumn(restoring: Restoring): Restorable {
  const { copy, kept, live, options } = restoring;
  const names = copy.columns.map(({ name }) => name);
  const { into } = options;
  if (into !== null && names.length > 1)
    return refuse(`This copy holds ${names.length} columns, so --into does not say where each of them goes.`, SPLIT);
  if (names.length === 0) return refuse("The column was part of the key by which rows are found.", BY_HAND);
  const pairs = names.flatMap((name) => pairColumn(restoring, name, into ?? name) ?? []);
  if (pairs.length < names.length) return missingColumns(restoring, into === null ? names : [into]);
  for (const pair of pairs) {
    const refused = checkDestination(restoring, pair);
    if (refused !== null) return { refused };
  }
  const key = findKey(live, copy.key);
  const match = key === null ? null : sameKey(restoring, key);
  if (match === null) return lacksKey(restoring);
  const keys = copy.key.flatMap((name) => pairColumn(restoring, name) ?? []);
  const other = keys.find((pair) => !mayFit(restoring, pair));
  if (other !== undefined) return { refused: typeChanged(restoring, other) };
  return { work: { ...build(restoring, pairs, match), fits: countUnfit(quoteTable(kept), [...keys, ...pairs]) } };
}

const BY_HAND = "Copy by hand from the table that `rescue show` names.";
const SPLIT = "Leave --into out, or copy from the table that `rescue show` names by hand.";

function build(restoring: Restoring, pairs: readonly ColumnPair[], match: string): Omit<RestoreWork, "fits"> {
  const { copy, kept, live, options } = restoring;
  const present = pairs.map((pair) => columnOf("l", pair.live.name));
  const values = pairs.map((pair) => keptValue(pair.kept, pair.live));
  const isEqual = `${rowText(present)} OPERATOR(pg_catalog.=) ${rowText(values)}`;
  const isFree = pairs.map((pair, index) => {
    const same = `${rowText([present[index] ?? ""])} OPERATOR(pg_catalog.=) ${rowText([values[index] ?? ""])}`;
    return `(${same} OR ${isReplaceable(restoring, pair)})`;
  });
  const written = pairs.map((pair) => pair.live.name);
  const orphan = pointsNowhere(restoring, written);
  const mayWrite = [...isFree, ...isUnchanged(restoring, pairs), `NOT ${orphan}`].join(" AND ");
  const shown = options.showValues ? [textsOf(values), textsOf(present)] : ["NULL::json", "NULL::json"];
  const look = `SELECT CASE WHEN c.ctid IS NULL THEN 'inserted' WHEN l.ctid IS NULL THEN 'deleted'
    WHEN ${isEqual} THEN 'equal' WHEN ${mayWrite} THEN 'restore' ELSE 'conflict' END AS state,
  ${textsOf(copy.key.map((name) => columnOf("c", name)))} AS key, ${shown[0]} AS kept, ${shown[1]} AS present,
  CASE WHEN ${orphan} THEN 'What it points at is gone.' ELSE 'The row was written since.' END AS because
FROM ${quoteTable(kept)} AS c FULL JOIN ${quoteTable(live)} AS l ON ${match}`;
  const set = pairs.map(({ live: { name } }, index) => `${quoteIdentifier(name)} = ${values[index] ?? ""}`);
  const write = `UPDATE ${quoteTable(live)} AS l SET ${set.join(", ")} FROM ${quoteTable(kept)} AS c
WHERE ${match} AND NOT (${isEqual}) AND ${mayWrite}`;
  return {
    look,
    isWhole: true,
    writes: [write],
    inserts: false,
    updates: true,
    columns: written,
    notes: notesOf(restoring, pairs),
  };
}

/** SQL: whether nobody wrote what stands where the value goes. */
function isReplaceable({ copy, options }: Restoring, { kept, live }: ColumnPair): string {
  if (copy.kind === "column" || options.into !== null) return isUnwritten(live);
  if (options.through === null || !options.recomputes) return "false";
  const made = `CAST(CAST(${keptValue(kept, live)} AS ${options.through}) AS ${live.type})`;
  return `${rowText([columnOf("l", live.name)])} OPERATOR(pg_catalog.=) ${rowText([made])}`;
}

/** SQL, none or one: of old values that go beside the changed column, whether that one still is what the change made of them. */
function isUnchanged(restoring: Restoring, pairs: readonly ColumnPair[]): readonly string[] {
  const { copy, live, options } = restoring;
  const [pair] = pairs;
  const changed = pair === undefined ? null : findColumn(live, pair.kept.name);
  if (copy.kind !== "values" || options.into === null || pair === undefined || changed === null || !options.recomputes) return [];
  const old = keptValue(pair.kept, pair.live);
  const now = rowText([columnOf("l", changed.name)]);
  const through = options.through === null ? old : `CAST(${old} AS ${options.through})`;
  const made = [rowText([old]), rowText([`CAST(${through} AS ${changed.type})`])];
  return [`(${made.map((text) => `${now} OPERATOR(pg_catalog.=) ${text}`).join(" OR ")})`];
}

function notesOf({ copy, options }: Restoring, pairs: readonly ColumnPair[]): readonly string[] {
  if (copy.kind === "values" && !options.recomputes) return [options.into === null ? NOT_COMPUTED : NOT_COMPARED];
  if (copy.kind === "values" && options.into === null && options.through === null) return [NOT_SAID];
  const unknown = pairs.filter(({ live }) => !isDefaultKnown(live)).map(({ live }) => live.name);
  if (unknown.length === 0 || (copy.kind === "values" && options.into === null)) return [];
  return [`The default of ${unknown.join(", ")} is no constant: what it gave to rows cannot be told from what was written.`];
}

const NOT_SAID =
  "What the change made of the values is not known, so each row that has another value now counts as written since. Say --through with the type that the column had meanwhile.";
const NOT_COMPUTED =
  "PostgreSQL does not convert the old values by itself, so each row that has another value now counts as written since.";
const NOT_COMPARED =
  "PostgreSQL does not convert the old values by itself, so whether a row was written since the change cannot be told here.";
