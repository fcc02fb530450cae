import type { Property } from "./schema-properties.ts";

/** Properties with what they hold, as a Markdown table. */
export function propertyTable(properties: readonly Property[]): string {
  const rows = properties.map(
    (property) => `| \`${property.path}\` | ${describeType(property)} | ${property.schema.description ?? ""} |`,
  );
  return ["| property | holds | meaning |", "|---|---|---|", ...rows].join("\n");
}

function describeType({ value, isList, isNullable }: Property): string {
  const type = [value.type].flat().find((one) => one !== "null");
  const one =
    value.enum?.map((item) => `\`${item}\``).join(", ") ??
    (value.const === undefined ? type : `\`${JSON.stringify(value.const)}\``);
  return `${isList ? "list of " : ""}${one ?? ""}${isNullable ? " or null" : ""}`;
}
