/** The cheapest rung that suffices on a target, with the reason for each that is passed over. Pure. */
import type { TargetOptions } from "../config/options.ts";
import type { BackupRisk } from "../risk/assessment.ts";
import type { ProviderKind, Rung, RungAnswer, TargetBackup } from "./ladder.ts";
import type { ServerOffers } from "./offers.ts";
import type { RescuePlan } from "./rescue/rescue-copy.ts";

export interface LadderFacts {
  readonly target: TargetOptions;
  /** Of what is pending here; null: nothing is. */
  readonly backupRisk: BackupRisk | null;
  /** Null where nothing is lost that could be copied. */
  readonly rescue: RescuePlan | null;
  /** Null where nobody asked. */
  readonly offers: ServerOffers | null;
  /** Null where it is not known. */
  readonly databaseBytes: number | null;
  /** Whether processes are configured that write from a queue. */
  readonly hasWriters: boolean;
}

/** A rung below which nothing else has to be asked: what takes it, and what is left at risk then. */
interface Step {
  readonly rung: Exclude<Rung, "none" | "quiesce">;
  readonly by: ProviderKind | null;
  readonly answer: RungAnswer;
  readonly remains: string;
}

export function decideTargetBackup(facts: LadderFacts): TargetBackup {
  const { target, backupRisk, rescue } = facts;
  if (backupRisk === null || backupRisk === "nightly") return nothingNeeded(facts);
  const steps = [rescueStep(facts), restorePointStep(facts), snapshotStep(facts)];
  const accepted = accept(facts, steps);
  const chosen = steps.find(({ answer }) => answer.suffices) ?? null;
  const none: RungAnswer = { rung: "none", suffices: false, because: "Something can be lost or changed for good." };
  if (accepted !== null) return accepted;
  const looked = chosen === null ? steps : steps.slice(0, steps.indexOf(chosen) + 1);
  const ladder = [none, ...looked.map(({ answer }) => answer)];
  if (chosen === null)
    return {
      target: target.name,
      rung: null,
      by: null,
      because: `No backup that suffices is to be had for ${target.name}. ${lastReasons(steps)}`,
      remains: "All that the release loses.",
      ladder,
      copies: [],
      remedy: remedyOf(facts),
    };
  const isQuiesce = backupRisk === "quiesce";
  const copies = chosen.rung === "rescue-copy" && rescue?.kind === "offered" ? rescue.copies : [];
  return {
    target: target.name,
    rung: isQuiesce ? "quiesce" : chosen.rung,
    by: chosen.by,
    because: isQuiesce
      ? `A writer would go on writing into what is lost, or wait too long: it is suspended first, then: ${chosen.answer.because}`
      : chosen.answer.because,
    remains: isQuiesce ? `With the writers suspended nothing that they write is lost. ${chosen.remains}` : chosen.remains,
    ladder: isQuiesce ? [...ladder, { rung: "quiesce", suffices: true, because: "The writers are suspended first." }] : ladder,
    copies,
    remedy: null,
  };
}

function nothingNeeded({ target, backupRisk }: LadderFacts): TargetBackup {
  const because = backupRisk === null ? "Nothing is pending here." : "Nothing that exists can be lost: nightly backups suffice.";
  return {
    target: target.name,
    rung: "none",
    by: null,
    because,
    remains: "Nothing that exists can be lost or changed for good by this release.",
    ladder: [{ rung: "none", suffices: true, because }],
    copies: [],
    remedy: null,
  };
}

const ORDER: readonly Step["rung"][] = ["rescue-copy", "restore-point", "snapshot"];

/** What the configuration asks for at least, where the rung itself would do. */
function tooLittle({ target }: LadderFacts, rung: Step["rung"]): string | null {
  // Who says how a backup is taken wants one, unless a `backup` says when.
  if (target.backupCommand !== null && rung !== "snapshot") return "The configuration asks for its `backup-command`.";
  const { atLeast } = target.backup;
  return ORDER.indexOf(rung) < ORDER.indexOf(atLeast) ? `The configuration asks for ${WORDS[atLeast]} at least.` : null;
}

const WORDS: Readonly<Record<Step["rung"], string>> = {
  "rescue-copy": "a rescue copy",
  "restore-point": "a restore point",
  snapshot: "a snapshot",
};

const RESCUE_REMAINS = "Nothing that is written before the change is lost; what is written behind it is in no copy.";

function rescueStep(facts: LadderFacts): Step {
  const { rescue } = facts;
  const little = tooLittle(facts, "rescue-copy");
  if (rescue === null) return toRescueStep(false, "What is lost cannot be told, so it cannot be copied.");
  if (rescue.kind === "refused") return toRescueStep(false, rescue.because);
  if (little !== null) return toRescueStep(false, little);
  return toRescueStep(true, "What is lost is copied in the migrations' own transactions, under the change's own locks.");
}

function toRescueStep(suffices: boolean, because: string): Step {
  const answer: RungAnswer = { rung: "rescue-copy", suffices, because };
  return { rung: "rescue-copy", by: null, answer, remains: RESCUE_REMAINS };
}

const BY_RESTORE_POINT = { rds: "Amazon RDS", aurora: "Amazon Aurora", "restore-point": "the WAL archive" } as const;

