/** The body of a stored program as the acts that it may do, whatever its conditions say. */
import type { Token } from "../../sql/tokens.ts";
import { isSymbol, peek, peekWord, startCursor, takeOneOf, takeUntil, takeWords, type Cursor } from "../by-tokens/cursor.ts";
import { callsIn } from "../by-tokens/query.ts";
import type { Act } from "./acts.ts";

/** The reader of one statement, handed in since statements hold bodies. */
export type ReadTokens = (tokens: readonly Token[]) => readonly Act[] | null;

/** Null where a part of it is not understood. */
export function readBody(tokens: readonly Token[], read: ReadTokens): readonly Act[] | null {
  const acts: Act[] = [];
  for (const piece of splitAtSemicolons(tokens)) {
    const found = readPiece(startCursor(piece), read);
    if (found === null) return null;
    acts.push(...found);
  }
  return acts;
}

function splitAtSemicolons(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const pieces: (readonly Token[])[] = [];
  let start = 0;
  tokens.forEach((token, index) => {
    if (!isSymbol(token, ";")) return;
    pieces.push(tokens.slice(start, index));
    start = index + 1;
  });
  pieces.push(tokens.slice(start));
  return pieces.filter((piece) => piece.length > 0);
}

/** Conditions and control words in front of a statement are taken off; what conditions call counts. */
function readPiece(cursor: Cursor, read: ReadTokens): readonly Act[] | null {
  const calls: string[] = [];
  const done = (acts: readonly Act[]): readonly Act[] =>
    calls.length === 0 ? acts : [...acts, { kind: "select", table: null, calls }];
  for (;;) {
    if (peek(cursor) === undefined) return done([]);
    if (isSymbol(peek(cursor, 1), ":") && peekWord(cursor) !== "") {
      cursor.at += 2;
      continue;
    }
    const word = peekWord(cursor);
    if (ENDS.test(word)) {
      calls.push(...callsIn(cursor.tokens.slice(cursor.at + 1)));
      return done([]);
    }
    if (takeOneOf(cursor, ["begin not atomic", "begin", "else", "loop"]) !== null) continue;
    if (word === "repeat" && !isSymbol(peek(cursor, 1), "(")) {
      cursor.at += 1;
      continue;
    }
    const closing = CONDITIONS[word];
    if (closing !== undefined) {
      cursor.at += 1;
      const condition = takeUntil(cursor, (token) => token.kind === "word" && closing.includes(token.text.toLowerCase()));
      if (peek(cursor) === undefined) return null;
      calls.push(...callsIn(condition));
      if (peekWord(cursor) !== "when") cursor.at += 1;
      continue;
    }
    if (word === "declare") {
      if (!takeHandler(cursor)) {
        calls.push(
          ...callsIn(cursor.tokens.slice(cursor.at + 2)).filter((name) => !/^(varchar|char|decimal|enum|set)$/.test(name)),
        );
        return done([]);
      }
      continue;
    }
    const acts = read(cursor.tokens.slice(cursor.at));
    return acts === null ? null : done(acts);
  }
}

/** Word -> what ends the condition behind it. */
const CONDITIONS: Readonly<Record<string, readonly string[]>> = {
  if: ["then"],
  elseif: ["then"],
  when: ["then"],
  case: ["when"],
  while: ["do"],
  for: ["do"],
};

/** Statements of stored programs that touch no data. */
const ENDS = /^(end|until|leave|iterate|return|open|fetch|close|signal|resignal|get)$/;

const HANDLED = /^(sqlexception|sqlwarning|found|sqlstate|value|not|,)$/i;

/** `DECLARE CONTINUE HANDLER FOR condition, …` in front of a statement. */
function takeHandler(cursor: Cursor): boolean {
  const start = cursor.at;
  cursor.at += 1;
  if (takeOneOf(cursor, ["continue handler for", "exit handler for", "undo handler for"]) === null) {
    cursor.at = start;
    return false;
  }
  for (let token = peek(cursor); token !== undefined; token = peek(cursor)) {
    const named = token.kind === "word" && (isSymbol(peek(cursor, 1), ",") || isSymbol(peek(cursor, -1), ","));
    if (!HANDLED.test(token.text) && token.kind !== "number" && token.kind !== "string" && !named) break;
    cursor.at += 1;
  }
  return takeWords(cursor, "begin") || peek(cursor) !== undefined;
}
