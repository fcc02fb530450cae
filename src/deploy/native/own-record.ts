/**
 * What we applied, with its SHA-256, in a schema of our own: frameworks without checksums cannot notice an edit, we can. One table for
 * all of them; a row for each migration that we ran or took over, none for those that the team's tool ran.
 */
import type { Row } from "../../database-port.ts";
import { isTrueAt, quoteLiteral } from "../apply/values.ts";

/** Our schema; nothing of ours lives outside of it. */
export const OWN_SCHEMA = "schema_release";
export const OWN_TABLE = `${OWN_SCHEMA}.applied`;

/** What is kept of a migration, in every table of ours. `duration_ms` is null in what was taken over. */
export const HISTORY_COLUMNS = `id text NOT NULL,
  path text NOT NULL,
  sha256 text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  applied_by text NOT NULL DEFAULT session_user,
  duration_ms bigint,
  release text DEFAULT nullif(current_setting('schema_release.release', true), '')`;

/** SQL expressions: what there is of our schema and table. */
export const OWN_THERE = `to_regnamespace('${OWN_SCHEMA}') IS NOT NULL AS has_own_schema, to_regclass('${OWN_TABLE}') IS NOT NULL AS has_own`;

/** What there is, as `OWN_THERE` tells it. */
export interface OwnThere {
  readonly hasOwnSchema: boolean;
  readonly hasOwn: boolean;
}

export function toOwnThere(row: Row | undefined): OwnThere {
  return { hasOwnSchema: isTrueAt(row, "has_own_schema"), hasOwn: isTrueAt(row, "has_own") };
}

/**
 * Makes schema and table where they are not: even with IF NOT EXISTS the server asks for the right to make a schema. `history`: the
 * framework's history table, as the server spells it; so several sets may live in one database.
 */
export function prepareOwn({ hasOwnSchema, hasOwn }: OwnThere): readonly string[] {
  const table = `CREATE TABLE IF NOT EXISTS ${OWN_TABLE} (
  history text NOT NULL,
  ${HISTORY_COLUMNS},
  PRIMARY KEY (history, id)
)`;
  return [...(hasOwnSchema ? [] : [`CREATE SCHEMA IF NOT EXISTS ${OWN_SCHEMA}`]), ...(hasOwn ? [] : [table])];
}

export interface OwnRow {
  readonly history: string;
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
}

/**
 * An INSERT to stand in a WITH clause, so that it is one statement with the framework's own. `elapsedMs`: an SQL expression; null where
 * nothing was run. An older row of the same migration, which the team's tool undid meanwhile, is replaced.
 */
export function insertOwn({ history, id, path, sha256 }: OwnRow, elapsedMs: string | null): string {
  const values = [history, id, path, sha256].map(quoteLiteral);
  return `INSERT INTO ${OWN_TABLE} (history, id, path, sha256, duration_ms) VALUES (${[...values, toMilliseconds(elapsedMs)].join(", ")})
ON CONFLICT (history, id) DO UPDATE SET path = excluded.path, sha256 = excluded.sha256, applied_at = excluded.applied_at,
  applied_by = excluded.applied_by, duration_ms = excluded.duration_ms, release = excluded.release`;
}

/** An SQL expression of milliseconds as `bigint`. */
export function toMilliseconds(elapsedMs: string | null): string {
  return elapsedMs === null ? "NULL" : `round((${elapsedMs})::numeric)::bigint`;
}

/** A `timestamptz` as ISO 8601, UTC, whatever the session's settings are. */
export function isoTime(expression: string): string {
  return `to_char((${expression}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
