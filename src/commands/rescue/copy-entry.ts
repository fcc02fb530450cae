/** A copy as `rescue` and `status` tell it. */
import { type KeptCopy, plainCopy } from "../../backup/rescue/read-copies.ts";
import type { CopyEntry } from "../../backup/rescue/rescue-document.ts";
import { quoteIdentifier } from "../../backup/rescue/restore/names.ts";
import { RESCUE_SCHEMA } from "../../backup/rescue/storage.ts";

export function toEntry(copy: KeptCopy, sample: CopyEntry["sample"] = null): CopyEntry {
  const { mayBeDropped, definition, table } = copy;
  return { ...plainCopy(copy), mayBeDropped, definition, storedIn: `${RESCUE_SCHEMA}.${quoteIdentifier(table)}`, sample };
}
