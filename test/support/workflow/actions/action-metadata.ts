/** An action's description, as far as the runner heeds it. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { Unsupported } from "../expressions.ts";

export interface ActionMetadata {
  /** Defaults by name in lower case; empty where there is none. They may hold expressions. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: readonly string[];
  /** Relative to the action's folder, as `post`. */
  readonly main: string;
  readonly post: string | null;
  readonly postIf: string;
}

interface Description {
  readonly inputs?: Readonly<Record<string, { readonly default?: string | number | boolean } | null>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly runs: Readonly<Record<string, string>>;
}

const RUNS = new Set(["using", "main", "post", "post-if"]);

/** Throws `Unsupported` for what is no action for Node 24. */
export async function readMetadata(folder: string): Promise<ActionMetadata> {
  const { inputs = {}, outputs = {}, runs } = parse(await readFile(join(folder, "action.yml"), "utf8")) as Description;
  const { using = "", main = "", post } = runs;
  const unknown = Object.keys(runs).filter((key) => !RUNS.has(key));
  if (using !== "node24" || unknown.length > 0)
    throw new Unsupported(`${dirname(folder)}: runs ${using}, ${unknown.join(", ")}.`);
  return {
    inputs: Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name.toLowerCase(), String(input?.default ?? "")])),
    outputs: Object.keys(outputs),
    main,
    post: post ?? null,
    postIf: runs["post-if"] ?? "always()",
  };
}
