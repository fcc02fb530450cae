/** The relations of a database, what a migration's transaction locked of them, and whether their files are new. */
import type { DatabaseSession, Row } from "../../database-port.ts";
import type { RelationLock } from "../../risk/assessment.ts";
import { numberAt, textAt } from "./values.ts";

export interface KnownRelation {
  readonly name: string;
  /** `pg_class.relfilenode`; another one after a rewrite. */
  readonly file: number;
  /** Made by this deploy, hence nobody's yet. */
  readonly isNew: boolean;
}

/** By OID. Kept up to date by what is seen after each migration, since everything that it makes or changes it has a lock on. */
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
  return {
    wal: toWalPosition(textAt(wal?.rows[0], "wal")),
    relations: new Map(
      relations?.rows.map((row) => [
        numberAt(row, "oid"),
        { name: textAt(row, "name") ?? "", file: numberAt(row, "file"), isNew: false },
      ]),
    ),
  };
}

/**
 * The last statement before COMMIT: the transaction's own locks, with what the relations are now (nothing where they are dropped). It
 * locks catalogs itself, so there is a row always, which tells where the WAL ends.
 */
export const LOOK_AT_OWN_LOCKS = `
  SELECT l.relation::bigint::float8 AS oid, l.mode, n.nspname || '.' || c.relname AS name, c.relfilenode::bigint::float8 AS file,
    CASE WHEN c.relkind IN ('r', 'p', 'm') THEN pg_catalog.pg_relation_size(c.oid) = 0 END AS empty,
    c.relkind IN ('r', 'p', 'm', 'v', 'f') AND n.nspname !~ '^(pg_|schema_release)' AS counts,
    pg_catalog.pg_current_wal_insert_lsn()::text AS wal
  FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_class c ON c.oid = l.relation
    LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.granted`;

export interface LookAtLocks {
  readonly locks: readonly RelationLock[];
  readonly rewrites: readonly string[];
  readonly wal: bigint;
}

/** Reads what `LOOK_AT_OWN_LOCKS` answered. `truncates`: whether the SQL empties tables, which is no rewrite. Brings the map up to date. */
export function takeLook(rows: readonly Row[], relations: RelationMap, truncates: boolean): LookAtLocks {
  const strongest = new Map<string, string>();
  const rewrites = new Set<string>();
  const after: RelationMap = new Map();
  for (const row of rows) {
    const oid = numberAt(row, "oid");
    const before = relations.get(oid);
    const now = row["counts"] === true ? { name: textAt(row, "name") ?? "", file: numberAt(row, "file") } : null;
    if (now !== null) after.set(oid, { ...now, isNew: before?.isNew ?? true });
    if (before === undefined || before.isNew) continue;
    strongest.set(before.name, strongerMode(strongest.get(before.name), textAt(row, "mode") ?? ""));
    const emptied = truncates && row["empty"] === true;
    if (now !== null && now.file !== before.file && !emptied) rewrites.add(before.name);
  }
  for (const [oid, relation] of after) relations.set(oid, relation);
  return {
    locks: [...strongest].map(([relation, mode]) => ({ relation, mode })).sort(byRelation),
    rewrites: [...rewrites].sort(),
    wal: toWalPosition(textAt(rows[0], "wal")),
  };
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
