/** YAML 1.2 as a tree of plain data with positions. The only file that knows the YAML library. */
import type * as Yaml from "yaml";
import type { Problem } from "./problem.ts";
import { quote } from "./problem.ts";
import { createLocate } from "./source-text.ts";
import type { Locate } from "./source-text.ts";

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface TreeEntry {
  readonly key: string;
  readonly keyAt: Position;
  readonly value: Tree;
}

/** Keys of a mapping are unique. `unreadable` was reported already and is to be passed over. */
export type Tree =
  | { readonly kind: "mapping"; readonly at: Position; readonly entries: readonly TreeEntry[] }
  | { readonly kind: "list"; readonly at: Position; readonly items: readonly Tree[] }
  | { readonly kind: "text"; readonly at: Position; readonly value: string }
  | { readonly kind: "number" | "boolean" | "null"; readonly at: Position; readonly source: string }
  | { readonly kind: "unreadable"; readonly at: Position };

const MAX_ALIASES = 20;
const MAX_DEPTH = 16;
const MAX_NODES = 20_000;
const MAX_PROBLEMS = 100;
const PLAIN_TAG = /^tag:yaml\.org,2002:(?:str|map|seq|bool|null|int|float)$/;

/**
 * Reads one YAML document; `tree` is null when it is empty or its syntax is wrong. Anything but plain data (foreign tags,
 * several documents, keys that are no text, a key twice) is a problem, as are more than 20 aliases. At most 100 problems.
 */
export async function readYamlTree(text: string): Promise<{ readonly tree: Tree | null; readonly problems: readonly Problem[] }> {
  const yaml = await import("yaml");
  const locate = createLocate(text);
  // Unique keys are checked below: the library compares each key with all before it. It throws for nothing but its own bugs.
  const document = yaml.parseDocument(text, {
    version: "1.2",
    strict: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  });
  const complaints = [...document.errors, ...document.warnings].slice(0, MAX_PROBLEMS);
  if (complaints.length > 0) {
    return { tree: null, problems: complaints.map((error) => describeComplaint(error, locate(error.pos[0]))) };
  }
  const problems: Problem[] = [];
  if (document.directives?.yaml.explicit === true && document.directives.yaml.version !== "1.2") {
    const at = locate(Math.max(0, text.search(/^%YAML/m)));
    problems.push({ ...at, where: "", message: "Only YAML 1.2 is read.", hint: "Remove the %YAML line." });
  }
  const root = document.contents;
  if (root === null || (yaml.isScalar(root) && root.value === null)) return { tree: null, problems };
  const tree = readNode({ yaml, document, locate, problems, aliases: 0, nodes: 0 }, root, 0);
  return { tree, problems: problems.slice(0, MAX_PROBLEMS) };
}

function describeComplaint(error: { readonly code: string; readonly message: string }, at: Position): Problem {
  if (error.code === "RESOURCE_EXHAUSTION") {
    return { ...at, where: "", message: "The file is nested too deeply.", hint: "A configuration needs five levels." };
  }
  if (error.code === "MULTIPLE_DOCS") {
    return {
      ...at,
      where: "",
      message: "A second document begins here.",
      hint: "The file holds one document; remove the --- line.",
    };
  }
  const message = error.message.split("\n", 1)[0] ?? "";
  return { ...at, where: "", message: `This is not valid YAML: ${message}.`, hint: "Correct the syntax." };
}

interface Reading {
  readonly yaml: typeof Yaml;
  readonly document: Yaml.Document;
  readonly locate: Locate;
  readonly problems: Problem[];
  aliases: number;
  nodes: number;
}

function readNode(reading: Reading, node: unknown, depth: number): Tree {
  const { yaml, locate } = reading;
  const at = locate(yaml.isNode(node) ? (node.range?.[0] ?? 0) : 0);
  reading.nodes++;
  if (reading.nodes > MAX_NODES || depth > MAX_DEPTH) {
    if (reading.nodes <= MAX_NODES + 1)
      report(reading, at, ["The file holds too much, or nests too deeply.", "A configuration needs five levels."]);
    reading.nodes = MAX_NODES + 2;
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

function report(reading: Reading, at: Position, [message, hint]: readonly [message: string, hint: string]): void {
  reading.problems.push({ ...at, where: "", message, hint });
}

/** Each alias is one walk over the document, hence the bound; one that leads to itself ends at the depth bound. */
function readAlias(reading: Reading, alias: Yaml.Alias, depth: number): Tree {
  const at = reading.locate(alias.range?.[0] ?? 0);
  reading.aliases++;
  if (reading.aliases <= MAX_ALIASES) return readNode(reading, alias.resolve(reading.document), depth + 1);
  if (reading.aliases === MAX_ALIASES + 1) {
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

function readScalar(scalar: Yaml.Scalar, at: Position): Tree {
  const { value } = scalar;
  if (typeof value === "string") return { kind: "text", at, value };
  const source = scalar.source ?? "";
  if (typeof value === "number" || typeof value === "bigint") return { kind: "number", at, source };
  if (typeof value === "boolean") return { kind: "boolean", at, source };
  return { kind: "null", at, source };
}
