/** What a server says of relations that something is lost of, or that cascades reach. Reads only. */
import type { DatabaseSession, Row } from "../../database-port.ts";
import { isTrueAt, numberAt, textAt } from "../../deploy/apply/values.ts";

export interface RescuedColumn {
  readonly name: string;
  /** `pg_attribute.attnum`: stays what it is when the column is renamed. */
  readonly number: number;
  /** As `format_type` writes it. */
  readonly type: string;
  readonly isLargeObject: boolean;
  /** DDL behind name and type: `NOT NULL`, defaults, `GENERATED …`; empty for none. */
  readonly rest: string;
  /** The sequence that belongs to it and goes with it (`serial`), as SQL; null where it has none, or an identity. */
  readonly sequence: string | null;
  /** Average bytes of a value by the server's statistics; null where there are none. */
  readonly width: number | null;
}

export interface RescuedRelation {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  /** `r`, `p`, `f`, … as `pg_class.relkind`. */
  readonly kind: string;
  /** Whether tables inherit from it that are no partitions. */
  readonly hasChildren: boolean;
  readonly isHidden: boolean;
  readonly isOwned: boolean;
  readonly isReadable: boolean;
  /** The planner's estimate; null where the table was never analysed. */
  readonly rows: number | null;
  /** Without indexes; of a partitioned table all its parts. */
  readonly bytes: number;
  readonly columns: readonly RescuedColumn[];
  /** Names of the columns of its primary key, else of a unique index without nulls; empty where there is none. */
  readonly key: readonly string[];
}

const COLUMNS = `
SELECT json_agg(json_build_object('name', a.attname, 'number', a.attnum, 'type', format_type(a.atttypid, a.atttypmod),
    'isLargeObject', t.oid = 'oid'::regtype OR t.typname = 'lo',
    'rest', concat_ws(' ', CASE WHEN a.attnotnull THEN 'NOT NULL' END,
      CASE WHEN a.attgenerated <> '' THEN format('GENERATED ALWAYS AS (%s) %s', pg_get_expr(d.adbin, d.adrelid),
          CASE WHEN a.attgenerated = 's' THEN 'STORED' ELSE 'VIRTUAL' END)
        WHEN a.attidentity <> '' THEN format('GENERATED %s AS IDENTITY', CASE WHEN a.attidentity = 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END)
        WHEN d.adbin IS NOT NULL THEN 'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END),
    'sequence', (SELECT min(format('%I.%I', qn.nspname, q.relname)) FROM pg_depend p JOIN pg_class q ON q.oid = p.objid AND q.relkind = 'S'
      JOIN pg_namespace qn ON qn.oid = q.relnamespace WHERE p.classid = 'pg_class'::regclass AND p.refclassid = 'pg_class'::regclass
        AND p.refobjid = c.oid AND p.refobjsubid = a.attnum AND p.deptype = 'a'),
    'width', (SELECT max(s.avg_width) FROM pg_stats s WHERE s.schemaname = n.nspname AND s.tablename = c.relname AND s.attname = a.attname))
  ORDER BY a.attnum)
FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped`;

const KEY = `
SELECT json_agg(a.attname ORDER BY k.position) FROM (
  SELECT i.indexrelid, i.indkey FROM pg_index i
  WHERE i.indrelid = c.oid AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL AND i.indexprs IS NULL
    AND NOT EXISTS (SELECT FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS u (number, position) JOIN pg_attribute a
      ON a.attrelid = c.oid AND a.attnum = u.number WHERE u.position <= i.indnkeyatts AND NOT a.attnotnull)
  ORDER BY i.indisprimary DESC, i.indexrelid LIMIT 1) best
CROSS JOIN LATERAL unnest(best.indkey::int2[]) WITH ORDINALITY AS k (number, position)
JOIN pg_index bi ON bi.indexrelid = best.indexrelid
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number WHERE k.position <= bi.indnkeyatts`;

