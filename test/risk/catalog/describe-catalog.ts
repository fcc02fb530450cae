/** The same facts as a catalog tells them. */
import type { Catalog } from "../../../src/risk/catalog/catalog.ts";
import { listValues } from "../../../src/risk/catalog/enum-values.ts";
import type { Column, Constraint, Index, Relation, Routine, UserType } from "../../../src/risk/catalog/objects.ts";
import { columnNumbered, relationOf } from "../../../src/risk/catalog/queries.ts";
import { typeName } from "../../../src/risk/catalog/resolve-type.ts";
import { dependenciesOf, getObject } from "../../../src/risk/catalog/store.ts";
import type { ColumnFact, Facts } from "./schema-facts.ts";

/** `withNotNull`: NOT NULL constraints as objects, as PostgreSQL 18 has them. */
export function describeCatalog(catalog: Catalog, withNotNull: boolean): Facts {
  const all = [...catalog.objects.map.values()].filter((object) => object.schema !== "pg_temp");
  const relations = all.flatMap((object) => (object.kind === "relation" ? object : []));
  const constraints = all.flatMap((object) => (object.kind === "constraint" ? object : []));
  return {
    relations: relations.map((each) => describeRelation(catalog, each)).sort(),
    columns: relations
      .filter((each) => each.relationKind !== "sequence")
      .sort((a, b) => (qualified(a) < qualified(b) ? -1 : 1))
      .flatMap((each) => each.columns.map((column) => describeColumn(each, column))),
    constraints: constraints
      .filter((each) => each.constraintKind !== "not-null" || withNotNull)
      .map((each) => describeConstraint(catalog, each))
      .sort(),
    indexes: all.flatMap((each) => (each.kind === "index" ? describeIndex(catalog, each) : [])).sort(),
    types: all.flatMap((each) => (each.kind === "type" && each.extension === null ? describeType(each) : [])).sort(),
    routines: all.flatMap((each) => (each.kind === "routine" ? describeRoutine(each) : [])).sort(),
    triggers: all
      .flatMap((each) => {
        if (each.kind !== "trigger" && each.kind !== "policy" && each.kind !== "rule") return [];
        const state = each.kind === "trigger" && !each.enabled ? " disabled" : "";
        return `${each.kind} ${each.name} on ${nameOf(catalog, each.relation)}${state}`;
      })
      .sort(),
    reads: relations.flatMap((each) => describeReads(catalog, each)).sort(),
  };
}

function qualified(object: { readonly schema: string; readonly name: string }): string {
  return `${object.schema}.${object.name}`;
}

function nameOf(catalog: Catalog, oid: number): string {
  const object = getObject(catalog, oid);
  return object === null ? "?" : qualified(object);
}

function describeRelation(catalog: Catalog, relation: Relation): string {
  const parents = relation.partitionOf === null ? relation.parents : [relation.partitionOf.parent];
  const below = parents.length === 0 ? "" : ` below ${parents.map((oid) => nameOf(catalog, oid)).join(", ")}`;
  const partitioned = relation.partitionBy === null ? "" : " partitioned";
  const security = relation.rowSecurity ? " row security" : "";
  const owner = relation.ownedBy === null ? null : relationOf(catalog, relation.ownedBy.relation);
  const column = owner === null ? null : columnNumbered(owner, relation.ownedBy?.column ?? 0);
  const of = owner === null ? "" : ` of ${qualified(owner)}.${column?.name ?? "?"}`;
  return `${qualified(relation)} ${relation.relationKind} ${relation.persistence}${partitioned}${security}${below}${of}`;
}

function describeColumn(relation: Relation, column: Column): ColumnFact {
  const generated = column.generated === "stored" ? "s" : column.generated === "virtual" ? "v" : "";
  const identity = column.identity === "always" ? "a" : column.identity === "by default" ? "d" : "";
  return {
    relation: qualified(relation),
    name: column.name,
    type: column.type === null ? null : typeName(column.type),
    notNull: column.notNull,
    hasDefault: column.default !== null,
    generated,
    identity,
    collation: column.collation,
    inherited: column.inherited,
    local: column.local,
  };
}

function columnNames(catalog: Catalog, oid: number | null, numbers: readonly number[]): string {
  const relation = oid === null ? null : relationOf(catalog, oid);
  if (relation === null) return "";
  return numbers
    .map((number) => columnNumbered(relation, number)?.name ?? "?")
    .sort()
    .join(", ");
}

const ACTIONS = { "no action": "a", restrict: "r", cascade: "c", "set null": "n", "set default": "d" } as const;

function describeConstraint(catalog: Catalog, each: Constraint): string {
  const on = nameOf(catalog, each.relation ?? each.domain ?? 0);
  const { references } = each;
  const target =
    references === null
      ? ""
      : ` references ${nameOf(catalog, references.relation)} (${columnNames(catalog, references.relation, references.columns)})` +
        ` ${ACTIONS[references.onDelete]} ${ACTIONS[references.onUpdate]}`;
  const valid = each.validated ? "" : " not valid";
  const deferral = each.deferrable ? ` deferrable${each.initiallyDeferred ? " deferred" : ""}` : "";
  const noInherit = each.noInherit ? " no inherit" : "";
  const inherited = ` inherited ${each.inherited}${each.local ? " local" : ""}`;
  const columns = columnNames(catalog, each.relation, each.columns);
  return `${each.name} on ${on} ${each.constraintKind} (${columns})${target}${valid}${deferral}${noInherit}${inherited}`;
}

function describeIndex(catalog: Catalog, index: Index): string {
  const table = relationOf(catalog, index.table);
  const named = (number: number | null): string =>
    number === null || table === null ? "expression" : (columnNumbered(table, number)?.name ?? "?");
  const keys = [...index.keys.map((key) => named(key.column)), ...index.include.map(named)].join(", ");
  const flags = `${index.unique ? " unique" : ""}${index.primary ? " primary" : ""}${index.predicate === null ? "" : " partial"}`;
  const below = index.parent === null ? "" : ` below ${nameOf(catalog, index.parent)}`;
  return `${qualified(index)} on ${nameOf(catalog, index.table)} ${index.method} (${keys})${flags}${index.valid ? "" : " invalid"}${below}`;
}

function describeType(type: UserType): string {
  const base = type.base === null ? "?" : typeName(type.base);
  const attributes = type.attributes.map((each) => `${each.name} ${each.type === null ? "?" : typeName(each.type)}`).join(", ");
  const bodies: Readonly<Record<UserType["typeKind"], string>> = {
    enum: `enum ${listValues(type.values)
      .map((each) => each.value)
      .join(", ")}`,
    domain: `domain ${base}${type.notNull ? " not null" : ""}${type.default === null ? "" : " default"}`,
    range: `range ${base}`,
    composite: `composite ${attributes}`,
    shell: "shell",
    base: "base",
    unknown: "unknown",
  };
  return `${qualified(type)} ${bodies[type.typeKind]}`;
}

function describeRoutine(routine: Routine): string {
  return `${qualified(routine)}(${routine.signature.join(", ")}) ${routine.language} ${routine.volatility}`;
}

function describeReads(catalog: Catalog, view: Relation): readonly string[] {
  if (view.query === null) return [];
  const reads = new Set<string>();
  for (const edge of dependenciesOf(catalog, view.oid)) {
    const relation = relationOf(catalog, edge.on);
    const column = relation === null ? null : columnNumbered(relation, edge.onColumn);
    if (relation !== null && column !== null) reads.add(`${qualified(view)} reads ${qualified(relation)}.${column.name}`);
  }
  return [...reads];
}
