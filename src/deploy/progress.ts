/** What a deploy tells while it runs; the door makes lines or a bar of it. */
export type ProgressEvent =
  | { readonly kind: "started"; readonly migrations: number }
  | { readonly kind: "waiting-for-deployer"; readonly pid: number | null; readonly application: string | null }
  | {
      readonly kind: "migration-started";
      readonly id: string;
      readonly path: string;
      readonly index: number;
      readonly of: number;
    }
  | { readonly kind: "statement"; readonly id: string; readonly line: number; readonly index: number; readonly of: number }
  | {
      readonly kind: "blocked";
      readonly id: string;
      readonly blockers: readonly Blocker[];
      readonly attempt: number;
      readonly retryInMs: number;
    }
  | { readonly kind: "migration-applied"; readonly id: string; readonly durationMs: number; readonly attempts: number }
  | { readonly kind: "migration-failed"; readonly id: string; readonly message: string }
  | { readonly kind: "note"; readonly text: string };

/** A session in the way of a lock. */
export interface Blocker {
  readonly pid: number;
  readonly application: string;
  readonly state: string;
  /** Age of its transaction; null without one. */
  readonly transactionSeconds: number | null;
  /** Cut to 200 characters, literals replaced: queries hold data. */
  readonly query: string;
}

export type OnProgress = (event: ProgressEvent) => void;
