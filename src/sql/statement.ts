/** A migration's text as statements with positions and trees. Knows grammars; must not know what a statement does. */
import type { Dialect } from "../risk/assessment.ts";

/** Why a statement could not be parsed. Position is 1-based, in the file; `column` counts code points. */
export interface SyntaxProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** One statement, as it stands in the file. */
export interface Statement {
  /** The statement's own characters, without leading white space and comments, without the closing `;`. */
  readonly text: string;
  /** What was parsed in its place where placeholders were masked; else the same as `text`. */
  readonly parsedText: string;
  /** 1-based position of its first character (behind leading comments); `column` counts code points. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /**
   * The tree, null when it could not be parsed. PostgreSQL: the `stmt` node of libpg-query, such as
   * `{ AlterTableStmt: {…} }`. MySQL, MariaDB, SQLite: the node of node-sql-parser.
   */
  readonly tree: Readonly<Record<string, unknown>> | null;
  readonly problem: SyntaxProblem | null;
  /** Comments directly before and on the lines of the statement, without their marks: for ignores with a reason. */
  readonly comments: readonly { readonly text: string; readonly line: number }[];
}

/** A migration file read as SQL. */
export interface Script {
  readonly path: string;
  readonly dialect: Dialect;
  readonly statements: readonly Statement[];
  /**
   * Whether the framework wraps the file in a transaction: false after a directive such as dbmate's `transaction:false`,
   * goose's `NO TRANSACTION`, Flyway's `executeInTransaction=false`; null where it was not told.
   */
  readonly wrapped: boolean | null;
  /** Problems of the file as a whole, such as a NUL byte or text that is not UTF-8. The file is then not understood. */
  readonly problems: readonly SyntaxProblem[];
}
