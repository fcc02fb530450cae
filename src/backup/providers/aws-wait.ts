/** Waiting for AWS: look, tell, pause, look again, until a limit of its own. */
import type { TakingBackup } from "../provider.ts";

/** `wait`: not yet, and what is being waited for, for the progress. */
export type Look<T> = { readonly done: T } | { readonly wait: string };

export type Waited<T> = { readonly done: T } | { readonly gaveUp: "limit" | "signal"; readonly last: string };

export interface Waiting {
  readonly taking: TakingBackup;
  /** By the clock that only grows. */
  readonly until: number;
}

/** Pauses grow, so that short snapshots are not waited out and long ones are not asked for a thousand times. */
const PAUSE_MS = { first: 5000, most: 12_000, growth: 1.4 };
/** What has not changed is told again after this long; with a pause that is less than half a minute. */
const SILENCE_MS = 8000;

/** Looks at once, and once more when the limit has come. */
export async function lookUntil<T>({ taking, until }: Waiting, look: () => Promise<Look<T>>): Promise<Waited<T>> {
  const { clock, signal, onProgress } = taking;
  let [last, toldAt, pause] = ["", clock.monotonic(), PAUSE_MS.first];
  for (;;) {
    if (signal.aborted) return { gaveUp: "signal", last };
    const looked = await look();
    if ("done" in looked) return looked;
    if (signal.aborted) return { gaveUp: "signal", last };
    const now = clock.monotonic();
    if (looked.wait !== last || now - toldAt >= SILENCE_MS) {
      onProgress(looked.wait);
      [last, toldAt] = [looked.wait, now];
    }
    if (now >= until) return { gaveUp: "limit", last };
    await clock.sleep(Math.min(pause * (0.8 + 0.4 * clock.random()), until - now), signal);
    pause = Math.min(pause * PAUSE_MS.growth, PAUSE_MS.most);
  }
}
