/** What every session is told before a migration: `initSql`, and which schema comes first. */
import { UserError } from "../../../errors.ts";
import type { RunnableStatement } from "../../runnable.ts";
import { readStatements } from "../statements.ts";
import { type ServerFacts, setSearchPath } from "./server.ts";
import type { FlywaySettings } from "./settings.ts";

export interface Prefix {
  /** Of `initSql`. */
  readonly statements: readonly string[];
}

/** Throws `UserError` where `initSql` does more than to set what a session may set again and again. */
export function readPrefix({ initSql }: FlywaySettings): Prefix {
  const { statements, problems } = readStatements(initSql);
  const texts = statements.map(({ text }) => text);
  const odd = problems[0] ?? texts.find((text) => !IS_SET.test(text) || IS_ROLE.test(text) || text.includes(";"));
  if (odd === undefined) return { statements: texts };
  throw new UserError(
    "configuration",
    "Flyway's initSql does more than to SET settings of the session, which cannot be followed.",
    "Move it into the callback beforeMigrate; a role is better said by ALTER ROLE … SET role, which holds for every session.",
  );
}

const IS_SET = /^set\s/i;
const IS_ROLE = /^set\s+(?:session\s+|local\s+)?(?:role|session\s+authorization|authorization|local|transaction|constraints)\b/i;

/** They count for the first line. */
export function withPrefix(
  prefix: Prefix,
  facts: ServerFacts,
  statements: readonly RunnableStatement[],
): readonly RunnableStatement[] {
  const searchPath = setSearchPath(facts);
  const texts = [...prefix.statements, ...(searchPath === null ? [] : [searchPath])];
  return [...texts.map((text) => ({ text, line: 1 })), ...statements];
}
