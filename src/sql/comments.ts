/** Comments and the statements that they are about. */
import type { Comment } from "./statement.ts";

/** A comment without its marks. */
export function readComment(comment: string): string {
  if (comment.startsWith("/*")) return comment.slice(2, comment.endsWith("*/") ? -2 : undefined).trim();
  return comment.slice(comment.startsWith("#") ? 1 : 2).trim();
}

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
}

/**
 * For each statement the comments within it, those behind it on its last line, and those between it and the statement
 * before. Both lists in the order of the file.
 */
export function attachComments(
  statements: readonly Placed[],
  comments: readonly (Comment & { start: number })[],
): readonly (readonly Comment[])[] {
  const attached: Comment[][] = statements.map(() => []);
  let next = 0;
  for (const comment of comments) {
    while (next < statements.length && comment.start >= (statements[next]?.end ?? 0)) next += 1;
    const { text, line } = comment;
    const before = statements[next - 1];
    const after = statements[next];
    if (before?.endLine === line) attached[next - 1]?.push({ text, line });
    if (after !== undefined && (before?.endLine !== line || after.line === line)) attached[next]?.push({ text, line });
  }
  return attached;
}
