/** A real event store's migrations, run as the set says and run plainly by psql: the same schema, and a history as Flyway writes it. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readVersion, compareVersions } from "../../../src/deploy/native/flyway/version.ts";
import { dataPath } from "../../bench/data.ts";
import { type PostgresServer, startPostgres, systemPostgres } from "../../support/postgres.ts";
import { openSet, readTable } from "./flyway-database.ts";
import { applyPending, openTestSession, type TestSession } from "./session.ts";

const folder = dataPath("event-store");
const system = systemPostgres();

describe.skipIf(folder === null || system === null)("The event store's migrations", () => {
  let server: PostgresServer;
  let native: TestSession;
  beforeAll(async () => {
    if (system !== null) server = await startPostgres({ binaries: system });
    const admin = await openTestSession(server.url);
    await admin.batch("CREATE DATABASE events");
    psql(urlOf("events"), join(folder ?? "", "before.sql"));
    await admin.batch("CREATE DATABASE plain TEMPLATE events");
    await admin.close();
    native = await openTestSession(urlOf("events"));
  });
  afterAll(async () => {
    await native.close();
    await server.stop();
  });
  const urlOf = (database: string): string => server.url.replace(/\/postgres$/, `/${database}`);
  const psql = (url: string, file: string): void => {
    execFileSync(join(system?.bin ?? "", "psql"), ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", file, url]);
  };
  const dump = (database: string): string => {
    const args = ["--schema-only", "--exclude-table=flyway_schema_history", urlOf(database)];
    return execFileSync(join(system?.bin ?? "", "pg_dump"), args, { encoding: "utf8" }).replaceAll(
      /^\\(?:un)?restrict .*$/gm,
      "",
    );
  };

  it("leave the schema that psql makes of them, and every file in the history", async () => {
    const names = readdirSync(join(folder ?? "", "migrations"));
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder ?? "", "migrations", name), "utf8")]));
    const state = await applyPending(await openSet(files), native);
    expect([state.problems, state.pending, state.applied.length]).toEqual([[], [], names.length]);
    const rows = await readTable(native);
    expect(rows.map(({ script }) => script)).toEqual(names.toSorted(compareNames));
    expect(rows[0]).toMatchObject({
      installed_rank: 1,
      version: "000001",
      description: "create audit events table",
      type: "SQL",
    });
    for (const name of names.toSorted(compareNames)) psql(urlOf("plain"), join(folder ?? "", "migrations", name));
    expect(dump("events")).toBe(dump("plain"));
  });
});

function compareNames(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => readVersion(/^V([\d_]+?)__/.exec(name)?.[1] ?? ""));
  if (!left || !right) return Number(!left) - Number(!right);
  return compareVersions(left, right);
}
