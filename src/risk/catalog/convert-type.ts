/** One conversion of a value from a type to another: what it does to the stored form and to what it says. */
import type { DataLoss } from "../assessment.ts";
import { castBetween, type CastMethod } from "./casts.ts";
import type { Catalog } from "./catalog.ts";
import type { TypeRef, UserType } from "./objects.ts";
import { constraintsOfDomain } from "./queries.ts";
import { bareTypeName, typeName, userTypeOf } from "./resolve-type.ts";
import { compareModifiers } from "./type-modifiers.ts";

/** One conversion, or several joined. */
export interface Step {
  readonly rewrite: boolean;
  readonly lossy: DataLoss;
  readonly mayFail: boolean;
  readonly impossible: boolean;
  readonly known: boolean;
  /** Whether the values stay comparable by the same operators, so that plain indexes can stay. */
  readonly sameOperators: boolean;
  readonly reason: string | null;
}

export const UNCHANGED: Step = {
  rewrite: false,
  lossy: "none",
  mayFail: false,
  impossible: false,
  known: true,
  sameOperators: true,
  reason: null,
};

const LOSSES: readonly DataLoss[] = ["none", "possible", "certain"];

/** One after the other: the worst of both. */
export function join(first: Step, second: Step): Step {
  const worse = LOSSES.indexOf(second.lossy) > LOSSES.indexOf(first.lossy) || first.reason === null;
  return {
    rewrite: first.rewrite || second.rewrite,
    lossy: worse ? (second.lossy === "none" ? first.lossy : second.lossy) : first.lossy,
    mayFail: first.mayFail || second.mayFail,
    impossible: first.impossible || second.impossible,
    known: first.known && second.known,
    sameOperators: first.sameOperators && second.sameOperators,
    reason: worse ? (second.reason ?? first.reason) : first.reason,
  };
}

export interface Conversion {
  readonly from: TypeRef;
  readonly to: TypeRef;
  readonly explicit: boolean;
}

/** One conversion, by assignment or by an explicit cast, through domains and arrays. */
export function convert(catalog: Catalog, { from, to, explicit }: Conversion): Step {
  if (isSame(from, to)) return UNCHANGED;
  const source = baseOf(catalog, from);
  const target = baseOf(catalog, to);
  if (source === null || target === null) return { ...UNCHANGED, ...UNKNOWN_STEP };
  const plain = convertBase(catalog, { from: source.type, to: target.type, explicit });
  const anew = needsComputing({ from, to }, [source, target]);
  const sameOperators = plain.sameOperators && (bareTypeName(from) === bareTypeName(to) || !isPolymorphic(catalog, target.type));
  const reason = plain.reason ?? (anew ? "every value is computed anew" : null);
  const step = { ...plain, sameOperators, rewrite: plain.rewrite || anew, reason };
  if (!target.constrained) return step;
  const checked = step.lossy === "none" ? "every value is checked against the domain's constraints" : step.reason;
  return { ...step, rewrite: true, mayFail: true, reason: checked };
}

/** Indexes of arrays, enums, ranges and rows have operators of any such type: another type makes another index. */
function isPolymorphic(catalog: Catalog, type: TypeRef): boolean {
  const kind = userTypeOf(catalog, type)?.typeKind;
  return type.dimensions > 0 || type.name.endsWith("range") || kind === "enum" || kind === "range" || kind === "composite";
}

interface Pair {
  readonly from: TypeRef;
  readonly to: TypeRef;
}

function isSame(from: TypeRef, to: TypeRef): boolean {
  return typeName(from) === typeName(to) && from.oid === to.oid;
}

/**
 * Where PostgreSQL computes values though nothing changes. Arrays go through element by element, unless only modifiers are
 * dropped. What comes out of a domain or of another type has lost its modifiers, so a limit is checked even when it was there.
 */
function needsComputing(written: Pair, [source, target]: readonly [Base, Base]): boolean {
  const { stored: from } = source;
  const { stored: to } = target;
  if (from.dimensions > 0 && to.dimensions > 0) {
    return bareTypeName(from) !== bareTypeName(to) || (to.modifiers.length > 0 && typeName(from) !== typeName(to));
  }
  const isPlain = typeName(written.from) === typeName(from) && from.name === to.name;
  return to.modifiers.length > 0 && !isPlain;
}

const UNKNOWN_STEP = {
  rewrite: true,
  lossy: "possible",
  mayFail: true,
  known: false,
  sameOperators: false,
  reason: "one of the types is not known",
} as const;

export interface Base {
  /** What its values are made of, also below arrays. */
  readonly type: TypeRef;
  /** The type as it is stored: of an array of a domain that array. */
  readonly stored: TypeRef;
  /** A domain on the way has a CHECK or NOT NULL. */
  readonly constrained: boolean;
}

/** What a domain stands for in the end; the type itself otherwise. Null: its kind is not known. */
export function baseOf(catalog: Catalog, type: TypeRef): Base | null {
  let at = type;
  let stored = type;
  let constrained = false;
  for (let user = userTypeOf(catalog, at); user?.typeKind === "domain"; user = userTypeOf(catalog, at)) {
    if (user.base === null) return null;
    constrained ||= isConstrained(catalog, user);
    const isElement = at.dimensions > 0;
    at = { ...user.base, dimensions: user.base.dimensions + at.dimensions };
    if (!isElement) stored = at;
  }
  const user = userTypeOf(catalog, at);
  const isKnown =
    at.schema === "pg_catalog" || (user !== null && user.typeKind !== "unknown") || (user?.extension ?? null) !== null;
  return isKnown ? { type: at, stored, constrained } : null;
}

