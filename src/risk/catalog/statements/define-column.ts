/** A column definition of CREATE TABLE or ADD COLUMN: type, default, identity, and the constraints that go with it. */
import type { ColumnDef, Constraint as ConstraintTree, Node } from "libpg-query";
import { addColumn, addOwnedSequence, ensureType, nextvalOf, updateColumn, type NewColumn } from "../build.ts";
import type { Catalog } from "../catalog.ts";
import { addConstraint } from "../constraints.ts";
import { toExpression } from "../expression.ts";
import { collationName, stringsOf, writtenName, type WrittenName } from "../names.ts";
import type { Column, Epoch, Expression, Oid, TypeRef } from "../objects.ts";
import { canonicalType, serialType, userTypeOf } from "../resolve-type.ts";

export interface Definition {
  readonly epoch: Epoch;
  /** Only for columns that children get from their parent. */
  readonly inherited?: boolean;
  readonly only?: boolean;
}

/** The kinds of column constraints that are properties of the column itself. */
const PROPERTIES = new Set(["CONSTR_DEFAULT", "CONSTR_IDENTITY", "CONSTR_GENERATED", "CONSTR_NULL"]);

/** Adds the column without its constraints; null when the table is gone or full. */
export function defineColumn(catalog: Catalog, oid: Oid, given: { def: ColumnDef; definition: Definition }): Column | null {
  const { def, definition } = given;
  const column = addColumn(catalog, oid, describeColumn(catalog, def, definition));
  if (column === null) return null;
  const identity = constraintsOfColumn(def).find((each) => each.contype === "CONSTR_IDENTITY");
  const isSerial = serialType(def.typeName) !== null;
  if (definition.inherited === true || (identity === undefined && !isSerial)) return column;
  const name = identity === undefined ? null : sequenceName(identity.options ?? []);
  const sequence = addOwnedSequence(catalog, {
    relation: oid,
    column,
    epoch: definition.epoch,
    internal: identity !== undefined,
    name,
  });
  if (!isSerial || sequence === null) return column;
  const serial = { ...column, default: toExpression(catalog, nextvalOf(sequence)) };
  updateColumn(catalog, oid, serial);
  return serial;
}

function describeColumn(catalog: Catalog, def: ColumnDef, definition: Definition): NewColumn {
  const constraints = constraintsOfColumn(def);
  const generated = constraints.find((each) => each.contype === "CONSTR_GENERATED");
  const identity = constraints.find((each) => each.contype === "CONSTR_IDENTITY");
  const tree = generated?.raw_expr ?? constraints.find((each) => each.contype === "CONSTR_DEFAULT")?.raw_expr ?? def.raw_default;
  const type = def.typeName === undefined ? null : ensureType(catalog, canonicalType(catalog, def.typeName));
  return {
    name: def.colname ?? "",
    epoch: definition.epoch,
    type,
    collation: collationName(def.collClause?.collname),
    default: defaultOf(catalog, type, tree),
    generated: generated === undefined ? null : generated.generated_kind === "v" ? "virtual" : "stored",
    identity: identity === undefined ? null : identityKind(identity),
    inherited: definition.inherited === true ? 1 : 0,
    local: definition.inherited !== true,
  };
}

/** DEFAULT NULL is no default at all, unless it hides that of a domain. */
export function defaultOf(catalog: Catalog, type: TypeRef | null, tree: Node | undefined): Expression | null {
  if (tree === undefined) return null;
  const isNull = "A_Const" in tree && tree.A_Const.isnull === true;
  return isNull && userTypeOf(catalog, type)?.typeKind !== "domain" ? null : toExpression(catalog, tree);
}

export function identityKind(tree: ConstraintTree): "always" | "by default" {
  return tree.generated_when === "d" ? "by default" : "always";
}

/** The name in `(SEQUENCE NAME a.b …)`. */
function sequenceName(options: readonly Node[]): WrittenName | null {
  for (const node of options) {
    if (!("DefElem" in node) || node.DefElem.defname !== "sequence_name") continue;
    const { arg } = node.DefElem;
    return arg !== undefined && "List" in arg ? writtenName(stringsOf(arg.List.items)) : null;
  }
  return null;
}

