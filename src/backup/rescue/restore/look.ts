/** Counts the rows of a copy by their states, and names those that were written since. Reads only. */
import type { DatabaseSession } from "../../../database-port.ts";
import { numberAt, textAt } from "../../../deploy/apply/values.ts";
import type { ConflictRow, RestoreEntry } from "../rescue-document.ts";
import type { RestoreWork, RowState } from "./restoring.ts";

export type Look = Pick<RestoreEntry, "rows" | "equal" | "deletedSince" | "insertedSince" | "conflicts" | "conflictRows">;

/** As many as somebody reads. */
const LISTED = 100;

export async function lookAt(session: DatabaseSession, { look, isWhole }: RestoreWork): Promise<Look> {
  const [answer] = await session.batch(`SELECT state, pg_catalog.count(*)::float8 AS rows FROM (${look}) AS work GROUP BY state`);
  const counts = new Map((answer?.rows ?? []).map((row) => [textAt(row, "state"), numberAt(row, "rows")]));
  const count = (state: RowState): number => counts.get(state) ?? 0;
  const conflicts = count("conflict");
  return {
    rows: count("restore"),
    equal: count("equal"),
    deletedSince: count("deleted"),
    insertedSince: isWhole ? count("inserted") : null,
    conflicts,
    conflictRows: conflicts === 0 ? [] : await readConflicts(session, look),
  };
}

async function readConflicts(session: DatabaseSession, look: string): Promise<readonly ConflictRow[]> {
  const [answer] = await session.batch(
    `SELECT key, kept, present, because FROM (${look}) AS work WHERE state OPERATOR(pg_catalog.=) 'conflict' ORDER BY key::text LIMIT ${LISTED}`,
  );
  return (answer?.rows ?? []).map((row) => ({
    key: textsIn(row["key"]) ?? [],
    because: textAt(row, "because") ?? "",
    kept: textsIn(row["kept"]),
    present: textsIn(row["present"]),
  }));
}

function textsIn(value: unknown): readonly (string | null)[] | null {
  return Array.isArray(value) ? value.map((one: unknown) => (typeof one === "string" ? one : null)) : null;
}
