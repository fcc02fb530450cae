/** `backup`: takes and proves the backup that a release needs on a target, without deploying it. This folder never changes a schema. */
import type { BackupDocument, WrittenAtBackup } from "../../backup/backup-document.ts";
import type { WrittenSoFar } from "../../backup/data-at-risk.ts";
import type { ProviderKind, TargetBackup } from "../../backup/ladder.ts";
import { readWritten } from "../../backup/written-so-far.ts";
import { listPaths } from "../../change-set/visible.ts";
import type { TargetOptions } from "../../config/options.ts";
import { DatabaseError, type DatabaseServer } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import { pendingOf } from "../../release/gates/facts.ts";
import type { PlannedMigration } from "../../release/plan-document.ts";
import type { Sha256 } from "../../release/release.ts";
import { assessPending } from "../assess/assess-pending.ts";
import { riskOfAll } from "../assess/assess-set.ts";
import { decideBackupFor, type DecidedBackup } from "../assess/decide-target-backup.ts";
import { backUp } from "../deploy/back-up.ts";
import type { BackupWork } from "../deploy/deploy-request.ts";
import type { OpenedDatabase } from "../open-database.ts";
import { readTarget, type ReadTarget } from "../read-target.ts";
import type { OpenCheckout } from "../sql-command/printed-sql.ts";
import { isoTime } from "../target-commands.ts";

/** Rungs that can be taken without the migrations. */
export const TAKEN_RUNGS = ["restore-point", "snapshot"] as const;
export type TakenRung = (typeof TAKEN_RUNGS)[number];

export interface BackupRequest extends BackupWork {
  readonly opened: OpenedDatabase;
  readonly server: DatabaseServer;
  /** Taken whatever is decided; null: as decided. */
  readonly rung: TakenRung | null;
  readonly openCheckout: OpenCheckout;
  readonly sha256: Sha256;
  /** Version of schema-release. */
  readonly tool: string;
}

type Told = Pick<BackupDocument, "outcome" | "because" | "remedy"> &
  Partial<Pick<BackupDocument, "backupRisk" | "decision" | "backup" | "written">>;

/** Never throws for what the server or a provider does. Throws `UserError` for wrong input. */
export async function takeTargetBackup(request: BackupRequest): Promise<BackupDocument> {
  const { release, target, clock, tool } = request;
  const startedAt = isoTime(clock);
  const { digest, database, commit } = release;
  const told = await tell(request);
  return {
    version: 1,
    outcome: told.outcome,
    because: told.because,
    remedy: told.remedy,
    release: { digest, database, commit },
    target: target.name,
    backupRisk: told.backupRisk ?? null,
    decision: told.decision ?? null,
    backup: told.backup ?? null,
    written: told.written ?? null,
    startedAt,
    finishedAt: isoTime(clock),
    tool,
  };
}

async function tell(request: BackupRequest): Promise<Told> {
  refuseOtherFiles(request);
  const by = request.rung === null ? null : findProvider(request.rung, request.target);
  try {
    return await decideAndTake(request, by);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const because = `The database did not answer as it should: ${error.message.replace(/\.$/, "")}. No backup was taken.`;
    return { outcome: "failed", because, remedy: error.hint ?? "See the server's log, then start again." };
  }
}

/** What is lost is judged from the files, so they have to be the release's. */
function refuseOtherFiles({ release, opened, sha256 }: BackupRequest): void {
  const files = new Map(opened.files.map(({ path, bytes }) => [path, bytes]));
  const others = release.migrations.filter(({ path, sha256: wanted }) => {
    const bytes = files.get(path);
    return bytes === undefined || sha256(bytes) !== wanted;
  });
  if (others.length === 0) return;
  const paths = listPaths(others.map(({ path }) => path));
  throw new UserError(
    "usage",
    `The work tree has other migrations than the release: ${paths} ${others.length === 1 ? "differs or is" : "differ or are"} not there.`,
    `Check out the release's commit ${release.commit}, or make a new release (\`schema-release plan\`).`,
  );
}

