/** Table options, and the actions of ALTER TABLE that are written like them. */
import {
  isAtEnd,
  isSymbol,
  peek,
  peekWord,
  takeName,
  takeOneOf,
  takeParens,
  takeSymbol,
  takeWords,
  type Cursor,
} from "../by-tokens/cursor.ts";
import type { AlterAct, AlterBase } from "./acts.ts";
import { takeCharset } from "./read-column.ts";

/** Null where no option that is known begins here. */
export function takeAlterOption(cursor: Cursor, base: AlterBase): AlterAct | null {
  const option = (name: string, value = ""): AlterAct => ({ ...base, kind: "table-option", option: name, value });
  if (takeOneOf(cursor, ["convert to character set", "convert to charset"]) !== null) {
    const charset = takeName(cursor)?.toLowerCase() ?? null;
    takeCharset(cursor);
    return charset === null ? null : { ...base, kind: "convert-charset", charset: charset === "default" ? null : charset };
  }
  const plain = takeOneOf(cursor, ["enable keys", "disable keys", "force", "discard tablespace", "import tablespace"]);
  if (plain !== null) return option(plain);
  if (takeWords(cursor, "order by")) return takeOrder(cursor) ? option("order by") : null;
  const start = cursor.at;
  takeWords(cursor, "default");
  const charset = takeCharset(cursor);
  if (charset !== null) return option("default charset", charset);
  cursor.at = start;
  const name = takeOneOf(cursor, OPTIONS);
  if (name === null) return null;
  const value = takeValue(cursor);
  return value === null ? null : option(name, value);
}

function takeOrder(cursor: Cursor): boolean {
  do {
    if (takeName(cursor) === null) return false;
    takeOneOf(cursor, ["asc", "desc"]);
  } while (
    isSymbol(peek(cursor), ",") &&
    peek(cursor, 1)?.kind !== undefined &&
    !/^(add|drop|modify|change)$/.test(peekWord(cursor, 1)) &&
    takeSymbol(cursor, ",")
  );
  return true;
}

const OPTIONS = [
  "storage engine",
  "engine",
  "type",
  "auto_increment",
  "avg_row_length",
  "checksum",
  "table_checksum",
  "page_checksum",
  "comment",
  "compression",
  "connection",
  "data directory",
  "index directory",
  "delay_key_write",
  "encryption",
  "encrypted",
  "encryption_key_id",
  "engine_attribute",
  "secondary_engine_attribute",
  "secondary_engine",
  "insert_method",
  "key_block_size",
  "max_rows",
  "min_rows",
  "pack_keys",
  "password",
  "row_format",
  "start transaction",
  "stats_auto_recalc",
  "stats_persistent",
  "stats_sample_pages",
  "storage",
  "tablespace",
  "transactional",
  "union",
  "page_compressed",
  "page_compression_level",
  "autoextend_size",
  "with system versioning",
  "sequence",
  "ietf_quotes",
];

/** A word, number, string, or a list in parentheses; empty where none follows. */
function takeValue(cursor: Cursor): string | null {
  takeSymbol(cursor, "=");
  if (isSymbol(peek(cursor), "(")) return takeParens(cursor) === null ? null : "()";
  const token = peek(cursor);
  if (isAtEnd(cursor) || token === undefined || isSymbol(token, ",")) return "";
  if (!["word", "name", "string", "number", "placeholder"].includes(token.kind)) return null;
  cursor.at += 1;
  return token.text.toLowerCase();
}
