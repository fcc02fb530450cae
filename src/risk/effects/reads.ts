/** What a query reads, calls and writes: relations with the locks of reading, functions, data-modifying parts of WITH. */
import type { FuncCall, Node, RangeVar } from "libpg-query";
import { stringsOf, writtenName, type WrittenName } from "../catalog/names.ts";
import { isNode, isRecord } from "../catalog/tree.ts";
import type { LockMode } from "./lock-modes.ts";
import type { Situation, TargetLock } from "./row.ts";
import { familyOf, targetNamed, type Target } from "./target.ts";

export interface Call {
  readonly name: WrittenName;
  readonly call: FuncCall;
}

export interface Reading {
  /** Views with what they read, partitioned tables with their partitions. */
  readonly locks: readonly TargetLock[];
  /** The relations as the query names them. */
  readonly named: readonly Target[];
  readonly calls: readonly Call[];
  /** INSERT, UPDATE, DELETE, MERGE in WITH, and the names of WITH that they may use. */
  readonly writes: readonly { readonly tree: Node; readonly hidden: ReadonlySet<string> }[];
}

/** What names mean at a place of a query. Shared by all nodes of which the same is true. */
interface Scope {
  readonly hidden: ReadonlySet<string>;
  /** A name that is not hidden here: that of the WITH query itself, which in its own text means a table. */
  readonly except: string | null;
  /** What FOR UPDATE locks here: null nothing, empty everything, else these names or aliases. */
  readonly forUpdate: ReadonlySet<string> | null;
}

/** Everything that is read below `root`, WITH of the statements around it considered. Safe on deep trees. */
export function readingOf(situation: Situation, root: unknown): Reading {
  const locks: TargetLock[] = [];
  const named: Target[] = [];
  const calls: Call[] = [];
  const writes: { tree: Node; hidden: ReadonlySet<string> }[] = [];
  visit(root, { hidden: situation.hidden, except: null, forUpdate: null }, (kind, body, scope) => {
    if (kind === "RangeVar" && isRangeVar(body)) {
      const range: RangeVar = body;
      const target = rangeTarget(situation, range, scope);
      if (target === null) return false;
      named.push(target);
      locks.push(...readLocks(situation, target, { mode: modeOf(scope, range), only: range.inh !== true }));
      return false;
    }
    if (kind === "FuncCall") {
      const call: FuncCall = body;
      calls.push({ name: writtenName(stringsOf(call.funcname)), call });
    }
    const query = kind === "CommonTableExpr" ? body["ctequery"] : null;
    if (!isNode(query) || "SelectStmt" in query) return true;
    writes.push({ tree: query, hidden: scope.hidden });
    return false;
  });
  return { locks, named, calls, writes };
}

type VisitNode = (kind: string, body: Readonly<Record<string, unknown>>, scope: Scope) => boolean;

/** Calls `enter` for every node below `root` with what names mean there; false leaves out what is below the node. */
function visit(root: unknown, scope: Scope, enter: VisitNode): void {
  const values: unknown[] = [root];
  const scopes: Scope[] = [scope];
  const push = (value: unknown, at: Scope): void => {
    if (typeof value !== "object" || value === null) return;
    values.push(value);
    scopes.push(at);
  };
  for (let at = scopes.pop(); at !== undefined; at = scopes.pop()) {
    const value = values.pop();
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--) push(value[index], at);
    } else if (isRecord(value)) pushChildren(value, { at, push, enter });
  }
}

interface Step {
  readonly at: Scope;
  readonly push: (value: unknown, at: Scope) => void;
  readonly enter: VisitNode;
}

/** The children of a node, each seeing the names of WITH that PostgreSQL lets it see. */
function pushChildren(value: Readonly<Record<string, unknown>>, { at, push, enter }: Step): void {
  const { withClause, lockingClause } = value;
  const inner = withClause === undefined ? at : pushQueries(withClause, at, push);
  const from = Array.isArray(lockingClause) ? { ...inner, forUpdate: lockedNames(lockingClause) } : inner;
  for (const key of Object.keys(value)) {
    const child = value[key];
    if (typeof child !== "object" || key === "withClause" || key === "lockingClause") continue;
    if (isKind(key) && isRecord(child) && !enter(key, child, inner)) continue;
    push(child, key === "fromClause" ? from : inner);
  }
}

function isKind(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 65 && first <= 90;
}

