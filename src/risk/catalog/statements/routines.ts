/** Functions and procedures, triggers, rules, policies; code that runs (DO, CALL, SELECT f()) and may change anything. */
import type {
  AlterFunctionStmt,
  CallStmt,
  CreateFunctionStmt,
  CreatePolicyStmt,
  CreateTrigStmt,
  DoStmt,
  FunctionParameter,
  Node,
  RuleStmt,
} from "libpg-query";
import { columnFor, creationSchema, ensureType, linkExpression, relationFor } from "../build.ts";
import type { Catalog } from "../catalog.ts";
import { findRoutine } from "../drop-targets.ts";
import { routinesNamed } from "../expression.ts";
import { stringsOf, writtenName, type WrittenName } from "../names.ts";
import type { Relation, Routine, Volatility } from "../objects.ts";
import { isFree, resolveRelation, triggersOn } from "../queries.ts";
import { readQuery } from "../query-reads.ts";
import type { ReplayContext, StatementContext } from "../context.ts";
import { bareTypeName, canonicalType } from "../resolve-type.ts";
import { addDependency, dependenciesOf, getObject, nameKey, putObject, removeDependency, takeId } from "../store.ts";
import { isNode, isRecord, walk } from "../tree.ts";

const INPUT_MODES = new Set(["FUNC_PARAM_IN", "FUNC_PARAM_INOUT", "FUNC_PARAM_VARIADIC", "FUNC_PARAM_DEFAULT"]);

export function createRoutine(catalog: Catalog, tree: CreateFunctionStmt, context: ReplayContext): void {
  const name = writtenName(stringsOf(tree.funcname));
  const schema = creationSchema(catalog, name.schema);
  const parameters = (tree.parameters ?? []).flatMap((node) => ("FunctionParameter" in node ? node.FunctionParameter : []));
  const signature = parameters.filter((each) => INPUT_MODES.has(each.mode ?? "")).map((each) => parameterType(catalog, each));
  const key = nameKey("routine", schema, `${name.name}(${signature.join(",")})`);
  const taken = catalog.names.map.get(key);
  const before = taken === undefined ? null : getObject(catalog, taken);
  if (before !== null && tree.replace !== true) return;
  const { language, body, volatility } = optionsOf(tree.options ?? []);
  const made: Routine = putObject(catalog, {
    kind: "routine",
    oid: before?.oid ?? takeId(catalog),
    epoch: before?.epoch ?? context.epoch,
    assumed: false,
    perhapsOlder: before === null ? tree.replace === true && !isFree(catalog, key) : before.perhapsOlder === true,
    schema,
    name: name.name,
    routineKind: tree.is_procedure === true ? "procedure" : "function",
    signature,
    language,
    body,
    volatility,
    returns: tree.returnType === undefined ? null : canonicalType(catalog, tree.returnType),
    mentions: mentionedRelations(tree, { body, language, context }),
  });
  for (const edge of dependenciesOf(catalog, made.oid)) if (edge.type === "normal") removeDependency(catalog, edge);
  linkTypes(catalog, made, { parameters, tree });
}

function parameterType(catalog: Catalog, parameter: FunctionParameter): string {
  const type = parameter.argType === undefined ? null : canonicalType(catalog, parameter.argType);
  return type === null ? "?" : bareTypeName(type);
}

function optionsOf(options: readonly Node[]): { language: string; body: string | null; volatility: Volatility } {
  const found: Record<string, string> = {};
  for (const node of options) {
    if (!("DefElem" in node)) continue;
    const { defname = "", arg } = node.DefElem;
    if (arg !== undefined && "String" in arg) found[defname] = arg.String.sval ?? "";
    if (arg !== undefined && "List" in arg) found[defname] = stringsOf(arg.List.items)[0] ?? "";
  }
  const declared = found["volatility"];
  const volatility = declared === "immutable" || declared === "stable" ? declared : "volatile";
  return { language: (found["language"] ?? "sql").toLowerCase(), body: found["as"] ?? null, volatility };
}

interface Coded {
  readonly body: string | null;
  readonly language: string;
  readonly context: ReplayContext;
}

