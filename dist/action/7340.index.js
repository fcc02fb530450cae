"use strict";
exports.id = 7340;
exports.ids = [7340];
exports.modules = {

/***/ 79248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/** Sorts the objects and makes their digest: SHA-256 of one JSON array `[kind, name, definition]` a line. */
function fingerprintOf(objects, columnOrder, sha256) {
    const sorted = [...objects].sort((a, b) => compare(a.kind, b.kind) || compare(a.name, b.name) || compare(a.definition, b.definition));
    const text = sorted.map(({ kind, name, definition }) => `${JSON.stringify([kind, name, definition])}\n`).join("");
    return { digest: `sha256:${sha256(text)}`, objects: sorted, columnOrder };
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 77340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ readFingerprint)
});

// EXTERNAL MODULE: ./build/database-port.js
var database_port = __webpack_require__(29668);
// EXTERNAL MODULE: ./build/fingerprint/fingerprint.js
var fingerprint = __webpack_require__(79248);
;// CONCATENATED MODULE: ./build/fingerprint/queries/query.js
/**
 * What the catalogs of PostgreSQL 15 to 18 say of a schema, one query a kind of object. Each answers `kind`, `name`, `part_of` and
 * `definition`, and runs with an empty `search_path`, so that the server qualifies every name. Knows SQL; must not know sessions.
 */