/** The queries of WITH; the answer is the scope of the statement that it belongs to. */
function pushQueries(withClause: unknown, at: Scope, push: Step["push"]): Scope {
  const ctes: unknown = isRecord(withClause) ? withClause["ctes"] : undefined;
  if (!Array.isArray(ctes)) return at;
  const names = ctes.map((cte: unknown) => cteName(cte));
  const inner: Scope = { ...at, except: null, hidden: new Set([...at.hidden, ...names]) };
  const recursive = isRecord(withClause) && withClause["recursive"] === true;
  for (const [index, cte] of ctes.entries()) push(cte, { ...inner, except: recursive ? null : (names[index] ?? null) });
  return inner;
}

/** The names after OF in FOR UPDATE; empty: all. */
function lockedNames(clauses: readonly unknown[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const clause of clauses) {
    const body = isRecord(clause) ? clause["LockingClause"] : null;
    const relations: unknown = isRecord(body) ? body["lockedRels"] : undefined;
    if (!Array.isArray(relations)) return new Set();
    for (const relation of relations as readonly unknown[]) {
      const range = isRecord(relation) ? relation["RangeVar"] : null;
      if (isRangeVar(range)) names.add(range.relname ?? "");
    }
  }
  return names;
}

function modeOf({ forUpdate }: Scope, range: RangeVar): LockMode {
  if (forUpdate === null) return "AccessShareLock";
  const isMeant = forUpdate.size === 0 || forUpdate.has(range.alias?.aliasname ?? range.relname ?? "");
  return isMeant ? "RowShareLock" : "AccessShareLock";
}

function cteName(cte: unknown): string {
  if (!isRecord(cte) || !isRecord(cte["CommonTableExpr"])) return "";
  const name = cte["CommonTableExpr"]["ctename"];
  return typeof name === "string" ? name : "";
}

function isRangeVar(value: unknown): value is RangeVar {
  return isRecord(value) && typeof value["relname"] === "string";
}

/** Null for a name of WITH and for system catalogs. */
function rangeTarget(situation: Situation, range: RangeVar, scope: Scope): Target | null {
  if (isHidden(range, scope)) return null;
  const target = targetNamed(situation.catalog, range);
  return isSystem(range, target) ? null : target;
}

function isHidden(range: RangeVar, { hidden, except }: Scope): boolean {
  const name = range.relname ?? "";
  return range.schemaname === undefined && name !== except && hidden.has(name);
}

/** Catalogs and information_schema: every session reads them, no migration waits for it. */
function isSystem(range: RangeVar, target: Target): boolean {
  if (range.schemaname !== undefined) return /^(pg_catalog|information_schema|pg_toast)$/.test(range.schemaname);
  return target.relation === null && (range.relname ?? "").startsWith("pg_");
}

/** The locks of reading a relation: a view's own and those of what it reads, a partitioned table's and its partitions'. */
export function readLocks(
  situation: Situation,
  target: Target,
  how: { readonly mode: LockMode; readonly only?: boolean },
): readonly TargetLock[] {
  const locks: TargetLock[] = [];
  const seen = new Set<string>();
  const queue: { target: Target; only: boolean }[] = [{ target, only: how.only ?? false }];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const member of familyOf(situation.catalog, next.target, next.only)) {
      if (seen.has(member.name)) continue;
      seen.add(member.name);
      locks.push({ target: member, mode: how.mode });
      if (member.relation?.relationKind !== "view" || member.relation.query === null) continue;
      queue.push(...readByView(situation, member.relation.query).map((each) => ({ target: each, only: false })));
    }
  }
  return locks;
}

/** The relations that a view's query names itself. Views are asked about again and again, so the ranges are remembered. */
export function readByView(situation: Situation, query: Node): readonly Target[] {
  let ranges = situation.ranges.get(query);
  if (ranges === undefined) {
    ranges = rangesIn(query);
    situation.ranges.set(query, ranges);
  }
  return ranges.flatMap((range) => {
    const target = rangeTarget(situation, range, NOTHING_HIDDEN);
    return target === null ? [] : [target];
  });
}

const NOTHING_HIDDEN: Scope = { hidden: new Set(), except: null, forUpdate: null };

/** Without those that are names of WITH. */
function rangesIn(query: Node): readonly RangeVar[] {
  const found: RangeVar[] = [];
  visit(query, NOTHING_HIDDEN, (kind, body, scope) => {
    if (kind !== "RangeVar" || !isRangeVar(body)) return true;
    if (!isHidden(body, scope)) found.push(body);
    return false;
  });
  return found;
}
