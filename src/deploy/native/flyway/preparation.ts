/** What Flyway does before its first migration: schemas, table, baseline (`Flyway.migrate`, `DbSchemas`, `DbBaseline`). */
import { UserError } from "../../../errors.ts";
import type { HistoryProblem } from "../../history.ts";
import type { ServerFacts } from "./server.ts";
import type { FlywaySettings } from "./settings.ts";
import { type HistoryRow, insertRow, makeTable, type NewRow, qualify, quote, type TableName } from "./table.ts";
import { type FlywayVersion, readVersion } from "./version.ts";

export interface Preparation {
  /** Without `;`. */
  readonly statements: readonly string[];
  /** Rows that they write and that count when it is found out what is pending. */
  readonly rows: readonly HistoryRow[];
  readonly problems: readonly HistoryProblem[];
}

export function prepareHistory(name: TableName, facts: ServerFacts, settings: FlywaySettings): Preparation {
  const missing = settings.createSchemas ? facts.missingSchemas : [];
  const table = facts.columns.length > 0 ? [] : makeTable(name);
  const statements = [...missing.map((schema) => `CREATE SCHEMA IF NOT EXISTS ${quote(schema)}`), ...table];
  const noProblems: readonly HistoryProblem[] = settings.createSchemas ? [] : lackingSchema(name, facts);
  if (missing.length > 0) {
    return {
      statements: [...statements, insertRow(name, schemaRow(missing, settings), NO_TIME)],
      rows: [],
      problems: noProblems,
    };
  }
  if (table.length === 0 || facts.filledSchemas.length === 0) return { statements, rows: [], problems: noProblems };
  if (!settings.baselineOnMigrate) return { statements, rows: [], problems: [...noProblems, notBaselined(name, facts)] };
  const row = baselineRow(settings.baselineVersion, settings);
  return { statements: [...statements, insertBaseline(name, row)], rows: [toRead(row)], problems: noProblems };
}

export interface Baselining {
  readonly name: TableName;
  readonly facts: ServerFacts;
  readonly lastRank: number;
  readonly settings: FlywaySettings;
}

/** Throws `UserError` where Flyway would not: a history that holds something stays as it is. */
export function baselineBatch(id: string, { name, facts, lastRank, settings }: Baselining): string {
  const version = readVersion(id);
  if (version === null) throw new UserError("usage", `${JSON.stringify(id)} is no version of Flyway.`, "Write it as 12 or 1.2.");
  if (lastRank > 0) {
    throw new UserError(
      "usage",
      `${qualify(name)} holds migrations already, so there is nothing to take over.`,
      "Flyway baselines only a database without a history. Record single migrations with its own `repair` or by hand.",
    );
  }
  const { statements } = prepareHistory(name, { ...facts, filledSchemas: [] }, settings);
  return [...statements, insertBaseline(name, baselineRow(version, settings))].join(";\n");
}

/** In an empty table only; Flyway's marker of created schemas may stand before it. */
function insertBaseline(name: TableName, row: NewRow): string {
  const where = `NOT EXISTS (SELECT FROM ${qualify(name)} WHERE "type" <> 'SCHEMA')`;
  return insertRow(name, row, { ...NO_TIME, where });
}

const NO_TIME = { elapsedMs: "0" };

function baselineRow(version: FlywayVersion, { baselineDescription, installedBy }: FlywaySettings): NewRow {
  return {
    version: version.text,
    description: baselineDescription,
    type: "BASELINE",
    script: baselineDescription,
    checksum: null,
    installedBy,
  };
}

function schemaRow(schemas: readonly string[], { installedBy }: FlywaySettings): NewRow {
  return {
    version: null,
    description: "<< Flyway Schema Creation >>",
    type: "SCHEMA",
    script: schemas.map(quote).join(","),
    checksum: null,
    installedBy,
  };
}

function toRead({ version, description, type, script }: NewRow): HistoryRow {
  return { rank: 1, version, description, type, script, checksum: null, succeeded: true, installedAt: null };
}

function lackingSchema({ schema }: TableName, { missingSchemas }: ServerFacts): readonly HistoryProblem[] {
  if (!missingSchemas.includes(schema)) return [];
  return [
    {
      kind: "unreadable",
      id: null,
      path: null,
      message: `There is no schema ${quote(schema)} for Flyway's history, and createSchemas is false.`,
      remedy: "Create the schema, or let Flyway's createSchemas be true.",
    },
  ];
}

function notBaselined(name: TableName, { filledSchemas }: ServerFacts): HistoryProblem {
  return {
    kind: "not-baselined",
    id: null,
    path: null,
    message: `The schema ${filledSchemas.map(quote).join(", ")} holds objects, but there is no ${qualify(name)}.`,
    remedy:
      "Record what it holds already: `flyway baseline -baselineVersion=VERSION` with the version of the last migration that it has, or set baselineOnMigrate=true and baselineVersion.",
  };
}
