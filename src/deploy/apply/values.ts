/** Values of rows that come from a server, as what they are expected to be. */
import type { Row } from "../../database-port.ts";

/** 0 where it is none; casts such as `::float8` make it a number. */
export function numberAt(row: Row | undefined, column: string): number {
  const value = row?.[column];
  return typeof value === "number" ? value : Number(typeof value === "string" ? value : 0);
}

/** Null where it is none. */
export function textAt(row: Row | undefined, column: string): string | null {
  const value = row?.[column];
  return typeof value === "string" ? value : null;
}

export function isTrueAt(row: Row | undefined, column: string): boolean {
  return row?.[column] === true;
}

/** A text as a literal that means the same whatever `standard_conforming_strings` is. */
export function quoteLiteral(text: string): string {
  const quoted = `'${text.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;
  return text.includes("\\") ? ` E${quoted}` : quoted;
}
