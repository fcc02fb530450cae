import type { Problem } from "./problem.ts";

/** 256 KiB; the longest configuration in sight is a hundredth of it. */
const MAX_BYTES = 256 * 1024;
const MAX_NESTING = 64;
const MAX_REPORTED = 20;

/** Says where a UTF-16 offset is: 1-based line and column, the column in code points. Lines end with LF or CR LF. */
export type Locate = (offset: number) => { readonly line: number; readonly column: number };

export function createLocate(text: string): Locate {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: countCodePoints(text.slice(starts[low] ?? 0, offset)) + 1 };
  };
}

export function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/**
 * The text of a configuration file, without a byte order mark, or what keeps it from being read at all: more than
 * 256 KiB, not UTF-8, control characters, nesting that no configuration needs (and that costs a parser its stack).
 */
export function readSourceText(
  source: string | Uint8Array,
): { readonly text: string } | { readonly problems: readonly Problem[] } {
  if (source.length > MAX_BYTES)
    return { problems: [atStart("The file is larger than 256 KiB.", "Write fewer, broader globs.")] };
  let text: string;
  if (typeof source === "string") text = source;
  else {
    const decoded = decodeUtf8(source);
    if (decoded === null) return { problems: [describeBadBytes(source)] };
    text = decoded;
  }
  const withoutMark = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const problems = [...findControlCharacters(withoutMark), ...findDeepNesting(withoutMark)];
  return problems.length === 0 ? { text: withoutMark } : { problems };
}

function atStart(message: string, hint: string): Problem {
  return { line: 1, column: 1, where: "", message, hint };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const LINE_FEED = 0x0a;

/** Lines are decoded one by one: UTF-8 has no line feed inside a character, so one line holds the first bad byte. */
function describeBadBytes(bytes: Uint8Array): Problem {
  const hint = "Save the file as UTF-8.";
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    const content = bytes.subarray(start, end);
    if (decodeUtf8(content) === null) {
      const good = new TextDecoder("utf-8", { ignoreBOM: true }).decode(content).split("\uFFFD", 1)[0] ?? "";
      return { line, column: countCodePoints(good) + 1, where: "", message: "The file is not UTF-8.", hint };
    }
    start = end + 1;
  }
  return atStart("The file is not UTF-8.", hint);
}

function findControlCharacters(text: string): readonly Problem[] {
  const locate = createLocate(text);
  const problems: Problem[] = [];
  for (const match of text.matchAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]|\r(?!\n)/g)) {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    const message = `There is a control character, U+${code}.`;
    problems.push({ ...locate(match.index), where: "", message, hint: "Remove it; lines end with LF or CR LF." });
    if (problems.length === MAX_REPORTED) break;
  }
  return problems;
}

/** Counts open brackets and the block marks that stand one behind the other, whatever they belong to: cheap, and on the safe side. */
function findDeepNesting(text: string): readonly Problem[] {
  let open = 0;
  let marks = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === "[" || character === "{") open++;
    else if (character === "]" || character === "}") open = Math.max(0, open - 1);
    if (isBlockMark(character) && isBlank(text[index + 1])) marks++;
    else if (!isBlank(character)) marks = 0;
    if (open <= MAX_NESTING && marks <= MAX_NESTING) continue;
    const message = "The file is nested too deeply.";
    return [{ ...createLocate(text)(index), where: "", message, hint: "A configuration needs five levels." }];
  }
  return [];
}

function isBlockMark(character: string | undefined): boolean {
  return character === "-" || character === "?" || character === ":";
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t";
}
