/** One end for all that a backup does: told to stop, or out of time. */
import type { Clock, DatabaseServer, DatabaseSession } from "../../database-port.ts";
import { UserError } from "../../errors.ts";

export interface Limit {
  /** Aborted by whoever stops us, and when the time is over. */
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** At least 1, for programs that take whole seconds. */
  remainingSeconds(): number;
  /** Throws `UserError` when it is over. */
  check(): void;
  /** What to say when something ended because it was over; null while it is not. */
  over(): UserError | null;
  dispose(): void;
}

export interface LimitOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly waitSeconds: number;
}

export function openLimit({ clock, signal, waitSeconds }: LimitOptions): Limit {
  const ends = clock.monotonic() + waitSeconds * 1000;
  const limit = new AbortController();
  const disposed = new AbortController();
  const stop = (): void => limit.abort();
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  const waitForEnd = async (): Promise<void> => {
    // Timers of the machine reach 24 days.
    while (!disposed.signal.aborted && !limit.signal.aborted && clock.monotonic() < ends)
      await clock.sleep(Math.min(ends - clock.monotonic(), 1_000_000_000), disposed.signal);
    if (!disposed.signal.aborted) limit.abort();
  };
  void waitForEnd();
  const over = (): UserError | null => {
    if (signal.aborted) return new UserError("outside", "It was told to end.", "Start it again.");
    if (!limit.signal.aborted) return null;
    return new UserError(
      "outside",
      `It did not end within ${waitSeconds} s.`,
      "Give it more time (`backup.wait-seconds` of the target), more jobs, or dump from a faster machine or a replica.",
    );
  };
  return {
    signal: limit.signal,
    clock,
    remainingSeconds: () => Math.max(1, Math.ceil((ends - clock.monotonic()) / 1000)),
    over,
    check() {
      const ended = over();
      if (ended !== null) throw ended;
    },
    dispose() {
      disposed.abort();
      signal.removeEventListener("abort", stop);
    },
  };
}

export interface Opening {
  readonly server: DatabaseServer;
  readonly purpose: string;
  readonly limit: Limit;
}

/** Ends the session behind `use`; what it runs when the limit is over is cancelled. */
export async function withSession<T>(opening: Opening, use: (session: DatabaseSession) => Promise<T>): Promise<T> {
  opening.limit.check();
  const { signal } = opening.limit;
  const session = await opening.server.connect(opening.purpose);
  const cancel = (): void => void session.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  try {
    return await use({
      ...session,
      // A cancel between two statements is lost.
      query(text, values) {
        opening.limit.check();
        return session.query(text, values);
      },
    });
  } finally {
    signal.removeEventListener("abort", cancel);
    await session.close();
  }
}
