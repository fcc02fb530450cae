/**
 * The parts of a migration file that its tool runs forwards and backwards, as the tool's own directives tell. Each tool
 * reads them line by line, in quotes or not; so they are looked for before any SQL is read.
 */
import { readLiquibase } from "./liquibase.ts";

/** A part of the file; `text` has the length it has in the file, what is not SQL blanked. */
export interface Section {
  readonly start: number;
  readonly text: string;
  /** What ends a statement where it is not `;`. */
  readonly delimiter?: string;
}

export interface Sections {
  readonly up: readonly Section[];
  readonly down: readonly Section[];
  /** As `Script.wrapped`. */
  readonly wrapped: boolean | null;
}

/** A tool's directives, each a pattern for one line. */
interface Directives {
  readonly up: RegExp | null;
  readonly down: RegExp | null;
  /** Where statements begin and end whatever stands in them. */
  readonly boundary: RegExp | null;
  /** Says that the file runs outside a transaction. `first`: only in the first line. */
  readonly noTransaction: RegExp | null;
  readonly where: "any" | "first";
}

const NONE = { up: null, down: null, boundary: null, noTransaction: null, where: "any" } as const;

/** By framework id. As strict as the tools are: a line that the tool does not take for the way down runs forwards. */
const DIRECTIVES: ReadonlyMap<string, Directives> = new Map<string, Directives>([
  [
    "dbmate",
    {
      ...NONE,
      up: /^--\s*migrate:up(?:\s|$)/,
      down: /^--\s*migrate:down(?:\s|$)/,
      noTransaction: /^--\s*migrate:up\s(?:.*\s)?transaction:false(?:\s|$)/,
    },
  ],
  [
    "goose",
    {
      ...NONE,
      up: /^--\s*\+goose\s+Up\s*$/,
      down: /^--\s*\+goose\s+Down\s*$/,
      boundary: /^--\s*\+goose\s+Statement(?:Begin|End)\s*$/,
      noTransaction: /^--\s*\+goose\s+NO TRANSACTION\s*$/,
    },
  ],
  [
    "sql-migrate",
    {
      ...NONE,
      up: /^-- \+migrate Up(?:\s|$)/,
      down: /^-- \+migrate Down(?:\s|$)/,
      boundary: /^-- \+migrate Statement(?:Begin|End)(?:\s|$)/,
      noTransaction: /^-- \+migrate Up\s(?:.*\s)?notransaction(?:\s|$)/,
    },
  ],
  ["tern", { ...NONE, down: /^---- create above \/ drop below ----\s*$/, noTransaction: /^---- tern: disable-tx ----\s*$/ }],
  ["node-pg-migrate", { ...NONE, up: /^\s*--[\s-]*up\s+migration/i, down: /^\s*--[\s-]*down\s+migration/i }],
  ["play-evolutions", { ...NONE, up: /^(?:#|--).*!Ups/, down: /^(?:#|--).*!Downs/ }],
  ["sqlx", { ...NONE, noTransaction: /^-- no-transaction/, where: "first" }],
  ["graphile-migrate", { ...NONE, noTransaction: /^--! no-transaction\s*$/ }],
  ["atlas", { ...NONE, noTransaction: /^--\s*atlas:txmode\s+none\s*$/ }],
  ["yoyo", { ...NONE, noTransaction: /^--\s*transactional:\s*false\s*$/i }],
]);

const LIQUIBASE = /^\s*--\s*liquibase\s+formatted\s+sql/i;

/**
 * `framework` decides whose directives count; with null (a loose file) those that are found in the file do, provided
 * that nothing but the tool's own shape can be meant: a way down without a way up tells nothing.
 */
export function readSections(text: string, framework: string | null): Sections {
  if ((framework === null || framework === "liquibase") && LIQUIBASE.test(text)) return readLiquibase(text);
  const lines = directiveLines(text);
  const directives = framework === null ? recogniseDirectives(lines) : DIRECTIVES.get(framework);
  if (directives !== undefined) return divide(text, lines, directives);
  return { ...whole(text), wrapped: framework === null ? wrappedOf(lines, null) : null };
}

interface DirectiveLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The lines that begin with a comment mark. Lines end at LF alone, as the tools read them. */
function directiveLines(text: string): readonly DirectiveLine[] {
  const lines: DirectiveLine[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const head = text.slice(start, Math.min(end, start + 400));
    if (/^\s*(?:--|#)/.test(head)) lines.push({ text: head.trimEnd(), start, end: Math.min(text.length, end + 1) });
    start = end + 1;
  }
  return lines;
}

function recogniseDirectives(lines: readonly DirectiveLine[]): Directives | undefined {
  return [...DIRECTIVES.values()].find(({ up, down }) => {
    const first = up ?? down;
    return first !== null && lines.some((line) => first.test(line.text));
  });
}

function whole(text: string): { up: readonly Section[]; down: readonly Section[] } {
  return { up: [{ start: 0, text }], down: [] };
}

function divide(text: string, lines: readonly DirectiveLine[], directives: Directives): Sections {
  const { up, down, boundary } = directives;
  const wrapped = wrappedOf(lines, directives);
  // Without a way up, the tools that have one run all of the file, or refuse it.
  if (up !== null && !lines.some((line) => up.test(line.text))) return { ...whole(text), wrapped };
  const sections: { up: Section[]; down: Section[] } = { up: [], down: [] };
  let side: "up" | "down" = "up";
  let start = 0;
  const close = (end: number): void => {
    if (end > start) sections[side].push({ start, text: text.slice(start, end) });
    start = end;
  };
  for (const line of lines) {
    const next = down?.test(line.text) === true ? "down" : up?.test(line.text) === true ? "up" : null;
    if (next === null && boundary?.test(line.text) !== true) continue;
    close(line.start);
    // The directive itself need not be SQL: Play's begins with `#`.
    start = line.end;
    side = next ?? side;
  }
  close(text.length);
  return { ...sections, wrapped };
}

/** A loose file without sections may still say that it runs outside a transaction. */
function wrappedOf(lines: readonly DirectiveLine[], directives: Directives | null): boolean | null {
  const candidates = directives === null ? [...DIRECTIVES.values()] : [directives];
  const told = candidates.some(({ noTransaction, where }) =>
    lines.some((line) => (where === "any" || line.start === 0) && noTransaction?.test(line.text) === true),
  );
  return told ? false : null;
}
