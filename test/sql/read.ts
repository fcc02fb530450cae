import { setFlagsFromString } from "node:v8";
import type { Dialect } from "../../src/risk/assessment.ts";
import { loadParsers } from "../../src/sql/parsers.ts";
import { readScriptSync } from "../../src/sql/script.ts";
import type { Script, Statement } from "../../src/sql/statement.ts";

/** All parsers, loaded once a test file. */
export const parsers = await loadParsers(["postgresql", "mysql", "mariadb", "sqlite"], {
  beforeWasm: () => setFlagsFromString("--liftoff-only"),
});

export interface Reading {
  readonly dialect?: Dialect;
  readonly framework?: string | null;
}

export function read(text: string | Uint8Array, { dialect = "postgresql", framework = null }: Reading = {}): Script {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return readScriptSync({ path: "migration.sql", bytes, dialect, framework }, parsers);
}

export function texts(statements: readonly Statement[]): readonly string[] {
  return statements.map(({ text }) => text);
}

/** The kind of each tree: the key of PostgreSQL's, the `type` of the others'; null where there is none. */
export function kinds(statements: readonly Statement[]): readonly unknown[] {
  return statements.map(({ tree }) => (tree === null ? null : (tree["type"] ?? Object.keys(tree)[0])));
}
