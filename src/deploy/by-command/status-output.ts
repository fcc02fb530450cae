/**
 * What a `status-command` printed, read strictly. Two forms (docs/interoperation.md):
 * - a list: each line is one applied migration and nothing else, or one JSON array of such names
 * - a status: lines say of migrations whether they are applied, by a mark beside the name or by a heading above it
 */

/** `name` as printed; `line` 1-based. */
export interface Mention {
  readonly name: string;
  readonly state: "applied" | "pending" | "failed" | "missing";
  readonly line: number;
}

export interface StatusOutput {
  /** Of a list, what is not mentioned is pending; of a status, everything is mentioned. */
  readonly form: "list" | "status";
  readonly mentions: readonly Mention[];
  /** Sentences: lines that were not understood. */
  readonly problems: readonly string[];
}

/** What the set knows of names. */
export interface NameBook {
  /** Whether it is a name of a migration of the set. */
  readonly knows: (name: string) => boolean;
}

export function readStatusOutput(output: string, book: NameBook): StatusOutput {
  const json = readJson(output);
  if (json !== null) return json;
  const lines = output.split(/\r\n|\n|\r/).map((text, index) => readLine(plain(text), index + 1, book));
  const isStatus = lines.some(({ state, heading }) => state !== null || heading !== null);
  return isStatus ? readStatus(lines) : readList(lines);
}

interface Line {
  readonly number: number;
  readonly text: string;
  /** Names of the set's migrations in it; else what looks like the name of one. */
  readonly names: readonly string[];
  readonly isKnown: boolean;
  readonly state: Mention["state"] | null;
  /** What the names below it are. */
  readonly heading: "applied" | "pending" | null;
}

