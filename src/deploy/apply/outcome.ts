/** What became of one migration, as its record is made of it. */
import type { Failure, MigrationObservation } from "../observation.ts";
import type { RunnableMigration } from "../runnable.ts";
import type { ReleaseMigration } from "../../release/release.ts";
import { toIsoMoment } from "../../release/moment.ts";
import type { ApplyRequest } from "./request.ts";
import type { Run, Tally } from "./run.ts";
import { joinLocks } from "./relations.ts";
import { findSurprises } from "./surprises.ts";

export function startTally(run: Run): Tally {
  const { clock } = run.request;
  return {
    startedAt: toIsoMoment(clock.now()),
    began: clock.monotonic(),
    attempts: 1,
    lockWaitMs: 0,
    locks: null,
    rewrites: null,
    walFrom: run.walAt,
    walTo: null,
    remarks: [],
  };
}

/** How it ended. `interrupted` leaves the rest of the release undone like `failed`, but nothing is wrong with the migration. */
export type Ending =
  | { readonly kind: "applied" }
  | { readonly kind: "failed" | "interrupted"; readonly failure: Failure }
  /** The connection broke, yet the history says that it was applied. */
  | { readonly kind: "applied-but-lost" }
  /** The connection broke: whether it was applied has to be asked. */
  | { readonly kind: "lost"; readonly failure: Failure };

export interface Ended {
  readonly migration: RunnableMigration;
  readonly tally: Tally;
  readonly outcome: "applied" | "failed" | "interrupted";
  readonly failure: Failure | null;
}

export function observe(run: Run, { migration, tally, outcome, failure }: Ended): MigrationObservation {
  const { id, path, sha256, transactional } = migration;
  const predicted = run.request.predictions.get(path) ?? null;
  const guarding = run.request.guardOf?.(path)?.locks ?? [];
  const seen = { locks: tally.locks, rewrites: tally.rewrites };
  return {
    id,
    path,
    sha256,
    outcome,
    transactional,
    startedAt: tally.startedAt,
    durationMs: Math.round(run.request.clock.monotonic() - tally.began),
    attempts: tally.attempts,
    lockWaitMs: tally.lockWaitMs,
    ...seen,
    walBytes: tally.walTo === null ? null : Number(tally.walTo - tally.walFrom),
    predicted,
    surprises: [
      ...(predicted === null ? [] : findSurprises(seen, { ...predicted, locks: joinLocks(predicted.locks, guarding) })),
      ...tally.remarks,
    ],
    failure,
  };
}

/** Of a migration that was not begun. */
export function notBegun(
  request: ApplyRequest,
  { id, path, sha256 }: ReleaseMigration,
  outcome: "already-applied" | "not-run",
): MigrationObservation {
  return {
    id,
    path,
    sha256,
    outcome,
    transactional: true,
    startedAt: null,
    durationMs: null,
    attempts: 0,
    lockWaitMs: 0,
    locks: null,
    rewrites: null,
    walBytes: null,
    predicted: request.predictions.get(path) ?? null,
    surprises: [],
    failure: null,
  };
}
