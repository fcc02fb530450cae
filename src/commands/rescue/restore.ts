/** `rescue restore`: a dry run, unless it is told to apply. */
import type { KeptCopy } from "../../backup/rescue/read-copies.ts";
import { restoreCopies } from "../../backup/rescue/restore/restore-copies.ts";
import type { DatabaseSession } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import { toEntry } from "./copy-entry.ts";
import { takeDeployersLock } from "./deployers-lock.ts";
import { readType } from "./read-type.ts";
import type { Answer, RescueRequest } from "./rescue.ts";

export async function restoreNamed(
  session: DatabaseSession,
  { database, target, restoring, clock }: RescueRequest,
  copies: readonly KeptCopy[],
): Promise<Answer> {
  const { apply, into, through } = restoring;
  if (copies.length > 1 && (into !== null || through !== null))
    throw new UserError("usage", "--into and --through are for one copy.", "Name it with --copy.");
  if (apply) await takeDeployersLock(session, database);
  const type = through === null ? null : await readType(session, through);
  const settings = target.options.apply;
  const { outcome, restores, because } = await restoreCopies(session, { ...restoring, through: type, copies, settings, clock });
  return { outcome, because, copies: copies.map((copy) => toEntry(copy)), restores };
}
