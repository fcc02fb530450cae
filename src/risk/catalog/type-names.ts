/** Names of PostgreSQL's own types, as pg_type has them and as format_type writes them. */
import type { TypeRef } from "./objects.ts";

const BUILTIN = new Set(
  `aclitem any anyarray anycompatible anycompatiblearray anycompatiblemultirange anycompatiblenonarray anycompatiblerange
  anyelement anyenum anymultirange anynonarray anyrange bit bool box bpchar bytea char cid cidr circle cstring date
  datemultirange daterange event_trigger fdw_handler float4 float8 gtsvector index_am_handler inet int2 int2vector int4
  int4multirange int4range int8 int8multirange int8range internal interval json jsonb jsonpath language_handler line lseg
  macaddr macaddr8 money name numeric nummultirange numrange oid oidvector path pg_lsn pg_node_tree pg_snapshot point polygon
  record refcursor regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc regprocedure
  regrole regtype table_am_handler text tid time timestamp timestamptz timetz trigger tsm_handler tsmultirange tsquery
  tsrange tstzmultirange tstzrange tsvector txid_snapshot unknown uuid varbit varchar void xid xid8 xml`.split(/\s+/),
);

/** Words that are no type of pg_type: the serial kinds, by the type of the column that they make. */
export const SERIAL_TYPES: ReadonlyMap<string, string> = new Map([
  ["smallserial", "int2"],
  ["serial2", "int2"],
  ["serial", "int4"],
  ["serial4", "int4"],
  ["bigserial", "int8"],
  ["serial8", "int8"],
]);

/** SQL's spellings; only those that the grammar leaves as they are would not need it, but texts have them too. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["int", "int4"],
  ["integer", "int4"],
  ["smallint", "int2"],
  ["bigint", "int8"],
  ["real", "float4"],
  ["double precision", "float8"],
  ["decimal", "numeric"],
  ["boolean", "bool"],
  ["character varying", "varchar"],
  ["character", "bpchar"],
  ["bit varying", "varbit"],
  ["timestamp with time zone", "timestamptz"],
  ["timestamp without time zone", "timestamp"],
  ["time with time zone", "timetz"],
  ["time without time zone", "time"],
]);

/** pg_type's name of a built-in type, also from SQL's spelling; null for every other name. */
export function builtinTypeName(name: string): string | null {
  const canonical = SPELLINGS.get(name) ?? name;
  return BUILTIN.has(canonical) ? canonical : null;
}

const FORMATS: ReadonlyMap<string, readonly [before: string, after: string]> = new Map([
  ["bool", ["boolean", ""]],
  ["bpchar", ["character", ""]],
  ["char", ['"char"', ""]],
  ["float4", ["real", ""]],
  ["float8", ["double precision", ""]],
  ["int2", ["smallint", ""]],
  ["int4", ["integer", ""]],
  ["int8", ["bigint", ""]],
  ["time", ["time", " without time zone"]],
  ["timetz", ["time", " with time zone"]],
  ["timestamp", ["timestamp", " without time zone"]],
  ["timestamptz", ["timestamp", " with time zone"]],
  ["varbit", ["bit varying", ""]],
  ["varchar", ["character varying", ""]],
]);

const INTERVAL_FULL_RANGE = 32767;
const INTERVAL_FIELDS: ReadonlyMap<number, string> = new Map([
  [4, " year"],
  [2, " month"],
  [8, " day"],
  [1024, " hour"],
  [2048, " minute"],
  [4096, " second"],
  [6, " year to month"],
  [1032, " day to hour"],
  [3080, " day to minute"],
  [7176, " day to second"],
  [3072, " hour to minute"],
  [7168, " hour to second"],
  [6144, " minute to second"],
]);

/** As format_type writes it, user types always with their schema: `character varying(40)`, `public.state[]`. */
export function typeName(type: TypeRef): string {
  return elementName(type) + (type.dimensions > 0 ? "[]" : "");
}

/** Without modifiers, as signatures of functions are compared. */
export function bareTypeName(type: TypeRef): string {
  return typeName({ ...type, modifiers: [] });
}

function elementName(type: TypeRef): string {
  const { name, modifiers } = type;
  if (type.schema !== "pg_catalog") return `${type.schema}.${name}${inParentheses(modifiers)}`;
  if (name === "interval") return intervalName(modifiers);
  if (name === "bpchar" && modifiers.length === 0) return "bpchar";
  const [before, after] = FORMATS.get(name) ?? [name, ""];
  return `${before}${inParentheses(modifiers)}${after}`;
}

function intervalName(modifiers: TypeRef["modifiers"]): string {
  const [fields, precision] = modifiers;
  if (typeof fields !== "number") return "interval";
  const words = fields === INTERVAL_FULL_RANGE ? "" : (INTERVAL_FIELDS.get(fields) ?? "");
  return `interval${words}${precision === undefined ? "" : `(${precision})`}`;
}

function inParentheses(modifiers: TypeRef["modifiers"]): string {
  return modifiers.length === 0 ? "" : `(${modifiers.join(",")})`;
}
