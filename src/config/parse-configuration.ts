/** `.github/schema-release.yml` -> options, or every problem in it. Knows the file's words; must not know where it lies. */
import { configurationShape } from "./configuration-shape.ts";
import type { KnownIds } from "./configuration-shape.ts";
import { DEFAULT_OPTIONS, defaultDatabase } from "./options.ts";
import type { DatabaseOptions, Options } from "./options.ts";
import { MAX_PROBLEMS } from "./problem.ts";
import type { Mistake, Problem } from "./problem.ts";
import { readShape } from "./read-shape.ts";
import type { ValueOf } from "./shape.ts";
import { createLocate, readSourceText } from "./source-text.ts";
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
  if (value === null) return { options: DEFAULT_OPTIONS };
  const { "override-label": overrideLabel, databases, ...rest } = value;
  const all: readonly DatabaseValue[] = databases;
  const options = {
    ...DEFAULT_OPTIONS,
    ...rest,
    databases: all.map(toDatabase),
    overrideLabel: overrideLabel === false ? null : overrideLabel,
  };
  return { options };
}

type DatabaseValue = ValueOf<ReturnType<typeof configurationShape>["keys"]["databases"]["shape"]["item"]>;

type WriterValue = Exclude<DatabaseValue["writers"][number], never>;

function toDatabase({ writers, ...rest }: DatabaseValue): DatabaseOptions {
  const all: readonly WriterValue[] = writers;
  return {
    ...defaultDatabase(rest.name, rest.framework),
    ...rest,
    writers: all.map(({ "max-blocked-seconds": maxBlockedSeconds, ...writer }) => ({ ...writer, maxBlockedSeconds })),
  };
}

function locateMistakes(mistakes: readonly Mistake[], text: string): readonly Problem[] {
  const locate = createLocate(text);
  const ordered = mistakes.toSorted((left, right) => left.at - right.at).slice(0, MAX_PROBLEMS);
  return ordered.map(({ at, where, message, hint }) => {
    const { line, column } = locate(at);
    return { line, column, where, message, hint };
  });
}
