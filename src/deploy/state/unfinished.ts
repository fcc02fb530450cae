/** What a deploy that did not end left in the database: rows of `schema_release.progress`. */
import type { DatabaseSession } from "../../database-port.ts";
import { numberAt, textAt } from "../apply/values.ts";

export interface UnfinishedMigration {
  readonly id: string;
  readonly path: string;
  /** How many of its statements are done. */
  readonly done: number;
  /** Line of the statement that was begun and may or may not have ended; null: none was. */
  readonly begunAtLine: number | null;
  /** Digest of the release it belongs to. */
  readonly release: string;
  /** ISO 8601, UTC. */
  readonly changedAt: string;
}

/** Empty where no migration without a transaction is half done. Throws `DatabaseError`, also where the role may not read the table. */
export async function readUnfinished(session: DatabaseSession, database: string): Promise<readonly UnfinishedMigration[]> {
  const [there] = await session.batch("SELECT pg_catalog.to_regclass('schema_release.progress') IS NOT NULL AS is");
  if (there?.rows[0]?.["is"] !== true) return [];
  const rows = await session.query(
    `SELECT path, migration, count(*) FILTER (WHERE state = 'done')::int AS done, max(line) FILTER (WHERE state = 'begun') AS begun,
       max(release) AS release,
       to_char(max(changed_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS changed
     FROM schema_release.progress WHERE database = $1 GROUP BY path, migration ORDER BY path`,
    [database],
  );
  return rows.map((row) => ({
    id: textAt(row, "migration") ?? "",
    path: textAt(row, "path") ?? "",
    done: numberAt(row, "done"),
    begunAtLine: row["begun"] === null ? null : numberAt(row, "begun"),
    release: textAt(row, "release") ?? "",
    changedAt: textAt(row, "changed") ?? "",
  }));
}
