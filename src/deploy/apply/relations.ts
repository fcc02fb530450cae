/** The relations of a database, what a migration's transaction locked of them, and whether their files are new. */
import type { DatabaseSession, Row } from "../../database-port.ts";
import type { RelationLock } from "../../risk/assessment.ts";
import { numberAt, textAt } from "./values.ts";

export interface KnownRelation {
  readonly name: string;
  /** `pg_class.relfilenode`; another one after a rewrite. */
  readonly file: number;
}

/** Those that were there before the deploy, by OID, as they are now. What is not among them the deploy made itself. */
export type RelationMap = Map<number, KnownRelation>;

export const LOCK_MODES: readonly string[] = [
  "AccessShareLock",
  "RowShareLock",
  "RowExclusiveLock",
  "ShareUpdateExclusiveLock",
  "ShareLock",
  "ShareRowExclusiveLock",
  "ExclusiveLock",
  "AccessExclusiveLock",
];

const READ = `
  SELECT c.oid::bigint::float8 AS oid, n.nspname || '.' || c.relname AS name, c.relfilenode::bigint::float8 AS file
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'm', 'v', 'f') AND n.nspname !~ '^pg_'
    AND n.nspname NOT IN ('information_schema', 'schema_release', 'schema_release_rescue')`;

/** Also tells where the WAL ends. */
export async function readRelations(
  session: DatabaseSession,
): Promise<{ readonly relations: RelationMap; readonly wal: bigint }> {
  const [wal, relations] = await session.batch(`SELECT pg_catalog.pg_current_wal_insert_lsn()::text AS wal; ${READ}`);
  return { wal: toWalPosition(textAt(wal?.rows[0], "wal")), relations: toRelations(relations?.rows ?? []) };
}

function toRelations(rows: readonly Row[]): RelationMap {
  return new Map(rows.map((row) => [numberAt(row, "oid"), { name: textAt(row, "name") ?? "", file: numberAt(row, "file") }]));
}

/**
 * The last statement before COMMIT: the transaction's own locks. It locks catalogs itself, so there is a row always, which tells where the
 * WAL ends. As little as can be, since every migration pays for it.
 */
export const LOOK_AT_OWN_LOCKS = `
  SELECT relation::bigint::float8 AS oid, mode, pg_catalog.pg_current_wal_insert_lsn()::text AS wal
  FROM pg_catalog.pg_locks WHERE pid = pg_catalog.pg_backend_pid() AND locktype = 'relation' AND granted`;

export interface LookAtLocks {
  readonly locks: readonly RelationLock[];
  readonly wal: bigint;
  /** OIDs of relations that may have new files, names or no being at all. */
  readonly changed: readonly number[];
}

/** Reads what `LOOK_AT_OWN_LOCKS` answered. Whatever changes a relation's file or name excludes all others from it. */
export function readLook(rows: readonly Row[], relations: RelationMap): LookAtLocks {
  const locks: RelationLock[] = [];
  const changed: number[] = [];
  for (const row of rows) {
    const oid = numberAt(row, "oid");
    const mode = textAt(row, "mode") ?? "";
    const relation = relations.get(oid);
    if (relation === undefined) continue;
    locks.push({ relation: relation.name, mode });
    if (mode === "AccessExclusiveLock") changed.push(oid);
  }
  return { locks: joinLocks(locks), changed, wal: toWalPosition(textAt(rows[0], "wal")) };
}

/**
 * Brings the map up to date and answers the names (from before) of relations that have new files. `truncates`: whether the SQL empties
 * tables, which is no rewrite.
 */
export async function findRewrites(
  session: DatabaseSession,
  relations: RelationMap,
  { changed, truncates }: { readonly changed: readonly number[]; readonly truncates: boolean },
): Promise<readonly string[]> {
  if (changed.length === 0) return [];
  const [answer] = await session.batch(
    READ.replace("SELECT", "SELECT c.relkind IN ('r', 'm') AND pg_catalog.pg_relation_size(c.oid) = 0 AS empty,") +
      ` AND c.oid IN (${changed.join(", ")})`,
  );
  const now = toRelations(answer?.rows ?? []);
  const empty = new Set(answer?.rows.filter((row) => row["empty"] === true).map((row) => numberAt(row, "oid")));
  const rewrites: string[] = [];
  for (const oid of changed) {
    const before = relations.get(oid);
    const after = now.get(oid);
    if (after === undefined) relations.delete(oid);
    else relations.set(oid, after);
    if (before !== undefined && after !== undefined && before.file !== after.file && !(truncates && empty.has(oid)))
      rewrites.push(before.name);
  }
  return rewrites.sort();
}

export function strongerMode(a: string | undefined, b: string): string {
  return LOCK_MODES.indexOf(a ?? "") > LOCK_MODES.indexOf(b) ? (a ?? b) : b;
}

/** Of several looks: the strongest on each. */
export function joinLocks(...looks: readonly (readonly RelationLock[])[]): readonly RelationLock[] {
  const strongest = new Map<string, string>();
  for (const { relation, mode } of looks.flat()) strongest.set(relation, strongerMode(strongest.get(relation), mode));
  return [...strongest].map(([relation, mode]) => ({ relation, mode })).sort(byRelation);
}

function byRelation(a: RelationLock, b: RelationLock): number {
  return a.relation < b.relation ? -1 : 1;
}

/** `16/B374D848` as a number of bytes. */
export function toWalPosition(text: string | null): bigint {
  const [high = "0", low = "0"] = (text ?? "0/0").split("/");
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}
