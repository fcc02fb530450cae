/** Whether a column's new type holds every value of its old one, and what the change does to the table's storage. */
import type { DataType } from "../by-tokens/definitions.ts";

export interface TypeChange {
  /** Null: every value fits. Else why one may not, as a clause behind "since". */
  readonly narrower: string | null;
  /** Whether code that reads and writes the old type may fail on the new one though all values fit. */
  readonly otherKind: boolean;
  /** `same`: as stored; `metadata`: the dictionary only; `copy`: every row is copied; `copy-mysql`: by MySQL, not by MariaDB. */
  readonly storage: "same" | "metadata" | "copy" | "copy-mysql";
}

const UNKNOWN: TypeChange = { narrower: "the old type is not known from the migrations", otherKind: true, storage: "copy" };

/** `from` null: not known. Character sets are those of the columns, null where not known. */
export function compareTypes(from: DataType | null, to: DataType | null): TypeChange {
  if (from === null || to === null) return UNKNOWN;
  const a = normalise(from);
  const b = normalise(to);
  const charset = compareCharsets(a, b);
  const found = kindOf(a) === kindOf(b) ? compareWithin(a, b) : compareAcross(a, b);
  if (charset === null || !isText(a) || !isText(b)) return found;
  return { ...found, narrower: found.narrower ?? charset.narrower, storage: charset.same ? found.storage : "copy" };
}

type Kind = "integer" | "decimal" | "float" | "text" | "bytes" | "enum" | "set" | "bit" | "time" | "json" | "other";

const INTEGERS: Readonly<Record<string, number>> = { tinyint: 1, smallint: 2, mediumint: 3, int: 4, bigint: 8 };
/** The most bytes that a value may have. */
const TEXTS: Readonly<Record<string, number>> = { tinytext: 255, text: 65535, mediumtext: 2 ** 24 - 1, longtext: 2 ** 32 - 1 };
const BLOBS: Readonly<Record<string, number>> = { tinyblob: 255, blob: 65535, mediumblob: 2 ** 24 - 1, longblob: 2 ** 32 - 1 };
const TIMES = new Set(["date", "datetime", "timestamp", "time", "year"]);

function kindOf({ name }: DataType): Kind {
  if (INTEGERS[name] !== undefined) return "integer";
  if (name === "decimal") return "decimal";
  if (name === "float" || name === "double") return "float";
  if (name === "char" || name === "varchar" || TEXTS[name] !== undefined) return "text";
  if (name === "binary" || name === "varbinary" || BLOBS[name] !== undefined) return "bytes";
  if (TIMES.has(name)) return "time";
  if (name === "enum" || name === "set" || name === "bit" || name === "json") return name;
  return "other";
}

function isText(type: DataType): boolean {
  return ["text", "enum", "set"].includes(kindOf(type));
}

/** Lengths and precisions that were left out; TEXT(n) is the smallest that holds n. */
function normalise(type: DataType): DataType {
  const [first] = type.sizes;
  switch (type.name) {
    case "decimal":
      return { ...type, sizes: [first ?? 10, type.sizes[1] ?? 0] };
    case "char":
    case "binary":
    case "bit":
      return { ...type, sizes: [first ?? 1] };
    case "datetime":
    case "timestamp":
    case "time":
      return { ...type, sizes: [first ?? 0] };
    case "float":
      return type.sizes.length === 1 && (first ?? 0) > 24 ? { ...type, name: "double", sizes: [] } : type;
    case "text":
      return first === undefined ? type : { ...type, name: smallest(TEXTS, first * 4), sizes: [] };
    case "blob":
      return first === undefined ? type : { ...type, name: smallest(BLOBS, first), sizes: [] };
    default:
      return type;
  }
}

function smallest(sizes: Readonly<Record<string, number>>, bytes: number): string {
  return Object.entries(sizes).find(([, most]) => bytes <= most)?.[0] ?? "longtext";
}

/** Bytes of one character at most. */
const CHARSET_BYTES: Readonly<Record<string, number>> = {
  utf8mb4: 4,
  utf8mb3: 3,
  utf8: 3,
  latin1: 1,
  ascii: 1,
  binary: 1,
  ucs2: 2,
  utf16: 4,
  utf32: 4,
};

function bytesOf(charset: string | null): number {
  return CHARSET_BYTES[charset ?? "utf8mb4"] ?? 4;
}

