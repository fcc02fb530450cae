/** What an id looks like beside its neighbours: how many digits, and whether they are a date. Knows no framework but its order. */
import type { IdOrder } from "../frameworks/framework.ts";

export interface IdShape {
  /** Equal for ids that sort among one another as people expect. */
  readonly key: string;
  /** `14 digits`, for a sentence. */
  readonly title: string;
  /** Digits that read as a date; null where the shape is none or the digits are no date. */
  readonly year: number | null;
}

const STAMP_DIGITS = 8;

/** Null where the order does not come from digits. A word in front (`Version…`, `m…`) is common to all and says nothing. */
export function shapeOf(order: IdOrder, id: string): IdShape | null {
  if (order !== "number" && order !== "dotted" && order !== "text") return null;
  const digits = id.replace(/^[A-Za-z]{1,10}(?=\d)/, "");
  const grouped = /^\d{4}[_-]\d\d[_-]\d\d(?:[_-](?:\d{6}|\d{4})(?!\d))?/.exec(digits)?.[0];
  const first = /^\d+/.exec(digits)?.[0];
  if (first === undefined) return null;
  if (order === "text" && grouped !== undefined) {
    const year = yearOf(grouped.replaceAll(/[_-]/g, ""));
    return { key: `date:${grouped.length}`, title: `a date like ${grouped}`, year };
  }
  if (order === "text") return { key: `text:${first.length}`, title: describe(first), year: yearOf(first) };
  const significant = first.replace(/^0+(?=\d)/, "");
  return significant.length < STAMP_DIGITS
    ? { key: "sequence", title: `the number ${first}`, year: null }
    : { key: `stamp:${significant.length}`, title: describe(significant), year: yearOf(significant) };
}

/** The shape of most ids, with how many have it; null below three ids or where fewer than three in five agree. */
export function majorityShape(
  shapes: readonly IdShape[],
): { readonly shape: IdShape; readonly dated: boolean; readonly lastYear: number } | null {
  const groups = new Map<string, IdShape[]>();
  for (const shape of shapes) {
    const group = groups.get(shape.key);
    if (group === undefined) groups.set(shape.key, [shape]);
    else group.push(shape);
  }
  const largest = [...groups.values()].reduce<IdShape[]>((best, group) => (group.length > best.length ? group : best), []);
  const [shape] = largest;
  if (shape === undefined || largest.length < 3 || largest.length * 5 < shapes.length * 3) return null;
  const years = largest.flatMap(({ year }) => (year === null ? [] : [year]));
  return { shape, dated: years.length * 5 >= largest.length * 4, lastYear: years.reduce((a, b) => Math.max(a, b), 0) };
}

/** The year of `YYYYMMDD`, followed by nothing or by a time of day; null when it is no such date. */
function yearOf(digits: string): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?(\d{3})?)?$/.exec(digits);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const isDate = year >= 1980 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDate && hour < 24 && minute < 60 && second < 61 ? year : null;
}

function describe(digits: string): string {
  return digits.length === 1 ? "1 digit" : `${digits.length} digits`;
}
