/** How long to leave the application in peace before the next attempt. */
import type { ApplySettings } from "../settings.ts";

/** Behind attempt number `attempt` (1 is the first): twice as long each time up to the cap, of which chance (0 to 1) takes up to a half. */
export function pauseAfter(attempt: number, { first, most }: ApplySettings["retryPauseMs"], chance: number): number {
  const full = Math.min(most, first * 2 ** Math.min(attempt - 1, 30));
  return Math.round(full * (1 - chance / 2));
}
