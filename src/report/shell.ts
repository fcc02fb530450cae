/** One word of a POSIX-like shell (bash, zsh, ksh), whatever the path: the only place that knows a shell's quoting. */
import { makeVisible } from "../change-set/visible.ts";
import { toBytes } from "./bytes.ts";

const BARE = /^[A-Za-z0-9_./][A-Za-z0-9_./@%+,-]*$/;

/**
 * The word as it must be written in a command. Bare where that is safe, else `'…'`, and `$'…'` where the path holds what
 * cannot be seen, is not UTF-8, or would be read by the log of a workflow (`##[`). What comes out is printable and stays
 * inert in every medium without further escaping, since escaping would break the command.
 */
export function quoteShell(word: string): string {
  if (BARE.test(word)) return word;
  if (makeVisible(word) === word && !word.includes("##[")) return `'${word.replaceAll("'", String.raw`'\''`)}'`;
  return `$'${[...toBytes(word)].map(escapeByte).join("")}'`;
}

function escapeByte(byte: number): string {
  const character = String.fromCodePoint(byte);
  return /[ -~]/.test(character) && !/[\\'#!]/.test(character)
    ? character
    : `\\x${byte.toString(16).padStart(2, "0").toUpperCase()}`;
}
