import { describe, expect, test } from "vitest";
import { judgeRelease } from "../../../src/risk/by-tokens/judge.ts";
import type { EffectRow } from "../../../src/risk/by-tokens/row.ts";
import { SQLITE, SQLITE_ROWS } from "../../../src/risk/sqlite/language.ts";
import { script } from "./judge.ts";

function answers(rows: readonly EffectRow[], history: string, statement: string) {
  return (
    judgeRelease({ ...SQLITE, rows }, { history: [script(history)], release: [script(statement)], complete: false })[0] ?? []
  );
}

describe("every row of the effect table", () => {
  const cases = SQLITE_ROWS.flatMap((row, index) => row.examples.map((example) => ({ row, index, example })));

  test.each(cases)("answers its example: $example.statement", ({ row, index, example }) => {
    const history = example.setup ?? "";
    const answer = answers(SQLITE_ROWS, history, example.statement);
    expect(answer.flat().map((effect) => effect.action)).toContain(row.action);
    const others = SQLITE_ROWS.filter((_, at) => at !== index);
    expect(answers(others, history, example.statement)).not.toEqual(answer);
  });

  test("has an example, a summary and a source", () => {
    for (const row of SQLITE_ROWS) {
      expect(row.examples.length).toBeGreaterThan(0);
      expect(row.summary).toMatch(/\.$/);
      expect(row.source).not.toBe("");
    }
  });
});
