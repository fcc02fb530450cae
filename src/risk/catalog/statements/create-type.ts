/** CREATE TYPE and CREATE DOMAIN. */
import type { CompositeTypeStmt, CreateDomainStmt, CreateEnumStmt, CreateRangeStmt, DefineStmt, Node } from "libpg-query";
import { creationSchema, ensureType, linkExpression, makeType } from "../build.ts";
import type { Catalog } from "../catalog.ts";
import { freeConstraintName, makeConstraint } from "../make-constraint.ts";
import { enumValues } from "../enum-values.ts";
import { toExpression } from "../expression.ts";
import { stringsOf, writtenName, type WrittenName } from "../names.ts";
import type { TypeKind, TypeRef, UserType } from "../objects.ts";
import { constraintsOfDomain, toWrittenName } from "../queries.ts";
import type { ReplayContext } from "../context.ts";
import { canonicalType, userTypeOf } from "../resolve-type.ts";
import { addDependency, getObject, nameKey } from "../store.ts";
import { addOther } from "./others.ts";

interface TypePlan extends Partial<UserType> {
  readonly typeKind: TypeKind;
}

/** Null when the name is taken. A type that was only mentioned, or a shell, keeps its identity. */
function startType(...[catalog, name, plan, context]: [Catalog, WrittenName, TypePlan, ReplayContext]): UserType | null {
  const schema = creationSchema(catalog, name.schema);
  const taken = catalog.names.map.get(nameKey("type", schema, name.name));
  const before = taken === undefined ? null : getObject(catalog, taken);
  if (before?.kind === "type" && !before.assumed && before.typeKind !== "shell") return null;
  const identity = before === null ? {} : { oid: before.oid };
  return makeType(catalog, { schema, name: name.name, epoch: context.epoch, ...identity, ...plan });
}

export function createEnum(catalog: Catalog, tree: CreateEnumStmt, context: ReplayContext): void {
  const values = enumValues(stringsOf(tree.vals).map((value) => ({ value, epoch: context.epoch })));
  startType(catalog, writtenName(stringsOf(tree.typeName)), { typeKind: "enum", values }, context);
}

export function createComposite(catalog: Catalog, tree: CompositeTypeStmt, context: ReplayContext): void {
  const made = startType(catalog, toWrittenName(tree.typevar ?? {}), { typeKind: "composite" }, context);
  if (made === null) return;
  for (const node of tree.coldeflist ?? []) {
    const def = "ColumnDef" in node ? node.ColumnDef : null;
    const type = def?.typeName === undefined ? null : ensureType(catalog, canonicalType(catalog, def.typeName));
    if (def !== null) addAttribute(catalog, made.oid, { name: def.colname ?? "", type });
  }
}

export function addAttribute(catalog: Catalog, oid: number, given: { name: string; type: TypeRef | null }): void {
  const composite = getObject(catalog, oid);
  if (composite?.kind !== "type" || composite.attributes.some((each) => each.name === given.name)) return;
  const number = Math.max(0, ...composite.attributes.map((each) => each.number)) + 1;
  makeType(catalog, { ...composite, attributes: [...composite.attributes, { ...given, number }] });
  linkAttribute(catalog, oid, { number, type: given.type });
}

export function linkAttribute(catalog: Catalog, oid: number, given: { number: number; type: TypeRef | null }): void {
  const on = given.type?.oid ?? null;
  if (on !== null) addDependency(catalog, { from: oid, fromColumn: given.number, on, type: "normal" });
}

export function createRange(catalog: Catalog, tree: CreateRangeStmt, context: ReplayContext): void {
  const subtype = (tree.params ?? []).flatMap((node) =>
    "DefElem" in node && node.DefElem.defname === "subtype" ? (node.DefElem.arg ?? []) : [],
  );
  const [named] = subtype;
  const base = named !== undefined && "TypeName" in named ? ensureType(catalog, canonicalType(catalog, named.TypeName)) : null;
  const made = startType(catalog, writtenName(stringsOf(tree.typeName)), { typeKind: "range", base }, context);
  if (made !== null) linkBase(catalog, made);
}

function linkBase(catalog: Catalog, type: UserType): void {
  const on = type.base?.oid ?? null;
  if (on !== null) addDependency(catalog, { from: type.oid, on, type: "normal" });
}

export function createDomain(catalog: Catalog, tree: CreateDomainStmt, context: ReplayContext): void {
  const base = tree.typeName === undefined ? null : ensureType(catalog, canonicalType(catalog, tree.typeName));
  const given = userTypeOf(catalog, base)?.default ?? null;
  const made = startType(catalog, writtenName(stringsOf(tree.domainname)), { typeKind: "domain", base, default: given }, context);
  if (made === null) return;
  linkBase(catalog, made);
  for (const node of tree.constraints ?? []) addDomainConstraint(catalog, made.oid, { node, context });
}

/** CHECK, NOT NULL or DEFAULT of a domain. */
export function addDomainConstraint(catalog: Catalog, oid: number, given: { node: Node; context: ReplayContext }): void {
  const domain = getObject(catalog, oid);
  if (domain?.kind !== "type" || !("Constraint" in given.node)) return;
  const tree = given.node.Constraint;
  const place = { domain: oid, schema: domain.schema, epoch: given.context.epoch };
  if (tree.contype === "CONSTR_DEFAULT" && tree.raw_expr !== undefined) setDomainDefault(catalog, domain, tree.raw_expr);
  if (tree.contype === "CONSTR_NOTNULL" && !domain.notNull) {
    makeType(catalog, { ...domain, notNull: true });
    makeConstraint(catalog, {
      ...place,
      name: tree.conname ?? freeConstraintName(catalog, domain, { columns: null, label: "not_null" }),
      constraintKind: "not-null",
    });
  }
  if (tree.contype !== "CONSTR_CHECK" || tree.raw_expr === undefined) return;
  const name = tree.conname ?? freeConstraintName(catalog, domain, { columns: null, label: "check" });
  if (constraintsOfDomain(catalog, domain).some((each) => each.name === name)) return;
  const validated = tree.skip_validation !== true;
  const made = makeConstraint(catalog, { ...place, name, constraintKind: "check", expression: tree.raw_expr, validated });
  linkExpression(catalog, tree.raw_expr, { from: made.oid, fromColumn: 0, part: "whole", self: null, selfType: "normal" });
}

export function setDomainDefault(catalog: Catalog, domain: UserType, tree: Node | null): void {
  makeType(catalog, { ...domain, default: tree === null ? null : toExpression(catalog, tree) });
}

/** CREATE TYPE of a base type or a shell; aggregates, operators, collations, … are kept by name. */
export function define(catalog: Catalog, tree: DefineStmt, context: ReplayContext): void {
  const name = writtenName(stringsOf(tree.defnames));
  if (tree.kind === "OBJECT_TYPE")
    startType(catalog, name, { typeKind: (tree.definition ?? []).length === 0 ? "shell" : "base" }, context);
  else addOther(catalog, { objectType: tree.kind ?? "", name, context });
}
