/** How fast a release is applied, and how long the application stands still meanwhile; dbmate and psql on the same server in the same run. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { systemClock } from "../../src/adapters/clock.ts";
import { openServer } from "../../src/adapters/postgres/server.ts";
import { sha256 } from "../../src/adapters/sha256.ts";
import { applyRelease } from "../../src/deploy/apply/apply-release.ts";
import type { NativeSet } from "../../src/deploy/history.ts";
import { openDbmate } from "../../src/deploy/native/dbmate.ts";
import { type ApplySettings, DEFAULT_APPLY_SETTINGS } from "../../src/deploy/settings.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres, systemPostgres } from "../support/postgres.ts";
import { median } from "./measure.ts";
import { type Stalls, watchTraffic } from "./traffic.ts";

export interface Figure {
  readonly what: string;
  readonly ratio: string;
  readonly aim: string;
  /** Milliseconds of each way measured side by side. */
  readonly times: readonly (readonly number[])[];
}

const ROUNDS = 5;
const MIGRATIONS = 300;
/** Of a report that reads the table while it is to be altered. */
const READER_MS = 4000;

export async function benchDeploy(print: (figure: Figure) => void): Promise<void> {
  // Commits wait for the disk's cache as they do in production; fsync itself would measure the machine's disk.
  const server = await startPostgres({ settings: { synchronous_commit: "on" } });
  try {
    await manyMigrations(server, print);
    await longestStall(server, print);
  } finally {
    await server.stop();
  }
}

async function manyMigrations(server: PostgresServer, print: (figure: Figure) => void): Promise<void> {
  const folder = writeMigrations(Array.from({ length: MIGRATIONS }, (_, index) => smallMigration(index)));
  const psql = systemPostgres();
  const ours: number[] = [];
  const dbmates: number[] = [];
  const psqls: number[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const name = `many_${round + 1}`;
    const own = await timeOf(server, `${name}_ours`, (url) => deploy(url, folder));
    const dbmate = await timeOf(server, `${name}_dbmate`, (url) => runDbmate(url, folder));
    const plain =
      psql === null ? null : await timeOf(server, `${name}_psql`, (url) => runPsql(join(psql.bin, "psql"), url, folder));
    if (round < 0) continue;
    ours.push(own);
    dbmates.push(dbmate);
    if (plain !== null) psqls.push(plain);
  }
  rmSync(folder, { recursive: true });
  const what = `deploy of ${MIGRATIONS} small migrations`;
  print({ what, ratio: `${ratioOf(ours, dbmates)} x dbmate up`, aim: "aim 1, below 1.5", times: [ours, dbmates] });
  if (psqls.length > 0) print({ what, ratio: `${ratioOf(ours, psqls)} x psql -f`, aim: "for comparison", times: [ours, psqls] });
}

async function longestStall(server: PostgresServer, print: (figure: Figure) => void): Promise<void> {
  const settings = DEFAULT_APPLY_SETTINGS;
  const allowed = settings.lockTimeoutMs * 1.1 + 100;
  const folder = writeMigrations(["ALTER TABLE parcels ADD COLUMN note text;"]);
  const ours = await stallDuring(server, "stall_ours", (url) => deploy(url, folder, settings));
  const dbmates = await stallDuring(server, "stall_dbmate", (url) => runDbmate(url, folder));
  rmSync(folder, { recursive: true });
  print({
    what: `longest stall, ALTER behind a ${READER_MS / 1000} s reader`,
    ratio: `${(ours.longestMs / settings.lockTimeoutMs).toFixed(2)} x lock_timeout`,
    aim: `at most ${allowed} ms`,
    times: [[ours.longestMs], [dbmates.longestMs]],
  });
}

/** Traffic on the table, a reader in the way of the ALTER, and the longest query of the traffic while `migrate` runs. */
async function stallDuring(server: PostgresServer, name: string, migrate: (url: string) => Promise<void>): Promise<Stalls> {
  const url = await createDatabase(server, name);
  const reader = await connectTo(url);
  await reader.query(
    "CREATE TABLE parcels (id int PRIMARY KEY, weight int); INSERT INTO parcels SELECT g, 0 FROM generate_series(1, 1000) g",
  );
  const traffic = await watchTraffic(url, 4);
  const reading = reader.query(`BEGIN; SELECT count(*), pg_sleep(${READER_MS / 1000}) FROM parcels; COMMIT`);
  await setTimeout(200);
  await migrate(url);
  await reading;
  const stalls = await traffic.stop();
  await reader.end();
  return stalls;
}

