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
  /**
   * What was parsed: `text` with comments blanked and placeholders masked, UTF-16 unit for unit, so that offsets in both
   * agree. The `location`s in a PostgreSQL tree are byte offsets into its UTF-8.
   */
  readonly parsedText: string;
  /** Whether a placeholder stood in it (`${x}`, `{{ x }}`, psql `:x`): names in the tree may then be made up. */
  readonly masked: boolean;
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
  readonly comments: readonly Comment[];
}

/** A comment without its marks, trimmed; `line` is where it begins. */
export interface Comment {
  readonly text: string;
  readonly line: number;
}

/** A migration file read as SQL. */
export interface Script {
  readonly path: string;
  readonly dialect: Dialect;
  /** What running the migration forwards executes. */
  readonly statements: readonly Statement[];
  /** What undoes it, where the file has a part for that (`-- migrate:down`, `-- +goose Down`, `--rollback`); else empty. */
  readonly down: readonly Statement[];
  /** All comments of the file, in order: those that no statement carries are found here. */
  readonly comments: readonly Comment[];
  /**
   * Whether the framework wraps the file in a transaction: false after a directive such as dbmate's `transaction:false`,
   * goose's `NO TRANSACTION`, Flyway's `executeInTransaction=false`; null where it was not told.
   */
  readonly wrapped: boolean | null;
  /**
   * Problems of the file as a whole, such as a NUL byte, text that is not UTF-8, or a psql command that runs another file.
   * The file is then not understood, even where `statements` has trees.
   */
  readonly problems: readonly SyntaxProblem[];
}
