/** Sequences beyond what was put back, so that the next row does not get a number that is taken. Setting one is not rolled back, and harms nobody. */
import type { DatabaseSession } from "../../../database-port.ts";
import { isTrueAt, textAt } from "../../../deploy/apply/values.ts";
import { columnOf, quoteTable } from "./names.ts";
import type { Restoring, RestoreWork } from "./restoring.ts";
import { findColumn } from "./table-facts.ts";

export interface MovedSequence {
  /** As SQL. */
  readonly name: string;
  readonly to: string;
}

/** Sequences that are behind; by what the copy holds, as long as the table does not hold it. Throws `DatabaseError`. */
export async function findSequences(
  session: DatabaseSession,
  { kept, live }: Restoring,
  { columns }: RestoreWork,
): Promise<readonly MovedSequence[]> {
  const moved: MovedSequence[] = [];
  for (const name of columns) {
    const sequence = findColumn(live, name)?.sequence ?? null;
    const source = findColumn(kept, name);
    if (sequence === null || source === null) continue;
    const value = `${columnOf("c", name)}::pg_catalog.int8`;
    const [answer] = await session.batch(`
      SELECT top.value::text AS value,
        CASE WHEN step > 0 THEN top.value > s.last_value OR top.value = s.last_value AND NOT s.is_called
          ELSE top.value < s.last_value OR top.value = s.last_value AND NOT s.is_called END AS behind
      FROM ${sequence} AS s,
        (SELECT seqincrement AS step FROM pg_catalog.pg_sequence WHERE seqrelid = ${quoteRegclass(sequence)}) AS q,
        LATERAL (SELECT CASE WHEN step > 0 THEN pg_catalog.max(${value}) ELSE pg_catalog.min(${value}) END AS value
          FROM ${quoteTable(kept)} AS c) AS top`);
    const row = answer?.rows[0];
    const to = textAt(row, "value");
    if (to !== null && isTrueAt(row, "behind")) moved.push({ name: sequence, to });
  }
  return moved;
}

/** `to` is decimal digits, by the query above. */
export function setSequence({ name, to }: MovedSequence): string {
  return `SELECT pg_catalog.setval(${quoteRegclass(name)}, ${BigInt(to)})`;
}

function quoteRegclass(name: string): string {
  const quoted = `'${name.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;
  return `${name.includes("\\") ? " E" : ""}${quoted}::pg_catalog.regclass`;
}
