/** What calling functions does: nothing for those that only compute, the acts of their bodies for those defined by migrations. */
import { knownVolatility } from "../catalog/builtin-functions.ts";
import { extensionVolatility } from "../catalog/extension-functions.ts";
import { routinesNamed } from "../catalog/expression.ts";
import type { Node } from "libpg-query";
import { parseName, qualifiedName, stringsOf } from "../catalog/names.ts";
import type { Routine } from "../catalog/objects.ts";
import { stringConstant, walk } from "../catalog/tree.ts";
import type { Effect } from "../effect.ts";
import { toLockMode } from "./lock-modes.ts";
import { mergeOutcomes } from "./outcome.ts";
import { readingOf, type Call } from "./reads.ts";
import type { Loss, Outcome, Situation } from "./row.ts";
import { targetNamed } from "./target.ts";
import { scannedBy } from "./scans.ts";

/** PostgreSQL's own functions that change or stop something that lasts. Others that are volatile are harmless to data. */
const HARMFUL: Readonly<Record<string, Outcome>> = {
  setval: { dataLoss: "possible", breaks: true, because: ["setval moves a sequence: numbers may be given a second time."] },
  lo_unlink: { dataLoss: "certain", because: ["lo_unlink deletes a large object."] },
  lo_truncate: { dataLoss: "possible", because: ["lo_truncate cuts a large object."] },
  lo_truncate64: { dataLoss: "possible", because: ["lo_truncate64 cuts a large object."] },
  lo_put: { dataLoss: "possible", because: ["lo_put overwrites a part of a large object."] },
  lowrite: { dataLoss: "possible", because: ["lowrite overwrites a part of a large object."] },
  pg_drop_replication_slot: { breaks: true, because: ["A replication slot is dropped: its consumer loses its place."] },
  pg_terminate_backend: { breaks: true, because: ["Sessions are terminated."] },
  pg_cancel_backend: { breaks: true, because: ["Queries of other sessions are cancelled."] },
  pg_promote: { breaks: true, because: ["A standby is promoted."] },
  pg_wal_replay_pause: { breaks: true, because: ["Replay on the standby stops."] },
  query_to_xml: { understood: false, dataLoss: "possible", because: ["query_to_xml runs SQL from a text, which is not known."] },
  query_to_xml_and_xmlschema: {
    understood: false,
    dataLoss: "possible",
    because: ["query_to_xml_and_xmlschema runs SQL from a text, which is not known."],
  },
  cursor_to_xml: { understood: false, dataLoss: "possible", because: ["cursor_to_xml runs a cursor, which is not known."] },
};

/** SQL's own forms and window functions that are no entries of pg_proc under their name. */
const FORMS =
  /^(coalesce|greatest|least|nullif|xmlconcat|xmlelement|xmlforest|grouping|merge_action|overlay|position|substring|trim)$/;

/** A query with all that it reads, calls and writes. */
export function queryOutcome(situation: Situation, query: unknown): Outcome {
  const reading = readingOf(situation, query);
  const written = reading.writes.flatMap(({ tree, hidden }) => situation.judge([tree], { ...situation, hidden }));
  return mergeOutcomes([
    { locks: reading.locks, scans: scannedBy(situation, query, reading) },
    ...reading.calls.map((call) => callOutcome(situation, call)),
    outcomeOfEffects(situation, written),
  ]);
}

/** Functions called outside a query, such as in DO or CALL. */
export function callOutcome(situation: Situation, { name, call }: Call): Outcome {
  const routines = routinesNamed(situation.catalog, name);
  if (routines.length > 0)
    return mergeOutcomes(overloads(routines, call.args?.length ?? 0).map((each) => bodyOutcome(situation, each)));
  const builtin = name.schema === null || name.schema === "pg_catalog";
  const harm = builtin ? HARMFUL[name.name] : undefined;
  if (harm !== undefined) return name.name === "setval" ? { ...harm, ...movedSequence(situation, call) } : harm;
  if ((knownVolatility(name) ?? extensionVolatility(situation.catalog, name)) !== null || (builtin && FORMS.test(name.name)))
    return {};
  const shown = name.schema === null ? name.name : `${name.schema}.${name.name}`;
  return {
    understood: false,
    dataLoss: "possible",
    breaks: true,
    because: [`The function ${shown} is not known from the migrations; it may change anything.`],
  };
}