/** Schemas of users: none of the system's, none of ours. */
function ofUsers(schema) {
    return `${schema}.nspname !~ '^pg_' AND ${schema}.nspname <> ALL ('{information_schema,schema_release,schema_release_rescue}')`;
}
/** An object that no extension made. */
function notOfExtension(catalog, oid) {
    return `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;
}
/** `c` and `n`: a relation of users and its schema. */
const RELATION = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND ${ofUsers("n")} AND ${notOfExtension("pg_class", "c.oid")}`;
/** Name of the relation `c`. */
const RELATION_NAME = "n.nspname || '.' || c.relname";
/** `schema.name` of the relation with this OID. */
function relationName(oid) {
    return `(SELECT rn.nspname || '.' || rc.relname FROM pg_class rc JOIN pg_namespace rn ON rn.oid = rc.relnamespace WHERE rc.oid = ${oid})`;
}
/** `COLLATE x`, where it is not the type's own. */
function collationOf(collation, type) {
    return `(SELECT 'COLLATE ' || l.oid::regcollation FROM pg_collation l, pg_type lt WHERE l.oid = ${collation} AND lt.oid = ${type} AND ${collation} <> lt.typcollation)`;
}
/** `WHEN … THEN …` of a trigger's, rule's or event trigger's state; null for the usual one. */
function stateOf(state) {
    return `CASE ${state} WHEN 'D' THEN 'DISABLED' WHEN 'R' THEN 'ON REPLICA ONLY' WHEN 'A' THEN 'ALWAYS' END`;
}
/** `OPTIONS (a, b 'x')`; the values of what could be secret or names a place are left out. Null without options. */
function optionsOf(options, shown) {
    const secret = "o.option_name ~* 'pass|secret|token|key|user|host|credential'";
    const value = shown === "names" ? "''" : `CASE WHEN ${secret} THEN '' ELSE ' ' || quote_literal(o.option_value) END`;
    return `(SELECT 'OPTIONS (' || string_agg(o.option_name || ${value}, ', ' ORDER BY o.option_name COLLATE "C") || ')' FROM pg_options_to_table(${options}) o)`;
}

;// CONCATENATED MODULE: ./build/fingerprint/queries/code.js
/** Functions, operators, text search, event triggers, extensions, foreign servers. */

const FUNCTION = `pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace AND ${ofUsers("n")} AND ${notOfExtension("pg_proc", "p.oid")}`;
const FUNCTION_NAME = "n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'";
/** The server's own `CREATE OR REPLACE`: language, volatility, security, cost and settings are in it. Constructors of ranges have none. */
const FUNCTIONS = `
SELECT CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END, ${FUNCTION_NAME}, n.nspname || '.' || p.proname,
  CASE p.prokind WHEN 'w' THEN 'WINDOW ' ELSE '' END || pg_get_functiondef(p.oid)
FROM ${FUNCTION} WHERE p.prokind <> 'a'
  AND NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 'pg_proc'::regclass AND i.objid = p.oid AND i.deptype = 'i')`;
const AGGREGATES = `
SELECT 'aggregate', ${FUNCTION_NAME}, n.nspname || '.' || p.proname, concat_ws(' ', 'RETURNS ' || pg_get_function_result(p.oid),
  'KIND ' || a.aggkind::text, 'SFUNC ' || a.aggtransfn, 'STYPE ' || format_type(a.aggtranstype, NULL), 'INITCOND ' || quote_literal(a.agginitval),
  'FINALFUNC ' || nullif(a.aggfinalfn::oid, 0)::regproc, 'FINALFUNC_MODIFY ' || a.aggfinalmodify::text, CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
  'COMBINEFUNC ' || nullif(a.aggcombinefn::oid, 0)::regproc, 'SERIALFUNC ' || nullif(a.aggserialfn::oid, 0)::regproc,
  'DESERIALFUNC ' || nullif(a.aggdeserialfn::oid, 0)::regproc, 'MSFUNC ' || nullif(a.aggmtransfn::oid, 0)::regproc,
  'MINVFUNC ' || nullif(a.aggminvtransfn::oid, 0)::regproc, 'MSTYPE ' || nullif(a.aggmtranstype, 0)::regtype,
  'MFINALFUNC ' || nullif(a.aggmfinalfn::oid, 0)::regproc, 'MINITCOND ' || quote_literal(a.aggminitval),
  'SORTOP ' || nullif(a.aggsortop, 0)::regoperator, 'PARALLEL ' || p.proparallel::text)
FROM ${FUNCTION} JOIN pg_aggregate a ON a.aggfnoid = p.oid`;
const OPERATORS = `
SELECT 'operator', n.nspname || '.' || format('%s(%s, %s)', o.oprname, nullif(o.oprleft, 0)::regtype, nullif(o.oprright, 0)::regtype),
  n.nspname || '.' || o.oprname, concat_ws(' ', 'FUNCTION ' || o.oprcode, 'RETURNS ' || nullif(o.oprresult, 0)::regtype,
  'COMMUTATOR ' || nullif(o.oprcom, 0)::regoperator, 'NEGATOR ' || nullif(o.oprnegate, 0)::regoperator,
  'RESTRICT ' || nullif(o.oprrest::oid, 0)::regproc, 'JOIN ' || nullif(o.oprjoin::oid, 0)::regproc,
  CASE WHEN o.oprcanhash THEN 'HASHES' END, CASE WHEN o.oprcanmerge THEN 'MERGES' END)
FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace AND ${ofUsers("n")} WHERE ${notOfExtension("pg_operator", "o.oid")}`;
const OPERATOR_CLASSES = `
SELECT 'operator-class', n.nspname || '.' || o.opcname || ' USING ' || m.amname, n.nspname || '.' || o.opcname, concat_ws(' ',
  CASE WHEN o.opcdefault THEN 'DEFAULT' END, 'FOR ' || o.opcintype::regtype, 'STORAGE ' || nullif(o.opckeytype, 0)::regtype,
  (SELECT string_agg(format('OPERATOR %s %s', w.amopstrategy, w.amopopr::regoperator), ' ' ORDER BY w.amopstrategy, w.amopopr::regoperator::text COLLATE "C")
    FROM pg_amop w WHERE w.amopfamily = o.opcfamily),
  (SELECT string_agg(format('FUNCTION %s %s', w.amprocnum, w.amproc::regprocedure), ' ' ORDER BY w.amprocnum, w.amproc::regprocedure::text COLLATE "C")
    FROM pg_amproc w WHERE w.amprocfamily = o.opcfamily))
FROM pg_opclass o JOIN pg_am m ON m.oid = o.opcmethod JOIN pg_namespace n ON n.oid = o.opcnamespace AND ${ofUsers("n")}
WHERE ${notOfExtension("pg_opclass", "o.oid")}`;
const TEXT_SEARCH = `
SELECT 'text-search-configuration', n.nspname || '.' || g.cfgname, NULL, concat_ws(' ',
  (SELECT 'PARSER ' || q.prsname FROM pg_ts_parser q WHERE q.oid = g.cfgparser),
  (SELECT string_agg(y.alias || ': ' || d.names, '; ' ORDER BY y.alias COLLATE "C") FROM ts_token_type(g.cfgparser) y
    JOIN LATERAL (SELECT string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno) AS names FROM pg_ts_config_map m
      WHERE m.mapcfg = g.oid AND m.maptokentype = y.tokid) d ON d.names IS NOT NULL))
FROM pg_ts_config g JOIN pg_namespace n ON n.oid = g.cfgnamespace AND ${ofUsers("n")} WHERE ${notOfExtension("pg_ts_config", "g.oid")}
UNION ALL
SELECT 'text-search-dictionary', n.nspname || '.' || d.dictname, NULL, concat_ws(' ',
  (SELECT 'TEMPLATE ' || q.tmplname FROM pg_ts_template q WHERE q.oid = d.dicttemplate), d.dictinitoption)
FROM pg_ts_dict d JOIN pg_namespace n ON n.oid = d.dictnamespace AND ${ofUsers("n")} WHERE ${notOfExtension("pg_ts_dict", "d.oid")}`;
const EVENT_TRIGGERS = `
SELECT 'event-trigger', t.evtname, NULL, concat_ws(' ', 'ON ' || t.evtevent,
  'WHEN TAG IN (' || (SELECT string_agg(g, ', ' ORDER BY g COLLATE "C") FROM unnest(t.evttags) g) || ')', 'EXECUTE FUNCTION ' || t.evtfoid::regprocedure,
  ${stateOf("t.evtenabled")})
FROM pg_event_trigger t WHERE ${notOfExtension("pg_event_trigger", "t.oid")}`;
const EXTENSIONS = `
SELECT 'extension', x.extname, NULL, format('VERSION %s SCHEMA %I', x.extversion, n.nspname)
FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace`;
/** Options of servers say where something is and who may: only their names are told. User mappings are left out. */
const FOREIGN = `
SELECT 'foreign-data-wrapper', w.fdwname, NULL, concat_ws(' ', 'HANDLER ' || nullif(w.fdwhandler, 0)::regproc,
  'VALIDATOR ' || nullif(w.fdwvalidator, 0)::regproc, ${optionsOf("w.fdwoptions", "names")})
FROM pg_foreign_data_wrapper w WHERE ${notOfExtension("pg_foreign_data_wrapper", "w.oid")}
UNION ALL
SELECT 'foreign-server', s.srvname, NULL, concat_ws(' ', 'FOREIGN DATA WRAPPER ' || w.fdwname, 'TYPE ' || quote_literal(s.srvtype),
  'VERSION ' || quote_literal(s.srvversion), ${optionsOf("s.srvoptions", "names")})
FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw WHERE ${notOfExtension("pg_foreign_server", "s.oid")}`;
const CODE_QUERIES = [
    FUNCTIONS,
    AGGREGATES,
    OPERATORS,
    OPERATOR_CLASSES,
    TEXT_SEARCH,
    EVENT_TRIGGERS,
    EXTENSIONS,
    FOREIGN,
];

;// CONCATENATED MODULE: ./build/fingerprint/queries/constraints.js
/** What hangs on relations: constraints, indexes, triggers, rules, policies, statistics. */

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
const CONSTRAINT_QUERIES = [CONSTRAINTS, INDEXES, TRIGGERS, RULES, POLICIES, STATISTICS, PUBLICATIONS];

;// CONCATENATED MODULE: ./build/fingerprint/queries/relations.js
/** Tables, columns, views, sequences. */

const SCHEMAS = `
SELECT 'schema', n.nspname, NULL, ''
FROM pg_namespace n WHERE ${ofUsers("n")} AND ${notOfExtension("pg_namespace", "n.oid")}`;
/** Storage parameters are tuning and differ between environments, except these. */
const BEHAVIOUR = "'security_barrier', 'security_invoker', 'check_option', 'user_catalog_table'";
const OPTIONS = `(SELECT 'WITH (' || string_agg(o.option_name || '=' || o.option_value, ', ' ORDER BY o.option_name COLLATE "C") || ')'
  FROM pg_options_to_table(c.reloptions) o WHERE o.option_name IN (${BEHAVIOUR}))`;
const PARENTS = `(SELECT string_agg(${relationName("i.inhparent")}, ', ' ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = c.oid)`;
const REPLICA_IDENTITY = `CASE c.relreplident WHEN 'n' THEN 'REPLICA IDENTITY NOTHING' WHEN 'f' THEN 'REPLICA IDENTITY FULL'
  WHEN 'i' THEN 'REPLICA IDENTITY INDEX ' || coalesce((SELECT x.indexrelid::regclass::text FROM pg_index x
    WHERE x.indrelid = c.oid AND x.indisreplident), '(gone)') END`;
const TABLES = `
SELECT CASE c.relkind WHEN 'f' THEN 'foreign-table' ELSE 'table' END, ${RELATION_NAME}, NULL, concat_ws(' ',
  CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED' END,
  CASE c.relkind WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END,
  CASE WHEN c.relispartition THEN 'PARTITION OF ' || ${PARENTS} || ' ' || pg_get_expr(c.relpartbound, c.oid)
    ELSE 'INHERITS (' || ${PARENTS} || ')' END,
  'PARTITION BY ' || pg_get_partkeydef(c.oid),
  'USING ' || (SELECT m.amname FROM pg_am m WHERE m.oid = c.relam AND c.relkind = 'r'),
  'OF ' || nullif(c.reloftype, 0)::regtype,
  ${OPTIONS},
  CASE WHEN c.relrowsecurity THEN 'ENABLE ROW LEVEL SECURITY' END,
  CASE WHEN c.relforcerowsecurity THEN 'FORCE ROW LEVEL SECURITY' END,
  CASE WHEN c.relkind <> 'f' THEN ${REPLICA_IDENTITY} END,
  (SELECT 'SERVER ' || s.srvname || coalesce(' ' || ${optionsOf("f.ftoptions", "values")}, '')
    FROM pg_foreign_table f JOIN pg_foreign_server s ON s.oid = f.ftserver WHERE f.ftrelid = c.oid))
FROM ${RELATION} WHERE c.relkind IN ('r', 'p', 'f')`;
/**
 * PostgreSQL 18 keeps NOT NULL as a constraint with a name, earlier ones as a mark of the column: told as the mark, and only what earlier
 * ones do not have (not validated, not inherited) beside it.
 */
const NOT_NULL = `CASE WHEN a.attnotnull THEN 'NOT NULL' || coalesce((SELECT CASE WHEN k.connoinherit THEN ' NO INHERIT' ELSE '' END
    || CASE WHEN k.convalidated THEN '' ELSE ' NOT VALID' END
  FROM pg_constraint k WHERE k.conrelid = a.attrelid AND k.contype = 'n' AND k.conkey = ARRAY[a.attnum]), '') END`;
const DEFAULT = `(SELECT CASE a.attgenerated WHEN '' THEN 'DEFAULT ' || pg_get_expr(v.adbin, v.adrelid)
    ELSE 'GENERATED ALWAYS AS (' || pg_get_expr(v.adbin, v.adrelid) || CASE a.attgenerated WHEN 's' THEN ') STORED' ELSE ') VIRTUAL' END END
  FROM pg_attrdef v WHERE v.adrelid = a.attrelid AND v.adnum = a.attnum)`;
const COLUMNS = `
SELECT 'column', ${RELATION_NAME} || '.' || a.attname, ${RELATION_NAME}, concat_ws(' ',
  format_type(a.atttypid, a.atttypmod), ${collationOf("a.attcollation", "a.atttypid")}, ${NOT_NULL}, ${DEFAULT},
  CASE a.attidentity WHEN 'a' THEN 'GENERATED ALWAYS AS IDENTITY' WHEN 'd' THEN 'GENERATED BY DEFAULT AS IDENTITY' END,
  CASE WHEN a.attstorage <> y.typstorage THEN 'STORAGE ' || CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external'
    WHEN 'm' THEN 'main' ELSE 'extended' END END,
  CASE a.attcompression WHEN 'p' THEN 'COMPRESSION pglz' WHEN 'l' THEN 'COMPRESSION lz4' END,
  ${optionsOf("a.attfdwoptions", "values")})
FROM ${RELATION} JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped JOIN pg_type y ON y.oid = a.atttypid
WHERE c.relkind IN ('r', 'p', 'f')`;
/** The types of its columns stand in front: equal queries over tables of other types are other views. */
const VIEWS = `
SELECT CASE c.relkind WHEN 'v' THEN 'view' ELSE 'materialized-view' END, ${RELATION_NAME}, NULL, concat_ws(E'\\n',
  (SELECT '(' || string_agg(concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
      ${collationOf("a.attcollation", "a.atttypid")},
      (SELECT 'DEFAULT ' || pg_get_expr(v.adbin, v.adrelid) FROM pg_attrdef v WHERE v.adrelid = a.attrelid AND v.adnum = a.attnum)),
    ', ' ORDER BY a.attnum) || ')' FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
  ${OPTIONS}, 'USING ' || (SELECT m.amname FROM pg_am m WHERE m.oid = c.relam), pg_get_viewdef(c.oid))
FROM ${RELATION} WHERE c.relkind IN ('v', 'm')`;
/** The table and column that it belongs to. */
const OWNER = `LATERAL (SELECT ${relationName("d.refobjid")} AS relation, a.attname, d.deptype FROM pg_depend d
  JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
  WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0 AND d.refclassid = 'pg_class'::regclass
    AND d.deptype IN ('a', 'i')) o`;
const SEQUENCES = `
SELECT 'sequence', ${RELATION_NAME}, o.relation, concat_ws(' ', CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED' END,
  'AS ' || format_type(s.seqtypid, NULL), 'INCREMENT ' || s.seqincrement, 'MINVALUE ' || s.seqmin, 'MAXVALUE ' || s.seqmax,
  'START ' || s.seqstart, 'CACHE ' || s.seqcache, CASE WHEN s.seqcycle THEN 'CYCLE' END,
  CASE o.deptype WHEN 'i' THEN 'IDENTITY OF ' ELSE 'OWNED BY ' END || o.relation || '.' || o.attname)
FROM ${RELATION} JOIN pg_sequence s ON s.seqrelid = c.oid LEFT JOIN ${OWNER} ON true WHERE c.relkind = 'S'`;
/** Tables and foreign tables with their columns as they lie, which is no part of the digest. */
const COLUMN_ORDER = `
SELECT 'column-order', ${RELATION_NAME}, ${RELATION_NAME}, json_agg(a.attname ORDER BY a.attnum)::text
FROM ${RELATION} JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relkind IN ('r', 'p', 'f') GROUP BY 2`;
const RELATION_QUERIES = [SCHEMAS, TABLES, COLUMNS, VIEWS, SEQUENCES];

;// CONCATENATED MODULE: ./build/fingerprint/queries/types.js
/** Enums, composite types, domains, ranges, base types, collations, casts. */

const TYPE = `pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace AND ${ofUsers("n")} AND ${notOfExtension("pg_type", "t.oid")}`;
const TYPE_NAME = "n.nspname || '.' || t.typname";
const ENUMS = `
SELECT 'enum', ${TYPE_NAME}, NULL,
  coalesce((SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid), '')
FROM ${TYPE} WHERE t.typtype = 'e'`;
/** Here the order of columns counts: values are written as rows. */
const COMPOSITES = `
SELECT 'composite-type', ${TYPE_NAME}, NULL, coalesce((SELECT string_agg(concat_ws(' ', quote_ident(a.attname),
    format_type(a.atttypid, a.atttypmod), ${collationOf("a.attcollation", "a.atttypid")}), ', ' ORDER BY a.attnum)
  FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped), '')
FROM ${TYPE} JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c' WHERE t.typtype = 'c'`;
/** NOT NULL is a constraint from 17 on, with a name: told as the mark that it was before. */
const DOMAINS = `
SELECT 'domain', ${TYPE_NAME}, NULL, concat_ws(' ', format_type(t.typbasetype, t.typtypmod), ${collationOf("t.typcollation", "t.typbasetype")},
  CASE WHEN t.typnotnull THEN 'NOT NULL' END, 'DEFAULT ' || coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault),
  (SELECT string_agg(format('CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid)), ' ' ORDER BY k.conname COLLATE "C")
    FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'))
FROM ${TYPE} WHERE t.typtype = 'd'`;
const RANGES = `
SELECT 'range', ${TYPE_NAME}, NULL, concat_ws(' ', 'SUBTYPE ' || format_type(r.rngsubtype, NULL),
  ${collationOf("r.rngcollation", "r.rngsubtype")},
  (SELECT 'OPERATOR CLASS ' || on_.nspname || '.' || o.opcname FROM pg_opclass o JOIN pg_namespace on_ ON on_.oid = o.opcnamespace
    WHERE o.oid = r.rngsubopc),
  'CANONICAL ' || nullif(r.rngcanonical::oid, 0)::regproc, 'DIFFERENCE ' || nullif(r.rngsubdiff::oid, 0)::regproc,
  'MULTIRANGE ' || format_type(r.rngmultitypid, NULL))
FROM ${TYPE} JOIN pg_range r ON r.rngtypid = t.oid`;
/** No arrays: they come with their elements' types. */
const BASE_TYPES = `
SELECT 'base-type', ${TYPE_NAME}, NULL, concat_ws(' ', CASE WHEN NOT t.typisdefined THEN 'SHELL' END, 'INPUT ' || t.typinput::regproc,
  'OUTPUT ' || t.typoutput::regproc, 'LENGTH ' || t.typlen, CASE WHEN t.typbyval THEN 'BY VALUE' END, 'STORAGE ' || t.typstorage::text,
  'CATEGORY ' || t.typcategory::text, 'DEFAULT ' || t.typdefault)
FROM ${TYPE} WHERE t.typtype IN ('b', 'p') AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)`;
/** Without the version of the library, which is the machine's. The name of the locale's column changed with 17. */
const COLLATIONS = `
SELECT 'collation', n.nspname || '.' || l.collname, NULL, concat_ws(' ', 'PROVIDER ' || l.collprovider::text,
  'LOCALE ' || coalesce(to_jsonb(l) ->> 'colllocale', to_jsonb(l) ->> 'colliculocale', l.collcollate), 'LC_CTYPE ' || l.collctype,
  'RULES ' || (to_jsonb(l) ->> 'collicurules'), CASE WHEN NOT l.collisdeterministic THEN 'NONDETERMINISTIC' END)
FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace AND ${ofUsers("n")} WHERE ${notOfExtension("pg_collation", "l.oid")}`;
/** Those of users have OIDs behind the system's own (FirstNormalObjectId). */
const CASTS = `
SELECT 'cast', format('%s AS %s', format_type(s.castsource, NULL), format_type(s.casttarget, NULL)), NULL, concat_ws(' ',
  CASE s.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || s.castfunc::regprocedure WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END,
  CASE s.castcontext WHEN 'i' THEN 'AS IMPLICIT' WHEN 'a' THEN 'AS ASSIGNMENT' END)
FROM pg_cast s WHERE s.oid >= 16384
  AND NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 'pg_cast'::regclass AND i.objid = s.oid AND i.deptype = 'i') AND ${notOfExtension("pg_cast", "s.oid")}`;
const TYPE_QUERIES = [ENUMS, COMPOSITES, DOMAINS, RANGES, BASE_TYPES, COLLATIONS, CASTS];

;// CONCATENATED MODULE: ./build/fingerprint/scope.js
/**
 * True for what is left out. `*` stands for any text, `?` for one character, in names as the catalog has them (`public.Orders`, without
 * quotes); what is left out takes its columns, indexes and triggers with it, and `analytics.*` the schema too.
 */
function ignoresOf({ ignore, historyTables }) {
    const history = new Set(historyTables.map(withoutQuotes).flatMap(withCompanions));
    const globs = ignore.map(withoutQuotes);
    const known = new Map();
    const isIgnored = (name) => {
        let answer = known.get(name);
        if (answer === undefined) {
            answer = history.has(name) || globs.some((glob) => matchesGlob(name, glob));
            known.set(name, answer);
        }
        return answer;
    };
    const schemas = new Set(globs.filter((glob) => glob.endsWith(".*")).map((glob) => glob.slice(0, -2)));
    return ({ kind, name, partOf }) => {
        if (kind === "schema")
            return schemas.has(name) || globs.includes(name);
        return (partOf !== null && isIgnored(partOf)) || isIgnored(name);
    };
}
/** What tools make beside their history table when they first run: locks of Liquibase, Knex and Kysely, settings of Rails and Lucid. */
const COMPANIONS = [
    "databasechangeloglock",
    "knex_migrations_lock",
    "kysely_migration_lock",
    "ar_internal_metadata",
    "adonis_schema_versions",
];
function withCompanions(table) {
    const schema = table.slice(0, table.lastIndexOf(".") + 1);
    return [table, ...COMPANIONS.map((name) => schema + name)];
}
/** Whether `text` is what `glob` describes. Time is at most the product of both lengths. */
function matchesGlob(text, glob) {
    let at = 0;
    let star = -1;
    let restart = 0;
    let place = 0;
    while (at < text.length) {
        const sign = glob[place];
        if (sign === "*") {
            star = place++;
            restart = at;
        }
        else if (sign === "?" || sign === text[at]) {
            place++;
            at++;
        }
        else if (star >= 0) {
            place = star + 1;
            at = ++restart;
        }
        else {
            return false;
        }
    }
    while (glob[place] === "*")
        place++;
    return place === glob.length;
}
/** `"audit"."Log"` -> `audit.Log`. */
function withoutQuotes(name) {
    return name.replaceAll(/"((?:[^"]|"")*)"/g, (_, inner) => inner.replaceAll('""', '"'));
}

// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(90042);
// EXTERNAL MODULE: ./build/sql/lexis.js
var lexis = __webpack_require__(76293);
;// CONCATENATED MODULE: ./build/fingerprint/view-definition.js
/**
 * PostgreSQL 15 writes a view over one relation with that relation's name before each column (`orders.id`), 16 and later without (commit
 * 47bb9db75). Told as 16 does, so that the same view has the same definition on both.
 */


/** Keywords that end what follows FROM; the server writes them in capitals, and quotes names that are like them. */
const CLAUSES = new Set("WHERE GROUP HAVING WINDOW ORDER LIMIT OFFSET FETCH FOR".split(" "));
const SEVERAL = new Set("UNION INTERSECT EXCEPT JOIN".split(" "));
const QUERIES = new Set("SELECT WITH VALUES".split(" "));
/** Between a relation and its sampling method there is no other name. */
const AFTER_ALIAS = "TABLESAMPLE";
/** The definition of a view as PostgreSQL 15 wrote it, as 16 would. What is not such a view stays as it is. Time is linear. */
function withoutQualifiers(definition) {
    const tokens = readTokens(definition);
    const outer = tokens.filter(({ depth }) => depth === 0);
    const from = outer.findIndex(({ text }) => text === "FROM");
    const query = outer.find(({ text }) => text === "SELECT")?.start;
    if (from === -1 || query === undefined || outer.some(({ text }) => SEVERAL.has(text)))
        return definition;
    const rest = outer.slice(from + 1);
    const end = rest.findIndex(({ text }) => CLAUSES.has(text));
    const item = end === -1 ? rest : rest.slice(0, end);
    if (item.some(({ text }) => text === ","))
        return definition;
    const sampled = item.findIndex(({ text }) => text === AFTER_ALIAS);
    const alias = (sampled === -1 ? item : item.slice(0, sampled)).findLast(({ kind }) => kind !== "other")?.text;
    const region = { start: outer[from]?.start ?? 0, end: rest[end]?.start ?? definition.length };
    return alias === undefined
        ? definition
        : strip(definition, tokens.filter(({ start }) => start >= query), { alias, region });
}
function strip(definition, tokens, { alias, region }) {
    let told = "";
    let at = 0;
    for (const [index, { text, kind, start, isNested }] of tokens.entries()) {
        if (isNested || kind === "other" || text !== alias || (start >= region.start && start < region.end))
            continue;
        const [before, dot, column, behind] = [tokens[index - 1], tokens[index + 1], tokens[index + 2], tokens[index + 3]];
        const isColumn = dot?.text === "." && column !== undefined && column.kind !== "other" && behind?.text !== "(";
        if (!isColumn || before?.text === "." || before?.text === ":")
            continue;
        told += definition.slice(at, start);
        at = column.start;
    }
    return told + definition.slice(at);
}
function readTokens(text) {
    const tokens = [];
    const open = [];
    let nested = 0;
    for (let at = 0; at < text.length;) {
        const { kind, start, end } = (0,lexer/* readLexeme */.b)(text, at, lexis/* LEXIS */.Y.postgresql);
        at = end;
        if (kind === "space" || kind === "comment")
            continue;
        const token = text.slice(start, end);
        if (token === ")" && open.pop() === true)
            nested -= 1;
        if (QUERIES.has(token) && tokens.at(-1)?.text === "(" && open.at(-1) === false) {
            open[open.length - 1] = true;
            nested += 1;
        }
        tokens.push({
            text: token,
            kind: kind === "name" || kind === "word" ? kind : "other",
            start,
            end,
            depth: open.length,
            isNested: nested > 0,
        });
        if (token === "(")
            open.push(false);
    }
    return tokens;
}

