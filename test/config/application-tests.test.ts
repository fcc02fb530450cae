import { describe, expect, it } from "vitest";
import { DEFAULT_TEST_OPTIONS } from "../../src/config/options.ts";
import { readOptions, readProblems } from "./known-ids.ts";

async function describeAll(text: string): Promise<readonly string[]> {
  const problems = await readProblems(text);
  return problems.map(({ line, column, where, message }) => `${String(line)}:${String(column)} ${where} | ${message}`);
}

describe("tests with the application", () => {
  it.each(["targets: []", "test: {}"])("have their defaults where nothing is said: %s", async (yaml) => {
    const { test } = await readOptions(yaml);
    expect(test).toEqual(DEFAULT_TEST_OPTIONS);
  });

  it.each([
    [
      "of an environment that a target has",
      "targets: [{name: a, environment: Production}]\ntest: {application-environment: production}",
      '2:33 test.application-environment | It is the environment of the target "a": a deployment of the schema would look like one of the application.',
    ],
    [
      "with a flake that any failure would be",
      "test: {known-flakes: [{output: '', reason: the mail server}]}",
      '1:32 test.known-flakes[0].output | "" is empty.',
    ],
    [
      "with a flake without a reason to speak of",
      "test: {known-flakes: [{output: x, reason: flaky}]}",
      '1:43 test.known-flakes[0].reason | "flaky" is too short.',
    ],
    [
      "with a flake that is there already",
      "test: {known-flakes: [{output: x, reason: the mail server}, {output: x, reason: the mail server}]}",
      '1:70 test.known-flakes[1].output | "x" is there already.',
    ],
    [
      "that require a case that there is not",
      "test: {required: [new-on-old]}",
      '1:19 test.required[0] | "new-on-old" is not a test case that is allowed here.',
    ],
  ])("%s are refused", async (_, text, ...expected) => {
    await expect(describeAll(text)).resolves.toEqual(expected);
  });
});
