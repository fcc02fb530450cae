/**
 * A migration file as dbmate reads it (`pkg/dbmate/migration.go`, 2.35): Go's `\s` is the five characters of ASCII, `^` and `$` know
 * no line end but LF.
 */
import { decodeScript } from "../../sql/decode.ts";
import type { RunnableStatement } from "../runnable.ts";
import { readStatements } from "./statements.ts";

export interface DbmateFile {
  readonly transactional: boolean;
  readonly statements: readonly RunnableStatement[];
}

export type DbmateRead =
  | { readonly file: DbmateFile; readonly problems: readonly [] }
  | { readonly file: null; readonly problems: readonly string[] };

const UP = /(?<![^\n])--[\t\n\f\r ]*migrate:up(?![^\t\n\f\r ])/g;
const DOWN = /(?<![^\n])--[\t\n\f\r ]*migrate:down(?![^\t\n\f\r ])/g;

/** The part that runs forwards; or why dbmate, or we, would not run the file. */
export function readDbmateFile(bytes: Uint8Array): DbmateRead {
  const { text, problems } = decodeScript(bytes);
  if (problems.length > 0) return refuse(problems.map(({ message }) => message));
  const ups = offsets(text, UP);
  const downs = offsets(text, DOWN);
  const [up] = ups;
  const [down] = downs;
  const wrong = up === undefined ? FORM.noUp : formProblem({ text, bytes, up, ups: ups.length, down, downs: downs.length });
  if (up === undefined || wrong !== null) return refuse([wrong ?? FORM.noUp]);
  const read = readStatements(text, up, down);
  if (read.problems.length > 0) return refuse(read.problems);
  return { file: { statements: read.statements, transactional: isTransactional(text.slice(up, down), read) }, problems: [] };
}

const FORM = {
  noUp: "It has no line `-- migrate:up`.",
  noDown: "It has no line `-- migrate:down`; an empty one at its end suffices.",
  order: "Its `-- migrate:down` stands before its `-- migrate:up`.",
  before: "A statement stands before its `-- migrate:up`.",
  mark: "It begins with a byte order mark, behind which dbmate does not see a line `-- migrate:up`.",
  sections:
    "It has more than one `-- migrate:up` or `-- migrate:down`, and dbmate fails at the second since the version is recorded already.",
} as const;

interface Form {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly up: number;
  readonly ups: number;
  readonly down: number | undefined;
  readonly downs: number;
}

function formProblem({ text, bytes, up, ups, down, downs }: Form): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return FORM.mark;
  if (hasStatement(text.slice(0, up))) return FORM.before;
  if (ups > 1 || downs > 1) return FORM.sections;
  if (down === undefined) return FORM.noDown;
  return down < up ? FORM.order : null;
}

/** Whether a line is neither empty nor a comment. */
function hasStatement(before: string): boolean {
  return before.split("\n").some((line) => !/^[\t\f\r ]*(?:--|$)/.test(line));
}

/**
 * dbmate sends a block with `transaction:false` as it is: one statement runs by itself, several run as one implicit transaction, in which
 * the server refuses those that need none. So several that may stand in one are run in one, and others, for which dbmate has no way,
 * one by one.
 */
function isTransactional(
  block: string,
  { statements, needsNoTransaction }: { readonly statements: readonly RunnableStatement[]; readonly needsNoTransaction: boolean },
): boolean {
  if (transactionOption(block) !== "false") return true;
  return statements.length === 0 || (statements.length > 1 && !needsNoTransaction);
}

/** The last well-formed `transaction:…` of the block's first line. */
function transactionOption(block: string): string | null {
  const line = block.split("\n", 1)[0] ?? "";
  const pairs = line.replace(/^--[\t\f\r ]*migrate:up/, "").split(/[\t\f\r ]+/);
  const values = pairs.flatMap((pair) => {
    const [name, value, ...more] = pair.split(":");
    return name === "transaction" && value !== undefined && more.length === 0 ? [value] : [];
  });
  return values.at(-1) ?? null;
}

function offsets(text: string, form: RegExp): readonly number[] {
  return Array.from(text.matchAll(form), ({ index }) => index);
}

function refuse(problems: readonly string[]): DbmateRead {
  return { file: null, problems };
}
