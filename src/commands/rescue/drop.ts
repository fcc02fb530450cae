/** `rescue drop`: of copies whose time has passed, and that somebody named. */
import { dropCopies } from "../../backup/rescue/drop-copies.ts";
import type { KeptCopy } from "../../backup/rescue/read-copies.ts";
import type { DatabaseSession } from "../../database-port.ts";
import { toEntry } from "./copy-entry.ts";
import { takeDeployersLock } from "./deployers-lock.ts";
import type { Answer, RescueRequest } from "./rescue.ts";

export async function dropNamed(
  session: DatabaseSession,
  { database, target }: RescueRequest,
  copies: readonly KeptCopy[],
): Promise<Answer> {
  await takeDeployersLock(session, database);
  const answer = await dropCopies(session, copies, target.options.apply);
  const entries = copies.map((copy) => toEntry(copy));
  if (answer.dropped) return { outcome: "dropped", because: [], copies: entries, restores: [] };
  return { outcome: "refused", because: answer.because, copies: entries, restores: [] };
}
