/** A release's record as JSON, version 1: every field in its documented order. */
import type { ReleaseRecord } from "../release/release-record.ts";
import { stringifyInert } from "./json.ts";

/** Ends with a line feed. */
export function renderRecordJson(document: ReleaseRecord): string {
  const { version, outcome, because, next, database, digest, commit, runUrl } = document;
  const { startedBy, stages, pullRequests, notes } = document;
  const head = { version, outcome, because, next, database, digest, commit, runUrl };
  return `${stringifyInert({ ...head, startedBy, stages, pullRequests, notes })}\n`;
}
