/**
 * A regex over paths that is only compiled when a path holds a text that every match has. There are hundreds of them, and
 * compiling all took longer than the rest of a check.
 */
export class PathPattern {
  readonly #source: string;
  readonly #text: string;
  #regex: RegExp | null = null;

  /** `source` of a regex over whole paths, in which `.` matches line breaks; every match holds a match of each of `parts`. */
  constructor(source: string, parts: readonly string[]) {
    this.#source = source;
    this.#text = longestOf(parts.map(requiredText));
  }

  exec(path: string): RegExpExecArray | null {
    if (!path.includes(this.#text)) return null;
    this.#regex ??= new RegExp(this.#source, "s");
    return this.#regex.exec(path);
  }

  test(path: string): boolean {
    return this.exec(path) !== null;
  }
}

/** Classes first, since brackets in them open nothing; an escaped bracket is no bracket either. */
const CLASS = /\[(?:\\.|[^\]\\])*\]/g;
const INNERMOST_GROUP = /\((?:\\.|[^()\\])*\)/g;
/** An optional atom; then whatever is no character of its own, with its quantifier. */
const NO_TEXT = /(?:\\.|[^\\])(?:[?*]|\{\d+(?:,\d*)?\})|\\[A-Za-z0-9]|(?<!\\)[.^$+]|\0/;
const DEEPEST = 8;

/**
 * The longest text that every match of a regex holds, as far as it stands outside its groups; `""` when none is certain. For sources
 * without flags, backreferences and `\p`.
 */
export function requiredText(source: string): string {
  let flat = source.replaceAll(CLASS, "\0");
  for (let depth = 0; depth < DEEPEST && flat.includes("("); depth++) flat = flat.replaceAll(INNERMOST_GROUP, "\0");
  if (/(?<!\\)[|()]/.test(flat)) return "";
  return longestOf(flat.split(NO_TEXT).map((text) => text.replaceAll(/\\(.)/g, "$1")));
}

function longestOf(texts: readonly string[]): string {
  let longest = "";
  for (const text of texts) if (text.length > longest.length) longest = text;
  return longest;
}
