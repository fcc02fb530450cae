/**
 * PostgreSQL's own grammar as WebAssembly. The package's wrapper is passed over because its one instance cannot be
 * replaced: a call that ran out of stack leaves the instance with a stack pointer that is never reset, and some twenty
 * such calls later its memory is overwritten.
 */
import type { PgQueryModule } from "libpg-query/wasm/libpg-query.js";
import { notParsed, type Parsed, type Tree } from "./parser.ts";
import { offsetOfCodePoint } from "./positions.ts";
import { isTree, listOf, treeOf } from "./postgresql-tree.ts";

export interface PostgresqlParser {
  /** Exactly one statement; `location`s in the tree are bytes of `text`. Never throws. */
  readonly parse: (text: string) => Parsed;
  /** The tree of the PL/pgSQL body in a CREATE FUNCTION, CREATE PROCEDURE or DO; null when it cannot be parsed. */
  readonly parsePlpgsql: (text: string) => Tree | null;
  /** False after a call ran out of stack: nothing is parsed any more until `restart`. */
  readonly isUsable: () => boolean;
  readonly restart: () => Promise<void>;
}

export async function loadPostgresqlParser(): Promise<PostgresqlParser> {
  const { default: createModule } = await import("libpg-query/wasm/libpg-query.js");
  const create = (): Promise<PgQueryModule> => createModule({ printErr: () => {} });
  let module: PgQueryModule | null = await create();
  /** Gives the instance up when it throws. */
  const guard = <T>(call: (usable: PgQueryModule) => T, otherwise: (message: string) => T): T => {
    if (module === null) return otherwise("The parser ran out of stack at an earlier statement.");
    try {
      return call(module);
    } catch {
      module = null;
      return otherwise("The statement is nested too deeply.");
    }
  };
  return {
    parse: (text) => guard((usable) => parseOne(usable, text), notParsed),
    parsePlpgsql: (text) =>
      guard(
        (usable) => parseBody(usable, text),
        () => null,
      ),
    isUsable: () => module !== null,
    restart: async () => {
      module ??= await create();
    },
  };
}

/** The fields of the C struct PgQueryParseResult and PgQueryError, as byte offsets. */
const RESULT = { tree: 0, error: 8 } as const;
const ERROR = { message: 0, cursor: 16 } as const;

function parseOne(module: PgQueryModule, text: string): Parsed {
  const query = writeText(module, text);
  const result = module._wasm_parse_query_raw(query);
  const error = module.getValue(result + RESULT.error, "i32");
  let parsed: Parsed;
  if (error === 0) {
    parsed = readTree(module.UTF8ToString(module.getValue(result + RESULT.tree, "i32")));
  } else {
    const message = module.UTF8ToString(module.getValue(error + ERROR.message, "i32"));
    // 1-based, in code points; 0 when unknown.
    const cursor = module.getValue(error + ERROR.cursor, "i32");
    parsed = notParsed(message, offsetOfCodePoint(text, Math.max(0, cursor - 1)));
  }
  module._wasm_free_parse_result(result);
  module._free(query);
  return parsed;
}

function readTree(json: string): Parsed {
  const answer: unknown = JSON.parse(json);
  const statements = isTree(answer) ? listOf(answer, "stmts") : [];
  const [first] = statements;
  const tree = isTree(first) ? treeOf(first, "stmt") : null;
  if (statements.length !== 1 || tree === null) return notParsed(`This is not one statement but ${statements.length}.`);
  return { tree, problem: null };
}

function parseBody(module: PgQueryModule, text: string): Tree | null {
  const query = writeText(module, text);
  const result = module._wasm_parse_plpgsql(query);
  const answer = module.UTF8ToString(result);
  module._wasm_free_string(result);
  module._free(query);
  // Anything but an object is an error message.
  if (!answer.startsWith("{")) return null;
  const tree: unknown = JSON.parse(answer);
  return isTree(tree) ? tree : null;
}

function writeText(module: PgQueryModule, text: string): number {
  const size = module.lengthBytesUTF8(text) + 1;
  const pointer = module._malloc(size);
  if (pointer === 0) throw new Error("out of memory");
  module.stringToUTF8(text, pointer, size);
  return pointer;
}
