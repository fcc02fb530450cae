import type { Dialect, MigrationAssessment } from "../../../src/risk/assessment.ts";
import { type AssessmentInput, assessMigrations } from "../../../src/risk/assess-migrations.ts";
import { assessMysql } from "../../../src/risk/mysql/assess-mysql.ts";
import { assessSqlite } from "../../../src/risk/sqlite/assess-sqlite.ts";
import type { Finding } from "../../../src/rules/finding.ts";
import { startRules } from "../../../src/rules/run-migration-rules.ts";
import { readScriptSync } from "../../../src/sql/script.ts";
import type { Options } from "../../../src/config/options.ts";
import { parsers } from "../../sql/read.ts";

export interface Files {
  readonly setup?: string;
  /** Migrations, each a release of its own. */
  readonly files: readonly string[];
  readonly framework?: string;
  readonly severities?: Options["severities"];
  readonly dialect?: Dialect;
  /** Whether they are one release. */
  readonly together?: boolean;
}

type Assess = (input: AssessmentInput) => readonly MigrationAssessment[];

const ASSESS: Readonly<Record<Dialect, Assess>> = {
  postgresql: assessMigrations,
  mysql: (input) => assessMysql(input, "mysql"),
  mariadb: (input) => assessMysql(input, "mariadb"),
  sqlite: assessSqlite,
};

/** As `classify` does it, without files. */
export function assess({
  setup = "",
  files,
  framework = "flyway",
  severities = {},
  together = false,
  dialect = "postgresql",
}: Files): readonly MigrationAssessment[] {
  const read = (text: string, index: number) =>
    readScriptSync({ path: `V${index}.sql`, bytes: new TextEncoder().encode(text), dialect, framework }, parsers);
  const release = files.map((text, index) => read(text, index + 2));
  const rules = startRules({ framework, severities });
  const options = { writers: [] };
  const { onStatement } = rules;
  const input = { history: [read(setup, 1)], release, options, parsers, inTurn: !together, onStatement };
  const found = ASSESS[dialect](input);
  return found.map((assessment, index) => {
    const script = release[index];
    return script === undefined ? assessment : { ...assessment, findings: rules.findingsOf(script, assessment) };
  });
}

export function findings(files: Files): readonly Finding[] {
  return assess(files).flatMap((migration) => migration.findings);
}

export function ruleIds(files: Files): readonly string[] {
  return findings(files).map(({ rule }) => rule);
}
