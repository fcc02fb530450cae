/** An empty database for each test of Flyway's history, and what Flyway's own table then holds. */
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { Row } from "../../../src/database-port.ts";
import type { NativeSet } from "../../../src/deploy/history.ts";
import { openFlyway } from "../../../src/deploy/native/flyway.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { nativeInput, openTestSession, type TestSession } from "./session.ts";

export interface FlywayDatabase {
  session: TestSession;
  /** Of the same database. */
  readonly url: () => string;
}

/** Emptied for each test: that is faster than to make one. */
export function useFlywayDatabase(): FlywayDatabase {
  let server: PostgresServer;
  const database = { url: () => server.url } as FlywayDatabase;
  beforeAll(async () => {
    server = await startPostgres();
  });
  beforeEach(async () => {
    database.session = await openTestSession(server.url);
    await database.session.batch(EMPTY);
  });
  afterEach(() => database.session.close());
  afterAll(() => server.stop());
  return database;
}

const EMPTY = `DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
    EXECUTE format('DROP SCHEMA %I CASCADE', name);
  END LOOP;
  CREATE SCHEMA public;
END $$`;

type Variables = Readonly<Record<string, string>>;

/** Files by path relative to `db/migration`; those that begin with `/` relative to the repository. */
export function openSet(files: Readonly<Record<string, string>>, variables: Variables = {}): Promise<NativeSet> {
  const texts = Object.entries(files).map(([path, text]) => [
    path.startsWith("/") ? path.slice(1) : `db/migration/${path}`,
    text,
  ]);
  return openFlyway(nativeInput("db/migration", Object.fromEntries(texts) as Record<string, string>, { variables }));
}

export function readTable(session: TestSession, table: string = "flyway_schema_history"): Promise<readonly Row[]> {
  return session.query(`SELECT * FROM ${table} ORDER BY installed_rank`);
}

/** Makes the table as Flyway does, with rows that it could have written. `version` null: a repeatable. */
export async function writeHistory(
  session: TestSession,
  rows: readonly {
    version: string | null;
    description?: string;
    type?: string;
    checksum?: number | null;
    success?: boolean;
    rank?: number;
  }[],
): Promise<void> {
  const set = await openSet({});
  await set.readHistory(session);
  for (const statement of set.prepare()) await session.batch(statement);
  for (const [
    index,
    { version, description = "a", type = "SQL", checksum = null, success = true, rank = index + 1 },
  ] of rows.entries()) {
    await session.query("INSERT INTO flyway_schema_history VALUES ($1, $2, $3, $4, $5, $6, 'somebody', now(), 7, $7)", [
      rank,
      version,
      description,
      type,
      `V${version}__${description}.sql`,
      checksum,
      success,
    ]);
  }
}