/** A sequence of this release was not used yet. */
function movedSequence(situation: Situation, call: Call["call"]): Outcome {
  if (isMaximum(call.args?.[1])) {
    return { dataLoss: "none", breaks: false, because: ["setval puts a sequence behind the highest number that is there."] };
  }
  const name = parseName(stringConstant(call.args?.[0]) ?? "");
  if (name === null) return {};
  const target = targetNamed(situation.catalog, name);
  if (target.isNew) return { dataLoss: "none", breaks: false, because: [`${target.name} is new, nobody has its numbers.`] };
  return { lost: [{ target, column: null }], because: [`setval moves ${target.name}: numbers may be given a second time.`] };
}

/** `(SELECT max(id) FROM …)`, with or without something added or a COALESCE around it. */
function isMaximum(value: Node | undefined): boolean {
  let found = false;
  walk(value, (kind, body) => {
    const called: { funcname?: Node[] } = kind === "FuncCall" ? body : {};
    if (stringsOf(called.funcname).at(-1) === "max") found = true;
  });
  return found;
}

/** Those with as many arguments as the call; all of them where none fits (defaults, VARIADIC). */
function overloads(routines: readonly Routine[], count: number): readonly Routine[] {
  const fitting = routines.filter((routine) => routine.signature.length === count);
  return fitting.length > 0 ? fitting : routines;
}

function bodyOutcome(situation: Situation, routine: Routine): Outcome {
  const name = qualifiedName(routine);
  if (situation.calling.includes(name)) return {};
  const fixed = routine.volatility === "immutable" || routine.volatility === "stable" || routine.volatility === "constant";
  const body = routine.body === null ? null : situation.readBody(routine.body, routine.language);
  if (body === null) {
    if (fixed || routine.routineKind === "aggregate") return {};
    return {
      understood: false,
      dataLoss: "possible",
      breaks: true,
      because: [`What the function ${name} does cannot be read; it may change anything.`],
    };
  }
  return mergeOutcomes([
    outcomeOfEffects(situation, effectsOfBody(situation, routine, body.trees)),
    body.dynamic && !fixed ? dynamic(`The function ${name}`) : {},
  ]);
}

/** What a body does, found once for a statement: functions that call one another would be followed along every way. */
export function effectsOfBody(situation: Situation, routine: Routine, trees: readonly Node[]): readonly Effect[] {
  const key = `${routine.oid} ${situation.catalog.nextId}`;
  const before = situation.bodies.get(key);
  if (before !== undefined) return before;
  const within: Situation = { ...situation, calling: [...situation.calling, qualifiedName(routine)], hidden: new Set() };
  const effects = situation.judge(trees, within);
  situation.bodies.set(key, effects);
  return effects;
}

/** SQL that is put together at run time. */
export function dynamic(who: string): Outcome {
  return {
    understood: false,
    dataLoss: "possible",
    breaks: true,
    because: [`${who} runs SQL that is put together at run time, which is not known.`],
  };
}

/** Effects of statements within a statement, as its own outcome. */
export function outcomeOfEffects(situation: Situation, effects: readonly Effect[]): Outcome {
  return mergeOutcomes(
    effects.map((effect) => ({
      locks: effect.locks.map((lock) => ({ target: named(situation, lock.relation), mode: toLockMode(lock.mode) })),
      rewrites: effect.rewrites.map((name) => named(situation, name)),
      scans: effect.scans.map((name) => named(situation, name)),
      dataLoss: effect.dataLoss,
      lost: lostWithin(effect),
      breaks: !effect.backwardCompatible,
      transactional: effect.transactional,
      because: effect.because,
      undo: effect.undo,
      understood: effect.understood,
    })),
  );
}

function named(situation: Situation, name: string) {
  const dot = name.indexOf(".");
  return targetNamed(situation.catalog, { schema: name.slice(0, dot), name: name.slice(dot + 1) });
}

/** What is lost within is known to be old already, and is named there. */
function lostWithin({ lost, losses }: Effect): readonly Loss[] {
  return [
    { target: null, column: null, named: losses },
    ...lost.map((name) => ({
      target: { name, relation: null, state: "unknown" as const, isNew: false },
      column: null,
      named: [],
    })),
  ];
}
