/** `.github/schema-release.yml` -> options, or every problem in it. Knows the file's words; must not know where it lies. */
import { checkTargets } from "./check-targets.ts";
import { configurationShape } from "./configuration-shape.ts";
import type { KnownIds } from "./configuration-shape.ts";
import { DEFAULT_OPTIONS } from "./options.ts";
import type { Options } from "./options.ts";
import { MAX_PROBLEMS } from "./problem.ts";
import type { Mistake, Problem } from "./problem.ts";
import { readShape } from "./read-shape.ts";
import { createLocate, readSourceText } from "./source-text.ts";
import { toDatabase, toTarget, toTest } from "./to-options.ts";
import type { DatabaseValue, TargetValue } from "./to-options.ts";
import { readYamlTree } from "./yaml-tree.ts";

export type ParsedConfiguration = { readonly options: Options } | { readonly problems: readonly Problem[] };

/**
 * Reads the configuration; never throws for what it says, however hostile. An empty file means the defaults. Problems are
 * in the order of the file, at most 100. Bytes are taken as UTF-8.
 */
export async function parseConfiguration(source: string | Uint8Array, known: KnownIds): Promise<ParsedConfiguration> {
  const read = readSourceText(source);
  if ("problems" in read) return read;
  const { tree, mistakes: treeMistakes } = await readYamlTree(read.text);
  const mistakes = [...treeMistakes];
  const value = tree === null ? null : readShape(tree, configurationShape(known), mistakes);
  if (mistakes.length > 0) return { problems: locateMistakes(mistakes, read.text) };
  if (tree === null || value === null) return { options: DEFAULT_OPTIONS };
  const { "override-label": overrideLabel, databases, targets, test, ...rest } = value;
  const allDatabases: readonly DatabaseValue[] = databases;
  const allTargets: readonly TargetValue[] = targets;
  const options = {
    ...DEFAULT_OPTIONS,
    ...rest,
    databases: allDatabases.map(toDatabase),
    targets: allTargets.map(toTarget),
    test: toTest(test),
    overrideLabel: overrideLabel === false ? null : overrideLabel,
  };
  const contradictions = checkTargets(options, tree);
  return contradictions.length > 0 ? { problems: locateMistakes(contradictions, read.text) } : { options };
}

function locateMistakes(mistakes: readonly Mistake[], text: string): readonly Problem[] {
  const locate = createLocate(text);
  const ordered = mistakes.toSorted((left, right) => left.at - right.at).slice(0, MAX_PROBLEMS);
  return ordered.map(({ at, where, message, hint }) => {
    const { line, column } = locate(at);
    return { line, column, where, message, hint };
  });
}
