/** What INSERT, UPDATE, DELETE and MERGE have in common. */
import type { DeleteStmt, InsertStmt, MergeStmt, Node, UpdateStmt } from "libpg-query";
import { queryOutcome } from "./calls.ts";
import { isEveryRow, isNoRow, type Condition } from "./conditions.ts";
import { mergeOutcomes } from "./outcome.ts";
import type { Act, Loss, Outcome } from "./row.ts";
import { isIndexed } from "./scans.ts";
import { firedOutcome } from "./fired-triggers.ts";
import { baseTargets, isViewNarrowed, writeLocks, writtenRows } from "./write-locks.ts";

export type Write = InsertStmt | UpdateStmt | DeleteStmt | MergeStmt;

/** The statement's own relation is no reading. */
function otherParts(act: Act<Write>): unknown {
  const { relation, ...rest } = act.body;
  void relation;
  return rest;
}

export function written(act: Act<Write>): Outcome {
  const relation = act.target?.relation ?? null;
  const every = isEveryRow(condition(act), whereOf(act));
  const narrowed = !every && relation !== null && isIndexed(act.situation, relation, whereOf(act));
  const scans = act.kind === "InsertStmt" || narrowed || isNone(act) ? [] : writtenRows(act);
  return mergeOutcomes([{ locks: writeLocks(act), scans }, queryOutcome(act.situation, otherParts(act)), firedOutcome(act)]);
}

function whereOf(act: Act<Write>): Node | undefined {
  return "whereClause" in act.body ? act.body.whereClause : undefined;
}

function condition(act: Act<Write>): Condition {
  return { situation: act.situation, relation: act.target?.relation ?? null };
}

export function isNone(act: Act<Write>): boolean {
  return isNoRow(condition(act), whereOf(act));
}

/** Rows of the tables themselves, also where a view is written through. */
export function rowsOf(act: Act<Write>): readonly Loss[] {
  return baseTargets(act).map((target) => ({ target, column: null, as: "changes" }));
}

/** Without a condition that keeps rows out, without other tables, and through no view that does. */
export function isAll(act: Act<UpdateStmt> | Act<DeleteStmt>): boolean {
  const others = "fromClause" in act.body ? act.body.fromClause : "usingClause" in act.body ? act.body.usingClause : undefined;
  return (others ?? []).length === 0 && isEveryRow(condition(act), act.body.whereClause) && !isViewNarrowed(act);
}
