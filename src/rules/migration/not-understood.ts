import type { ActRule } from "../migration-rule.ts";
import { sentenceAbout } from "../sql-words.ts";

const UNKNOWN = /not (?:known|understood)|unknown|cannot be|may change anything|put together/;

/** Its actions are those of which nothing is known; the runner also gives it every act that is not understood. */
export const notUnderstood: ActRule = {
  id: "not-understood",
  severity: "warning",
  confidence: "high",
  summary: "What a statement does cannot be told from its text.",
  actions: ["unknown"],
  when: ({ effect }) => !effect.understood,
  tell: ({ effect, statement }) => ({
    message: sentenceAbout(effect, UNKNOWN, "This statement is not understood, so it may change anything."),
    remedy:
      "Write it so that its text tells what it does, or have somebody who knows the database check it; until then it asks for a backup.",
    ...(statement.problem === null ? {} : { line: statement.problem.line, column: statement.problem.column }),
  }),
};
