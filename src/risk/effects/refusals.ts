/**
 * Statements that PostgreSQL certainly refuses, as far as the history tells: nothing of them happens. The list names what reviewers
 * meet; a statement that is not in it may fail all the same.
 */
import type { AlterTableCmd, DropStmt, IndexStmt, Node, RefreshMatViewStmt, TruncateStmt, ViewStmt } from "libpg-query";
import { compareTypes } from "../catalog/compare-types.ts";
import { whatFalls, whatFallsWith, whatFallsWithColumn, type DependencyFall } from "../catalog/falls.ts";
import { foreignKeysReaching } from "../catalog/foreign-keys.ts";
import { childrenOf, constraintNamed, constraintsOn, indexesOn, viewsReading } from "../catalog/queries.ts";
import { canonicalType } from "../catalog/resolve-type.ts";
import { walk } from "../catalog/tree.ts";
import { columnNamed, isColumnAbsent, nameOf } from "./act-targets.ts";
import type { AlterAct, ConstraintAct } from "./acts.ts";
import { usesNewEnumValue } from "./enum-values.ts";
import type { Act, Witness } from "./row.ts";
import { ENUMERATED, LINKED, PARCELS, VIEWED } from "./setups.ts";
import { familyOf, isPartitioned, targetNamed } from "./target.ts";
import { missingViewColumn } from "./view-columns.ts";

export interface Refusal {
  /** Kinds of act, with variant or `*`. */
  readonly on: readonly string[];
  /** Why, one sentence; null where it is not refused for this reason. */
  reason(act: Act<unknown>): string | null;
  readonly witnesses: readonly Witness[];
}

/** The body's type is that of the kinds under `on`. */
function refusal<B>(on: readonly string[], reason: (act: Act<B>) => string | null, witnesses: readonly Witness[]): Refusal {
  const typed: { reason(act: Act<B>): string | null } = { reason };
  return { on, witnesses, reason: (act) => asRefusal(typed).reason(act) };
}

function asRefusal(typed: { reason(act: Act<unknown>): string | null }): Pick<Refusal, "reason"> {
  return typed;
}

