/** Evidence as the bytes of its file. */
import type { Evidence } from "./evidence.ts";

/** UTF-8, two blanks of indent, a line break at the end. */
export function writeEvidence(evidence: Evidence): string {
  return `${JSON.stringify(evidence, null, 2)}\n`;
}
