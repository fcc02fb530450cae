/** The encodings of files that Flyway may be told of. */
import { UserError } from "../../../errors.ts";
import { decodeScript, MAX_FILE_BYTES } from "../../../sql/decode.ts";

export type Encoding = "UTF-8" | "ISO-8859-1" | "US-ASCII" | "windows-1252";

const NAMES: ReadonlyMap<string, Encoding> = new Map([
  ["utf-8", "UTF-8"],
  ["utf8", "UTF-8"],
  ["iso-8859-1", "ISO-8859-1"],
  ["iso8859_1", "ISO-8859-1"],
  ["latin1", "ISO-8859-1"],
  ["us-ascii", "US-ASCII"],
  ["ascii", "US-ASCII"],
  ["windows-1252", "windows-1252"],
  ["cp1252", "windows-1252"],
]);

/** Throws `UserError` for others. */
export function readEncoding(name: string, setting: string): Encoding {
  const known = NAMES.get(name.toLowerCase());
  if (known !== undefined) return known;
  throw new UserError(
    "configuration",
    `The encoding ${JSON.stringify(name)} of ${setting} is not known.`,
    `It may be ${[...new Set(NAMES.values())].join(", ")}.`,
  );
}

/** Without byte order mark; or why it is no text, one sentence. */
export type DecodedText = { readonly text: string; readonly problem: null } | { readonly text: null; readonly problem: string };

export function decodeText(bytes: Uint8Array, encoding: Encoding): DecodedText {
  if (encoding === "UTF-8") {
    const { text, problems } = decodeScript(bytes);
    const [problem] = problems;
    return problem === undefined ? { text, problem: null } : { text: null, problem: problem.message };
  }
  if (bytes.length > MAX_FILE_BYTES)
    return { text: null, problem: `The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.` };
  if (bytes.includes(0)) return { text: null, problem: "The file holds a NUL byte." };
  if (encoding === "US-ASCII" && bytes.some((byte) => byte > 127)) return { text: null, problem: "The file is not US-ASCII." };
  // `iso-8859-1` is windows-1252 to a TextDecoder.
  const text = encoding === "windows-1252" ? new TextDecoder("windows-1252").decode(bytes) : decodeLatin1(bytes);
  return { text, problem: null };
}

function decodeLatin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return parts.join("");
}

/** Arguments of one call. */
const CHUNK = 8192;
