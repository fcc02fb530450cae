/** What is told while something takes long. */
import type { Limit } from "./pg-dump-limit.ts";

export interface Telling {
  readonly limit: Limit;
  readonly onProgress: (text: string) => void;
  /** A sentence, once for every 25 seconds that went by. Where it fails nothing more is told. */
  readonly say: (seconds: number) => string | Promise<string>;
}

const EVERY_MS = 25_000;

export async function whileTelling<T>({ limit, onProgress, say }: Telling, work: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const started = limit.clock.monotonic();
  const tell = async (): Promise<void> => {
    for (;;) {
      await limit.clock.sleep(EVERY_MS, done.signal);
      if (done.signal.aborted) return;
      onProgress(await say(Math.round((limit.clock.monotonic() - started) / 1000)));
    }
  };
  const telling = tell().catch(() => {});
  try {
    return await work();
  } finally {
    done.abort();
    await telling;
  }
}

export function megabytes(bytes: number): string {
  return bytes < 10_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}

export function sayOf(what: string): Telling["say"] {
  return (seconds) => `${what} for ${seconds} s.`;
}
