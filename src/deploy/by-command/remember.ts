/** Our own record of what the team's tool applied for us: the same table in which the natively applied stands. */
import { DatabaseError, type DatabaseSession } from "../../database-port.ts";
import { quoteLiteral, textAt } from "../apply/values.ts";
import type { PendingMigration } from "../history.ts";
import { insertOwn, OWN_TABLE, OWN_THERE, prepareOwn, toOwnThere } from "../native/own-record.ts";

/** SHA-256 by id of what stands in the record under a history table; empty where there is no record. */
export async function readRemembered(session: DatabaseSession, history: string): Promise<ReadonlyMap<string, string>> {
  const [there] = await session.query("SELECT to_regclass($1)::text AS name", [OWN_TABLE]);
  if (textAt(there, "name") === null) return new Map();
  const rows = await session.query(`SELECT id, sha256 FROM ${OWN_TABLE} WHERE history = $1`, [history]);
  return new Map(rows.map((row) => [textAt(row, "id") ?? "", textAt(row, "sha256") ?? ""]));
}

export interface Remembering {
  /** As the history's state names it. */
  readonly history: string;
  readonly applied: readonly PendingMigration[];
  readonly digest: string;
}

/** Insufficient privilege, or a database that may only be read. */
const MAY_NOT = new Set(["42501", "25006"]);

export async function remember(session: DatabaseSession, { history, applied, digest }: Remembering): Promise<void> {
  if (applied.length === 0) return;
  const rows = applied.map(({ id, path, sha256 }) => insertOwn({ history, id, path, sha256 }, null));
  const [there] = await session.query(`SELECT ${OWN_THERE}`);
  const name = `SELECT set_config('schema_release.release', ${quoteLiteral(digest)}, true)`;
  try {
    await session.batch(["BEGIN", name, ...prepareOwn(toOwnThere(there)), ...rows, "COMMIT"].join(";\n"));
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code === null || !MAY_NOT.has(error.code)) throw error;
    await session.batch("ROLLBACK");
  }
}
