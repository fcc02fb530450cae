/** Type affinity (sqlite.org/datatype3.html, section 3.1): what a column makes of the values that it is given. */
import type { DataType } from "../by-tokens/definitions.ts";

export type Affinity = "integer" | "text" | "blob" | "real" | "numeric";

/** Null: the type is not known. */
export function affinityOf(type: DataType | null): Affinity {
  const name = type?.name ?? "";
  if (name.includes("int")) return "integer";
  if (/char|clob|text/.test(name)) return "text";
  if (name === "" || name.includes("blob")) return "blob";
  return /real|floa|doub/.test(name) ? "real" : "numeric";
}

/** Whether values of one column are kept as they are in another: text that looks like a number becomes one, `007` becomes 7. */
export function keepsValues(from: DataType | null, to: DataType | null): boolean {
  const [a, b] = [affinityOf(from), affinityOf(to)];
  const isText = a === "text" || a === "blob";
  return !(isText && (b === "integer" || b === "real" || b === "numeric"));
}
