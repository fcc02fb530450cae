/** The bytes of a migration file as text, or why they are none. */
import type { SyntaxProblem } from "./statement.ts";

/** Larger files are refused: what they hold is data, and a parser's memory is not endless. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;

export interface Decoded {
  /** Without byte order mark; empty where there are problems. */
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
}

/** Strict UTF-8. NUL is refused, since the C parser would not see what follows it. */
export function decodeScript(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_FILE_BYTES) return refuse(`The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.`, "");
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse("The file is UTF-16; it must be UTF-8.", "");
  }
  const text = decodeUtf8(bytes);
  if (text === null) return refuse("The file is not valid UTF-8.", validPrefix(bytes));
  const nul = text.indexOf("\0");
  return nul < 0 ? { text, problems: [] } : refuse("The file holds a NUL byte.", text.slice(0, nul));
}

/** `before` is the text in front of the trouble. */
function refuse(message: string, before: string): Decoded {
  const lines = before.split(/\r\n|\n|\r/);
  return { text: "", problems: [{ message, line: lines.length, column: Array.from(lines.at(-1) ?? "").length + 1 }] };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The longest prefix that is valid UTF-8, found by halving: a prefix of an invalid one is valid, never the reverse. */
function validPrefix(bytes: Uint8Array): string {
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isPrefixValid(bytes.subarray(0, middle))) low = middle;
    else high = middle;
  }
  return new TextDecoder("utf-8").decode(bytes.subarray(0, low), { stream: true });
}

/** Whether it is valid as far as it goes; a sequence that is cut off at the end counts as valid. */
function isPrefixValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
