/** Sub-commands of ALTER TABLE that change one column, on children too. */
import type { ColumnDef, Node } from "libpg-query";
import { addOwnedSequence, columnFor, ensureType, updateColumn } from "../build.ts";
import type { Catalog } from "../catalog.ts";
import { notNullOf, spreadNotNull } from "../make-constraint.ts";
import { toExpression } from "../expression.ts";
import { collationName } from "../names.ts";
import type { Column, Relation } from "../objects.ts";
import { childrenOf, columnOf, relationOf, sequencesOf } from "../queries.ts";
import { canonicalType } from "../resolve-type.ts";
import { removeObject } from "../store.ts";
import { forChildren, type Alteration, type Apply } from "./alteration.ts";
import { addPlacedConstraints, defineColumn, identityKind, defaultOf, placedConstraints } from "./define-column.ts";
import { dropHandedDown } from "./alter-constraint.ts";
import { dropPart } from "./drop.ts";

function definitionOf({ command }: Alteration): ColumnDef | null {
  return command.def !== undefined && "ColumnDef" in command.def ? command.def.ColumnDef : null;
}

function namedColumn(catalog: Catalog, { table, command }: Alteration): Column | null {
  return columnFor(catalog, table.oid, command.name ?? "");
}

export function addColumnToTable(catalog: Catalog, alteration: Alteration): void {
  const { table, epoch, only } = alteration;
  const def = definitionOf(alteration);
  if (def === null || columnOf(catalog, table, def.colname ?? "").state === "known") return;
  const column = defineColumn(catalog, table.oid, { def, definition: { epoch } });
  if (column === null) return;
  if (!only) for (const child of childrenOf(catalog, table)) handDown(catalog, child, { column, alteration });
  addPlacedConstraints(catalog, table.oid, { placed: placedConstraints(def), definition: { epoch, only } });
}

function handDown(catalog: Catalog, child: Relation, given: { column: Column; alteration: Alteration }): void {
  const { column, alteration } = given;
  const def = definitionOf(alteration);
  const own = columnOf(catalog, child, column.name);
  if (own.state === "known") return updateColumn(catalog, child.oid, { ...own.value, inherited: own.value.inherited + 1 });
  if (def === null) return;
  const made = defineColumn(catalog, child.oid, { def, definition: { epoch: alteration.epoch, inherited: true } });
  if (made !== null)
    updateColumn(catalog, child.oid, {
      ...made,
      default: column.default,
      identity: child.partitionOf === null ? null : column.identity,
    });
  for (const below of childrenOf(catalog, child)) handDown(catalog, below, given);
}

export function dropColumn(catalog: Catalog, alteration: Alteration): void {
  const { table } = alteration;
  const column = namedColumn(catalog, alteration);
  if (column === null) return;
  const children = childrenOf(catalog, table);
  dropPart(catalog, { oid: table.oid, column: column.number, part: "column" });
  for (const child of children) {
    const latest = relationOf(catalog, child.oid);
    if (latest !== null) releaseColumn(catalog, { ...alteration, table: latest });
  }
}

/** A child's column goes when no other parent hands it down and it is not its own; with ONLY it becomes its own. */
function releaseColumn(catalog: Catalog, alteration: Alteration): void {
  const { table, command, only } = alteration;
  const column = columnOf(catalog, table, command.name ?? "");
  if (column.state !== "known" || column.value.inherited === 0) return;
  const { value } = column;
  const inherited = value.inherited - 1;
  if (only) updateColumn(catalog, table.oid, { ...value, inherited, local: true });
  else if (inherited > 0 || value.local) updateColumn(catalog, table.oid, { ...value, inherited });
  else dropColumn(catalog, alteration);
}

export function alterColumnType(catalog: Catalog, alteration: Alteration): void {
  const column = namedColumn(catalog, alteration);
  const def = definitionOf(alteration);
  if (column === null || def?.typeName === undefined) return;
  const collation = collationName(def.collClause?.collname);
  const type = ensureType(catalog, canonicalType(catalog, def.typeName));
  updateColumn(catalog, alteration.table.oid, { ...column, type, collation });
  forChildren(catalog, alteration, alterColumnType);
}

