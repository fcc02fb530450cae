import { describe, expect, test } from "vitest";
import { judgeRelease } from "../../../src/risk/by-tokens/judge.ts";
import { MYSQL_ROWS, mysqlLanguage } from "../../../src/risk/mysql/language.ts";
import { script } from "./judge.ts";

/** What an example says when only one row of its kind is left to answer. */
function answersWithout(index: number, history: string, statement: string): readonly (readonly unknown[])[] {
  const language = mysqlLanguage("mysql");
  const rows = MYSQL_ROWS.filter((_, at) => at !== index);
  return (
    judgeRelease({ ...language, rows }, { history: [script(history)], release: [script(statement)], complete: false })[0] ?? []
  );
}

describe("every row of the effect table", () => {
  const cases = MYSQL_ROWS.flatMap((row, index) => row.examples.map((example) => ({ row, index, example })));

  test.each(cases)("answers its example: $example.statement", ({ row, index, example }) => {
    const history = example.setup ?? "";
    const language = mysqlLanguage("mysql");
    const [answer] = judgeRelease(language, {
      history: [script(history)],
      release: [script(example.statement)],
      complete: false,
    });
    const actions = (answer ?? []).flat().map((effect) => effect.action);
    expect(actions).toContain(row.action);
    expect(answersWithout(index, history, example.statement)).not.toEqual(answer);
  });

  test("has an example, a summary and a source", () => {
    for (const row of MYSQL_ROWS) {
      expect(row.examples.length).toBeGreaterThan(0);
      expect(row.summary).toMatch(/\.$/);
      expect(row.source).not.toBe("");
    }
  });
});
