/** The machine's own time and chance. */
import { setTimeout } from "node:timers/promises";
import type { Clock } from "../database-port.ts";

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  random: () => Math.random(),
  async sleep(milliseconds, signal) {
    try {
      await setTimeout(milliseconds, undefined, signal === undefined ? {} : { signal });
    } catch {
      // The signal came first, which is how a sleep ends early.
    }
  },
};
