/** Migrations of SQLite to what they do and how data must be kept. */
import type { MigrationAssessment } from "../assessment.ts";
import { assessDialect, type DialectInput } from "../by-tokens/assess.ts";
import { SQLITE } from "./language.ts";

/** One assessment for each script of the release; all are of SQLite. */
export function assessSqlite(input: DialectInput): readonly MigrationAssessment[] {
  return assessDialect(SQLITE, input);
}
