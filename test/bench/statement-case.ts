/** Verified statements of others, and how an answer about one is held against what was verified. */
import type { DataLoss } from "../../src/risk/assessment.ts";
import type { Prediction } from "../postgres/compare.ts";

export interface Expectation {
  /** Without schema and without `Lock`. */
  readonly strongest_lock: Readonly<Record<string, string>>;
  readonly table_rewrite: boolean;
  readonly full_scan: boolean;
  readonly data_loss: DataLoss;
  readonly backward_compatible_with_running_app: boolean;
  readonly transactional: boolean;
}

export interface StatementCase {
  readonly id: string;
  readonly group: string;
  readonly setup_sql: string;
  readonly sql: string;
  readonly expect: Expectation;
  /** What a tool may answer that sees the text only; either answer counts. */
  readonly static_tool_expect?: Partial<Expectation>;
}

export const ABOUT = ["data loss", "rewrite", "scan", "compatible", "transactional", "lock"] as const;
export type About = (typeof ABOUT)[number];

/** One answer beside what is true. */
export interface Answer {
  readonly about: About;
  /** The relation of a lock; else empty. */
  readonly relation: string;
  readonly expected: string;
  readonly predicted: string;
  readonly right: boolean;
}

export function judgeAnswers(
  { expect, static_tool_expect: lenient = {} }: StatementCase,
  prediction: Prediction,
): readonly Answer[] {
  const either = (about: About, predicted: string, key: Exclude<keyof Expectation, "strongest_lock">): Answer => {
    const right = predicted === String(expect[key]) || predicted === String(lenient[key]);
    return { about, relation: "", expected: String(expect[key]), predicted, right };
  };
  return [
    either("data loss", prediction.dataLoss, "data_loss"),
    either("rewrite", String(prediction.rewrites.length > 0), "table_rewrite"),
    either("scan", String(prediction.scans.length + prediction.rewrites.length > 0), "full_scan"),
    either("compatible", String(prediction.compatible), "backward_compatible_with_running_app"),
    either("transactional", String(prediction.transactional), "transactional"),
    ...judgeLocks(expect.strongest_lock, prediction.locks),
  ];
}

/** One answer for each relation that is locked or said to be. */
function judgeLocks(expected: Readonly<Record<string, string>>, locks: Readonly<Record<string, string>>): readonly Answer[] {
  const predicted = new Map(Object.entries(locks).map(([name, mode]) => [bareName(name), mode.replace(/Lock$/, "")]));
  const relations = new Set([...Object.keys(expected), ...predicted.keys()]);
  return [...relations].map((relation) => {
    const [want, got] = [expected[relation] ?? "none", predicted.get(relation) ?? "none"];
    return { about: "lock", relation, expected: want, predicted: got, right: want === got };
  });
}

function bareName(relation: string): string {
  return relation.slice(relation.indexOf(".") + 1);
}
