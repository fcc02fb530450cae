/** Names inside of what is kept as text or tree: columns in expressions, types in columns and signatures. */
import type { Node } from "libpg-query";
import { updateRelation } from "../build.ts";
import type { Catalog } from "../catalog.ts";
import type { Column, Expression, Oid, TypeRef, UserType } from "../objects.ts";
import { constraintsOn, indexesOn, relationOf } from "../queries.ts";
import { bareTypeName } from "../resolve-type.ts";
import { dependentsOn, getObject, putObject } from "../store.ts";
import { isRecord } from "../tree.ts";

interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** Renames a column in the checks, indexes and generated columns of its table. */
export function renameInColumns(catalog: Catalog, oid: Oid, renaming: Renaming): void {
  const table = relationOf(catalog, oid);
  if (table === null) return;
  for (const constraint of constraintsOn(catalog, table)) {
    if (constraint.expression !== null)
      putObject(catalog, { ...constraint, expression: renamed(constraint.expression, renaming) });
  }
  for (const index of indexesOn(catalog, table)) {
    const keys = index.keys.map((key) =>
      key.expression === null ? key : { ...key, expression: renamed(key.expression, renaming) },
    );
    putObject(catalog, { ...index, keys, predicate: index.predicate === null ? null : renamed(index.predicate, renaming) });
  }
  updateRelation(catalog, oid, { columns: table.columns.map((column) => renamedIn(column, renaming)) });
}

function renamedIn(column: Column, renaming: Renaming): Column {
  if (column.generated === null || column.default === null) return column;
  const value: Expression = { ...column.default, tree: renamed(column.default.tree, renaming) };
  return { ...column, default: value };
}

/** The tree with its references to one column under the new name. Trees are shared, so it is a copy. */
function renamed(tree: Node, renaming: Renaming): Node {
  const text = JSON.stringify(tree, (key, value: unknown) =>
    key === "ColumnRef" && isRecord(value) ? renamedRef(value, renaming) : value,
  );
  const copy: Node = JSON.parse(text);
  return copy;
}

function renamedRef(ref: Readonly<Record<string, unknown>>, { from, to }: Renaming): unknown {
  const fields: unknown[] = Array.isArray(ref["fields"]) ? [...ref["fields"]] : [];
  const last = fields.at(-1);
  if (!isRecord(last) || !isRecord(last["String"]) || last["String"]["sval"] !== from) return ref;
  return { ...ref, fields: [...fields.slice(0, -1), { String: { sval: to } }] };
}

/** Gives a type another name or schema, also in the columns, attributes, domains and signatures that use it. */
export function renameType(catalog: Catalog, type: UserType, to: { readonly schema: string; readonly name: string }): void {
  const before = bareTypeName({ ...type, modifiers: [], dimensions: 0 });
  const after = bareTypeName({ ...to, modifiers: [], dimensions: 0, oid: null });
  putObject(catalog, { ...type, ...to });
  const follow = (ref: TypeRef | null): TypeRef | null => (ref?.oid === type.oid ? { ...ref, ...to } : ref);
  for (const oid of new Set(dependentsOn(catalog, type.oid).map((edge) => edge.from))) {
    const user = getObject(catalog, oid);
    if (user?.kind === "relation") {
      updateRelation(catalog, oid, { columns: user.columns.map((column) => ({ ...column, type: follow(column.type) })) });
    } else if (user?.kind === "type") {
      const attributes = user.attributes.map((attribute) => ({ ...attribute, type: follow(attribute.type) }));
      putObject(catalog, { ...user, base: follow(user.base), attributes });
    } else if (user?.kind === "routine") {
      const signature = user.signature.map((each) => (each === before ? after : each === `${before}[]` ? `${after}[]` : each));
      putObject(catalog, { ...user, signature, returns: follow(user.returns) });
    }
  }
}
