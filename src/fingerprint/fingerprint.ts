/** A database's schema as a list of objects with definitions, so that two can be compared and the difference read. */
import type { Sha256 } from "../release/release.ts";

export interface SchemaObject {
  /** Such as `table`, `column`, `constraint`, `index`, `view`, `function`, `trigger`, `policy`, `sequence`, `enum`, `extension`. */
  readonly kind: string;
  /** Qualified, as the catalog has it, without quotes: `public.orders.id`. */
  readonly name: string;
  /** Normalised text: equal texts mean equal objects, whatever their OIDs, column positions or owners. */
  readonly definition: string;
}

export interface Fingerprint {
  /** `sha256:` and 64 hexadecimal digits over the objects in their order. */
  readonly digest: string;
  /** By kind, name and definition, in code-unit order. */
  readonly objects: readonly SchemaObject[];
  /** Table -> its columns as they lie. No part of the digest, since a server cannot change it; told as a note. */
  readonly columnOrder: ReadonlyMap<string, readonly string[]>;
}

/** What to leave out: time partitions, other teams' schemas. Our own schemas and history tables always are. */
export interface FingerprintScope {
  /** Globs over qualified names (`public.events_2*`, `analytics.*`). */
  readonly ignore: readonly string[];
  /** Qualified history tables of frameworks. */
  readonly historyTables: readonly string[];
}

/** Sorts the objects and makes their digest: SHA-256 of one JSON array `[kind, name, definition]` a line. */
export function fingerprintOf(
  objects: readonly SchemaObject[],
  columnOrder: ReadonlyMap<string, readonly string[]>,
  sha256: Sha256,
): Fingerprint {
  const sorted = [...objects].sort(
    (a, b) => compare(a.kind, b.kind) || compare(a.name, b.name) || compare(a.definition, b.definition),
  );
  const text = sorted.map(({ kind, name, definition }) => `${JSON.stringify([kind, name, definition])}\n`).join("");
  return { digest: `sha256:${sha256(text)}`, objects: sorted, columnOrder };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
