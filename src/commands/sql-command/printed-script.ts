/** SQL that a command printed for a migration, as a script; findings about it name its lines, since the migration's file has no such lines. */
import { cutMiddle, makeVisible } from "../../change-set/visible.ts";
import type { Finding } from "../../rules/finding.ts";
import type { Script, Statement } from "../../sql/statement.ts";

/** What is known of a tool's output. */
export interface PrintedFacts {
  /** Statements with which the tool keeps its own record; they are no part of the migration. Linear. */
  readonly bookkeeping?: RegExp;
  /** A comment by which the tool says that a part is not in what it printed. Linear, with flag m. */
  readonly unwritten?: RegExp;
}

/** Linear. */
const BEGIN = /^(?:begin|start\s+transaction)(?:\s+(?:work|transaction))?$/i;
const COMMIT = /^(?:commit|end)(?:\s+(?:work|transaction))?$/i;

/** Null where the output holds no statement of the migration. */
export function readPrinted(script: Script, { text, facts }: { text: string; facts: PrintedFacts }): Script | null {
  const { bookkeeping, unwritten } = facts;
  const own =
    bookkeeping === undefined ? script.statements : script.statements.filter((statement) => !bookkeeping.test(statement.text));
  const problems = [...script.problems];
  const at = unwritten === undefined ? -1 : text.search(unwritten);
  if (at >= 0) {
    const message = "The tool says that a part of the migration cannot be written as SQL, and so did not print it.";
    problems.push({ message, line: text.slice(0, at).split("\n").length, column: 1 });
  }
  if (problems.length === 0 && own.every((statement) => isControl(statement))) return null;
  // The transaction that the tool has around the migration is none of its statements.
  const inner = own.slice(1, -1);
  const isWrapped = BEGIN.test(own[0]?.text.trim() ?? "") && COMMIT.test(own.at(-1)?.text.trim() ?? "") && !inner.some(isControl);
  return { ...script, statements: isWrapped ? inner : own, problems, wrapped: isWrapped ? true : script.wrapped };
}

function isControl({ text }: Statement): boolean {
  return BEGIN.test(text.trim()) || COMMIT.test(text.trim());
}

/** The finding as one about the whole file, with the line and the statement that it is about in its message. */
export function placeInPrinted(finding: Finding, script: Script): Finding {
  const { line, column, message } = finding;
  const statement = script.statements.find((each) => each.line === line && each.column === column);
  const text = statement === undefined ? "" : `: ${cutMiddle(makeVisible(statement.text.replaceAll(/\s+/g, " ")), 160)}`;
  const place = line === null ? "In the printed SQL" : `Line ${line} of the printed SQL`;
  return { ...finding, message: `${message} (${place}${text})`, line: null, column: null };
}