/** Null: nothing to say, since neither is known. */
function compareCharsets(a: DataType, b: DataType): { narrower: string | null; same: boolean } | null {
  const from = canonicalCharset(a.charset);
  const to = canonicalCharset(b.charset);
  if (from === to) return null;
  if (to !== null && holdsCharset(to, from)) return { narrower: null, same: false };
  const shown = to ?? "the table's character set";
  return { narrower: `${shown} cannot hold every character of ${from ?? "the old character set"}`, same: false };
}

export function canonicalCharset(charset: string | null): string | null {
  return charset === "utf8" ? "utf8mb3" : charset;
}

/** Whether every character of one set (null: any) is in the other. */
export function holdsCharset(to: string, from: string | null): boolean {
  if (to === "utf8mb4" || to === "utf16" || to === "utf32") return from !== "binary";
  if (from === "ascii") return true;
  return (to === "utf8mb3" || to === "ucs2") && (from === "latin1" || from === "utf8mb3" || from === "ucs2");
}

function compareWithin(a: DataType, b: DataType): TypeChange {
  const same = JSON.stringify({ ...a, charset: null }) === JSON.stringify({ ...b, charset: null });
  if (same) return { narrower: null, otherKind: false, storage: "same" };
  return WITHIN[kindOf(a)](a, b);
}

function change(narrower: string | null, storage: TypeChange["storage"] = "copy", otherKind = false): TypeChange {
  return { narrower, otherKind, storage };
}

const NOT_COMPARED = "the types are not compared";

const WITHIN: Readonly<Record<Kind, (a: DataType, b: DataType) => TypeChange>> = {
  integer: (a, b) => change(integerNarrower(a, b), a.name === b.name && a.unsigned === b.unsigned ? "metadata" : "copy"),
  decimal: compareDecimals,
  float: (a, b) => {
    if (a.unsigned !== b.unsigned && b.unsigned) return change("negative values do not fit");
    return change(
      a.name === "double" && b.name === "float"
        ? "FLOAT keeps fewer digits than DOUBLE"
        : b.sizes.length > 1
          ? "digits are rounded"
          : null,
    );
  },
  text: compareTexts,
  bytes: compareBytes,
  enum: (a, b) => compareMembers(a, b),
  set: (a, b) => compareMembers(a, b),
  bit: (a, b) => change((a.sizes[0] ?? 1) > (b.sizes[0] ?? 1) ? `BIT(${b.sizes[0] ?? 1}) is shorter` : null),
  time: compareTimes,
  json: () => change(null),
  other: () => change(NOT_COMPARED),
};

function integerNarrower(a: DataType, b: DataType): string | null {
  const from = INTEGERS[a.name] ?? 8;
  const to = INTEGERS[b.name] ?? 0;
  if (b.unsigned && !a.unsigned) return "negative values do not fit an unsigned column";
  if (to < from) return `${b.name.toUpperCase()} is smaller than ${a.name.toUpperCase()}`;
  return a.unsigned && !b.unsigned && to <= from ? "the upper half of the unsigned values does not fit a signed column" : null;
}

function compareDecimals(a: DataType, b: DataType): TypeChange {
  const [precision = 10, scale = 0] = a.sizes;
  const [newPrecision = 10, newScale = 0] = b.sizes;
  if (newScale < scale) return change(`values are rounded from ${scale} to ${newScale} decimal places`);
  if (newPrecision - newScale < precision - scale) return change("fewer digits before the decimal point fit");
  return change(b.unsigned && !a.unsigned ? "negative values do not fit" : null);
}

/** Characters that fit for certain; null: as many as the type of its bytes allows. */
function characters(type: DataType): number {
  const bytes = TEXTS[type.name];
  return bytes === undefined ? (type.sizes[0] ?? 0) : Math.floor(bytes / bytesOf(type.charset));
}

function compareTexts(a: DataType, b: DataType): TypeChange {
  const shorter =
    TEXTS[a.name] !== undefined && TEXTS[b.name] !== undefined
      ? (TEXTS[b.name] ?? 0) < (TEXTS[a.name] ?? 0)
      : fewerCharacters(a, b);
  if (shorter) return change("longer values do not fit");
  if (a.name !== "char" && b.name === "char") return change("CHAR drops trailing spaces");
  if (a.name !== "varchar" || b.name !== "varchar") return change(null);
  const bytes = bytesOf(b.charset ?? a.charset);
  return change(null, lengthStorage((a.sizes[0] ?? 0) * bytes, (b.sizes[0] ?? 0) * bytes));
}

/** The length is stored in one byte up to 255 bytes, else in two. MariaDB sees the difference where 128 bytes or more were allowed. */
function lengthStorage(before: number, after: number): TypeChange["storage"] {
  if (before <= 255 === after <= 255) return "metadata";
  return before < 128 ? "copy-mysql" : "copy";
}

