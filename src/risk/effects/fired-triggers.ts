/** What triggers do when rows are written: the statements of their functions, where these can be read. */
import type { DataLoss } from "../assessment.ts";
import type { Oid } from "../catalog/objects.ts";
import { triggersOn } from "../catalog/queries.ts";
import { getObject } from "../catalog/store.ts";
import { qualifiedName } from "../catalog/names.ts";
import { effectsOfBody, outcomeOfEffects } from "./calls.ts";
import { mergeOutcomes } from "./outcome.ts";
import type { Act, Outcome, Situation } from "./row.ts";

/** Events of triggers, as `CreateTrigStmt` has them (TRIGGER_TYPE_* of PostgreSQL), by `triggerKey`. */
export type TriggerEvents = ReadonlyMap<string, number>;

export function triggerKey(table: Oid, name: string): string {
  return `${table}.${name}`;
}

const EVENTS: Readonly<Record<string, number>> = { InsertStmt: 4, DeleteStmt: 8, UpdateStmt: 16, MergeStmt: 28 };

/**
 * Triggers that the history made on the table written to. A body that cannot be read, or that makes SQL from text, is passed over: it runs for
 * every write of the application too.
 */
export function firedOutcome(act: Act<unknown>): Outcome {
  const { situation } = act;
  const relation = act.target?.relation ?? null;
  if (relation === null) return {};
  const events = EVENTS[act.kind] ?? 0;
  const fired = triggersOn(situation.catalog, relation).filter(
    (trigger) => trigger.enabled && ((situation.triggers.get(triggerKey(relation.oid, trigger.name)) ?? 0) & events) !== 0,
  );
  return mergeOutcomes(fired.map((trigger) => firedBody(situation, trigger.routine)));
}

function firedBody(situation: Situation, oid: Oid | null): Outcome {
  const routine = oid === null ? null : getObject(situation.catalog, oid);
  if (routine?.kind !== "routine" || routine.body === null) return {};
  const name = qualifiedName(routine);
  if (situation.calling.includes(name)) return {};
  const trees = situation.readBody(routine.body, routine.language)?.trees ?? [];
  if (trees.length === 0) return {};
  // It runs once for each row, hence perhaps not at all.
  const effects = effectsOfBody(situation, routine, trees).map((effect) => ({
    ...effect,
    dataLoss: atMostPossible(effect.dataLoss),
    undo: null,
  }));
  return mergeOutcomes([{ because: [`The trigger function ${name} runs for the rows.`] }, outcomeOfEffects(situation, effects)]);
}

function atMostPossible(dataLoss: DataLoss): DataLoss {
  return dataLoss === "certain" ? "possible" : dataLoss;
}
