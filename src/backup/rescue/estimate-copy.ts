/** How much a rescue copy takes: cautious, by what the server's statistics say. Pure. */
import type { ForeseenCopy } from "../ladder.ts";
import type { RescuedColumn } from "./relation-facts.ts";
import { shown, type WantedCopy } from "./wanted-copy.ts";

/**
 * Some twice what `CREATE TABLE AS` took of narrow, wide and TOASTed rows on two shared processors with the table in memory. A slow disk takes longer:
 * the server ends a copy that exceeds the limit, so then a deploy stops and nothing is changed.
 */
const READ_PER_SECOND = 1_500_000_000;
const WRITTEN_PER_SECOND = 350_000_000;
/** TOASTed values are put together, compressed where they were not, and taken apart again. */
const TOASTED_PER_SECOND = 130_000_000;
const SECONDS_A_ROW = 0.000_000_3;
const SECONDS_A_COPY = 0.02;
/** Of a row: header, line pointer, alignment. */
const ROW_OVERHEAD = 32;
/** Of a value whose width nobody has measured. */
const USUAL_WIDTH = 16;
/** Types whose values never lie elsewhere than in the row; of all others they may. */
const ALWAYS_INLINE =
  /^(?:smallint|integer|bigint|real|double precision|boolean|uuid|date|money|oid|(?:time|timestamp|interval)\b[^[]*)$/;

/** Rows that a DELETE or UPDATE will hit are not known: at most it is all of them. */
export function estimateCopy(copy: WantedCopy, path: string): ForeseenCopy {
  const { kind, relation, columns, key } = copy;
  const isWhole = kind === "table" || kind === "rows" || kind === "changes";
  const toasted = [...key, ...columns].some(({ type }) => !ALWAYS_INLINE.test(type)) ? outsideOfRows(copy) : 0;
  const inline = relation.rows === null ? relation.bytes : relation.rows * widthOf([...key, ...columns]);
  const bytes = isWhole || relation.rows === null ? relation.bytes : Math.min(relation.bytes * 2, inline + toasted);
  const rows = relation.rows ?? relation.bytes / (ROW_OVERHEAD + USUAL_WIDTH);
  const written = Math.max(0, bytes - toasted) / WRITTEN_PER_SECOND + toasted / TOASTED_PER_SECOND;
  const seconds = SECONDS_A_COPY + relation.bytes / READ_PER_SECOND + written + rows * SECONDS_A_ROW;
  return {
    path,
    relation: shown(relation),
    what: describe(copy),
    rows: kind === "changes" ? null : relation.rows,
    bytes: kind === "changes" ? null : Math.round(bytes),
    seconds: Math.ceil(seconds * 1000) / 1000,
  };
}

/** Statistics have of a TOASTed value only the width of its pointer: what no width explains may be such values, or dead rows. */
function outsideOfRows({ relation }: WantedCopy): number {
  return relation.rows === null ? 0 : Math.max(0, relation.bytes - relation.rows * widthOf(relation.columns));
}

function widthOf(columns: readonly RescuedColumn[]): number {
  return columns.reduce((sum, column) => sum + (column.width ?? USUAL_WIDTH), ROW_OVERHEAD);
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
