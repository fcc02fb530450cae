/** Delta dumps: what was added to an append-only table since a dump's snapshot, written under the migration's lock. */
import { type Clock, DatabaseError, type DatabaseSession } from "../database-port.ts";
import { refuseByGuard } from "../deploy/apply/guard.ts";
import { UserError } from "../errors.ts";
import type { Delta, DeltaRequest, WriteDelta } from "./backups.ts";
import { DELTA_SETTINGS, writeCopyRow, writeDeltaScript } from "./delta-script.ts";
import { type DeltaTable, readDeltaTable } from "./delta-table.ts";
import { shortTransactionId } from "./providers/pg-dump-snapshot.ts";
import type { DumpFiles, DumpWriter } from "./providers/pg-dump-world.ts";
import type { Sha256 } from "../release/release.ts";

export interface DeltaWorld {
  readonly files: DumpFiles;
  readonly clock: Clock;
  readonly sha256: Sha256;
}

/**
 * Reads the table twice: to count it, and for the rows that no transaction before the snapshot's `xmin` wrote (a superset of what the dump
 * lacks: ids that are drawn early and committed late are in it). The settings of the session are afterwards what they were.
 */
export function openDeltas(world: DeltaWorld): WriteDelta {
  return async (session, request) => {
    const ends = world.clock.monotonic() + request.stallMs;
    const isLate = (): boolean => world.clock.monotonic() >= ends;
    try {
      return await withSettings(session, request.stallMs, () => write({ ...world, session, request, isLate }));
    } catch (error) {
      if (error instanceof UserError) throw refuseByGuard(`${error.message} Nothing was changed.`, error.hint);
      if (error instanceof DatabaseError && error.code === QUERY_CANCELLED && isLate()) throw tooSlow(request);
      throw error;
    }
  };
}

const QUERY_CANCELLED = "57014";

function tooSlow({ relation, stallMs }: DeltaRequest): DatabaseError {
  return refuseByGuard(
    `The delta of ${JSON.stringify(relation)} was not written within ${stallMs} ms, as long as the application may be stalled. Nothing was changed.`,
    "Allow a longer stall, start when fewer rows are written, or suspend the writers.",
  );
}

/** Restores what they were; where `work` throws, the transaction and they with it are gone. */
async function withSettings<T>(session: DatabaseSession, stallMs: number, work: () => Promise<T>): Promise<T> {
  const names = [...Object.keys(DELTA_SETTINGS), "statement_timeout"];
  const rows = await session.query("SELECT name, current_setting(name) AS value FROM unnest($1::text[]) AS name", [names]);
  const before = new Map(rows.map(({ name, value }) => [String(name), String(value)]));
  await set(
    session,
    new Map([...Object.entries(DELTA_SETTINGS), ["statement_timeout", String(Math.max(1, Math.ceil(stallMs)))]]),
  );
  const result = await work();
  await set(session, before);
  return result;
}

async function set(session: DatabaseSession, values: ReadonlyMap<string, string>): Promise<void> {
  const settings = "unnest($1::text[], $2::text[]) AS s (name, value)";
  await session.query(`SELECT set_config(name, value, true) FROM ${settings}`, [[...values.keys()], [...values.values()]]);
}

interface Work extends DeltaWorld {
  readonly session: DatabaseSession;
  readonly request: DeltaRequest;
  readonly isLate: () => boolean;
}

async function write(work: Work): Promise<Delta | null> {
  const { session, request, files } = work;
  const answer = await readDeltaTable(session, request.relation);
  if (answer === null) return null;
  if ("refused" in answer) throw new UserError("outside", answer.refused, answer.remedy);
  const { table } = answer;
  const age = await readAge(session, request.snapshot.xmin);
  const counted = table.isLocked ? null : await countBeside(session, table, age);
  const path = `${request.snapshot.folder}/${fileName(work)}`;
  const partial = `${path}.partial`;
  try {
    await files.remove(partial);
    const writer = await files.create(partial);
    const { head, tail } = writeDeltaScript(table, { digest: request.release.digest, xmin: request.snapshot.xmin });
    await writer.write(head);
    const rows = await writeRows(work, { table, age, writer });
    await writer.write(tail);
    const sha256 = await writer.close();
    await files.rename(partial, path);
    const count = counted ?? (await countHeld(session, table, rows));
    return { file: path, rows, sha256, missing: countMissing(request, count) };
  } catch (error) {
    await files.remove(partial).catch(() => {});
    throw error;
  }
}

