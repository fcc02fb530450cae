/** What ends with a session. */
import type { Catalog } from "../catalog.ts";
import { ownedBySchema } from "../queries.ts";
import { dropPart } from "./drop.ts";

/** The search path is the default again, temporary objects are gone. */
export function resetSession(catalog: Catalog): void {
  catalog.searchPath = catalog.defaultSearchPath;
  if (!catalog.hasTemporary) return;
  for (const object of ownedBySchema(catalog, "pg_temp")) dropPart(catalog, { oid: object.oid, column: 0, part: "whole" });
  catalog.hasTemporary = false;
}