function isConstrained(catalog: Catalog, domain: UserType): boolean {
  return domain.notNull || constraintsOfDomain(catalog, domain).length > 0;
}

function convertBase(catalog: Catalog, { from, to, explicit }: Conversion): Step {
  if (from.dimensions > 0 !== to.dimensions > 0) return convertArrayToText({ from, to, explicit });
  if (from.oid !== to.oid || from.name !== to.name) {
    const cast = castStep(catalog, { from, to, explicit });
    const length = lengthStep(to, { from: cast.keepsLength ? from.modifiers : [], explicit });
    return join(cast.step, length);
  }
  return lengthStep(to, { from: from.modifiers, explicit });
}

function lengthStep(to: TypeRef, given: { from: TypeRef["modifiers"]; explicit: boolean }): Step {
  const { rewrite, lossy, mayFail, reason } = compareModifiers(to.name, [given.from, to.modifiers], given.explicit);
  return { ...UNCHANGED, rewrite, lossy, mayFail, reason: rewrite ? reason : null };
}

/** Both count the same things: the old limit tells of the new one. */
const SAME_LENGTH = new Set(["bit>varbit", "varchar>bpchar"]);

function castStep(catalog: Catalog, { from, to, explicit }: Conversion): { step: Step; keepsLength: boolean } {
  const cast = isEnum(catalog, to) && !isEnum(catalog, from) ? fromText(from) : castBetween(from.name, to.name);
  const keepsLength = SAME_LENGTH.has(`${from.name}>${to.name}`);
  if (cast === null) {
    const reason = `there is no cast from ${typeName(from)} to ${typeName(to)}`;
    return { step: { ...UNCHANGED, ...UNKNOWN_STEP, known: true, impossible: true, reason }, keepsLength };
  }
  const { method, lossy, mayFail } = cast;
  const inUtc = catalog.timeZone !== null && UTC.has(catalog.timeZone.toLowerCase());
  const rewrite = method === "function" || (method === "zone" && !inUtc);
  const reason = reasonOf({ from, to, explicit }, { method, lossy, inUtc });
  const sameOperators = TEXT_OPERATORS.has(from.name) && TEXT_OPERATORS.has(to.name);
  const isInet = from.name === "cidr" && to.name === "inet";
  const impossible = cast.explicitOnly && !explicit;
  return {
    step: { rewrite, lossy, mayFail, impossible, known: true, sameOperators: sameOperators || isInet, reason },
    keepsLength,
  };
}

const UTC = new Set([
  "utc",
  "gmt",
  "etc/utc",
  "etc/gmt",
  "zulu",
  "uct",
  "etc/uct",
  "etc/zulu",
  "greenwich",
  "etc/greenwich",
  "universal",
  "etc/universal",
]);
const TEXT_OPERATORS = new Set(["text", "varchar"]);

function isEnum(catalog: Catalog, type: TypeRef): boolean {
  return userTypeOf(catalog, type)?.typeKind === "enum";
}

/** Text becomes an enum by its input function; what is no value fails. */
function fromText(from: TypeRef): ReturnType<typeof castBetween> {
  const isText = castBetween(from.name, "uuid") !== null;
  return isText ? { method: "function", lossy: "none", mayFail: true, explicitOnly: true } : null;
}

function reasonOf({ from, to }: Conversion, cast: { method: CastMethod; lossy: DataLoss; inUtc: boolean }): string {
  const pair = `${typeName({ ...from, modifiers: [] })} to ${typeName({ ...to, modifiers: [] })}`;
  if (cast.method === "binary") return `${pair} leaves the stored values as they are`;
  if (cast.method === "zone") {
    const storage = cast.inUtc ? "in UTC the stored values stay" : "every value is converted with the session's TimeZone";
    return cast.lossy === "none" ? storage : `${storage}; the zone is dropped`;
  }
  if (cast.lossy === "certain") return `${pair} cuts a part off every value`;
  return cast.lossy === "possible" ? `${pair} can change values for good` : `${pair} stores every value anew`;
}

/** An array becomes text by its output function; text becomes an array only by an explicit cast; nothing else does. */
function convertArrayToText({ from, to, explicit }: Conversion): Step {
  const cast = from.dimensions > 0 ? castBetween("array", to.name) : castBetween(from.name, "array");
  const reason = `${typeName(from)} to ${typeName(to)} stores every value anew`;
  if (cast === null)
    return {
      ...UNCHANGED,
      ...UNKNOWN_STEP,
      known: true,
      impossible: true,
      reason: `there is no cast from ${typeName(from)} to ${typeName(to)}`,
    };
  const impossible = cast.explicitOnly && !explicit;
  const step = {
    ...UNCHANGED,
    lossy: cast.lossy,
    mayFail: cast.mayFail,
    rewrite: true,
    impossible,
    sameOperators: false,
    reason,
  };
  return join(step, lengthStep(to, { from: [], explicit }));
}
