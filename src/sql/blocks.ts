/** Whether a `;` stands inside a body (`BEGIN … END`) that is part of its statement. Fed with the words of a statement. */
import type { Dialect } from "../risk/assessment.ts";

export interface Blocks {
  /** The first words of the statement, in lower case, quoted names left out. */
  readonly words: string[];
  /** How many bodies are open. */
  depth: number;
  previous: string;
}

export function startBlocks(): Blocks {
  return { words: [], depth: 0, previous: "" };
}

const KEPT_WORDS = 12;

/** Takes one token in, outside parentheses: a word in lower case, a symbol, or anything else as an empty string. */
export function blockToken(blocks: Blocks, dialect: Dialect, token: string): void {
  if (blocks.words[0] === "create" || blocks.words.length === 0) BODY[dialect](blocks, token);
  if (blocks.words.length < KEPT_WORDS && /^\w/.test(token)) blocks.words.push(token);
  blocks.previous = token;
}

type Track = (blocks: Blocks, token: string) => void;

/** `BEGIN ATOMIC … END` of SQL functions, `CASE … END` within it. */
const trackPostgresql: Track = (blocks, token) => {
  if (token === "atomic" && blocks.previous === "begin" && isRoutine(blocks.words, POSTGRESQL_OBJECTS)) blocks.depth = 1;
  else if (token === "case" && blocks.depth > 0) blocks.depth += 1;
  else if (token === "end" && blocks.depth > 0) blocks.depth -= 1;
};

/** Stored programs without DELIMITER, as drivers take them. `END IF` and its like close what was not counted. */
const trackMysql: Track = (blocks, token) => {
  if (!isRoutine(blocks.words, MYSQL_OBJECTS)) return;
  if (blocks.previous === "end" && NOT_COUNTED.has(token)) blocks.depth += 1;
  else if (token === "begin" || (token === "case" && blocks.previous !== "end" && blocks.depth > 0)) blocks.depth += 1;
  else if (token === "end" && blocks.depth > 0) blocks.depth -= 1;
};

const trackSqlite: Track = (blocks, token) => {
  if (!isRoutine(blocks.words, SQLITE_OBJECTS)) return;
  if (token === "begin" || (token === "case" && blocks.depth > 0)) blocks.depth += 1;
  else if (token === "end" && blocks.depth > 0) blocks.depth -= 1;
};

const BODY: Readonly<Record<Dialect, Track>> = {
  postgresql: trackPostgresql,
  mysql: trackMysql,
  mariadb: trackMysql,
  sqlite: trackSqlite,
};

const NOT_COUNTED = new Set(["if", "loop", "while", "repeat", "for"]);

/** What a CREATE can make -> whether that has a body. The first of these words tells. */
type Objects = ReadonlyMap<string, boolean>;

const OTHERS = ["table", "view", "index", "database", "schema", "user", "role", "sequence", "type", "extension", "domain"];
const objects = (withBody: readonly string[]): Objects =>
  new Map([
    ...OTHERS.map((word): [string, boolean] => [word, false]),
    ...withBody.map((word): [string, boolean] => [word, true]),
  ]);
const POSTGRESQL_OBJECTS = objects(["function", "procedure"]);
const MYSQL_OBJECTS = objects(["function", "procedure", "trigger", "event", "package"]);
const SQLITE_OBJECTS = objects(["trigger"]);

function isRoutine(words: readonly string[], kinds: Objects): boolean {
  if (words[0] !== "create") return false;
  const kind = words.find((word) => kinds.has(word));
  return kind !== undefined && kinds.get(kind) === true;
}
