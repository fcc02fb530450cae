/** Functions and procedures that statements call. */
import type { Catalog } from "../../by-tokens/catalog.ts";
import { mergeOutcomes } from "../../by-tokens/outcome.ts";
import type { Outcome, Situation } from "../../by-tokens/row.ts";
import type { AnyAct } from "../../by-tokens/definitions.ts";
import { BUILTIN_FUNCTIONS, HARMFUL_FUNCTIONS } from "../functions.ts";

/** Nothing for functions that only compute, what the bodies do for those defined by migrations; others may do anything. */
export function calledOutcome(situation: Pick<Situation<AnyAct>, "catalog" | "judge">, calls: readonly string[]): Outcome {
  return mergeOutcomes(calls.map((name) => oneCalled(situation, name)));
}

function oneCalled({ catalog, judge }: Pick<Situation<AnyAct>, "catalog" | "judge">, name: string): Outcome {
  const body = bodyOf(catalog, "routine", name.split(".").at(-1) ?? name);
  if (body !== undefined) return body === null ? unknown(name) : mergeOutcomes(judge(body));
  const harm = HARMFUL_FUNCTIONS[name];
  if (harm !== undefined) return harm;
  return BUILTIN_FUNCTIONS.has(name) ? {} : unknown(name);
}

function unknown(name: string): Outcome {
  return {
    understood: false,
    dataLoss: "possible",
    breaks: true,
    because: [`What ${name} does is not known from the migrations; it may change anything.`],
  };
}

/** Undefined: never heard of; null: not readable. */
export function bodyOf(
  catalog: Catalog,
  kind: "routine" | "statement" | "trigger",
  name: string,
): readonly AnyAct[] | null | undefined {
  return catalog.bodies.get(`${kind}:${name.toLowerCase()}`);
}