;// CONCATENATED MODULE: ./build/fingerprint/read-fingerprint.js








/**
 * Everything that changes how the server writes a definition is set; planning is for many small rows (no JIT). The definition of a view
 * takes ACCESS SHARE on what it reads, so whoever holds ACCESS EXCLUSIVE is not waited for without end.
 */
const SETTINGS = {
    search_path: "''",
    quote_all_identifiers: "off",
    DateStyle: "'ISO, MDY'",
    IntervalStyle: "'postgres'",
    TimeZone: "'UTC'",
    extra_float_digits: "1",
    bytea_output: "'hex'",
    lc_monetary: "'C'",
    jit: "off",
    lock_timeout: "'10s'",
    statement_timeout: "'2min'",
};
const BATCH = [
    "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
    ...Object.entries(SETTINGS).map(([name, value]) => `SET LOCAL ${name} = ${value}`),
    ...[COLUMN_ORDER, ...RELATION_QUERIES, ...CONSTRAINT_QUERIES, ...TYPE_QUERIES, ...CODE_QUERIES].map((query) => `SELECT * FROM (${query}) AS o (kind, name, part_of, definition)`),
    "SELECT 'server' AS kind, current_setting('server_version_num') AS name, NULL AS part_of, '' AS definition",
    "COMMIT",
].join(";\n");
/** What an object that another session drops meanwhile makes the server say: internal error ("cache lookup failed"), undefined table, object. */
const PASSING = new Set(["XX000", "42P01", "42704"]);
const ATTEMPTS = 25;
const read_fingerprint_VIEWS = new Set(["view", "materialized-view"]);
/**
 * The schema of the session's database. The session must not be in a transaction. Reads catalogs only, so any role may; takes ACCESS
 * SHARE for less than a second. Throws `DatabaseError`.
 */
