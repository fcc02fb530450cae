import type { Dialect, MigrationAssessment, StatementAssessment } from "../../../src/risk/assessment.ts";
import { judgeRelease } from "../../../src/risk/by-tokens/judge.ts";
import type { DialectEffect } from "../../../src/risk/by-tokens/row.ts";
import { assessMysql } from "../../../src/risk/mysql/assess-mysql.ts";
import { mysqlLanguage } from "../../../src/risk/mysql/language.ts";
import type { RiskOptions } from "../../../src/risk/options.ts";
import { loadParsers } from "../../../src/sql/parsers.ts";
import { readScriptSync } from "../../../src/sql/script.ts";
import type { Script } from "../../../src/sql/statement.ts";

const parsers = await loadParsers(["mysql", "mariadb"]);

export function script(text: string, dialect: Dialect = "mysql"): Script {
  return readScriptSync({ path: "V1__a.sql", bytes: new TextEncoder().encode(text), dialect, framework: null }, parsers);
}

/** The migration that `release` is, after `history`. */
export function migration(history: string, release: string, options: Partial<RiskOptions> = {}): MigrationAssessment {
  const [found] = assessMysql({ history: [script(history)], release: [script(release)], options: { writers: [], ...options } });
  if (found === undefined) throw new Error("There is no answer.");
  return found;
}

/** The last statement of `release`. */
export function last(history: string, release: string, options: Partial<RiskOptions> = {}): StatementAssessment {
  const found = migration(history, release, options).statements.at(-1);
  if (found === undefined) throw new Error("There is no statement.");
  return found;
}

export function effects(history: string, release: string): readonly (readonly DialectEffect[])[] {
  return (
    judgeRelease(mysqlLanguage("mysql"), { history: [script(history)], release: [script(release)], complete: false })[0] ?? []
  );
}
