/** What the effect table says of a row's first witness, for the docs: the table itself is asked, nothing is written by hand. */
import type { StatementAssessment } from "../../src/risk/assessment.ts";
import type { EffectRow } from "../../src/risk/effects/row.ts";
import { assess } from "../rules/migration/run.ts";

export interface EffectFacts {
  readonly locks: readonly string[];
  readonly rewrites: boolean;
  readonly scans: boolean;
  readonly dataLoss: string;
  readonly compatible: boolean;
  readonly transactional: boolean;
  readonly statement: string;
}

/** Null for a row without a witness. */
export function factsOf({ action, witnesses }: EffectRow): EffectFacts | null {
  const [witness] = witnesses;
  if (witness === undefined) return null;
  const [migration] = assess({ setup: witness.setup, files: [witness.statement], framework: "other" });
  const statements = migration?.statements ?? [];
  const own = statements.find(({ actions }) => actions.includes(action)) ?? statements.at(-1);
  if (own === undefined) return null;
  return {
    locks: locksOf(own),
    rewrites: own.rewrites.length > 0,
    scans: own.scans.length > 0,
    dataLoss: own.dataLoss,
    compatible: own.backwardCompatible,
    transactional: own.transactional,
    statement: witness.statement,
  };
}

/** Modes without `Lock`; of several relations, each with its name. */
function locksOf({ locks }: StatementAssessment): readonly string[] {
  const modes = new Set(locks.map(({ mode }) => shorten(mode)));
  if (modes.size <= 1) return [...modes];
  return locks.map(({ relation, mode }) => `${shorten(mode)} on ${relation.replace(/^public\./, "")}`);
}

function shorten(mode: string): string {
  return mode.replace(/Lock$/, "");
}

export function yesNo(value: boolean): string {
  return value ? "yes" : "no";
}

/** Text in a table's cell. */
export function cell(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll("|", String.raw`\|`)
    .trim();
}
