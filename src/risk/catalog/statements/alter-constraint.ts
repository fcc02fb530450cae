/** VALIDATE CONSTRAINT and ALTER CONSTRAINT, on what copies the constraint too. */
import type { Catalog } from "../catalog.ts";
import type { Constraint, Oid } from "../objects.ts";
import { constraintNamed } from "../queries.ts";
import { getObject, putObject } from "../store.ts";
import { forChildren, type Alteration } from "./alteration.ts";

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
    for (const edge of catalog.dependents.map.get(each.oid)?.list.values() ?? []) {
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
