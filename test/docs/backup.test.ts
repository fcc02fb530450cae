import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readProblems } from "../config/known-ids.ts";

const page = await readFile(join(import.meta.dirname, "../../docs/backup.md"), "utf8");
const examples = [...page.matchAll(/<!-- backup -->\n```yaml\n(?<yaml>[\s\S]*?)```/g)].map(
  ({ groups }) => groups?.["yaml"] ?? "",
);

describe("the page of the ladder", () => {
  it.each(examples.map((yaml, index) => [index, yaml] as const))("has examples that are right: %d", async (_, yaml) => {
    const text = `targets:\n  - name: production\n${yaml.replaceAll(/^(?=.)/gm, "    ")}`;
    expect(await readProblems(text)).toEqual([]);
  });

  it("shows every rung and every way of taking it", () => {
    for (const word of [
      "rescue:",
      "restore-point:",
      "wal:",
      "rds:",
      "pg-dump:",
      "command:",
      "at-least:",
      "accept-less:",
      "append-only:",
    ])
      expect(examples.join("\n")).toContain(word);
  });
});
