/** Reads JSON documents that come from elsewhere: unknown values -> typed ones, or the first thing that is wrong with its place. */

import { cutMiddle, makeVisible } from "../change-set/visible.ts";

/** Throws `Wrong`. */
export type Reader<T> = (value: unknown, place: string) => T;

/** Where and what, such as `migrations[2].path is no text`, on one line with nothing invisible. */
export class Wrong extends Error {
  override readonly name = "Wrong";
}

export type Fields<T> = { readonly [K in keyof T]-?: Reader<T[K]> };

export const text: Reader<string> = (value, place) => {
  if (typeof value !== "string") throw new Wrong(`${place} is no text`);
  return value;
};

export const flag: Reader<boolean> = (value, place) => {
  if (typeof value !== "boolean") throw new Wrong(`${place} is neither true nor false`);
  return value;
};

export const amount: Reader<number> = (value, place) => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new Wrong(`${place} is no number`);
  return value;
};

export function pattern(source: RegExp, what: string): Reader<string> {
  return (value, place) => {
    const found = text(value, place);
    if (!source.test(found)) throw new Wrong(`${place} is no ${what}`);
    return found;
  };
}

export function choice<const Value extends string | number>(values: readonly Value[]): Reader<Value> {
  return (value, place) => {
    const found = values.find((one) => one === value);
    if (found === undefined) throw new Wrong(`${place} is none of ${values.join(", ")}`);
    return found;
  };
}

export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return (value, place) => (value === null ? null : reader(value, place));
}

export function list<T>(reader: Reader<T>, most = 10_000): Reader<readonly T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) throw new Wrong(`${place} is no list`);
    if (value.length > most) throw new Wrong(`${place} has more than ${most} entries`);
    return value.map((item: unknown, index) => reader(item, `${place}[${index}]`));
  };
}

/** Names to values, such as placeholders. */
export function table<T>(reader: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (value, place) =>
    Object.fromEntries(
      Object.entries(mapping(value, place)).map(([key, inner]) => [
        key,
        reader(inner, `${place}.${cutMiddle(makeVisible(key), 60)}`),
      ]),
    );
}

/** Properties that are not among `fields` are passed over. */
export function record<T extends object>(fields: Fields<T>): Reader<T> {
  const readers: readonly (readonly [string, Reader<unknown>])[] = Object.entries(fields);
  return (value, place) => {
    const found = mapping(value, place);
    const read = readers.map(([key, reader]) => {
      const inner = place === "" ? key : `${place}.${key}`;
      if (!Object.hasOwn(found, key)) throw new Wrong(`${inner} is missing`);
      return [key, reader(found[key], inner)] as const;
    });
    // Each key was read by its own reader.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return Object.fromEntries(read) as T;
  };
}

function mapping(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Wrong(`${place === "" ? "The document" : place} is no object`);
  return Object.fromEntries(Object.entries(value));
}

export const SHA256 = pattern(/^[0-9a-f]{64}$/, "SHA-256 in hexadecimal");
export const DIGEST = pattern(/^sha256:[0-9a-f]{64}$/, "digest (sha256: and 64 hexadecimal digits)");
/** ISO 8601 in UTC, as every time in our documents. */
export const MOMENT = pattern(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/, "time in UTC (ISO 8601)");

/** A path of a repository: relative, without steps upwards, backslashes, NUL and half characters. Otherwise a name is a name. */
export const PATH: Reader<string> = (value, place) => {
  const path = text(value, place);
  if (!isRepositoryPath(path)) throw new Wrong(`${place} is no path below the repository`);
  return path;
};

export function isRepositoryPath(path: string): boolean {
  const isPlain = path.length <= 4096 && !/[\0\\\p{Surrogate}]|^[A-Za-z]:/u.test(path);
  return isPlain && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

const MOST_BYTES = 20_000_000;

/** Bytes -> text and JSON; throws `Wrong`. A byte order mark is no JSON. */
export function parseDocument(bytes: Uint8Array): { readonly text: string; readonly value: unknown } {
  if (bytes.length > MOST_BYTES) throw new Wrong("The document is larger than 20 MB");
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return { text, value };
  } catch {
    throw new Wrong("The document is no JSON");
  }
}

/** The version comes first: of another one nothing else can be said. */
export function refuseOtherVersion(value: unknown, what: string): void {
  const version: unknown = typeof value === "object" && value !== null && "version" in value ? value.version : undefined;
  if (version === 1) return;
  if (typeof version === "number" && version > 1)
    throw new Wrong(`This is version ${version} of ${what}, made by a newer schema-release; this one reads version 1`);
  throw new Wrong(`This is not ${what}: it has no version 1`);
}
