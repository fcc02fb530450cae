/** SQL that remedies propose, in the words of the statement itself. */
import type { ColumnDef, Node } from "libpg-query";
import { cutMiddle, makeVisible } from "../change-set/visible.ts";
import type { AlterAct, ConstraintAct } from "../risk/effects/acts.ts";
import type { Effect } from "../risk/effect.ts";
import { isRecord } from "../risk/catalog/tree.ts";
import type { Act } from "../risk/effects/row.ts";
import type { Statement } from "../sql/statement.ts";
import type { ActView } from "./migration-rule.ts";

/** The relation that an act is about, `schema.table`, for a sentence. */
export function tableOf({ act, effect }: ActView): string {
  const name = act?.target?.name ?? effect.locks[0]?.relation ?? effect.rewrites[0] ?? effect.scans[0];
  return name === undefined ? lostOf(effect) : show(name);
}

/** What is lost, for a sentence; `the table` where it has no name. */
function lostOf({ lost }: ActView["effect"]): string {
  const [first] = lost;
  return first === undefined ? "the table" : show(first);
}

/** The same as SQL. */
export function sqlTable(view: ActView): string {
  const { act, effect } = view;
  const relation = act?.target?.relation ?? null;
  if (relation !== null) return qualify(relation.schema, relation.name);
  const name = act?.target?.name ?? effect.locks[0]?.relation ?? effect.rewrites[0] ?? effect.scans[0] ?? effect.lost[0];
  if (name === undefined) return "the_table";
  const dot = name.indexOf(".");
  return dot === -1 ? quoteName(name) : qualify(name.slice(0, dot), name.slice(dot + 1));
}

function qualify(schema: string, name: string): string {
  return schema === "public" ? quoteName(name) : `${quoteName(schema)}.${quoteName(name)}`;
}

/** The sub-command of ALTER TABLE that the act is. */
export function alterOf({ act }: ActView): AlterAct | null {
  const body = act?.body;
  return isAlterAct(body) ? body : null;
}

function isAlterAct(body: unknown): body is AlterAct {
  return isRecord(body) && "command" in body && "statement" in body;
}

export function constraintOf({ act }: ActView): ConstraintAct | null {
  const body = act?.body;
  return act?.kind === "constraint" && isConstraintAct(body) ? body : null;
}

function isConstraintAct(body: unknown): body is ConstraintAct {
  return isRecord(body) && "constraint" in body && "place" in body;
}

type BodyOf<K extends string> = Extract<Node, Readonly<Record<K, unknown>>>[K];

/** The tree of an act of that kind; null for another. */
export function bodyOf<K extends string>({ act }: ActView, kind: K): BodyOf<K> | null {
  return act !== null && isOfKind(act, kind) ? act.body : null;
}

/** An act's body is the tree under its kind (`actsOf`). */
function isOfKind<K extends string>(act: Act<unknown>, kind: K): act is Act<BodyOf<K>> {
  return act.kind === kind && isRecord(act.body);
}

/** The column that an act names, as SQL. */
export function columnOf(view: ActView): string {
  const alter = alterOf(view);
  const definition = definitionOf(view);
  const renamed = bodyOf(view, "RenameStmt");
  return quoteName(definition?.colname ?? alter?.command.name ?? renamed?.subname ?? "the_column");
}

/** The definition in ADD COLUMN. */
export function definitionOf(view: ActView): ColumnDef | null {
  const def = alterOf(view)?.command.def;
  return def !== undefined && "ColumnDef" in def ? def.ColumnDef : (constraintOf(view)?.column ?? null);
}

/** The constraint's own name, else the one that PostgreSQL gives such constraints of one column. */
export function constraintName(view: ActView, suffix: string): string {
  const own = constraintOf(view)?.constraint.conname;
  if (own !== undefined) return quoteName(own);
  const table = (view.act?.target?.name ?? "t").split(".").at(-1) ?? "t";
  const [first] = keysOf(view);
  return quoteName([table, ...(first === undefined ? [] : [first]), suffix].join("_"));
}

