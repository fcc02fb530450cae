/** What of a table a delta script needs to know, and which tables cannot have one. Read only. */
import type { DatabaseSession, Row } from "../database-port.ts";
import { UserError } from "../errors.ts";

export interface DeltaTable {
  /** `schema.name`, unquoted. */
  readonly relation: string;
  /** Quoted, as all names below. */
  readonly name: string;
  /** In their order, generated ones left out. */
  readonly columns: readonly string[];
  readonly hasIdentity: boolean;
  /** Columns of a unique key, none of them ever null. */
  readonly key: readonly string[];
  /** `CREATE TABLE IF NOT EXISTS … PARTITION OF …` of all partitions, upper ones first; empty for a table without. */
  readonly partitions: readonly string[];
  /** Sequences that it draws from, with the last value drawn; those that nothing was drawn from (or that may not be read) are left out. */
  readonly sequences: readonly { readonly name: string; readonly last: string; readonly isDescending: boolean }[];
  /** Whether this session's locks keep others from writing to it and to each partition. */
  readonly isLocked: boolean;
}

/** Names are in `schema.name`, so two tables may have the same one where dots are part of names. */
const FIND = `
SELECT c.oid::text AS oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name, c.relkind,
  EXISTS (SELECT FROM pg_inherits i WHERE i.inhparent = c.oid) AND c.relkind <> 'p' AS is_inherited,
  EXISTS (SELECT FROM pg_rewrite r WHERE r.ev_class = c.oid AND r.ev_type IN ('2', '3')) AS has_rules,
  EXISTS (SELECT FROM pg_partition_tree(c.oid) t JOIN pg_class p ON p.oid = t.relid AND p.relkind = 'f') AS has_foreign,
  ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
  EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attidentity <> '' AND NOT a.attisdropped) AS has_identity,
  current_setting('transaction_isolation') AS isolation,
  pg_encoding_to_char((SELECT encoding FROM pg_database WHERE datname = current_database())) AS encoding
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND n.nspname || '.' || c.relname = $1`;

/** The primary key first. What is checked only at the end of a transaction cannot be asked for conflicts. */
const KEY = `
SELECT ARRAY(SELECT quote_ident(a.attname) FROM unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) WITH ORDINALITY AS k (attnum, place)
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum ORDER BY k.place) AS columns
FROM pg_index i
WHERE i.indrelid = $1::oid AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL AND i.indexprs IS NULL
  AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = i.indrelid AND NOT a.attnotnull
    AND a.attnum = ANY ((i.indkey::int2[])[0:i.indnkeyatts - 1]))
ORDER BY i.indisprimary DESC, i.indexrelid LIMIT 1`;

const PARTITIONS = `
SELECT 'CREATE TABLE IF NOT EXISTS ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' PARTITION OF '
  || quote_ident(pn.nspname) || '.' || quote_ident(p.relname) || ' ' || pg_get_expr(c.relpartbound, c.oid)
  || coalesce(' PARTITION BY ' || pg_get_partkeydef(c.oid), '') AS statement
FROM pg_partition_tree($1::oid) t
JOIN pg_class c ON c.oid = t.relid JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_class p ON p.oid = t.parentrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
WHERE t.level > 0 ORDER BY t.level, c.oid`;

const SEQUENCES = `
WITH used AS (
  SELECT d.objid AS oid FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
    AND d.refobjid = $1::oid AND d.deptype IN ('a', 'i')
  UNION
  SELECT d.refobjid FROM pg_depend d JOIN pg_attrdef ad ON ad.oid = d.objid AND d.classid = 'pg_attrdef'::regclass
  WHERE d.refclassid = 'pg_class'::regclass AND ad.adrelid = $1::oid
)
SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name, s.last_value::text AS last, s.increment_by < 0 AS descending
FROM used u JOIN pg_class c ON c.oid = u.oid AND c.relkind = 'S' JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_sequences s ON s.schemaname = n.nspname AND s.sequencename = c.relname
WHERE s.last_value IS NOT NULL ORDER BY 1`;

const LOCKED = `
SELECT bool_and(EXISTS (SELECT FROM pg_locks l WHERE l.pid = pg_backend_pid() AND l.granted AND l.locktype = 'relation'
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND l.relation = t.oid
  AND l.mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock'))) AS locked
FROM (SELECT $1::oid AS oid UNION SELECT relid::oid FROM pg_partition_tree($1::oid)) t`;

export type DeltaTableAnswer =
  | { readonly table: DeltaTable }
  /** There is no such table. */
  | null
  /** Both one sentence. */
  | { readonly refused: string; readonly remedy: string };

/** Throws `DatabaseError`. Takes no lock on the table. */
export async function readDeltaTable(session: DatabaseSession, relation: string): Promise<DeltaTableAnswer> {
  const found = await session.query(FIND, [relation]);
  const [row] = found;
  if (row === undefined) return null;
  const [key] = await session.query(KEY, [row["oid"]]);
  const refusal = refuse(relation, { found, key });
  if (refusal !== null) return refusal;
  const { oid } = row;
  const [locked] = await session.query(LOCKED, [oid]);
  return {
    table: {
      relation,
      name: String(row["name"]),
      columns: textsOf(row["columns"]),
      hasIdentity: has(found, "has_identity"),
      key: textsOf(key?.["columns"]),
      partitions: (await session.query(PARTITIONS, [oid])).map(({ statement }) => String(statement)),
      sequences: (await session.query(SEQUENCES, [oid])).map(({ name, last, descending }) => ({
        name: String(name),
        last: String(last),
        isDescending: descending === true,
      })),
      isLocked: locked?.["locked"] === true,
    },
  };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

type Facts = { readonly found: readonly Row[]; readonly key: Row | undefined };

/** In this order; of each what is wrong. */
const REFUSALS: readonly (readonly [applies: (facts: Facts) => boolean, because: string])[] = [
  [
    ({ found }) => found[0]?.["isolation"] !== "read committed",
    "would be read as it was before its lock was granted, since transactions of this role are not READ COMMITTED",
  ],
  [({ found }) => found.length > 1, "may be either of two, since dots are part of names"],
  [({ found }) => has(found, "is_inherited"), "has tables that inherit from it, each of which is one of its own"],
  [({ found }) => has(found, "has_foreign"), "has partitions on other servers, which no dump of this one holds"],
  [({ found }) => has(found, "has_rules"), "has rules for INSERT or UPDATE, beside which ON CONFLICT does not work"],
  [({ found }) => found[0]?.["encoding"] === "SQL_ASCII", "is encoded as SQL_ASCII, whose bytes cannot be read as text"],
  [
    ({ key }) => key === undefined,
    "has no unique key of columns that are never null, so rows that the dump holds already would be added twice",
  ],
];

function has([row]: readonly Row[], fact: string): boolean {
  return row?.[fact] === true;
}

function refuse(relation: string, facts: Facts): { readonly refused: string; readonly remedy: string } | null {
  const because = REFUSALS.find(([applies]) => applies(facts))?.[1];
  if (because === undefined) return null;
  return {
    refused: `The append-only table ${JSON.stringify(relation)} ${because}.`,
    remedy: "Mend that, or take it out of the target's append-only tables.",
  };
}

/** Throws `UserError` where the table can have no delta. False where there is none: the release may be what makes it, or dropped it already. */
export async function checkAppendOnly(session: DatabaseSession, relation: string): Promise<boolean> {
  const answer = await readDeltaTable(session, relation);
  if (answer !== null && "refused" in answer) throw new UserError("outside", answer.refused, answer.remedy);
  return answer !== null;
}
