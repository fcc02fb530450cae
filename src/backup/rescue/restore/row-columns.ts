/** Which columns of a kept row go where. Pure. */
import { AFTER_COLUMN, OPERATION_COLUMN } from "../storage.ts";
import { missingColumns, typeChanged } from "./check-columns.ts";
import { type ColumnPair, countUnfit, keptValue, mayFit } from "./match.ts";
import { columnOf, quoteIdentifier, quoteTable } from "./names.ts";
import { type Refusal, refuse, type Restoring } from "./restoring.ts";
import { findColumn } from "./table-facts.ts";

/** Columns that are written, in the copy's order, with what stands for them in SQL. */
export interface RowColumns {
  readonly pairs: readonly ColumnPair[];
  readonly names: readonly string[];
  /** Of the copy, in the types that the table has now. */
  readonly values: readonly string[];
  /** Of the table. */
  readonly present: readonly string[];
  /** As `present`, in the order of the copy and with generated columns: what makes the text of a whole row. */
  readonly layout: readonly string[];
  /** Columns that the table has besides, in its order. */
  readonly added: readonly string[];
  readonly fits: string | null;
  readonly notes: readonly string[];
}

const OURS: ReadonlySet<string> = new Set([OPERATION_COLUMN, AFTER_COLUMN]);

/** Generated columns are left out: the server makes their values. */
export function checkRows(restoring: Restoring): RowColumns | { readonly refused: Refusal } {
  const { copy, kept, live } = restoring;
  const names = kept.columns.map(({ name }) => name).filter((name) => !OURS.has(name));
  const missing = names.filter((name) => findColumn(live, name) === null);
  if (missing.length > 0) return missingColumns(restoring, names);
  const all = kept.columns.flatMap((column): readonly ColumnPair[] => {
    const present = OURS.has(column.name) ? null : findColumn(live, column.name);
    return present === null || present.isGenerated ? [] : [{ kept: column, live: present }];
  });
  const changed = all.find((pair) => !mayFit(restoring, pair));
  if (changed !== undefined) return { refused: typeChanged(restoring, changed) };
  const demanding = live.columns.find((column) => !names.includes(column.name) && needsValue(column));
  if (demanding !== undefined && copy.kind !== "changes") return demandsValue(restoring, demanding.name);
  return {
    pairs: all,
    names: all.map(({ live: { name } }) => name),
    values: all.map((pair) => keptValue(pair.kept, pair.live)),
    present: all.map(({ live: { name } }) => columnOf("l", name)),
    layout: names.map((name) => columnOf("l", name)),
    added: live.columns.filter(({ name }) => !names.includes(name)).map(({ name }) => columnOf("l", name)),
    fits: countUnfit(quoteTable(kept), all),
    notes: live.columns.length > all.length ? notesOf(restoring, names) : [],
  };
}

function needsValue({ notNull, isGenerated, identity, default: value }: Restoring["live"]["columns"][number]): boolean {
  return notNull && !isGenerated && identity === "" && value === null;
}

function demandsValue({ copy, live }: Restoring, name: string): { readonly refused: Refusal } {
  return refuse(
    `${copy.relation}.${name} is new since the copy, NOT NULL and has no default, so rows of the copy have no value for it.`,
    `Give it a default, then restore again:\nALTER TABLE ${quoteTable(live)} ALTER COLUMN ${quoteIdentifier(name)} SET DEFAULT …;`,
  );
}

function notesOf({ live }: Restoring, names: readonly string[]): readonly string[] {
  const fresh = live.columns.filter(({ name, isGenerated }) => !isGenerated && !names.includes(name)).map(({ name }) => name);
  return fresh.length === 0 ? [] : [`${fresh.join(", ")} is not in the copy: rows that are put back get the default.`];
}
