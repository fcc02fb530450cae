/** What an expression mentions, and how volatile it is. */
import type { Node, TypeName } from "libpg-query";
import { builtinVolatility, knownVolatility } from "./builtin-functions.ts";
import { extensionVolatility } from "./extension-functions.ts";
import type { Catalog } from "./catalog.ts";
import { parseName, stringsOf, writtenName, type WrittenName } from "./names.ts";
import type { Expression, Routine, TypeRef, Volatility } from "./objects.ts";
import { getObject } from "./store.ts";
import { canonicalType } from "./resolve-type.ts";
import { isRecord, stringConstant, walk } from "./tree.ts";

export interface Mentions {
  /** The last field of each column reference, in order, once each. */
  readonly columns: readonly string[];
  /** A reference to the whole row. */
  readonly star: boolean;
  readonly functions: readonly WrittenName[];
  readonly types: readonly TypeRef[];
  /** Names of relations in `nextval('…')` and `'…'::regclass`. */
  readonly relations: readonly WrittenName[];
}

/** What the expression of one table (a default, a check, an index key) mentions. */
export function mentionsOf(catalog: Catalog, tree: unknown): Mentions {
  const columns = new Set<string>();
  const functions: WrittenName[] = [];
  const types: TypeRef[] = [];
  const relations: WrittenName[] = [];
  let star = false;
  walk(tree, (kind, body) => {
    if (kind === "ColumnRef") {
      const last = lastField(body["fields"]);
      if (last === "*") star = true;
      else columns.add(last);
    } else if (kind === "FuncCall") {
      const call = calledFunction(body);
      functions.push(call.name);
      if (call.sequence !== null) relations.push(call.sequence);
    } else if (kind === "TypeCast" && isRecord(body["typeName"])) {
      const type = canonicalType(catalog, body["typeName"]);
      if (type !== null) types.push(type);
      const cast: { arg?: Node } = body;
      const relation = type?.name === "regclass" ? parseName(stringConstant(cast.arg) ?? "") : null;
      if (relation !== null) relations.push(relation);
    }
  });
  return { columns: [...columns], star, functions, types, relations };
}

function lastField(fields: unknown): string {
  const nodes = Array.isArray(fields) ? fields : [];
  const last: unknown = nodes.at(-1);
  if (isRecord(last) && isRecord(last["String"])) return typeof last["String"]["sval"] === "string" ? last["String"]["sval"] : "";
  return "*";
}

const SEQUENCE_FUNCTIONS = new Set(["nextval", "currval", "setval"]);

function calledFunction(body: Readonly<Record<string, unknown>>): { name: WrittenName; sequence: WrittenName | null } {
  const call: { funcname?: Node[]; args?: Node[] } = body;
  const name = writtenName(stringsOf(call.funcname));
  const argument = SEQUENCE_FUNCTIONS.has(name.name) ? stringConstant(call.args?.[0]) : null;
  return { name, sequence: argument === null ? null : parseName(argument) };
}

const ORDER: readonly Volatility[] = ["constant", "immutable", "stable", "volatile", "unknown"];

/** The most volatile of all that an expression calls. `unknown` outranks `volatile`. */
export function volatilityOf(catalog: Catalog, tree: unknown): Volatility {
  let worst: Volatility = "constant";
  const raise = (volatility: Volatility): void => {
    if (ORDER.indexOf(volatility) > ORDER.indexOf(worst)) worst = volatility;
  };
  walk(tree, (kind, body) => {
    if (kind === "FuncCall") raise(functionVolatility(catalog, calledFunction(body).name));
    else if (kind === "SQLValueFunction") raise("stable");
    else if (!CONSTANT_NODES.has(kind)) raise("immutable");
  });
  return worst;
}

const CONSTANT_NODES = new Set(["A_Const", "TypeCast", "String", "Integer", "Float", "Boolean", "CollateClause"]);

function functionVolatility(catalog: Catalog, name: WrittenName): Volatility {
  const builtin = name.schema === null || name.schema === "pg_catalog" ? builtinVolatility(name.name) : null;
  if (builtin !== null) return builtin;
  const routines = routinesNamed(catalog, name);
  if (routines.length === 0) return knownVolatility(name) ?? extensionVolatility(catalog, name) ?? "unknown";
  return routines.map((routine) => routine.volatility).reduce((a, b) => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b));
}

/** All overloads of a function, in the first schema of the search path that has any. */
export function routinesNamed(catalog: Catalog, name: WrittenName): readonly Routine[] {
  for (const schema of name.schema === null ? catalog.searchPath : [name.schema]) {
    const oids = catalog.routines.map.get(`${schema}\0${name.name}`) ?? [];
    const found = oids.map((oid) => getObject(catalog, oid)).filter((object) => object?.kind === "routine");
    if (found.length > 0) return found;
  }
  return [];
}

export function toExpression(catalog: Catalog, tree: Node): Expression {
  return { tree, volatility: volatilityOf(catalog, tree) };
}

/** The type that an expression certainly has: of a cast or a constant; null where that takes more knowledge. */
export function castType(catalog: Catalog, tree: Node): TypeRef | null {
  if (!("TypeCast" in tree)) return null;
  const name: TypeName | undefined = tree.TypeCast.typeName;
  return name === undefined ? null : canonicalType(catalog, name);
}
