/** Which migration runs before another one, as ids. */
import type { MigrationFile } from "../../frameworks/framework.ts";
import { earlierRuns } from "../../frameworks/run-order.ts";

/**
 * Tells the id of the migration that runs before a member; null for the first, and where names tell no order. `others` are the
 * set's other migrations, asked for when the first answer is wanted.
 */
export function findPrevious(
  members: readonly MigrationFile[],
  others: () => readonly MigrationFile[],
): (member: MigrationFile) => string | null {
  let found: ReadonlyMap<string, string | null> | null = null;
  return (member) => (found ??= previousByPath(earlierRuns([...members, ...others()]))).get(member.path) ?? null;
}

function previousByPath(ordered: readonly MigrationFile[]): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  let before: MigrationFile | null = null;
  for (const file of ordered) {
    const { order } = file.set.framework;
    const isTold = order === "number" || order === "dotted" || order === "text";
    ids.set(file.path, isTold ? (before?.id ?? null) : null);
    before = file;
  }
  return ids;
}
