/** Adding constraints to tables, to their children where they are handed down. */
import type { Node } from "libpg-query";
import { columnFor, linkExpression } from "./build.ts";
import type { Catalog } from "./catalog.ts";
import { mentionsOf } from "./expression.ts";
import { addForeignKey } from "./foreign-keys.ts";
import { handDownKey, makeIndex, type IndexPlan } from "./indexes.ts";
import { flagsOf, freeConstraintName, makeConstraint, spreadNotNull, type ConstraintPlan } from "./make-constraint.ts";
import { stringsOf } from "./names.ts";
import type { ConstraintKind, Index, Oid, Relation } from "./objects.ts";
import { childrenOf, constraintNamed, constraintsOn, relationOf, resolveIndex } from "./queries.ts";
import { addDependency, dependentsOn, putObject } from "./store.ts";

type Adder = (catalog: Catalog, table: Relation, plan: ConstraintPlan) => void;

const ADDERS: Readonly<Record<string, Adder>> = {
  CONSTR_NOTNULL: addNotNull,
  CONSTR_CHECK: addCheck,
  CONSTR_PRIMARY: addIndexed,
  CONSTR_UNIQUE: addIndexed,
  CONSTR_EXCLUSION: addIndexed,
  CONSTR_FOREIGN: addForeignKey,
};

/** Adds one constraint; other kinds of nodes (DEFAULT, GENERATED) are left alone. */
export function addConstraint(catalog: Catalog, oid: Oid, plan: ConstraintPlan): void {
  const table = relationOf(catalog, oid);
  const adder = ADDERS[plan.tree.contype ?? ""];
  const { conname } = plan.tree;
  if (table === null || adder === undefined) return;
  if (conname !== undefined && plan.tree.contype !== "CONSTR_NOTNULL" && constraintNamed(catalog, table, conname) !== null)
    return;
  adder(catalog, table, plan);
}

function addNotNull(catalog: Catalog, table: Relation, plan: ConstraintPlan): void {
  const column = plan.column ?? stringsOf(plan.tree.keys)[0] ?? "";
  const { noInherit, validated } = flagsOf(plan);
  spreadNotNull(catalog, table, {
    column,
    epoch: plan.epoch,
    name: plan.tree.conname ?? null,
    validated,
    noInherit,
    only: plan.only,
    claimed: !plan.fresh,
  });
}

function addCheck(catalog: Catalog, table: Relation, plan: ConstraintPlan): void {
  const { raw_expr, conname } = plan.tree;
  if (raw_expr === undefined) return;
  const mentioned = mentionsOf(catalog, raw_expr).columns.flatMap((name) => columnFor(catalog, table.oid, name) ?? []);
  const only = mentioned.length === 1 ? (mentioned[0]?.name ?? null) : null;
  const name = conname ?? freeConstraintName(catalog, table, { columns: only, label: "check" });
  putCheck(catalog, table, { ...plan, tree: { ...plan.tree, conname: name } }, true);
}

/** A check under its name; children get it too, or count it as handed down where they have it. */
function putCheck(...[catalog, table, plan, local]: [Catalog, Relation, ConstraintPlan, boolean]): void {
  const { raw_expr, conname = "" } = plan.tree;
  const flags = flagsOf(plan);
  const before = constraintNamed(catalog, table, conname);
  if (before !== null) {
    putObject(catalog, {
      ...before,
      inherited: before.inherited + (local ? 0 : 1),
      validated: before.validated || flags.validated,
    });
  } else if (raw_expr !== undefined) {
    const columns = mentionsOf(catalog, raw_expr).columns.flatMap((name) => columnFor(catalog, table.oid, name)?.number ?? []);
    const place = { schema: table.schema, relation: table.oid, columns, local, inherited: local ? 0 : 1 };
    const made = makeConstraint(catalog, {
      epoch: plan.epoch,
      name: conname,
      constraintKind: "check",
      expression: raw_expr,
      ...place,
      ...flags,
    });
    linkExpression(catalog, raw_expr, { from: made.oid, fromColumn: 0, part: "whole", self: null, selfType: "normal" });
  }
  if (plan.only || flags.noInherit) return;
  for (const child of childrenOf(catalog, table)) putCheck(catalog, child, plan, false);
}

const INDEXED: Readonly<Record<string, readonly [ConstraintKind, IndexPlan["label"]]>> = {
  CONSTR_PRIMARY: ["primary", "pkey"],
  CONSTR_UNIQUE: ["unique", "key"],
  CONSTR_EXCLUSION: ["exclusion", "excl"],
};

