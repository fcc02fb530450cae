/** The line `schema-release-override: REASON` in a text that anybody may have written. */

/** Characters; a word like "urgent" is no reason. */
export const SHORTEST_REASON = 10;
const LONGEST_REASON = 500;
const LONGEST_TEXT = 200_000;

/** Control and format characters (bidi marks among them), and lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/**
 * The reason of the last such line, in one line and without control characters; null when there is none. Lines in HTML
 * comments, code fences and quotations do not count: templates and our own messages show the line there.
 */
export function findReason(text: string): string | null {
  let reason: string | null = null;
  let fence: string | null = null;
  for (const line of withoutHtmlComments(text.slice(0, LONGEST_TEXT)).split(/\r\n|[\r\n]/u)) {
    if (fence !== null) {
      if (FENCE_END.exec(line)?.[1]?.startsWith(fence) === true) fence = null;
      continue;
    }
    fence = FENCE_START.exec(line)?.[1] ?? null;
    const said = REASON_LINE.exec(line)?.[1];
    if (said !== undefined) reason = clean(said);
  }
  return reason;
}

const REASON_LINE = /^ {0,3}schema-release-override:(.*)$/isu;
/** As CommonMark has them: what stands behind a mark of backticks holds none, and nothing stands behind the end. */
const FENCE_START = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/u;
const FENCE_END = /^ {0,3}(`{3,}|~{3,})[ \t]*$/u;

/** Whether it says enough to be put on record. */
export function isReason(reason: string): boolean {
  return Array.from(reason).length >= SHORTEST_REASON;
}

function clean(said: string): string {
  const line = said.replace(UNPRINTABLE, " ").replaceAll(/\s+/gu, " ").trim();
  return Array.from(line).slice(0, LONGEST_REASON).join("");
}

function withoutHtmlComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf("<!--", at);
    if (start < 0) break;
    kept.push(text.slice(at, start));
    const end = text.indexOf("-->", start + 4);
    if (end < 0) return kept.join("");
    at = end + 3;
  }
  return kept.join("") + text.slice(at);
}
