/** Which statements of a file end together. Knows no rule. */
import { transactionStatement } from "../risk/transaction.ts";
import type { FileView } from "./migration-rule.ts";

export interface Placed {
  readonly view: FileView["statements"][number];
  /** Equal for statements of one transaction; null for one that commits by itself. */
  readonly transaction: number | null;
  /** Whether the file's own BEGIN began it. */
  readonly isExplicit: boolean;
  /** BEGIN, COMMIT, ROLLBACK and the like. */
  readonly isControl: boolean;
}

export interface FileTransactions {
  readonly statements: readonly Placed[];
  /** Whether the file's own BEGIN has no end. */
  readonly isLeftOpen: boolean;
}

/** As the assessment has it: a file is one transaction unless it was told otherwise. */
export function placeStatements({ script, statements }: FileView): FileTransactions {
  let current = 0;
  let isExplicit = false;
  const placed: Placed[] = [];
  for (const view of statements) {
    const control = script.dialect === "postgresql" ? transactionStatement(view.statement.tree) : null;
    const kind = control?.kind ?? "";
    const begins = kind === "TRANS_STMT_BEGIN" || kind === "TRANS_STMT_START";
    if (begins) {
      if (!isExplicit) current += 1;
      isExplicit = true;
    }
    const transaction = isExplicit || script.wrapped !== false ? current : null;
    placed.push({ view, transaction, isExplicit, isControl: control !== null });
    if (kind !== "TRANS_STMT_COMMIT" && kind !== "TRANS_STMT_ROLLBACK" && kind !== "TRANS_STMT_PREPARE") continue;
    isExplicit = control?.chain === true;
    current += 1;
  }
  return { statements: placed, isLeftOpen: isExplicit };
}
