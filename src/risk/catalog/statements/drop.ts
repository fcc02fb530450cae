/** DROP: what falls is taken out of the catalog; names that were never seen are known to be free afterwards. */
import type { DropStmt } from "libpg-query";
import { updateColumn, updateRelation } from "../build.ts";
import type { Catalog } from "../catalog.ts";
import { namedBy } from "../drop-targets.ts";
import { collect, type Target } from "../falls.ts";
import { columnNumbered, relationOf } from "../queries.ts";
import {
  dependenciesOf,
  forgetName,
  getObject,
  nameKey,
  putObject,
  removeDependency,
  removeObject,
  type NameClass,
} from "../store.ts";

const CLASSES: Readonly<Record<string, NameClass>> = {
  OBJECT_TABLE: "relation",
  OBJECT_VIEW: "relation",
  OBJECT_MATVIEW: "relation",
  OBJECT_SEQUENCE: "relation",
  OBJECT_FOREIGN_TABLE: "relation",
  OBJECT_INDEX: "relation",
  OBJECT_TYPE: "type",
  OBJECT_DOMAIN: "type",
};

/** A history that went on after a DROP … RESTRICT shows that nothing needed the object any more: it is taken with all that does. */
export function drop(catalog: Catalog, tree: DropStmt): void {
  for (const { oid, name } of namedBy(catalog, tree)) {
    const nameClass = CLASSES[tree.removeType ?? ""];
    if (oid !== null) dropPart(catalog, { oid, column: 0, part: "whole" });
    else if (nameClass !== undefined) {
      for (const schema of name.schema === null ? catalog.searchPath : [name.schema])
        forgetName(catalog, nameKey(nameClass, schema, name.name));
    }
  }
}

/** Takes away an object, a column or a default, and all that certainly needs it. */
export function dropPart(catalog: Catalog, target: Target): void {
  for (const found of collect(catalog, [target])) if (found.certain) takeAway(catalog, found);
}

function takeAway(catalog: Catalog, target: Target): void {
  if (target.part === "default") return clearDefault(catalog, target);
  if (target.part === "column") return removeColumn(catalog, target);
  const object = getObject(catalog, target.oid);
  if (object?.kind === "constraint" && object.constraintKind === "not-null" && object.relation !== null) {
    const table = relationOf(catalog, object.relation);
    const column = table === null ? null : columnNumbered(table, object.columns[0] ?? 0);
    if (table !== null && column !== null) updateColumn(catalog, table.oid, { ...column, notNull: false });
  }
  removeObject(catalog, target.oid);
}

function clearDefault(catalog: Catalog, target: Target): void {
  const table = relationOf(catalog, target.oid);
  const column = table === null ? null : columnNumbered(table, target.column);
  if (column !== null) updateColumn(catalog, target.oid, { ...column, default: null });
}

function removeColumn(catalog: Catalog, target: Target): void {
  const object = getObject(catalog, target.oid);
  if (object?.kind === "type") {
    putObject(catalog, { ...object, attributes: object.attributes.filter((each) => each.number !== target.column) });
  }
  const table = relationOf(catalog, target.oid);
  const column = table === null ? null : columnNumbered(table, target.column);
  if (table !== null && column !== null) {
    const columns = table.columns.filter((each) => each.number !== target.column);
    updateRelation(catalog, table.oid, {
      columns,
      goneColumns: table.columnsComplete ? [] : [...table.goneColumns, column.name],
    });
  }
  for (const edge of dependenciesOf(catalog, target.oid)) if (edge.fromColumn === target.column) removeDependency(catalog, edge);
}