function keysOf(view: ActView): readonly string[] {
  const found = constraintOf(view);
  if (found === null) return [];
  const { constraint, column } = found;
  const keys = [...(constraint.keys ?? []), ...(constraint.fk_attrs ?? [])];
  const names = keys.flatMap((node) => ("String" in node ? (node.String.sval ?? "") : []));
  return names.length > 0 || column?.colname === undefined ? names : [column.colname];
}

/** The text of a part of the statement from its location in the tree to the next comma outside of parentheses. */
export function clauseAt(statement: Statement, location: number | undefined): string | null {
  if (location === undefined || location < 0) return null;
  const { parsedText } = statement;
  const start = offsetOfByte(parsedText, location);
  const text = statement.masked ? statement.text : parsedText;
  const clause = text.slice(start, endOfClause(parsedText, start)).replaceAll(/\s+/g, " ").trim();
  return clause === "" || clause.length > 400 ? null : makeVisible(clause);
}

function offsetOfByte(text: string, byte: number): number {
  let bytes = 0;
  let index = 0;
  while (index < text.length && bytes < byte) {
    const code = text.codePointAt(index) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    index += code > 0xffff ? 2 : 1;
  }
  return index;
}

function endOfClause(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    if (character === "'" || character === '"') {
      const close = text.indexOf(character, index + 1);
      if (close === -1) return text.length;
      index = close;
    } else if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    else if (character === "," && depth === 0) return index;
    if (depth < 0) return index;
  }
  return text.length;
}

/** The statement itself on one line, changed by one replacement at its head; null where it is too long to be shown. */
export function rewritten({ statement }: ActView, from: RegExp, to: string): string | null {
  const text = (statement.masked ? statement.text : statement.parsedText).replaceAll(/\s+/g, " ").trim();
  return text.length > 400 || !from.test(text) ? null : `${makeVisible(text.replace(from, to))};`;
}

/** A foreign name in a sentence. */
export function show(name: string): string {
  return cutMiddle(makeVisible(name), 130);
}

const RESERVED = new Set(
  (
    "all analyse analyze and any array as asc both case cast check collate column constraint create current_date current_time " +
    "current_user default desc distinct do else end except false fetch for foreign from grant group having in initially intersect into " +
    "lateral leading limit localtime not null offset on only or order placing primary references returning select session_user some " +
    "symmetric system_user table then to trailing true union unique user using variadic when where window with"
  ).split(" "),
);

/** A name as SQL, in quotes where it needs them. */
export function quoteName(name: string): string {
  if (/^[a-z_][a-z0-9_$]*$/.test(name) && !RESERVED.has(name)) return name;
  return `"${makeVisible(name).replaceAll('"', '""')}"`;
}

/** A sentence, then SQL. One that announces SQL ends with a full stop where there is none to show. */
export function remedy(sentence: string, ...sql: readonly (string | null)[]): string {
  const lines = sql.filter((line) => line !== null);
  return lines.length === 0 ? sentence.replace(/:$/, ".") : [sentence, ...lines].join("\n");
}

/** A drop in two releases, which files are made for in PostgreSQL. Stands within a sentence, behind `Then`. */
export function softDropOf({ act, effect }: ActView): string {
  return act === null || effect.dataLoss === "none"
    ? ""
    : " rename it, and drop it some releases later, when nothing has missed it (schema-release rescue soft-drop FILE writes both migrations). Or";
}

/** Of an effect's sentences the one that says so; else the first. */
export function sentenceAbout({ because }: Effect, what: RegExp, otherwise: string): string {
  return because.find((sentence) => what.test(sentence)) ?? because[0] ?? otherwise;
}

/** The columns of a key, as SQL; `…` where the tree does not tell. */
export function columnList(view: ActView): string {
  const names = keysOf(view);
  return names.length === 0 ? "…" : names.map((name) => quoteName(name)).join(", ");
}
