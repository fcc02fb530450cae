/** Names as trees and text have them. Nothing is looked up here. */
import type { Node } from "libpg-query";

/** A name as written: `schema` is null when it was left to the search path. */
export interface WrittenName {
  readonly schema: string | null;
  readonly name: string;
}

/** `schema.name` as the answers of this tool write it: without quotes. */
export function qualifiedName(object: { readonly schema: string; readonly name: string }): string {
  return `${object.schema}.${object.name}`;
}

/** The strings of a list of String nodes (a dotted name). */
export function stringsOf(nodes: readonly Node[] | undefined): readonly string[] {
  const strings: string[] = [];
  for (const node of nodes ?? []) if ("String" in node) strings.push(node.String.sval ?? "");
  return strings;
}

/** The last two parts of a dotted name; a leading database name is dropped. */
export function writtenName(parts: readonly string[]): WrittenName {
  const name = parts.at(-1) ?? "";
  return { schema: parts.length > 1 ? (parts.at(-2) ?? null) : null, name };
}

/** The collation after COLLATE as `Column.collation` has it; null: none is said, or the default one. */
export function collationName(nodes: readonly Node[] | undefined): string | null {
  const parts = stringsOf(nodes);
  const own = parts[0] === "pg_catalog" ? parts.slice(1) : parts;
  return own.length === 0 || own.at(-1) === "default" ? null : own.join(".");
}

/**
 * The relation name in a text such as `public.ticket_no`, `"Drop"` or `a."b.c"`, folded as PostgreSQL folds it
 * (`nextval('…')`, `'…'::regclass`). Null when it is no name.
 */
export function parseName(text: string): WrittenName | null {
  const parts: string[] = [];
  let rest = text.trim();
  for (;;) {
    const match = /^(?:"((?:[^"]|"")*)"|([\p{L}_][\p{L}\p{N}_$]*))/u.exec(rest);
    if (match === null) return null;
    parts.push(match[1]?.replaceAll('""', '"') ?? (match[2] ?? "").toLowerCase());
    rest = rest.slice(match[0].length);
    if (rest === "") return writtenName(parts);
    if (!rest.startsWith(".")) return null;
    rest = rest.slice(1);
  }
}
