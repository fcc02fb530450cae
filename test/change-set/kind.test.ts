import { expect, test } from "vitest";
import type { Category } from "../../src/change-set/check-result.ts";
import { categoriesOf, decideKind } from "../../src/change-set/kind.ts";
import { added, modified, renamed } from "../frameworks/memory-repository.ts";
import { judgeIn } from "./judged.ts";

test.each<[string, readonly Category[]]>([
  ["mixed", ["migration", "app", "neutral"]],
  ["standalone", ["migration", "schema", "neutral"]],
  ["app-only", ["app", "schema"]],
  ["neither", ["schema", "neutral"]],
  ["neither", ["schema"]],
  ["neither", []],
])("%s is what %j make", (kind, categories) => {
  expect(decideKind(categories)).toBe(kind);
});

test("what left a migration folder for the application makes a change set mixed", () => {
  const files = judgeIn({ Gemfile: "rails" }, [renamed("db/migrate/20260102030405_x.rb", "app/jobs/x.rb")]);
  expect(decideKind(categoriesOf(files))).toBe("mixed");
});

test("a migration with its dump, its tests and the documentation stands alone", () => {
  const files = judgeIn({ Gemfile: "rails" }, [
    added("db/migrate/20260102030405_x.rb"),
    modified("db/schema.rb", "a", "b"),
    modified("spec/port_spec.rb", "a", "b"),
    modified("docs/ports.md", "a", "b"),
  ]);
  expect(decideKind(categoriesOf(files))).toBe("standalone");
});
