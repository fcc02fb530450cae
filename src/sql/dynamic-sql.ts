/** SQL that is put together while a function runs: as much of it as stands in the text. */
import { parseOneStatement, parseText } from "./parse-text.ts";
import type { Tree } from "./parser.ts";
import type { PostgresqlParser } from "./postgresql-parser.ts";
import { constantOf, fieldsOf, listOf, namesOf, stringOf } from "./postgresql-tree.ts";

export interface MadeStatement {
  readonly text: string;
  readonly tree: Tree | null;
  readonly masked: boolean;
}

/** Stands for what is not known: a name where a name may stand, and no keyword. */
const UNKNOWN = "_unknown_";

/** The statements that an expression makes: constants, `||` and format() are followed, all else is unknown. At least one. */
export function foldDynamic(expression: string, postgresql: PostgresqlParser): readonly MadeStatement[] {
  const unknown = [{ text: expression, tree: null, masked: true }];
  const select = fieldsOf(parseOneStatement(`SELECT ${expression}`, postgresql), "SelectStmt");
  const target = select === null ? null : fieldsOf(listOf(select, "targetList")[0], "ResTarget");
  const text = target === null ? null : fold(target["val"]);
  if (text === null || !/[a-z]/i.test(text.replaceAll(UNKNOWN, ""))) return unknown;
  const isMasked = text.includes(UNKNOWN);
  const made = parseText(text, postgresql).map(({ text, tree, masked }) => ({ text, tree, masked: masked || isMasked }));
  return made.length === 0 ? unknown : made;
}

/** The text of an expression with UNKNOWN in it; null when nothing of it is known. Deep chains were refused before. */
function fold(value: unknown): string | null {
  const constant = constantOf(value);
  if (constant !== null) return typeof constant.value === "string" ? constant.value : String(constant.value ?? "");
  const cast = fieldsOf(value, "TypeCast");
  if (cast !== null) return fold(cast["arg"]);
  const call = fieldsOf(value, "FuncCall");
  if (call !== null) return foldCall(call);
  const operation = fieldsOf(value, "A_Expr");
  if (operation === null || stringOf(listOf(operation, "name")[0]) !== "||") return null;
  const left = fold(operation["lexpr"]);
  const right = fold(operation["rexpr"]);
  return left === null && right === null ? null : (left ?? UNKNOWN) + (right ?? UNKNOWN);
}

/** format(): `%I` and `%s` become a name, `%L` a constant. */
function foldCall(call: Tree): string | null {
  if (namesOf(listOf(call, "funcname")).at(-1) !== "format") return null;
  const template = fold(listOf(call, "args")[0]);
  return template === null
    ? null
    : template.replaceAll(/%(?:\d+\$)?-?(?:\d+|\*(?:\d+\$)?)?([IsL%])/g, (_, kind: string) => FORMAT[kind] ?? "");
}

const FORMAT: Readonly<Record<string, string>> = { I: UNKNOWN, s: UNKNOWN, L: `'${UNKNOWN}'`, "%": "%" };
