/** The parsers of the dialects that are asked for, each loaded when it is. */
import type { Dialect } from "../risk/assessment.ts";
import { loadNodeSqlParser } from "./node-sql-parser.ts";
import type { ParseStatement } from "./parser.ts";
import { loadPostgresqlParser, type PostgresqlParser } from "./postgresql-parser.ts";

/** Once loaded they parse without waiting. To be made once a process, since WebAssembly takes its time. */
export interface Parsers {
  readonly postgresql: PostgresqlParser | null;
  readonly others: ReadonlyMap<Dialect, ParseStatement>;
}

export interface LoadOptions {
  /**
   * Called before WebAssembly is compiled. V8 compiles it a second time in the background, which keeps the process alive
   * for about 0.4 s after its work; a door prevents that by `v8.setFlagsFromString("--liftoff-only")` in here.
   */
  readonly beforeWasm?: () => void;
}

export async function loadParsers(dialects: Iterable<Dialect>, options: LoadOptions = {}): Promise<Parsers> {
  const wanted = new Set(dialects);
  const others = new Map<Dialect, ParseStatement>();
  for (const dialect of wanted) {
    if (dialect !== "postgresql") others.set(dialect, await loadNodeSqlParser(dialect));
  }
  if (!wanted.has("postgresql")) return { postgresql: null, others };
  options.beforeWasm?.();
  return { postgresql: await loadPostgresqlParser(), others };
}
