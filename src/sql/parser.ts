/** What a parser of a dialect says of one statement. */

export type Tree = Readonly<Record<string, unknown>>;

/** `offset`: where in the text, in UTF-16 units. */
export interface ParseProblem {
  readonly message: string;
  readonly offset: number;
}

export type Parsed = { readonly tree: Tree; readonly problem: null } | { readonly tree: null; readonly problem: ParseProblem };

/** Parses the text of one statement, without its `;`. Never throws. */
export type ParseStatement = (text: string) => Parsed;

export function notParsed(message: string, offset: number = 0): Parsed {
  return { tree: null, problem: { message, offset } };
}

/** Larger statements are not parsed: what they hold is data, and their trees would not fit into memory. */
export const MAX_STATEMENT_LENGTH = 2 * 1024 * 1024;