function fewerCharacters(a: DataType, b: DataType): boolean {
  // A TEXT column may hold as many one-byte characters as it has bytes.
  const from = TEXTS[a.name] ?? a.sizes[0] ?? 0;
  return characters(b) < from;
}

function bytesIn(type: DataType): number {
  return BLOBS[type.name] ?? type.sizes[0] ?? 0;
}

function compareBytes(a: DataType, b: DataType): TypeChange {
  if (bytesIn(b) < bytesIn(a)) return change("longer values do not fit");
  if (b.name === "binary") return change("BINARY pads values with zero bytes");
  if (a.name !== "varbinary" || b.name !== "varbinary") return change(null);
  return change(null, lengthStorage(bytesIn(a), bytesIn(b)));
}

function compareMembers(a: DataType, b: DataType): TypeChange {
  const kept = new Set(b.members);
  const removed = a.members.filter((member) => !kept.has(member));
  if (removed.length > 0) return change(`${removed.map((member) => `'${member}'`).join(", ")} is no member any more`);
  const appended = a.members.every((member, index) => b.members[index] === member);
  const limit = a.name === "enum" ? 255 : 8;
  const sameSize = a.name === "enum" ? a.members.length <= limit === b.members.length <= limit : bytesOfSet(a) === bytesOfSet(b);
  return change(null, appended && sameSize ? "metadata" : "copy");
}

function bytesOfSet({ members }: DataType): number {
  const bytes = Math.ceil(members.length / 8);
  return bytes > 4 ? 8 : bytes;
}

/** Each kind of time -> those that hold all of its values. */
const HOLDS_TIME: Readonly<Record<string, readonly string[]>> = {
  date: ["date", "datetime"],
  datetime: ["datetime"],
  timestamp: ["timestamp"],
  time: ["time"],
  year: ["year"],
};

function compareTimes(a: DataType, b: DataType): TypeChange {
  if (HOLDS_TIME[a.name]?.includes(b.name) !== true) {
    const zoned = a.name === "timestamp" && b.name === "datetime";
    return change(
      zoned
        ? "the values are converted by the time zone of the session"
        : `${b.name.toUpperCase()} does not hold what ${a.name.toUpperCase()} holds`,
      "copy",
      true,
    );
  }
  if ((b.sizes[0] ?? 0) < (a.sizes[0] ?? 0)) return change(`fractions of a second are rounded to ${b.sizes[0] ?? 0} digits`);
  return change(null, "copy", a.name !== b.name);
}

/** Characters that the longest value of a type has as text. */
function printedLength(type: DataType): number | null {
  switch (kindOf(type)) {
    case "integer":
      return { tinyint: 4, smallint: 6, mediumint: 9, int: 11, bigint: 20 }[type.name] ?? 20;
    case "decimal":
      return (type.sizes[0] ?? 10) + 3;
    case "enum":
      return Math.max(0, ...type.members.map((member) => member.length));
    case "set":
      return type.members.join(",").length;
    case "time":
      return 26;
    case "json":
      return TEXTS["longtext"] ?? 0;
    default:
      return null;
  }
}

const DIGITS: Readonly<Record<string, number>> = { tinyint: 3, smallint: 5, mediumint: 8, int: 10, bigint: 20 };

function compareAcross(a: DataType, b: DataType): TypeChange {
  const [from, to] = [kindOf(a), kindOf(b)];
  const name = b.name.toUpperCase();
  if (to === "text") {
    const length = printedLength(a);
    if (length === null) return change(`not every value of ${a.name.toUpperCase()} is kept as ${name}`, "copy", true);
    return change(characters(b) < length ? "longer values do not fit" : null, "copy", from !== "enum" && from !== "set");
  }
  if (from === "integer" && to === "decimal") {
    const [precision = 10, scale = 0] = b.sizes;
    const fits = precision - scale >= (DIGITS[a.name] ?? 20) && !(b.unsigned && !a.unsigned);
    return change(fits ? null : `${name}(${precision},${scale}) has too few digits`, "copy", false);
  }
  if (from === "integer" && b.name === "double" && a.name !== "bigint")
    return change(b.unsigned && !a.unsigned ? "negative values do not fit" : null, "copy", true);
  if (from === "text" && to === "bytes")
    return change(
      bytesIn(b) < (TEXTS[a.name] ?? (a.sizes[0] ?? 0) * bytesOf(a.charset)) || b.name === "binary"
        ? "longer values do not fit"
        : null,
      "copy",
      true,
    );
  return change(`not every value of ${a.name.toUpperCase()} is kept as ${name}`, "copy", true);
}
