/** ALTER TABLE (and INDEX, VIEW, TYPE … in the same grammar): sub-commands in PostgreSQL's order, each by the table below. */
import type { AlterTableCmd, AlterTableStmt } from "libpg-query";
import { relationFor, updateRelation } from "../build.ts";
import type { Catalog } from "../catalog.ts";
import { addConstraint } from "../constraints.ts";
import { attachIndex } from "../indexes.ts";
import type { Column, Oid, Relation } from "../objects.ts";
import { relationOf, resolveIndex, triggersOn } from "../queries.ts";
import type { ReplayContext } from "../context.ts";
import { putObject } from "../store.ts";
import type { Alteration, Apply } from "./alteration.ts";
import {
  addColumnToTable,
  addIdentity,
  alterColumnType,
  dropColumn,
  dropExpression,
  dropIdentity,
  dropNotNull,
  setColumnDefault,
  setColumnNotNull,
  setExpression,
  setIdentity,
} from "./alter-column.ts";
import { alterComposite } from "./alter-type.ts";
import { alterConstraint, dropConstraint, validateConstraint } from "./alter-constraint.ts";
import { detachChild, inheritColumns, inheritConstraints } from "./inheritance.ts";

/** Sub-commands that are not listed change nothing that a catalog knows (OWNER, SET (…), STATISTICS, CLUSTER, …). */
const COMMANDS: Readonly<Record<string, Apply>> = {
  AT_AddColumn: addColumnToTable,
  AT_DropColumn: dropColumn,
  AT_AlterColumnType: alterColumnType,
  AT_ColumnDefault: setColumnDefault,
  AT_SetNotNull: setColumnNotNull,
  AT_DropNotNull: dropNotNull,
  AT_SetExpression: setExpression,
  AT_DropExpression: dropExpression,
  AT_AddIdentity: addIdentity,
  AT_SetIdentity: setIdentity,
  AT_DropIdentity: dropIdentity,
  AT_AddConstraint: addTableConstraint,
  AT_DropConstraint: dropConstraint,
  AT_ValidateConstraint: validateConstraint,
  AT_AlterConstraint: alterConstraint,
  AT_AttachPartition: attachPartition,
  AT_DetachPartition: detachPartition,
  AT_AddInherit: addInherit,
  AT_DropInherit: dropInherit,
  AT_SetLogged: (catalog, { table }) => void updateRelation(catalog, table.oid, { persistence: "permanent" }),
  AT_SetUnLogged: (catalog, { table }) => void updateRelation(catalog, table.oid, { persistence: "unlogged" }),
  AT_EnableRowSecurity: (catalog, { table }) => void updateRelation(catalog, table.oid, { rowSecurity: true }),
  AT_DisableRowSecurity: (catalog, { table }) => void updateRelation(catalog, table.oid, { rowSecurity: false }),
  AT_ReplicaIdentity: setReplicaIdentity,
  AT_SetAccessMethod: (catalog, { table, command }) =>
    void updateRelation(catalog, table.oid, { accessMethod: command.name ?? null }),
  AT_EnableTrig: switchTriggers(true),
  AT_EnableTrigAll: switchTriggers(true),
  AT_EnableTrigUser: switchTriggers(true),
  AT_EnableAlwaysTrig: switchTriggers(true),
  AT_EnableReplicaTrig: switchTriggers(true),
  AT_DisableTrig: switchTriggers(false),
  AT_DisableTrigAll: switchTriggers(false),
  AT_DisableTrigUser: switchTriggers(false),
};

/** AlterTablePass of tablecmds.c: drops come first, then types, new columns, constraints, indexes, foreign keys. */
const PASSES: Readonly<Record<string, number>> = {
  AT_DropColumn: 0,
  AT_DropConstraint: 0,
  AT_DropNotNull: 0,
  AT_DropExpression: 0,
  AT_DropIdentity: 0,
  AT_AlterColumnType: 1,
  AT_AddColumn: 2,
  AT_SetExpression: 3,
  AT_AddConstraint: 4,
  AT_SetNotNull: 5,
};
const CONSTRAINT_PASSES: Readonly<Record<string, number>> = {
  CONSTR_PRIMARY: 6,
  CONSTR_UNIQUE: 6,
  CONSTR_EXCLUSION: 6,
  CONSTR_FOREIGN: 7,
};
const LAST_PASS = 8;

/** The sub-commands in the order in which PostgreSQL runs them, which is not the order in which they are written. */
export function inPassOrder(commands: readonly AlterTableCmd[]): readonly AlterTableCmd[] {
  return [...commands].sort((a, b) => passOf(a) - passOf(b));
}

function passOf({ subtype = "AT_SetOptions", def, name }: AlterTableCmd): number {
  if (subtype === "AT_ColumnDefault" && def === undefined && name !== undefined) return 0;
  const contype = def !== undefined && "Constraint" in def ? (def.Constraint.contype ?? "") : "";
  return (subtype === "AT_AddConstraint" ? CONSTRAINT_PASSES[contype] : undefined) ?? PASSES[subtype] ?? LAST_PASS;
}

