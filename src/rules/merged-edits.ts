/** What this change set does to migrations that are merged already, and how grave that is to their tool. Knows no wording. */
import { type EditedMigration, findEditedMigrations } from "../change-set/edited.ts";
import type { Role } from "../frameworks/framework.ts";
import type { Severity } from "./finding.ts";
import type { GateInput } from "./rule.ts";

/** Each rule about merged migrations has one kind of edit. A file that the tool never picked up may be mended. */
export function findMergedEdits(input: GateInput, how: EditedMigration["how"]): readonly EditedMigration[] {
  const edits = findEditedMigrations(input.files, input.text);
  return edits.filter((edit) => edit.how === how && edit.migration.role !== "unrecognised");
}

/** These are not applied themselves, so databases do not drift apart by their edit. */
const BESIDE: ReadonlySet<Role> = new Set(["down", "support"]);

/** Without a checksum the tool never notices what only looks different. */
export function severityOf({ migration, isCosmetic }: EditedMigration): Severity {
  if (BESIDE.has(migration.role)) return "warning";
  return isCosmetic && migration.set.framework.edit === "silent" ? "warning" : "error";
}
