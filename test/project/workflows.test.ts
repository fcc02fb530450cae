import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../..");

/** What GitHub's own parser says against a workflow: unknown keys, contexts, events, expressions. */
function problemsOf(name: string, content: string): readonly string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

async function readmeWorkflow(): Promise<string> {
  const readme = await readFile(join(root, "README.md"), "utf8");
  return readme.split("<!-- workflow -->\n```yaml\n")[1]?.split("```")[0] ?? "";
}

describe("the workflow that the README gives away", () => {
  it("is understood by GitHub's parser", async () => {
    expect(problemsOf("check.yml", await readmeWorkflow())).toEqual([]);
  });

  it("runs on what a required check must run on, without a filter, and never on pull_request_target", async () => {
    const { on } = parse(await readmeWorkflow()) as { on: Record<string, { paths?: unknown } | null> };
    expect(Object.keys(on)).toEqual(["pull_request", "merge_group"]);
    expect(JSON.stringify(on)).not.toContain("paths");
  });

  it("grants nothing by default and gives a reason behind each grant", async () => {
    const text = await readmeWorkflow();
    expect((parse(text) as { permissions: object }).permissions).toEqual({});
    const grants = text.split("\n").filter((line) => /^ {6}[\w-]+: (?:read|write)/.test(line));
    expect(grants.length).toBeGreaterThan(0);
    for (const grant of grants) expect(grant).toMatch(/ # \w+/);
  });
});

describe("the project's own workflows", async () => {
  const names = await readdir(join(root, ".github/workflows"));

  it.each(names)("%s is understood by GitHub's parser, and pins each action by a whole commit id", async (name) => {
    const content = await readFile(join(root, ".github/workflows", name), "utf8");
    expect(problemsOf(name, content)).toEqual([]);
    for (const [, reference] of content.matchAll(/uses: (?!\$\/|\.\/)(\S+)/g)) expect(reference).toMatch(/@[0-9a-f]{40}$/);
    expect(content).toMatch(/^permissions: \{\}$/m);
  });
});
