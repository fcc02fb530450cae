/** Whether what a release loses can be copied in its migrations' own transactions, and the guards that do so. Reads only. */
import type { DatabaseSession } from "../../database-port.ts";
import type { TransactionGuard } from "../../deploy/apply/guard.ts";
import { strongerMode, toLockMode } from "../../risk/effects/lock-modes.ts";
import type { Loss } from "../../risk/loss.ts";
import type { ForeseenCopy } from "../ladder.ts";
import { estimateCopy } from "./estimate-copy.ts";
import { keepAfter, keepCleanUp } from "./keep-checks.ts";
import { keepBefore, type Keeping, type LockByOid } from "./keep-sql.ts";
import { mayKeep } from "./may-keep.ts";
import { readCascades, readRelations, type RescuedRelation } from "./relation-facts.ts";
import type { LosingMigration, RescueLimits, RescuePlan } from "./rescue-copy.ts";
import { shown, wantCopy, type WantedCopy } from "./wanted-copy.ts";

export interface PlanningRescue {
  readonly release: { readonly digest: string; readonly database: string };
  readonly migrations: readonly LosingMigration[];
  readonly limits: RescueLimits;
  /** Whether the session's role is the one that will deploy: only then its privileges are looked at. */
  readonly asDeployer: boolean;
}

/** Throws `DatabaseError`. Changes nothing. */
export async function planRescue(session: DatabaseSession, planning: PlanningRescue): Promise<RescuePlan> {
  const { migrations, limits, asDeployer } = planning;
  const names = migrations.flatMap(({ losses, locks }) => [
    ...losses.flatMap(({ relation }) => relation ?? []),
    ...locks.map(({ relation }) => relation),
  ]);
  const relations = await readRelations(session, [...new Set(names)]);
  const refusal = asDeployer ? await mayKeep(session) : null;
  if (refusal !== null) return { kind: "refused", because: refusal };
  const guards = new Map<string, TransactionGuard>();
  const foreseen: ForeseenCopy[] = [];
  for (const migration of migrations) {
    if (migration.losses.length === 0) continue;
    const wanted = await wantAll(session, migration, { relations, asDeployer });
    if ("refused" in wanted) return { kind: "refused", because: wanted.refused };
    const copies = wanted.copies.map((copy) => estimateCopy(copy, migration.path));
    const tooMuch = overLimits(copies, limits);
    if (tooMuch !== null) return { kind: "refused", because: tooMuch };
    foreseen.push(...copies);
    guards.set(migration.path, guard(migration, wanted.copies, { planning, relations }));
  }
  const bytes = foreseen.reduce((sum, copy) => sum + (copy.bytes ?? 0), 0);
  if (bytes > limits.spaceBytes)
    return {
      kind: "refused",
      because: `The copies would take ${megabytes(bytes)}; ${megabytes(limits.spaceBytes)} are allowed.`,
    };
  return { kind: "offered", guards, copies: foreseen };
}

interface Wanting {
  readonly relations: ReadonlyMap<string, RescuedRelation>;
  readonly asDeployer: boolean;
}

type WantedAll = { readonly copies: readonly WantedCopy[] } | { readonly refused: string };

async function wantAll(
  session: DatabaseSession,
  { transactional, path, losses }: LosingMigration,
  { relations, asDeployer }: Wanting,
): Promise<WantedAll> {
  const other = losses.find(({ kind }) => kind === "other");
  if (other?.kind === "other") return { refused: other.because };
  if (!transactional) return { refused: `${path} does not run as one transaction, so nothing could be copied in it.` };
  const copies = new Map<string, WantedCopy>();
  for (const loss of losses) {
    if (loss.kind === "other") continue;
    const wanted = wantCopy(loss, relations.get(loss.relation) ?? null, asDeployer);
    if ("refused" in wanted) return wanted;
    const key = `${wanted.kind} ${loss.relation}`;
    const known = copies.get(key);
    copies.set(key, known === undefined ? wanted : joinColumns(known, wanted));
  }
  const cascaded = await readCascades(session, changedOids(copies));
  for (const relation of cascaded) {
    const loss: Loss = { kind: "changes", relation: shown(relation) };
    if (copies.has(`changes ${loss.relation}`)) continue;
    const wanted = wantCopy(loss, relation, asDeployer);
    if ("refused" in wanted) return wanted;
    copies.set(`changes ${loss.relation}`, wanted);
  }
  return withoutCovered([...copies.values()]);
}