async function deploy(url: string, folder: string, settings: ApplySettings = DEFAULT_APPLY_SETTINGS): Promise<void> {
  const set = await openSet(folder);
  const server = openServer({ environment: { DATABASE_URL: url } });
  const session = await server.connect("plan");
  const { pending } = await set.readHistory(session);
  await session.close();
  const { outcome, because } = await applyRelease({
    server,
    set,
    release: {
      digest: `sha256:${"0".repeat(64)}`,
      database: "bench",
      migrations: pending.map(({ id, path, sha256 }) => ({ id, path, sha256, backupRisk: "nightly", predicted: null })),
    },
    predictions: new Map(),
    settings,
    clock: systemClock,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    mayStart: () => Promise.resolve(true),
  });
  if (outcome !== "applied") throw new Error(because);
}

function openSet(folder: string): Promise<NativeSet> {
  const root = "db/migrations";
  const files = readdirSync(join(folder, root)).map((name) => ({
    path: `${root}/${name}`,
    bytes: readFileSync(join(folder, root, name)),
  }));
  return openDbmate({
    files,
    root,
    readFile: () => Promise.resolve(null),
    environment: () => undefined,
    environmentNames: [],
    historyTable: null,
    parsers: { postgresql: null, others: new Map() },
    sha256,
  });
}

/** The program itself, not the script of its package, which would add the start of a Node. */
async function runDbmate(url: string, folder: string): Promise<void> {
  const binary = join(import.meta.dirname, `../../node_modules/@dbmate/${process.platform}-${process.arch}/bin/dbmate`);
  const program = existsSync(binary)
    ? [binary]
    : [process.execPath, join(import.meta.dirname, "../../node_modules/dbmate/dist/cli.js")];
  await run([...program, "--no-dump-schema", "--url", `${url}?sslmode=disable`, "up"], folder);
}

/** Each file as one transaction; no history. */
async function runPsql(psql: string, url: string, folder: string): Promise<void> {
  const root = join(folder, "plain");
  const files = readdirSync(root).flatMap((name) => ["-f", join(root, name)]);
  await run([psql, "-X", "-q", "-v", "ON_ERROR_STOP=1", url, ...files], folder);
}

async function run(command: readonly string[], cwd: string): Promise<void> {
  const [file = "", ...args] = command;
  const child = spawn(file, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}.`);
}

async function timeOf(server: PostgresServer, name: string, migrate: (url: string) => Promise<void>): Promise<number> {
  const url = await createDatabase(server, name);
  const began = performance.now();
  await migrate(url);
  return performance.now() - began;
}

function writeMigrations(texts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "schema-release-bench-deploy-"));
  mkdirSync(join(folder, "db/migrations"), { recursive: true });
  mkdirSync(join(folder, "plain"));
  for (const [index, text] of texts.entries()) {
    const name = `2026010100${String(index).padStart(4, "0")}_change.sql`;
    writeFileSync(join(folder, "db/migrations", name), `-- migrate:up\n${text}\n-- migrate:down\n`);
    writeFileSync(join(folder, "plain", name), `BEGIN;\n${text}\nCOMMIT;\n`);
  }
  return folder;
}

function smallMigration(index: number): string {
  return `CREATE TABLE parcels_${index} (id bigint PRIMARY KEY, weight integer NOT NULL, sent_at timestamptz NOT NULL DEFAULT now());
CREATE INDEX parcels_${index}_sent ON parcels_${index} (sent_at);
ALTER TABLE parcels_${index} ADD COLUMN note text;
ALTER TABLE parcels_${Math.max(0, index - 5)} ALTER COLUMN weight SET DEFAULT 1;`;
}

function ratioOf(ours: readonly number[], theirs: readonly number[]): string {
  return (median(ours) / median(theirs)).toFixed(2);
}
