/** A migration as the engine runs it: SQL with its history row, or a command of the team's tool. */

export interface RunnableStatement {
  /** Without the closing `;`, placeholders replaced. */
  readonly text: string;
  /** 1-based line of the file. */
  readonly line: number;
}

/** A migration that the engine runs itself. */
export interface RunnableMigration {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  /** Whether it runs in one transaction together with its history row. */
  readonly transactional: boolean;
  readonly statements: readonly RunnableStatement[];
  /**
   * SQL that records it as applied, one statement without `;`. `elapsedMs` is an SQL expression of the milliseconds it took
   * (in a transaction `extract(epoch from clock_timestamp() - transaction_timestamp()) * 1000`).
   */
  readonly record: (elapsedMs: string) => string;
  /** SQL expression (a scalar subquery) that is true when the history says it is applied: asked after a lost connection. */
  readonly isRecorded: string;
}
