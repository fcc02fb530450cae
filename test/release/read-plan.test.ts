import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/release/approval/read-plan.ts";
import { renderPlanJson } from "../../src/report/plan-json.ts";
import { PLAN, REFUSED } from "../formats/plan-sample.ts";

function read(text: string) {
  return readPlan(new TextEncoder().encode(text));
}

describe("a plan that was printed", () => {
  it("is read as it was", () => {
    expect(read(renderPlanJson(PLAN))).toEqual({ document: PLAN });
    expect(read(renderPlanJson(REFUSED))).toEqual({ document: REFUSED });
  });

  it("by an earlier version, which decided no rung, is read without one", () => {
    const { needed, because, remains } = PLAN.backup;
    const former = { ...PLAN, backup: { needed, because, remains } };
    expect(read(JSON.stringify(former))).toEqual({
      document: { ...PLAN, backup: { needed, because, remains, targets: [], forecast: [] } },
    });
  });

  it("with a rung that is not known is refused, so that nobody approves what cannot be read", () => {
    const [target] = PLAN.backup.targets;
    const backup = { ...PLAN.backup, targets: [{ ...target, rung: "luck" }] };
    expect(read(JSON.stringify({ ...PLAN, backup }))).toEqual({
      problem: "backup.targets[0].rung is none of none, rescue-copy, restore-point, snapshot, quiesce.",
    });
  });
});
