/** YAML 1.2 as a tree of plain data with positions. The only file that knows the YAML library. */
import type * as Yaml from "yaml";
import type { Mistake } from "./problem.ts";
import { MAX_PROBLEMS, quote } from "./problem.ts";

export interface TreeEntry {
  readonly key: string;
  readonly keyAt: number;
  readonly value: Tree;
}

/** `at` is an offset in UTF-16 code units. Keys of a mapping are unique. `unreadable` was reported already and is to be passed over. */
export type Tree =
  | { readonly kind: "mapping"; readonly at: number; readonly entries: readonly TreeEntry[] }
  | { readonly kind: "list"; readonly at: number; readonly items: readonly Tree[] }
  | { readonly kind: "text"; readonly at: number; readonly value: string }
  | { readonly kind: "number" | "boolean" | "null"; readonly at: number; readonly source: string }
  | { readonly kind: "unreadable"; readonly at: number };

const MAX_ALIASES = 20;
const MAX_DEPTH = 16;
const MAX_NODES = 20_000;
const PLAIN_TAG = /^tag:yaml\.org,2002:(?:str|map|seq|bool|null|int|float)$/;

/**
 * Reads one YAML document; `tree` is null when it is empty or its syntax is wrong. Anything but plain data (foreign tags,
 * several documents, keys that are no text, a key twice) is a mistake, as are more than 20 aliases. About 100 mistakes at most.
 */
export async function readYamlTree(text: string): Promise<{ readonly tree: Tree | null; readonly mistakes: readonly Mistake[] }> {
  const yaml = await import("yaml");
  // Unique keys are checked below: the library compares each key with all before it. It throws for nothing but its own bugs.
  const document = yaml.parseDocument(text, {
    version: "1.2",
    strict: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  });
  if (document.errors.length > 0) return { tree: null, mistakes: document.errors.slice(0, MAX_PROBLEMS).map(describeComplaint) };
  // A tag that the library does not know is reported with its value, as is every tag of other than plain data.
  const mistakes = document.warnings
    .filter((warning) => warning.code !== "TAG_RESOLVE_FAILED")
    .slice(0, MAX_PROBLEMS)
    .map(describeComplaint);
  if (document.directives?.yaml.explicit === true && document.directives.yaml.version !== "1.2") {
    const at = Math.max(0, text.search(/^%YAML/m));
    mistakes.push({ at, where: "", message: "Only YAML 1.2 is read.", hint: "Remove the %YAML line." });
  }
  const root = document.contents;
  if (root === null || (yaml.isScalar(root) && root.value === null)) return { tree: null, mistakes };
  const tree = readNode({ yaml, document, mistakes, exhausted: false, aliases: 0, nodes: 0 }, root, 0);
  return { tree, mistakes };
}

function describeComplaint(error: Yaml.YAMLError): Mistake {
  const at = error.pos[0];
  if (error.code === "RESOURCE_EXHAUSTION") {
    return { at, where: "", message: "The file is nested too deeply.", hint: "A configuration needs five levels." };
  }
  if (error.code === "MULTIPLE_DOCS") {
    return {
      at,
      where: "",
      message: "A second document begins here.",
      hint: "The file holds one document; remove the --- line.",
    };
  }
  const message = error.message.split("\n", 1)[0] ?? "";
  return { at, where: "", message: `This is not valid YAML: ${message}.`, hint: "Correct the syntax." };
}

interface Reading {
  readonly yaml: typeof Yaml;
  readonly document: Yaml.Document;
  readonly mistakes: Mistake[];
  exhausted: boolean;
  aliases: number;
  nodes: number;
}

function readNode(reading: Reading, node: unknown, depth: number): Tree {
  const { yaml } = reading;
  const at = yaml.isNode(node) ? (node.range?.[0] ?? 0) : 0;
  reading.nodes++;
  if (reading.exhausted || reading.nodes > MAX_NODES || depth > MAX_DEPTH) {
    if (!reading.exhausted)
      report(reading, at, ["The file holds too much, or nests too deeply.", "A configuration needs five levels."]);
    reading.exhausted = true;
    return { kind: "unreadable", at };
  }
  if (yaml.isAlias(node)) return readAlias(reading, node, depth);
  if (yaml.isNode(node) && node.tag !== undefined && !PLAIN_TAG.test(node.tag)) {
    report(reading, at, [`The tag ${quote(node.tag)} is not plain data.`, "Remove the tag."]);
    return { kind: "unreadable", at };
  }
  if (yaml.isMap(node)) return { kind: "mapping", at, entries: readEntries(reading, node.items, depth) };
  if (yaml.isSeq(node)) return { kind: "list", at, items: node.items.map((item) => readNode(reading, item, depth + 1)) };
  if (yaml.isScalar(node)) return readScalar(node, at);
  return { kind: "null", at, source: "" };
}

function report(reading: Reading, at: number, [message, hint]: readonly [message: string, hint: string]): void {
  if (reading.mistakes.length < MAX_PROBLEMS) reading.mistakes.push({ at, where: "", message, hint });
}

/** Each alias is one walk over the document, hence the bound; one that leads to itself ends at the depth bound. */
function readAlias(reading: Reading, alias: Yaml.Alias, depth: number): Tree {
  const at = alias.range?.[0] ?? 0;
  reading.aliases++;
  if (reading.aliases <= MAX_ALIASES) {
    const target = alias.resolve(reading.document);
    if (target !== undefined) return readNode(reading, target, depth + 1);
    report(reading, at, [`No anchor ${quote(alias.source)} stands before this alias.`, "Write the value out."]);
  } else if (reading.aliases === MAX_ALIASES + 1) {
    report(reading, at, [`There are more than ${String(MAX_ALIASES)} aliases.`, "Write the values out."]);
  }
  return { kind: "unreadable", at };
}

function readEntries(reading: Reading, pairs: readonly Yaml.Pair[], depth: number): readonly TreeEntry[] {
  const seen = new Set<string>();
  const entries: TreeEntry[] = [];
  for (const pair of pairs) {
    const key = readNode(reading, pair.key, depth + 1);
    if (key.kind === "unreadable") continue;
    if (key.kind === "mapping" || key.kind === "list") {
      report(reading, key.at, ["A key is a list or a mapping.", "Keys are plain words."]);
      continue;
    }
    const name = key.kind === "text" ? key.value : key.source;
    if (seen.has(name)) {
      report(reading, key.at, [`The key ${quote(name)} stands here a second time.`, "Keep one of them."]);
      continue;
    }
    seen.add(name);
    const value =
      pair.value === null ? { kind: "null" as const, at: key.at, source: "" } : readNode(reading, pair.value, depth + 1);
    const missing = value.kind === "null" && value.source === "";
    entries.push({ key: name, keyAt: key.at, value: missing ? { ...value, at: key.at } : value });
  }
  return entries;
}

function readScalar(scalar: Yaml.Scalar, at: number): Tree {
  const { value } = scalar;
  if (typeof value === "string") return { kind: "text", at, value };
  const source = scalar.source ?? "";
  if (typeof value === "number" || typeof value === "bigint") return { kind: "number", at, source };
  if (typeof value === "boolean") return { kind: "boolean", at, source };
  return { kind: "null", at, source };
}
