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

/** What the set knows of names: equal answers are the same migration, null is none of the set. */
export type Identify = (name: string) => string | null;

export function readStatusOutput(output: string, identify: Identify): StatusOutput {
  const json = readJson(output);
  if (json !== null) return json;
  const lines = output.split(/\r\n|\n|\r/).map((text, index) => readLine(plain(text), index + 1, identify));
  const isStatus = lines.some(({ state, heading }) => state !== null || heading !== null);
  return isStatus ? readStatus(lines) : readList(lines);
}

interface Line {
  readonly number: number;
  readonly text: string;
  /** Of the set, one for each migration; where it has none, what looks like a migration's name. */
  readonly names: readonly string[];
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

function readLine(text: string, number: number, identify: Identify): Line {
  // A short number may be a date's, a count or a batch.
  const words = wordsOf(text).filter((word) => word === text || !/^\d{1,4}$/.test(word));
  const known = new Map<string, string>();
  for (const word of words) {
    const identity = identify(word);
    if (identity !== null && !known.has(identity)) known.set(identity, word);
  }
  const names = known.size > 0 ? [...known.values()] : words.filter((word) => LIKE_A_NAME.test(word)).slice(0, 1);
  const [name] = names;
  return name === undefined
    ? { number, text, names, state: null, heading: headingOf(text) }
    : { number, text, names, state: stateOf(text, name), heading: null };
}

/** Digits, then words: `20240101_a`, `V012__x`, `0001_initial`, `app.0001_initial`; or a long number. No date. */
const LIKE_A_NAME = /^(?!\d{4}-\d\d-\d\d(?:T|$))(?:(?:[a-z]\w*\.)?[a-z]?\d{3,}[_-]\w|\d{10,})/i;

/** Longest first: paths before their parts. */
function wordsOf(text: string): readonly string[] {
  const words = text.split(/[\s|│,]+/).map(trimWord);
  const parts = words.flatMap((word) => (/[/\\]/.test(word) ? word.split(/[/\\]/) : []));
  return [...words, ...parts].filter((word) => word !== "");
}

/** Without quotes, brackets and the punctuation of sentences around it. */
function trimWord(word: string): string {
  return word.replace(/^["'`([*-]+/, "").replace(/["'`)\],;:]+$/, "");
}

const MARKS: ReadonlyMap<string, Mention["state"]> = new Map([
  ...["[x]", "[✓]", "[✔]", "(x)", "✓", "✔", "☑", "applied", "up", "ran", "yes", "done", "success", "installed", "executed"].map(
    (mark) => [mark, "applied"] as const,
  ),
  ...["migrated", "complete", "completed", "true"].map((mark) => [mark, "applied"] as const),
  ...[
    "[ ]",
    "[]",
    "( )",
    "☐",
    "pending",
    "down",
    "no",
    "new",
    "not applied",
    "not run",
    "not migrated",
    "not executed",
    "false",
  ].map((mark) => [mark, "pending"] as const),
  ...["failed", "failure", "error", "dirty", "corrupt", "corrupted"].map((mark) => [mark, "failed"] as const),
]);

/** The mark that stands alone before the name, or else behind it: a title may hold any word. Null without one. */
function stateOf(text: string, name: string): Mention["state"] | null {
  // Rails and Ecto.
  if (/\*\* (?:NO FILE|FILE NOT FOUND|FILE MISSING) \*\*/.test(text)) return "missing";
  const at = text.indexOf(name);
  const before = text.slice(0, Math.max(0, at));
  const after = text.slice(at + name.length);
  return markIn(before) ?? (isTimed(before) ? "applied" : markIn(after));
}

const TIME = /\b\d{1,2}:\d\d(?::\d\d)?\b/;

/** goose says when it was applied. */
function isTimed(before: string): boolean {
  return TIME.test(before);
}

/** The only mark in it, or in a cell of a table. sqlx joins it to the name by `/`. */
function markIn(text: string): Mention["state"] | null {
  const joined = /^\/(\w+)(?: \((different checksum)\))?/.exec(text);
  if (joined !== null) return joined[2] === undefined ? markOf(joined[1] ?? "") : "failed";
  const states = text.split(/[|│]/).flatMap((cell) => markOf(cell) ?? []);
  return states[0] ?? null;
}

function markOf(cell: string): Mention["state"] | null {
  const text = cell.toLowerCase().replaceAll(/\s+/g, " ").trim();
  const bare = text
    .replaceAll(/\d{4}[-/]\d\d[-/]\d\d/g, " ")
    .replaceAll(/\b\d{1,2}:\d\d(?::\d\d)?\b|\[\d+\]|(?<= )\d+(?= |$)/g, " ")
    .replaceAll(/^[\s.:–*#>-]+|[\s.:–*#>-]+$/g, "");
  const inside = /^[([](\w[\w ]*)[)\]]$/.exec(bare)?.[1];
  return MARKS.get(text) ?? MARKS.get(bare) ?? (inside === undefined ? null : (MARKS.get(inside) ?? null));
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
    else if (more.length > 0) problems.push(notUnderstood(line, "it names several migrations"));
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
  const state = said === undefined ? null : typeof said === "boolean" ? (said ? "applied" : "pending") : markOf(said);
  if (name === undefined || state === null)
    return `Item ${number} of the JSON array has no name, or does not say whether it is applied.`;
  return { name: String(name), state, line: number };
}
