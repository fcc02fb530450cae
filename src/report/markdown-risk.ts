/** The backup risk of the migrations in Markdown: a table to read, the statements folded. */
import type { CheckResult } from "../change-set/check-result.ts";
import { cutMiddle } from "../change-set/visible.ts";
import type { MigrationAssessment, StatementAssessment } from "../risk/assessment.ts";
import { escapeMarkdown, markdownCode } from "./escape.ts";
import type { Block } from "./markdown-blocks.ts";
import { RISK_ASKS, reasonsOf } from "./reasons.ts";

const MIGRATIONS = 15;
const STATEMENTS = 60;

/** `asks`: what is said of the risk; left out, what it asks of whoever releases. */
export function riskBlocks(
  { backupRisk, migrations }: Pick<CheckResult, "backupRisk" | "migrations">,
  asks?: string,
): readonly Block[] {
  if (backupRisk === null || migrations.length === 0) return [];
  const rest = migrations.length - MIGRATIONS;
  const heading = `**Backup risk: ${backupRisk}**, ${asks ?? RISK_ASKS[backupRisk]}.`;
  const table = [
    heading,
    "",
    "| Migration | Backup risk | Because |",
    "| --- | --- | --- |",
    ...migrations.slice(0, MIGRATIONS).map(migrationRow),
    ...(rest > 0 ? [`| and ${rest} more | | |`] : []),
  ];
  const blocks: Block[] = [{ lines: backupRisk === "nightly" ? [heading] : table, instead: heading }];
  const statements = migrations.flatMap(({ path, positions, statements }) => {
    const name = `${cutMiddle(path.slice(path.lastIndexOf("/") + 1), 100)}${positions === "file" ? "" : ", printed SQL"}`;
    return statements.map((statement) => ({ name, statement }));
  });
  if (statements.some(({ statement }) => statement.understood))
    blocks.push({ lines: foldStatements(statements), instead: "The statements are too many to be shown here." });
  return blocks;
}

function migrationRow(migration: MigrationAssessment): string {
  const reasons = reasonsOf(migration, 3).map(escapeMarkdown).join("<br>");
  return `| ${markdownCode(cutMiddle(migration.path, 200))} | ${migration.backupRisk} | ${reasons} |`;
}

function foldStatements(
  statements: readonly { readonly name: string; readonly statement: StatementAssessment }[],
): readonly string[] {
  const rest = statements.length - STATEMENTS;
  return [
    "<details><summary>Statements</summary>",
    "",
    "| Line | Does | Locks | Loses data | Backup risk |",
    "| --- | --- | --- | --- | --- |",
    ...statements.slice(0, STATEMENTS).map(({ name, statement }) => statementRow(name, statement)),
    ...(rest > 0 ? [`| and ${rest} more | | | | |`] : []),
    "",
    "</details>",
  ];
}

function statementRow(name: string, { line, actions, locks, dataLoss, backupRisk, understood }: StatementAssessment): string {
  const does = understood ? actions.slice(0, 5).map(escapeMarkdown).join(", ") : "not understood";
  const held = locks.slice(0, 5).map(({ relation, mode }) => `${markdownCode(cutMiddle(relation, 130))} ${escapeMarkdown(mode)}`);
  return `| ${markdownCode(`${name}:${line}`)} | ${does} | ${held.join("<br>")} | ${dataLoss} | ${backupRisk} |`;
}
