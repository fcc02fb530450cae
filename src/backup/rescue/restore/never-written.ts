/** Whether a column of a row is as it was when the column was made again: null, or its default. Pure SQL. */
import { quoteLiteral } from "../../../deploy/apply/values.ts";
import { columnOf, rowText } from "./names.ts";
import type { TableColumn } from "./table-facts.ts";

/** A literal, with or without a cast: evaluating it does nothing but give its value. */
const CONSTANT =
  /^(?:\(?-?\d{1,40}(?:\.\d{1,40})?\)?|true|false|NULL|'(?:[^']|'')*'|E'(?:[^'\\]|''|\\\\)*')(?:::[\w ".,()[\]]{1,200})?$/;

/** SQL, true or false, never null. */
export function isUnwritten(column: TableColumn): string {
  const now = rowText([columnOf("l", column.name)]);
  const made = [rowText([`NULL::text`])];
  if (column.filled !== null) made.push(rowText([`${quoteLiteral(column.filled)}::text`]));
  if (column.default !== null && CONSTANT.test(column.default)) made.push(rowText([`CAST(${column.default} AS ${column.type})`]));
  return `(${made.map((text) => `${now} OPERATOR(pg_catalog.=) ${text}`).join(" OR ")})`;
}

/** Whether what the default gave can be told from what somebody wrote. */
export function isDefaultKnown({ default: value, filled }: TableColumn): boolean {
  return value === null || filled !== null || CONSTANT.test(value);
}