/** Without colours. */
function plain(text: string): string {
  // ECMA-48 control sequences.
  return text
    .replaceAll(/\u001b\[[0-9;?]*[A-Za-z]/g, "")
    .slice(0, 2_000)
    .trim();
}

function readLine(text: string, number: number, { knows }: NameBook): Line {
  const words = wordsOf(text);
  const known = [...new Set(words.filter((word) => knows(word)))];
  const names = known.length > 0 ? known : words.filter((word) => LIKE_A_NAME.test(word));
  const rest = text
    .split(/[\s|│/]+/)
    .filter((word) => !names.includes(trimWord(word)))
    .join(" ");
  const heading = names.length === 0 ? headingOf(text) : null;
  return { number, text, names, isKnown: known.length > 0, state: names.length === 0 ? null : stateOf(rest), heading };
}

/** Three digits or more, or a letter and digits, and then words: `20240101_a`, `V12__x`, `0001_initial`, `app.0001_initial`. */
const LIKE_A_NAME = /^(?:[a-z]\w*\.)?[a-z]?\d{3,}(?:[_-]\w|$)|^\d{10,}/i;

function wordsOf(text: string): readonly string[] {
  const words = text.split(/[\s|│,]+/).map(trimWord);
  const parts = words.flatMap((word) => (word.includes("/") ? word.split("/") : []));
  return [...words, ...parts].filter((word) => word !== "");
}

/** Without quotes, brackets and the punctuation of sentences around it. */
function trimWord(word: string): string {
  return word.replace(/^["'`([*-]+/, "").replace(/["'`)\],;:]+$/, "");
}

const MARKS: readonly { readonly form: RegExp; readonly state: Mention["state"] }[] = [
  { form: /no file|missing|not found/i, state: "missing" },
  { form: /\bfail(?:ed|ure)?\b|\berror\b|\bdirty\b|different checksum/i, state: "failed" },
  { form: /\[ ?\]|\( \)|☐|\b(?:not|un)[ -]?(?:yet )?(?:been )?(?:applied|run|executed|migrated)\b/i, state: "pending" },
  { form: /\b(?:pending|down|no|new|false|todo)\b/i, state: "pending" },
  { form: /\[[x✓✔]\]|\(x\)|[✓✔☑]/i, state: "applied" },
  { form: /\b(?:applied|up|ran|yes|done|success|installed|executed|migrated|completed?|true)\b/i, state: "applied" },
  // goose says when.
  { form: /\b\d{1,2}:\d\d(?::\d\d)?\b/, state: "applied" },
];

/** The mark that stands beside a name; null without one. */
function stateOf(rest: string): Mention["state"] | null {
  return MARKS.find(({ form }) => form.test(rest))?.state ?? null;
}

/** `Found 2 Pending Migration file/files.`, `Applied migrations:`, `Pending:`. */
function headingOf(text: string): Line["heading"] {
  if (
    !/^(?:found \d+ )?(?:the )?(?:following )?[\w' -]{0,60}?\b(?:applied|executed|completed|pending)\b[\w /'-]{0,60}[:.]?$/i.test(
      text,
    )
  )
    return null;
  if (/:\s*\d+$/.test(text)) return null;
  return /\bpending\b|\bnot\b/i.test(text) ? "pending" : "applied";
}

function readStatus(lines: readonly Line[]): StatusOutput {
  const mentions: Mention[] = [];
  const problems: string[] = [];
  let under: Line["heading"] = null;
  for (const line of lines) {
    under = line.heading ?? under;
    const [name, ...more] = line.names;
    if (name === undefined) continue;
    const state = line.state ?? under;
    if (state === null) problems.push(notUnderstood(line, "it does not say whether that is applied"));
    else if (line.isKnown && more.length > 0) problems.push(notUnderstood(line, "it names several migrations"));
    else mentions.push({ name, state, line: line.number });
  }
  return { form: "status", mentions, problems };
}

/** Nothing but names, or it could be anything. */
function readList(lines: readonly Line[]): StatusOutput {
  const filled = lines.filter(({ text }) => text !== "");
  const wrong = filled.filter(({ names, text }) => names.length === 0 || /\s/.test(text));
  return {
    form: "list",
    mentions: filled.flatMap(({ names, number }) => names.slice(0, 1).map((name) => ({ name, state: "applied", line: number }))),
    problems: wrong.map((line) => notUnderstood(line, "it is no migration's name")),
  };
}

function notUnderstood({ number, text }: Line, because: string): string {
  return `Line ${number} was not understood, ${because}: ${JSON.stringify(text.slice(0, 200))}`;
}

const NAME_KEYS = ["id", "name", "migration", "migrationName", "version", "filename", "fileName", "file", "script", "path"];
const STATE_KEYS = ["applied", "state", "status"];

/** Null when the output is no JSON array. */
function readJson(output: string): StatusOutput | null {
  const text = output.trim();
  if (!text.startsWith("[") || !text.endsWith("]")) return null;
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(list)) return null;
  const items: readonly unknown[] = list;
  if (items.every((item) => typeof item === "string" || typeof item === "number")) {
    return {
      form: "list",
      mentions: items.map((item, at) => ({ name: String(item), state: "applied", line: at + 1 })),
      problems: [],
    };
  }
  const read = items.map((item, at) => readItem(item, at + 1));
  return {
    form: "status",
    mentions: read.filter((item) => typeof item !== "string"),
    problems: read.filter((item) => typeof item === "string"),
  };
}

function readItem(item: unknown, number: number): Mention | string {
  const record = new Map<string, unknown>(typeof item === "object" && item !== null ? Object.entries(item) : []);
  const name = NAME_KEYS.map((key) => record.get(key)).find((value) => typeof value === "string" || typeof value === "number");
  const said = STATE_KEYS.map((key) => record.get(key)).find((value) => typeof value === "string" || typeof value === "boolean");
  const state = said === undefined ? null : typeof said === "boolean" ? (said ? "applied" : "pending") : stateOf(said);
  if (name === undefined || state === null)
    return `Item ${number} of the JSON array has no name, or does not say whether it is applied.`;
  return { name: String(name), state, line: number };
}
