/** Which migrations of a release are to be applied, given what the history says. Pure. */
import type { ReleaseMigration } from "../../release/release.ts";
import type { HistoryState, PendingMigration } from "../history.ts";

export type Choice =
  | { readonly kind: "pending"; readonly migrations: readonly PendingMigration[] }
  /** The files and the history are not what the release was made of; one sentence. */
  | { readonly kind: "refused"; readonly because: string };

/**
 * In the framework's order. Refuses a file that is not the one of the release, and a versioned migration that would have to run before one
 * of the release without being part of it.
 */
export function choosePending(release: readonly Pick<ReleaseMigration, "id" | "path" | "sha256">[], state: HistoryState): Choice {
  const byPath = new Map(release.map((migration) => [migration.path, migration]));
  const chosen: PendingMigration[] = [];
  let foreign: PendingMigration | null = null;
  for (const pending of state.pending) {
    const released = byPath.get(pending.path);
    if (released === undefined) {
      if (!pending.repeatable) foreign ??= pending;
      continue;
    }
    if (released.sha256 !== pending.sha256) return refuse(`${pending.path} is not the file that the release was made of.`);
    if (foreign !== null) return refuse(`${foreign.path} is pending before ${pending.path}, and is not part of the release.`);
    chosen.push(pending);
  }
  return { kind: "pending", migrations: chosen };
}

function refuse(because: string): Choice {
  return { kind: "refused", because };
}
