/** What the server says to a statement, and a connection that breaks, as `DatabaseError`. */
import { DatabaseError } from "../../database-port.ts";
import type { Mask } from "../process/mask-secrets.ts";

/** The fields of an error report of the server, as `pg` reads them. */
export interface ServerReport {
  readonly message: string;
  readonly code: string;
  readonly severity: string;
  readonly detail: string | null;
  readonly hint: string | null;
  readonly position: number | null;
}

/** Null for what does not come from the server. */
export function readReport(error: unknown): ServerReport | null {
  if (!(error instanceof Error)) return null;
  const fields = new Map<string, unknown>(Object.entries(error));
  const code = fields.get("code");
  const severity = fields.get("severity");
  if (typeof code !== "string" || typeof severity !== "string") return null;
  const position = Number(fields.get("position") ?? Number.NaN);
  return {
    message: error.message,
    code,
    severity,
    detail: readText(fields.get("detail")),
    hint: readText(fields.get("hint")),
    position: Number.isInteger(position) ? position : null,
  };
}

/** Anything of severity FATAL or worse ends the session, whatever its code. */
export function explainStatement(error: unknown, mask: Mask, completed: number | null = null): unknown {
  const report = readReport(error);
  if (report !== null) {
    const lost = report.severity === "FATAL" || report.severity === "PANIC";
    return new DatabaseError(mask.mask(report.message), {
      kind: lost ? "lost" : "statement",
      code: report.code,
      detail: maskOrNull(report.detail, mask),
      hint: lost ? LOST_HINT : maskOrNull(report.hint, mask),
      position: report.position,
      completed,
    });
  }
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) return error;
  return new DatabaseError(`The connection to the database broke: ${mask.mask(error.message)}.`, {
    kind: "lost",
    hint: LOST_HINT,
  });
}

const LOST_HINT = "What ran last may or may not have been done: look at the status, then run it again.";

function maskOrNull(text: string | null, mask: Mask): string | null {
  return text === null ? null : mask.mask(text);
}

function readText(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
