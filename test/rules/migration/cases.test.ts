import { describe, expect, it } from "vitest";
import { MIGRATION_RULES } from "../../../src/rules/migration-rules.ts";
import { CASES } from "./cases.ts";
import { findings, ruleIds } from "./run.ts";

describe.each(CASES)(
  "$rule",
  ({ rule, setup = "", bad, good, framework = "flyway", alsoWhenNew = false, dialect = "postgresql" }) => {
    it("finds something in the bad example", () => {
      expect(ruleIds({ setup, files: [bad], framework, dialect })).toContain(rule);
    });

    it("finds nothing in the good one", () => {
      const found = findings({ setup, files: good, framework, dialect });
      expect(found.filter((finding) => finding.rule === rule || finding.severity === "error")).toEqual([]);
    });

    it("finds nothing where all of it is new", () => {
      const ids = ruleIds({ files: [`${setup}\n${bad}`], framework, dialect });
      expect(ids.includes(rule)).toBe(alsoWhenNew);
    });

    it("says in a sentence what is the matter, and what to do", () => {
      for (const { message, remedy } of findings({ setup, files: [bad], framework, dialect })) {
        expect(message).toMatch(/^\S.*\.$/s);
        expect(message.length).toBeLessThan(300);
        expect(remedy.split("\n")[0]).toMatch(/[.:]$|\)\.$/);
      }
    });
  },
);

describe("the cases", () => {
  it("are one for each rule, in the order of the list", () => {
    expect(CASES.map(({ rule }) => rule)).toEqual(MIGRATION_RULES.map(({ id }) => id));
  });
});
