import type { MigrationAssessment } from "../../../src/risk/assessment.ts";
import { assessMigrations } from "../../../src/risk/assess-migrations.ts";
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
  /** Whether they are one release. */
  readonly together?: boolean;
}

/** As `classify` does it, without files. */
export function assess({
  setup = "",
  files,
  framework = "flyway",
  severities = {},
  together = false,
}: Files): readonly MigrationAssessment[] {
  const read = (text: string, index: number) =>
    readScriptSync({ path: `V${index}.sql`, bytes: new TextEncoder().encode(text), dialect: "postgresql", framework }, parsers);
  const release = files.map((text, index) => read(text, index + 2));
  const rules = startRules({ framework, severities });
  const options = { writers: [] };
  const { onStatement } = rules;
  const found = assessMigrations({ history: [read(setup, 1)], release, options, parsers, inTurn: !together, onStatement });
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
