/** Reads a server's fingerprint in one round trip. */
import type { DatabaseSession, Row } from "../database-port.ts";
import { DatabaseError } from "../database-port.ts";
import type { Sha256 } from "../release/release.ts";
import { type Fingerprint, type FingerprintScope, fingerprintOf, type SchemaObject } from "./fingerprint.ts";
import { CODE_QUERIES } from "./queries/code.ts";
import { CONSTRAINT_QUERIES } from "./queries/constraints.ts";
import { COLUMN_ORDER, RELATION_QUERIES } from "./queries/relations.ts";
import { TYPE_QUERIES } from "./queries/types.ts";
import { ignoresOf } from "./scope.ts";
import { withoutQualifiers } from "./view-definition.ts";

/**
 * Everything that changes how the server writes a definition is set; planning is for many small rows (no JIT). The definition of a view
 * takes ACCESS SHARE on what it reads, so whoever holds ACCESS EXCLUSIVE is not waited for without end.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  search_path: "''",
  quote_all_identifiers: "off",
  DateStyle: "'ISO, MDY'",
  IntervalStyle: "'postgres'",
  TimeZone: "'UTC'",
  extra_float_digits: "1",
  bytea_output: "'hex'",
  lc_monetary: "'C'",
  jit: "off",
  lock_timeout: "'10s'",
  statement_timeout: "'2min'",
};

const BATCH = [
  "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
  ...Object.entries(SETTINGS).map(([name, value]) => `SET LOCAL ${name} = ${value}`),
  ...[COLUMN_ORDER, ...RELATION_QUERIES, ...CONSTRAINT_QUERIES, ...TYPE_QUERIES, ...CODE_QUERIES].map(
    (query) => `SELECT * FROM (${query}) AS o (kind, name, part_of, definition)`,
  ),
  "SELECT 'server' AS kind, current_setting('server_version_num') AS name, NULL AS part_of, '' AS definition",
  "COMMIT",
].join(";\n");

/** What an object that another session drops meanwhile makes the server say: internal error ("cache lookup failed"), undefined table, object. */
const PASSING: ReadonlySet<string> = new Set(["XX000", "42P01", "42704"]);
const ATTEMPTS = 25;

const VIEWS: ReadonlySet<string> = new Set(["view", "materialized-view"]);

/**
 * The schema of the session's database. The session must not be in a transaction. Reads catalogs only, so any role may; takes ACCESS
 * SHARE for less than a second. Throws `DatabaseError`.
 */
export async function readFingerprint(session: DatabaseSession, scope: FingerprintScope, sha256: Sha256): Promise<Fingerprint> {
  const isIgnored = ignoresOf(scope);
  const objects: SchemaObject[] = [];
  const columnOrder = new Map<string, readonly string[]>();
  const rows = await readRows(session);
  const version = Number(rows.find(({ kind }) => kind === "server")?.["name"] ?? 0);
  for (const row of rows) {
    const kind = String(row["kind"]);
    const name = String(row["name"]);
    const partOf = typeof row["part_of"] === "string" ? row["part_of"] : null;
    const definition = String(row["definition"]);
    if (kind === "server" || isIgnored({ kind, name, partOf })) continue;
    if (kind === "column-order") columnOrder.set(name, parseNames(definition));
    else
      objects.push({ kind, name, definition: version < 160_000 && VIEWS.has(kind) ? withoutQualifiers(definition) : definition });
  }
  return fingerprintOf(objects, columnOrder, sha256);
}

async function readRows(session: DatabaseSession): Promise<readonly Row[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await session.batch(BATCH)).flatMap(({ rows }) => rows);
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.kind !== "statement") throw error;
      await session.batch("ROLLBACK");
      if (!PASSING.has(error.code ?? "") || attempt === ATTEMPTS) throw error;
    }
  }
}

function parseNames(json: string): readonly string[] {
  const names: unknown = JSON.parse(json);
  return Array.isArray(names) ? names.map(String) : [];
}
