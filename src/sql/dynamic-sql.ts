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

type Fold = (args: readonly unknown[]) => string | null;

/** Functions whose result follows from the text of constant arguments. */
const FUNCTIONS: Readonly<Record<string, Fold>> = {
  format: ([template, ...args]) => {
    const text = fold(template);
    return text === null ? null : foldFormat(text, args.map(valueOf));
  },
  quote_ident: ([name]) => quoteName(valueOf(name)),
  quote_literal: ([value]) => quoteValue(valueOf(value)),
  quote_nullable: ([value]) => quoteValue(valueOf(value)),
  concat: (args) => (args.every((arg) => fold(arg) === null) ? null : args.map((arg) => fold(arg) ?? UNKNOWN).join("")),
};

function foldCall(call: Tree): string | null {
  const name = namesOf(listOf(call, "funcname")).at(-1) ?? "";
  const isKnown = Object.hasOwn(FUNCTIONS, name) && call["func_variadic"] !== true;
  return isKnown ? (FUNCTIONS[name]?.(listOf(call, "args")) ?? null) : null;
}

/** Of an argument: its text where all of it is known, `null` for NULL, else undefined. */
type Value = string | null | undefined;

function valueOf(argument: unknown): Value {
  if (constantOf(argument)?.value === null) return null;
  const text = fold(argument);
  return text === null || text.includes(UNKNOWN) ? undefined : text;
}

const SPECIFIER = /%(?:(\d{1,4})\$)?-?(\d+|\*(?:\d+\$)?)?([IsL%])/g;

/** `%I` is a name, `%L` a constant, `%s` either. A width only pads, but one that is an argument shifts what follows. */
function foldFormat(template: string, args: readonly Value[]): string {
  let next = 0;
  let isShifted = false;
  return template.replaceAll(SPECIFIER, (...[, position, width, kind = ""]: readonly (string | undefined)[]) => {
    if (kind === "%") return "%";
    isShifted ||= width?.startsWith("*") === true;
    if (position !== undefined) next = Number(position) - 1;
    const value = isShifted ? undefined : args[next];
    next += 1;
    if (kind === "I") return quoteName(value);
    return kind === "L" ? quoteValue(value) : value === undefined ? UNKNOWN : (value ?? "");
  });
}

function quoteName(value: Value): string {
  return value === undefined || value === null ? UNKNOWN : `"${value.replaceAll('"', '""')}"`;
}

function quoteValue(value: Value): string {
  if (value === null) return "NULL";
  if (value === undefined) return `'${UNKNOWN}'`;
  const quoted = value.replaceAll("'", "''");
  return quoted.includes("\\") ? `E'${quoted.replaceAll("\\", "\\\\")}'` : `'${quoted}'`;
}
