/** Whether a relation is one that rows can be put back into. Pure. */
import type { KeptCopy } from "../read-copies.ts";
import { withSemicolon } from "./check-columns.ts";
import { quoteIdentifier, quoteTable } from "./names.ts";
import type { Refusal } from "./restoring.ts";
import type { TableFacts } from "./table-facts.ts";

const KINDS: Readonly<Record<string, string>> = { v: "a view", m: "a materialized view", f: "a foreign table" };

/** Null where it is. */
export function checkTable({ relation }: KeptCopy, live: TableFacts): Refusal | null {
  const kind = KINDS[live.kind];
  if (kind !== undefined)
    return { because: `${relation} is ${kind} now.`, remedy: "Move it out of the way and make the table again, then restore." };
  if (live.hasChildren)
    return { because: `Other tables inherit from ${relation}, so whose rows these are is not known.`, remedy: BY_HAND };
  if (live.hasRules)
    return { because: `${relation} has rules (CREATE RULE), which would rewrite what is written to it.`, remedy: BY_HAND };
  const lacking = (["select", "insert", "update"] as const).filter((privilege) => !live.may[privilege]);
  if (lacking.length === 0) return null;
  const rights = lacking.join(", ").toUpperCase();
  return {
    because: `The role lacks ${rights} on ${relation}.`,
    remedy: `Restore as a role that has it, or:\nGRANT ${rights} ON ${quoteTable(live)} TO …;`,
  };
}

const BY_HAND = "Copy by hand from the table that `rescue show` names.";

/** The table is not there; with the SQL that makes it again. */
export function missingTable(copy: KeptCopy, kept: TableFacts): Refusal {
  const because = `There is no table ${copy.relation}.`;
  if (copy.kind === "table" && copy.definition !== "")
    return { because, remedy: `Make it again, then restore again:\n${withSemicolon(copy.definition)}` };
  const columns = kept.columns.map(({ name, type }) => `${quoteIdentifier(name)} ${type}`).join(", ");
  return {
    because,
    remedy: `It was dropped or renamed since. Restore the copy of that first, or make it again; of it the copy knows: ${columns}.`,
  };
}
