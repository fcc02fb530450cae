/** The backup risk of the migrations in a terminal. */
import type { CheckResult } from "../change-set/check-result.ts";
import { cutMiddle } from "../change-set/visible.ts";
import type { MigrationAssessment } from "../risk/assessment.ts";
import { escapeTerminal } from "./escape.ts";
import { RISK_ASKS, reasonsOf } from "./reasons.ts";
import type { Paint } from "./paint.ts";
import { wrapText } from "./wrap.ts";

export interface RiskView {
  readonly paint: Paint;
  /** How many migrations are named; null: all, whatever their risk. */
  readonly limit: number | null;
  /** What is said of the risk; left out, what it asks of whoever releases. */
  readonly asks?: string;
}

export function renderRisk(
  { backupRisk, migrations }: Pick<CheckResult, "backupRisk" | "migrations">,
  { paint, limit, asks }: RiskView,
): readonly string[] {
  if (backupRisk === null || migrations.length === 0) return [];
  const rest = limit === null ? 0 : migrations.length - limit;
  const heading = `${paint.strong("Backup risk:")} ${tintOf(backupRisk, paint)(backupRisk)}, ${asks ?? RISK_ASKS[backupRisk]}`;
  if (backupRisk === "nightly" && limit !== null) return [heading];
  const shown = migrations.slice(0, limit ?? migrations.length);
  const reasons = shown.map((migration) => reasonLines(migration));
  return [
    heading,
    ...shown.flatMap((migration, index) => {
      const told = reasons[index] ?? [];
      // What is true of several migrations in a row is said once, behind the last of them.
      const again = told.join() === reasons[index + 1]?.join();
      return [nameMigration(migration, paint), again ? [] : told].flat();
    }),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

function nameMigration({ backupRisk, path }: MigrationAssessment, paint: Paint): string {
  return `  ${tintOf(backupRisk, paint)(backupRisk)}${" ".repeat(10 - backupRisk.length)}${escapeTerminal(cutMiddle(path, 200))}`;
}

function reasonLines(migration: MigrationAssessment): readonly string[] {
  return reasonsOf(migration, 3)
    .flatMap((reason) => wrapText(escapeTerminal(reason), 88))
    .map((text) => `            ${text}`);
}

function tintOf(risk: MigrationAssessment["backupRisk"], paint: Paint): (text: string) => string {
  return { nightly: paint.good, snapshot: paint.warn, quiesce: paint.bad }[risk];
}