function addIndexed(catalog: Catalog, table: Relation, plan: ConstraintPlan): void {
  const { tree, epoch, only } = plan;
  const [kind, label] = INDEXED[tree.contype ?? ""] ?? ["unique", "key"];
  if (kind === "primary" && constraintsOn(catalog, table).some((each) => each.constraintKind === "primary")) return;
  if (tree.indexname !== undefined) return adoptIndex(catalog, table, { plan, kind });
  const keys = indexKeys(plan);
  if (kind === "primary") makeKeysNotNull(catalog, table, { names: stringsOf(keys), plan });
  const method =
    tree.contype === "CONSTR_EXCLUSION" ? (tree.access_method ?? "gist") : tree.without_overlaps === true ? "gist" : "btree";
  const shape = { keys, include: tree.including ?? [], predicate: tree.where_clause ?? null, method };
  const unique = kind !== "exclusion";
  const name = tree.conname ?? null;
  const index = makeIndex(catalog, table, {
    epoch,
    name,
    label,
    unique,
    primary: kind === "primary",
    only,
    parent: null,
    ...shape,
  });
  constrainByIndex(catalog, index, { kind, plan, parent: null });
}

function indexKeys({ tree, column }: ConstraintPlan): readonly Node[] {
  if (tree.exclusions !== undefined) {
    return tree.exclusions.flatMap((pair) => ("List" in pair ? (pair.List.items ?? []).slice(0, 1) : []));
  }
  return column === null ? (tree.keys ?? []) : [{ String: { sval: column } }];
}

function makeKeysNotNull(catalog: Catalog, table: Relation, given: { names: readonly string[]; plan: ConstraintPlan }): void {
  const { epoch, only } = given.plan;
  for (const column of given.names) spreadNotNull(catalog, table, { column, epoch, name: null, validated: true, only });
}

interface ByIndex {
  readonly kind: ConstraintKind;
  readonly plan: ConstraintPlan;
  readonly parent: Oid | null;
}

/** The constraint that an index backs, and those of the partitions' indexes. The index is a part of its constraint. */
export function constrainByIndex(catalog: Catalog, index: Index, by: ByIndex): void {
  const table = relationOf(catalog, index.table);
  const latest = catalog.objects.map.get(index.oid);
  if (table === null || latest?.kind !== "index") return;
  if (latest.constraint !== null) {
    if (by.parent !== null) handDownKey(catalog, latest.constraint, by.parent);
    return;
  }
  const columns = latest.keys.flatMap((key) => key.column ?? []);
  const place = { schema: table.schema, relation: table.oid, columns, index: index.oid, parent: by.parent };
  const inherited = by.parent === null ? 0 : 1;
  const common = { name: index.name, constraintKind: by.kind, epoch: by.plan.epoch, inherited, local: by.parent === null };
  const made = makeConstraint(catalog, { ...flagsOf(by.plan), ...common, ...place, validated: true });
  putObject(catalog, { ...latest, constraint: made.oid });
  addDependency(catalog, { from: index.oid, on: made.oid, type: "internal" });
  for (const column of latest.include) addDependency(catalog, { from: made.oid, on: table.oid, onColumn: column, type: "auto" });
  if (by.parent !== null) addDependency(catalog, { from: made.oid, on: by.parent, type: "internal" });
  for (const child of childrenOf(catalog, table)) {
    for (const part of partsOf(catalog, child, index.oid)) constrainByIndex(catalog, part, { ...by, parent: made.oid });
  }
}

function partsOf(catalog: Catalog, partition: Relation, parent: Oid): readonly Index[] {
  const found: Index[] = [];
  for (const edge of dependentsOn(catalog, parent)) {
    const part = catalog.objects.map.get(edge.from);
    if (part?.kind === "index" && part.parent === parent && part.table === partition.oid) found.push(part);
  }
  return found;
}

/** ADD CONSTRAINT … USING INDEX: the index takes the constraint's name. */
function adoptIndex(catalog: Catalog, table: Relation, given: { plan: ConstraintPlan; kind: ConstraintKind }): void {
  const { tree } = given.plan;
  const answer = resolveIndex(catalog, { schema: table.schema, name: tree.indexname ?? "" });
  if (answer.state !== "known") return;
  const name = tree.conname ?? answer.value.name;
  const index = putObject(catalog, { ...answer.value, name, primary: given.kind === "primary" });
  const names = index.keys.flatMap((key) => table.columns.find((column) => column.number === key.column)?.name ?? []);
  if (given.kind === "primary") makeKeysNotNull(catalog, table, { names, plan: given.plan });
  constrainByIndex(catalog, index, { ...given, parent: null });
}
