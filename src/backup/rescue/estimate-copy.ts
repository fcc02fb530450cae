/** How much a rescue copy takes: cautious, by what the server's statistics say. Pure. */
import { SCANNED_PER_SECOND } from "../../risk/statement-risk.ts";
import type { ForeseenCopy } from "../ladder.ts";
import type { RescuedColumn } from "./relation-facts.ts";
import { shown, type WantedCopy } from "./wanted-copy.ts";

/** Bytes a second that `CREATE TABLE AS` writes, and what each row costs besides; a small server does more. */
const COPIED_PER_SECOND = 60_000_000;
const SECONDS_A_ROW = 0.000_000_5;
/** Of a row: header, line pointer, alignment. */
const ROW_OVERHEAD = 32;
/** Of a value whose width nobody has measured. */
const USUAL_WIDTH = 16;

/** Rows that a DELETE or UPDATE will hit are not known: at most it is all of them. */
export function estimateCopy(copy: WantedCopy, path: string): ForeseenCopy {
  const { kind, relation, columns, key } = copy;
  const isWhole = kind === "table" || kind === "rows" || kind === "changes";
  const width = [...key, ...columns].reduce((sum, column) => sum + (column.width ?? USUAL_WIDTH), ROW_OVERHEAD);
  const bytes = isWhole || relation.rows === null ? relation.bytes : Math.min(relation.bytes * 2, relation.rows * width);
  const rows = relation.rows ?? relation.bytes / (ROW_OVERHEAD + USUAL_WIDTH);
  const seconds = relation.bytes / SCANNED_PER_SECOND + bytes / COPIED_PER_SECOND + rows * SECONDS_A_ROW;
  return {
    path,
    relation: shown(relation),
    what: describe(copy),
    rows: kind === "changes" ? null : relation.rows,
    bytes: kind === "changes" ? null : Math.round(bytes),
    seconds: Math.ceil(seconds * 1000) / 1000,
  };
}

function describe({ kind, columns, key }: WantedCopy): string {
  if (kind === "table") return "all rows, before the table is dropped";
  if (kind === "rows") return "all rows, before the table is emptied";
  if (kind === "changes") return "rows that are changed or deleted, as they were";
  const names = nameAll(columns.length === 0 ? key : columns);
  return `${kind === "column" ? "" : "old values of "}${columns.length > 1 ? "the columns" : "the column"} ${names} with the key ${nameAll(key)}`;
}

function nameAll(columns: readonly RescuedColumn[]): string {
  return columns.map(({ name }) => name).join(", ");
}
