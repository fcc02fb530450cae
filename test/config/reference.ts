import type { KeyShape, MappingShape, Shape } from "../../src/config/shape.ts";

/** Every key with what it holds, as a Markdown table; keys of items and of mappings below their own. */
export function renderReference(shape: MappingShape): string {
  const rows = [...listKeys(shape, "")].map(
    ([path, key]) => `| \`${path}\` | ${describeShape(key.shape)} | ${describeDefault(key)} | ${key.description} |`,
  );
  return ["| key | holds | default | meaning |", "|---|---|---|---|", ...rows].join("\n");
}

function* listKeys(shape: MappingShape, prefix: string): Generator<readonly [path: string, key: KeyShape]> {
  for (const [name, key] of Object.entries(shape.keys)) {
    const path = `${prefix}${name}`;
    yield [path, key];
    if (key.shape.kind === "mapping") yield* listKeys(key.shape, `${path}.`);
    if (key.shape.kind === "either" && key.shape.mapping !== undefined) yield* listKeys(key.shape.mapping, `${path}.`);
    if (key.shape.kind === "list" && key.shape.item.kind === "mapping") yield* listKeys(key.shape.item, `${path}[].`);
  }
}

/** Lists as long as those of the frameworks have documents of their own. */
const LONGEST_CHOICE = 8;

function describeShape(shape: Shape): string {
  if (shape.kind !== "choice") return shape.what;
  return shape.values.length > LONGEST_CHOICE ? shape.what : shape.values.map((value) => `\`${value}\``).join(", ");
}

function describeDefault(key: KeyShape): string {
  if (key.required === true) return "required";
  if (key.defaultMeans !== undefined) return key.defaultMeans;
  if (typeof key.default === "string" || typeof key.default === "number") return `\`${String(key.default)}\``;
  return "none";
}
