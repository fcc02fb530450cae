/** A snapshot by Amazon RDS: wait until it can be made, make it, wait until it is there, see that it is this one. Never deletes any. */
import { toIsoMoment } from "../../release/moment.ts";
import type { BackupRecord } from "../backup-record.ts";
import type { BackupOutcome, TakeBackup } from "../provider.ts";
import type { AwsBackupOptions, AwsServer, RdsPort } from "./aws.ts";
import { type AwsWork, findDatabase, type FoundDatabase } from "./aws-database.ts";
import { AWS_WORDS } from "./aws-kinds.ts";
import { beginSnapshot } from "./aws-snapshot-begin.ts";
import type { BegunSnapshot, FinishedSnapshot } from "./aws-snapshot-parts.ts";
import { followSnapshot } from "./aws-snapshot-follow.ts";
import { examineSnapshot } from "./aws-snapshot-proof.ts";

/** What has been written is read right before each attempt at making it, so nothing older is missing in it. */
export function takeAwsSnapshot(port: RdsPort, options: AwsBackupOptions, server: AwsServer): TakeBackup {
  return async (taking): Promise<BackupOutcome> => {
    const until = taking.clock.monotonic() + taking.waitSeconds * 1000;
    const work: AwsWork = { port, options, server, words: AWS_WORDS[options.kind], taking, until };
    const found = await findDatabase(work);
    if ("failed" in found) return found;
    const begun = await beginSnapshot(work, found);
    if ("failed" in begun) return begun;
    const snapshot = await followSnapshot(work, begun);
    if ("failed" in snapshot) return snapshot;
    const seen = examineSnapshot(work, { found, begun, ...snapshot });
    if ("failed" in seen) return seen;
    const taken = recordOf(work, { found, begun, ...snapshot, because: seen.because });
    return { taken, written: begun.written, snapshot: null };
  };
}

interface Recorded extends FinishedSnapshot {
  readonly found: FoundDatabase;
  readonly begun: BegunSnapshot;
  readonly because: readonly string[];
}

function recordOf({ options, words, taking }: AwsWork, { found, begun, snapshot, at, because }: Recorded): BackupRecord {
  const { startedAt } = begun;
  return {
    kind: options.kind,
    rung: "snapshot",
    reference: snapshot.arn === "" ? snapshot.identifier : snapshot.arn,
    startedAt: toIsoMoment(startedAt),
    finishedAt: toIsoMoment(Math.max(startedAt, at ?? taking.clock.now())),
    position: begun.written.position,
    bytes: snapshot.bytes,
    proof: { how: "state", because, restoreMs: null, tables: [] },
    restore: words.restoreSnapshot(snapshot, found.database),
  };
}
