/** What a release rests on, as it stands in the evidence. Holds no secret and no data. */
import type { ProviderKind, Rung } from "./ladder.ts";

export interface BackupRecord {
  readonly kind: ProviderKind | "rescue-copy";
  readonly rung: Exclude<Rung, "none" | "quiesce">;
  /** An identity that a person can look up: file, snapshot, restore point, release of the rescue copies. */
  readonly reference: string;
  /** ISO 8601, UTC; the server's clock where the provider tells it, else this machine's. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** Position in the WAL that it holds everything up to, such as `16/B374D848`; null where it is not known. */
  readonly position: string | null;
  /** Null where it is not known. */
  readonly bytes: number | null;
  readonly proof: BackupProof;
  /** What to do to restore it, a sentence or a command each, without secrets. */
  readonly restore: readonly string[];
}

export interface BackupProof {
  /**
   * `restored`: restored and counted · `listed`: readable to its end, not restored · `state`: the provider says it is there and whole ·
   * `said`: a command said so · `transaction`: it commits with the change or not at all
   */
  readonly how: "restored" | "listed" | "state" | "said" | "transaction";
  /** Sentences: what was seen. */
  readonly because: readonly string[];
  /** How long restoring took; null where it was not restored. */
  readonly restoreMs: number | null;
  /** Rows of each table that was compared, as they are in it. */
  readonly tables: readonly { readonly relation: string; readonly rows: number }[];
}
