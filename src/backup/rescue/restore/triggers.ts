/**
 * Triggers of the table's own. They would take what is put back for something new (send mails, write audit rows), so nobody's fire unasked,
 * and none is passed over unasked: `session_replication_role` needs a superuser and would pass over foreign keys, too.
 */
import { quoteIdentifier, quoteTable } from "./names.ts";
import type { RestoreWork } from "./restoring.ts";
import type { TableFacts, UserTrigger } from "./table-facts.ts";

export function triggersOf({ triggers }: TableFacts, { inserts, updates }: RestoreWork): readonly UserTrigger[] {
  return triggers.filter((trigger) => (inserts && trigger.inserts) || (updates && trigger.updates));
}

export function switchOff({ table, name }: UserTrigger): string {
  return `ALTER TABLE ${quoteTable(table)} DISABLE TRIGGER ${quoteIdentifier(name)}`;
}

/** As it was before. */
export function switchOn({ table, name, enabled }: UserTrigger): string {
  const always = enabled === "A" ? "ALWAYS " : "";
  return `ALTER TABLE ${quoteTable(table)} ENABLE ${always}TRIGGER ${quoteIdentifier(name)}`;
}
