/** What a change of a type's modifiers does: varchar(40) to varchar(20), numeric(8,2) to numeric(8,0). */
import type { DataLoss } from "../assessment.ts";
import type { TypeRef } from "./objects.ts";

export interface LengthChange {
  readonly rewrite: boolean;
  readonly lossy: DataLoss;
  readonly mayFail: boolean;
  readonly reason: string;
}

type Modifiers = TypeRef["modifiers"];

const NOTHING: LengthChange = { rewrite: false, lossy: "none", mayFail: false, reason: "the type stays as wide or gets wider" };

/** `explicit`: by a written cast, which cuts strings silently where assignment fails. Types that take no modifiers: nothing. */
export function compareModifiers(name: string, [from, to]: readonly [Modifiers, Modifiers], explicit: boolean): LengthChange {
  if (to.length === 0 || String(from) === String(to)) return NOTHING;
  const compare = COMPARISONS[name];
  return compare === undefined ? UNKNOWN : compare(from, to, explicit);
}

const UNKNOWN: LengthChange = { rewrite: true, lossy: "possible", mayFail: true, reason: "what the modifiers mean is not known" };

type Compare = (from: Modifiers, to: Modifiers, explicit: boolean) => LengthChange;

const COMPARISONS: Readonly<Record<string, Compare>> = {
  varchar: compareLengths,
  varbit: compareLengths,
  bpchar: compareFixed,
  bit: compareBits,
  numeric: compareNumeric,
  timestamp: comparePrecision,
  timestamptz: comparePrecision,
  time: comparePrecision,
  timetz: comparePrecision,
  interval: compareIntervals,
};

function cut(explicit: boolean, reason: string): LengthChange {
  return { rewrite: true, lossy: explicit ? "possible" : "none", mayFail: !explicit, reason };
}

/** varchar_support and varbit_support of PostgreSQL: nothing to do when the new limit is not lower. */
function compareLengths([from]: Modifiers, [to]: Modifiers, explicit: boolean): LengthChange {
  if (from !== undefined && Number(to) >= Number(from)) return NOTHING;
  return cut(
    explicit,
    explicit ? "an explicit cast cuts longer values silently" : "values longer than the new limit make it fail",
  );
}

/** character(n) is stored padded, so a new length is a new value. */
function compareFixed([from]: Modifiers, [to]: Modifiers, explicit: boolean): LengthChange {
  if (from !== undefined && Number(to) >= Number(from))
    return { ...NOTHING, rewrite: true, reason: "every value is padded anew" };
  return cut(
    explicit,
    explicit ? "an explicit cast cuts longer values silently" : "values longer than the new length make it fail",
  );
}

function compareBits(from: Modifiers, to: Modifiers, explicit: boolean): LengthChange {
  const wider = from[0] !== undefined && Number(to[0]) >= Number(from[0]);
  if (!explicit) return cut(false, "bit strings of another length make it fail");
  return wider
    ? { ...NOTHING, rewrite: true, reason: "every value is padded anew" }
    : cut(true, "an explicit cast cuts longer values silently");
}

/** numeric_support: nothing to do when the scale stays and the precision is not lower. */
function compareNumeric(from: Modifiers, to: Modifiers): LengthChange {
  const [precision = 0, scale = 0] = to.map(Number);
  const [oldPrecision, oldScale = 0] = from.map(Number);
  if (oldPrecision === undefined) {
    return {
      rewrite: true,
      lossy: "possible",
      mayFail: true,
      reason: "values are rounded to the new scale; too large ones make it fail",
    };
  }
  const mayFail = precision - scale < oldPrecision - oldScale;
  if (scale < oldScale)
    return { rewrite: true, lossy: "possible", mayFail: true, reason: "values are rounded to the smaller scale" };
  if (scale === oldScale && precision >= oldPrecision) return NOTHING;
  const reason = mayFail ? "values that are too large make it fail" : "a larger scale is stored anew";
  return { rewrite: true, lossy: "none", mayFail, reason };
}

const MOST_DIGITS = 6;

function comparePrecision([from = MOST_DIGITS]: Modifiers, [to = MOST_DIGITS]: Modifiers): LengthChange {
  if (Number(to) >= Number(from) || Number(to) >= MOST_DIGITS) return NOTHING;
  return { rewrite: true, lossy: "possible", mayFail: false, reason: "fractions of a second are rounded" };
}

/** The lowest field that is kept: year 2, month 1, day 3, … as bits of the mask; seconds are the finest. */
const FINEST_FIRST = [4096, 2048, 1024, 8, 2, 4];
const FULL_RANGE = 32767;

function least(mask: number): number {
  return FINEST_FIRST.findIndex((bit) => (mask & bit) !== 0);
}

/** interval_support: nothing to do when the finest field is as fine and the precision of seconds not lower. */
function compareIntervals(from: Modifiers, to: Modifiers): LengthChange {
  const [oldRange = FULL_RANGE, oldPrecision = MOST_DIGITS] = from.map(Number);
  const [range = FULL_RANGE, precision = MOST_DIGITS] = to.map(Number);
  const asFine = least(range) <= least(oldRange);
  const seconds = least(oldRange) > 0 || precision >= MOST_DIGITS || precision >= oldPrecision;
  if (asFine && seconds) return NOTHING;
  return { rewrite: true, lossy: "possible", mayFail: false, reason: "the finer fields of the interval are cut or rounded" };
}