async function readFingerprint(session, scope, sha256) {
    const isIgnored = ignoresOf(scope);
    const objects = [];
    const columnOrder = new Map();
    const rows = await readRows(session);
    const version = Number(rows.find(({ kind }) => kind === "server")?.["name"] ?? 0);
    for (const row of rows) {
        const kind = String(row["kind"]);
        const name = String(row["name"]);
        const partOf = typeof row["part_of"] === "string" ? row["part_of"] : null;
        const definition = String(row["definition"]);
        if (kind === "server" || isIgnored({ kind, name, partOf }))
            continue;
        if (kind === "column-order")
            columnOrder.set(name, parseNames(definition));
        else
            objects.push({ kind, name, definition: version < 160_000 && read_fingerprint_VIEWS.has(kind) ? withoutQualifiers(definition) : definition });
    }
    return (0,fingerprint/* fingerprintOf */.a)(objects, columnOrder, sha256);
}
async function readRows(session) {
    for (let attempt = 1;; attempt++) {
        try {
            return (await session.batch(BATCH)).flatMap(({ rows }) => rows);
        }
        catch (error) {
            if (!(error instanceof database_port/* DatabaseError */.a) || error.kind !== "statement")
                throw error;
            await session.batch("ROLLBACK");
            if (!PASSING.has(error.code ?? "") || attempt === ATTEMPTS)
                throw error;
        }
    }
}
function parseNames(json) {
    const names = JSON.parse(json);
    return Array.isArray(names) ? names.map(String) : [];
}


