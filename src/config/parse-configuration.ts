/** `.github/schema-release.yml` -> options, or every problem in it. Knows the file's words; must not know where it lies. */
import { configurationShape } from "./configuration-shape.ts";
import type { KnownIds } from "./configuration-shape.ts";
import { DEFAULT_OPTIONS } from "./options.ts";
import type { Options } from "./options.ts";
import type { Problem } from "./problem.ts";
import { readShape } from "./read-shape.ts";
import { readSourceText } from "./source-text.ts";
import { readYamlTree } from "./yaml-tree.ts";

export type ParsedConfiguration = { readonly options: Options } | { readonly problems: readonly Problem[] };

const MAX_PROBLEMS = 100;

/**
 * Reads the configuration; never throws for what it says, however hostile. An empty file means the defaults. Problems are
 * in the order of the file, at most 100. Bytes are taken as UTF-8.
 */
export async function parseConfiguration(source: string | Uint8Array, known: KnownIds): Promise<ParsedConfiguration> {
  const read = readSourceText(source);
  if ("problems" in read) return read;
  const { tree, problems: treeProblems } = await readYamlTree(read.text);
  if (tree === null) return treeProblems.length > 0 ? { problems: treeProblems } : { options: DEFAULT_OPTIONS };
  const problems = [...treeProblems];
  const value = readShape(tree, configurationShape(known), problems);
  if (problems.length > 0) return { problems: problems.sort(comparePositions).slice(0, MAX_PROBLEMS) };
  const { "override-label": overrideLabel, ...rest } = value;
  return { options: { ...rest, overrideLabel: overrideLabel === false ? null : overrideLabel } };
}

function comparePositions(left: Problem, right: Problem): number {
  return left.line - right.line || left.column - right.column;
}
