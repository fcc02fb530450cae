/** The actions of ALTER TABLE on partitions. */
import {
  isAtEnd,
  isSymbol,
  peek,
  peekWord,
  startCursor,
  takeName,
  takeOneOf,
  takeParens,
  takeSymbol,
  takeTableName,
  takeWords,
  type Cursor,
  type TableName,
} from "../by-tokens/cursor.ts";
import type { AlterAct, AlterBase, PartitionWork } from "./acts.ts";

/** Null where none begins here; the cursor then stands where it stood. */
export function takePartitionAction(cursor: Cursor, base: AlterBase): AlterAct | null {
  const start = cursor.at;
  for (const [words, read] of ACTIONS) {
    if (!takeWords(cursor, words)) continue;
    const found = read(cursor);
    if (found !== null) return { ...base, kind: "alter-partition", with: null, names: [], ...found };
    cursor.at = start;
  }
  return null;
}

interface Found {
  readonly work: PartitionWork;
  readonly names?: readonly string[];
  readonly with?: TableName;
}

type Read = (cursor: Cursor) => Found | null;

const ACTIONS: readonly (readonly [string, Read])[] = [
  ["add partition", readAdd],
  ["drop partition", (cursor) => (takeWords(cursor, "if exists"), listed(cursor, "drop"))],
  ["truncate partition", (cursor) => listed(cursor, "truncate")],
  [
    "coalesce partition",
    (cursor) => (takeLocally(cursor), peek(cursor)?.kind === "number" && step(cursor) ? { work: "coalesce" } : null),
  ],
  ["reorganize partition", readReorganize],
  ["exchange partition", readExchange],
  ["remove partitioning", () => ({ work: "remove" })],
  ["partition by", readPartitionBy],
  ["analyze partition", (cursor) => listed(cursor, "maintain")],
  ["check partition", (cursor) => maintained(cursor, "maintain")],
  ["optimize partition", (cursor) => listed(cursor, "rebuild")],
  ["rebuild partition", (cursor) => listed(cursor, "rebuild")],
  ["repair partition", (cursor) => maintained(cursor, "rebuild")],
  ["discard partition", (cursor) => withTablespace(cursor, "discard")],
  ["import partition", (cursor) => withTablespace(cursor, "import")],
  ["convert partition", (cursor) => readConvertOut(cursor)],
  ["convert table", (cursor) => readConvertIn(cursor)],
];

function step(cursor: Cursor): true {
  cursor.at += 1;
  return true;
}

function takeLocally(cursor: Cursor): void {
  takeOneOf(cursor, ["no_write_to_binlog", "local"]);
}

/** Names separated by commas, or ALL. A comma before another action is not theirs, and partitions cannot be mixed with others. */
function takeNames(cursor: Cursor): readonly string[] | null {
  takeLocally(cursor);
  const names: string[] = [];
  do {
    const name = takeName(cursor);
    if (name === null) return null;
    names.push(name);
  } while (takeSymbol(cursor, ","));
  return names;
}

function listed(cursor: Cursor, work: PartitionWork): Found | null {
  const names = takeNames(cursor);
  return names === null || !isAtEnd(cursor) ? null : { work, names };
}

function maintained(cursor: Cursor, work: PartitionWork): Found | null {
  const names = takeNames(cursor);
  while (takeOneOf(cursor, ["for upgrade", "quick", "fast", "medium", "extended", "changed", "use_frm"]) !== null) continue;
  return names === null || !isAtEnd(cursor) ? null : { work, names };
}

function withTablespace(cursor: Cursor, work: PartitionWork): Found | null {
  const names = takeNames(cursor);
  return names !== null && takeWords(cursor, "tablespace") && isAtEnd(cursor) ? { work, names } : null;
}

function readAdd(cursor: Cursor): Found | null {
  takeLocally(cursor);
  takeWords(cursor, "if not exists");
  if (takeWords(cursor, "partitions")) return peek(cursor)?.kind === "number" && step(cursor) ? { work: "add" } : null;
  return takeParens(cursor) === null ? null : { work: "add" };
}

function readReorganize(cursor: Cursor): Found | null {
  takeLocally(cursor);
  if (isAtEnd(cursor)) return { work: "reorganize" };
  const names = takeNames(cursor);
  return names !== null && takeWords(cursor, "into") && takeParens(cursor) !== null ? { work: "reorganize", names } : null;
}

function readExchange(cursor: Cursor): Found | null {
  const name = takeName(cursor);
  const table = name !== null && takeWords(cursor, "with table") ? takeTableName(cursor) : null;
  takeOneOf(cursor, ["with validation", "without validation"]);
  return name === null || table === null ? null : { work: "exchange", names: [name], with: table };
}

function readConvertOut(cursor: Cursor): Found | null {
  const name = takeName(cursor);
  const table = name !== null && takeWords(cursor, "to table") ? takeTableName(cursor) : null;
  return name === null || table === null ? null : { work: "convert-out", names: [name], with: table };
}

function readConvertIn(cursor: Cursor): Found | null {
  const table = takeTableName(cursor);
  if (table === null || !takeWords(cursor, "to partition") || takeName(cursor) === null) return null;
  cursor.at = cursor.tokens.length;
  return { work: "convert-in", with: table };
}

const PARTITION_WORDS = new Set(
  "linear key hash range list columns system_time algorithm partitions subpartition subpartitions by interval limit auto history current".split(
    " ",
  ),
);

/** `PARTITION BY …` reaches to the end of the statement, and consists of known words, numbers, names of units and parentheses. */
function readPartitionBy(cursor: Cursor): Found | null {
  if (!/^(linear|key|hash|range|list|system_time)$/.test(peekWord(cursor))) return null;
  while (!isAtEnd(cursor)) {
    if (takeParens(cursor) !== null) continue;
    const token = peek(cursor);
    const known =
      token?.kind === "number" || isSymbol(token, "=") || PARTITION_WORDS.has(peekWord(cursor)) || isUnit(peekWord(cursor));
    if (!known) return null;
    cursor.at += 1;
  }
  return startCursor(cursor.tokens).tokens.length > 0 ? { work: "partition-by" } : null;
}

function isUnit(word: string): boolean {
  return /^(year|quarter|month|week|day|hour|minute|second)$/.test(word);
}
