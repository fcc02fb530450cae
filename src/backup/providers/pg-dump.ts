/** A dump by pg_dump of an exported snapshot, proven by restoring it. */
import { DatabaseError } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import { readIsoMoment, toIsoMoment } from "../../release/moment.ts";
import type { BackupRecord } from "../backup-record.ts";
import type { WrittenSoFar } from "../data-at-risk.ts";
import { checkAppendOnly } from "../delta-table.ts";
import type { BackupOutcome, BackupSnapshot, TakeBackup, TakingBackup } from "../provider.ts";
import { readWritten } from "../written-so-far.ts";
import { type Limit, openLimit, withSession } from "./pg-dump-limit.ts";
import { MANIFEST, sayRestore, writeManifest } from "./pg-dump-manifest.ts";
import { checkRoom, type DumpPlace, findPlace } from "./pg-dump-place.ts";
import { checkPrograms } from "./pg-dump-programs.ts";
import { proveDump } from "./pg-dump-proof.ts";
import { megabytes, sayOf, whileTelling } from "./pg-dump-progress.ts";
import { runDump } from "./pg-dump-run.ts";
import { readScratch, sayLeftOvers } from "./pg-dump-scratch.ts";
import { checkReplica, readSource, type SourceFacts, waitForReplica } from "./pg-dump-servers.ts";
import { type CountedTable, countTables, type ExportedSnapshot, exportSnapshot } from "./pg-dump-snapshot.ts";
import { storeBackupFile } from "./pg-dump-store.ts";
import { keepAlive, together } from "./pg-dump-together.ts";
import type { DumpServer, DumpWorld } from "./pg-dump-world.ts";

/** Everything that can be known beforehand is asked before anything is begun. */
export function takePgDump(world: DumpWorld): TakeBackup {
  return async (taking) => {
    const limit = openLimit(taking);
    try {
      return await take({ world, taking, limit });
    } catch (error) {
      const told = limit.over() ?? error;
      if (!(told instanceof UserError) && !(told instanceof DatabaseError)) throw error;
      return {
        failed: `The dump was not taken. ${told.message}`,
        remedy: told.hint ?? "See the server's log, then start again.",
      };
    } finally {
      limit.dispose();
    }
  };
}

interface Work {
  readonly world: DumpWorld;
  readonly taking: TakingBackup;
  readonly limit: Limit;
}

async function take(work: Work): Promise<BackupOutcome> {
  const { world, taking, limit } = work;
  const place = await findPlace(world, taking);
  const prepared = await prepare(work);
  await checkRoom(world, world.options.folder, prepared.facts.rowBytes);
  await world.files.makeFolder(place.partial);
  try {
    const dumped = await dump(work, prepared, place);
    const proof = await prove(work, dumped);
    const bytes = await describe(work, dumped, place);
    limit.check();
    await world.files.rename(place.partial, place.folder);
    return await finish(work, { ...dumped, proof, place, bytes });
  } catch (error) {
    for (const path of [place.partial, place.folder]) await removePartial(work, path);
    throw error;
  }
}

async function removePartial({ world, taking }: Work, partial: string): Promise<void> {
  try {
    await world.files.remove(partial);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    taking.onProgress(`${error.message} It is no whole dump but holds data: remove it by hand.`);
  }
}

interface Prepared {
  /** Of the server that is dumped. */
  readonly facts: SourceFacts;
  /** Read on the target before the snapshot, so that nothing that was written behind it is left out. */
  readonly written: WrittenSoFar;
}

async function prepare({ world, taking, limit }: Work): Promise<Prepared> {
  const { target, replica } = world;
  const targetFacts = await readSource(target, limit);
  await checkPrograms(world.runCommand, targetFacts.version, limit);
  const scratch = await readScratch(world.scratch ?? target, limit);
  if (Math.floor(scratch.version / 10_000) < Math.floor(targetFacts.version / 10_000))
    throw new UserError(
      "outside",
      "The server for scratch databases is older than the target: a dump cannot be restored into it.",
      `Name one of PostgreSQL ${Math.floor(targetFacts.version / 10_000)} or newer.`,
    );
  if (scratch.leftOvers.length > 0) taking.onProgress(sayLeftOvers(scratch.leftOvers));
  const written = await withSession({ server: target.server, purpose: "backup", limit }, async (session) => {
    for (const relation of world.appendOnly)
      if (!(await checkAppendOnly(session, relation)))
        taking.onProgress(`There is no table ${JSON.stringify(relation)}, which is declared append-only.`);
    return readWritten(session, relationsOf(world, taking));
  });
  if (replica === null) return { facts: targetFacts, written };
  const facts = await readSource(replica, limit);
  checkReplica(facts, targetFacts);
  await waitForReplica({ target, replica, limit, onProgress: taking.onProgress });
  return { facts, written };
}