/***/ }),

/***/ 90042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readLexeme)
/* harmony export */ });
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72064);

const SPACE = /[ \t\n\r\f\v]+/y;
const WORD = /[A-Za-z_\u0080-\uffff](?:[\w\u0080-\uffff]|\$(?!\{))*/y;
const NUMBER = /\d[\w.]*/y;
const OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";
const DOLLAR_TAG = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
/** The token at `at`, which must be before the end of `text`. */
function readLexeme(text, at, lexis) {
    const character = text.charAt(at);
    switch (character) {
        case " ":
        case "\t":
        case "\n":
        case "\r":
        case "\f":
        case "\v":
            return { kind: "space", start: at, end: endOfMatch(SPACE, text, at) };
        case "'":
            return readQuoted(text, { kind: "string", start: at, open: at, backslashes: lexis.backslashes });
        case '"':
            return readQuoted(text, {
                kind: lexis.doubleQuotes,
                start: at,
                open: at,
                backslashes: lexis.backslashes && lexis.doubleQuotes === "string",
            });
        case "(":
        case ")":
        case ",":
        case ";":
        case ".":
        case ":":
        case "]":
        case "}":
        case "\\":
            return symbol(at);
        default:
            return readOther(text, at, lexis);
    }
}
function readOther(text, at, lexis) {
    const code = text.charCodeAt(at);
    if (isWordStart(code))
        return readWord(text, at, lexis);
    if (code >= 48 && code <= 57)
        return { kind: "number", start: at, end: endOfMatch(NUMBER, text, at) };
    const comment = readComment(text, at, lexis);
    if (comment !== null)
        return comment;
    const character = text.charAt(at);
    if (character === "$" || character === "{")
        return readDollarOrBrace(text, at, lexis);
    if (character === "`" && lexis.backticks)
        return readQuoted(text, { kind: "name", start: at, open: at, backslashes: false });
    if (character === "[" && lexis.brackets)
        return readUntil(text, { kind: "name", start: at, from: at + 1 }, "]");
    if (OPERATOR_CHARACTERS.includes(character))
        return { kind: "operator", start: at, end: endOfOperator(text, at, lexis) };
    return symbol(at);
}
function symbol(at) {
    return { kind: "symbol", start: at, end: at + 1 };
}
function isWordStart(code) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;
}
function endOfMatch(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : at + 1;
}
/** A word, or the string that it introduces: `E'…'`, `U&'…'`, `U&"…"`. */
function readWord(text, at, lexis) {
    const end = endOfMatch(WORD, text, at);
    if (lexis.postgresql && end === at + 1) {
        const letter = text.charAt(at);
        const next = text.charAt(end);
        if (next === "'" && "eEbBxXnN".includes(letter)) {
            return readQuoted(text, { kind: "string", start: at, open: end, backslashes: letter === "e" || letter === "E" });
        }
        const quote = text.charAt(end + 1);
        if ((letter === "U" || letter === "u") && next === "&" && (quote === "'" || quote === '"')) {
            return readQuoted(text, { kind: quote === "'" ? "string" : "name", start: at, open: end + 1, backslashes: false });
        }
    }
    return { kind: "word", start: at, end };
}
/** Up to the closing quote; a doubled one stands for itself. A template in a quoted name may hold quotes of its own. */
function readQuoted(text, { kind, start, open, backslashes }) {
    const quote = text.charAt(open);
    let at = open + 1;
    while (at < text.length) {
        const character = text.charAt(at);
        if (character === quote) {
            if (text.charAt(at + 1) !== quote)
                return { kind, start, end: at + 1 };
            at += 2;
        }
        else if (character === "\\" && backslashes) {
            at += 2;
        }
        else if (character === "{" && kind === "name") {
            at = (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfPlaceholder */ .A1)(text, at) ?? at + 1;
        }
        else {
            at += 1;
        }
    }
    return { kind, start, end: text.length, open: true };
}
function readUntil(text, { kind, start, from }, close) {
    const end = text.indexOf(close, from);
    return end < 0 ? { kind, start, end: text.length, open: true } : { kind, start, end: end + close.length };
}
function readDollarOrBrace(text, at, lexis) {
    const end = (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfPlaceholder */ .A1)(text, at);
    if (end !== null)
        return { kind: "placeholder", start: at, end };
    if (!lexis.postgresql || text.charAt(at) === "{")
        return symbol(at);
    DOLLAR_TAG.lastIndex = at;
    const tag = DOLLAR_TAG.exec(text)?.[0];
    if (tag === undefined)
        return symbol(at);
    const close = text.indexOf(tag, at + tag.length);
    if (close < 0)
        return { kind: "string", start: at, end: text.length, open: true };
    return { kind: "string", start: at, end: close + tag.length };
}
function readComment(text, at, lexis) {
    if (!beginsComment(text, at, lexis))
        return null;
    const character = text.charAt(at);
    if (character === "*")
        return { kind: "comment", start: at, end: at + 2 };
    if (character !== "/")
        return readLineComment(text, at, lexis);
    if (lexis.conditionalComments) {
        const opening = /^\/\*M?!\d*/.exec(text.slice(at, at + 12))?.[0];
        if (opening !== undefined)
            return { kind: "comment", start: at, end: at + opening.length };
    }
    return lexis.nestedComments ? readNestedComment(text, at) : readUntil(text, { kind: "comment", start: at, from: at + 2 }, "*/");
}
function readLineComment(text, at, lexis) {
    const end = lexis.returnEndsComment ? endOfMatch(/[^\n\r]*/y, text, at) : endOfMatch(/[^\n]*/y, text, at);
    return { kind: "comment", start: at, end };
}
function readNestedComment(text, start) {
    const edge = /\/\*|\*\//g;
    edge.lastIndex = start;
    let depth = 0;
    for (let match = edge.exec(text); match !== null; match = edge.exec(text)) {
        depth += match[0] === "/*" ? 1 : -1;
        if (depth === 0)
            return { kind: "comment", start, end: edge.lastIndex };
    }
    return { kind: "comment", start, end: text.length, open: true };
}
/** As PostgreSQL's scan.l: as long as it goes, but a comment ends it. */
function endOfOperator(text, start, lexis) {
    let at = start + 1;
    while (at < text.length && OPERATOR_CHARACTERS.includes(text.charAt(at))) {
        if (text.charAt(at) === "`" && lexis.backticks)
            break;
        if (beginsComment(text, at, lexis))
            break;
        at += 1;
    }
    return at;
}
function beginsComment(text, at, lexis) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    // After the dashes MySQL wants white space, a control character or the end: charCodeAt is then NaN.
    if (character === "-" && next === "-")
        return !lexis.spaceAfterDashes || !(text.charCodeAt(at + 2) > 32);
    if (character === "/")
        return next === "*";
    if (character === "*")
        return next === "/" && lexis.conditionalComments;
    return character === "#" && lexis.hashComments;
}


