/** A statement's tree as the acts that the effect table judges, each with the relation that it is about. */
import type { AlterTableCmd, AlterTableStmt, ColumnDef, Constraint, Node, RangeVar } from "libpg-query";
import type { StatementTree } from "../catalog/replay.ts";
import { isNode, isRecord } from "../catalog/tree.ts";
import type { Act, Situation } from "./row.ts";
import { targetNamed, type Target } from "./target.ts";

/** A sub-command of ALTER TABLE, ALTER INDEX, ALTER TYPE, … */
export interface AlterAct {
  readonly command: AlterTableCmd;
  readonly statement: AlterTableStmt;
  /** ALTER TABLE ONLY. */
  readonly only: boolean;
}

/** A constraint of CREATE TABLE, ADD COLUMN or ADD CONSTRAINT. */
export interface ConstraintAct {
  readonly constraint: Constraint;
  readonly place: "new-table" | "new-column" | "existing";
  /** The column whose definition holds it; null for a table constraint. */
  readonly column: ColumnDef | null;
  readonly only: boolean;
  /** The ALTER TABLE that adds it; null in CREATE TABLE. */
  readonly statement: AlterTableStmt | null;
}

/** Fields of a statement that tell its variants apart; `""` where it has none. */
const VARIANT_FIELDS: Readonly<Record<string, string>> = {
  DropStmt: "removeType",
  RenameStmt: "renameType",
  AlterOwnerStmt: "objectType",
  AlterObjectSchemaStmt: "objectType",
  AlterDomainStmt: "subtype",
  CommentStmt: "objtype",
  SecLabelStmt: "objtype",
  TransactionStmt: "kind",
  VariableSetStmt: "kind",
  DefineStmt: "kind",
  ReindexStmt: "kind",
  AlterSubscriptionStmt: "kind",
  DiscardStmt: "target",
  GrantStmt: "objtype",
};

/** Which prefix of the table ALTER of a kind of relation has; all others are `alter`. */
const ALTER_KINDS: Readonly<Record<string, string>> = {
  OBJECT_INDEX: "alter-index",
  OBJECT_SEQUENCE: "alter-sequence",
  OBJECT_TYPE: "alter-type",
  OBJECT_VIEW: "alter-view",
};

/** Empty for a tree that is no statement of PostgreSQL. */
export function actsOf(tree: StatementTree, situation: Situation): readonly Act<unknown>[] {
  if (!isNode(tree)) return [];
  if ("AlterTableStmt" in tree) return alterActs(tree.AlterTableStmt, situation);
  const [kind, body] = Object.entries(tree)[0] ?? ["", {}];
  const target = relationIn(body, situation);
  const act: Act<unknown> = { kind, variant: variantOf(kind, body), body, target, situation };
  if ("CreateStmt" in tree) return [act, ...tableConstraintActs(tree.CreateStmt, act)];
  return [act];
}

function variantOf(kind: string, body: unknown): string {
  const field = VARIANT_FIELDS[kind];
  const value = field === undefined || !isRecord(body) ? "" : body[field];
  return typeof value === "string" ? value : "";
}

function relationIn(body: unknown, situation: Situation): Target | null {
  if (!isRecord(body)) return null;
  const range = body["relation"] ?? body["view"] ?? body["sequence"];
  return isRangeVar(range) ? targetNamed(situation.catalog, range) : null;
}

export function isRangeVar(value: unknown): value is RangeVar {
  return isRecord(value) && typeof value["relname"] === "string";
}

function alterActs(statement: AlterTableStmt, situation: Situation): readonly Act<unknown>[] {
  const kind = ALTER_KINDS[statement.objtype ?? ""] ?? "alter";
  const target = statement.relation === undefined ? null : targetNamed(situation.catalog, statement.relation);
  const only = statement.relation?.inh !== true;
  return (statement.cmds ?? []).flatMap((node) => {
    if (!("AlterTableCmd" in node)) return [];
    const command = node.AlterTableCmd;
    const base = { kind, variant: command.subtype ?? "", target, situation };
    const body: AlterAct = { command, statement, only };
    const def = command.def;
    if (command.subtype === "AT_AddConstraint" && def !== undefined && "Constraint" in def)
      return [constraintAct(base, { constraint: def.Constraint, place: "existing", column: null, only, statement })];
    const act: Act<unknown> = { ...base, body };
    if (kind !== "alter" || command.subtype !== "AT_AddColumn" || def === undefined || !("ColumnDef" in def)) return [act];
    return [act, ...columnConstraintActs(base, def.ColumnDef, { place: "new-column", only, statement })];
  });
}

type Base = Omit<Act<unknown>, "body" | "kind" | "variant">;

function constraintAct(base: Base, body: ConstraintAct): Act<ConstraintAct> {
  return { target: base.target, situation: base.situation, kind: "constraint", variant: body.constraint.contype ?? "", body };
}

/** NOT NULL, DEFAULT, IDENTITY, GENERATED belong to the column; these constraints are acts of their own. */
const COLUMN_CONSTRAINTS = new Set(["CONSTR_CHECK", "CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_FOREIGN"]);

function columnConstraintActs(
  base: Base,
  column: ColumnDef,
  how: Omit<ConstraintAct, "constraint" | "column">,
): readonly Act<unknown>[] {
  return (column.constraints ?? []).flatMap((node: Node) => {
    if (!("Constraint" in node) || !COLUMN_CONSTRAINTS.has(node.Constraint.contype ?? "")) return [];
    return [constraintAct(base, { constraint: node.Constraint, column, ...how })];
  });
}

/** Only foreign keys of a new table reach beyond it. */
function tableConstraintActs(statement: { readonly tableElts?: readonly Node[] }, act: Act<unknown>): readonly Act<unknown>[] {
  const how = { place: "new-table", only: false, statement: null } as const;
  const all = (statement.tableElts ?? []).flatMap((node) => {
    if ("ColumnDef" in node) return columnConstraintActs(act, node.ColumnDef, how);
    return "Constraint" in node ? [constraintAct(act, { constraint: node.Constraint, column: null, ...how })] : [];
  });
  return all.filter((each) => each.variant === "CONSTR_FOREIGN");
}
