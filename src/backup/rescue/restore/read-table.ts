/** A table as it is now: what values are put back into, and what they are taken from. Reads only. */
import type { DatabaseSession, Row } from "../../../database-port.ts";
import { isTrueAt, numberAt, textAt } from "../../../deploy/apply/values.ts";
import type { ForeignKey, TableColumn, TableFacts, UniqueKey, UserTrigger } from "./table-facts.ts";

const COLUMNS = `
SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', a.attname, 'typeOid', a.atttypid::bigint, 'typmod', a.atttypmod, 'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
    'fullType', CASE WHEN tn.nspname <> 'pg_catalog' AND pg_catalog.pg_type_is_visible(a.atttypid) THEN pg_catalog.quote_ident(tn.nspname) || '.' ELSE '' END
      || pg_catalog.format_type(a.atttypid, a.atttypmod),
    'notNull', a.attnotnull, 'isGenerated', a.attgenerated <> '', 'identity', a.attidentity,
    'default', CASE WHEN a.attgenerated = '' THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END,
    'filled', CASE WHEN a.atthasmissing THEN (a.attmissingval::text::text[])[1] END,
    'sequence', s.name) ORDER BY a.attnum)
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_type ty ON ty.oid = a.atttypid JOIN pg_catalog.pg_namespace tn ON tn.oid = ty.typnamespace
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN LATERAL (
  SELECT pg_catalog.format('%I.%I', sn.nspname, sc.relname) AS name
  FROM pg_catalog.pg_depend p
  JOIN pg_catalog.pg_class sc ON sc.relkind = 'S' AND p.classid = 'pg_catalog.pg_class'::regclass AND p.refclassid = 'pg_catalog.pg_class'::regclass
    AND p.refobjid = a.attrelid AND p.refobjsubid = a.attnum AND p.deptype IN ('a', 'i') AND sc.oid = p.objid
    OR sc.relkind = 'S' AND p.classid = 'pg_catalog.pg_attrdef'::regclass AND p.objid = d.oid
    AND p.refclassid = 'pg_catalog.pg_class'::regclass AND sc.oid = p.refobjid
  JOIN pg_catalog.pg_namespace sn ON sn.oid = sc.relnamespace
  WHERE (p.refobjid = a.attrelid OR p.objid = d.oid) AND a.atttypid IN (20, 21, 23, 1700)
  ORDER BY 1 LIMIT 1) s ON true
WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped`;

/** Of each unique index over plain columns: its columns and the operators by which it knows equal from different. */
const KEYS = `
SELECT pg_catalog.json_agg(pg_catalog.json_build_object('columns', k.columns, 'operators', k.operators)
    ORDER BY i.indisprimary DESC, i.indexrelid)
FROM pg_catalog.pg_index i
CROSS JOIN LATERAL (
  SELECT pg_catalog.json_agg(a.attname ORDER BY u.position) AS columns,
    pg_catalog.json_agg(pg_catalog.format('OPERATOR(%I.%s)', opn.nspname, o.oprname) ORDER BY u.position) AS operators
  FROM unnest(i.indkey::int2[], i.indclass::oid[]) WITH ORDINALITY AS u (attnum, opclass, position)
  JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.attnum
  JOIN pg_catalog.pg_opclass oc ON oc.oid = u.opclass
  JOIN pg_catalog.pg_amop ao ON ao.amopfamily = oc.opcfamily AND ao.amoplefttype = oc.opcintype
    AND ao.amoprighttype = oc.opcintype AND ao.amopstrategy = 3
  JOIN pg_catalog.pg_operator o ON o.oid = ao.amopopr
  JOIN pg_catalog.pg_namespace opn ON opn.oid = o.oprnamespace
  WHERE u.position <= i.indnkeyatts) k
WHERE i.indrelid = c.oid AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL AND k.columns IS NOT NULL`;

/** A key to a partitioned table has others below it, one to each partition; these are not wanted all at once. */
const FOREIGN_KEYS = `
SELECT pg_catalog.json_agg(pg_catalog.json_build_object('schema', pn.nspname, 'name', p.relname, 'columns', k.columns,
    'parents', k.parents, 'operators', k.operators) ORDER BY f.oid)
FROM pg_catalog.pg_constraint f
JOIN pg_catalog.pg_class p ON p.oid = f.confrelid JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
CROSS JOIN LATERAL (
  SELECT pg_catalog.json_agg(a.attname ORDER BY u.position) AS columns, pg_catalog.json_agg(pa.attname ORDER BY u.position) AS parents,
    pg_catalog.json_agg(pg_catalog.format('OPERATOR(%I.%s)', opn.nspname, o.oprname) ORDER BY u.position) AS operators
  FROM unnest(f.conkey, f.confkey, f.conpfeqop) WITH ORDINALITY AS u (number, parent, operator, position)
  JOIN pg_catalog.pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = u.number
  JOIN pg_catalog.pg_attribute pa ON pa.attrelid = f.confrelid AND pa.attnum = u.parent
  JOIN pg_catalog.pg_operator o ON o.oid = u.operator JOIN pg_catalog.pg_namespace opn ON opn.oid = o.oprnamespace) k
WHERE f.contype = 'f' AND f.conrelid = c.oid AND f.confrelid <> c.oid
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint up WHERE up.oid = f.conparentid AND up.conrelid = f.conrelid)
  AND CASE WHEN pg_catalog.has_table_privilege(f.confrelid, 'SELECT') THEN NOT (p.relrowsecurity AND NOT pg_catalog.pg_has_role(p.relowner, 'USAGE')) END`;

