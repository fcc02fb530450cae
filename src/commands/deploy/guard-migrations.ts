/** The guards of a release's migrations: rescue copies, and what had been written when their locks were held. */
import type { Backups, Delta } from "../../backup/backups.ts";
import type { WrittenSoFar } from "../../backup/data-at-risk.ts";
import type { BackupSnapshot } from "../../backup/provider.ts";
import type { LosingMigration } from "../../backup/rescue/rescue-copy.ts";
import { readWritten } from "../../backup/written-so-far.ts";
import type { DatabaseSession } from "../../database-port.ts";
import type { TransactionGuard } from "../../deploy/apply/guard.ts";
import { lockFirst } from "../../backup/lock-first.ts";

/** What was seen under the locks, by path of the migration; the last attempt counts. */
export interface Measured {
  readonly written: WrittenSoFar;
  readonly deltas: ReadonlyMap<string, Delta>;
}

export interface Guarding {
  readonly losing: readonly LosingMigration[];
  /** Of rescue copies; empty where they are not what is decided. */
  readonly rescue: ReadonlyMap<string, TransactionGuard>;
  /** Of the dump that deltas add to; null where there is none. */
  readonly snapshot: BackupSnapshot | null;
  readonly writeDelta: Backups["writeDelta"];
  readonly appendOnly: readonly string[];
  readonly stallMs: number;
  readonly release: { readonly digest: string; readonly database: string };
  readonly onProgress: (text: string) => void;
}

export interface Guarded {
  readonly guardOf: (path: string) => TransactionGuard | null;
  /** Filled while migrations run. */
  readonly measured: ReadonlyMap<string, Measured>;
}

/** Migrations that do not run as one transaction have no guard: nothing is held while they run. */
export function guardMigrations(guarding: Guarding): Guarded {
  const measured = new Map<string, Measured>();
  const guards = new Map<string, TransactionGuard>();
  for (const migration of guarding.losing) {
    if (!migration.transactional) continue;
    const rescue = guarding.rescue.get(migration.path) ?? null;
    guards.set(migration.path, {
      // Else a role whose default is stricter would look at a picture from before its locks.
      before: rescue?.before ?? ["SET TRANSACTION ISOLATION LEVEL READ COMMITTED", ...lockFirst(migration.locks)],
      underLock: async (session) => {
        await rescue?.underLock?.(session);
        measured.set(migration.path, await measure(session, migration, guarding));
      },
      after: rescue?.after ?? [],
      ...(rescue?.locks === undefined ? {} : { locks: rescue.locks }),
    });
  }
  return { guardOf: (path) => guards.get(path) ?? null, measured };
}

async function measure(session: DatabaseSession, migration: LosingMigration, guarding: Guarding): Promise<Measured> {
  const touched = relationsOf(migration);
  const written = await readWritten(session, touched);
  const known = new Set(touched);
  const appendOnly = guarding.appendOnly.filter((relation) => known.has(relation));
  return { written, deltas: await writeDeltas(session, appendOnly, { ...guarding, migration: migration.id }) };
}

type Writing = Pick<Guarding, "snapshot" | "writeDelta" | "stallMs" | "release" | "onProgress"> & { readonly migration?: string };

/** Of tables that were declared append-only, where a dump has a snapshot to add to. Throws `DatabaseError`. */
export async function writeDeltas(
  session: DatabaseSession,
  relations: readonly string[],
  { snapshot, writeDelta, stallMs, release, migration, onProgress }: Writing,
): Promise<ReadonlyMap<string, Delta>> {
  const deltas = new Map<string, Delta>();
  if (snapshot === null || writeDelta === null) return deltas;
  const of = migration === undefined ? { release, stallMs } : { release, stallMs, migration };
  for (const relation of relations) {
    const delta = await writeDelta(session, { relation, snapshot, ...of });
    if (delta === null) continue;
    deltas.set(relation, delta);
    onProgress(`The delta of ${relation} is written: ${delta.rows} rows in ${delta.file}.`);
  }
  return deltas;
}

export function relationsOf({ losses, locks }: LosingMigration): readonly string[] {
  const lost = losses.flatMap(({ relation }) => (relation === null ? [] : [relation]));
  return [...new Set([...lost, ...locks.map(({ relation }) => relation)])];
}
