/** What the page for the approver says, in sentences for every medium; not escaped yet. */
import { count, cutMiddle } from "../change-set/visible.ts";
import type { BackupDecision } from "../backup/backup-decision.ts";
import type { Estimate, Stall } from "../release/estimate.ts";
import type { ApplicationOrder, PlanDocument, PlannedMigration, TargetState } from "../release/plan-document.ts";

/** `0.2 s`, `40 s`, `5 min`, `3 h`; rounded up, since an estimate may only err upwards. */
export function showSeconds(seconds: number): string {
  if (seconds < 0.05) return "no time";
  if (seconds < 10) return `${Math.ceil(seconds * 10) / 10} s`;
  if (seconds < 120) return `${Math.ceil(seconds)} s`;
  return seconds < 7200 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}

/** `2 migrations for events on staging and production`. */
export function headlineOf({ migrations, database, targets }: PlanDocument): string {
  const names = targets.map(({ name }) => name).join(", ");
  return `${count(migrations.length, "migration")} for ${database} on ${names}`;
}

/** At most `limit` of them, with a last one that counts the rest. */
export function atMost(lines: readonly string[], limit: number): readonly string[] {
  const rest = lines.length - limit;
  return rest > 0 ? [...lines.slice(0, limit), `and ${rest} more`] : lines;
}

/** What a reviewer asks about last. */
const MINOR = /^(?:changes the owner|comments on|grants|revokes|changes default privileges|alters the sequence|sets) ?/;
/** What takes something away, or what the application has to do with. */
const MAJOR = /^(?:drops|empties|deletes|renames|changes the type|changes rows|merges|requires|moves|does|runs|calls|makes) ?/;

function weightOf(change: string): number {
  if (MAJOR.test(change)) return 0;
  return MINOR.test(change) ? 2 : 1;
}

/** Each phrase once, with how often it is said: what takes away first, what hardly matters last. */
export function changesOf(migrations: readonly PlannedMigration[]): readonly string[] {
  const times = new Map<string, number>();
  for (const change of migrations.flatMap(({ changes }) => changes)) times.set(change, (times.get(change) ?? 0) + 1);
  const ordered = [...times].toSorted(([a], [b]) => weightOf(a) - weightOf(b));
  return ordered.map(([change, n]) => `${capital(cutMiddle(change, 300))}${n > 1 ? `, ${n} times` : ""}.`);
}

const NEEDED: Readonly<Record<BackupDecision["needed"], string>> = {
  none: "None needed: nightly backups suffice.",
  snapshot: "Take a coordinated backup right before the deploy.",
  quiesce: "Suspend the writers, then take a backup, then deploy.",
};

export function backupSentence({ needed }: BackupDecision): string {
  return NEEDED[needed];
}

/** Distinct reasons. */
export function backupReasons({ because }: BackupDecision): readonly string[] {
  return [...new Set(because.map(({ reason }) => cutMiddle(reason, 400)))];
}

/** At most `limit` of them in one line; empty where there is none. */
export function reasonsLine(backup: BackupDecision, limit: number): string {
  const reasons = backupReasons(backup);
  const rest = reasons.length - limit;
  return rest > 0 ? `${reasons.slice(0, limit).join(" ")} And ${rest} more.` : reasons.join(" ");
}

/** How long one query may wait, how long all takes, when it is given up. */
export function durationSentences({ stall, workSeconds, givesUpAfterSeconds }: Estimate): readonly string[] {
  const work =
    workSeconds === null
      ? "How long all work takes is not known; see what the estimate rests on."
      : `All work takes ${workSeconds < 0.05 ? "less than 0.1 s" : `at most about ${showSeconds(workSeconds)}`}.`;
  if (stall === null) return ["It blocks nobody.", work];
  return [
    stallSentence(stall),
    work,
    `A migration that never gets its locks is given up after about ${showSeconds(givesUpAfterSeconds)} of attempts, without a change.`,
  ];
}

/** So long an application may stand still without anybody asking why. */
const BEARABLE_SECONDS = 5;

/** Whether the stall is one that an approver has to know of before anything else. */
export function isLongStall({ stall }: Estimate): boolean {
  return stall !== null && (stall.seconds === null || stall.seconds > BEARABLE_SECONDS);
}

function stallSentence({ relation, blocks, locks, waitSeconds, workSeconds, seconds }: Stall): string {
  const who = `A query of the application that ${blocks === "writes" ? "writes to" : "reads or writes"} ${relation}`;
  const waits = `${count(locks, "lock")} of at most ${showSeconds(waitSeconds / Math.max(1, locks))}${locks > 1 ? " each" : ""}`;
  if (seconds === null)
    return `${who} may wait ${showSeconds(waitSeconds)} (${waits}) and then as long as the work behind the lock takes, which is not known.`;
  const work =
    workSeconds === null || workSeconds < 0.05
      ? ""
      : `, and ${showSeconds(workSeconds)} of work behind ${locks > 1 ? "them" : "it"}`;
  return `${who} may wait at most about ${showSeconds(seconds)}: ${waits}${work}.`;
}

/** What must be true of the application that runs while the release is applied. */
export function copeSentences({ mustCopeWith, complete }: ApplicationOrder): readonly string[] {
  const demands = [...new Set(mustCopeWith.map(({ message, first }) => [message, first ?? ""].join(" ").trim()))];
  if (demands.length === 0 && complete) return ["Nothing, it goes on as it is."];
  return [...demands, ...(complete ? [] : ["Not every statement was understood, so there may be more: read the SQL."])];
}

export function waitSentences({ waitsFor, complete }: ApplicationOrder): readonly string[] {
  if (waitsFor.length === 0)
    return complete ? ["It may go out before or after."] : ["Not known: not every statement was understood."];
  const what = [...new Set(waitsFor.map(({ change }) => cutMiddle(change, 200)))];
  return [`An application that uses what is new may go out only after this release, which ${atMost(what, 4).join("; ")}.`];
}

/** `staging (PostgreSQL 18.4): 12 applied (public.schema_migrations), 2 pending, holds 1 of this release already`. */
export function targetSentence({ name, serverVersion, applied, pending, appliedOfRelease, historyTable }: TargetState): string {
  const held = appliedOfRelease.length === 0 ? "" : `, holds ${appliedOfRelease.length} of this release already`;
  return `${name} (PostgreSQL ${serverVersion}): ${applied} applied (${historyTable}), ${pending} pending${held}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