/** Those of partitions, too, but for what they have of the table itself. */
const TRIGGERS = `
SELECT pg_catalog.json_agg(pg_catalog.json_build_object('schema', gn.nspname, 'table', g.relname, 'name', t.tgname, 'enabled', t.tgenabled,
    'inserts', t.tgtype & 4 <> 0, 'updates', t.tgtype & 16 <> 0) ORDER BY g.oid, t.tgname)
FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class g ON g.oid = t.tgrelid JOIN pg_catalog.pg_namespace gn ON gn.oid = g.relnamespace
WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND (t.tgrelid = c.oid
  OR t.tgparentid = 0 AND t.tgrelid IN (SELECT relid FROM pg_catalog.pg_partition_tree(c.oid)))`;

const TABLE = `
SELECT c.relkind AS kind, (${COLUMNS}) AS columns, (${KEYS}) AS keys, (${TRIGGERS}) AS triggers, (${FOREIGN_KEYS}) AS foreign_keys,
  EXISTS (SELECT FROM pg_catalog.pg_rewrite r WHERE r.ev_class = c.oid AND r.rulename <> '_RETURN') AS has_rules,
  c.relkind = 'r' AND EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhparent = c.oid) AS has_children,
  pg_catalog.has_table_privilege(c.oid, 'SELECT') AS may_select, pg_catalog.has_table_privilege(c.oid, 'INSERT') AS may_insert,
  pg_catalog.has_table_privilege(c.oid, 'UPDATE') AS may_update, pg_catalog.pg_has_role(c.relowner, 'USAGE') AS may_alter
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = $1 AND c.relname = $2 AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`;

/** Names as the server keeps them, unquoted. Null where there is no such relation. Throws `DatabaseError`. */
export async function readTable(session: DatabaseSession, schema: string, name: string): Promise<TableFacts | null> {
  const [row] = await session.query(TABLE, [schema, name]);
  if (row === undefined) return null;
  return {
    schema,
    name,
    kind: String(row["kind"]),
    columns: objectsIn(row["columns"]).map(toColumn),
    keys: objectsIn(row["keys"]).map(toKey),
    foreignKeys: objectsIn(row["foreign_keys"]).map(toForeignKey),
    triggers: objectsIn(row["triggers"]).map(toTrigger),
    hasRules: row["has_rules"] === true,
    hasChildren: row["has_children"] === true,
    may: {
      select: row["may_select"] === true,
      insert: row["may_insert"] === true,
      update: row["may_update"] === true,
      alter: row["may_alter"] === true,
    },
  };
}

/** A JSON list of objects; empty for null. */
function objectsIn(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.map((one: object): Row => Object.fromEntries(Object.entries(one))) : [];
}

function toColumn(column: Row): TableColumn {
  return {
    name: textAt(column, "name") ?? "",
    typeOid: numberAt(column, "typeOid"),
    typmod: numberAt(column, "typmod"),
    type: textAt(column, "type") ?? "",
    fullType: textAt(column, "fullType") ?? "",
    notNull: isTrueAt(column, "notNull"),
    isGenerated: isTrueAt(column, "isGenerated"),
    identity: textAt(column, "identity") ?? "",
    default: textAt(column, "default"),
    filled: textAt(column, "filled"),
    sequence: textAt(column, "sequence"),
  };
}

function toKey({ columns, operators }: Row): UniqueKey {
  return { columns: textsIn(columns), operators: textsIn(operators) };
}

function toForeignKey(key: Row): ForeignKey {
  const [columns, parents, operators] = [key["columns"], key["parents"], key["operators"]].map(textsIn);
  const [schema, name] = [textAt(key, "schema") ?? "", textAt(key, "name") ?? ""];
  return { schema, name, columns: columns ?? [], parents: parents ?? [], operators: operators ?? [] };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function toTrigger(trigger: Row): UserTrigger {
  const [inserts, updates] = [isTrueAt(trigger, "inserts"), isTrueAt(trigger, "updates")];
  const table = { schema: textAt(trigger, "schema") ?? "", name: textAt(trigger, "table") ?? "" };
  return { table, name: textAt(trigger, "name") ?? "", enabled: textAt(trigger, "enabled") ?? "", inserts, updates };
}

/** Pairs `source>target` of types between which the server converts by itself, where values may all fit. */
export async function readImplicitCasts(session: DatabaseSession): Promise<ReadonlySet<string>> {
  const rows = await session.query(
    "SELECT castsource::bigint || '>' || casttarget::bigint AS pair FROM pg_catalog.pg_cast WHERE castcontext = 'i'",
  );
  return new Set(rows.map(({ pair }) => String(pair)));
}
