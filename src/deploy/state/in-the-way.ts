/** Sessions that a deploy would have to wait for: long transactions, and who holds locks on what pending migrations lock. */
import type { DatabaseSession, Row } from "../../database-port.ts";
import type { RelationLock } from "../../risk/assessment.ts";
import { concealValues } from "../apply/watch.ts";
import { numberAt, textAt } from "../apply/values.ts";
import type { Blocker } from "../progress.ts";

export interface SessionInTheWay extends Blocker {
  /** Why it is one: it holds locks that conflict with a pending migration's, its transaction is old, or both. */
  readonly because: "locks" | "age" | "locks-and-age";
  /** Locks on relations that pending migrations lock, as far as both cannot be held at once. */
  readonly locks: readonly RelationLock[];
}

/** A transaction that is older is in the way of whatever waits for all others (CREATE INDEX CONCURRENTLY) and of vacuum. */
export const LONG_TRANSACTION_SECONDS = 60;

const MAX_QUERY_LENGTH = 200;

/**
 * For each mode, the modes of other sessions that it waits for (manual, 13.3.1, table 13.2), so that what only stands beside it is not
 * named.
 */
const CONFLICTS: Readonly<Record<string, readonly string[]>> = {
  AccessShareLock: ["AccessExclusiveLock"],
  RowShareLock: ["ExclusiveLock", "AccessExclusiveLock"],
  RowExclusiveLock: ["ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock"],
  ShareUpdateExclusiveLock: [
    "ShareUpdateExclusiveLock",
    "ShareLock",
    "ShareRowExclusiveLock",
    "ExclusiveLock",
    "AccessExclusiveLock",
  ],
  ShareLock: ["RowExclusiveLock", "ShareUpdateExclusiveLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock"],
  ShareRowExclusiveLock: [
    "RowExclusiveLock",
    "ShareUpdateExclusiveLock",
    "ShareLock",
    "ShareRowExclusiveLock",
    "ExclusiveLock",
    "AccessExclusiveLock",
  ],
  ExclusiveLock: [
    "RowShareLock",
    "RowExclusiveLock",
    "ShareUpdateExclusiveLock",
    "ShareLock",
    "ShareRowExclusiveLock",
    "ExclusiveLock",
    "AccessExclusiveLock",
  ],
  AccessExclusiveLock: [
    "AccessShareLock",
    "RowShareLock",
    "RowExclusiveLock",
    "ShareUpdateExclusiveLock",
    "ShareLock",
    "ShareRowExclusiveLock",
    "ExclusiveLock",
    "AccessExclusiveLock",
  ],
};

/**
 * Locks of prepared transactions have no pid, and no more than the lock on its own id tells which is whose: `virtualtransaction` is `-1/ID`,
 * as the manual has it, only after a restart.
 */
const READ = `
SELECT a.pid::int AS pid, coalesce(a.application_name, '') AS application, coalesce(a.backend_type, '') AS type,
  coalesce(a.state, '') AS state, extract(epoch FROM clock_timestamp() - a.xact_start)::float8 AS age, left(a.query, 1000) AS query,
  l.relation, l.mode
FROM pg_catalog.pg_stat_activity a LEFT JOIN LATERAL (
    SELECT n.nspname || '.' || c.relname AS relation, k.mode FROM pg_catalog.pg_locks k
      JOIN pg_catalog.pg_class c ON c.oid = k.relation JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE k.pid = a.pid AND k.granted AND k.locktype = 'relation' AND k.database = a.datid AND n.nspname !~ '^pg_') l ON true
WHERE a.datname = pg_catalog.current_database() AND a.pid <> pg_catalog.pg_backend_pid()
UNION ALL
SELECT 0, 'prepared transaction ' || pg_catalog.quote_literal(p.gid), '', 'prepared',
  extract(epoch FROM clock_timestamp() - p.prepared)::float8, '', l.relation, l.mode
FROM pg_catalog.pg_prepared_xacts p LEFT JOIN LATERAL (
    SELECT n.nspname || '.' || c.relname AS relation, k.mode FROM pg_catalog.pg_locks k
      JOIN pg_catalog.pg_class c ON c.oid = k.relation JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE k.pid IS NULL AND k.granted AND k.locktype = 'relation' AND k.virtualtransaction IN (SELECT x.virtualtransaction
      FROM pg_catalog.pg_locks x WHERE x.locktype = 'transactionid' AND x.transactionid = p.transaction AND x.pid IS NULL)) l ON true
WHERE p.database = pg_catalog.current_database()
ORDER BY 1, 2`;

/**
 * `wanted`: what pending migrations lock. One round trip. A role without `pg_read_all_stats` sees neither age nor query of others'
 * sessions, but their locks. Throws `DatabaseError`.
 */
export async function readSessionsInTheWay(
  session: DatabaseSession,
  wanted: readonly RelationLock[],
): Promise<readonly SessionInTheWay[]> {
  const [answer] = await session.batch(READ);
  const groups = new Map<string, Row[]>();
  for (const row of answer?.rows ?? []) {
    const key = `${numberAt(row, "pid")} ${numberAt(row, "pid") === 0 ? (textAt(row, "application") ?? "") : ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const refused = refusedBy(wanted);
  const sessions = [...groups.values()].flatMap((rows) => judge(rows, refused));
  return sessions.sort((a, b) => (b.transactionSeconds ?? -1) - (a.transactionSeconds ?? -1) || a.pid - b.pid);
}

/** Relation -> modes of others that a pending migration waits for. */
function refusedBy(wanted: readonly RelationLock[]): ReadonlyMap<string, ReadonlySet<string>> {
  const refused = new Map<string, Set<string>>();
  for (const { relation, mode } of wanted) {
    const modes = refused.get(relation) ?? new Set<string>();
    for (const other of CONFLICTS[mode] ?? []) modes.add(other);
    refused.set(relation, modes);
  }
  return refused;
}

/** The rows of one session, one a lock. */
function judge(rows: readonly Row[], refused: ReadonlyMap<string, ReadonlySet<string>>): readonly SessionInTheWay[] {
  const [row] = rows;
  if (row === undefined) return [];
  const locks = rows.flatMap((one): readonly RelationLock[] => {
    const [relation, mode] = [textAt(one, "relation"), textAt(one, "mode")];
    return relation !== null && mode !== null && refused.get(relation)?.has(mode) === true ? [{ relation, mode }] : [];
  });
  const age = row["age"];
  const isOld = typeof age === "number" && age >= LONG_TRANSACTION_SECONDS;
  if (locks.length === 0 && !isOld) return [];
  const type = textAt(row, "type") ?? "";
  const application = textAt(row, "application") ?? "";
  return [
    {
      pid: numberAt(row, "pid"),
      application: application !== "" || type === "client backend" ? application : type,
      state: textAt(row, "state") ?? "",
      transactionSeconds: typeof age === "number" ? Math.round(age * 10) / 10 : null,
      query: concealValues(textAt(row, "query") ?? "").slice(0, MAX_QUERY_LENGTH),
      because: locks.length === 0 ? "age" : isOld ? "locks-and-age" : "locks",
      locks: locks.sort((a, b) => (a.relation < b.relation ? -1 : 1)),
    },
  ];
}
