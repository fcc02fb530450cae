/** How volatile a default is, looking into functions written in SQL as the planner does when it inlines them. */
import type { Node } from "libpg-query";
import { routinesNamed, volatilityOf } from "../catalog/expression.ts";
import { stringsOf, writtenName } from "../catalog/names.ts";
import type { Volatility } from "../catalog/objects.ts";
import { walk } from "../catalog/tree.ts";
import type { Situation } from "./row.ts";

/**
 * As `volatilityOf`, but a function in SQL that is declared (or taken for) volatile counts as its body, where that is one
 * SELECT without FROM: `CREATE FUNCTION f() … AS 'SELECT 4'` is a constant.
 */
export function plannedVolatility(situation: Situation, expression: Node): Volatility {
  const plain = volatilityOf(situation.catalog, expression);
  if (plain !== "volatile") return plain;
  let worst: Volatility = "immutable";
  let inlined = false;
  walk(expression, (kind, body) => {
    if (kind !== "FuncCall") return;
    const call: { funcname?: Node[] } = body;
    const inner = inlinedBody(situation, call.funcname);
    if (inner === null) worst = moreVolatile(worst, volatilityOf(situation.catalog, { FuncCall: { ...call, args: [] } }));
    else {
      inlined = true;
      worst = moreVolatile(worst, volatilityOf(situation.catalog, inner));
    }
  });
  return inlined ? worst : plain;
}

const ORDER: readonly Volatility[] = ["constant", "immutable", "stable", "volatile", "unknown"];

function moreVolatile(a: Volatility, b: Volatility): Volatility {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

/** The expression that the planner puts in the place of the call; null where it does not. */
function inlinedBody(situation: Situation, name: readonly Node[] | undefined): Node | null {
  const [routine, ...others] = routinesNamed(situation.catalog, writtenName(stringsOf(name)));
  if (routine === undefined || others.length > 0 || routine.language !== "sql" || routine.body === null) return null;
  const [tree, ...more] = situation.readBody(routine.body, "sql")?.trees ?? [];
  if (tree === undefined || more.length > 0 || !("SelectStmt" in tree)) return null;
  const { targetList, fromClause, whereClause, withClause, limitCount, op } = tree.SelectStmt;
  const [target, ...targets] = targetList ?? [];
  if ((fromClause ?? []).length > 0 || targets.length > 0 || (op ?? "SETOP_NONE") !== "SETOP_NONE") return null;
  if (whereClause !== undefined || withClause !== undefined || limitCount !== undefined) return null;
  return target !== undefined && "ResTarget" in target ? (target.ResTarget.val ?? null) : null;
}
