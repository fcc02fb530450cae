/** A deploy's record as sentences, the same for every medium. Nothing is escaped yet. */
import { count, cutMiddle } from "../change-set/visible.ts";
import type { MigrationObservation } from "../deploy/observation.ts";
import type { Evidence, Outcome } from "../release/evidence.ts";
import type { GateAnswer } from "../release/gate.ts";

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  applied: "Applied",
  "nothing-to-do": "Nothing to do",
  refused: "Refused, nothing was changed",
  failed: "Failed",
  interrupted: "Interrupted",
};

export function isGood(outcome: Outcome): boolean {
  return outcome === "applied" || outcome === "nothing-to-do";
}

/** `Failed on production (PostgreSQL 18.4), 3.2 s`. */
export function headlineOf({ outcome, target, durationMs }: Evidence): string {
  const version = target.serverVersion === null ? "" : ` (PostgreSQL ${target.serverVersion})`;
  return `${OUTCOME_WORDS[outcome]} on ${target.name}${version}, ${duration(durationMs)}`;
}

export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const minutes = Math.floor(milliseconds / 60_000);
  return `${minutes} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
}

/** Closed ones first, then those that were opened by hand. */
export function gatesInOrder(gates: readonly GateAnswer[]): readonly GateAnswer[] {
  const rank = { closed: 0, "opened-by-hand": 1, open: 2, "not-asked": 3 };
  return gates.toSorted((a, b) => rank[a.answer] - rank[b.answer]);
}

export function gateSentence({ because, byHand, remedy }: GateAnswer): string {
  const hand = byHand === null ? "" : ` Opened by ${byHand.by}: ${cutMiddle(byHand.reason, 300)}`;
  return `${because}${hand}${remedy === null ? "" : ` ${remedy}`}`;
}

const MIGRATION_WORDS: Readonly<Record<MigrationObservation["outcome"], string>> = {
  applied: "applied",
  "already-applied": "held already",
  failed: "failed",
  interrupted: "interrupted",
  "not-run": "not run",
};

/** `applied in 41 ms, 2 attempts, waited 1.2 s for locks`. */
export function migrationSentence({ outcome, durationMs, attempts, lockWaitMs }: MigrationObservation): string {
  const parts = [
    `${MIGRATION_WORDS[outcome]}${durationMs === null ? "" : ` in ${duration(durationMs)}`}`,
    ...(attempts > 1 ? [count(attempts, "attempt")] : []),
    ...(lockWaitMs >= 100 ? [`waited ${duration(lockWaitMs)} for locks`] : []),
  ];
  return parts.join(", ");
}

/** Locks and rewrites as they were seen; empty where nothing that existed was locked. */
export function observedSentence({ locks, rewrites }: MigrationObservation): string {
  const held = (locks ?? []).map(({ relation, mode }) => `${mode.replace(/Lock$/, "")} on ${relation}`);
  const rewritten = (rewrites ?? []).length === 0 ? [] : [`rewrote ${(rewrites ?? []).join(", ")}`];
  const shown = [...held.slice(0, 5), ...(held.length > 5 ? [`${held.length - 5} more locks`] : []), ...rewritten];
  return shown.join(", ");
}

/** Those that were run or should have been; what a target held already is only counted. */
export function migrationsToShow(evidence: Evidence): {
  readonly shown: readonly MigrationObservation[];
  readonly held: number;
} {
  const shown = evidence.migrations.filter(({ outcome }) => outcome !== "already-applied");
  return { shown, held: evidence.migrations.length - shown.length };
}

export function surprisesOf(evidence: Evidence): readonly { readonly path: string; readonly surprise: string }[] {
  return evidence.migrations.flatMap(({ path, surprises }) => surprises.map((surprise) => ({ path, surprise })));
}

/** What to do next, of what failed. */
export function failuresOf(evidence: Evidence): readonly MigrationObservation[] {
  return evidence.migrations.filter(({ failure }) => failure !== null);
}

export function smokeSentence({ smoke }: Evidence): string | null {
  if (smoke === null) return null;
  if (smoke.passed) return `Smoke tests passed in ${duration(smoke.durationMs)}.`;
  if (smoke.timedOut) return `Smoke tests did not end within ${duration(smoke.durationMs)}.`;
  return `Smoke tests failed${smoke.exitCode === null ? "" : ` (exit code ${smoke.exitCode})`}.`;
}

/** `Schema 4cab2af7c47b before, e91847247c26 after.`; null where neither could be read. */
export function schemaSentence({ fingerprint: { before, after } }: Evidence): string | null {
  if (before === null && after === null) return null;
  if (before === after) return `Schema ${shortDigest(before)}, before and after.`;
  return `Schema ${shortDigest(before)} before, ${shortDigest(after)} after.`;
}

function shortDigest(digest: string | null): string {
  return digest === null ? "unknown" : digest.replace(/^sha256:/, "").slice(0, 12);
}

/** `Started by wim at 2026-11-22T10:00:00Z; approved by ada.` */
export function whoSentence({ startedBy, startedAt, approvals }: Evidence): string {
  const approved = approvals.length === 0 ? "" : `; approved by ${approvals.map(({ by }) => by).join(", ")}`;
  return `Started ${startedBy === null ? "" : `by ${startedBy} `}at ${startedAt}${approved}.`;
}
