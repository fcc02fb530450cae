/** What ends with a session. */
import type { Catalog } from "../catalog.ts";
import { ownedBySchema } from "../queries.ts";
import { dropPart } from "./drop.ts";

/** Search path and time zone are the defaults again, temporary objects are gone. */
export function resetSession(catalog: Catalog): void {
  catalog.searchPath = catalog.defaultSearchPath;
  catalog.timeZone = null;
  if (!catalog.hasTemporary) return;
  for (const object of ownedBySchema(catalog, "pg_temp")) dropPart(catalog, { oid: object.oid, column: 0, part: "whole" });
  catalog.hasTemporary = false;
}
