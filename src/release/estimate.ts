/** How long a release works and how long it may stall the application: cautious, from table sizes and limits, and never more than it knows. */
import type { ApplySettings } from "../deploy/settings.ts";
import type { MigrationAssessment, StatementAssessment } from "../risk/assessment.ts";
import { LOCK_MODES, toLockMode } from "../risk/effects/lock-modes.ts";
import type { RelationSize } from "../risk/options.ts";
import { workOf } from "./estimate-work.ts";

/** A wait that one query of the application may see while one migration runs. */
export interface Stall {
  readonly relation: string;
  readonly blocks: "writes" | "reads and writes";
  /** Locks that are waited for from the moment the relation is blocked, its own included. */
  readonly locks: number;
  /** That many times `lock_timeout`. */
  readonly waitSeconds: number;
  /** Work behind the lock; null where something's size is not known. */
  readonly workSeconds: number | null;
  /** The sum of both; null where the work is not known. */
  readonly seconds: number | null;
}

export interface MigrationEstimate {
  /** Time of all its work, waits for locks aside; null where something's size is not known. */
  readonly workSeconds: number | null;
  /** The worst for one query; null where it blocks nobody. */
  readonly stall: Stall | null;
  /** What could not be estimated: relations without a known size, statements whose amount of work their text does not tell. */
  readonly unknown: readonly string[];
}

export interface Estimate {
  readonly workSeconds: number | null;
  /** The worst of all migrations; null where none blocks anybody. */
  readonly stall: (Stall & { readonly path: string }) | null;
  /** After so many seconds of attempts a migration that never gets its locks is given up. */
  readonly givesUpAfterSeconds: number;
  /** Sentences: what the numbers rest on. */
  readonly restsOn: readonly string[];
}

export interface EstimateInput {
  readonly sizes: ReadonlyMap<string, RelationSize>;
  readonly settings: ApplySettings;
  /** Whether a statement's amount of work cannot be told from sizes: it runs a query or a program. */
  readonly isBoundless: (statement: StatementAssessment) => boolean;
}

export function estimateMigration(migration: MigrationAssessment, input: EstimateInput): MigrationEstimate {
  const stretches = migration.transactional
    ? [migration.statements]
    : migration.statements.map((statement): readonly StatementAssessment[] => [statement]);
  const stalls = stretches.flatMap((statements) => stallsOf(statements, input));
  const works = migration.statements.map((statement) => workOf(statement, input));
  return {
    workSeconds: add(works.map(({ seconds }) => seconds)),
    stall: worst(stalls),
    unknown: [...new Set(works.flatMap(({ unknown }) => unknown))],
  };
}

export function estimateRelease(
  migrations: readonly { readonly path: string; readonly estimate: MigrationEstimate }[],
  { sizes, settings }: Pick<EstimateInput, "sizes" | "settings">,
): Estimate {
  const stalls = migrations.flatMap(({ path, estimate: { stall } }) => (stall === null ? [] : [{ path, ...stall }]));
  const unknown = [...new Set(migrations.flatMap(({ estimate }) => estimate.unknown))];
  const lockTimeout = settings.lockTimeoutMs / 1000;
  const restsOn = [
    sizes.size === 0 ? "There are no tables yet." : `Sizes of ${sizes.size} tables, as the server has them now.`,
    "Tables are taken to be read at 100 MB/s and written anew at 20 MB/s, which a small server reaches.",
    `Each lock is waited for at most ${lockTimeout} s (lock_timeout); a migration is tried ${settings.maxAttempts} times, and between attempts the application goes on.`,
    ...(unknown.length === 0
      ? []
      : [`Not known: ${unknown.slice(0, 5).join("; ")}${unknown.length > 5 ? `; and ${unknown.length - 5} more` : ""}.`]),
  ];
  return {
    workSeconds: add(migrations.map(({ estimate }) => estimate.workSeconds)),
    stall: worst(stalls),
    givesUpAfterSeconds: givesUpAfter(settings),
    restsOn,
  };
}

/** All attempts with their longest pauses. */
function givesUpAfter({ lockTimeoutMs, maxAttempts, retryPauseMs }: ApplySettings): number {
  let milliseconds = 0;
  let pause = retryPauseMs.first;
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    milliseconds += lockTimeoutMs + (attempt < maxAttempts ? pause : 0);
    pause = Math.min(pause * 2, retryPauseMs.most);
  }
  return Math.round(milliseconds / 1000);
}

/** What had been waited for and worked when a relation was first blocked; so many tables cost no more than they are. */
interface Held {
  mode: number;
  waitsBefore: number;
  workBefore: number;
  /** Number of the statement. */
  since: number;
}

const SHARE_UPDATE = LOCK_MODES.indexOf("ShareUpdateExclusiveLock");
const SHARE = LOCK_MODES.indexOf("ShareLock");
const ACCESS_EXCLUSIVE = LOCK_MODES.indexOf("AccessExclusiveLock");

/** Statements of one transaction: who is blocked once stays blocked through every later wait and all later work. */
function stallsOf(statements: readonly StatementAssessment[], input: EstimateInput): readonly Stall[] {
  const held = new Map<string, Held>();
  let waits = 0;
  let work = 0;
  let lastUnknown = -1;
  for (const [since, statement] of statements.entries()) {
    for (const { relation, mode } of statement.locks) {
      const rank = LOCK_MODES.indexOf(toLockMode(mode));
      const known = held.get(relation);
      if (known !== undefined && known.mode >= rank) continue;
      if (known === undefined || known.mode < SHARE)
        held.set(relation, { mode: rank, waitsBefore: waits, workBefore: work, since });
      else known.mode = rank;
      // Weaker locks do not wait for what an application does.
      if (rank >= SHARE_UPDATE) waits += 1;
    }
    const { seconds } = workOf(statement, input);
    if (seconds === null) lastUnknown = since;
    else work += seconds;
  }
  return [...held].flatMap(([relation, { mode, waitsBefore, workBefore, since }]): readonly Stall[] => {
    if (mode < SHARE) return [];
    const locks = waits - waitsBefore;
    const waitSeconds = (locks * input.settings.lockTimeoutMs) / 1000;
    const blocks = mode === ACCESS_EXCLUSIVE ? "reads and writes" : "writes";
    const workSeconds = lastUnknown >= since ? null : work - workBefore;
    return [
      { relation, blocks, locks, waitSeconds, workSeconds, seconds: workSeconds === null ? null : waitSeconds + workSeconds },
    ];
  });
}

/** What is not known is worse than any number. */
function worst<Entry extends Stall>(stalls: readonly Entry[]): Entry | null {
  const rank = ({ seconds, waitSeconds }: Stall): number => (seconds === null ? 1e12 + waitSeconds : seconds);
  return stalls.reduce<Entry | null>((most, stall) => (most === null || rank(stall) > rank(most) ? stall : most), null);
}

function add(all: readonly (number | null)[]): number | null {
  return all.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}
