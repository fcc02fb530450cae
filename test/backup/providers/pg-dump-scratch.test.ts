import { afterAll, beforeAll, expect, it } from "vitest";
import { systemClock } from "../../../src/adapters/clock.ts";
import { openLimit } from "../../../src/backup/providers/pg-dump-limit.ts";
import { readScratch, withScratch } from "../../../src/backup/providers/pg-dump-scratch.ts";
import { readSource } from "../../../src/backup/providers/pg-dump-servers.ts";
import { connectTo, type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { dumpServer } from "./support/dump-world.ts";

let server: PostgresServer;
const open = (signal = new AbortController().signal) => openLimit({ clock: systemClock, signal, waitSeconds: 60 });

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const LOOK = `SELECT datcollate, datctype, pg_encoding_to_char(encoding) AS encoding, datlocprovider, datlocale, daticurules
FROM pg_database WHERE datname = $1`;

it.each([
  ["libc", "ENCODING 'LATIN1' LOCALE 'C'"],
  ["builtin", "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'"],
  ["icu", "LOCALE_PROVIDER icu ICU_LOCALE 'de-u-kn' ICU_RULES '&a < g' LOCALE 'C'"],
])("a scratch database sorts and compares as the one it stands for: %s", async (provider, locale) => {
  const client = await connectTo(server.url);
  const name = `of_${provider}`;
  await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ${locale}`);
  const limit = open();
  const facts = await readSource(dumpServer(server.url.replace(/postgres$/, name)), limit);
  const scratch = dumpServer(server.url);
  const made = await withScratch(
    { scratch, locale: facts.locale, connections: 3, limit, onProgress: () => {} },
    async (found) => (await client.query<Record<string, unknown>>(LOOK, [found])).rows,
  );
  expect(made).toEqual((await client.query<Record<string, unknown>>(LOOK, [name])).rows);
  expect((await readScratch(scratch, limit)).leftOvers).toEqual([]);
  limit.dispose();
  await client.end();
});
