/** From effects to the backup risk of one statement. The three risks are defined in `assessment.ts`. */
import type { BackupRisk, RelationLock } from "./assessment.ts";
import type { Effect } from "./effect.ts";
import { blocksWrites } from "./effects/lock-modes.ts";
import type { RiskOptions, Writer } from "./options.ts";

export interface Risk {
  readonly backupRisk: BackupRisk;
  readonly because: readonly string[];
}

/** How long writers have waited in the transaction so far. Mutable, by relation. */
export type Blocked = Map<string, Wait>;

interface Wait {
  /** Null: the size of something is not known. */
  readonly seconds: number | null;
}

/**
 * `quiesce` where a writer writes to what is lost, or waits longer than it may for tables that are read or rewritten under a lock that
 * blocks it. A table of unknown size is taken for too large: nothing is called safe by ignorance.
 */
export function riskOf(
  effects: readonly Effect[],
  locks: readonly RelationLock[],
  context: { options: RiskOptions; blocked: Blocked },
): Risk {
  const { options, blocked } = context;
  const because: string[] = [];
  for (const writer of options.writers) {
    const lost = lostOf(effects, writer);
    if (lost !== null) because.push(`The writer ${writer.name} would go on writing into ${lost}.`);
  }
  addWork(effects, { locks, options, blocked });
  for (const writer of options.writers) because.push(...waitsOf(writer, locks, blocked));
  if (because.length > 0) return { backupRisk: "quiesce", because };
  const careful = effects.some((effect) => effect.dataLoss !== "none" || !effect.understood);
  return { backupRisk: careful ? "snapshot" : "nightly", because };
}

/** What of the writer's tables is lost, in words; null where nothing is. */
function lostOf(effects: readonly Effect[], writer: Writer): string | null {
  for (const effect of effects) {
    if (effect.dataLoss === "none" || !effect.understood) continue;
    if (effect.lost.length === 0) return "what is lost";
    for (const table of writer.writes.map(withSchema)) {
      if (effect.lost.some((lost) => lost === table || lost.startsWith(`${table}.`))) return table;
    }
  }
  return null;
}

function withSchema(table: string): string {
  return table.includes(".") ? table : `public.${table}`;
}

/** Bytes a second that a small server reads, and writes anew with its indexes; cautious, since a time estimate may only err upwards. */
export const SCANNED_PER_SECOND = 100_000_000;
export const REWRITTEN_PER_SECOND = 20_000_000;

function addWork(
  effects: readonly Effect[],
  of: { locks: readonly RelationLock[]; options: RiskOptions; blocked: Blocked },
): void {
  for (const { relation, mode } of of.locks)
    if (blocksWrites(mode) && !of.blocked.has(relation)) of.blocked.set(relation, { seconds: 0 });
  const rewrites = new Set(effects.flatMap((effect) => effect.rewrites));
  const scans = new Set(effects.flatMap((effect) => effect.scans).filter((name) => !rewrites.has(name)));
  for (const [names, speed] of [
    [rewrites, REWRITTEN_PER_SECOND],
    [scans, SCANNED_PER_SECOND],
  ] as const) {
    for (const name of names) {
      const bytes = of.options.sizes?.get(name)?.bytes;
      // Everybody who is blocked waits for all work of the transaction.
      for (const [relation, { seconds }] of of.blocked)
        of.blocked.set(relation, { seconds: seconds === null || bytes === undefined ? null : seconds + bytes / speed });
    }
  }
}

function waitsOf(writer: Writer, locks: readonly RelationLock[], blocked: Blocked): readonly string[] {
  const { maxBlockedSeconds } = writer;
  if (maxBlockedSeconds === null || locks.length === 0) return [];
  return writer.writes.map(withSchema).flatMap((table) => {
    const wait = blocked.get(table);
    if (wait === undefined || (wait.seconds !== null && wait.seconds <= maxBlockedSeconds)) return [];
    const time = wait.seconds === null ? "for a time that is not known" : `for about ${Math.ceil(wait.seconds)} s`;
    return [`The writer ${writer.name} would wait ${time} for ${table}; ${maxBlockedSeconds} s are allowed.`];
  });
}
