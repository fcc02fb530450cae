/** What a session has said that later statements depend on, besides the catalog: owners of relations, prepared statements. */
import type { Node, RoleSpec } from "libpg-query";
import type { Catalog } from "./catalog/catalog.ts";
import type { Oid } from "./catalog/objects.ts";
import { resolveRelation } from "./catalog/queries.ts";
import type { StatementTree } from "./catalog/replay.ts";
import { isNode } from "./catalog/tree.ts";
import { triggerKey } from "./effects/fired-triggers.ts";
import { noteMarks, type Marks } from "./marks.ts";
import { optionsOf } from "./effects/options.ts";

export interface Session {
  readonly owners: Map<Oid, string>;
  readonly marks: Marks;
  readonly triggers: Map<string, number>;
  /** Subscriptions that were made, or set, to have no replication slot. */
  readonly slotless: Set<string>;
  readonly prepared: Map<string, Node>;
  /** Of SET ROLE or SET SESSION AUTHORIZATION: it owns what is made then. Null: whoever runs migrations. */
  role: string | null;
}

export function newSession(): Session {
  return { owners: new Map(), marks: new Map(), triggers: new Map(), slotless: new Set(), prepared: new Map(), role: null };
}

/** Prepared statements and the role end with the session; owners stay. */
export function endSession(session: Session): void {
  session.prepared.clear();
  session.role = null;
}

/** To be called when the statement has been replayed. */
export function noteStatement(session: Session, tree: StatementTree, catalog: Catalog): void {
  if (!isNode(tree)) return;
  if ("PrepareStmt" in tree && tree.PrepareStmt.query !== undefined)
    session.prepared.set(tree.PrepareStmt.name ?? "", tree.PrepareStmt.query);
  if ("DeallocateStmt" in tree) forget(session, tree.DeallocateStmt.name);
  if ("VariableSetStmt" in tree) setRole(session, tree.VariableSetStmt);
  if ("CreateStmt" in tree && session.role !== null && tree.CreateStmt.relation !== undefined) {
    const made = resolveRelation(catalog, tree.CreateStmt.relation);
    if (made.state === "known") session.owners.set(made.value.oid, session.role);
  }
  noteMarks(session.marks, tree, catalog);
  if ("CreateTrigStmt" in tree) noteTrigger(session, tree.CreateTrigStmt, catalog);
  if ("CreateSubscriptionStmt" in tree) noteSlot(session, tree.CreateSubscriptionStmt);
  if ("AlterSubscriptionStmt" in tree) noteSlot(session, tree.AlterSubscriptionStmt);
  if ("AlterTableStmt" in tree) noteOwner(session, tree.AlterTableStmt, catalog);
  if ("ReassignOwnedStmt" in tree) reassign(session, tree.ReassignOwnedStmt);
}

function noteTrigger(
  session: Session,
  statement: Extract<Node, { CreateTrigStmt: unknown }>["CreateTrigStmt"],
  catalog: Catalog,
): void {
  const found = statement.relation === undefined ? null : resolveRelation(catalog, statement.relation);
  if (found?.state === "known")
    session.triggers.set(triggerKey(found.value.oid, statement.trigname ?? ""), statement.events ?? 0);
}

function noteSlot(
  session: Session,
  { subname, options }: { readonly subname?: string; readonly options?: readonly Node[] },
): void {
  const slot = optionsOf(options).find((option) => option.name === "slot_name");
  if (slot !== undefined && String(slot.value).toLowerCase() === "none") session.slotless.add(subname ?? "");
  else if (slot !== undefined) session.slotless.delete(subname ?? "");
}

function forget(session: Session, name: string | undefined): void {
  if (name === undefined) session.prepared.clear();
  else session.prepared.delete(name);
}

function setRole(session: Session, statement: Extract<Node, { VariableSetStmt: unknown }>["VariableSetStmt"]): void {
  if (statement.name !== "role" && statement.name !== "session_authorization") return;
  const [value] = statement.args ?? [];
  const role = value !== undefined && "A_Const" in value ? (value.A_Const.sval?.sval ?? null) : null;
  session.role = statement.kind === "VAR_SET_VALUE" && role !== "none" ? role : null;
}

function noteOwner(
  session: Session,
  statement: Extract<Node, { AlterTableStmt: unknown }>["AlterTableStmt"],
  catalog: Catalog,
): void {
  const { relation, cmds } = statement;
  if (relation === undefined) return;
  for (const node of cmds ?? []) {
    if (!("AlterTableCmd" in node) || node.AlterTableCmd.subtype !== "AT_ChangeOwner") continue;
    const found = resolveRelation(catalog, relation);
    const owner = roleName(node.AlterTableCmd.newowner);
    if (found.state === "known" && owner !== null) session.owners.set(found.value.oid, owner);
    else if (found.state === "known") session.owners.delete(found.value.oid);
  }
}

/** Null for CURRENT_USER and SESSION_USER, whose name is not known. */
export function roleName(role: RoleSpec | undefined): string | null {
  return role?.roletype === "ROLESPEC_CSTRING" ? (role.rolename ?? null) : null;
}

function reassign(session: Session, statement: Extract<Node, { ReassignOwnedStmt: unknown }>["ReassignOwnedStmt"]): void {
  const before = new Set((statement.roles ?? []).map((node) => ("RoleSpec" in node ? roleName(node.RoleSpec) : null)));
  const after = roleName(statement.newrole);
  for (const [oid, owner] of session.owners) {
    if (!before.has(owner)) continue;
    if (after === null) session.owners.delete(oid);
    else session.owners.set(oid, after);
  }
}
