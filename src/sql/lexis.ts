/** How the text of each dialect falls into tokens. */
import type { Dialect } from "../risk/assessment.ts";

export interface Lexis {
  /** `'a\'b'`: a backslash escapes in every quoted string, not only in PostgreSQL's `E'…'`. */
  readonly backslashes: boolean;
  /** `$$…$$`, `E'…'`, `U&'…'`. */
  readonly postgresql: boolean;
  readonly nestedComments: boolean;
  readonly hashComments: boolean;
  /** `--` begins a comment only before white space or the end. */
  readonly spaceAfterDashes: boolean;
  /** A lone carriage return ends a `--` comment. */
  readonly returnEndsComment: boolean;
  /** What stands between the marks of a conditional comment (`/*!40101`, `/*M!`) is executed. */
  readonly conditionalComments: boolean;
  readonly backticks: boolean;
  /** `[a b]` is a quoted name. */
  readonly brackets: boolean;
  readonly doubleQuotes: "name" | "string";
}

const MYSQL: Lexis = {
  backslashes: true,
  postgresql: false,
  nestedComments: false,
  hashComments: true,
  spaceAfterDashes: true,
  returnEndsComment: false,
  conditionalComments: true,
  backticks: true,
  brackets: false,
  doubleQuotes: "string",
};

export const LEXIS: Readonly<Record<Dialect, Lexis>> = {
  // Sections 4.1.2.2 to 4.1.5 of the manual.
  postgresql: {
    backslashes: false,
    postgresql: true,
    nestedComments: true,
    hashComments: false,
    spaceAfterDashes: false,
    returnEndsComment: true,
    conditionalComments: false,
    backticks: false,
    brackets: false,
    doubleQuotes: "name",
  },
  // Sections 11.1.1 and 11.7 of the reference manual, under the default sql_mode.
  mysql: MYSQL,
  mariadb: MYSQL,
  // sqlite.org/lang_keywords.html, lang_comment.html
  sqlite: {
    backslashes: false,
    postgresql: false,
    nestedComments: false,
    hashComments: false,
    spaceAfterDashes: false,
    returnEndsComment: false,
    conditionalComments: false,
    backticks: true,
    brackets: true,
    doubleQuotes: "name",
  },
};
