import { afterAll, beforeAll, expect, it } from "vitest";
import { Laboratory } from "./laboratory.ts";

let laboratory: Laboratory;
beforeAll(async () => {
  laboratory = await Laboratory.open();
});
afterAll(() => laboratory.close());

const SETUP = `
CREATE TABLE parcels (id integer PRIMARY KEY, label text, weight numeric(8,2));
INSERT INTO parcels SELECT g, 'label ' || g, g * 1.5 FROM generate_series(1, 30) g;
CREATE VIEW brief AS SELECT id FROM parcels;
CREATE SEQUENCE tickets;
SELECT setval('tickets', 10);`;

const observe = (statement: string) => laboratory.observe({ setup: SETUP, statement });

const nothing = { locks: {}, rewrites: [], scans: [], lost: [], rewound: [], transactional: true, error: null };

it("sees the strongest lock that a transaction has on each relation that was there before", async () => {
  const seen = await observe("SELECT FROM parcels; CREATE TABLE t (parcel integer REFERENCES parcels); DROP VIEW brief");
  expect(seen).toMatchObject({ locks: { "public.parcels": "ShareRowExclusiveLock", "public.brief": "AccessExclusiveLock" } });
});

it("sees a rewrite, the scan that it takes, and values that are cut", async () => {
  expect(await observe("ALTER TABLE parcels ALTER COLUMN weight TYPE numeric(8,0)")).toEqual({
    ...nothing,
    locks: { "public.parcels": "AccessExclusiveLock" },
    rewrites: ["public.parcels"],
    scans: ["public.parcels"],
    lost: ["public.parcels.weight"],
  });
});

it("does not take another spelling of the same values for a loss", async () => {
  expect((await observe("ALTER TABLE parcels ALTER COLUMN weight TYPE numeric(10,4)")).lost).toEqual([]);
});

it("sees the scan of a validation", async () => {
  const seen = await observe("ALTER TABLE parcels ADD CHECK (weight > 0)");
  expect(seen).toMatchObject({ scans: ["public.parcels"], rewrites: [] });
});

it("sees no scan where an index serves", async () => {
  expect(await observe("DELETE FROM parcels WHERE id = 3")).toMatchObject({ scans: [], lost: ["public.parcels"] });
});

it("sees that emptying a table is neither a rewrite nor a scan", async () => {
  expect(await observe("TRUNCATE parcels")).toMatchObject({ rewrites: [], scans: [], lost: ["public.parcels"] });
});

it("does not count values as lost that were copied before", async () => {
  const copied = "ALTER TABLE parcels ADD kept text; UPDATE parcels SET kept = label; ALTER TABLE parcels DROP label";
  expect((await observe(copied)).lost).toEqual([]);
});

it("counts values as lost where another column merely held equal ones all along", async () => {
  const setup = `${SETUP} ALTER TABLE parcels ADD twin text; UPDATE parcels SET twin = label;`;
  expect((await laboratory.observe({ setup, statement: "ALTER TABLE parcels DROP label" })).lost).toEqual([
    "public.parcels.label",
  ]);
});

it("sees a sequence that goes back", async () => {
  expect((await observe("SELECT setval('tickets', 2)")).rewound).toEqual(["public.tickets"]);
  expect((await observe("SELECT nextval('tickets')")).rewound).toEqual([]);
});

it("sees the locks of a statement that must run alone", async () => {
  expect(await observe("VACUUM FULL parcels")).toMatchObject({
    locks: { "public.parcels": "AccessExclusiveLock" },
    rewrites: ["public.parcels"],
    transactional: false,
  });
  expect(await observe("CREATE INDEX CONCURRENTLY ON parcels (label)")).toMatchObject({
    locks: { "public.parcels": "ShareUpdateExclusiveLock" },
    scans: ["public.parcels"],
    transactional: false,
  });
});

it("sees that a script ends the transaction itself", async () => {
  expect(await observe("BEGIN; ALTER TABLE parcels ADD a integer; COMMIT")).toMatchObject({
    locks: { "public.parcels": "AccessExclusiveLock" },
    transactional: false,
  });
});

it("says with which error a statement fails", async () => {
  const seen = await observe("ALTER TABLE parcels ADD CHECK (weight < 0)");
  expect(seen).toEqual({ ...nothing, error: expect.stringMatching(/^23514 .*is violated by some row/) });
});

it("leaves no roles behind that an experiment made", async () => {
  const setup = "CREATE ROLE keeper; CREATE TABLE t (); ALTER TABLE t OWNER TO keeper";
  await laboratory.observe({ setup, statement: "DROP OWNED BY keeper" });
  const seen = await laboratory.observe({ setup: `${setup};`, statement: "DROP OWNED BY keeper" });
  expect(seen).toEqual({ ...nothing, locks: { "public.t": "AccessExclusiveLock" } });
});
