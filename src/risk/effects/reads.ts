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

interface Place {
  readonly value: unknown;
  readonly hidden: ReadonlySet<string>;
  /** A name that is not hidden here: that of the WITH query itself, which in its own text means a table. */
  readonly except: string | null;
  /** What FOR UPDATE locks here: null nothing, empty everything, else these names or aliases. */
  readonly forUpdate: ReadonlySet<string> | null;
}

/** Everything that is read below `root`; `hidden` are names of WITH around it. Safe on deep trees. */
export function readingOf(situation: Situation, root: unknown): Reading {
  const locks: TargetLock[] = [];
  const named: Target[] = [];
  const calls: Call[] = [];
  const writes: { tree: Node; hidden: ReadonlySet<string> }[] = [];
  const stack: Place[] = [{ value: root, hidden: situation.hidden, except: null, forUpdate: null }];
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    const { value, hidden } = place;
    if (Array.isArray(value)) {
      pushAll(stack, place, value);
      continue;
    }
    if (!isRecord(value)) continue;
    if ("RangeVar" in value && isRangeVar(value["RangeVar"])) {
      const target = rangeTarget(situation, value["RangeVar"], place);
      if (target === null) continue;
      named.push(target);
      locks.push(
        ...readLocks(situation, target, { mode: modeOf(place, value["RangeVar"]), only: value["RangeVar"].inh !== true }),
      );
      continue;
    }
    if ("FuncCall" in value && isRecord(value["FuncCall"])) {
      const call: FuncCall = value["FuncCall"];
      calls.push({ name: writtenName(stringsOf(call.funcname)), call });
    }
    if ("CommonTableExpr" in value && isRecord(value["CommonTableExpr"])) {
      const query = value["CommonTableExpr"]["ctequery"];
      if (isNode(query) && !("SelectStmt" in query)) {
        writes.push({ tree: query, hidden });
        continue;
      }
    }
    pushChildren(stack, place, value);
  }
  return { locks, named, calls, writes };
}

function pushAll(stack: Place[], place: Place, values: readonly unknown[]): void {
  for (let index = values.length - 1; index >= 0; index--) stack.push({ ...place, value: values[index] });
}

/** The children of a node, each seeing the names of WITH that PostgreSQL lets it see. */
function pushChildren(stack: Place[], place: Place, value: Readonly<Record<string, unknown>>): void {
  let inner = place;
  const { withClause, lockingClause } = value;
  if (isRecord(withClause) && Array.isArray(withClause["ctes"])) {
    const names = withClause["ctes"].map((cte: unknown) => cteName(cte));
    inner = { ...place, except: null, hidden: new Set([...place.hidden, ...names]) };
    const recursive = withClause["recursive"] === true;
    for (const [index, cte] of withClause["ctes"].entries())
      stack.push({ ...inner, value: cte, except: recursive ? null : (names[index] ?? null) });
  }
  const forUpdate = Array.isArray(lockingClause) ? lockedNames(lockingClause) : place.forUpdate;
  for (const [key, child] of Object.entries(value)) {
    if (key === "withClause" || key === "lockingClause" || typeof child !== "object") continue;
    stack.push({ ...inner, value: child, forUpdate: key === "fromClause" ? forUpdate : place.forUpdate });
  }
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

function modeOf({ forUpdate }: Place, range: RangeVar): LockMode {
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
function rangeTarget(situation: Situation, range: RangeVar, { hidden, except }: Place): Target | null {
  const name = range.relname ?? "";
  if (range.schemaname === undefined && name !== except && hidden.has(name)) return null;
  const target = targetNamed(situation.catalog, range);
  return isSystem(range, target) ? null : target;
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

/** The relations that a view's query names itself. */
export function readByView(situation: Situation, query: Node): readonly Target[] {
  const found: Target[] = [];
  const stack: Place[] = [{ value: query, hidden: new Set(), except: null, forUpdate: null }];
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    const { value } = place;
    if (Array.isArray(value)) pushAll(stack, place, value);
    else if (isRecord(value)) {
      const range = value["RangeVar"];
      const target = isRangeVar(range) ? rangeTarget(situation, range, place) : null;
      if (target !== null) found.push(target);
      pushChildren(stack, place, value);
    }
  }
  return found;
}
