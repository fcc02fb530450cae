/** A tree against a shape: the value, or every problem in it. Knows neither YAML nor what the configuration may say. */
import { MAX_PROBLEMS, quote } from "./problem.ts";
import type { Mistake } from "./problem.ts";
import type {
  ChoiceShape,
  EitherShape,
  KeyShape,
  ListShape,
  MappingShape,
  NumberShape,
  Shape,
  TableShape,
  TextShape,
  UnlessFalseShape,
  ValueOf,
} from "./shape.ts";
import { countCodePoints } from "./source-text.ts";
import { suggest } from "./suggestion.ts";
import type { Tree } from "./yaml-tree.ts";

/**
 * Appends to `mistakes` what is wrong with the tree and stops at about 100. The value is to be used only
 * when nothing was appended; absent keys have their defaults.
 */
export function readShape<const S extends Shape>(tree: Tree, shape: S, mistakes: Mistake[]): ValueOf<S>;
export function readShape(tree: Tree, shape: Shape, mistakes: Mistake[]): unknown {
  return readAny({ tree, where: "", mistakes }, shape);
}

/** A place in the document. */
interface Place {
  readonly tree: Tree;
  readonly where: string;
  readonly mistakes: Mistake[];
}

function readAny(place: Place, shape: Shape): unknown {
  if (place.tree.kind === "unreadable" || place.mistakes.length >= MAX_PROBLEMS) return undefined;
  switch (shape.kind) {
    case "text":
      return readText(place, shape);
    case "number":
      return readNumber(place, shape);
    case "choice":
      return readChoice(place, shape);
    case "list":
      return readList(place, shape);
    case "mapping":
      return readMapping(place, shape);
    case "table":
      return readTable(place, shape);
    case "unless-false":
      return readUnlessFalse(place, shape);
    case "either":
      return readEither(place, shape);
  }
}

function report(place: Place, message: string, hint: string): undefined {
  place.mistakes.push({ at: place.tree.at, where: place.where, message, hint });
}

const FOUND: Readonly<Record<Tree["kind"], string>> = {
  mapping: "a mapping",
  list: "a list",
  text: "a text",
  number: "a number",
  boolean: "true or false",
  null: "nothing",
  unreadable: "something else",
};

function reportKind(place: Place, expected: string, hint: string): undefined {
  const quotable = place.tree.kind === "number" || place.tree.kind === "boolean" || place.tree.kind === "null";
  const shown =
    quotable && place.tree.source !== "" ? `${quote(place.tree.source)}, ${FOUND[place.tree.kind]}` : FOUND[place.tree.kind];
  return report(place, `Here must be ${expected}, not ${shown}.`, hint);
}

function readText(place: Place, shape: TextShape): string | undefined {
  const { tree } = place;
  if (tree.kind !== "text")
    return reportKind(place, shape.what, "Write a text; one that looks like a number or a truth value in quotes.");
  const shown = shape.isUnquoted === true ? "This" : quote(tree.value);
  if (countCodePoints(tree.value) > shape.maxLength) {
    return report(place, `${shown} is too long.`, `At most ${String(shape.maxLength)} characters are allowed.`);
  }
  const broken = shape.rules.find((rule) => new RegExp(rule.pattern, "u").test(tree.value) !== rule.matches);
  if (broken === undefined) return dropEnding(tree.value, shape.drops ?? "");
  return report(place, `${shown} ${broken.says}.`, broken.hint);
}

function dropEnding(text: string, ending: string): string {
  return ending !== "" && text.endsWith(ending) ? text.slice(0, -ending.length) : text;
}

function readNumber(place: Place, shape: NumberShape): number | undefined {
  const { tree } = place;
  const hint = `Write a whole number from ${String(shape.least)} to ${String(shape.most)}, without quotes.`;
  if (tree.kind !== "number") return reportKind(place, shape.what, hint);
  const value = /^\d{1,9}$/.test(tree.source) ? Number(tree.source) : Number.NaN;
  if (value >= shape.least && value <= shape.most) return value;
  return report(place, `${quote(tree.source)} is not ${shape.what} that is allowed here.`, hint);
}

function readChoice(place: Place, shape: ChoiceShape): string | undefined {
  const { tree } = place;
  if (tree.kind !== "text") return reportKind(place, shape.what, describeAllowed("", shape.values));
  if (shape.values.includes(tree.value)) return tree.value;
  const refused = Object.entries(shape.refused ?? {}).find(([value]) => value === tree.value);
  const hint = describeAllowed(tree.value, shape.values);
  return report(
    place,
    `${quote(tree.value)} is not ${shape.what} that is allowed here.`,
    refused === undefined ? hint : `${refused[1]} ${hint}`,
  );
}

