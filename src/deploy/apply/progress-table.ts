/**
 * What is known in the database of migrations that do not run in one transaction: `schema_release.progress`, a row for each unit that was
 * begun or done. Made when the first such migration runs; a migration's rows go with the transaction that records it as applied.
 */
import type { DatabaseSession } from "../../database-port.ts";
import { numberAt, quoteLiteral, textAt } from "./values.ts";
import type { Work } from "./run.ts";

export const MAKE_PROGRESS_TABLE = `
  CREATE SCHEMA IF NOT EXISTS schema_release;
  CREATE TABLE IF NOT EXISTS schema_release.progress (
    database text NOT NULL,
    path text NOT NULL,
    migration text NOT NULL,
    step integer NOT NULL,
    line integer NOT NULL,
    sha256 text NOT NULL,
    state text NOT NULL CHECK (state IN ('begun', 'done')),
    evidence text NOT NULL,
    release text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (database, path, step))`;

/** Asks first: who may not create a schema may not say `IF NOT EXISTS` either. */
export async function makeProgressTable(session: DatabaseSession): Promise<void> {
  if (!(await hasProgressTable(session))) await session.batch(MAKE_PROGRESS_TABLE);
}

async function hasProgressTable(session: DatabaseSession): Promise<boolean> {
  const [there] = await session.batch("SELECT pg_catalog.to_regclass('schema_release.progress') IS NOT NULL AS is");
  return there?.rows[0]?.["is"] === true;
}

export interface Step {
  readonly path: string;
  readonly id: string;
  /** Number of the statement among the migration's, from 1. */
  readonly step: number;
  readonly line: number;
  readonly state: "begun" | "done";
  /** Of the statement's text, hexadecimal. */
  readonly sha256: string;
  /** What was there before it, for whoever has to find out what it did: 0 and OIDs of indexes, or nothing where it makes none. */
  readonly evidence: readonly number[];
}

/** Of migrations that were begun and not ended, in order; empty where none ever ran. */
export async function readSteps(session: DatabaseSession, database: string): Promise<readonly Step[]> {
  if (!(await hasProgressTable(session))) return [];
  const [answer] = await session.batch(
    `SELECT path, migration, step, line, state, sha256, evidence FROM schema_release.progress
     WHERE database = ${quoteLiteral(database)} ORDER BY path, step`,
  );
  return (answer?.rows ?? []).map((row) => ({
    path: textAt(row, "path") ?? "",
    id: textAt(row, "migration") ?? "",
    step: numberAt(row, "step"),
    line: numberAt(row, "line"),
    state: textAt(row, "state") === "done" ? "done" : "begun",
    sha256: textAt(row, "sha256") ?? "",
    evidence: (textAt(row, "evidence") ?? "").split(" ").filter(Boolean).map(Number),
  }));
}

export interface Mark {
  readonly step: number;
  readonly line: number;
  /** Of the unit, to be told apart from another text at its place; kept as a hash, since placeholders may be secrets. */
  readonly text: string;
  /** As `Step.evidence`. */
  readonly evidence?: readonly number[];
}

/** One statement. */
export function markStep(work: Work, mark: Mark, state: "begun" | "done"): string {
  const { release } = work.run.request;
  const values = [release.database, work.migration.path, work.migration.id].map(quoteLiteral);
  return `INSERT INTO schema_release.progress (database, path, migration, step, line, sha256, state, evidence, release)
    VALUES (${values.join(", ")}, ${mark.step}, ${mark.line}, ${hashOf(mark.text)}, '${state}', '${(mark.evidence ?? []).join(" ")}', ${quoteLiteral(release.digest)})
    ON CONFLICT (database, path, step) DO UPDATE SET line = excluded.line, sha256 = excluded.sha256, state = excluded.state,
      evidence = excluded.evidence, release = excluded.release, changed_at = clock_timestamp()`;
}

/** SQL expression. */
export function hashOf(text: string): string {
  return `encode(sha256(convert_to(${quoteLiteral(text)}, 'UTF8')), 'hex')`;
}

/** One statement; without `step` all of the migration. */
export function forgetSteps(work: Work, step: number | null = null): string {
  return `DELETE FROM schema_release.progress WHERE ${whereStep(work, step)}`;
}

export function whereStep({ run, migration }: Work, step: number | null): string {
  const where = `database = ${quoteLiteral(run.request.release.database)} AND path = ${quoteLiteral(migration.path)}`;
  return step === null ? where : `${where} AND step = ${step}`;
}
