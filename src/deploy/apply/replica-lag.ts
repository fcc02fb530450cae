/** Waits until the replicas have replayed what was written, so that a release does not leave them behind. */
import type { Run } from "./run.ts";
import { isTrueAt, numberAt, textAt } from "./values.ts";

const POLL_MS = 500;

/** `replay_lag` stays at its last value for a while when nothing is written, so a replica that has replayed all counts as up to date. */
const LAG = `
  SELECT coalesce(application_name, '') AS name, state IS NULL AS hidden,
    CASE WHEN replay_lsn >= pg_catalog.pg_current_wal_lsn() THEN 0
      ELSE coalesce(extract(epoch FROM replay_lag) * 1000, 0) END::float8 AS lag
  FROM pg_catalog.pg_stat_replication ORDER BY lag DESC NULLS LAST LIMIT 1`;

/** Null when the replicas are near enough, or are not to be looked at; else one sentence. */
export async function awaitReplicas(run: Run): Promise<string | null> {
  const { clock, settings, signal, onProgress } = run.request;
  const { maxReplicaLagMs, concurrentTimeoutMs } = settings;
  if (maxReplicaLagMs === null) return null;
  const began = clock.monotonic();
  for (let told = false; ; told = true) {
    const [answer] = await run.main.batch(LAG);
    const row = answer?.rows[0];
    if (isTrueAt(row, "hidden")) {
      onProgress({ kind: "note", text: "The lag of replicas cannot be seen: the role is no member of pg_monitor." });
      return null;
    }
    const lagMs = numberAt(row, "lag");
    if (row === undefined || lagMs <= maxReplicaLagMs || signal.aborted) return null;
    const lags = `The replica ${textAt(row, "name") ?? ""} is ${Math.round(lagMs)} ms behind, ${maxReplicaLagMs} ms are allowed.`;
    if (clock.monotonic() - began >= concurrentTimeoutMs) return lags;
    if (!told) onProgress({ kind: "note", text: `${lags} Waiting for it.` });
    await clock.sleep(POLL_MS, signal);
  }
}