export const REFUSALS: readonly Refusal[] = [
  refusal<AlterAct>(["alter:AT_AlterColumnType"], (act) => typeRefused(act), [
    { setup: VIEWED, statement: "ALTER TABLE parcels ALTER COLUMN code TYPE text", fails: "used by a view or rule" },
    { setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN label TYPE integer", fails: "cannot be cast automatically" },
  ]),
  refusal<AlterAct>(["alter:AT_DropColumn"], (act) => columnDropRefused(act), [
    { setup: VIEWED, statement: "ALTER TABLE parcels DROP COLUMN code", fails: "other objects depend on it" },
  ]),
  refusal<AlterAct>(["alter:AT_DropConstraint"], (act) => constraintDropRefused(act), [
    { setup: LINKED, statement: "ALTER TABLE carriers DROP CONSTRAINT carriers_pkey", fails: "other objects depend on it" },
  ]),
  refusal<AlterAct>(["alter:AT_AddColumn"], (act) => columnExists(act), [
    { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN label text", fails: "already exists" },
  ]),
  refusal<ConstraintAct>(["constraint:CONSTR_PRIMARY"], (act) => secondPrimaryKey(act), [
    { setup: PARCELS, statement: "ALTER TABLE parcels ADD PRIMARY KEY (code)", fails: "multiple primary keys" },
  ]),
  refusal<DropStmt>(["DropStmt:*"], (act) => dropRefused(act), [
    { setup: LINKED, statement: "DROP TABLE carriers", fails: "other objects depend on it" },
  ]),
  refusal<TruncateStmt>(["TruncateStmt:*"], (act) => truncateRefused(act), [
    { setup: LINKED, statement: "TRUNCATE carriers", fails: "referenced in a foreign key constraint" },
  ]),
  refusal<IndexStmt>(["IndexStmt:*"], (act) => indexRefused(act), [
    { setup: PARCELS, statement: "CREATE INDEX parcels_now ON parcels ((now()))", fails: "must be marked IMMUTABLE" },
  ]),
  refusal<ViewStmt>(["ViewStmt:*"], (act) => viewRefused(act), [
    {
      setup: VIEWED,
      statement: "CREATE OR REPLACE VIEW parcel_brief AS SELECT id FROM parcels",
      fails: "cannot drop columns from view",
    },
  ]),
  refusal<RefreshMatViewStmt>(["RefreshMatViewStmt:*"], (act) => refreshRefused(act), [
    {
      setup: `${PARCELS}CREATE MATERIALIZED VIEW totals AS SELECT qty FROM parcels;`,
      statement: "REFRESH MATERIALIZED VIEW CONCURRENTLY totals",
      fails: "cannot refresh materialized view",
    },
  ]),
  refusal<unknown>(["UpdateStmt:*", "InsertStmt:*"], (act) => usesNewEnumValue(act), [
    {
      setup: ENUMERATED,
      statement: "ALTER TYPE parcel_state ADD VALUE 'lost'; UPDATE jobs SET state = 'lost' WHERE id = 1",
      fails: "unsafe use of new value",
    },
  ]),
];

const BY_KIND = new Map<string, Refusal[]>();
for (const each of REFUSALS) for (const key of each.on) BY_KIND.set(key, [...(BY_KIND.get(key) ?? []), each]);

/** Why PostgreSQL refuses the act, for certain; null where that is not known. */
export function refusalOf(act: Act<unknown>): string | null {
  if (act.situation.catalog.uncertain !== null) return null;
  for (const key of [`${act.kind}:${act.variant}`, `${act.kind}:*`]) {
    for (const each of BY_KIND.get(key) ?? []) {
      const reason = each.reason(act);
      if (reason !== null) return `PostgreSQL refuses this: ${reason}`;
    }
  }
  return null;
}

function typeRefused(act: Act<AlterAct>): string | null {
  const relation = act.target?.relation ?? null;
  const column = columnNamed(act, act.body.command.name);
  if (relation === null || column === null) return null;
  const view = viewsReading(act.situation.catalog, relation, column).find((reader) => reader.certain && reader.depth === 0);
  if (view !== undefined) return `the view ${view.view.schema}.${view.view.name} uses ${nameOf(act)}.${column.name}.`;
  const { def } = act.body.command;
  if (
    def === undefined ||
    !("ColumnDef" in def) ||
    def.ColumnDef.typeName === undefined ||
    def.ColumnDef.raw_default !== undefined
  )
    return null;
  const to = canonicalType(act.situation.catalog, def.ColumnDef.typeName);
  if (to === null) return null;
  const compared = compareTypes(act.situation.catalog, column, { to, collation: null, using: null });
  return compared.known && compared.impossible
    ? `there is no cast to the new type of ${nameOf(act)}.${column.name} without USING.`
    : null;
}

/** What a DROP without CASCADE would have to take along. */
function hinders(falls: readonly DependencyFall[], command: { readonly behavior?: AlterTableCmd["behavior"] }): string | null {
  if (command.behavior === "DROP_CASCADE") return null;
  const other = falls.find((fall) => !fall.named && !fall.automatic && fall.certain);
  return other === undefined ? null : `${other.name} depends on it, and CASCADE is not given.`;
}

function columnDropRefused(act: Act<AlterAct>): string | null {
  const relation = act.target?.relation ?? null;
  const column = columnNamed(act, act.body.command.name);
  if (relation !== null && column !== null && column.inherited > 0) return `${nameOf(act)} inherits the column ${column.name}.`;
  if (relation !== null && column !== null && relation.partitionBy?.columns.includes(column.number) === true)
    return `${nameOf(act)} is partitioned by the column ${column.name}.`;
  if (relation !== null && column !== null)
    return hinders(whatFallsWithColumn(act.situation.catalog, relation, column), act.body.command);
  const absent = act.body.command.missing_ok !== true && isColumnAbsent(act, act.body.command.name);
  return absent ? `${nameOf(act)} has no column ${act.body.command.name ?? ""}.` : null;
}

function constraintDropRefused(act: Act<AlterAct>): string | null {
  const relation = act.target?.relation ?? null;
  const constraint = relation === null ? null : constraintNamed(act.situation.catalog, relation, act.body.command.name ?? "");
  return constraint === null ? null : hinders(whatFallsWith(act.situation.catalog, constraint), act.body.command);
}

function columnExists(act: Act<AlterAct>): string | null {
  const { def, missing_ok } = act.body.command;
  if (missing_ok === true || def === undefined || !("ColumnDef" in def)) return null;
  if (act.body.only && act.target?.relation && childrenOf(act.situation.catalog, act.target.relation).length > 0)
    return `the column must be added to the children of ${nameOf(act)} too, so not to it alone.`;
  const column = columnNamed(act, def.ColumnDef.colname);
  const dropped = (act.body.statement.cmds ?? []).some(
    (node) =>
      "AlterTableCmd" in node && node.AlterTableCmd.subtype === "AT_DropColumn" && node.AlterTableCmd.name === column?.name,
  );
  return column === null || dropped ? null : `${nameOf(act)} has a column ${column.name} already.`;
}

function secondPrimaryKey(act: Act<ConstraintAct>): string | null {
  const relation = act.target?.relation ?? null;
  if (relation === null || act.body.place === "new-table") return null;
  const key = constraintsOn(act.situation.catalog, relation).find((each) => each.constraintKind === "primary");
  const drops = (act.body.statement?.cmds ?? []).some(
    (node) => "AlterTableCmd" in node && ["AT_DropConstraint", "AT_DropColumn"].includes(node.AlterTableCmd.subtype ?? ""),
  );
  return key === undefined || drops ? null : `${nameOf(act)} has a primary key already.`;
}

function dropRefused(act: Act<DropStmt>): string | null {
  const falls = whatFalls(act.situation.catalog, { DropStmt: act.body });
  if (act.variant !== "OBJECT_INDEX") return hinders(falls, act.body);
  const kept = falls.find((fall) => fall.named && fall.object.kind === "index" && fall.object.constraint !== null);
  return kept === undefined ? null : `the index ${kept.name} belongs to a constraint.`;
}

function truncateRefused(act: Act<TruncateStmt>): string | null {
  if (act.body.behavior === "DROP_CASCADE") return null;
  const { catalog } = act.situation;
  const tables = (act.body.relations ?? []).flatMap((node) =>
    "RangeVar" in node ? familyOf(catalog, targetNamed(catalog, node.RangeVar)) : [],
  );
  const oids = new Set(tables.map((table) => table.relation?.oid));
  for (const { relation, name } of tables) {
    if (relation === null) continue;
    const key = foreignKeysReaching(catalog, relation).find((each) => each.relation !== null && !oids.has(each.relation));
    if (key !== undefined) return `the foreign key ${key.name} references ${name}, and CASCADE is not given.`;
  }
  return null;
}

/** Functions without an immutable form of the same name. */
const NEVER_IMMUTABLE =
  /^(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|random|gen_random_uuid|nextval|current_setting)$/;

function indexRefused(act: Act<IndexStmt>): string | null {
  if (act.body.concurrent === true && act.target !== null && isPartitioned(act.target))
    return `an index of the partitioned table ${nameOf(act)} cannot be created concurrently.`;
  let found: string | null = null;
  walk([act.body.indexParams, act.body.whereClause], (kind, body) => {
    if (kind === "SQLValueFunction") found ??= "current values";
    const call: { funcname?: readonly Node[] } = kind === "FuncCall" ? body : {};
    const last = call.funcname?.at(-1);
    const name = last !== undefined && "String" in last ? (last.String.sval ?? "") : "";
    if (NEVER_IMMUTABLE.test(name)) found ??= `${name}()`;
  });
  return found === null ? null : `functions in an index must be IMMUTABLE, ${String(found)} is not.`;
}

/** Replacing a view may add columns at its end, nothing else. */
function viewRefused(act: Act<ViewStmt>): string | null {
  const missing = act.body.replace === true ? missingViewColumn(act.situation, act.body) : null;
  return missing === null ? null : `columns of the view ${nameOf(act)} cannot be dropped, renamed or retyped (${missing}).`;
}

function refreshRefused(act: Act<RefreshMatViewStmt>): string | null {
  const relation = act.target?.relation ?? null;
  if (act.body.concurrent !== true || relation === null || relation.assumed) return null;
  const unique = indexesOn(act.situation.catalog, relation).some((index) => index.unique && index.predicate === null);
  return unique ? null : `${nameOf(act)} has no unique index, which CONCURRENTLY needs.`;
}
