/** Deploys texts to a database of a test's own. */
import { systemClock } from "../../../../src/adapters/clock.ts";
import { openServer } from "../../../../src/adapters/postgres/server.ts";
import { applyRelease } from "../../../../src/deploy/apply/apply-release.ts";
import type { ApplyRequest, ApplyResult } from "../../../../src/deploy/apply/request.ts";
import type { ProgressEvent } from "../../../../src/deploy/progress.ts";
import { DEFAULT_APPLY_SETTINGS } from "../../../../src/deploy/settings.ts";
import { type PlainMigration, plainSet, releaseOf } from "./plain-set.ts";

/** Quick to try again. */
export const QUICK = {
  ...DEFAULT_APPLY_SETTINGS,
  lockTimeoutMs: 200,
  maxAttempts: 20,
  retryPauseMs: { first: 20, most: 100 },
  deployerTimeoutMs: 20_000,
};

export interface Deployed extends ApplyResult {
  readonly events: readonly ProgressEvent[];
}

export async function deploy(
  url: string,
  migrations: readonly PlainMigration[],
  changes: Partial<ApplyRequest> = {},
): Promise<Deployed> {
  const events: ProgressEvent[] = [];
  const result = await applyRelease({
    server: openServer({ environment: { DATABASE_URL: url } }),
    set: plainSet(migrations),
    release: releaseOf(migrations),
    predictions: new Map(),
    settings: QUICK,
    clock: systemClock,
    signal: new AbortController().signal,
    mayStart: () => Promise.resolve(true),
    ...changes,
    onProgress(event) {
      events.push(event);
      changes.onProgress?.(event);
    },
  });
  return { ...result, events };
}