function changedOids(copies: ReadonlyMap<string, WantedCopy>): readonly number[] {
  return [...copies.values()].filter(({ kind }) => kind === "changes").map(({ relation }) => relation.oid);
}

/** Several columns of a table make one copy. */
function joinColumns(known: WantedCopy, { columns, definition }: WantedCopy): WantedCopy {
  const numbers = new Set(known.columns.map(({ number }) => number));
  const more = columns.filter(({ number }) => !numbers.has(number));
  if (more.length === 0) return known;
  return {
    ...known,
    columns: [...known.columns, ...more],
    definition: [known.definition, definition].filter((part) => part !== "").join(";\n"),
  };
}

/** The whole table holds all that is in it. */
function withoutCovered(copies: readonly WantedCopy[]): WantedAll {
  const whole = new Set(copies.filter(({ kind }) => kind === "table").map(({ relation }) => relation.oid));
  for (const { kind, relation } of copies) if (kind === "rows" && !whole.has(relation.oid)) whole.add(relation.oid);
  const left = copies.filter(({ kind, relation }, index) => {
    if (!whole.has(relation.oid)) return true;
    if (kind !== "table" && kind !== "rows") return false;
    return (
      copies.findIndex((copy) => copy.relation.oid === relation.oid && (copy.kind === "table" || copy.kind === "rows")) === index
    );
  });
  const changed = left.find(
    ({ kind, relation }) =>
      kind === "changes" &&
      left.some((copy) => copy !== undefined && copy.kind !== "changes" && copy.relation.oid === relation.oid),
  );
  if (changed === undefined) return { copies: left };
  return { refused: `One migration both changes rows of ${shown(changed.relation)} and loses values of its columns.` };
}

interface Guarding {
  readonly planning: PlanningRescue;
  readonly relations: ReadonlyMap<string, RescuedRelation>;
}

function guard(
  { id, path, locks }: LosingMigration,
  copies: readonly WantedCopy[],
  { planning: { release, limits }, relations }: Guarding,
): TransactionGuard {
  const strongest = new Map<number, string>();
  const add = (oid: number, mode: string): void => {
    const other = strongest.get(oid);
    strongest.set(oid, other === undefined ? mode : strongerMode(toLockMode(other), toLockMode(mode)));
  };
  const written: number[] = [];
  for (const { relation, mode } of locks) {
    const found = relations.get(relation);
    if (found === undefined || READS.has(mode)) continue;
    add(found.oid, mode);
    written.push(found.oid);
  }
  for (const { kind, relation } of copies) add(relation.oid, kind === "changes" ? CATCHING : "AccessExclusiveLock");
  const byOid: readonly LockByOid[] = [...strongest].map(([oid, mode]) => ({ oid, mode }));
  const keeping: Keeping = { release, migration: { id, path }, copies, locks: byOid, written, limits };
  const caught = copies.filter(({ kind }) => kind === "changes");
  return {
    before: keepBefore(keeping),
    underLock: null,
    after: keepAfter(keeping),
    cleanUp: keepCleanUp(keeping),
    locks: caught.map(({ relation }) => ({ relation: shown(relation), mode: CATCHING })),
  };
}

const READS: ReadonlySet<string> = new Set(["AccessShareLock", "RowShareLock"]);
/** What CREATE TRIGGER takes: writers wait, readers do not. */
const CATCHING = "ShareRowExclusiveLock";

function overLimits(copies: readonly ForeseenCopy[], { stallMs }: RescueLimits): string | null {
  const seconds = copies.reduce((sum, copy) => sum + (copy.seconds ?? 0), 0);
  if (seconds * 1000 <= stallMs) return null;
  const largest = copies.toSorted((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0))[0];
  const what = largest === undefined ? "What is lost" : `${largest.relation}: ${largest.what}`;
  return `Copying would stall the application for some ${seconds.toFixed(1)} s (${what}); ${(stallMs / 1000).toFixed(1)} s are allowed.`;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024))} MB`;
}
