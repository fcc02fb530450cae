/** A migration's SQL as the statements that the engine sends. Loses nothing: what it could not send is a reason to refuse the file. */
import { type Piece, splitText } from "../../sql/split.ts";
import { indexLines } from "../../sql/positions.ts";
import type { RunnableStatement } from "../runnable.ts";

export interface ReadStatements {
  readonly statements: readonly RunnableStatement[];
  /** Whether one of them is refused by the server in a transaction. */
  readonly needsNoTransaction: boolean;
  /** Sentences: why the text cannot be run; empty where it can. */
  readonly problems: readonly string[];
}

/** The statements between two offsets of a PostgreSQL file's text; lines are those of the file. */
export function readStatements(text: string, start: number = 0, end: number = text.length): ReadStatements {
  const part = text.slice(start, end);
  const { pieces, comments, problems } = splitText(part, "postgresql");
  const locate = indexLines(text)();
  const refused = [...problems, ...lostText(part, [...pieces, ...comments])].map(({ message, offset }) => ({ message, offset }));
  const read = pieces.map((piece) => ({ piece, head: headOf(piece) }));
  for (const { piece, head } of read) {
    const message = REFUSED.find(({ form }) => form.test(head))?.message;
    if (message !== undefined) refused.push({ message, offset: piece.start });
  }
  const locateProblem = indexLines(text)();
  return {
    statements: pieces.map((piece) => ({ text: part.slice(piece.start, piece.end), line: locate(start + piece.start).line })),
    needsNoTransaction: read.some(({ piece, head }) => isOutside(piece, head)),
    problems: refused
      .toSorted((a, b) => a.offset - b.offset)
      .map(({ message, offset }) => `Line ${locateProblem(start + offset).line}: ${message}`),
  };
}

/** So much of a statement tells what it is. */
const HEAD = 2_000;

/** Its beginning in one line, in lower case, without comments. */
function headOf({ parsedText }: Piece): string {
  return parsedText.slice(0, HEAD).replaceAll(/\s+/g, " ").toLowerCase();
}

const CONTROL =
  "It begins or ends a transaction, which would part the migration from its row in the history; leave it out, the migration is run in one transaction anyhow.";

/** Statements that cannot be sent as part of a migration. */
const REFUSED: readonly { readonly form: RegExp; readonly message: string }[] = [
  {
    form: /^(?:begin|start transaction|commit|end|abort|prepare transaction|rollback(?! (?:(?:work|transaction) )?to\b))(?! atomic)\b/,
    message: CONTROL,
  },
  {
    form: /^copy\b.*\bfrom stdin\b/,
    message: "COPY … FROM STDIN reads data from the client, which only psql takes from the file; write INSERT instead.",
  },
];

/** Statements that the server runs only outside of a transaction block (the notes in the manual of each command). */
const OUTSIDE: readonly RegExp[] = [
  /^(?:create (?:unique )?index|drop index) concurrently\b/,
  /^reindex (?:\([^)]*\) )?(?:\w+ )?concurrently\b/,
  /^reindex \([^)]*\bconcurrently\b/,
  /^reindex (?:\([^)]*\) )?(?:schema|database|system)\b/,
  /^alter table\b.* detach partition\b.* concurrently\b/,
  /^vacuum\b/,
  /^cluster(?: \([^)]*\)| verbose)?$/,
  /^(?:create|drop) (?:database|tablespace|subscription)\b/,
  /^alter system\b/,
  /^alter database\b.* set tablespace\b/,
  /^alter subscription\b.* (?:refresh|(?:set|add|drop) publication)\b/,
];

function isOutside({ parsedText }: Piece, head: string): boolean {
  if (/^do\b/.test(head)) return /\b(?:commit|rollback)\b/i.test(parsedText);
  return OUTSIDE.some((form) => form.test(head));
}

/** What stands between statements and is neither space, comment nor `;`: psql's commands, data of COPY, template directives. */
function lostText(
  text: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
): readonly { readonly message: string; readonly offset: number }[] {
  const lost: { message: string; offset: number }[] = [];
  let at = 0;
  for (const { start, end } of [...ranges.toSorted((a, b) => a.start - b.start), { start: text.length, end: text.length }]) {
    const first = start > at ? text.slice(at, start).search(/[^\s;]/) : -1;
    if (first >= 0 && lost.length < 20) {
      lost.push({
        message: "It is no SQL that the server reads, such as a command of psql or data of COPY.",
        offset: at + first,
      });
    }
    at = Math.max(at, end);
  }
  return lost;
}
