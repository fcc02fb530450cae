import { describe, expect, it } from "vitest";
import { defaultTarget } from "../../src/config/options.ts";
import { readOptions, readProblems } from "./known-ids.ts";

async function describeAll(text: string): Promise<readonly string[]> {
  const problems = await readProblems(text);
  return problems.map(
    ({ line, column, where, message, hint }) => `${String(line)}:${String(column)} ${where} | ${message} | ${hint}`,
  );
}

function command(yaml: string): string {
  return `databases: [{name: a, framework: rails, status-command: ${yaml}}]`;
}

describe("a target", () => {
  it("of which only the name is said has the defaults of one that is not listed", async () => {
    const { targets } = await readOptions("targets: [{ name: staging }]");
    expect(targets).toEqual([defaultTarget("staging")]);
  });

  it.each([
    [
      "names a database that is not there",
      "databases: [{name: events, framework: rails}]\ntargets: [{name: a, database: event}]",
      '2:31 targets[0].database | No database is called "event". | Did you mean "events"? There are: events.',
    ],
    [
      "wants evidence of a target that is not there",
      "targets: [{name: a, gates: [staging-evidence], evidence-of: stagin}, {name: staging}]",
      '1:61 targets[0].evidence-of | No target is called "stagin". | Did you mean "staging"? There are: staging.',
    ],
    [
      "waits for itself",
      "targets: [{name: a, gates: [staging-evidence], evidence-of: a}]",
      "1:61 targets[0].evidence-of | A target cannot wait for its own evidence. | Name the target that is deployed to before.",
    ],
    [
      "waits for a replica",
      "targets: [{name: a, gates: [staging-evidence], evidence-of: b}, {name: b, kind: replica}]",
      '1:61 targets[0].evidence-of | "b" is a replica, which is never deployed to. | Name a target that is deployed to before.',
    ],
    [
      "waits for a target of another database",
      "targets: [{name: a, database: x, gates: [staging-evidence], evidence-of: b}, {name: b, database: y}]",
      '1:74 targets[0].evidence-of | "b" holds another database. | Name a target of the same database.',
    ],
    [
      "asks for evidence of nobody",
      "targets:\n  - name: a\n    gates: [staging-evidence]",
      "3:12 targets[0].gates | The gate staging-evidence needs evidence-of. | Name the target whose evidence it wants, such as evidence-of: staging.",
    ],
    [
      "says whose evidence without asking for it",
      "targets: [{name: a, evidence-of: b}, {name: b}]",
      "1:34 targets[0].evidence-of | evidence-of has no effect without the gate staging-evidence. | Add staging-evidence to gates.",
    ],
    [
      "asks for gates of an environment that it does not name",
      "targets: [{name: a, gates: [environment, approval]}]",
      "1:28 targets[0].gates | The gate environment needs environment. | Name the GitHub environment that must be protected.",
      "1:28 targets[0].gates | The gate approval needs environment. | Name the GitHub environment whose reviewers approve.",
    ],
    [
      "names approvers whom nobody asks",
      "targets: [{name: a, approvers: {snapshot: [mona]}}]",
      "1:32 targets[0].approvers | approvers has no effect without the gate approval. | Add approval to gates.",
    ],
    [
      "is a replica with gates",
      "targets: [{name: a, kind: replica, environment: x, gates: [environment]}]",
      "1:59 targets[0].gates | A replica is never deployed to, so it has no gates. | Remove them, or write kind: independent.",
    ],
    [
      "is a replica in the place of Production",
      "targets: [{name: production, kind: replica}]",
      "1:11 targets[0].stage | A replica is never deployed to, so its stage cannot be production. | Write stage: dr, or kind: independent.",
    ],
    [
      "is a second one of a stage",
      "targets: [{name: production}, {name: eu, stage: production}]",
      '1:49 targets[1].stage | "eu" is a second target of production. | The workflow has one job for it: "production". Write stage: dr, or the database of each.',
    ],
    [
      "is a second one of a stage for its database",
      "targets: [{name: a, database: x, stage: staging}, {name: b, stage: staging}, {name: c, database: x, stage: staging}]",
      '1:68 targets[1].stage | "b" is a second target of staging. | The workflow has one job for it: "a". Write stage: dr, or the database of each.',
      '1:108 targets[2].stage | "c" is a second target of staging for the database "x". | The workflow has one job for it: "a". Write stage: dr, or the database of each.',
    ],
    [
      "is of Staging and names approvers whom nobody asks there",
      "targets: [{name: staging, approvers: {snapshot: [mona]}}]",
      "1:38 targets[0].approvers | approvers has no effect without the gate approval. | Add approval to gates.",
    ],
    [
      "has a stage that the workflow does not know",
      "targets: [{name: a, stage: prod}]",
      '1:28 targets[0].stage | "prod" is not a stage that is allowed here. | Allowed: staging, production, dr.',
    ],
    [
      "is there twice",
      "targets: [{name: a}, {name: a}]",
      '1:29 targets[1].name | "a" is there already. | Each name stands once.',
    ],
    [
      "asks for a gate that every target has",
      "targets: [{name: a, gates: [digest]}]",
      '1:29 targets[0].gates[0] | "digest" is not a gate that is allowed here. | Every target has this gate; it need not be asked for. Allowed: staging-evidence, environment, approval.',
    ],
    [
      "lets nobody approve",
      "targets: [{name: a, environment: x, gates: [approval], approvers: {snapshot: []}}]",
      "1:78 targets[0].approvers.snapshot | The list is empty. | Here must be a list of logins and teams.",
    ],
    [
      "leaves out all objects",
      "databases: [{name: a, framework: rails, fingerprint-ignore: ['*.*']}]",
      '1:62 databases[0].fingerprint-ignore[0] | "*.*" would leave out everything. | Name a schema or the beginning of a name, such as analytics.*.',
    ],
  ])("that %s is refused", async (_, text, ...expected) => {
    await expect(describeAll(text)).resolves.toEqual(expected);
  });

  it("with a URL where the name of a variable belongs is refused without showing it", async () => {
    const [problem] = await describeAll("targets: [{name: a, database-url-env: 'postgres://me:s3cret@db/x'}]");
    expect(problem).toContain("This is no name of an environment variable.");
    expect(problem).not.toContain("s3cret");
  });

  it("may name a database where none are listed, since frameworks are found by themselves", async () => {
    await expect(readOptions("targets: [{name: a, database: events}]")).resolves.toHaveProperty("targets[0].database", "events");
  });
});

