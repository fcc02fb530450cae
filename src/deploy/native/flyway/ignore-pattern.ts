/** `ignoreMigrationPatterns`: which oddities of a history Flyway is told to take as they are (`ValidatePattern`). */
import { UserError } from "../../../errors.ts";

/** States of migrations, by the names that Flyway shows. */
export type MigrationState =
  | "Baseline"
  | "Success"
  | "Failed"
  | "Failed (Missing)"
  | "Failed (Future)"
  | "Missing"
  | "Future"
  | "Outdated"
  | "Superseded"
  | "Out of Order"
  | "Undone"
  | "Deleted"
  | "Pending"
  | "Ignored"
  | "Below Baseline"
  | "Baseline Ignored"
  | "Above Target";

export interface IgnorePattern {
  readonly type: "*" | "repeatable" | "versioned";
  readonly state: "*" | "missing" | "pending" | "ignored" | "future";
}

const TYPES: readonly IgnorePattern["type"][] = ["*", "repeatable", "versioned"];
const STATES: readonly IgnorePattern["state"][] = ["*", "missing", "pending", "ignored", "future"];

/** Such as `repeatable:missing`. Throws `UserError`. */
export function readIgnorePattern(pattern: string): IgnorePattern {
  const parts = pattern.split(":").map((part) => part.trim().toLowerCase());
  const type = TYPES.find((each) => each === parts[0]);
  const state = STATES.find((each) => each === parts[1]);
  if (type !== undefined && state !== undefined && parts.length === 2) return { type, state };
  throw new UserError(
    "configuration",
    `${JSON.stringify(pattern)} is none of Flyway's ignoreMigrationPatterns.`,
    `It is TYPE:STATE, where TYPE is ${TYPES.join(", ")} and STATE is ${STATES.join(", ")}.`,
  );
}

export function isIgnored(patterns: readonly IgnorePattern[], isVersioned: boolean, state: MigrationState): boolean {
  return patterns.some(
    (pattern) =>
      (pattern.state === "*" || pattern.state === state.toLowerCase()) &&
      (pattern.type === "*" || (pattern.type === "versioned") === isVersioned),
  );
}
