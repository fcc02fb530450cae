/** What the steps of a snapshot hand to each other. */
import type { WrittenSoFar } from "../data-at-risk.ts";
import type { AwsSnapshot } from "./aws.ts";
import type { Failed } from "./aws-failures.ts";
import type { AwsWords } from "./aws-words.ts";

/** A snapshot that AWS has begun to make for us. */
export interface BegunSnapshot {
  readonly name: string;
  readonly tags: ReadonlyMap<string, string>;
  /** Read before it was asked for. */
  readonly written: WrittenSoFar;
  /** By AWS' clock where it says it, else by this machine's. */
  readonly startedAt: number;
}

export interface FinishedSnapshot {
  readonly snapshot: AwsSnapshot;
  /** By AWS' clock; null where it did not say. */
  readonly at: number | null;
}

/** Adds what becomes of a snapshot that nobody waits for any more. */
export function withLeftBehind(failed: Failed, words: AwsWords, name: string): Failed {
  const left = `The snapshot ${name} may go on being made, and stays: \`${words.describeSnapshot(name)}\` shows it, \`${words.deleteSnapshot(name)}\` removes it.`;
  return { failed: `${failed.failed} ${left}`, remedy: failed.remedy };
}