/***/ }),

/***/ 76293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ LEXIS)
/* harmony export */ });
const MYSQL = {
    backslashes: true,
    postgresql: false,
    nestedComments: false,
    hashComments: true,
    spaceAfterDashes: true,
    returnEndsComment: false,
    conditionalComments: true,
    backticks: true,
    brackets: false,
    doubleQuotes: "string",
};
const LEXIS = {
    // Sections 4.1.2.2 to 4.1.5 of the manual.
    postgresql: {
        backslashes: false,
        postgresql: true,
        nestedComments: true,
        hashComments: false,
        spaceAfterDashes: false,
        returnEndsComment: true,
        conditionalComments: false,
        backticks: false,
        brackets: false,
        doubleQuotes: "name",
    },
    // Sections 11.1.1 and 11.7 of the reference manual, under the default sql_mode.
    mysql: MYSQL,
    mariadb: MYSQL,
    // sqlite.org/lang_keywords.html, lang_comment.html
    sqlite: {
        backslashes: false,
        postgresql: false,
        nestedComments: false,
        hashComments: false,
        spaceAfterDashes: false,
        returnEndsComment: false,
        conditionalComments: false,
        backticks: true,
        brackets: true,
        doubleQuotes: "name",
    },
};


/***/ }),

/***/ 72064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ endOfPlaceholder),
/* harmony export */   Y: () => (/* binding */ maskQuotedName),
/* harmony export */   _1: () => (/* binding */ maskPlaceholder),
/* harmony export */   kG: () => (/* binding */ holdsPlaceholder)
/* harmony export */ });
/** Placeholders that a tool fills in before the server sees the text: Flyway's `${x}`, Go's `{{ x }}`. */
/** A longer one is not one: so a search for the end stays bounded. */
const MAX_LENGTH = 200;
/** Words of Go's template language that stand for no text of their own. */
const CONTROL = /^\{\{-?\s*(?:if|else|end|range|with|define|block|break|continue|\/\*|\$\w+\s*:?=)/;
/** The offset behind the placeholder that begins at `at`; null where none does. */
function endOfPlaceholder(text, at) {
    const next = text.charAt(at + 1);
    if (next !== "{")
        return null;
    const close = text.charAt(at) === "$" ? "}" : "}}";
    const head = text.slice(at, at + MAX_LENGTH);
    const end = head.indexOf(close, 2);
    return end < 0 || (close === "}" && head.slice(0, end).includes("\n")) ? null : at + end + close.length;
}
/** As many characters that parse as one identifier, or white space for what stands for nothing, such as `{{ if }}`. */
function maskPlaceholder(placeholder) {
    if (CONTROL.test(placeholder))
        return " ".repeat(placeholder.length);
    const name = placeholder.replaceAll(/[^A-Za-z0-9]/g, "").toLowerCase();
    return `_${name}`.slice(0, placeholder.length).padEnd(placeholder.length, "_");
}
/** A quoted name whose templates hold quotes of their own: these become `_`, so that it stays one name. */
function maskQuotedName(name) {
    const inner = name.slice(1, -1);
    return `${name.charAt(0)}${inner.replaceAll(/\{\{.{0,200}?\}\}/gs, (template) => template.replaceAll(/["`\]]/g, "_"))}${name.slice(-1)}`;
}
/** Whether a name in quotes holds a placeholder, so that it is not the real name. */
function holdsPlaceholder(text) {
    return /\$\{|\{\{/.test(text);
}


/***/ })

};
;