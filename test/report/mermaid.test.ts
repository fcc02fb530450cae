import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowchart, mermaidText } from "../../src/report/mermaid.ts";

describe("a flowchart", () => {
  it("leads from stage to stage, boxes of one stage side by side, empty stages left out", () => {
    const text = flowchart([
      [{ kind: "done", lines: ["Plan", "2 migrations"] }],
      [],
      [{ kind: "here", lines: ["Approval"] }],
      [
        { kind: "next", lines: ["DR west"] },
        { kind: "next", lines: ["DR east"] },
      ],
    ]).join("\n");
    expect(text).toMatch(/^```mermaid\nflowchart LR\n/);
    expect(text).toContain('  s0b0["Plan<br/>2 migrations"]\n');
    expect(text).toContain("  s0b0 --> s1b0\n  s1b0 --> s2b0 & s2b1\n");
    expect(text).toContain("  class s2b0,s2b1 next\n```");
    expect(text).not.toContain("classDef stop");
  });
});

describe("a label", () => {
  it.each([
    ["staging-eu_1 (18.4)", "staging-eu_1 (18.4)"],
    ["größe 日本", "größe 日本"],
    ['a"]; b["c', "a··· b··c"],
    ["#35; %% fa:fa-x `x` **y**", "·35· ·· fa·fa-x ·x· ··y··"],
    ["https://evil.example", "https·//evil.example"],
    ["1. x", "1· x"],
    ["- x", "·x"],
    ["a\nb", "a·nb"],
    ["", "·"],
    ["   ", "·"],
  ])("shows %j as %j", (text, shown) => {
    expect(mermaidText(text)).toBe(shown);
  });

  it("is short and holds nothing that Mermaid reads", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const label = mermaidText(text);
        expect(label).toMatch(/^[\p{L}\p{N}(·…][\p{L}\p{N} .,_/()·…-]*$/u);
        expect(Array.from(label).length).toBeLessThanOrEqual(61);
      }),
    );
  });
});
