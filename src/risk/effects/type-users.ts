/** Which tables a change of a user type reaches. */
import { resolveType } from "../catalog/resolve-type.ts";
import { columnsOfType, relationOf, tablesUsingDomain, type ColumnOfType } from "../catalog/queries.ts";
import { dependentsOn } from "../catalog/store.ts";
import type { UserType } from "../catalog/objects.ts";
import type { WrittenName } from "../catalog/names.ts";
import type { Situation } from "./row.ts";
import { targetOf, type Target } from "./target.ts";

export function typeNamed(situation: Situation, name: WrittenName): UserType | null {
  const found = resolveType(situation.catalog, name);
  return found?.kind === "type" ? found : null;
}

export function columnsWithType(situation: Situation, type: UserType | null): readonly ColumnOfType[] {
  return type === null ? [] : columnsOfType(situation.catalog, type);
}

export function tablesOfDomain(situation: Situation, type: UserType | null): readonly Target[] {
  return type === null ? [] : tablesUsingDomain(situation.catalog, type).map((relation) => targetOf(relation));
}

/** Tables made by `CREATE TABLE … OF type`: their columns follow the type's attributes. */
export function typedTables(situation: Situation, type: UserType | null): readonly Target[] {
  if (type === null) return [];
  const dependents = dependentsOn(situation.catalog, type.oid).filter((edge) => edge.fromColumn === 0);
  const relations = dependents.map((edge) => relationOf(situation.catalog, edge.from));
  return relations.flatMap((relation) => (relation?.relationKind === "table" ? [targetOf(relation)] : []));
}
