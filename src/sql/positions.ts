/** Where an offset of a text stands, in lines and columns. */

export interface Position {
  /** 1-based. A line ends at LF, CR LF or a lone CR. */
  readonly line: number;
  /** 1-based, in code points. */
  readonly column: number;
}

export type Locate = (offset: number) => Position;

/**
 * Makes functions that tell line and column of UTF-16 offsets of `text`. Each of them asked in ascending order, all its
 * answers together take time linear in the text, however long its lines are.
 */
export function indexLines(text: string): () => Locate {
  const starts = lineStarts(text);
  const hasSurrogates = /[\ud800-\udbff]/.test(text);
  return () => {
    let last = { line: 0, offset: 0, column: 1 };
    return (offset) => {
      const line = lineAt(starts, offset);
      const start = starts[line] ?? 0;
      if (!hasSurrogates) return { line: line + 1, column: offset - start + 1 };
      const from = last.line === line && last.offset <= offset ? last : { line, offset: start, column: 1 };
      last = { line, offset, column: from.column + countCodePoints(text, from.offset, offset) };
      return { line: line + 1, column: last.column };
    };
  };
}

/** The UTF-16 offset of the code point with that number, 0-based; the end where there are fewer. */
export function offsetOfCodePoint(text: string, index: number): number {
  let at = 0;
  for (let count = 0; count < index && at < text.length; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** The UTF-16 offset of a byte offset into the UTF-8 of `text`. */
export function offsetOfByte(text: string, byte: number): number {
  let at = 0;
  for (let count = 0; count < byte && at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    count += utf8Length(code);
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

function utf8Length(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  const end = /\r\n|\n|\r/g;
  while (end.exec(text) !== null) starts.push(end.lastIndex);
  return starts;
}

/** Index of the last line that begins at or before the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function countCodePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xdc00 || code > 0xdfff) count += 1;
  }
  return count;
}
