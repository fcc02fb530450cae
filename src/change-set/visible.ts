/** Paths as words: what cannot be seen is spelled out, so that a name in a sentence is the name that is meant. */

/** Text that is visible as it stands; nearly every path is. */
const PLAIN = /^[\x20-\x7E]*$/;

/**
 * Controls, bidi and other format marks, fillers, line separators, single surrogates; not the emoji variation mark. Made where a
 * text asks for it: building these sets takes as long as the rest of a small check.
 */
let invisible: RegExp | null = null;

function findInvisible(): RegExp {
  return (invisible ??= new RegExp("(?!\\uFE0F)[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Default_Ignorable_Code_Point}]", "gu"));
}

const NAMED: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * The text on one line with every invisible character spelled out: `\n`, `\x1B` (a control character, or a byte that is not
 * UTF-8), `\u202E`. Not reversible; for eyes only.
 */
export function makeVisible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(findInvisible(), (character) => NAMED[character] ?? spellOut(character.codePointAt(0) ?? 0));
}

/** A path in a sentence: visible, and cut in its middle where it is very long. */
export function showPath(path: string): string {
  return cutMiddle(makeVisible(path), 200);
}

/** `a, b, c and 4 more`. */
export function listPaths(paths: readonly string[], limit = 3): string {
  const shown = paths.slice(0, paths.length === limit + 1 ? limit + 1 : limit).map(showPath);
  const rest = paths.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  if (shown.length < 2) return shown.join("");
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}

/** `1 file`, `3 files`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/** Keeps both ends of a text that is longer than `limit` code points. */
export function cutMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const points = Array.from(text);
  if (points.length <= limit) return text;
  const half = Math.floor((limit - 1) / 2);
  return `${points.slice(0, half).join("")}…${points.slice(points.length - half).join("")}`;
}

function spellOut(code: number): string {
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${hex(code - 0xdc00, 2)}`;
  if (code < 0x80) return `\\x${hex(code, 2)}`;
  return code > 0xffff ? `\\u{${hex(code, 5)}}` : `\\u${hex(code, 4)}`;
}

function hex(code: number, width: number): string {
  return code.toString(16).toUpperCase().padStart(width, "0");
}
