import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CHECK_INPUTS } from "../../src/doors/action/action-inputs.ts";
import { inputsOf } from "../../src/doors/action/action-options.ts";
import { COMMANDS } from "../../src/doors/commands.ts";

const root = join(import.meta.dirname, "../..");
const SUB_ACTION = ".github/actions/schema-release/action.yml";
const read = (path: string): Promise<string> => readFile(join(root, path), "utf8");

interface Runs {
  readonly using: string;
  readonly main: string;
  readonly post: string;
  readonly "post-if": string;
}
interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: Runs;
}

interface Job {
  readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, string>> }[];
}

const metadata = async (path = "action.yml"): Promise<Metadata> => parse(await read(path)) as Metadata;

/** Inputs of every command, by its word. */
async function inputsByCommand(): Promise<readonly (readonly [string, readonly string[]])[]> {
  return Promise.all(
    Object.entries(COMMANDS).map(
      async ([name, { load }]) => [name, name === "check" ? CHECK_INPUTS : inputsOf(await load())] as const,
    ),
  );
}

describe("the action's page", () => {
  it("lists every input of action.yml with its default and its own words", async () => {
    const rows = Object.entries((await metadata()).inputs).map(
      ([name, input]) => `| \`${name}\` | ${shown(input.default)} | ${input.description} |`,
    );
    expect(block(await read("docs/action.md"), "inputs")).toBe(
      ["| input | default | meaning |", "|---|---|---|", ...rows].join("\n"),
    );
  });

  it("lists every output of action.yml with its own words", async () => {
    const rows = Object.entries((await metadata()).outputs).map(([name, output]) => `| \`${name}\` | ${output.description} |`);
    expect(block(await read("docs/action.md"), "outputs")).toBe(["| output | meaning |", "|---|---|", ...rows].join("\n"));
  });
});

describe("the action's inputs", () => {
  it("are the options of all commands, and nothing else", async () => {
    const wanted = (await inputsByCommand()).flatMap(([, names]) => names);
    expect(Object.keys((await metadata()).inputs).toSorted()).toEqual([...new Set(["command", "token", ...wanted])].toSorted());
  });

  it("name each command that has them, and no other", async () => {
    const commands = await inputsByCommand();
    const { inputs } = await metadata();
    const named = ([input, { description }]: readonly [string, { readonly description: string }]) => {
      const words = description.split(" - ")[0] ?? "";
      const having = commands.filter(([, names]) => names.includes(input)).map(([name]) => name);
      return [input, words === "All but check" ? words : words.split(", ").toSorted(), having.toSorted()] as const;
    };
    const rows = Object.entries(inputs).filter(([input]) => input !== "command" && input !== "token");
    const all = commands.map(([name]) => name).filter((name) => name !== "check");
    for (const [input, said, having] of rows.map(named)) {
      expect([input, said === "All but check" ? all.toSorted() : said]).toEqual([input, having]);
    }
  });

  it("are given by the workflow only to commands that have them", async () => {
    const commands = new Map(await inputsByCommand());
    const { jobs } = parse(await read(".github/workflows/schema-release.yml")) as {
      readonly jobs: Readonly<Record<string, Job>>;
    };
    const ours = Object.values(jobs).flatMap(({ steps }) => steps.filter(({ uses = "" }) => uses.endsWith("/schema-release")));
    expect(ours.length).toBeGreaterThan(5);
    for (const { with: given } of ours) {
      const { command = "", ...inputs } = given ?? {};
      const unknown = Object.keys(inputs).filter((name) => commands.get(command)?.includes(name) !== true);
      expect([command, unknown]).toEqual([command, []]);
    }
  });

  it("offer every command", async () => {
    const { description } = (await metadata()).inputs["command"] ?? { description: "" };
    expect(description.match(/[\w-]+/g)).toEqual(expect.arrayContaining(Object.keys(COMMANDS)));
  });
});

describe("the sub-action", () => {
  it("has the inputs and outputs of the action, word by word", async () => {
    const { runs: _, ...action } = await metadata();
    const { runs: __, ...subAction } = await metadata(SUB_ACTION);
    expect(subAction).toEqual(action);
  });

  it("runs the same files", async () => {
    const resolved = ({ main, post, ...rest }: Runs, path: string) => ({
      ...rest,
      main: relative(root, join(root, dirname(path), main)),
      post: relative(root, join(root, dirname(path), post)),
    });
    const { runs } = await metadata();
    expect(resolved((await metadata(SUB_ACTION)).runs, SUB_ACTION)).toEqual(resolved(runs, "action.yml"));
  });
});

it("the action runs the committed bundle on node24, and again after a failure or a cancel", async () => {
  expect((await metadata()).runs).toEqual({
    using: "node24",
    main: "dist/action/index.js",
    post: ".github/actions/schema-release/post.js",
    "post-if": "failure() || cancelled()",
  });
});

it("the code says the version of package.json", async () => {
  const version = /VERSION = "([^"]+)"/.exec(await read("src/version.ts"))?.[1];
  expect(version).toBe((JSON.parse(await read("package.json")) as { version: string }).version);
});

const shown = (value: string | undefined): string => (value === undefined || value === "" ? "" : `\`${value}\``);

/** The text between `<!-- name -->` and `<!-- /name -->`. */
function block(text: string, name: string): string {
  return text.split(`<!-- ${name} -->\n`)[1]?.split(`\n<!-- /${name} -->`)[0] ?? "";
}