/** A column's constraints, with DEFERRABLE, INITIALLY … and NOT ENFORCED joined to what they stand behind. */
export function constraintsOfColumn(def: ColumnDef): readonly ConstraintTree[] {
  const constraints: ConstraintTree[] = [];
  for (const node of def.constraints ?? []) {
    if (!("Constraint" in node)) continue;
    const flags = ATTRIBUTES[node.Constraint.contype ?? ""];
    const before = constraints.pop();
    if (flags === undefined) constraints.push(...(before === undefined ? [] : [before]), node.Constraint);
    else if (before !== undefined) constraints.push({ ...before, ...flags });
  }
  return constraints;
}

const ATTRIBUTES: Readonly<Record<string, Partial<ConstraintTree>>> = {
  CONSTR_ATTR_DEFERRABLE: { deferrable: true },
  CONSTR_ATTR_NOT_DEFERRABLE: { deferrable: false },
  CONSTR_ATTR_DEFERRED: { deferrable: true, initdeferred: true },
  CONSTR_ATTR_IMMEDIATE: { initdeferred: false },
  CONSTR_ATTR_ENFORCED: { is_enforced: true },
  CONSTR_ATTR_NOT_ENFORCED: { is_enforced: false },
};

/** A constraint with the column it is written at (null for a table constraint). */
export interface PlacedConstraint {
  readonly tree: ConstraintTree;
  readonly column: string | null;
}

/** All constraints of a column definition, those that serial and identity imply too. */
export function placedConstraints(def: ColumnDef): readonly PlacedConstraint[] {
  const column = def.colname ?? "";
  const written = constraintsOfColumn(def);
  const placed = written.filter((each) => !PROPERTIES.has(each.contype ?? "")).map((tree) => ({ tree, column }));
  const impliesNotNull = serialType(def.typeName) !== null || written.some((each) => each.contype === "CONSTR_IDENTITY");
  const says = placed.some((each) => each.tree.contype === "CONSTR_NOTNULL");
  return impliesNotNull && !says ? [{ tree: { contype: "CONSTR_NOTNULL", initially_valid: true }, column }, ...placed] : placed;
}

/** In PostgreSQL's order: NOT NULL and CHECK, the primary key, other indexes, foreign keys. Equal unnamed ones fall together. */
const ORDER = ["CONSTR_NOTNULL", "CONSTR_CHECK", "CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_EXCLUSION", "CONSTR_FOREIGN"];

/** Adds the constraints of a new table or column. */
export function addPlacedConstraints(
  catalog: Catalog,
  oid: Oid,
  given: { placed: readonly PlacedConstraint[]; definition: Definition },
): void {
  const { epoch, only = false } = given.definition;
  const rank = (each: PlacedConstraint): number => {
    const place = ORDER.indexOf(each.tree.contype ?? "");
    return place === 4 ? 3 : place;
  };
  const ordered = withoutRepeats(given.placed.filter((each) => rank(each) >= 0)).sort((a, b) => rank(a) - rank(b));
  for (const { tree, column } of ordered) addConstraint(catalog, oid, { tree, epoch, column, fresh: true, only });
}

function withoutRepeats(placed: readonly PlacedConstraint[]): PlacedConstraint[] {
  const kept: PlacedConstraint[] = [];
  const indexed = new Map<string, number>();
  for (const each of placed) {
    const key = indexKey(each);
    const before = key === null ? undefined : indexed.get(key);
    if (before === undefined) {
      if (key !== null) indexed.set(key, kept.length);
      kept.push(each);
      continue;
    }
    const first = kept[before];
    if (first !== undefined) kept[before] = merged(first, each);
  }
  return kept;
}

function merged(first: PlacedConstraint, second: PlacedConstraint): PlacedConstraint {
  const primary = [first, second].find((each) => each.tree.contype === "CONSTR_PRIMARY");
  const name = first.tree.conname ?? second.tree.conname;
  const { tree, column } = primary ?? first;
  return { column, tree: name === undefined ? tree : { ...tree, conname: name } };
}

/** Equal for PRIMARY KEY (a) and UNIQUE (a): one index serves both. */
function indexKey({ tree, column }: PlacedConstraint): string | null {
  if (tree.contype !== "CONSTR_PRIMARY" && tree.contype !== "CONSTR_UNIQUE") return null;
  if (tree.indexname !== undefined) return null;
  const keys = column === null ? stringsOf(tree.keys) : [column];
  const rest = [
    stringsOf(tree.including),
    tree.nulls_not_distinct === true,
    tree.deferrable === true,
    tree.initdeferred === true,
  ];
  return JSON.stringify([keys, rest, tree.without_overlaps === true]);
}