const RELATIONS = `
SELECT c.oid::bigint::float8 AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
  c.relkind = 'r' AND EXISTS (SELECT FROM pg_inherits i WHERE i.inhparent = c.oid) AS "hasChildren",
  row_security_active(c.oid) AS "isHidden", pg_has_role(c.relowner, 'USAGE') AS "isOwned",
  has_table_privilege(c.oid, 'SELECT') AS "isReadable",
  CASE WHEN c.relkind = 'p' THEN (SELECT CASE WHEN min(p.reltuples) >= 0 THEN sum(p.reltuples) END FROM pg_partition_tree(c.oid) t JOIN pg_class p ON p.oid = t.relid WHERE t.isleaf)
    WHEN c.reltuples >= 0 THEN c.reltuples END::float8 AS rows,
  CASE WHEN c.relkind = 'p' THEN (SELECT coalesce(sum(pg_table_size(t.relid)), 0) FROM pg_partition_tree(c.oid) t WHERE t.isleaf)
    WHEN c.relkind IN ('r', 'm') THEN pg_table_size(c.oid) ELSE 0 END::float8 AS bytes,
  (${COLUMNS}) AS columns, (${KEY}) AS key
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace`;

/** By `schema.name`; what does not exist is absent. Throws `DatabaseError`. */
export async function readRelations(
  session: DatabaseSession,
  names: readonly string[],
): Promise<ReadonlyMap<string, RescuedRelation>> {
  const rows = await session.query(
    `${RELATIONS} WHERE n.nspname || '.' || c.relname = ANY ($1) AND c.relkind IN ('r', 'p', 'f', 'm', 'v')`,
    [names],
  );
  return new Map(rows.map(toRelation).map((relation) => [`${relation.schema}.${relation.name}`, relation]));
}

/** Throws `DatabaseError`. */
export async function readRelationsById(session: DatabaseSession, oids: readonly number[]): Promise<readonly RescuedRelation[]> {
  if (oids.length === 0) return [];
  return (await session.query(`${RELATIONS} WHERE c.oid = ANY ($1::oid[]) ORDER BY c.oid`, [oids.map(String)])).map(toRelation);
}

/**
 * Tables whose rows follow when rows of the given ones are deleted or get other keys: ON DELETE and ON UPDATE that do something, all the way
 * down. Parts of partitioned tables are left to their roots.
 */
const CASCADES = `
WITH RECURSIVE reached AS (
  SELECT unnest($1::oid[]) AS oid
  UNION SELECT k.conrelid FROM reached JOIN pg_constraint k ON k.contype = 'f' AND k.conparentid = 0
    AND (k.confdeltype IN ('c', 'n', 'd') OR k.confupdtype IN ('c', 'n', 'd'))
    AND k.confrelid IN (SELECT reached.oid UNION SELECT relid FROM pg_partition_ancestors(reached.oid) UNION SELECT relid FROM pg_partition_tree(reached.oid)))
SELECT oid::bigint::float8 AS oid FROM reached WHERE NOT oid = ANY ($1::oid[]) ORDER BY oid`;

export async function readCascades(session: DatabaseSession, oids: readonly number[]): Promise<readonly RescuedRelation[]> {
  if (oids.length === 0) return [];
  const rows = await session.query(CASCADES, [oids.map(String)]);
  return readRelationsById(
    session,
    rows.map((row) => numberAt(row, "oid")),
  );
}

function toRelation(row: Row): RescuedRelation {
  const rows = row["rows"];
  return {
    oid: numberAt(row, "oid"),
    schema: textAt(row, "schema") ?? "",
    name: textAt(row, "name") ?? "",
    kind: textAt(row, "kind") ?? "",
    hasChildren: isTrueAt(row, "hasChildren"),
    isHidden: isTrueAt(row, "isHidden"),
    isOwned: isTrueAt(row, "isOwned"),
    isReadable: isTrueAt(row, "isReadable"),
    rows: typeof rows === "number" ? rows : null,
    bytes: numberAt(row, "bytes"),
    columns: listOf(row["columns"]).map(toColumn),
    key: listOf(row["key"]).map(String),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function toColumn(value: unknown): RescuedColumn {
  const row: Row = typeof value === "object" && value !== null ? { ...value } : {};
  const width = row["width"];
  return {
    name: textAt(row, "name") ?? "",
    number: numberAt(row, "number"),
    type: textAt(row, "type") ?? "",
    isLargeObject: isTrueAt(row, "isLargeObject"),
    rest: textAt(row, "rest") ?? "",
    sequence: textAt(row, "sequence"),
    width: typeof width === "number" ? width : null,
  };
}
