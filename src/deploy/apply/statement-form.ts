/** What a statement is, as far as it decides how it is run and what is done when nobody knows whether it was. By its tokens alone. */
import { LEXIS } from "../../sql/lexis.ts";
import { readLexeme } from "../../sql/lexer.ts";

/**
 * - `begin`, `commit`, `roll-back`: of a transaction that the file itself opens; `chain`: which goes on at once in another
 * - `session`: says how the session behaves; said again when a migration is taken up again
 * - the next four wait for others without blocking them, and may leave something behind
 * - `repeatable`: cannot run in a transaction, and may be run twice
 * - `other`: anything; runs in a transaction unless the server says that it cannot
 */
export type StatementForm =
  | { readonly kind: "begin" | "commit" | "roll-back" | "chain" | "session" | "repeatable" | "other" }
  | { readonly kind: "create-index"; readonly table: string; readonly name: string | null }
  | { readonly kind: "drop-index"; readonly name: string }
  | { readonly kind: "reindex" }
  | { readonly kind: "detach-partition"; readonly table: string; readonly partition: string };

/** First words -> form. The longest that fits counts. */
const FORMS: readonly (readonly [
  words: string,
  kind: Exclude<StatementForm["kind"], "create-index" | "drop-index" | "detach-partition">,
])[] = [
  ["BEGIN", "begin"],
  ["START TRANSACTION", "begin"],
  ["COMMIT PREPARED", "other"],
  ["COMMIT", "commit"],
  ["END", "commit"],
  ["ROLLBACK PREPARED", "other"],
  ["ROLLBACK TO", "other"],
  ["ROLLBACK WORK TO", "other"],
  ["ROLLBACK TRANSACTION TO", "other"],
  ["ROLLBACK", "roll-back"],
  ["ABORT", "roll-back"],
  ["SET TRANSACTION", "other"],
  ["SET CONSTRAINTS", "other"],
  ["SET LOCAL", "other"],
  ["SET", "session"],
  ["RESET", "session"],
  ["SELECT SET_CONFIG", "session"],
  ["SELECT PG_CATALOG . SET_CONFIG", "session"],
  ["VACUUM", "repeatable"],
  ["ALTER SYSTEM", "repeatable"],
  ["CHECKPOINT", "repeatable"],
];

/** Enough for every form; a statement of a megabyte is not read to its end. */
const MAX_TOKENS = 60;

export function readForm(text: string): StatementForm {
  const tokens = readTokens(text);
  const words = tokens.map((token) => token.toUpperCase());
  return (
    readCreateIndex(tokens, words) ??
    readDropIndex(tokens, words) ??
    readDetach(tokens, words) ?? { kind: readReindex(words) ?? readByWords(words) }
  );
}

function readByWords(words: readonly string[]): (typeof FORMS)[number][1] {
  const line = `${words.join(" ")} `;
  const kind = FORMS.find(([first]) => line.startsWith(`${first} `))?.[1] ?? "other";
  const isChained = (kind === "commit" || kind === "roll-back") && words.at(-1) === "CHAIN" && words.at(-2) === "AND";
  return isChained ? "chain" : kind;
}

/** CREATE [UNIQUE] INDEX CONCURRENTLY [[IF NOT EXISTS] name] ON [ONLY] table */
function readCreateIndex(tokens: readonly string[], words: readonly string[]): StatementForm | null {
  let at = words[1] === "UNIQUE" ? 2 : 1;
  if (words[0] !== "CREATE" || words[at] !== "INDEX" || words[at + 1] !== "CONCURRENTLY") return null;
  at += 2;
  if (words[at] === "IF" && words[at + 1] === "NOT") at += 3;
  const name = words[at] === "ON" ? null : (tokens[at++] ?? null);
  at += words[at + 1] === "ONLY" ? 2 : 1;
  return { kind: "create-index", table: readName(tokens, at), name };
}

/** DROP INDEX CONCURRENTLY [IF EXISTS] name */
function readDropIndex(tokens: readonly string[], words: readonly string[]): StatementForm | null {
  if (words[0] !== "DROP" || words[1] !== "INDEX" || words[2] !== "CONCURRENTLY") return null;
  return { kind: "drop-index", name: readName(tokens, words[3] === "IF" && words[4] === "EXISTS" ? 5 : 3) };
}

/** ALTER TABLE [IF EXISTS] [ONLY] table DETACH PARTITION partition CONCURRENTLY */
function readDetach(tokens: readonly string[], words: readonly string[]): StatementForm | null {
  const detach = words.indexOf("DETACH");
  if (words[0] !== "ALTER" || words[1] !== "TABLE" || detach === -1 || words.at(-1) !== "CONCURRENTLY") return null;
  let at = words[2] === "IF" && words[3] === "EXISTS" ? 4 : 2;
  if (words[at] === "ONLY") at++;
  return { kind: "detach-partition", table: readName(tokens, at), partition: readName(tokens, detach + 2) };
}

/** REINDEX [( option [, ...] )] { INDEX | TABLE | SCHEMA | DATABASE | SYSTEM } [CONCURRENTLY] name */
function readReindex(words: readonly string[]): "reindex" | "repeatable" | null {
  if (words[0] !== "REINDEX") return null;
  return words.includes("CONCURRENTLY") ? "reindex" : "repeatable";
}

/** `schema.name` or `name`, with its quotes. */
function readName(tokens: readonly string[], at: number): string {
  let name = tokens[at] ?? "";
  for (let next = at + 1; tokens[next] === "."; next += 2) name += `.${tokens[next + 1] ?? ""}`;
  return name;
}

function readTokens(text: string): readonly string[] {
  const tokens: string[] = [];
  for (let at = 0; at < text.length && tokens.length < MAX_TOKENS;) {
    const { kind, start, end } = readLexeme(text, at, LEXIS.postgresql);
    if (kind !== "space" && kind !== "comment") tokens.push(text.slice(start, end));
    at = end;
  }
  return tokens.at(-1) === ";" ? tokens.slice(0, -1) : tokens;
}
