import { describe, expect, it } from "vitest";
import { ignoresOf, matchesGlob } from "../../src/fingerprint/scope.ts";

describe("a glob over names", () => {
  it.each([
    ["public.events_2024", "public.events_2*", true],
    ["public.events", "public.events_2*", false],
    ["public.events_2024", "*.events_????", true],
    ["public.a.b", "public.*", true],
    ["publication", "public.*", false],
    ["public.a", "public.a", true],
    ["public.ab", "public.a", false],
    ["", "*", true],
    ["", "?", false],
    ["public.a+b", "public.a+b", true],
  ])("of %s by %s is %s", (name, glob, answer) => {
    expect(matchesGlob(name, glob)).toBe(answer);
  });

  it("takes no longer for many stars", () => {
    expect(matchesGlob("a".repeat(60), `${"*a".repeat(30)}b`)).toBe(false);
  });
});

describe("the scope of a fingerprint", () => {
  const isIgnored = ignoresOf({ ignore: ["analytics.*", '"Odd".t'], historyTables: ['public."Flyway_History"'] });

  it.each([
    [{ kind: "schema", name: "analytics", partOf: null }, true],
    [{ kind: "schema", name: "public", partOf: null }, false],
    [{ kind: "index", name: "public.i", partOf: "analytics.t" }, true],
    [{ kind: "column", name: "public.Flyway_History.id", partOf: "public.Flyway_History" }, true],
    [{ kind: "table", name: "Odd.t", partOf: null }, true],
    [{ kind: "table", name: "public.flyway_history", partOf: null }, false],
    [{ kind: "table", name: "public.knex_migrations_lock", partOf: null }, true],
    [{ kind: "table", name: "other.knex_migrations_lock", partOf: null }, false],
  ])("%o: %s", (part, answer) => {
    expect(isIgnored(part)).toBe(answer);
  });
});
