/** Waits until the replicas have replayed what was written, so that a release does not leave them behind. */
import type { Row } from "../../database-port.ts";
import { toWalPosition } from "./relations.ts";
import type { Run } from "./run.ts";
import { isTrueAt, numberAt, textAt } from "./values.ts";

const POLL_MS = 500;

/** Where the WAL ended, and when that was seen (`Clock.monotonic`). */
export interface WalSample {
  readonly wal: bigint;
  readonly at: number;
}

const REPLICAS = `
  SELECT pg_catalog.pg_current_wal_lsn()::text AS wal, coalesce(application_name, '') AS name, replay_lsn::text AS replayed,
    state IS NULL AS hidden, (extract(epoch FROM replay_lag) * 1000)::float8 AS lag
  FROM pg_catalog.pg_stat_replication WHERE state IS DISTINCT FROM 'backup'`;

interface Lag {
  readonly name: string;
  readonly lagMs: number;
}

/** Null when the replicas are near enough, or are not to be looked at; else one sentence. */
export async function awaitReplicas(run: Run): Promise<string | null> {
  const { clock, settings, signal, onProgress } = run.request;
  const { maxReplicaLagMs, concurrentTimeoutMs } = settings;
  if (maxReplicaLagMs === null) return null;
  const began = clock.monotonic();
  for (let told = false; ; told = true) {
    const [answer] = await run.main.batch(REPLICAS);
    const rows = answer?.rows ?? [];
    if (rows.some((row) => isTrueAt(row, "hidden"))) {
      onProgress({ kind: "note", text: "The lag of replicas cannot be seen: the role is no member of pg_monitor." });
      return null;
    }
    const worst = findWorst(rows, run);
    if (worst === null || worst.lagMs <= maxReplicaLagMs || signal.aborted) return null;
    const lags = `The replica ${worst.name} is ${Math.round(worst.lagMs)} ms behind, ${maxReplicaLagMs} ms are allowed.`;
    if (clock.monotonic() - began >= concurrentTimeoutMs) return lags;
    if (!told) onProgress({ kind: "note", text: `${lags} Waiting for it.` });
    await clock.sleep(POLL_MS, signal);
  }
}

function findWorst(rows: readonly Row[], { request, walSeen }: Run): Lag | null {
  const now = request.clock.monotonic();
  if (rows[0] !== undefined) walSeen.push({ wal: toWalPosition(textAt(rows[0], "wal")), at: now });
  let worst: Lag | null = null;
  let replayedByAll = walSeen.at(-1)?.wal ?? 0n;
  for (const row of rows) {
    const replayed = textAt(row, "replayed");
    if (replayed === null) continue;
    const position = toWalPosition(replayed);
    if (position < replayedByAll) replayedByAll = position;
    const lagMs = lagOf(row, position, { walSeen, now });
    if (lagMs > (worst?.lagMs ?? 0)) worst = { name: textAt(row, "name") ?? "", lagMs };
  }
  while ((walSeen[0]?.wal ?? replayedByAll + 1n) <= replayedByAll) walSeen.shift();
  return worst;
}

/**
 * `replay_lag` is what the replica last reported: it does not grow while replay stands still, and keeps its value for a while when there
 * is nothing to replay. So the age of the oldest WAL that is known not to be replayed counts, too.
 */
function lagOf(
  row: Row,
  replayed: bigint,
  { walSeen, now }: { readonly walSeen: readonly WalSample[]; readonly now: number },
): number {
  const oldest = walSeen.find(({ wal }) => wal > replayed);
  return oldest === undefined ? 0 : Math.max(now - oldest.at, numberAt(row, "lag"));
}
