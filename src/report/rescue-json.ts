/** The answer of `rescue` as JSON, version 1: every field in its documented order. */
import type { CopyEntry, RescueDocument, RestoreEntry } from "../backup/rescue/rescue-document.ts";
import { stringifyInert } from "./json.ts";

/** Ends with a line feed. */
export function renderRescueJson(document: RescueDocument): string {
  const { version, verb, outcome, database, target, because, copies, restores, next } = document;
  const { name, hostHash } = target;
  const told = { because, copies: copies.map(orderCopy), restores: restores.map(orderRestore), next };
  return `${stringifyInert({ version, verb, outcome, database, target: { name, hostHash }, ...told })}\n`;
}

function orderCopy(copy: CopyEntry): CopyEntry {
  const { id, digest, database, migration, kind, relation, columns, key, table, storedIn } = copy;
  const { rows, bytes, madeAt, keepUntil, mayBeDropped, restoredAt, definition, sample } = copy;
  const what = { id, digest, database, migration, kind, relation, columns, key, table, storedIn };
  return { ...what, rows, bytes, madeAt, keepUntil, mayBeDropped, restoredAt, definition, sample };
}

function orderRestore(entry: RestoreEntry): RestoreEntry {
  const { copy, relation, kind, state, because, remedy, rows, equal, deletedSince, insertedSince } = entry;
  const { conflicts, conflictRows, sequences, triggers, notes } = entry;
  const counts = { copy, relation, kind, state, because, remedy, rows, equal, deletedSince, insertedSince };
  return { ...counts, conflicts, conflictRows, sequences, triggers, notes };
}
