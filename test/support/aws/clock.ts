/** A clock whose sleeps take no time but count. */
import { systemClock } from "../../../src/adapters/clock.ts";
import type { Clock } from "../../../src/database-port.ts";

export interface FastClock extends Clock {
  /** How long was slept altogether. */
  readonly slept: () => number;
}

/** `aheadMs`: by how much it is ahead of this machine's, for records. */
export function fastClock(aheadMs = 0): FastClock {
  let slept = 0;
  return {
    now: () => systemClock.now() + aheadMs + slept,
    monotonic: () => systemClock.monotonic() + slept,
    random: () => systemClock.random(),
    sleep(milliseconds, signal) {
      if (signal?.aborted !== true) slept += milliseconds;
      return Promise.resolve();
    },
    slept: () => slept,
  };
}
