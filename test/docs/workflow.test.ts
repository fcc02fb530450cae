import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readProblems } from "../config/known-ids.ts";
import { copiedWorkflow, exampleOf } from "../support/example-of.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): Promise<string> => readFile(join(root, path), "utf8");

interface Workflow {
  readonly on: { readonly workflow_call: Call };
  readonly jobs: Readonly<Record<string, Job>>;
}
interface Call {
  readonly inputs: Readonly<Record<string, { readonly type: string; readonly required?: boolean }>>;
}
interface Job {
  readonly uses?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: unknown;
}

const RANK: Readonly<Record<string, number>> = { none: 0, read: 1, write: 2 };
const CALLED = "./.github/workflows/schema-release.yml";

describe("the caller that the README gives away", async () => {
  const text = exampleOf(await read("README.md"), "caller");
  const called = parse(await read(".github/workflows/schema-release.yml")) as Workflow;
  const calling = Object.values((parse(text) as Workflow).jobs).filter(
    ({ uses }) => uses?.includes("/.github/workflows/") === true,
  );

  it("is understood by GitHub's parser, and calls the copy", () => {
    const { context } = parseWorkflow({ name: "caller.yml", content: text }, new NoOperationTraceWriter());
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
    expect(calling.map(({ uses }) => uses)).toEqual([CALLED]);
  });

  it("grants all that any called job asks for, and no more: less is a start-up failure without a log", () => {
    const wanted = new Map<string, string>();
    for (const { permissions = {} } of Object.values(called.jobs)) {
      for (const [scope, level] of Object.entries(permissions)) {
        if ((RANK[level] ?? 0) > (RANK[wanted.get(scope) ?? "none"] ?? 0)) wanted.set(scope, level);
      }
    }
    expect(calling[0]?.permissions).toEqual(Object.fromEntries(wanted));
  });

  it("gives a reason behind each grant", () => {
    const grants = text.split("\n").filter((line) => /^ {6}[\w-]+: (?:read|write)/.test(line));
    expect(grants.length).toBeGreaterThan(4);
    for (const grant of grants) expect(grant).toMatch(/ # \w+/);
  });

  it("passes inputs that the workflow knows, all that it requires, and the secrets of environments", () => {
    const { inputs } = called.on.workflow_call;
    const given = calling[0];
    expect(Object.keys(given?.with ?? {}).filter((key) => !Object.hasOwn(inputs, key))).toEqual([]);
    expect(given?.secrets).toBe("inherit");
    const required = Object.entries(inputs).filter(([, { required: isRequired }]) => isRequired === true);
    expect(required.filter(([key]) => !Object.hasOwn(given?.with ?? {}, key))).toEqual([]);
  });
});

it("the configuration that the README gives away is valid", async () => {
  expect(await readProblems(exampleOf(await read("README.md"), "configuration"))).toEqual([]);
});

it("the README tells how to copy the workflow so that every use of the action is rewritten", async () => {
  const copied = copiedWorkflow(await read("README.md"), await read(".github/workflows/schema-release.yml"));
  expect(copied).not.toContain("$/");
  const uses = [...copied.matchAll(/uses: (\S+)/g)].map(([, action = ""]) => action);
  expect(uses.filter((action) => !/@(?:[0-9a-f]{40}|FULL_COMMIT_SHA)$/.test(action))).toEqual([]);
  expect(uses).toContain("OWNER/schema-release/.github/actions/schema-release@FULL_COMMIT_SHA");
});
