import { afterAll, beforeAll, expect, it } from "vitest";
import { openServer } from "../../src/adapters/postgres/server.ts";
import type { DatabaseSession } from "../../src/database-port.ts";
import { missingPrivileges, type WantedPrivileges } from "../../src/deploy/privileges.ts";
import { connectTo, type PostgresServer, startPostgres } from "../support/postgres.ts";

let postgres: PostgresServer;
let session: DatabaseSession;

beforeAll(async () => {
  postgres = await startPostgres();
  const client = await connectTo(postgres.url);
  await client.query(`CREATE ROLE deployer LOGIN; CREATE ROLE "Team B"; CREATE ROLE team_a; GRANT team_a TO deployer;
    CREATE SCHEMA "Audit"; CREATE SCHEMA open; GRANT CREATE ON SCHEMA open TO deployer; CREATE SCHEMA mine AUTHORIZATION deployer;
    CREATE TABLE public.theirs (a int); ALTER TABLE public.theirs OWNER TO "Team B";
    CREATE TABLE public.ours (a int); ALTER TABLE public.ours OWNER TO team_a;
    CREATE TABLE public.history (a int); GRANT SELECT ON public.history TO deployer;
    CREATE TABLE public.journal (a int); GRANT SELECT, INSERT ON public.journal TO deployer`);
  await client.end();
  session = await openServer({ environment: { DATABASE_URL: postgres.url.replace("postgres@", "deployer@") } }).connect("test");
}, 60_000);

afterAll(async () => {
  await session.close();
  await postgres.stop();
});

const missing = (wanted: Partial<WantedPrivileges>) =>
  missingPrivileges(session, { createSchemas: false, createIn: [], own: [], insertInto: [], ...wanted });

it("nothing is missing where nothing is wanted, nor what the role or a role that it has may do", async () => {
  expect(await missing({})).toEqual([]);
  expect(await missing({ createIn: ["mine"], own: ["public.ours"], insertInto: ["public.journal", "public.ours"] })).toEqual([]);
});

it("schemas are made by whoever may create in the database", async () => {
  const sentence = "The role may not create schemas in the database postgres: GRANT CREATE ON DATABASE postgres TO deployer.";
  expect(await missing({ createSchemas: true })).toEqual([sentence]);
  expect(await missing({ createIn: ["not_yet", "mine"] })).toEqual([sentence]);
});

it("objects are made by whoever may use a schema and create in it", async () => {
  expect(await missing({ createIn: ["Audit", "open"] })).toEqual([
    'The role may not create objects in the schema Audit: GRANT USAGE, CREATE ON SCHEMA "Audit" TO deployer.',
    "The role may not create objects in the schema open: GRANT USAGE, CREATE ON SCHEMA open TO deployer.",
  ]);
});

it("relations are changed by their owner; those that are not there yet are nobody's", async () => {
  expect(await missing({ own: ["public.theirs", "public.none"] })).toEqual([
    'The role may not change public.theirs, which belongs to Team B: GRANT "Team B" TO deployer.',
  ]);
});

it("a history is added to by whoever may", async () => {
  expect(await missing({ insertInto: ["public.history"] })).toEqual([
    "The role may not read and add to public.history: GRANT SELECT, INSERT ON public.history TO deployer.",
  ]);
});

it("a superuser lacks nothing", async () => {
  const superuser = await openServer({ environment: { DATABASE_URL: postgres.url } }).connect("test");
  const wanted = { createSchemas: true, createIn: ["Audit", "none"], own: ["public.theirs"], insertInto: ["public.history"] };
  expect(await missingPrivileges(superuser, wanted)).toEqual([]);
  await superuser.close();
});
