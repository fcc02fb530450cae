import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takePgDump } from "../../../src/backup/providers/pg-dump.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres, systemPostgres } from "../../support/postgres.ts";
import { ask, makeFolders, openWorld } from "./support/dump-world.ts";

const binaries = systemPostgres();
const folders = makeFolders();

describe.skipIf(binaries === null)("a dump by pg_dump", () => {
  let server: PostgresServer;
  let url: string;

  beforeAll(async () => {
    if (binaries === null) return;
    server = await startPostgres({ binaries, settings: { wal_level: "replica" } });
    url = await createDatabase(server, "events");
    const client = await connectTo(url);
    await client.query(`
      CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text);
      INSERT INTO events (body) SELECT 'secret ' || n FROM generate_series(1, 500) n;
      CREATE TABLE "Odd ""name"", 'x'" ("Column.1" int PRIMARY KEY);
      INSERT INTO "Odd ""name"", 'x'" VALUES (1), (2);
    `);
    await client.end();
  });
  afterAll(async () => {
    await server?.stop();
    folders.remove();
  });

  it("is taken of one snapshot, restored into a scratch database, counted and kept for its owner alone", async () => {
    const asked = ask({ affected: ["public.events", `public.Odd "name", 'x'`] });
    const outcome = await takePgDump(await openWorld({ url, folders }, { appendOnly: ["public.events"] }))(asked);
    if (!("taken" in outcome)) throw new Error(`${outcome.failed} ${outcome.remedy}`);
    expect(outcome.taken.proof).toMatchObject({
      how: "restored",
      tables: [
        { relation: `public.Odd "name", 'x'`, rows: 2 },
        { relation: "public.events", rows: 500 },
      ],
    });
    expect(outcome.snapshot?.rows).toEqual(new Map([["public.events", 500]]));
    const files = readdirSync(outcome.snapshot?.folder ?? "").sort();
    expect(files).toEqual(["database.dump", "manifest.json"]);
    for (const name of files) expect(statSync(join(outcome.snapshot?.folder ?? "", name)).mode & 0o777).toBe(0o600);
    expect(statSync(outcome.snapshot?.folder ?? "").mode & 0o777).toBe(0o700);
    expect(asked.told.join("\n")).toMatch(/^Dumping \d+ kB of rows as of [0-9A-F]+\/[0-9A-F]+,/);
  });
});
