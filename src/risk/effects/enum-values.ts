/** A value that the same transaction added to an enum cannot be used yet (manual: ALTER TYPE, Notes). */
import type { Node } from "libpg-query";
import { epochOfValue } from "../catalog/enum-values.ts";
import type { Column, Relation } from "../catalog/objects.ts";
import { userTypeOf } from "../catalog/resolve-type.ts";
import { isNode, isRecord, stringConstant } from "../catalog/tree.ts";
import { assignmentsOf } from "./updates.ts";
import type { Act, Situation } from "./row.ts";

/** Of an UPDATE or INSERT … VALUES. Only values of a type that is older than the transaction count: a new type's can be used. */
export function usesNewEnumValue(act: Act<unknown>): string | null {
  const relation = act.target?.relation ?? null;
  if (relation === null || !act.situation.oneTransaction || !isRecord(act.body)) return null;
  const given = act.kind === "UpdateStmt" ? assigned(act.body, relation) : inserted(act.body, relation);
  const found = given.find(({ column, value }) => isNewValue(act.situation, column, value));
  return found === undefined
    ? null
    : `the value '${found.value}' was added to its type in the same transaction and cannot be used before the transaction ends.`;
}

interface Given {
  readonly column: Column;
  readonly value: string;
}

function assigned(body: { readonly targetList?: Node[] }, relation: Relation): readonly Given[] {
  return assignmentsOf(body).flatMap(({ column, value }) =>
    give(
      relation.columns.find((each) => each.name === column),
      value ?? undefined,
    ),
  );
}

function inserted(body: Readonly<Record<string, unknown>>, relation: Relation): readonly Given[] {
  const select = isRecord(body["selectStmt"]) ? body["selectStmt"]["SelectStmt"] : null;
  if (!isRecord(select) || !Array.isArray(select["valuesLists"])) return [];
  const names = Array.isArray(body["cols"])
    ? body["cols"].map((node: Node) => ("ResTarget" in node ? node.ResTarget.name : ""))
    : null;
  const columns = names === null ? relation.columns : names.map((name) => relation.columns.find((each) => each.name === name));
  return select["valuesLists"].flatMap((row: unknown) => {
    const items = isNode(row) && "List" in row ? (row.List.items ?? []) : [];
    return items.flatMap((item, index) => give(columns[index], item));
  });
}

function give(column: Column | undefined, node: Node | undefined): readonly Given[] {
  const value = stringConstant(node);
  return column === undefined || value === null ? [] : [{ column, value }];
}

function isNewValue(situation: Situation, column: Column, value: string): boolean {
  const type = userTypeOf(situation.catalog, column.type);
  if (type?.typeKind !== "enum" || type.epoch === "release") return false;
  return epochOfValue(type.values, value) === "release";
}
