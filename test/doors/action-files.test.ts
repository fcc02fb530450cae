import { describe, expect, it } from "vitest";
import { fitSummary } from "../../src/doors/action/action-files.ts";

describe("a job summary", () => {
  it("stays as it is where there is room", () => {
    expect(fitSummary("# Ä\n", 6)).toBe("# Ä\n");
  });

  it("is cut between lines where there is none, within the room that is left, and says so", () => {
    const fitted = fitSummary("é".repeat(40).concat("\n").repeat(100), 1000);
    expect(Buffer.byteLength(fitted)).toBeLessThan(1000);
    expect(fitted).toMatch(/^(?:é{40}\n)+\n+Cut here for its length/);
  });

  it("ends a code block that it cuts, whatever stands in it", () => {
    const fitted = fitSummary(`a\n\`\`\`\`sql\n\`\`\`\n${"x\n".repeat(1000)}\`\`\`\`\nb\n`, 400);
    expect(fitted).toContain("x\n````\n\nCut here");
    expect(fitSummary(`\`\`\`\na\n\`\`\`\n${"x\n".repeat(1000)}`, 400)).toContain("x\n\nCut here");
  });

  it("is left out where there is no room at all", () => {
    expect(fitSummary("x".repeat(1000), 200)).toBe("");
  });
});
