/** Migrations of MySQL and MariaDB to what they do and how data must be kept. */
import type { MigrationAssessment } from "../assessment.ts";
import { assessDialect, type DialectInput } from "../by-tokens/assess.ts";
import { mysqlLanguage } from "./language.ts";

/** One assessment for each script of the release. All scripts are of one dialect; `dialect` says which. */
export function assessMysql(input: DialectInput, dialect: "mysql" | "mariadb" = "mysql"): readonly MigrationAssessment[] {
  return assessDialect(mysqlLanguage(dialect), input);
}
