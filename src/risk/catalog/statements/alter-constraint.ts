/** DROP, VALIDATE and ALTER CONSTRAINT, on what copies the constraint too. */
import type { Catalog } from "../catalog.ts";
import { notNullOf } from "../make-constraint.ts";
import type { Constraint, Oid, Relation } from "../objects.ts";
import { childrenOf, constraintNamed, relationOf } from "../queries.ts";
import { dependentsOn, getObject, putObject } from "../store.ts";
import { forChildren, type Alteration } from "./alteration.ts";
import { dropPart } from "./drop.ts";
import { translate } from "./inheritance.ts";

export function validateConstraint(catalog: Catalog, alteration: Alteration): void {
  const constraint = constraintNamed(catalog, alteration.table, alteration.command.name ?? "");
  if (constraint === null || !constraint.enforced) return;
  for (const each of withCopies(catalog, constraint)) putObject(catalog, { ...each, validated: true });
  if (constraint.constraintKind !== "foreign") forChildren(catalog, { ...alteration, only: false }, validateConstraint);
}

/** The copies that partitions have of a foreign key or of a key. */
function withCopies(catalog: Catalog, constraint: Constraint): readonly Constraint[] {
  const found = new Map<Oid, Constraint>([[constraint.oid, constraint]]);
  for (const each of found.values()) {
    for (const edge of dependentsOn(catalog, each.oid)) {
      const copy = getObject(catalog, edge.from);
      if (copy?.kind === "constraint" && copy.parent === each.oid) found.set(copy.oid, copy);
    }
  }
  return [...found.values()];
}

export function alterConstraint(catalog: Catalog, { table, command }: Alteration): void {
  const change = command.def !== undefined && "ATAlterConstraint" in command.def ? command.def.ATAlterConstraint : null;
  const constraint = change === null ? null : constraintNamed(catalog, table, change.conname ?? "");
  if (change === null || constraint === null) return;
  for (const each of withCopies(catalog, constraint)) {
    const deferral = { deferrable: change.deferrable === true, initiallyDeferred: change.initdeferred === true };
    const enforced = change.is_enforced === true;
    putObject(catalog, {
      ...each,
      ...(change.alterDeferrability === true ? deferral : {}),
      ...(change.alterEnforceability === true ? { enforced, validated: enforced } : {}),
      ...(change.alterInheritability === true ? { noInherit: change.noinherit === true } : {}),
    });
  }
}

export function dropConstraint(catalog: Catalog, { table, command, only }: Alteration): void {
  const constraint = constraintNamed(catalog, table, command.name ?? "");
  if (constraint !== null) dropHandedDown(catalog, constraint, only);
}

/**
 * Drops a constraint of a table. Children lose what only this parent hands down; with ONLY they keep it as their own. Copies on partitions
 * fall with it in any case.
 */
export function dropHandedDown(catalog: Catalog, constraint: Constraint, only: boolean): void {
  const table = constraint.relation === null ? null : relationOf(catalog, constraint.relation);
  if (table === null) return;
  const spreads = constraint.constraintKind === "check" || constraint.constraintKind === "not-null";
  const children = spreads && !constraint.noInherit ? childrenOf(catalog, table) : [];
  const copies = children.flatMap((child) => copyOn(catalog, child, { constraint, table }) ?? []);
  dropPart(catalog, { oid: constraint.oid, column: 0, part: "whole" });
  for (const copy of copies) {
    const inherited = copy.inherited - 1;
    if (only) putObject(catalog, { ...copy, inherited, local: true });
    else if (inherited > 0 || copy.local) putObject(catalog, { ...copy, inherited });
    else dropHandedDown(catalog, copy, false);
  }
}

/** A check by its name, NOT NULL by its column. */
function copyOn(catalog: Catalog, child: Relation, of: { constraint: Constraint; table: Relation }): Constraint | null {
  const { constraint, table } = of;
  const [number] = constraint.constraintKind === "not-null" ? translate(constraint.columns, table, child) : [];
  const copy = number === undefined ? constraintNamed(catalog, child, constraint.name) : notNullOf(catalog, child.oid, number);
  return copy === null || copy.inherited === 0 ? null : copy;
}
