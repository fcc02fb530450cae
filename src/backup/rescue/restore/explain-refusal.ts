/** What a server says no to while rows are put back, in a sentence without values: they are personal data. Pure. */
import { DatabaseError } from "../../../database-port.ts";

/** Lock not to be had, deadlock. */
export const LOCK_CODES: ReadonlySet<string> = new Set(["55P03", "40P01"]);

/** Null for what is no matter of these rows. */
export function explainRefusal(error: unknown): string | null {
  if (!(error instanceof DatabaseError) || error.kind !== "statement" || error.code === null) return null;
  if (error.code === "42501") return `The role may not do that: ${error.message}.`;
  // These name constraints, never values; the values are in what PostgreSQL calls the detail.
  if (error.code.startsWith("23")) return `The table does not take the rows: ${error.message}.`;
  if (error.code.startsWith("22")) return `A value does not fit its column (SQLSTATE ${error.code}).`;
  return null;
}

/** Whether a conversion is what failed: there is none between the types, or it does not take a value. */
export function isConversionFailure(error: unknown): boolean {
  return error instanceof DatabaseError && error.kind === "statement" && /^(?:42846|42804|22...)$/.test(error.code ?? "");
}