/** Names of relations in a body; null when it cannot be read. */
function mentionedRelations(tree: CreateFunctionStmt, coded: Coded): readonly string[] | null {
  const { body, language, context } = coded;
  const read = body === null ? null : (context.readBody?.(body, language) ?? null);
  const trees: unknown = tree.sql_body ?? read?.trees ?? null;
  if (trees === null) return null;
  const names = new Set<string>();
  walk([trees], (kind, node) => {
    if (kind === "RangeVar") names.add(rangeName(node));
    for (const value of Object.values(node))
      if (isRecord(value) && typeof value["relname"] === "string") names.add(rangeName(value));
  });
  return [...names];
}

function rangeName(node: { schemaname?: string; relname?: string }): string {
  return node.schemaname === undefined ? (node.relname ?? "") : `${node.schemaname}.${node.relname ?? ""}`;
}

interface Signed {
  readonly parameters: readonly FunctionParameter[];
  readonly tree: CreateFunctionStmt;
}

/** A routine needs the types of its signature, and the relations of a BEGIN ATOMIC body; a body in a string is not looked into. */
function linkTypes(catalog: Catalog, routine: Routine, { parameters, tree }: Signed): void {
  for (const name of [...parameters.map((each) => each.argType), tree.returnType]) {
    const type = name === undefined ? null : ensureType(catalog, canonicalType(catalog, name));
    if (type !== null && type.oid !== null) addDependency(catalog, { from: routine.oid, on: type.oid, type: "normal" });
  }
  if (tree.sql_body === undefined) return;
  walk([tree.sql_body], (kind, body) => {
    const node = { [kind]: body };
    if (!ATOMIC.has(kind) || !isNode(node)) return true;
    for (const { relation, column, certain } of readQuery(catalog, node).reads) {
      addDependency(catalog, { from: routine.oid, on: relation, onColumn: column, certain, type: "normal" });
    }
    return false;
  });
}

const ATOMIC = new Set(["SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt"]);

export function alterRoutine(catalog: Catalog, tree: AlterFunctionStmt): void {
  const routine = tree.func === undefined ? null : findRoutine(catalog, tree.func);
  const says = (tree.actions ?? []).some((node) => "DefElem" in node && node.DefElem.defname === "volatility");
  if (routine !== null && says) putObject(catalog, { ...routine, volatility: optionsOf(tree.actions ?? []).volatility });
}

export function createTrigger(catalog: Catalog, tree: CreateTrigStmt, context: ReplayContext): void {
  const table = tree.relation === undefined ? null : relationFor(catalog, tree.relation);
  const name = tree.trigname ?? "";
  if (table === null) return;
  const before = triggersOn(catalog, table).find((each) => each.name === name);
  if (before !== undefined && tree.replace !== true) return;
  const [routine] = routinesNamed(catalog, writtenName(stringsOf(tree.funcname)));
  const oid = before?.oid ?? takeId(catalog);
  const epoch = before?.epoch ?? context.epoch;
  const { schema } = table;
  putObject(catalog, {
    kind: "trigger",
    oid,
    epoch,
    assumed: false,
    schema,
    name,
    relation: table.oid,
    routine: routine?.oid ?? null,
    enabled: true,
  });
  for (const edge of dependenciesOf(catalog, oid)) removeDependency(catalog, edge);
  addDependency(catalog, { from: oid, on: table.oid, type: "auto" });
  if (routine !== undefined) addDependency(catalog, { from: oid, on: routine.oid, type: "normal" });
  needColumns(catalog, oid, { table, names: stringsOf(tree.columns) });
  if (tree.whenClause !== undefined) linkOnTable(catalog, oid, { table, expression: tree.whenClause });
}

function needColumns(catalog: Catalog, from: number, given: { table: Relation; names: readonly string[] }): void {
  for (const name of given.names) {
    const column = columnFor(catalog, given.table.oid, name);
    if (column !== null) addDependency(catalog, { from, on: given.table.oid, onColumn: column.number, type: "normal" });
  }
}

function linkOnTable(catalog: Catalog, from: number, given: { table: Relation; expression: Node }): void {
  linkExpression(catalog, given.expression, { from, fromColumn: 0, part: "whole", self: given.table.oid, selfType: "normal" });
}

