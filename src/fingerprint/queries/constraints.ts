/** What hangs on relations: constraints, indexes, triggers, rules, policies, statistics. */
import { notOfExtension, RELATION, RELATION_NAME, relationName, stateOf } from "./query.ts";

/** `ALTER TABLE … DISABLE TRIGGER ALL` switches a foreign key off without a word in its definition. */
const SWITCHED_OFF = `(SELECT 'TRIGGERS ' || string_agg(DISTINCT ${stateOf("g.tgenabled")}, ', ')
  FROM pg_trigger g WHERE g.tgconstraint = k.oid AND g.tgisinternal AND g.tgenabled <> 'O')`;

/**
 * Those that a parent's imply (`conparentid`) are left out, for they are made and named by the server; so is NOT NULL, which stands with
 * its column, and the triggers of constraints (`t`), which stand with the triggers.
 */
const CONSTRAINTS = `
SELECT 'constraint', ${RELATION_NAME} || '.' || k.conname, ${RELATION_NAME}, concat_ws(' ', pg_get_constraintdef(k.oid),
  CASE WHEN k.contype = 'c' AND NOT k.conislocal THEN 'INHERITED' END, ${SWITCHED_OFF},
  (SELECT 'INDEX INVALID' FROM pg_index x WHERE x.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x') AND NOT x.indisvalid))
FROM ${RELATION} JOIN pg_constraint k ON k.conrelid = c.oid WHERE k.contype IN ('c', 'f', 'p', 'u', 'x') AND k.conparentid = 0`;

/** Those of constraints stand there; those that belong to an index of a parent are told by its validity. */
const INDEXES = `
SELECT 'index', n.nspname || '.' || ic.relname, ${RELATION_NAME}, concat_ws(' ', pg_get_indexdef(x.indexrelid),
  CASE WHEN NOT x.indisvalid THEN 'INVALID' END)
FROM ${RELATION} JOIN pg_index x ON x.indrelid = c.oid JOIN pg_class ic ON ic.oid = x.indexrelid
WHERE c.relkind IN ('r', 'p', 'm') AND NOT ic.relispartition
  AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.indexrelid AND k.conrelid = c.oid AND k.contype IN ('p', 'u', 'x'))
  AND ${notOfExtension("pg_class", "x.indexrelid")}`;

/** Of the copies that partitions get of a parent's trigger, those in another state than the parent's. */
const TRIGGERS = `
SELECT 'trigger', ${RELATION_NAME} || '.' || t.tgname, ${RELATION_NAME}, concat_ws(' ', pg_get_triggerdef(t.oid), ${stateOf("t.tgenabled")})
FROM ${RELATION} JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal LEFT JOIN pg_trigger p ON p.oid = t.tgparentid
WHERE t.tgenabled IS DISTINCT FROM p.tgenabled AND ${notOfExtension("pg_trigger", "t.oid")}`;

const RULES = `
SELECT 'rule', ${RELATION_NAME} || '.' || r.rulename, ${RELATION_NAME}, concat_ws(' ', pg_get_ruledef(r.oid), ${stateOf("r.ev_enabled")})
FROM ${RELATION} JOIN pg_rewrite r ON r.ev_class = c.oid AND r.rulename <> '_RETURN'`;

const ROLES = `(SELECT string_agg(coalesce(quote_ident(a.rolname), 'PUBLIC'), ', ' ORDER BY a.rolname COLLATE "C")
  FROM unnest(p.polroles) u LEFT JOIN pg_roles a ON a.oid = u)`;

const POLICIES = `
SELECT 'policy', ${RELATION_NAME} || '.' || p.polname, ${RELATION_NAME}, concat_ws(' ',
  CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
  'FOR ' || CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
  'TO ' || ${ROLES}, 'USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', 'WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')')
FROM ${RELATION} JOIN pg_policy p ON p.polrelid = c.oid`;

const STATISTICS = `
SELECT 'statistics', sn.nspname || '.' || s.stxname, ${RELATION_NAME}, pg_get_statisticsobjdef(s.oid)
FROM ${RELATION} JOIN pg_statistic_ext s ON s.stxrelid = c.oid JOIN pg_namespace sn ON sn.oid = s.stxnamespace`;

/** Which tables, columns and rows are published; 18's setting for generated columns only where it is not the usual one. */
const PUBLICATIONS = `
SELECT 'publication', p.pubname, NULL, concat_ws(' ', CASE WHEN p.puballtables THEN 'FOR ALL TABLES' END,
  (SELECT 'FOR TABLES IN SCHEMA ' || string_agg(quote_ident(s.nspname), ', ' ORDER BY s.nspname COLLATE "C")
    FROM pg_publication_namespace ps JOIN pg_namespace s ON s.oid = ps.pnnspid WHERE ps.pnpubid = p.oid),
  (SELECT 'FOR TABLE ' || string_agg(concat_ws(' ', t.name,
      (SELECT '(' || string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname COLLATE "C") || ')' FROM pg_attribute a
        WHERE a.attrelid = t.prrelid AND a.attnum = ANY (t.prattrs::int2[])),
      'WHERE ' || pg_get_expr(t.prqual, t.prrelid)), ', ' ORDER BY t.name COLLATE "C")
    FROM (SELECT pr.*, ${relationName("pr.prrelid")} AS name FROM pg_publication_rel pr WHERE pr.prpubid = p.oid) t),
  'PUBLISH ' || concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
    CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END),
  CASE WHEN p.pubviaroot THEN 'VIA PARTITION ROOT' END,
  CASE to_jsonb(p) ->> 'pubgencols' WHEN 's' THEN 'GENERATED COLUMNS stored' END)
FROM pg_publication p WHERE ${notOfExtension("pg_publication", "p.oid")}`;

export const CONSTRAINT_QUERIES: readonly string[] = [CONSTRAINTS, INDEXES, TRIGGERS, RULES, POLICIES, STATISTICS, PUBLICATIONS];
