/** Names that PostgreSQL makes up: ChooseIndexName, ChooseConstraintName, makeObjectName of its source. */
import type { Catalog } from "./catalog.ts";
import { nameKey, setSuffix, suffixKey } from "./store.ts";

const NAME_BYTES = 63;
const ASCII = /^[\0-\x7f]*$/;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export interface NameParts {
  readonly table: string;
  readonly columns: string | null;
  /** `pkey`, `key`, `idx`, `fkey`, `check`, `excl`, `seq`, `not_null`. */
  readonly label: string;
}

/** `table_columns_label`, its first two parts cut so that the whole has at most 63 bytes. */
export function objectName(parts: NameParts): string {
  const whole = parts.columns === null ? `${parts.table}_${parts.label}` : `${parts.table}_${parts.columns}_${parts.label}`;
  // Nearly all names; encoding them took longer than all else here.
  if (whole.length <= NAME_BYTES && ASCII.test(whole)) return whole;
  const room = NAME_BYTES - parts.label.length - 1 - (parts.columns === null ? 0 : 1);
  let first = encoder.encode(parts.table).length;
  let second = parts.columns === null ? 0 : encoder.encode(parts.columns).length;
  while (first + second > room) {
    if (first > second) first--;
    else second--;
  }
  const kept = [clip(parts.table, first), ...(parts.columns === null ? [] : [clip(parts.columns, second)])];
  return [...kept, parts.label].join("_");
}

/** At most so many bytes, without half a character at the end. */
export function clip(text: string, bytes: number): string {
  if (text.length <= bytes && ASCII.test(text)) return text;
  const encoded = encoder.encode(text);
  if (encoded.length <= bytes) return text;
  let end = bytes;
  while (end > 0 && ((encoded[end] ?? 0) & 0xc0) === 0x80) end--;
  return decoder.decode(encoded.subarray(0, end));
}

/** What a made-up name must avoid. */
export interface NameSpace {
  readonly schema: string;
  readonly isTaken: (name: string) => boolean;
}

/** The first name of `x`, `x1`, `x2`, … that is free. Thousands of such names are counted on, not tried again. */
export function freeName(catalog: Catalog, parts: NameParts, space: NameSpace): string {
  const key = suffixKey(space.schema, objectName(parts));
  for (let pass = catalog.nextSuffix.map.get(key) ?? 0; ; pass++) {
    const name = objectName({ ...parts, label: pass === 0 ? parts.label : `${parts.label}${pass}` });
    if (space.isTaken(name)) continue;
    setSuffix(catalog, key, pass);
    return name;
  }
}

/** A free name for a table, index or sequence of a schema. */
export function freeRelationName(catalog: Catalog, schema: string, parts: NameParts): string {
  return freeName(catalog, parts, { schema, isTaken: (name) => catalog.names.map.has(nameKey("relation", schema, name)) });
}

/** `a_b_c`, as the middle part of the name of an index or a foreign key. */
export function joinColumnNames(names: readonly string[]): string {
  let joined = "";
  for (const name of names) {
    joined = joined === "" ? name : `${joined}_${name}`;
    if (joined.length >= NAME_BYTES + 1) break;
  }
  return clip(joined, 2 * NAME_BYTES);
}
