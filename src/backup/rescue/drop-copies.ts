/** Drops rescue copies whose time has passed, by the server's clock; all that are named, or none. */
import { DatabaseError, type DatabaseSession } from "../../database-port.ts";
import { limitTime } from "../../deploy/apply/time-limits.ts";
import { type ApplySettings, DEFAULT_APPLY_SETTINGS } from "../../deploy/settings.ts";
import { quoteIdentifier } from "./restore/names.ts";
import type { KeptCopy } from "./read-copies.ts";
import { RESCUE_SCHEMA } from "./storage.ts";

/** `refused`: a sentence each. */
export type Dropped = { readonly dropped: true } | { readonly dropped: false; readonly because: readonly string[] };

/** Throws `DatabaseError`; nothing is dropped then. */
export async function dropCopies(
  session: DatabaseSession,
  copies: readonly KeptCopy[],
  settings: Pick<ApplySettings, "lockTimeoutMs">,
): Promise<Dropped> {
  await session.batch(["BEGIN READ WRITE", ...limitTime({ ...DEFAULT_APPLY_SETTINGS, ...settings })].join(";\n"));
  try {
    const because = await readKept(session, copies);
    if (because.length > 0) {
      await session.batch("ROLLBACK");
      return { dropped: false, because };
    }
    for (const copy of copies) await session.batch(dropCopy(copy).join(";\n"));
    await session.batch("COMMIT");
    return { dropped: true };
  } catch (error) {
    if (error instanceof DatabaseError && error.kind === "statement") await session.batch("ROLLBACK");
    throw error;
  }
}

/** A sentence for each that may not go yet. Their rows are locked, so nobody makes it longer meanwhile. */
async function readKept(session: DatabaseSession, copies: readonly KeptCopy[]): Promise<readonly string[]> {
  const rows = await session.query(
    `SELECT id::float8 AS id, pg_catalog.to_char(keep_until AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS until
     FROM ${RESCUE_SCHEMA}.copies WHERE id = ANY ($1::bigint[]) AND keep_until > pg_catalog.clock_timestamp() ORDER BY id FOR UPDATE`,
    [copies.map(({ id }) => String(id))],
  );
  return rows.map(({ id, until }) => `Copy ${String(id)} is kept until ${String(until)} UTC.`);
}

/** With what caught the rows of `changes`, where that could not be taken away after the deploy. */
function dropCopy({ id, table }: KeptCopy): readonly string[] {
  return [
    `DROP TABLE IF EXISTS ${RESCUE_SCHEMA}.${quoteIdentifier(table)}`,
    `DROP FUNCTION IF EXISTS ${RESCUE_SCHEMA}.${quoteIdentifier(`catch_${id}`)}() CASCADE`,
    `DELETE FROM ${RESCUE_SCHEMA}.copies WHERE id = ${id}`,
  ];
}
