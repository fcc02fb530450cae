/** Functions, operators, text search, event triggers, extensions, foreign servers. */
import { notOfExtension, ofUsers, optionsOf, stateOf } from "./query.ts";

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

export const CODE_QUERIES: readonly string[] = [
  FUNCTIONS,
  AGGREGATES,
  OPERATORS,
  OPERATOR_CLASSES,
  TEXT_SEARCH,
  EVENT_TRIGGERS,
  EXTENSIONS,
  FOREIGN,
];
