/** What rescue copies cost: beside a bare CREATE TABLE AS of the same column, and in the time for which readers stand still. */
import type { Client } from "pg";
import { openServer } from "../../src/adapters/postgres/server.ts";
import { planRescue } from "../../src/backup/rescue/plan-rescue.ts";
import { RESCUE_SCHEMA } from "../../src/backup/rescue/storage.ts";
import type { TransactionGuard } from "../../src/deploy/apply/guard.ts";
import type { Loss } from "../../src/risk/loss.ts";
import { deploy } from "../deploy/apply/support/deploy.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../support/postgres.ts";
import type { Figure } from "./deploy.ts";
import { median } from "./measure.ts";
import { watchReaders } from "./readers.ts";

const ROWS = 1_000_000;
const COPY_ROUNDS = 7;
const STALL_ROUNDS = 5;
const MANY_TABLES = 5000;
const PATH = "db/1.sql";
const relation = "public.parcels";

interface Change {
  readonly name: string;
  readonly statement: string;
  readonly loss: Loss;
  readonly mode: string;
  /** What somebody would write by hand. */
  readonly byHand: readonly string[];
}

const COLUMN: Change = {
  name: "DROP COLUMN",
  statement: "ALTER TABLE parcels DROP COLUMN note",
  loss: { kind: "column", relation, column: "note" },
  mode: "AccessExclusiveLock",
  byHand: ["LOCK TABLE parcels IN ACCESS EXCLUSIVE MODE", "CREATE TABLE bare AS SELECT id, note FROM parcels"],
};

const CHANGES: readonly Change[] = [
  COLUMN,
  {
    name: "rewriting type change",
    statement: "ALTER TABLE parcels ALTER COLUMN weight TYPE int USING round(weight)",
    loss: { kind: "values", relation, column: "weight" },
    mode: "AccessExclusiveLock",
    byHand: ["LOCK TABLE parcels IN ACCESS EXCLUSIVE MODE", "CREATE TABLE bare AS SELECT id, weight FROM parcels"],
  },
  {
    name: "DELETE of 10 %",
    statement: "DELETE FROM parcels WHERE id % 10 = 0",
    loss: { kind: "changes", relation },
    mode: "RowExclusiveLock",
    byHand: ["LOCK TABLE parcels IN SHARE ROW EXCLUSIVE MODE", "CREATE TABLE bare AS SELECT * FROM parcels WHERE id % 10 = 0"],
  },
];

export async function benchRescue(print: (figure: Figure) => void): Promise<void> {
  const server = await startPostgres({ settings: { synchronous_commit: "on", shared_buffers: "512MB", max_wal_size: "4GB" } });
  try {
    const base = await createDatabase(server, "rescue_base");
    const client = await connectTo(base);
    await client.query(`CREATE TABLE parcels (id bigint PRIMARY KEY, weight numeric(8, 2) NOT NULL, note text, sent_at timestamptz NOT NULL);
      INSERT INTO parcels SELECT g, g % 1000 + 0.25, 'parcel number ' || g, timestamptz '2026-01-01' + g * interval '1 s' FROM generate_series(1, ${ROWS}) g`);
    await client.query("VACUUM ANALYZE parcels");
    await copyOneColumn(base, client, print);
    await client.end();
    for (const change of CHANGES) await longestStall(server, change, print);
    await manyTables(server, print);
  } finally {
    await server.stop();
  }
}

/** All that a guard does, locks and checks and its row of the list too, against nothing but the copy. */
async function copyOneColumn(url: string, client: Client, print: (figure: Figure) => void): Promise<void> {
  const guard = await guardOf(url, COLUMN);
  const own: number[] = [];
  const bare: number[] = [];
  for (let round = -1; round < COPY_ROUNDS; round++) {
    const ours = await timeTransaction(client, [...guard.before, ...guard.after]);
    await client.query(`DROP SCHEMA ${RESCUE_SCHEMA} CASCADE; CHECKPOINT`);
    const theirs = await timeTransaction(client, ["CREATE TABLE bare AS SELECT id, note FROM parcels"]);
    await client.query("DROP TABLE bare");
    await client.query("CHECKPOINT");
    if (round < 0) continue;
    own.push(ours);
    bare.push(theirs);
  }
  const ratio = `${(median(own) / median(bare)).toFixed(2)} x CREATE TABLE AS`;
  print({ what: "rescue copy of a column of 1,000,000 rows", ratio, aim: "aim 1.5 or less", times: [own, bare] });
}

