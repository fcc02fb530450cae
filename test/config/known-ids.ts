import type { KnownIds } from "../../src/config/configuration-shape.ts";
import { parseConfiguration } from "../../src/config/parse-configuration.ts";
import type { Options } from "../../src/config/options.ts";
import type { Problem } from "../../src/config/problem.ts";

/** A few ids, so that these tests do not change with the lists. */
export const KNOWN: KnownIds = {
  frameworks: ["flyway", "liquibase", "rails"],
  rules: ["mixed-change-set", "incomplete-change-set", "edited-migration", "drop-column"],
};

export async function readOptions(source: string | Uint8Array): Promise<Options> {
  const parsed = await parseConfiguration(source, KNOWN);
  if ("problems" in parsed) throw new Error(`not valid: ${JSON.stringify(parsed.problems)}`);
  return parsed.options;
}

export async function readProblems(source: string | Uint8Array): Promise<readonly Problem[]> {
  const parsed = await parseConfiguration(source, KNOWN);
  return "problems" in parsed ? parsed.problems : [];
}