/** `by`: what takes the rung that was asked for; null where none was. */
async function decideAndTake(request: BackupRequest, by: ProviderKind | null): Promise<Told> {
  const { server, target: options, environment, rung } = request;
  const since = request.clock.now();
  const target = await readTarget({ options, server, environment }, request);
  const planned = await judge(target, request);
  if (planned === null && rung === null)
    return failed(
      "What is pending could not be judged, so it is not known which backup suffices.",
      `Say which one to take: --rung ${TAKEN_RUNGS.join(" or --rung ")}.`,
    );
  const deciding = {
    opened: request.opened,
    target,
    server,
    planned: planned ?? [],
    release: request.release,
    asDeployer: false,
  };
  const decided = await decideBackupFor(deciding);
  const backupRisk = planned === null || planned.length === 0 ? null : riskOfAll(planned);
  const { decision } = decided;
  const judged = { backupRisk, decision: planned === null ? null : decision };
  const answer = rung === null ? answerWithout(decision) : null;
  if (answer !== null) return { ...answer, ...judged };
  const chosen = rung === null ? decision : { ...decision, rung, by, because: "It was asked for." };
  return { ...(await take({ ...decided, decision: chosen }, request, since)), ...judged };
}

/** Null where something could not be judged. */
async function judge(target: ReadTarget, request: BackupRequest): Promise<readonly PlannedMigration[] | null> {
  const { opened, openCheckout, release } = request;
  const pending = pendingOf(release, target.history);
  const targets = [{ ...target, history: { ...target.history, pending } }];
  const planned = await assessPending({ opened, targets, pending, statistics: null, openCheckout, commit: release.commit });
  return planned.length === pending.length ? planned : null;
}

/** Where nothing has to be taken, or nothing can be. */
function answerWithout({ rung, by, because, remains, remedy, ladder }: TargetBackup): Told | null {
  if (rung === null) return failed(because, remedy);
  if (rung === "none")
    return { outcome: "not-needed", because: ladder.length === 1 ? because : `${because} ${remains}`, remedy: null };
  if (by !== null) return null;
  return {
    outcome: "left-to-deploy",
    because: `${because} The deploy makes the copies by itself; nothing has to be taken before.`,
    remedy: `For a backup besides: --rung ${TAKEN_RUNGS.join(" or --rung ")}.`,
  };
}

function findProvider(rung: TakenRung, target: TargetOptions): ProviderKind {
  const by = providerOf(rung, target);
  if (by !== null) return by;
  throw new UserError(
    "usage",
    `The target ${JSON.stringify(target.name)} has no \`${rung}\` configured.`,
    `Say in the configuration how it is taken (\`backup: { ${rung}: … }\` of the target), or leave --rung out.`,
  );
}

function providerOf(rung: TakenRung, { backup, backupCommand }: TargetOptions): ProviderKind | null {
  if (rung === "restore-point") return backup.restorePoint?.kind ?? null;
  return backup.snapshot?.kind ?? (backupCommand === null ? null : "command");
}

async function take(decided: DecidedBackup, request: BackupRequest, since: number): Promise<Told> {
  const before = await look(request.server, decided.affected);
  const { backup, written } = await backUp(decided, request, since);
  if ("unknown" in backup) return failed(backup.unknown, backup.remedy ?? null);
  return {
    outcome: "taken",
    because: backup.proof.because.join(" "),
    remedy: null,
    backup,
    written: toWritten(written ?? before),
  };
}

/** For what takes backups without looking itself. */
async function look(server: DatabaseServer, relations: readonly string[]): Promise<WrittenSoFar> {
  const session = await server.connect("backup");
  try {
    return await readWritten(session, relations);
  } finally {
    await session.close();
  }
}

function toWritten({ at, position, rows }: WrittenSoFar): WrittenAtBackup {
  return { at, position, tables: [...rows].map(([relation, written]) => ({ relation, rows: written })) };
}

function failed(because: string, remedy: string | null): Told {
  return { outcome: "failed", because, remedy: remedy ?? "See what is said above, then start again." };
}
