/** The answer of `plan` as JSON, version 1: every field in its documented order, ASCII-safe where a medium could misread it. */
import type { PlanDocument, PlannedMigration } from "../release/plan-document.ts";
import { orderMigration, stringifyInert } from "./json.ts";

/** Ends with a line feed. */
export function renderPlanJson(plan: PlanDocument): string {
  const { version, verdict, because, database, framework, commit, digest, backupRisk, backup } = plan;
  const { targets, problems, notes, migrations, estimate, application } = plan;
  const document = {
    version,
    verdict,
    because,
    database,
    framework,
    commit,
    digest,
    backupRisk,
    backup,
    targets,
    problems: problems.map(({ target, kind, id, path, message, remedy }) => ({ target, kind, id, path, message, remedy })),
    notes,
    migrations: migrations.map(orderPlanned),
    estimate,
    application,
  };
  return `${stringifyInert(document)}\n`;
}

function orderPlanned(migration: PlannedMigration): PlannedMigration {
  const { sha256, repeatable, pendingOn, judgedOn, changes, estimate, id } = migration;
  return { ...orderMigration(migration), id, sha256, repeatable, pendingOn, judgedOn, changes, estimate };
}
