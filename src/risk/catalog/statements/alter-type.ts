/** ALTER TYPE (values, attributes) and ALTER DOMAIN. */
import type { AlterDomainStmt, AlterEnumStmt, AlterTableStmt } from "libpg-query";
import { ensureType, makeType } from "../build.ts";
import type { Catalog } from "../catalog.ts";
import { addValue, renameValue } from "../enum-values.ts";
import { stringsOf, writtenName, type WrittenName } from "../names.ts";
import type { TypeKind, UserType } from "../objects.ts";
import { constraintsOfDomain, lookUp, toWrittenName } from "../queries.ts";
import type { ReplayContext } from "../context.ts";
import { canonicalType } from "../resolve-type.ts";
import { dependenciesOf, getObject, putObject, removeDependency } from "../store.ts";
import { addAttribute, addDomainConstraint, linkAttribute, setDomainDefault } from "./create-type.ts";
import { dropPart } from "./drop.ts";

/** The type of a name; assumed, of this kind, where it was never seen. */
export function typeFor(catalog: Catalog, name: WrittenName, typeKind: TypeKind): UserType | null {
  const found = lookUp(catalog, "type", name);
  if (found?.kind === "type") return found;
  const schema = name.schema ?? catalog.searchPath[0] ?? "public";
  const assumed = ensureType(catalog, { schema, name: name.name, modifiers: [], dimensions: 0, oid: null });
  const made = getObject(catalog, assumed?.oid ?? 0);
  return made?.kind === "type" ? makeType(catalog, { ...made, typeKind }) : null;
}

export function alterEnum(catalog: Catalog, tree: AlterEnumStmt, context: ReplayContext): void {
  const type = typeFor(catalog, writtenName(stringsOf(tree.typeName)), "enum");
  const { newVal, oldVal, newValNeighbor, newValIsAfter } = tree;
  if (type === null || newVal === undefined) return;
  const neighbor = newValNeighbor === undefined || newValNeighbor === "" ? null : newValNeighbor;
  const added = { value: newVal, epoch: context.epoch, neighbor, isAfter: newValIsAfter === true };
  const values = oldVal === undefined ? addValue(type.values, added) : renameValue(type.values, oldVal, newVal);
  if (values !== type.values) makeType(catalog, { ...type, values });
}

/** ALTER TYPE … ADD, DROP, ALTER ATTRIBUTE. */
export function alterComposite(catalog: Catalog, tree: AlterTableStmt, _context: ReplayContext): void {
  const first = typeFor(catalog, toWrittenName(tree.relation ?? {}), "composite");
  for (const node of tree.cmds ?? []) {
    const type = first === null ? null : getObject(catalog, first.oid);
    if (type?.kind !== "type" || !("AlterTableCmd" in node)) return;
    const { subtype, name, def } = node.AlterTableCmd;
    const column = def !== undefined && "ColumnDef" in def ? def.ColumnDef : null;
    const given = column?.typeName === undefined ? null : ensureType(catalog, canonicalType(catalog, column.typeName));
    if (subtype === "AT_AddColumn") addAttribute(catalog, type.oid, { name: column?.colname ?? "", type: given });
    const attribute = type.attributes.find((each) => each.name === name);
    if (attribute === undefined) continue;
    if (subtype === "AT_DropColumn") dropPart(catalog, { oid: type.oid, column: attribute.number, part: "column" });
    if (subtype !== "AT_AlterColumnType") continue;
    const attributes = type.attributes.map((each) => (each.number === attribute.number ? { ...each, type: given } : each));
    putObject(catalog, { ...type, attributes });
    for (const edge of dependenciesOf(catalog, type.oid))
      if (edge.fromColumn === attribute.number) removeDependency(catalog, edge);
    linkAttribute(catalog, type.oid, { number: attribute.number, type: given });
  }
}

/** T: default · N: drop not null · O: set not null · C: add constraint · X: drop constraint · V: validate. */
export function alterDomain(catalog: Catalog, tree: AlterDomainStmt, context: ReplayContext): void {
  const domain = typeFor(catalog, writtenName(stringsOf(tree.typeName)), "domain");
  if (domain === null) return;
  const named = constraintsOfDomain(catalog, domain).find((each) => each.name === tree.name);
  if (tree.subtype === "T") setDomainDefault(catalog, domain, tree.def ?? null);
  if (tree.subtype === "O")
    addDomainConstraint(catalog, domain.oid, { node: { Constraint: { contype: "CONSTR_NOTNULL" } }, context });
  if (tree.subtype === "C" && tree.def !== undefined) addDomainConstraint(catalog, domain.oid, { node: tree.def, context });
  if (tree.subtype === "V" && named !== undefined) putObject(catalog, { ...named, validated: true });
  const notNull = constraintsOfDomain(catalog, domain).find((each) => each.constraintKind === "not-null");
  const dropped = tree.subtype === "X" ? named : tree.subtype === "N" ? notNull : undefined;
  if (dropped === undefined) return;
  dropPart(catalog, { oid: dropped.oid, column: 0, part: "whole" });
  if (dropped.constraintKind === "not-null") makeType(catalog, { ...domain, notNull: false });
}
