/** The facts of a live server's schemas, without those of extensions and of the system. */
import type { Client } from "pg";
import type { ColumnFact, Facts } from "./schema-facts.ts";

const RELATIONS = `
  SELECT format('%s.%s %s %s%s%s%s', n.nspname, c.relname,
      CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized-view'
                     WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign-table' END,
      CASE c.relpersistence WHEN 'p' THEN 'permanent' WHEN 'u' THEN 'unlogged' ELSE 'temporary' END,
      CASE WHEN c.relkind = 'p' THEN ' partitioned' ELSE '' END,
      CASE WHEN c.relrowsecurity THEN ' row security' ELSE '' END,
      coalesce((SELECT ' below ' || string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = c.oid), '')
      || coalesce((SELECT ' of ' || d.refobjid::regclass::text || '.' || a.attname FROM pg_depend d
                   JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                   WHERE c.relkind = 'S' AND d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
                     AND d.refclassid = 'pg_class'::regclass), '')) AS fact
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND %s`;

const COLUMNS = `
  SELECT format('%s.%s', n.nspname, c.relname) AS relation, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
    a.attnotnull AS "notNull", a.atthasdef AS "hasDefault", a.attgenerated::text AS generated, a.attidentity::text AS identity,
    (SELECT l.collname FROM pg_collation l JOIN pg_type t ON t.oid = a.atttypid
      WHERE l.oid = a.attcollation AND a.attcollation <> t.typcollation) AS collation,
    a.attinhcount::int AS inherited, a.attislocal AS local
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND %s
  ORDER BY 1, a.attnum`;

const CONSTRAINTS = `
  SELECT format('%s on %s %s (%s)%s%s%s%s%s', k.conname, coalesce(nullif(k.conrelid, 0)::regclass::text, k.contypid::regtype::text),
      CASE k.contype WHEN 'p' THEN 'primary' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign' WHEN 'c' THEN 'check'
                     WHEN 'x' THEN 'exclusion' WHEN 'n' THEN 'not-null' END,
      CASE WHEN k.contypid <> 0 THEN '' ELSE (SELECT string_agg(a.attname, ', ' ORDER BY a.attname) FROM pg_attribute a
        WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)) END,
      CASE WHEN k.contype = 'f' THEN format(' references %s (%s) %s %s', k.confrelid::regclass,
        (SELECT string_agg(a.attname, ', ' ORDER BY a.attname) FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attnum = ANY (k.confkey)),
        k.confdeltype, k.confupdtype) ELSE '' END,
      CASE WHEN k.convalidated THEN '' ELSE ' not valid' END,
      CASE WHEN k.condeferrable THEN ' deferrable' || CASE WHEN k.condeferred THEN ' deferred' ELSE '' END ELSE '' END,
      CASE WHEN k.connoinherit AND k.contype IN ('c', 'n') THEN ' no inherit' ELSE '' END,
      format(' inherited %s%s', k.coninhcount, CASE WHEN k.conislocal THEN ' local' ELSE '' END)) AS fact
  FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
  WHERE k.contype IN ('p', 'u', 'f', 'c', 'x'{not-null})
    AND NOT EXISTS (SELECT 1 FROM pg_constraint p WHERE p.oid = k.conparentid AND p.conrelid = k.conrelid) AND %s`;

const INDEXES = `
  SELECT format('%s on %s %s (%s)%s%s%s%s', i.indexrelid::regclass, i.indrelid::regclass, m.amname,
      (SELECT string_agg(coalesce(a.attname, 'expression'), ', ' ORDER BY o.ord)
        FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS o(num, ord) LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = o.num AND o.num > 0),
      CASE WHEN i.indisunique THEN ' unique' ELSE '' END, CASE WHEN i.indisprimary THEN ' primary' ELSE '' END,
      CASE WHEN i.indpred IS NULL THEN '' ELSE ' partial' END, CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END)
      || coalesce((SELECT ' below ' || h.inhparent::regclass::text FROM pg_inherits h WHERE h.inhrelid = i.indexrelid), '') AS fact
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE %s`;

