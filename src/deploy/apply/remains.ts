/** What a statement that waits for others may leave behind, and what the catalog says about whether it was done. */
import { DatabaseError, type DatabaseSession } from "../../database-port.ts";
import { attempt } from "./attempt.ts";
import { type IndexState, isNamed, readIndexesOf, readInvalidIndexes } from "./invalid-indexes.ts";
import { readSteps } from "./progress-table.ts";
import type { Run } from "./run.ts";
import type { StatementForm } from "./statement-form.ts";

/** Also waits for transactions; when told to end there is little time, and the next deploy does it. */
const DROP_MS = 60_000;
const DROP_MS_AT_END = 2000;

/**
 * OIDs of indexes that are there before a statement: all of its table, and all invalid ones. What comes besides is its own. 0 is always
 * among them, so that no indexes are told from a statement that makes none.
 */
export async function readBefore({ main }: Run, form: StatementForm): Promise<readonly number[]> {
  if (form.kind !== "create-index" && form.kind !== "reindex") return [];
  const invalid = await readInvalidIndexes(main);
  const ofTable = form.kind === "create-index" ? await readIndexesOf(main, form.table) : [];
  return [...new Set([0, ...[...invalid, ...ofTable].map(({ oid }) => oid)])];
}

/** Invalid indexes of its own. One of its name, whoever left it, would be in its way, or taken for what it makes. */
export async function findRemains({ main }: Run, form: StatementForm, before: readonly number[]): Promise<readonly IndexState[]> {
  const known = new Set(before);
  if (form.kind === "create-index")
    return (await readIndexesOf(main, form.table)).filter(
      (index) => !index.isValid && !index.isPart && (form.name === null ? !known.has(index.oid) : isNamed(index, form.name)),
    );
  if (form.kind === "reindex")
    return (await readInvalidIndexes(main)).filter(({ oid, name }) => !known.has(oid) && /_cc(?:new|old)\d*$/.test(name));
  return [];
}

/** False where some could not be dropped in time; they are found again by the next deploy. */
export async function dropRemains(run: Run, remains: readonly IndexState[]): Promise<boolean> {
  const { signal, onProgress } = run.request;
  for (const { quoted, table } of remains) {
    await run.main.batch(`SET lock_timeout = 0; SET statement_timeout = ${signal.aborted ? DROP_MS_AT_END : DROP_MS}`);
    const { answer } = await attempt(run, `DROP INDEX CONCURRENTLY IF EXISTS ${quoted}`);
    if ("error" in answer) {
      if (answer.error.kind !== "statement") throw answer.error;
      onProgress({ kind: "note", text: `The invalid index ${quoted} of ${table} could not be dropped: ${answer.error.message}` });
      return false;
    }
    onProgress({ kind: "note", text: `Dropped ${quoted} of ${table}: an index whose build did not end.` });
  }
  return true;
}

/**
 * Invalid indexes that no deploy will mend by itself: those that are there besides what statements left that were begun and not ended,
 * which the next deploy drops and builds anew.
 */
export async function readLastingInvalidIndexes(session: DatabaseSession, database: string): Promise<readonly IndexState[]> {
  const found = await readInvalidIndexes(session);
  if (found.length === 0) return [];
  const begun = (await readSteps(session, database)).filter(({ state, evidence }) => state === "begun" && evidence.length > 0);
  return found.filter(({ oid }) => begun.every(({ evidence }) => evidence.includes(oid)));
}

/** Whether a statement that was begun, and of which nothing more is known, did what it is for. */
export type Verdict = "done" | "not-done" | "unknown";

/** To be asked when its remains are dropped. */
export async function judgeBegun(run: Run, form: StatementForm, before: readonly number[]): Promise<Verdict> {
  switch (form.kind) {
    case "create-index":
      return (await findMade(run, form, before)) === null ? "not-done" : "done";
    case "drop-index":
      return (await isThere(run, "to_regclass($1) IS NOT NULL", [form.name])) ? "not-done" : "done";
    case "detach-partition":
      return judgeDetached(run, form);
    case "reindex":
    case "repeatable":
    case "session":
      return "not-done";
    default:
      return "unknown";
  }
}

/** An index that is valid, and was not there before. */
async function findMade(
  { main }: Run,
  { table, name }: Extract<StatementForm, { kind: "create-index" }>,
  before: readonly number[],
): Promise<IndexState | null> {
  const made = (await readIndexesOf(main, table)).filter(({ oid, isValid }) => isValid && !before.includes(oid));
  return made.find((index) => name === null || isNamed(index, name)) ?? null;
}

/** Detached in a first transaction, it is finished by `FINALIZE` (ALTER TABLE in the manual). */
async function judgeDetached(
  run: Run,
  { table, partition }: Extract<StatementForm, { kind: "detach-partition" }>,
): Promise<Verdict> {
  const where = "FROM pg_inherits WHERE inhparent = to_regclass($1) AND inhrelid = to_regclass($2)";
  const names = [table, partition];
  if (await isThere(run, `EXISTS (SELECT ${where} AND inhdetachpending)`, names)) {
    const { answer } = await attempt(run, `ALTER TABLE ${table} DETACH PARTITION ${partition} FINALIZE`);
    if ("error" in answer) throw answer.error;
    return "done";
  }
  return (await isThere(run, `EXISTS (SELECT ${where})`, names)) ? "not-done" : "done";
}

/** Null when the index that the statement is for is there and valid: IF NOT EXISTS is content with any of its name. Else one sentence. */
export async function findFlaw({ main }: Run, form: StatementForm): Promise<DatabaseError | null> {
  if (form.kind !== "create-index" || form.name === null) return null;
  const { name, table } = form;
  const index = (await readIndexesOf(main, table)).find((each) => isNamed(each, name));
  if (index === undefined)
    return new DatabaseError(`There is something else of the name ${name}, and no such index of ${table}.`);
  return index.isValid || index.isPart ? null : new DatabaseError(`The index ${index.quoted} of ${index.table} is invalid.`);
}

async function isThere({ main }: Run, expression: string, values: readonly unknown[]): Promise<boolean> {
  const [row] = await main.query(`SELECT ${expression} AS is`, values);
  return row?.["is"] === true;
}
