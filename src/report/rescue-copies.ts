/** A rescue copy on a line, as `rescue` and `status` show it. */
import type { CopyEntry } from "../backup/rescue/rescue-document.ts";
import { showBytes } from "./amounts.ts";
import type { Item } from "./status-sections.ts";

type Shown = Pick<
  CopyEntry,
  "id" | "kind" | "relation" | "columns" | "rows" | "bytes" | "madeAt" | "keepUntil" | "mayBeDropped" | "restoredAt" | "migration"
>;

export function copyItem(copy: Shown): Item {
  const { id, rows, bytes, madeAt, keepUntil, mayBeDropped, restoredAt, migration } = copy;
  const until = mayBeDropped ? `kept until ${dayOf(keepUntil)}, so it may be dropped now` : `kept until ${dayOf(keepUntil)}`;
  const restored = restoredAt === null ? "" : `; restored ${dayOf(restoredAt)}`;
  return {
    text: `${id}  ${whatOf(copy)}: ${rows} rows, ${showBytes(bytes)}`,
    details: [`of migration ${migration.id}, made ${dayOf(madeAt)}; ${until}${restored}`],
  };
}

function whatOf({ kind, relation, columns }: Shown): string {
  const names = columns.map(({ name }) => name).join(", ");
  switch (kind) {
    case "table":
      return `table ${relation}`;
    case "rows":
      return `rows of ${relation}, which was emptied`;
    case "changes":
      return `rows of ${relation} that were changed or deleted`;
    case "column":
      return `${names} of ${relation}`;
    case "values":
      return `old values of ${names} of ${relation}`;
  }
}

/** `2026-12-23 09:41 UTC` */
function dayOf(moment: string): string {
  return `${moment.slice(0, 16).replace("T", " ")} UTC`;
}
