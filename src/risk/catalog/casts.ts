/** PostgreSQL's casts between its own types (pg_cast), with what each does to a value. Domains, arrays and modifiers are not known here. */
import type { DataLoss } from "../assessment.ts";

/**
 * How a value is converted. `binary`: it stays as it is stored. `zone`: as it is stored when TimeZone is UTC, else rewritten.
 * `function`: computed anew, also by input and output functions.
 */
export type CastMethod = "binary" | "zone" | "function";

export interface Cast {
  readonly method: CastMethod;
  readonly lossy: DataLoss;
  readonly mayFail: boolean;
  /** Only an explicit cast does it: without USING the statement fails. */
  readonly explicitOnly: boolean;
}

type Row = readonly [
  from: string,
  to: string,
  method: CastMethod,
  lossy: DataLoss,
  flags?: "fails" | "explicit" | "explicit fails",
];

/** Sources: pg_cast of PostgreSQL 18; what is lost by running each cast (the matrix test). */
const ROWS: readonly Row[] = [
  ["int2", "int4 int8 float4 float8 numeric oid", "function", "none"],
  ["int4", "int8 float8 numeric", "function", "none"],
  ["int4", "float4", "function", "possible"],
  ["int4", "oid", "binary", "none"],
  ["int4", "int2 money", "function", "none", "fails"],
  ["int4", "bool", "function", "possible", "explicit"],
  ["int4", "bit", "function", "possible", "explicit"],
  ["int4", "char", "function", "none", "explicit fails"],
  ["int8", "numeric", "function", "none"],
  ["int8", "float4 float8", "function", "possible"],
  ["int8", "int2 int4 oid money", "function", "none", "fails"],
  ["int8", "bit", "function", "possible", "explicit"],
  ["int2 int4 int8", "bytea", "function", "none", "explicit"],
  ["numeric", "float4 float8", "function", "possible", "fails"],
  ["numeric", "int2 int4 int8 money", "function", "possible", "fails"],
  ["float4", "float8", "function", "none"],
  ["float4", "int2 int4 int8 numeric", "function", "possible", "fails"],
  ["float8", "float4 int2 int4 int8 numeric", "function", "possible", "fails"],
  ["money", "numeric", "function", "none"],
  ["oid", "int4", "binary", "none"],
  ["oid", "int8", "function", "none"],
  ["bool", "text varchar bpchar", "function", "none"],
  ["bool", "int4", "function", "none", "explicit"],
  ["text", "varchar bpchar", "binary", "none"],
  ["varchar", "text bpchar", "binary", "none"],
  ["bpchar", "text varchar", "function", "none"],
  ["text varchar bpchar", "name", "function", "possible"],
  ["text varchar bpchar", "char", "function", "possible"],
  ["text varchar bpchar", "xml json uuid", "function", "none", "explicit fails"],
  ["name", "text varchar bpchar", "function", "none"],
  ["char", "text varchar bpchar", "function", "none"],
  ["char", "int4", "function", "none", "explicit"],
  ["date", "timestamp timestamptz", "function", "none"],
  ["timestamp", "timestamptz", "zone", "none"],
  ["timestamptz", "timestamp", "zone", "possible"],
  ["timestamp", "date time", "function", "certain"],
  ["timestamptz", "date time timetz", "function", "certain"],
  ["time", "timetz interval", "function", "none"],
  ["timetz", "time", "function", "possible"],
  ["interval", "time", "function", "possible"],
  ["cidr", "inet", "binary", "none"],
  ["inet", "cidr", "function", "possible"],
  ["inet cidr", "text varchar bpchar", "function", "none"],
  ["macaddr", "macaddr8", "function", "none"],
  ["macaddr8", "macaddr", "function", "none", "fails"],
  ["xml", "text varchar bpchar", "binary", "none"],
  ["json", "jsonb", "function", "possible", "fails"],
  ["jsonb", "json", "function", "none"],
  ["jsonb", "bool int2 int4 int8 numeric float4 float8", "function", "possible", "explicit fails"],
  ["bit", "varbit", "binary", "none"],
  ["varbit", "bit", "binary", "none"],
  ["bit", "int4 int8", "function", "none", "explicit fails"],
  ["box", "polygon", "function", "none"],
  ["box", "circle lseg point", "function", "certain", "explicit"],
  ["circle", "box point", "function", "certain", "explicit"],
  ["circle", "polygon", "function", "possible", "explicit"],
  ["lseg", "point", "function", "certain", "explicit"],
  ["path", "polygon", "function", "none", "fails"],
  ["point", "box", "function", "none"],
  ["polygon", "path", "function", "none"],
  ["polygon", "box circle point", "function", "certain", "explicit"],
  ["bytea", "int2 int4 int8", "function", "possible", "explicit fails"],
  ["xid8", "xid", "function", "possible", "explicit"],
  ["citext", "text varchar bpchar", "binary", "none"],
  ["text varchar", "citext", "binary", "none"],
  ["bpchar bool inet", "citext", "function", "none"],
  ["hstore", "json jsonb", "function", "possible"],
];

const CASTS: ReadonlyMap<string, Cast> = new Map(ROWS.flatMap(expand));

function expand([from, to, method, lossy, flags]: Row): [string, Cast][] {
  const cast = {
    method,
    lossy,
    mayFail: flags?.endsWith("fails") === true,
    explicitOnly: flags?.startsWith("explicit") === true,
  };
  return from.split(" ").flatMap((source) => to.split(" ").map((target): [string, Cast] => [`${source}>${target}`, cast]));
}

/** The types of category S: everything can be assigned to them, and they can be cast to everything. */
export const STRINGS: ReadonlySet<string> = new Set(["text", "varchar", "bpchar", "name", "citext"]);

/** Types whose text form keeps all that a string could say; casting a string to others loses its spelling (`007`, `1e3`). */
const FAITHFUL = new Set(["json", "uuid", "xml"]);

/** The cast between two types of different names, without modifiers; null when there is none. */
export function castBetween(from: string, to: string): Cast | null {
  const known = CASTS.get(`${from}>${to}`);
  if (known !== undefined) return known;
  if (STRINGS.has(to))
    return { method: "function", lossy: to === "name" ? "possible" : "none", mayFail: false, explicitOnly: false };
  if (!STRINGS.has(from)) return null;
  return { method: "function", lossy: FAITHFUL.has(to) ? "none" : "possible", mayFail: true, explicitOnly: true };
}
