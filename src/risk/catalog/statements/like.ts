/** CREATE TABLE … (LIKE other INCLUDING …): which parts are copied. */
import type { TableLikeClause } from "libpg-query";
import { addColumn, addOwnedSequence, relationFor, updateRelation } from "../build.ts";
import type { Catalog } from "../catalog.ts";
import { constrainByIndex } from "../constraints.ts";
import { makeConstraint, setNotNull } from "../make-constraint.ts";
import { makeIndex } from "../indexes.ts";
import type { Column, Constraint, Oid, Relation } from "../objects.ts";
import { constraintNamed, constraintsOn, indexesOn, relationOf } from "../queries.ts";
import { getObject } from "../store.ts";
import type { Definition } from "./define-column.ts";
import { planOf, translate } from "./inheritance.ts";

/** Bits of TableLikeClause.options (CREATE_TABLE_LIKE_… in parsenodes.h). */
const INCLUDING = { constraints: 4, defaults: 8, generated: 16, identity: 32, indexes: 64 } as const;

interface Like {
  readonly like: TableLikeClause;
  readonly definition: Definition;
}

/** Columns with NOT NULL, and as options say defaults, generated expressions, identity and checks. */
export function copyLike(catalog: Catalog, oid: Oid, given: Like): void {
  const { like, definition } = given;
  const source = like.relation === undefined ? null : relationFor(catalog, like.relation);
  if (source === null) return;
  if (!source.columnsComplete) updateRelation(catalog, oid, { columnsComplete: false });
  for (const column of source.columns) copyColumn(catalog, oid, { column, source, ...given });
  if (!includes(like, "constraints")) return;
  for (const constraint of constraintsOn(catalog, source)) {
    if (constraint.constraintKind === "check") copyCheck(catalog, oid, { constraint, source, definition });
  }
}

function includes(like: TableLikeClause, part: keyof typeof INCLUDING): boolean {
  return ((like.options ?? 0) & INCLUDING[part]) !== 0;
}

function copyColumn(catalog: Catalog, oid: Oid, given: Like & { column: Column; source: Relation }): void {
  const { like, definition, column, source } = given;
  const keepsExpression = includes(like, column.generated === null ? "defaults" : "generated");
  const identity = includes(like, "identity") ? column.identity : null;
  const { name, type, collation } = column;
  const made = addColumn(catalog, oid, {
    name,
    type,
    collation,
    identity,
    epoch: definition.epoch,
    default: keepsExpression ? column.default : null,
    generated: keepsExpression ? column.generated : null,
  });
  if (made === null) return;
  if (identity !== null) addOwnedSequence(catalog, { relation: oid, column: made, epoch: definition.epoch, internal: true });
  const table = relationOf(catalog, oid);
  if (!column.notNull || table === null) return;
  const notNull = constraintsOn(catalog, source).find(
    (each) => each.constraintKind === "not-null" && each.columns[0] === column.number,
  );
  setNotNull(catalog, table, { column: name, epoch: definition.epoch, name: notNull?.name ?? null, validated: true });
}

function copyCheck(
  catalog: Catalog,
  oid: Oid,
  given: { constraint: Constraint; source: Relation; definition: Definition },
): void {
  const table = relationOf(catalog, oid);
  if (table === null || constraintNamed(catalog, table, given.constraint.name) !== null) return;
  const { oid: _oid, kind: _kind, ...rest } = given.constraint;
  const columns = translate(rest.columns, given.source, table);
  const place = {
    relation: oid,
    schema: table.schema,
    columns,
    epoch: given.definition.epoch,
    inherited: 0,
    local: true,
    parent: null,
  };
  makeConstraint(catalog, { ...rest, ...place, validated: rest.enforced });
}

/** INCLUDING INDEXES: with new names, and the constraints that they back. Runs after the table's own constraints. */
export function copyLikeIndexes(catalog: Catalog, oid: Oid, given: Like): void {
  const { like, definition } = given;
  const source = like.relation === undefined ? null : relationFor(catalog, like.relation);
  if (source === null || !includes(like, "indexes")) return;
  for (const index of indexesOn(catalog, source)) {
    const table = relationOf(catalog, oid);
    if (table === null) return;
    const made = makeIndex(catalog, table, planOf(source, index, definition.epoch));
    const constraint = index.constraint === null ? null : getObject(catalog, index.constraint);
    if (constraint?.kind !== "constraint") continue;
    const tree = { deferrable: constraint.deferrable, initdeferred: constraint.initiallyDeferred };
    const plan = { tree, epoch: definition.epoch, column: null, fresh: true, only: false };
    constrainByIndex(catalog, made, { kind: constraint.constraintKind, plan, parent: null });
  }
}