export function alterTable(catalog: Catalog, tree: AlterTableStmt, context: ReplayContext): void {
  const { relation, objtype, missing_ok } = tree;
  if (relation === undefined) return;
  if (objtype === "OBJECT_TYPE") return alterComposite(catalog, tree, context);
  if (objtype === "OBJECT_INDEX") return alterIndex(catalog, tree);
  const first = missing_ok === true ? relationIfKnown(catalog, tree) : relationFor(catalog, relation);
  if (first === null) return;
  const commands = (tree.cmds ?? []).flatMap((node) => ("AlterTableCmd" in node ? node.AlterTableCmd : []));
  for (const command of inPassOrder(commands)) {
    const table = relationOf(catalog, first.oid);
    if (table === null) return;
    const apply = COMMANDS[command.subtype ?? ""];
    apply?.(catalog, { table, command, epoch: context.epoch, only: relation.inh !== true });
  }
}

/** ALTER TABLE IF EXISTS of a table nobody mentioned: it may exist, hence is assumed like any other. */
function relationIfKnown(catalog: Catalog, tree: AlterTableStmt): Relation | null {
  return tree.relation === undefined ? null : relationFor(catalog, tree.relation);
}

function addTableConstraint(catalog: Catalog, { table, command, epoch, only }: Alteration): void {
  if (command.def === undefined || !("Constraint" in command.def)) return;
  addConstraint(catalog, table.oid, { tree: command.def.Constraint, epoch, column: null, fresh: false, only });
}

function partitionNamed(catalog: Catalog, { command }: Alteration): Relation | null {
  const { def } = command;
  const name = def !== undefined && "PartitionCmd" in def ? def.PartitionCmd.name : undefined;
  return name === undefined ? null : relationFor(catalog, name);
}

function attachPartition(catalog: Catalog, alteration: Alteration): void {
  const partition = partitionNamed(catalog, alteration);
  const { def } = alteration.command;
  if (partition === null || def === undefined || !("PartitionCmd" in def)) return;
  link(catalog, partition.oid, { parent: alteration.table.oid, epoch: alteration.epoch, bound: def.PartitionCmd.bound ?? {} });
}

type Link = Parameters<typeof inheritColumns>[2];

function link(catalog: Catalog, child: Oid, to: Link): void {
  const before = relationOf(catalog, child);
  if (before === null || before.partitionOf !== null) return;
  inheritColumns(catalog, child, to);
  const table = relationOf(catalog, child);
  if (to.bound !== undefined && table !== null) {
    updateRelation(catalog, child, { columns: table.columns.map(asPartitionColumn) });
  }
  inheritConstraints(catalog, child, to);
}

/** A partition's columns are its parent's, whoever declared them first. */
function asPartitionColumn(column: Column): Column {
  return { ...column, local: column.inherited === 0 };
}

function detachPartition(catalog: Catalog, alteration: Alteration): void {
  const partition = partitionNamed(catalog, alteration);
  if (partition !== null) detachChild(catalog, partition, alteration.table.oid);
}

function addInherit(catalog: Catalog, { table, command, epoch }: Alteration): void {
  const parent = command.def !== undefined && "RangeVar" in command.def ? relationFor(catalog, command.def.RangeVar) : null;
  if (parent !== null) link(catalog, table.oid, { parent: parent.oid, epoch });
}

function dropInherit(catalog: Catalog, { table, command }: Alteration): void {
  const parent = command.def !== undefined && "RangeVar" in command.def ? relationFor(catalog, command.def.RangeVar) : null;
  if (parent !== null) detachChild(catalog, table, parent.oid);
}

const IDENTITIES: Readonly<Record<string, Relation["replicaIdentity"]>> = { d: "default", f: "full", n: "nothing", i: "index" };

function setReplicaIdentity(catalog: Catalog, { table, command }: Alteration): void {
  const type =
    command.def !== undefined && "ReplicaIdentityStmt" in command.def ? command.def.ReplicaIdentityStmt.identity_type : undefined;
  updateRelation(catalog, table.oid, { replicaIdentity: IDENTITIES[type ?? "d"] ?? "default" });
}

function switchTriggers(enabled: boolean): Apply {
  return (catalog, { table, command }) => {
    for (const trigger of triggersOn(catalog, table)) {
      if (command.name === undefined || trigger.name === command.name) putObject(catalog, { ...trigger, enabled });
    }
  };
}

function alterIndex(catalog: Catalog, tree: AlterTableStmt): void {
  const parent = tree.relation === undefined ? null : resolveIndex(catalog, tree.relation);
  for (const node of tree.cmds ?? []) {
    const def =
      "AlterTableCmd" in node && node.AlterTableCmd.subtype === "AT_AttachPartition" ? node.AlterTableCmd.def : undefined;
    if (def === undefined || !("PartitionCmd" in def) || def.PartitionCmd.name === undefined) continue;
    const child = resolveIndex(catalog, def.PartitionCmd.name);
    if (parent?.state === "known" && child.state === "known" && child.value.parent === null)
      attachIndex(catalog, child.value, parent.value);
  }
}