/** The longest a reader waited: for the change alone, with its rescue copy, with a copy by hand. */
async function longestStall(server: PostgresServer, change: Change, print: (figure: Figure) => void): Promise<void> {
  const alone: number[] = [];
  const kept: number[] = [];
  const byHand: number[] = [];
  for (let round = 0; round < STALL_ROUNDS; round++) {
    alone.push(await stallDuring(server, (_, client) => timeTransaction(client, [change.statement])));
    kept.push(await stallDuring(server, (url) => deployKeeping(url, change)));
    byHand.push(await stallDuring(server, (_, client) => timeTransaction(client, [...change.byHand, change.statement])));
  }
  const what = `readers stalled by ${change.name}`;
  const more = `${(median(kept) - median(alone)).toFixed(0)} ms more than alone`;
  print({ what: `${what}, rescue copy`, ratio: `${ratioOf(kept, alone)} x change alone`, aim: more, times: [kept, alone] });
  print({ what: `${what}, rescue copy`, ratio: `${ratioOf(kept, byHand)} x copy by hand`, aim: "aim 1", times: [kept, byHand] });
}

/** By the engine that deploys: guard, statements, checks, history, COMMIT, and what it cleans up behind that. */
async function deployKeeping(url: string, change: Change): Promise<void> {
  const guard = await guardOf(url, change);
  const { outcome, because } = await deploy(url, [{ id: "1", statements: [change.statement] }], { guardOf: () => guard });
  if (outcome !== "applied") throw new Error(because);
}

async function stallDuring(server: PostgresServer, run: (url: string, client: Client) => Promise<unknown>): Promise<number> {
  const admin = await connectTo(server.url);
  await admin.query("CREATE DATABASE rescue_round TEMPLATE rescue_base STRATEGY file_copy");
  const url = new URL(server.url);
  url.pathname = "/rescue_round";
  const client = await connectTo(url.href);
  // As a database that is in use has it.
  await client.query("SELECT count(note) FROM parcels");
  const readers = await watchReaders(url.href, { connections: 2, rows: ROWS });
  await run(url.href, client);
  const longestMs = await readers.stop();
  await client.end();
  await admin.query("DROP DATABASE rescue_round WITH (FORCE)");
  await admin.end();
  return longestMs;
}

/** What a guard looks at besides its own table, with an empty table to copy; before its locks and under them. */
async function manyTables(server: PostgresServer, print: (figure: Figure) => void): Promise<void> {
  const url = await createDatabase(server, "rescue_many");
  const client = await connectTo(url);
  await client.query("CREATE TABLE parcels (id bigint PRIMARY KEY, note text)");
  const times: number[][] = [];
  for (const tables of [0, MANY_TABLES]) {
    for (let table = 0; table < tables; table += 100)
      await client.query(
        Array.from(
          { length: 100 },
          (_, index) => `CREATE TABLE t_${table + index} (a int, b int, c text, d text, e date, f uuid)`,
        ).join(";"),
      );
    await client.query("VACUUM ANALYZE");
    const { before, after } = await guardOf(url, { ...COLUMN, statement: "" });
    const own: { readonly before: number[]; readonly after: number[] } = { before: [], after: [] };
    for (let round = -1; round < COPY_ROUNDS; round++) {
      await client.query("BEGIN");
      const spentBefore = await timeAll(client, before);
      const spentAfter = await timeAll(client, after);
      await client.query("ROLLBACK");
      if (round >= 0) own.before.push(spentBefore);
      if (round >= 0) own.after.push(spentAfter);
    }
    times.push(own.before, own.after);
  }
  const [fewBefore = [], fewAfter = [], before = [], after = []] = times;
  const what = (part: string): string => `${part} of a guard beside ${MANY_TABLES} tables`;
  print({
    what: what("before"),
    ratio: `${ratioOf(before, fewBefore)} x one table`,
    aim: "below 200 ms",
    times: [before, fewBefore],
  });
  print({ what: what("after"), ratio: `${ratioOf(after, fewAfter)} x one table`, aim: "below 100 ms", times: [after, fewAfter] });
  await client.end();
}

async function guardOf(url: string, { loss, mode }: Change): Promise<TransactionGuard> {
  const session = await openServer({ environment: { DATABASE_URL: url } }).connect("bench");
  try {
    const plan = await planRescue(session, {
      release: { digest: `sha256:${"0".repeat(64)}`, database: "bench" },
      migrations: [{ id: "1", path: PATH, transactional: true, losses: [loss], locks: [{ relation, mode }] }],
      limits: { stallMs: 60_000, spaceBytes: 10_000_000_000, keepDays: 1 },
      asDeployer: true,
    });
    if (plan.kind === "refused") throw new Error(plan.because);
    const guard = plan.guards.get(PATH);
    if (guard === undefined) throw new Error("There is no guard.");
    return guard;
  } finally {
    await session.close();
  }
}

function timeTransaction(client: Client, statements: readonly string[]): Promise<number> {
  return timeAll(client, ["BEGIN", ...statements, "COMMIT"]);
}

async function timeAll(client: Client, statements: readonly string[]): Promise<number> {
  const began = performance.now();
  for (const text of statements) await client.query(text);
  return performance.now() - began;
}

function ratioOf(ours: readonly number[], theirs: readonly number[]): string {
  return (median(ours) / median(theirs)).toFixed(2);
}
