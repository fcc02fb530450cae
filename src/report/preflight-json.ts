/** The answer of `preflight` as JSON, version 1: every field in its documented order. */
import type { PreflightDocument } from "../release/preflight-document.ts";
import { stringifyInert } from "./json.ts";

/** Ends with a line feed. */
export function renderPreflightJson(document: PreflightDocument): string {
  const { version, verdict, because, database, commit, staging, production, dr } = document;
  const { environments, deployed, problems, notes } = document;
  const head = { version, verdict, because, database, commit, staging, production, dr };
  return `${stringifyInert({ ...head, environments, deployed, problems, notes })}\n`;
}
