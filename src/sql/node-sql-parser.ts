/** MySQL, MariaDB and SQLite by the grammars of node-sql-parser, each loaded by itself. */
import type { Dialect } from "../risk/assessment.ts";
import { notParsed, type Parsed, type ParseStatement } from "./parser.ts";
import { isTree } from "./postgresql-tree.ts";

interface Grammar {
  astify(text: string): unknown;
}

type Build = "mysql" | "mariadb" | "sqlite";

/** The grammars that are tried, in this order: what MySQL's cannot read, MariaDB's often can, and the reverse. */
const BUILDS: Readonly<Record<Exclude<Dialect, "postgresql">, readonly Build[]>> = {
  mysql: ["mysql", "mariadb"],
  mariadb: ["mariadb", "mysql"],
  sqlite: ["sqlite"],
};

/** Loads what a dialect needs. The parser tries one grammar after another and tells the problem of the one that came furthest. */
export async function loadNodeSqlParser(dialect: Exclude<Dialect, "postgresql">): Promise<ParseStatement> {
  const grammars = await Promise.all(BUILDS[dialect].map(async (build) => LOAD[build]()));
  return (text) => {
    let furthest: Parsed | null = null;
    for (const grammar of grammars) {
      const parsed = parseWith(grammar, text);
      if (parsed.problem === null) return parsed;
      if ((furthest?.problem?.offset ?? -1) < parsed.problem.offset) furthest = parsed;
    }
    return furthest ?? notParsed("There is no grammar for it.");
  };
}

const LOAD: Readonly<Record<Build, () => Promise<Grammar>>> = {
  mysql: async () => new (await import("node-sql-parser/build/mysql.js")).default.Parser(),
  mariadb: async () => new (await import("node-sql-parser/build/mariadb.js")).default.Parser(),
  sqlite: async () => new (await import("node-sql-parser/build/sqlite.js")).default.Parser(),
};

function parseWith(grammar: Grammar, text: string): Parsed {
  try {
    const answer = grammar.astify(text);
    const statements = Array.isArray(answer) ? (answer as readonly unknown[]) : [answer];
    const tree = statements[0];
    if (statements.length !== 1 || !isTree(tree)) return notParsed(`This is not one statement but ${statements.length}.`);
    return { tree, problem: null };
  } catch (error) {
    return notParsed(messageOf(error), offsetOf(error));
  }
}

/** The generated messages list hundreds of expected tokens; only what was found helps. */
function messageOf(error: unknown): string {
  const found = error instanceof Error ? / but (.{1,40}) found\.$/s.exec(error.message.slice(-60))?.[1] : undefined;
  if (found === "end of input") return "syntax error at end of input";
  return found === undefined ? "The statement cannot be parsed." : `syntax error at or near ${found}`;
}

function offsetOf(error: unknown): number {
  const location = error instanceof Error && "location" in error ? error.location : null;
  const start = isTree(location) ? location["start"] : null;
  const offset = isTree(start) ? start["offset"] : null;
  return typeof offset === "number" ? offset : 0;
}
