/** What stands beside a migration as `V1__a.sql.conf` (`SqlScriptMetadata`). */
import { decodeText } from "./encoding.ts";
import { readProperties } from "./properties.ts";
import { replacePlaceholders, type PlaceholderForm } from "./placeholders.ts";

export interface ScriptConfiguration {
  /** Null where it says nothing. */
  readonly executeInTransaction: boolean | null;
  readonly placeholderReplacement: boolean | null;
  readonly encoding: string | null;
  readonly shouldExecute: boolean;
}

export const NO_CONFIGURATION: ScriptConfiguration = {
  executeInTransaction: null,
  placeholderReplacement: null,
  encoding: null,
  shouldExecute: true,
};

export interface ConfigurationRead {
  readonly configuration: ScriptConfiguration;
  /** Sentences. */
  readonly problems: readonly string[];
}

const KEYS = ["executeInTransaction", "placeholderReplacement", "encoding", "shouldExecute"];

/** Placeholders are replaced in it, too. */
export function readScriptConfiguration(
  bytes: Uint8Array,
  form: PlaceholderForm,
  placeholders: ReadonlyMap<string, string>,
): ConfigurationRead {
  const decoded = decodeText(bytes, "UTF-8");
  if (decoded.text === null) return refuse([decoded.problem]);
  const replaced = replacePlaceholders(decoded.text, form, placeholders);
  if (replaced.problems.length > 0) return refuse(replaced.problems);
  const values = readProperties(replaced.text);
  const unknown = [...values.keys()].find((key) => !KEYS.includes(key));
  if (unknown !== undefined) return refuse([`There is no setting ${JSON.stringify(unknown)}; there are ${KEYS.join(", ")}.`]);
  const problems: string[] = [];
  const flag = (key: string): boolean | null => {
    const value = values.get(key)?.toLowerCase();
    if (value === undefined || value === "true" || value === "false") return value === undefined ? null : value === "true";
    problems.push(`${key} is ${JSON.stringify(value)}, neither true nor false.`);
    return null;
  };
  const condition = values.get("shouldExecute");
  const shouldExecute = condition === undefined ? true : evaluate(condition);
  if (shouldExecute === null) {
    problems.push(`shouldExecute is ${JSON.stringify(condition)}; what is understood is true, false, A==B and A!=B.`);
  }
  const configuration: ScriptConfiguration = {
    executeInTransaction: flag("executeInTransaction"),
    placeholderReplacement: flag("placeholderReplacement"),
    encoding: values.get("encoding") ?? null,
    shouldExecute: shouldExecute ?? true,
  };
  return problems.length > 0 ? refuse(problems) : { configuration, problems: [] };
}

/** Null for what is no such expression. */
function evaluate(expression: string): boolean | null {
  const text = expression.trim();
  if (text === "true" || text === "false") return text === "true";
  const sides = text.split(/[=!]=/);
  const [left, right] = sides;
  if (sides.length !== 2 || left === undefined || right === undefined || /&&|\|\||[()]/.test(text)) return null;
  return (left.trim() === right.trim()) === text.includes("==");
}

function refuse(problems: readonly string[]): ConfigurationRead {
  return { configuration: NO_CONFIGURATION, problems: problems.map((problem) => `In its script configuration: ${problem}`) };
}
