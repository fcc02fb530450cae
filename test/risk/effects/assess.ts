/** Assesses SQL as a release after a setup, for tests. */
import type { MigrationAssessment, StatementAssessment } from "../../../src/risk/assessment.ts";
import { assessMigrations } from "../../../src/risk/assess-migrations.ts";
import type { RiskOptions } from "../../../src/risk/options.ts";
import { loadParsers } from "../../../src/sql/parsers.ts";
import { readScriptSync } from "../../../src/sql/script.ts";
import type { Script } from "../../../src/sql/statement.ts";

const parsers = await loadParsers(["postgresql"]);

export function read(sql: string, wrapped: boolean | null = null): Script {
  const script = readScriptSync(
    { path: "V2__x.sql", bytes: new TextEncoder().encode(sql), dialect: "postgresql", framework: null },
    parsers,
  );
  return { ...script, wrapped };
}

export type Options = Partial<RiskOptions> & { readonly wrapped?: boolean };

/** The migration's assessment; `setup` ran before. */
export function assess(setup: string, sql: string, { wrapped, ...options }: Options = {}): MigrationAssessment {
  const [assessment] = assessMigrations({
    history: setup === "" ? [] : [read(setup)],
    release: [read(sql, wrapped ?? null)],
    options: { writers: [], ...options },
    parsers,
  });
  if (assessment === undefined) throw new Error("One script, one assessment.");
  return assessment;
}

/** The assessment of the last statement. */
export function assessLast(setup: string, sql: string, options: Options = {}): StatementAssessment {
  const last = assess(setup, sql, options).statements.at(-1);
  if (last === undefined) throw new Error("There is no statement.");
  return last;
}

/** `relation mode` of each lock of all statements, strongest last. */
export function locksOf(statement: StatementAssessment): readonly string[] {
  return statement.locks.map(({ relation, mode }) => `${relation} ${mode.replace(/Lock$/, "")}`).sort();
}

export const PARCELS = `CREATE TABLE parcels (id integer PRIMARY KEY, code varchar(40) NOT NULL, label text, qty integer DEFAULT 1);`;
export const LINKED = `CREATE TABLE carriers (id integer PRIMARY KEY, title text); ${PARCELS}
ALTER TABLE parcels ADD COLUMN carrier_id integer REFERENCES carriers (id) ON DELETE CASCADE;`;