function describeAllowed(word: string, allowed: readonly string[]): string {
  const near = suggest(word, allowed);
  const list = allowed.length === 0 ? "Nothing is allowed here." : `Allowed: ${allowed.join(", ")}.`;
  return near === null ? list : `Did you mean ${quote(near)}? ${list}`;
}

function readList(place: Place, shape: ListShape): readonly unknown[] | undefined {
  const { tree, where, mistakes } = place;
  if (tree.kind !== "list") return reportKind(place, shape.what, "Write a list: [one, two], or one line with a hyphen for each.");
  if (tree.items.length > shape.maxItems) {
    return report(place, "The list is too long.", `At most ${String(shape.maxItems)} entries are allowed.`);
  }
  if (tree.items.length < (shape.minItems ?? 0)) return report(place, "The list is empty.", `Here must be ${shape.what}.`);
  const values = tree.items.map((item, index) =>
    readAny({ tree: item, where: `${where}[${String(index)}]`, mistakes }, shape.item),
  );
  if (shape.distinct !== undefined) reportRepeated(place, tree.items, shape.distinct);
  return values;
}

function reportRepeated(place: Place, items: readonly Tree[], key: string): void {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const value = item.kind === "mapping" ? item.entries.find((entry) => entry.key === key)?.value : undefined;
    if (value?.kind !== "text") continue;
    const where = `${place.where}[${String(index)}].${key}`;
    if (seen.has(value.value))
      report({ ...place, tree: value, where }, `${quote(value.value)} is there already.`, `Each ${key} stands once.`);
    seen.add(value.value);
  }
}

function readMapping(place: Place, shape: MappingShape): Readonly<Record<string, unknown>> | undefined {
  const { tree } = place;
  if (tree.kind !== "mapping")
    return reportKind(place, shape.what, `Write a mapping. ${describeAllowed("", Object.keys(shape.keys))}`);
  const values = readEntries(place, shape.keys, (key) => key.shape);
  for (const [name, key] of Object.entries(shape.keys)) {
    if (tree.entries.some((entry) => entry.key === name)) continue;
    if (key.required === true) report(place, `The key ${name} is missing.`, describeKey(key));
    values.set(name, key.default);
  }
  if (shape.condition !== undefined) reportCondition(place, shape, values);
  return Object.fromEntries(values);
}

function describeKey(key: KeyShape): string {
  return key.shape.kind === "choice" ? describeAllowed("", key.shape.values) : key.description;
}

function reportCondition(place: Place, shape: MappingShape, values: ReadonlyMap<string, unknown>): void {
  const { condition } = shape;
  if (condition === undefined || values.get(condition.key) !== condition.is) return;
  const needed = values.get(condition.needs);
  if (!Array.isArray(needed) || needed.length > 0) return;
  report(place, `${condition.key}: ${condition.is} needs ${condition.needs}.`, condition.because);
}

function readTable(place: Place, shape: TableShape): Readonly<Record<string, unknown>> | undefined {
  if (place.tree.kind !== "mapping")
    return reportKind(place, shape.what, `Write a mapping. ${describeAllowed("", Object.keys(shape.rows))}`);
  return Object.fromEntries(readEntries(place, shape.rows, (row) => row));
}

/** The entries whose keys are known, read; the others reported. */
function readEntries<K>(place: Place, known: Readonly<Record<string, K>>, shapeOf: (key: K) => Shape): Map<string, unknown> {
  const values = new Map<string, unknown>();
  if (place.tree.kind !== "mapping") return values;
  const keys = new Map(Object.entries(known));
  for (const { key, keyAt, value } of place.tree.entries) {
    const found = keys.get(key);
    const where = extendPath(place.where, key);
    if (place.mistakes.length >= MAX_PROBLEMS) break;
    if (found === undefined) {
      const hint = describeAllowed(key, [...keys.keys()]);
      place.mistakes.push({ at: keyAt, where, message: "This key is not known.", hint });
    } else values.set(key, readAny({ tree: value, where, mistakes: place.mistakes }, shapeOf(found)));
  }
  return values;
}

function extendPath(where: string, key: string): string {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(key)) return `${where}[${quote(key)}]`;
  return where === "" ? key : `${where}.${key}`;
}

function readUnlessFalse(place: Place, shape: UnlessFalseShape): unknown {
  const { tree } = place;
  if (tree.kind === "boolean" && tree.source === "false") return false;
  if (tree.kind !== "text") return reportKind(place, shape.what, "Write a text, or false.");
  return readText(place, shape.inner);
}

function readEither(place: Place, shape: EitherShape): unknown {
  const { kind } = place.tree;
  if (kind === "text") return readText(place, shape.text);
  if (kind === "list") return readList(place, shape.list);
  if (kind === "mapping" && shape.mapping !== undefined) return readMapping(place, shape.mapping);
  return reportKind(place, shape.what, shape.hint);
}