describe("the stage of a target", () => {
  it("is its name where that is one, what it says, or none", async () => {
    const { targets } = await readOptions("targets: [{name: dr}, {name: eu, stage: production}, {name: test}]");
    expect(targets.map(({ stage }) => stage)).toEqual(["dr", "production", null]);
  });

  it("is one target's in each database, while DR may have several and replicas among them", async () => {
    const yaml = `targets: [{name: a, database: x, stage: production}, {name: b, database: y, stage: production},
      {name: c, stage: dr}, {name: d, stage: dr, kind: replica}]`;
    await expect(readOptions(yaml)).resolves.toHaveProperty("targets.length", 4);
  });

  it("behind Staging lets it name evidence and approvers without their gates, since the workflow asks there", async () => {
    const yaml = `targets: [{name: staging}, {name: production, evidence-of: staging, approvers: {nightly: [mona]}},
      {name: eu, stage: dr, evidence-of: staging}]`;
    await expect(readOptions(yaml)).resolves.toHaveProperty("targets[1].evidenceOf", "staging");
  });
});

describe("a command", () => {
  it.each([
    ["a | b", "holds a character that only a shell would understand"],
    ["a > b", "holds a character that only a shell would understand"],
    ["a $B", "holds a character that only a shell would understand"],
    ["a 'b c'", "holds a quote or a backslash"],
    ['a "b"', "holds a quote or a backslash"],
    ["a\\ b", "holds a quote or a backslash"],
    ["A=b c", "begins with an assignment"],
    ["a {b,c}", "has braces around other than a placeholder"],
    ["  ", "is empty"],
  ])("written as the text %s is refused, since no shell reads it", async (text, says) => {
    const [problem] = await readProblems(command(JSON.stringify(text)));
    expect(problem?.message).toContain(says);
    expect(problem?.hint).toMatch(/write a list|write \[env|Write a program/);
  });

  it.each([
    ["a list keeps its words as they are", `["a b", "$x", "", "|"]`, ["a b", "$x", "", "|"]],
    ["a text is split at blanks", '"  a  --b=c {path} "', ["a", "--b=c", "{path}"]],
    ["a mapping holds either", "{command: a b}", ["a", "b"]],
  ])("%s", async (_, yaml, expected) => {
    const { databases } = await readOptions(command(yaml));
    expect(databases[0]?.statusCommand).toEqual({ command: expected, timeoutSeconds: 120 });
  });

  it.each([
    ["[]", "The list is empty."],
    ["true", 'Here must be a command, not "true", true or false.'],
    ["{timeout-seconds: 5}", "The key command is missing."],
    ["{command: {command: a}}", "Here must be a command, not a mapping."],
    ["{command: a, timeout-seconds: 0}", '"0" is not a number of seconds that is allowed here.'],
  ])("that is %s is refused", async (yaml, expected) => {
    const [problem] = await readProblems(command(yaml));
    expect(problem?.message).toBe(expected);
  });
});
