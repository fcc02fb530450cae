/** A migration that does not run in one transaction, as what does: units of which each is done or not. Pure. */
import type { RunnableMigration, RunnableStatement } from "../runnable.ts";
import { readForm, type StatementForm } from "./statement-form.ts";

export type Unit =
  | {
      readonly kind: "transaction";
      /** Of the first statement among the migration's, from 1. */
      readonly step: number;
      readonly statements: readonly RunnableStatement[];
      /** As the file has it; a statement of its own begins and ends as we do. */
      readonly begin: string;
      readonly end: string;
    }
  | { readonly kind: "session"; readonly step: number; readonly statement: RunnableStatement }
  | { readonly kind: "alone"; readonly step: number; readonly statement: RunnableStatement; readonly form: StatementForm };

/** Statements that are there to open and close transactions belong to no migration that is one transaction. */
export function runsStepwise({ transactional, statements }: Pick<RunnableMigration, "transactional" | "statements">): boolean {
  return !transactional || statements.some(({ text }) => MAY_CONTROL.test(text) && CONTROLS.has(readForm(text).kind));
}

/** Reading tokens of every statement would take time; one that controls a transaction is short, or begins with a comment. */
const MAY_CONTROL = /^\s*(?:begin|start|commit|end|rollback|abort|--|\/\*)/i;
const CONTROLS: ReadonlySet<StatementForm["kind"]> = new Set(["begin", "commit", "roll-back", "chain"]);

interface Open {
  readonly step: number;
  readonly begin: string;
  readonly statements: RunnableStatement[];
}

/** A framework that wraps the file has opened a transaction before its first statement: the file's first COMMIT ends it. */
export function toUnits({ transactional, statements }: Pick<RunnableMigration, "transactional" | "statements">): readonly Unit[] {
  const units: Unit[] = [];
  let open: Open | null = transactional ? { step: 1, begin: "BEGIN", statements: [] } : null;
  for (const [index, statement] of statements.entries()) {
    const form = readForm(statement.text);
    const step = index + 1;
    if (form.kind === "begin") open ??= { step, begin: statement.text, statements: [] };
    else if (form.kind === "commit" || form.kind === "roll-back") {
      if (open !== null) units.push(close(open, statement.text));
      open = null;
    } else if (open !== null) open.statements.push(statement);
    else units.push(toUnit(step, statement, form));
  }
  if (open !== null) units.push(close(open, "COMMIT"));
  return units;
}

function close({ step, begin, statements }: Open, end: string): Unit {
  return { kind: "transaction", step, begin, statements, end };
}

function toUnit(step: number, statement: RunnableStatement, form: StatementForm): Unit {
  if (form.kind === "session") return { kind: "session", step, statement };
  if (form.kind === "other") return { kind: "transaction", step, statements: [statement], begin: "BEGIN", end: "COMMIT" };
  return { kind: "alone", step, statement, form };
}