function relationsOf(world: DumpWorld, taking: TakingBackup): readonly string[] {
  return [...new Set([...world.appendOnly, ...taking.affected])];
}

interface Dumped extends Prepared {
  readonly snapshot: ExportedSnapshot;
  readonly tables: readonly CountedTable[];
  readonly path: string;
  /** When the snapshot was exported, by the clock that only grows. */
  readonly began: number;
}

async function dump({ world, taking, limit }: Work, prepared: Prepared, { partial }: DumpPlace): Promise<Dumped> {
  const { options, runCommand, files } = world;
  const { onProgress } = taking;
  const source: DumpServer = world.replica ?? world.target;
  const path = `${partial}/${fileName(world)}`;
  return withSession({ server: source.server, purpose: "backup", limit }, async (session) => {
    const snapshot = await exportSnapshot(session);
    const began = limit.clock.monotonic();
    onProgress(`Dumping ${megabytes(prepared.facts.rowBytes)} of rows as of ${snapshot.position}, ${snapshot.at}.`);
    const failed = new AbortController();
    failed.signal.addEventListener("abort", () => void session.cancel(), { once: true });
    const dumped = new AbortController();
    const signal = AbortSignal.any([limit.signal, failed.signal]);
    const dumping = runDump({
      options,
      source,
      runCommand,
      files,
      snapshot: snapshot.id,
      path,
      limit: { ...limit, signal },
      onProgress,
    }).finally(() => dumped.abort());
    const count = async (): Promise<readonly CountedTable[]> => {
      const tables = await countTables(session, snapshot, { ...taking, appendOnly: world.appendOnly });
      await keepAlive(session, limit, dumped.signal);
      return tables;
    };
    const tables = await together(failed, dumping, count());
    return { ...prepared, snapshot, tables, path, began };
  });
}

function fileName({ options }: DumpWorld): string {
  return options.format === "directory" ? "database" : "database.dump";
}

async function prove({ world, taking, limit }: Work, { facts, tables, path }: Dumped) {
  const { options } = world;
  const only = new Set(tables.flatMap(({ oids }) => oids));
  return proveDump({
    world: { scratch: world.scratch ?? world.target, runCommand: world.runCommand, files: world.files },
    path,
    jobs: options.jobs,
    locale: facts.locale,
    expected: tables,
    only: facts.databaseBytes > options.provesAllUpToBytes ? () => only : null,
    limit,
    onProgress: taking.onProgress,
  });
}

interface Proven extends Dumped {
  readonly proof: BackupRecord["proof"];
  readonly place: DumpPlace;
  readonly bytes: number;
}

/** Writes the manifest beside it; answers its size. */
async function describe(
  { world, taking, limit }: Work,
  { snapshot, tables, path }: Dumped,
  { partial }: DumpPlace,
): Promise<number> {
  const { files } = world;
  const bytes = await files.size(path);
  await writeManifest(files, `${partial}/${MANIFEST}`, {
    version: 1,
    release: taking.release,
    takenAt: snapshot.at,
    position: snapshot.position,
    xmin: snapshot.xmin,
    file: fileName(world),
    bytes,
    sha256: await whileTelling({ limit, onProgress: taking.onProgress, say: sayOf("Summing the dump") }, () =>
      files.sha256(path),
    ),
    tables: tables.map(({ relation, rows }) => ({ relation, rows })),
  });
  return bytes;
}

async function finish({ world, taking, limit }: Work, proven: Proven): Promise<BackupOutcome> {
  const { store } = world.options;
  const { snapshot, place, bytes } = proven;
  const path = `${place.folder}/${fileName(world)}`;
  const reference = await whileTelling({ limit, onProgress: taking.onProgress, say: sayOf("Storing the dump") }, async () =>
    store === null ? path : storeBackupFile({ store, runCommand: world.runCommand, file: path, signal: limit.signal }),
  );
  return {
    taken: {
      kind: "pg_dump",
      rung: "snapshot",
      reference,
      startedAt: snapshot.at,
      finishedAt: toIsoMoment((readIsoMoment(snapshot.at) ?? limit.clock.now()) + limit.clock.monotonic() - proven.began),
      position: snapshot.position,
      bytes,
      proof: proven.proof,
      restore: sayRestore({ file: reference, isStored: store !== null, jobs: world.options.jobs }),
    },
    written: { ...proven.written, at: snapshot.at, position: snapshot.position },
    snapshot: snapshotOf(proven, world),
  };
}

function snapshotOf({ snapshot, tables, place }: Proven, { appendOnly }: DumpWorld): BackupSnapshot | null {
  if (appendOnly.length === 0) return null;
  const declared = tables.filter(({ relation }) => appendOnly.includes(relation));
  return {
    xmin: snapshot.xmin,
    rows: new Map(declared.map(({ relation, rows }) => [relation, rows])),
    older: new Map(declared.map(({ relation, older }) => [relation, older ?? 0])),
    folder: place.folder,
  };
}