/** Names of tables may hold anything; the sum tells those apart that look alike. */
function fileName({ request: { relation, migration }, sha256 }: Work): string {
  const sum = sha256(`${migration ?? ""}\n${relation}`).slice(0, 8);
  const words = [...(migration === undefined ? [] : [migration]), relation].map((word) =>
    word.replace(/[^A-Za-z0-9_.-]/g, "_").slice(0, 60),
  );
  return `delta-${words.join("-")}-${sum}.sql`;
}

/** The first are few, since rows may be of any size. */
const FIRST_ROWS = 50;
const BATCH_CHARACTERS = 4_000_000;

interface Writing {
  readonly table: DeltaTable;
  readonly age: string;
  readonly writer: DumpWriter;
}

async function writeRows(work: Work, { table, age, writer }: Writing): Promise<number> {
  const { session, request } = work;
  // `format` writes what the type itself writes and reads, whatever casts to text somebody made.
  const columns = table.columns.map(
    (column, at) => `CASE WHEN ${column} IS DISTINCT FROM NULL THEN format('%s', ${column}) END AS c${at}`,
  );
  await session.batch(
    `DECLARE schema_release_delta NO SCROLL CURSOR FOR SELECT ${columns.join(", ")} FROM ${table.name} WHERE ${age}`,
  );
  let total = 0;
  for (let size = FIRST_ROWS; ;) {
    const rows = await session.query(`FETCH ${size} FROM schema_release_delta`);
    if (work.isLate()) throw tooSlow(request);
    const text = rows.map((row) => writeCopyRow(table.columns.map((_, at) => textOrNull(row[`c${at}`])))).join("");
    await writer.write(text);
    total += rows.length;
    if (rows.length < size) break;
    size = Math.max(1, Math.min(10_000, Math.floor((BATCH_CHARACTERS * rows.length) / Math.max(1, text.length))));
  }
  await session.batch("CLOSE schema_release_delta");
  return total;
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

const HALF_OF_ALL_IDS = 2_147_483_648n;

/**
 * Condition of the rows that no transaction before `xmin` wrote. Ages are distances to the present transaction, so ids may have wrapped.
 * Rows that were frozen long ago may look new: that is more than needed, never less. Where the snapshot is so old that ids no longer tell,
 * it is all rows.
 */
async function readAge(session: DatabaseSession, xmin: string): Promise<string> {
  const [row] = await session.query("SELECT txid_snapshot_xmax(txid_current_snapshot())::text AS next");
  const passed = BigInt(String(row?.["next"])) - BigInt(xmin);
  if (passed < 0n || passed >= HALF_OF_ALL_IDS) return "true";
  return `age(xmin) <= age('${shortTransactionId(xmin)}'::xid)`;
}

interface Counted {
  readonly count: number;
  /** Of these the rows that transactions before the snapshot's `xmin` wrote. */
  readonly older: number;
}

/** Where others write meanwhile both numbers must be of one moment. */
async function countBeside(session: DatabaseSession, { name }: DeltaTable, age: string): Promise<Counted> {
  const [row] = await session.query(
    `SELECT count(*)::text AS rows, count(*) FILTER (WHERE NOT (${age}))::text AS older FROM ${name}`,
  );
  return { count: Number(row?.["rows"]), older: Number(row?.["older"]) };
}

/** Where nobody writes, the delta's rows are the rest; a count alone can use indexes and several processes. */
async function countHeld(session: DatabaseSession, { name }: DeltaTable, rows: number): Promise<Counted> {
  const [row] = await session.query(`SELECT count(*)::text AS rows FROM ${name}`);
  const count = Number(row?.["rows"]);
  return { count, older: count - rows };
}

/** Exact where the rows that older transactions wrote are as many as they were: none of them was changed or removed. */
function countMissing({ relation, snapshot }: DeltaRequest, { count, older }: Counted): number | null {
  // What is not among them was not there.
  const then = snapshot.rows.get(relation) ?? 0;
  const olderThen = snapshot.older?.get(relation);
  if (olderThen !== undefined && olderThen !== older) return null;
  return count >= then ? count - then : null;
}
