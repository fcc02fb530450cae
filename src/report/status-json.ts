/** The answer of `status` as JSON, version 1: every field in its documented order. */
import type { StatusDocument } from "../deploy/state/status-document.ts";
import { stringifyInert } from "./json.ts";

/** Ends with a line feed. */
export function renderStatusJson(status: StatusDocument): string {
  const { version, state, database, framework, commit, target, fingerprint, historyTable, historyExists } = status;
  const { applied, pending, problems, last, unfinished, invalidIndexes, deployer, inTheWay } = status;
  const { rescueCopies, wantedLocks, notes } = status;
  const head = { version, state, database, framework, commit, target, fingerprint, historyTable, historyExists };
  const found = { applied, pending, problems, last, unfinished, invalidIndexes, deployer, inTheWay };
  return `${stringifyInert({ ...head, ...found, rescueCopies, wantedLocks, notes })}\n`;
}
