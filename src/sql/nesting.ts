/**
 * How deep a statement's tree can become, from its tokens alone. The parsers recurse; one that runs out of stack is lost,
 * and so may be whoever walks the tree. So what is too deep is told before it is parsed.
 */

/** The C parser overflowed from about 6,000 on by this measure; code that people write stays below 500. */
export const MAX_NESTING = 1500;

interface Level {
  readonly opener: string;
  /** The parenthesis belongs to a CAST. */
  readonly isCast: boolean;
  /** Tokens since the last separator: a chain of operators grows a tree to the left. */
  chain: number;
  /** Of these, such as no separator ends: each JOIN and UNION is one level more. */
  kept: number;
}

export interface Nesting {
  readonly levels: Level[];
  /** The sum of the chains of all open levels. */
  current: number;
  deepest: number;
  /** How many CASTs are open, and the most that ever were. */
  casts: number;
  deepestCasts: number;
  previous: string;
}

const KEPT = new Set(["join", "union", "intersect", "except"]);
const SEPARATORS = new Set([",", ";", "and", "or", "when", "else", "elsif", "elseif"]);
const CLOSES: Readonly<Record<string, string>> = { ")": "(", "]": "[", end: "case" };

export function startNesting(): Nesting {
  const outermost = { opener: "", isCast: false, chain: 0, kept: 0 };
  return { levels: [outermost], current: 0, deepest: 0, casts: 0, deepestCasts: 0, previous: "" };
}

/** Takes one token in: a word in lower case, a symbol, or anything else as an empty string. */
export function nestToken(nesting: Nesting, token: string): void {
  const top = nesting.levels.at(-1);
  if (top === undefined) return;
  if (token === "(" || token === "[" || token === "case") {
    const isCast = token === "(" && nesting.previous === "cast";
    nesting.levels.push({ opener: token, isCast, chain: 1, kept: 1 });
    nesting.current += 1;
    if (isCast) nesting.casts += 1;
  } else if (CLOSES[token] !== undefined && CLOSES[token] === top.opener) {
    nesting.levels.pop();
    nesting.current -= top.chain;
    if (top.isCast) nesting.casts -= 1;
  } else if (SEPARATORS.has(token)) {
    nesting.current -= top.chain - top.kept;
    top.chain = top.kept;
  } else {
    if (KEPT.has(token)) top.kept += 1;
    top.chain += 1;
    nesting.current += 1;
  }
  nesting.deepest = Math.max(nesting.deepest, nesting.current);
  nesting.deepestCasts = Math.max(nesting.deepestCasts, nesting.casts);
  nesting.previous = token;
}