export function createPolicy(catalog: Catalog, tree: CreatePolicyStmt, context: ReplayContext): void {
  const table = tree.table === undefined ? null : relationFor(catalog, tree.table);
  if (table === null) return;
  const { oid: relation, schema } = table;
  const oid = takeId(catalog);
  putObject(catalog, {
    kind: "policy",
    oid,
    epoch: context.epoch,
    assumed: false,
    schema,
    name: tree.policy_name ?? "",
    relation,
  });
  addDependency(catalog, { from: oid, on: relation, type: "auto" });
  for (const expression of [tree.qual, tree.with_check])
    if (expression !== undefined) linkPolicy(catalog, oid, { table, expression });
}

/** A policy may ask other tables; only names of columns outside of subqueries are its own table's for certain. */
function linkPolicy(catalog: Catalog, from: number, given: { table: Relation; expression: Node }): void {
  const { table, expression } = given;
  const query = {
    SelectStmt: { fromClause: [{ RangeVar: { schemaname: table.schema, relname: table.name } }], whereClause: expression },
  };
  for (const { relation, column, certain } of readQuery(catalog, query).reads) {
    const isOwnWhole = relation === table.oid && column === 0;
    if (!isOwnWhole) addDependency(catalog, { from, on: relation, onColumn: column, certain, type: "normal" });
  }
  linkExpression(catalog, expression, { from, fromColumn: 0, part: "whole", self: null, selfType: "normal" });
}

export function createRule(catalog: Catalog, tree: RuleStmt, context: ReplayContext): void {
  const table = tree.relation === undefined ? null : relationFor(catalog, tree.relation);
  if (table === null) return;
  const oid = takeId(catalog);
  const { schema } = table;
  putObject(catalog, {
    kind: "rule",
    oid,
    epoch: context.epoch,
    assumed: false,
    schema,
    name: tree.rulename ?? "",
    relation: table.oid,
  });
  addDependency(catalog, { from: oid, on: table.oid, type: "auto" });
  walk([tree.actions], (kind, body) => {
    for (const value of kind === "RangeVar" ? [body] : Object.values(body)) {
      const answer = isRecord(value) && typeof value["relname"] === "string" ? resolveRelation(catalog, value) : null;
      if (answer?.state === "known" && answer.value.oid !== table.oid)
        addDependency(catalog, { from: oid, on: answer.value.oid, type: "normal" });
    }
  });
}

/** DO: what it certainly may run is applied; dynamic SQL and unreadable bodies leave the catalog uncertain. */
export function runBlock(catalog: Catalog, tree: DoStmt, context: StatementContext): void {
  const { body, language } = optionsOf(tree.args ?? []);
  runBody(catalog, { body, language: language === "sql" ? "plpgsql" : language, context, what: "a DO block" });
}

export function runCall(catalog: Catalog, tree: CallStmt, context: StatementContext): void {
  const name = writtenName(stringsOf(tree.funccall?.funcname));
  runRoutine(catalog, name, context);
}

/** Calls of functions that are defined in the history: their bodies run too. Others are taken to change no schema. */
export function runRoutine(catalog: Catalog, name: WrittenName, context: StatementContext): void {
  for (const { body, language } of routinesNamed(catalog, name)) {
    if (body !== null && SCHEMA_WORDS.test(body)) runBody(catalog, { body, language, context, what: `${name.name}()` });
  }
}

const SCHEMA_WORDS = /\b(?:create|alter|drop|execute)\b/i;

interface Running extends Coded {
  readonly context: StatementContext;
  readonly what: string;
}

function runBody(catalog: Catalog, code: Running): void {
  const { body, language, context, what } = code;
  if (body === null) return;
  const read = context.readBody?.(body, language) ?? null;
  if (read === null) {
    if (SCHEMA_WORDS.test(body)) catalog.uncertain ??= `${what} may have changed the schema`;
    return;
  }
  const { readBody: _calls, ...inside } = context;
  for (const tree of read.trees) context.replay(catalog, tree, inside);
  if (read.dynamic) catalog.uncertain ??= `${what} runs SQL that it builds itself`;
}
