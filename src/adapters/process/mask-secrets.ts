/** Takes secrets out of text that people or files will see. Knows how secrets are spelled in other notations, not where they come from. */

export const MASK = "***";

/** Shorter ones are not looked for: a mask over each `a` hides nothing and destroys the text. */
const SHORTEST = 3;

/**
 * Replaces each secret by `***`: as it is, percent-encoded, in base64 (wherever it begins within the encoded text), in hexadecimal, and as
 * JSON, a shell or SQL would escape it. Of a secret of several lines, each line is one. Secrets of fewer than three characters are left.
 */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  return openMask(secrets).mask(text);
}

export interface Mask {
  readonly mask: (text: string) => string;
  /** Length of the longest spelling of a secret; 0 without secrets. */
  readonly longest: number;
  /** The largest index up to `at` that does not lie within a secret, for cutting a stream into pieces that can be masked alone. */
  readonly cutBefore: (text: string, at: number) => number;
}

/** The same for many texts. */
export function openMask(secrets: readonly string[]): Mask {
  const forms = [...new Set(secrets.flatMap((secret) => spellSecret(secret)))].sort((a, b) => b.length - a.length);
  const [first] = forms;
  if (first === undefined) return { mask: (text) => text, longest: 0, cutBefore: (_, at) => at };
  const any = forms.map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)).join("|");
  // Looks ahead, so that secrets that overlap are all found.
  const pattern = new RegExp(`(?=(${any}))`, "gi");
  const lower = forms.map((form) => form.toLowerCase());
  /** Most texts hold none, and looking for each word by itself is many times faster than the pattern. */
  const find = (text: string): readonly Range[] => {
    const lowerText = text.toLowerCase();
    const holdsAny = forms.some((form) => text.includes(form)) || lower.some((form) => lowerText.includes(form));
    return holdsAny ? findRanges(text, pattern) : [];
  };
  return {
    mask: (text) => maskRanges(text, find(text)),
    longest: first.length,
    cutBefore: (text, at) => find(text).find(({ start, end }) => start < at && end > at)?.start ?? at,
  };
}

interface Range {
  readonly start: number;
  end: number;
}

function findRanges(text: string, pattern: RegExp): readonly Range[] {
  const ranges: Range[] = [];
  for (const { index, 1: found = "" } of text.matchAll(pattern)) {
    const last = ranges.at(-1);
    if (last !== undefined && index < last.end) last.end = Math.max(last.end, index + found.length);
    else ranges.push({ start: index, end: index + found.length });
  }
  return ranges;
}

function maskRanges(text: string, ranges: readonly Range[]): string {
  let masked = "";
  let from = 0;
  for (const { start, end } of ranges) {
    masked += text.slice(from, start) + MASK;
    from = end;
  }
  return masked + text.slice(from);
}

/** Every spelling of a secret that is looked for; of several lines, of each. */
export function spellSecret(secret: string): readonly string[] {
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
  return [secret, ...lines].flatMap((part) => (part.length < SHORTEST ? [] : spell(part)));
}

function spell(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const bytes = Buffer.from(secret, "utf8");
  return [
    secret,
    ...percentForms(bytes),
    json,
    json.replaceAll("/", String.raw`\/`),
    JSON.stringify(json).slice(1, -1),
    secret.replaceAll("'", "''"),
    secret.replaceAll("'", String.raw`'\''`),
    secret.replaceAll("\\", "\\\\").replaceAll("'", String.raw`\'`),
    bytes.toString("hex"),
    ...base64Forms(bytes),
  ].filter((form) => form.length >= SHORTEST);
}

/** As browsers, forms and the strictest encode it; upper or lower case digits are met by the pattern's being blind to case. */
function percentForms(bytes: Buffer): readonly string[] {
  const all = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  const strict = [...bytes].map((byte) => {
    const character = String.fromCodePoint(byte);
    return /[A-Za-z0-9_.~-]/.test(character) ? character : `%${byte.toString(16).padStart(2, "0")}`;
  });
  const form = strict.join("");
  // Lone surrogates, which cannot be encoded, become what UTF-8 makes of them.
  const wellFormed = bytes.toString("utf8");
  return [all, form, form.replaceAll("%20", "+"), encodeURI(wellFormed), encodeURIComponent(wellFormed)];
}

/**
 * The characters that all encodings of a longer text share, for each of the three places where a secret can begin in it; in both alphabets.
 * Those of very short secrets would match by chance.
 */
function base64Forms(bytes: Buffer): readonly string[] {
  const forms = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString("base64")
      .replaceAll("=", "");
    const end = Math.floor(((offset + bytes.length) * 8) / 6);
    return encoded.slice(Math.ceil((offset * 8) / 6), end);
  });
  const long = forms.filter((form) => form.length >= 6);
  return [...long, ...long.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"))];
}
