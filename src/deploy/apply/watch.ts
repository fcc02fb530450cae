/** Looks at the session that applies, from its companion, once what it runs takes longer than a moment: what it waits for, and on whom. */
import type { DatabaseSession, Row } from "../../database-port.ts";
import { LEXIS } from "../../sql/lexis.ts";
import { readLexeme } from "../../sql/lexer.ts";
import type { Blocker } from "../progress.ts";
import type { Run } from "./run.ts";
import { numberAt, textAt } from "./values.ts";

/** Faster ones pay nothing. */
const PATIENCE_MS = 100;
const INTERVAL_MS = 100;
const MAX_QUERY_LENGTH = 200;

export interface Watched {
  /** Of all waits for locks that were seen. */
  readonly lockWaitMs: number;
  /** Who stood in the way when it was last seen waiting. */
  readonly blockers: readonly Blocker[];
  /** Relation OIDs and modes, as far as they were seen: for statements whose locks are gone when they end. */
  readonly locks: readonly { readonly oid: number; readonly mode: string }[];
}

export const NOTHING_WATCHED: Watched = { lockWaitMs: 0, blockers: [], locks: [] };

interface Notes {
  /** The beginning of a wait -> how long it lasted when last seen. */
  readonly waits: Map<string, number>;
  readonly locks: Map<string, { readonly oid: number; readonly mode: string }>;
  blockers: readonly Blocker[];
}

/**
 * Has what takes longer than a moment watched, until the answer is called. One timer for all migrations, so that small ones pay for
 * none.
 */
export function startWatchman(run: Run): () => void {
  const over = new AbortController();
  void keepWatch(run, over.signal);
  return () => over.abort();
}

async function keepWatch(run: Run, over: AbortSignal): Promise<void> {
  const { clock } = run.request;
  while (!over.aborted) {
    await clock.sleep(PATIENCE_MS / 2, over);
    const { onTheWay } = run;
    if (onTheWay === null || onTheWay.watching !== null || clock.monotonic() - onTheWay.began < PATIENCE_MS) continue;
    onTheWay.ended ??= new AbortController();
    onTheWay.watching = watch(run, onTheWay.ended.signal, onTheWay.onBlocked);
  }
}

/** Until `ended` aborts. Never throws: a companion that is lost sees nothing more. `onBlocked` is told of each new set of blockers. */
async function watch(run: Run, ended: AbortSignal, onBlocked: (blockers: readonly Blocker[]) => void): Promise<Watched> {
  const { clock } = run.request;
  const { companion } = run.sessions;
  if (companion === null) return NOTHING_WATCHED;
  const notes: Notes = { waits: new Map(), locks: new Map(), blockers: [] };
  let told = "";
  while (!ended.aborted) {
    if (!(await look(companion, run.main.pid, notes))) break;
    const pids = notes.blockers.map(({ pid }) => pid).join();
    if (pids !== told && pids !== "" && !ended.aborted) onBlocked(notes.blockers);
    told = pids;
    await clock.sleep(INTERVAL_MS, ended);
  }
  const lockWaitMs = [...notes.waits.values()].reduce((sum, wait) => sum + wait, 0);
  return { lockWaitMs: Math.round(lockWaitMs), blockers: notes.blockers, locks: [...notes.locks.values()] };
}

/** `waitstart` is of PostgreSQL 14; before, a wait is as long as the query. */
const lookAt = (pid: number): string => `
  SELECT relation::bigint::float8 AS oid, mode, granted, locktype,
    coalesce(to_jsonb(l) ->> 'waitstart', a.query_start::text) AS since,
    (extract(epoch FROM clock_timestamp() - coalesce((to_jsonb(l) ->> 'waitstart')::timestamptz, a.query_start)) * 1000)::float8 AS "waitMs"
  FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.pid = ${pid} AND (l.locktype = 'relation' OR NOT l.granted);
  SELECT DISTINCT b.pid, coalesce(a.application_name, '') AS application, a.backend_type AS type, coalesce(a.state, '') AS state,
    extract(epoch FROM clock_timestamp() - a.xact_start)::float8 AS age, left(a.query, 1000) AS query
  FROM unnest(pg_blocking_pids(${pid})) AS b (pid) LEFT JOIN pg_stat_activity a ON a.pid = b.pid`;

async function look(companion: DatabaseSession, pid: number, notes: Notes): Promise<boolean> {
  try {
    const [locks, blockers] = await companion.batch(lookAt(pid));
    for (const row of locks?.rows ?? []) noteLock(row, notes);
    const found = blockers?.rows.map(toBlocker) ?? [];
    if (found.length > 0) notes.blockers = found;
    return true;
  } catch {
    return false;
  }
}

function noteLock(row: Row, notes: Notes): void {
  if (row["granted"] !== true) {
    notes.waits.set(textAt(row, "since") ?? "", Math.max(0, numberAt(row, "waitMs")));
    return;
  }
  const oid = numberAt(row, "oid");
  const mode = textAt(row, "mode") ?? "";
  notes.locks.set(`${oid} ${mode}`, { oid, mode });
}

function toBlocker(row: Row): Blocker {
  const pid = numberAt(row, "pid");
  const type = textAt(row, "type");
  const age = row["age"];
  return {
    pid,
    // Of prepared transactions the server says 0; processes of its own have no application.
    application:
      pid === 0 ? "a prepared transaction" : textAt(row, "application") || (type === "client backend" ? "" : (type ?? "")),
    state: textAt(row, "state") ?? "",
    transactionSeconds: typeof age === "number" ? Math.round(age * 10) / 10 : null,
    query: concealValues(textAt(row, "query") ?? "").slice(0, MAX_QUERY_LENGTH),
  };
}

/** The query with `?` for strings and numbers, which are data, and without comments. */
export function concealValues(query: string): string {
  let shown = "";
  for (let at = 0; at < query.length;) {
    const { kind, start, end } = readLexeme(query, at, LEXIS.postgresql);
    // `$1` stands for a value already.
    if (kind === "string" || (kind === "number" && !shown.endsWith("$"))) shown += "?";
    else shown += kind === "space" || kind === "comment" ? " " : query.slice(start, end);
    at = end;
  }
  return shown.replaceAll(/ {2,}/g, " ").trim();
}
