import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../..");
const read = (path: string): Promise<string> => readFile(join(root, path), "utf8");

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

async function metadata(): Promise<Metadata> {
  return parse(await read("action.yml")) as Metadata;
}

it("README lists every input of action.yml with its default and its own words", async () => {
  const rows = Object.entries((await metadata()).inputs).map(
    ([name, input]) => `| \`${name}\` | ${shown(input.default)} | ${input.description} |`,
  );
  expect(block(await read("README.md"), "inputs")).toBe(["| input | default | meaning |", "|---|---|---|", ...rows].join("\n"));
});

it("README lists every output of action.yml with its own words", async () => {
  const rows = Object.entries((await metadata()).outputs).map(([name, output]) => `| \`${name}\` | ${output.description} |`);
  expect(block(await read("README.md"), "outputs")).toBe(["| output | meaning |", "|---|---|", ...rows].join("\n"));
});

it("the action runs the committed bundle on node24", async () => {
  expect((await metadata()).runs).toMatchObject({ using: "node24", main: "dist/action/index.js" });
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