export function setColumnDefault(catalog: Catalog, alteration: Alteration): void {
  const column = namedColumn(catalog, alteration);
  if (column === null || column.identity !== null || column.generated !== null) return;
  const { def } = alteration.command;
  updateColumn(catalog, alteration.table.oid, { ...column, default: defaultOf(catalog, column.type, def) });
  forChildren(catalog, alteration, setColumnDefault);
}

export function setColumnNotNull(catalog: Catalog, alteration: Alteration): void {
  const { table, command, epoch, only } = alteration;
  spreadNotNull(catalog, table, {
    column: command.name ?? "",
    epoch,
    name: null,
    validated: true,
    only,
    noInherit: only && childrenOf(catalog, table).length > 0,
    claimed: true,
  });
}

export function dropNotNull(catalog: Catalog, alteration: Alteration): void {
  const { table, only } = alteration;
  const column = namedColumn(catalog, alteration);
  if (column === null) return;
  const constraint = notNullOf(catalog, table.oid, column.number);
  if (constraint !== null) dropHandedDown(catalog, constraint, only);
  else updateColumn(catalog, table.oid, { ...column, notNull: false });
}

export function setExpression(catalog: Catalog, alteration: Alteration): void {
  const column = namedColumn(catalog, alteration);
  const { def } = alteration.command;
  if (column === null || def === undefined) return;
  updateColumn(catalog, alteration.table.oid, { ...column, default: toExpression(catalog, def) });
  forChildren(catalog, alteration, setExpression);
}

export function dropExpression(catalog: Catalog, alteration: Alteration): void {
  const column = namedColumn(catalog, alteration);
  if (column === null || column.generated !== "stored") return;
  updateColumn(catalog, alteration.table.oid, { ...column, default: null, generated: null });
  forChildren(catalog, alteration, dropExpression);
}

export function addIdentity(catalog: Catalog, alteration: Alteration): void {
  const { table, command, epoch } = alteration;
  const column = namedColumn(catalog, alteration);
  if (column === null || column.identity !== null || command.def === undefined || !("Constraint" in command.def)) return;
  updateColumn(catalog, table.oid, { ...column, identity: identityKind(command.def.Constraint) });
  if (table.partitionOf === null) addOwnedSequence(catalog, { relation: table.oid, column, epoch, internal: true });
  forPartitions(catalog, alteration, addIdentity);
}

/** Since PostgreSQL 17 partitions have the identity of their parent, and its sequence. */
function forPartitions(catalog: Catalog, alteration: Alteration, apply: Apply): void {
  if (alteration.table.partitionBy !== null) forChildren(catalog, alteration, apply);
}

export function setIdentity(catalog: Catalog, alteration: Alteration): void {
  const column = namedColumn(catalog, alteration);
  const { def } = alteration.command;
  const options: readonly Node[] = def !== undefined && "List" in def ? (def.List.items ?? []) : [];
  for (const node of options) {
    if (column === null || !("DefElem" in node) || node.DefElem.defname !== "generated") continue;
    const { arg } = node.DefElem;
    const code = arg !== undefined && "Integer" in arg ? (arg.Integer.ival ?? 0) : 0;
    updateColumn(catalog, alteration.table.oid, {
      ...column,
      identity: String.fromCharCode(code) === "d" ? "by default" : "always",
    });
  }
  forPartitions(catalog, alteration, setIdentity);
}

export function dropIdentity(catalog: Catalog, alteration: Alteration): void {
  const column = namedColumn(catalog, alteration);
  const table = relationOf(catalog, alteration.table.oid);
  if (column === null || table === null || column.identity === null) return;
  for (const sequence of sequencesOf(catalog, table, column))
    if (sequence.ownedBy?.internal === true) removeObject(catalog, sequence.oid);
  const latest = columnFor(catalog, table.oid, column.name);
  if (latest !== null) updateColumn(catalog, table.oid, { ...latest, identity: null });
  forPartitions(catalog, alteration, dropIdentity);
}
