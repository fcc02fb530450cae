import { describe, expect, it } from "vitest";
import type { PendingMigration } from "../../src/deploy/history.ts";
import { composePending, type TargetPending } from "../../src/release/plan-pending.ts";

function lacking(name: string, ...ids: readonly string[]): TargetPending {
  const pending = ids.map((id): PendingMigration => ({ id, path: `V${id}__x.sql`, sha256: id, repeatable: false }));
  return { name, pending };
}

describe("the list of a release", () => {
  it("is what the furthest behind lacks; the others hold its beginning", () => {
    const { pending, applied, problems } = composePending([
      lacking("dr"),
      lacking("staging", "3"),
      lacking("production", "2", "3"),
    ]);
    expect(pending.map(({ id }) => id)).toEqual(["2", "3"]);
    expect(Object.fromEntries(applied)).toEqual({ dr: ["2", "3"], staging: ["2"], production: [] });
    expect(problems).toEqual([]);
  });

  it("is empty where nobody lacks anything, and where there is nobody", () => {
    expect(composePending([lacking("a"), lacking("b")]).pending).toEqual([]);
    expect(composePending([]).pending).toEqual([]);
  });

  it.each([
    ["what one lacks the other has, and the other way round", lacking("a", "1"), lacking("b", "2")],
    ["a later one is missing in the middle", lacking("a", "1", "2"), lacking("b", "1")],
    ["they would run in another order", lacking("a", "1", "2"), lacking("b", "2", "1")],
  ])("does not exist where %s", (_, a, b) => {
    const { problems } = composePending([a, b]);
    expect(problems).toEqual([expect.objectContaining({ kind: "targets-differ", target: null })]);
    expect(problems[0]?.message).toMatch(/No one list of migrations fits [ab] and [ab]/);
  });

  it("tells a repeatable by its text", () => {
    const repeatable = (sha256: string): PendingMigration => ({ id: "view", path: "R__view.sql", sha256, repeatable: true });
    const targets = [
      { name: "a", pending: [repeatable("1")] },
      { name: "b", pending: [repeatable("2")] },
    ];
    expect(composePending(targets).problems).toHaveLength(1);
  });
});