function restorePointStep(facts: LadderFacts): Step {
  const { target, offers } = facts;
  const { restorePoint } = target.backup;
  const remains =
    "A restore goes back to right before the change; all that is written from then until the restore is lost with it.";
  const step = (suffices: boolean, because: string): Step => ({
    rung: "restore-point",
    by: restorePoint?.kind ?? null,
    answer: { rung: "restore-point", suffices, because },
    remains,
  });
  if (restorePoint === null) return step(false, `No \`restore-point\` is configured.${hintOf(offers)}`);
  const little = tooLittle(facts, "restore-point");
  if (little !== null) return step(false, little);
  const doubt = restorePoint.kind === "restore-point" ? doubtOfArchive(offers) : null;
  if (doubt !== null) return step(false, doubt);
  return step(true, `Point-in-time recovery by ${BY_RESTORE_POINT[restorePoint.kind]} goes back to right before the change.`);
}

function doubtOfArchive(offers: ServerOffers | null): string | null {
  if (offers === null) return "Whether the server archives its WAL is not known.";
  if (offers.isReplica) return "Restore points are made on a primary, and this is a replica.";
  if (offers.archiving?.isOn === false) return "The server does not archive its WAL (`archive_mode` is off).";
  if (offers.archiving?.isConfigured === false)
    return "The server does not archive its WAL (neither `archive_command` nor `archive_library` is set).";
  if (offers.archiving?.isFailing === true) return "The server fails to archive its WAL (`pg_stat_archiver`).";
  return null;
}

const CLOUDS: Readonly<Record<NonNullable<ServerOffers["cloud"]>, string>> = {
  rds: "It looks like Amazon RDS, which has point-in-time recovery.",
  aurora: "It looks like Amazon Aurora, which has point-in-time recovery.",
  cloudsql: "It looks like Cloud SQL, which has point-in-time recovery: see `snapshot` with commands.",
  azure: "It looks like Azure Database for PostgreSQL, which has point-in-time recovery: see `snapshot` with commands.",
};

function hintOf(offers: ServerOffers | null): string {
  if (offers === null) return "";
  if (offers.cloud !== null) return ` ${CLOUDS[offers.cloud]}`;
  return offers.archiving?.isOn === true && offers.archiving.isConfigured ? " The server archives its WAL, so one could be." : "";
}

const BY_SNAPSHOT: Readonly<Record<ProviderKind, string>> = {
  command: "the target's commands",
  pg_dump: "`pg_dump`, proven by a restore",
  rds: "Amazon RDS",
  aurora: "Amazon Aurora",
  "restore-point": "a restore point",
};

function snapshotStep({ target, databaseBytes }: LadderFacts): Step {
  const { snapshot, appendOnly } = target.backup;
  const by = snapshot?.kind ?? (target.backupCommand === null ? null : "command");
  const closes =
    snapshot?.kind === "pg_dump" && appendOnly.length > 0
      ? ` A delta dump keeps what is added to ${appendOnly.slice(0, 3).join(", ")} until the change.`
      : "";
  const remains = `If it has to be restored, all that was written between it and the restore is lost.${closes}`;
  if (by === null)
    return {
      rung: "snapshot",
      by,
      answer: { rung: "snapshot", suffices: false, because: "Neither `snapshot` nor `backup-command` is configured." },
      remains,
    };
  const size = databaseBytes === null ? "" : `, of some ${showMegabytes(databaseBytes)}`;
  const because = `A backup by ${BY_SNAPSHOT[by]} is taken${size}, waited for and proven before anything changes.`;
  return { rung: "snapshot", by, answer: { rung: "snapshot", suffices: true, because }, remains };
}

function showMegabytes(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes >= 1024 ? `${Math.ceil(megabytes / 102.4) / 10} GB` : `${Math.ceil(megabytes)} MB`;
}

/** Less than what suffices, on the record of the configuration. */
function accept({ target, backupRisk, rescue }: LadderFacts, steps: readonly Step[]): TargetBackup | null {
  const { acceptLess } = target.backup;
  if (acceptLess === null || backupRisk !== "snapshot" || steps.some(({ answer }) => answer.suffices)) return null;
  if (rescue?.kind === "offered") return acceptCopies({ target, because: acceptLess.reason, copies: rescue.copies, steps });
  const because = `The configuration accepts to release without a backup here: ${acceptLess.reason}`;
  return {
    target: target.name,
    rung: "none",
    by: null,
    because,
    remains: "All that the release loses is lost for good; the nightly backup is all there is.",
    ladder: [...steps.map(({ answer }) => answer), { rung: "none", suffices: true, because }],
    copies: [],
    remedy: null,
  };
}

interface AcceptingCopies {
  readonly target: TargetOptions;
  /** The configuration's reason. */
  readonly because: string;
  readonly copies: TargetBackup["copies"];
  readonly steps: readonly Step[];
}

/** What falls short only of what the configuration asks for at least is better than nothing. */
function acceptCopies({ target, because: reason, copies, steps }: AcceptingCopies): TargetBackup {
  const because = `The configuration accepts less than it asks for here, so what is lost is copied: ${reason}`;
  const others = steps.filter(({ rung }) => rung !== "rescue-copy").map(({ answer }) => answer);
  return {
    target: target.name,
    rung: "rescue-copy",
    by: null,
    because,
    remains: RESCUE_REMAINS,
    ladder: [...others, { rung: "rescue-copy", suffices: true, because }],
    copies,
    remedy: null,
  };
}

function lastReasons(steps: readonly Step[]): string {
  return steps.map(({ rung, answer }) => `${HEADS[rung]}: ${answer.because}`).join(" ");
}

const HEADS: Readonly<Record<Step["rung"], string>> = {
  "rescue-copy": "Rescue copy",
  "restore-point": "Restore point",
  snapshot: "Snapshot",
};

function remedyOf({ target }: LadderFacts): string {
  return `Configure a backup for ${target.name}: \`backup:\` with \`snapshot:\` (pg-dump, rds, aurora or commands) or \`restore-point:\`, or a \`backup-command\`. See docs/backup.md.`;
}
