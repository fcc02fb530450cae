/** Relations by the role that owns them, as far as OWNER TO and SET ROLE tell. */
import type { Node } from "libpg-query";
import type { Relation } from "../catalog/objects.ts";
import { relationOf } from "../catalog/queries.ts";
import type { Situation } from "./row.ts";

/** Of a list of RoleSpec nodes. */
export function ownedBy(situation: Situation, roles: readonly Node[] | undefined): readonly Relation[] {
  const names = new Set((roles ?? []).map((node) => ("RoleSpec" in node ? (node.RoleSpec.rolename ?? "") : "")));
  const found: Relation[] = [];
  for (const [oid, owner] of situation.owners) {
    const relation = names.has(owner) ? relationOf(situation.catalog, oid) : null;
    if (relation !== null) found.push(relation);
  }
  return found;
}