const TYPES = `
  SELECT format('%s.%s %s', n.nspname, t.typname, CASE t.typtype
      WHEN 'e' THEN 'enum ' || coalesce((SELECT string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid), '')
      WHEN 'd' THEN 'domain ' || format_type(t.typbasetype, t.typtypmod) || CASE WHEN t.typnotnull THEN ' not null' ELSE '' END
        || CASE WHEN t.typdefault IS NULL THEN '' ELSE ' default' END
      WHEN 'r' THEN 'range ' || (SELECT format_type(r.rngsubtype, NULL) FROM pg_range r WHERE r.rngtypid = t.oid)
      WHEN 'c' THEN 'composite ' || coalesce((SELECT string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped), '')
      WHEN 'p' THEN 'shell' END) AS fact
  FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
  WHERE (t.typtype IN ('e', 'd', 'r') OR (t.typtype = 'c' AND c.relkind = 'c') OR (t.typtype = 'p' AND NOT t.typisdefined)) AND %s`;

const ROUTINES = `
  SELECT format('%s.%s(%s) %s %s', n.nspname, p.proname,
    (SELECT string_agg(format_type(a.type, NULL), ', ' ORDER BY a.ord) FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS a(type, ord)),
    l.lanname, CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END) AS fact
  FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE p.prokind IN ('f', 'p') AND %s AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'i')`;

const TRIGGERS = `
  SELECT format('%s %s on %s%s', what, name, relation::regclass, state) AS fact FROM (
    SELECT 'trigger' AS what, g.tgname AS name, g.tgrelid AS relation, CASE WHEN g.tgenabled = 'D' THEN ' disabled' ELSE '' END AS state
      FROM pg_trigger g WHERE NOT g.tgisinternal AND g.tgparentid = 0
    UNION ALL SELECT 'policy', p.polname, p.polrelid, '' FROM pg_policy p
    UNION ALL SELECT 'rule', r.rulename, r.ev_class, '' FROM pg_rewrite r WHERE r.rulename <> '_RETURN') AS x
  JOIN pg_class c ON c.oid = x.relation JOIN pg_namespace n ON n.oid = c.relnamespace WHERE %s`;

const READS = `
  SELECT DISTINCT format('%s reads %s.%s', r.ev_class::regclass, d.refobjid::regclass, a.attname) AS fact
  FROM pg_rewrite r JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass
  JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE r.rulename = '_RETURN' AND d.refobjid <> r.ev_class AND %s`;

const OURS = `n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`;

/** Names come out qualified: the search path is empty while this asks. */
export async function observeSchema(client: Client): Promise<Facts> {
  const { rows: paths } = await client.query<{ path: string }>("SELECT current_setting('search_path') AS path");
  const { rows: versions } = await client.query<{ number: string }>("SELECT current_setting('server_version_num') AS number");
  await client.query("SELECT set_config('search_path', '', false)");
  const notNull = Number(versions[0]?.number) >= 180_000 ? ", 'n'" : "";
  const facts = async (sql: string, catalog: string, oid: string): Promise<readonly string[]> => {
    const owned = `NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;
    const { rows } = await client.query<{ fact: string }>(
      sql.replace("{not-null}", notNull).replace(/%s(?!.*%s)/s, `${OURS} AND ${owned}`),
    );
    return rows.map((row) => row.fact).sort();
  };
  const { rows: columns } = await client.query<ColumnFact>(COLUMNS.replace(/%s(?!.*%s)/s, OURS));
  const observed: Facts = {
    relations: await facts(RELATIONS, "pg_class", "c.oid"),
    columns,
    constraints: await facts(CONSTRAINTS, "pg_type", "k.contypid"),
    indexes: await facts(INDEXES, "pg_class", "c.oid"),
    types: await facts(TYPES, "pg_type", "t.oid"),
    routines: await facts(ROUTINES, "pg_proc", "p.oid"),
    triggers: await facts(TRIGGERS, "pg_class", "c.oid"),
    reads: await facts(READS, "pg_class", "c.oid"),
  };
  await client.query("SELECT set_config('search_path', $1, false)", [paths[0]?.path ?? "public"]);
  return observed;
}
