/** A gate of a deploy: a question with a recorded answer. Closed when unsure. */

/** In the order in which they are asked. */
export const GATES = [
  "digest",
  "history",
  "fingerprint",
  "staging-evidence",
  "environment",
  "approval",
  "backup",
  "writers",
] as const;
export type GateId = (typeof GATES)[number];

export interface GateAnswer {
  readonly gate: GateId;
  /** `opened-by-hand`: it was closed, and somebody opened it on the record. `not-asked`: the target does not ask for it. */
  readonly answer: "open" | "closed" | "opened-by-hand" | "not-asked";
  /** One sentence: what was seen. */
  readonly because: string;
  /** What to do when it is closed, one sentence; null otherwise. */
  readonly remedy: string | null;
  /** Who opened it and why; null unless opened by hand. */
  readonly byHand: { readonly by: string; readonly reason: string } | null;
}
