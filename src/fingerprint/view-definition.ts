/**
 * PostgreSQL 15 writes a view over one relation with that relation's name before each column (`orders.id`), 16 and later without (commit
 * 47bb9db75). Told as 16 does, so that the same view has the same definition on both.
 */
import { readLexeme } from "../sql/lexer.ts";
import { LEXIS } from "../sql/lexis.ts";

interface Token {
  readonly text: string;
  readonly kind: "name" | "word" | "other";
  readonly start: number;
  readonly end: number;
  /** How many parentheses are open. */
  readonly depth: number;
  /** Within a query of its own, where every version writes the names. */
  readonly isNested: boolean;
}

/** Keywords that end what follows FROM; the server writes them in capitals, and quotes names that are like them. */
const CLAUSES: ReadonlySet<string> = new Set("WHERE GROUP HAVING WINDOW ORDER LIMIT OFFSET FETCH FOR".split(" "));
const SEVERAL: ReadonlySet<string> = new Set("UNION INTERSECT EXCEPT JOIN".split(" "));
const QUERIES: ReadonlySet<string> = new Set("SELECT WITH VALUES".split(" "));
/** Between a relation and its sampling method there is no other name. */
const AFTER_ALIAS = "TABLESAMPLE";

/** The definition of a view as PostgreSQL 15 wrote it, as 16 would. What is not such a view stays as it is. Time is linear. */
export function withoutQualifiers(definition: string): string {
  const tokens = readTokens(definition);
  const outer = tokens.filter(({ depth }) => depth === 0);
  const from = outer.findIndex(({ text }) => text === "FROM");
  const query = outer.find(({ text }) => text === "SELECT")?.start;
  if (from === -1 || query === undefined || outer.some(({ text }) => SEVERAL.has(text))) return definition;
  const rest = outer.slice(from + 1);
  const end = rest.findIndex(({ text }) => CLAUSES.has(text));
  const item = end === -1 ? rest : rest.slice(0, end);
  if (item.some(({ text }) => text === ",")) return definition;
  const sampled = item.findIndex(({ text }) => text === AFTER_ALIAS);
  const alias = (sampled === -1 ? item : item.slice(0, sampled)).findLast(({ kind }) => kind !== "other")?.text;
  const region = { start: outer[from]?.start ?? 0, end: rest[end]?.start ?? definition.length };
  return alias === undefined
    ? definition
    : strip(
        definition,
        tokens.filter(({ start }) => start >= query),
        { alias, region },
      );
}

function strip(
  definition: string,
  tokens: readonly Token[],
  { alias, region }: { readonly alias: string; readonly region: { readonly start: number; readonly end: number } },
): string {
  let told = "";
  let at = 0;
  for (const [index, { text, kind, start, isNested }] of tokens.entries()) {
    if (isNested || kind === "other" || text !== alias || (start >= region.start && start < region.end)) continue;
    const [before, dot, column, behind] = [tokens[index - 1], tokens[index + 1], tokens[index + 2], tokens[index + 3]];
    const isColumn = dot?.text === "." && column !== undefined && column.kind !== "other" && behind?.text !== "(";
    if (!isColumn || before?.text === "." || before?.text === ":") continue;
    told += definition.slice(at, start);
    at = column.start;
  }
  return told + definition.slice(at);
}

function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const open: boolean[] = [];
  let nested = 0;
  for (let at = 0; at < text.length;) {
    const { kind, start, end } = readLexeme(text, at, LEXIS.postgresql);
    at = end;
    if (kind === "space" || kind === "comment") continue;
    const token = text.slice(start, end);
    if (token === ")" && open.pop() === true) nested -= 1;
    if (QUERIES.has(token) && tokens.at(-1)?.text === "(" && open.at(-1) === false) {
      open[open.length - 1] = true;
      nested += 1;
    }
    tokens.push({
      text: token,
      kind: kind === "name" || kind === "word" ? kind : "other",
      start,
      end,
      depth: open.length,
      isNested: nested > 0,
    });
    if (token === "(") open.push(false);
  }
  return tokens;
}
