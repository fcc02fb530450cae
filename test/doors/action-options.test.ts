import { describe, expect, it } from "vitest";
import { readCheckInputs, readCommand } from "../../src/doors/action/action-inputs.ts";
import { inputsOf, readOptions } from "../../src/doors/action/action-options.ts";
import type { CliCommand } from "../../src/doors/command-line.ts";
import { UserError } from "../../src/errors.ts";

const command: CliCommand = {
  usage: "copy FILE…",
  positionals: true,
  options: {
    to: { type: "string", help: "where" },
    gate: { type: "string", help: "which", several: true, allowed: ["north", "south"] },
    "dry-run": { type: "boolean", help: "only look" },
    color: { type: "string", help: "when" },
    help: { type: "boolean", help: "show this" },
  },
  run: () => Promise.resolve(0),
};

/** What `action.yml` gives by itself, all other inputs empty. */
const DEFAULTS = {
  INPUT_COMMAND: "copy",
  INPUT_TOKEN: "t",
  INPUT_COMMENT: "true",
  INPUT_LABELS: "false",
  "INPUT_REQUEST-TIMEOUT": "30",
};

const read = (inputs: Readonly<Record<string, string>>) => readOptions("copy", command, { ...DEFAULTS, ...inputs, PATH: "/bin" });

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return `${error.exitCode} ${error.message} ${error.hint}`;
  }
  return "not refused";
}

describe("the inputs of a step", () => {
  it("are the command's options, but those for a terminal", () => {
    expect(inputsOf(command)).toEqual(["files", "to", "gate", "dry-run"]);
  });

  it.each([
    ["nothing", {}, {}, []],
    ["an empty one", { INPUT_TO: "  ", "INPUT_DRY-RUN": "" }, {}, []],
    ["a text, however it begins", { INPUT_TO: "--gate=x" }, { to: "--gate=x" }, []],
    ["a text of several lines", { INPUT_TO: '{\n  "a": "b=c"\n}\n' }, { to: '{\n  "a": "b=c"\n}' }, []],
    ["a list with commas", { INPUT_GATE: "north,south" }, { gate: "north,south" }, []],
    ["a list of lines", { INPUT_GATE: "north\r\n south\n\n" }, { gate: "north,south" }, []],
    ["a switch", { "INPUT_DRY-RUN": "true" }, { "dry-run": true }, []],
    ["a switch that is off", { "INPUT_DRY-RUN": "false" }, {}, []],
    ["files", { INPUT_FILES: "a b.sql\n--help\n\n-\n" }, {}, ["a b.sql", "--help", "-"]],
  ])("as options: %s", (_, inputs, options, positionals) => {
    const line = read(inputs);
    expect({ ...line.options }).toEqual(options);
    expect(line.positionals).toEqual(positionals);
  });

  it.each([
    [
      "one of another command",
      { INPUT_RELEASE: "r.json" },
      '2 The command copy has no input "release". Inputs of copy: files, to, gate, dry-run.',
    ],
    ["a misspelled one", { INPUT_GATES: "north" }, "Did you mean gate?"],
    ["one that is for a terminal", { INPUT_COLOR: "always" }, 'no input "color"'],
    ["one with a default that was changed", { INPUT_LABELS: "true" }, 'no input "labels"'],
    ["no switch", { "INPUT_DRY-RUN": "yes" }, '2 The input dry-run may not be "yes". It may be: true, false.'],
    ["a value that is not known", { INPUT_GATE: "north,west" }, '"west" is not known. It may be: north, south.'],
    ["a name from the prototype", { INPUT_CONSTRUCTOR: "x" }, 'no input "constructor"'],
  ])("are refused: %s", (_, inputs, message) => {
    expect(refusal(() => read(inputs))).toContain(message);
  });
});

describe("check", () => {
  it("refuses what it has no use for, too", () => {
    expect(refusal(() => readCheckInputs({ ...DEFAULTS, INPUT_REPO: "." }))).toContain('The command check has no input "repo".');
    expect(readCheckInputs({ ...DEFAULTS, INPUT_LABELS: "true" })).toMatchObject({ labels: true, comment: true });
  });

  it("is what happens where no command is said, and a command that is not known is answered with those that are", () => {
    expect(readCommand({}, ["check", "deploy"])).toBe("check");
    expect(refusal(() => readCommand({ INPUT_COMMAND: "deplot" }, ["check", "deploy"]))).toContain(
      "Did you mean deploy? It may be: check, deploy.",
    );
  });
});
