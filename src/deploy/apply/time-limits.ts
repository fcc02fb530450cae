/** Limits that protect the application, and those that a migration sets for itself. Pure text. */
import type { RunnableStatement } from "../runnable.ts";
import type { ApplySettings } from "../settings.ts";
import type { Work } from "./run.ts";

const LONG_ENOUGH_MS = 50;

/**
 * An autovacuum that is in the way is ended by whoever has waited for it as long as `deadlock_timeout` (Section 24.1.6 of the manual).
 * Both are a second by default, and whoever gives up in that moment never gets its lock; a little longer it does.
 */
export function outlastDeadlockTimeout(lockTimeoutMs: number, deadlockTimeoutMs: number): number {
  const enough = deadlockTimeoutMs + LONG_ENOUGH_MS;
  return lockTimeoutMs >= deadlockTimeoutMs && lockTimeoutMs < enough ? enough : lockTimeoutMs;
}

/** For the transaction only; a migration's own `SET` behind it wins, and what it set before (`own`) is left as it is. */
export function limitTime(
  { lockTimeoutMs, statementTimeoutMs }: ApplySettings,
  own: ReadonlySet<string> = new Set(),
): readonly string[] {
  return limits({ lock_timeout: lockTimeoutMs, statement_timeout: statementTimeoutMs }, own, "SET LOCAL");
}

/** For a statement that waits for others without blocking them: a lock timeout would leave an invalid index behind. */
export function limitWaiting({ concurrentTimeoutMs }: ApplySettings, own: ReadonlySet<string>): readonly string[] {
  return limits({ lock_timeout: 0, statement_timeout: concurrentTimeoutMs }, own, "SET");
}

/** For a statement outside of a transaction that blocks others. */
export function limitAlone({ lockTimeoutMs, statementTimeoutMs }: ApplySettings, own: ReadonlySet<string>): readonly string[] {
  return limits({ lock_timeout: lockTimeoutMs, statement_timeout: statementTimeoutMs }, own, "SET");
}

function limits(values: Readonly<Record<string, number>>, own: ReadonlySet<string>, set: "SET" | "SET LOCAL"): readonly string[] {
  return Object.entries(values)
    .filter(([name]) => !own.has(name))
    .map(([name, value]) => `${set} ${name} = ${value}`);
}

const OWN_LIMIT =
  /^\s*SET\s+(?<local>LOCAL\s+)?(?:SESSION\s+)?(?<name>lock_timeout|statement_timeout)\s*(?:=|\bTO\b)\s*(?<value>(?:'[^']{1,40}'|[^\s;]{1,40}))/i;

/** Names of the limits that statements set for the session. */
export function ownLimits(statements: readonly RunnableStatement[]): ReadonlySet<string> {
  const names = statements.map(({ text }) => OWN_LIMIT.exec(text)?.groups).filter((groups) => groups?.["local"] === undefined);
  return new Set(names.flatMap((groups) => groups?.["name"]?.toLowerCase() ?? []));
}

const UNITS_MS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };

/** A limit as the server reads it, in ms; infinite for 0, which is none, and for what is not understood. */
function readLimit(value: string): number {
  const { amount, unit = "ms" } = /^'?(?<amount>\d+(?:\.\d+)?)\s*(?<unit>us|ms|s|min|h|d)?'?$/.exec(value)?.groups ?? {};
  const ms = Number(amount ?? 0) * (UNITS_MS[unit] ?? 0);
  return ms > 0 ? ms : Number.POSITIVE_INFINITY;
}

/** A migration that sets its own limits is taken at its word; on the record where that is a longer one. */
export function noteOwnLimits({ run, migration, tally }: Work): void {
  const { lockTimeoutMs, statementTimeoutMs } = run.request.settings;
  const usual: Readonly<Record<string, number>> = { lock_timeout: lockTimeoutMs, statement_timeout: statementTimeoutMs };
  for (const { text, line } of migration.statements) {
    const { name, value } = OWN_LIMIT.exec(text)?.groups ?? {};
    if (name === undefined || value === undefined) continue;
    const limit = usual[name.toLowerCase()] ?? 0;
    if (limit === 0 || readLimit(value) <= limit) continue;
    const instead = `${limit} ms`;
    tally.remarks.push(`It sets ${name.toLowerCase()} to ${value} itself (line ${line}), which holds instead of ${instead}.`);
  }
}
