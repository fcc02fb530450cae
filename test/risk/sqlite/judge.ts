import type { MigrationAssessment, StatementAssessment } from "../../../src/risk/assessment.ts";
import type { RiskOptions } from "../../../src/risk/options.ts";
import { assessSqlite } from "../../../src/risk/sqlite/assess-sqlite.ts";
import { loadParsers } from "../../../src/sql/parsers.ts";
import { readScriptSync } from "../../../src/sql/script.ts";
import type { Script } from "../../../src/sql/statement.ts";

const parsers = await loadParsers(["sqlite"]);

export function script(text: string, framework: string | null = null): Script {
  return readScriptSync({ path: "1.sql", bytes: new TextEncoder().encode(text), dialect: "sqlite", framework }, parsers);
}

export interface Judging {
  readonly options?: Partial<RiskOptions>;
  /** Whether the runner wraps the file in a transaction; left out: not told. */
  readonly wrapped?: boolean;
}

/** The migration that `release` is, after `history`. */
export function migration(history: string, release: string, { options = {}, wrapped }: Judging = {}): MigrationAssessment {
  const read = script(release);
  const [found] = assessSqlite({
    history: [script(history)],
    release: [{ ...read, wrapped: wrapped ?? read.wrapped }],
    options: { writers: [], ...options },
  });
  if (found === undefined) throw new Error("There is no answer.");
  return found;
}

/** The last statement of `release`. */
export function last(history: string, release: string, judging: Judging = {}): StatementAssessment {
  const found = migration(history, release, judging).statements.at(-1);
  if (found === undefined) throw new Error("There is no statement.");
  return found;
}
