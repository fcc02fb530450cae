/** Text that was found inside a statement, parsed with the same care as a file. */
import type { Tree } from "./parser.ts";
import type { PostgresqlParser } from "./postgresql-parser.ts";
import { splitText } from "./split.ts";

export interface TextStatement {
  /** Offset in the text that was given. */
  readonly start: number;
  /** Without comments, placeholders masked. */
  readonly text: string;
  /** Null when it cannot be parsed. */
  readonly tree: Tree | null;
  readonly masked: boolean;
}

export function parseText(text: string, postgresql: PostgresqlParser): readonly TextStatement[] {
  return splitText(text, "postgresql").pieces.map(({ start, parsedText, masked, refused }) => ({
    start,
    text: parsedText,
    tree: refused === null ? postgresql.parse(parsedText).tree : null,
    masked,
  }));
}

/** The tree of a text that is one statement; null when it is not. */
export function parseOneStatement(text: string, postgresql: PostgresqlParser): Tree | null {
  const statements = parseText(text, postgresql);
  return statements.length === 1 ? (statements[0]?.tree ?? null) : null;
}
