/** Enums, composite types, domains, ranges, base types, collations, casts. */
import { collationOf, notOfExtension, ofUsers } from "./query.ts";

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

export const TYPE_QUERIES: readonly string[] = [ENUMS, COMPOSITES, DOMAINS, RANGES, BASE_TYPES, COLLATIONS, CASTS];
