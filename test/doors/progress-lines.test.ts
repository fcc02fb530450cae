import { expect, it } from "vitest";
import { openProgress } from "../../src/doors/progress-lines.ts";

it("lets no line of a smoke test or a path reach the runner as a command of its own", () => {
  const lines: string[] = [];
  const { show, end } = openProgress({ write: (text) => lines.push(text) }, false);
  show({ kind: "note", text: "::set-output name=verdict::pass" });
  show({ kind: "note", text: "  ::add-mask::true" });
  show({ kind: "note", text: "x ##[error]no" });
  end();
  expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  expect(lines.join("")).toContain("add-mask");
});
