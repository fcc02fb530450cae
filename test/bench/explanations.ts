/** Why an answer differs from what was verified, by cause. A difference without explanation is a defect. */
import type { About } from "./statement-case.ts";

interface Explanation {
  readonly about: About;
  /** One of the statement's actions. */
  readonly action: string;
  readonly expected: string;
  readonly predicted: string;
  readonly because: string;
}

export const EXPLANATIONS: readonly Explanation[] = [
  {
    about: "compatible",
    action: "drop-table",
    expected: "true",
    predicted: "false",
    because:
      "IF EXISTS of a table that the history does not mention: were the history not complete, it could exist, and code that uses it would break.",
  },
  {
    about: "lock",
    action: "unknown",
    expected: "AccessExclusive",
    predicted: "none",
    because: "The SQL is made when it runs: no text tells what it locks, so the statement is said not to be understood.",
  },
];

export function explain(of: { about: About; expected: string; predicted: string; actions: readonly string[] }): string | null {
  const found = EXPLANATIONS.find(
    (each) =>
      each.about === of.about &&
      each.expected === of.expected &&
      each.predicted === of.predicted &&
      of.actions.includes(each.action),
  );
  return found?.because ?? null;
}
