/** Writers are suspended where a backup alone is not enough. */
import { closed, type Gate, open, pendingOf } from "./facts.ts";

export const writersGate: Gate = ({ release, backupRisk, writersSuspended, history }) => {
  if (pendingOf(release, history).length === 0 || (backupRisk !== null && backupRisk !== "quiesce"))
    return open("No writer needs to be suspended.");
  if (backupRisk === null)
    return closed("Whether writers must be suspended is not known.", "See why the migrations could not be judged.");
  if (writersSuspended === null || writersSuspended.trim() === "")
    return closed(
      "The release asks for its writers to be suspended, and nobody says that they are.",
      "Suspend them and say who did and how: --writers-suspended TEXT. It stands on the record.",
    );
  return open(`On the record: ${writersSuspended.trim()}`);
};
