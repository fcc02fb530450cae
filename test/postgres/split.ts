/** Statements of an experiment, split by the server's own grammar and not by the code that is under test. */
import { parseSync } from "libpg-query";

/** One query each, so that none runs in the transaction block that a query of several statements is. Needs `loadModule()`. */
export function splitStatements(sql: string): string[] {
  const bytes = Buffer.from(sql);
  try {
    return (parseSync(sql).stmts ?? []).map(({ stmt_location: from = 0, stmt_len: length = 0 }) =>
      bytes.subarray(from, length === 0 ? bytes.length : from + length).toString(),
    );
  } catch {
    // What only some versions of the server accept goes to it as it is.
    return [sql];
  }
}
