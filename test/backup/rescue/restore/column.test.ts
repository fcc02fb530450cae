import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PostgresServer, startPostgres } from "../../../support/postgres.ts";
import { openWorld, type RescueWorld } from "./world.ts";

let server: PostgresServer;
let world: RescueWorld;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  world = await openWorld(server);
});
afterEach(() => world.close());

const WEIGHT = {
  kind: "column",
  name: "parcels",
  columns: [{ name: "weight", type: "numeric(6,2)" }],
  query: "SELECT id, weight FROM parcels",
  definition: "ALTER TABLE public.parcels ADD COLUMN weight numeric(6,2)",
} as const;

async function dropWeight(): Promise<void> {
  await world.run(`CREATE TABLE parcels (id int PRIMARY KEY, code text, weight numeric(6,2));
    INSERT INTO parcels SELECT n, 'code ' || n, n / 4.0 FROM generate_series(1, 10) n`);
  await world.keep(WEIGHT);
  await world.run("ALTER TABLE parcels DROP COLUMN weight");
}

describe("a dropped column", () => {
  it("that was not made again is refused with the SQL that makes it", async () => {
    await dropWeight();
    const { outcome, restores } = await world.restore({ apply: true });
    expect(outcome).toBe("refused");
    expect(restores).toMatchObject([
      {
        because: "public.parcels has no column weight.",
        remedy: "Make it again, then restore again:\nALTER TABLE public.parcels ADD COLUMN weight numeric(6,2);",
      },
    ]);
  });

  it("gets its values back; rows deleted and inserted since are left as they are", async () => {
    await dropWeight();
    await world.run(`ALTER TABLE parcels ADD COLUMN weight numeric(6,2); DELETE FROM parcels WHERE id = 3;
      INSERT INTO parcels VALUES (11, 'new', 99), (12, 'new', null)`);
    const looked = await world.restore();
    expect(looked).toMatchObject({
      outcome: "would-restore",
      restores: [{ state: "would-restore", rows: 9, equal: 0, deletedSince: 1, insertedSince: 2, conflicts: 0 }],
    });
    expect(await world.ask("SELECT count(weight)::int AS n FROM parcels")).toEqual([{ n: 1 }]);
    expect(await world.restore({ apply: true })).toMatchObject({
      outcome: "restored",
      restores: [{ state: "restored", rows: 9 }],
    });
    expect(await world.ask("SELECT id, weight FROM parcels WHERE id IN (1, 2, 11, 12) ORDER BY id")).toEqual([
      { id: 1, weight: "0.25" },
      { id: 2, weight: "0.50" },
      { id: 11, weight: "99.00" },
      { id: 12, weight: null },
    ]);
    expect(await world.ask("SELECT restored_at IS NOT NULL AS is FROM schema_release_rescue.copies")).toEqual([{ is: true }]);
    expect(await world.restore({ apply: true })).toMatchObject({
      outcome: "restored",
      restores: [{ state: "nothing", rows: 0, equal: 9 }],
    });
  });

  it("is not overwritten where it was written since: nothing is restored, and the rest only when conflicts are skipped", async () => {
    await dropWeight();
    await world.run("ALTER TABLE parcels ADD COLUMN weight numeric(6,2); UPDATE parcels SET weight = 1000 WHERE id = 4");
    const refused = await world.restore({ apply: true });
    expect(refused).toMatchObject({
      outcome: "conflicts",
      restores: [
        {
          state: "conflicts",
          rows: 9,
          conflicts: 1,
          conflictRows: [{ key: ["4"], because: "The row was written since.", kept: null }],
        },
      ],
    });
    expect(await world.ask("SELECT count(weight)::int AS n FROM parcels")).toEqual([{ n: 1 }]);
    const shown = await world.restore({ showValues: true });
    expect(shown.restores[0]?.conflictRows).toMatchObject([{ kept: ["1.00"], present: ["1000.00"] }]);
    expect(await world.restore({ apply: true, skipConflicts: true })).toMatchObject({ outcome: "restored" });
    expect(await world.ask("SELECT weight FROM parcels WHERE id IN (4, 5) ORDER BY id")).toEqual([
      { weight: "1000.00" },
      { weight: "1.25" },
    ]);
  });

  it.each([
    ["a constant", "weight numeric(6,2) NOT NULL DEFAULT 0", "restored"],
    ["computed once", "weight numeric(6,2) DEFAULT extract(year FROM now())::numeric(6,2)", "restored"],
    ["computed for each row", "weight numeric(6,2) DEFAULT (100 + random())", "conflicts"],
  ])("with a default that is %s takes values where the default still stands", async (_, column, outcome) => {
    await dropWeight();
    await world.run(`ALTER TABLE parcels ADD COLUMN ${column}`);
    expect(await world.restore({ apply: true })).toMatchObject({ outcome });
  });

  it("of another type is restored where all values fit, and refused where they do not", async () => {
    await dropWeight();
    await world.run("ALTER TABLE parcels ADD COLUMN weight numeric(4,1)");
    expect((await world.restore({ apply: true })).restores).toMatchObject([
      { state: "refused", because: expect.stringContaining("5 values would not come back") as string },
    ]);
    await world.run("ALTER TABLE parcels ALTER COLUMN weight TYPE numeric");
    expect(await world.restore({ apply: true })).toMatchObject({ outcome: "restored", restores: [{ rows: 10 }] });
    await world.run("ALTER TABLE parcels DROP COLUMN weight, ADD COLUMN weight date");
    expect((await world.restore()).restores).toMatchObject([
      {
        state: "refused",
        because:
          "public.parcels.weight is date now and was numeric(6,2); PostgreSQL does not convert one to the other by itself.",
      },
    ]);
  });

  it("goes into another column where one is named", async () => {
    await dropWeight();
    expect((await world.restore({ into: "kept weight" })).restores[0]?.remedy).toContain(
      'ALTER TABLE "public"."parcels" ADD COLUMN "kept weight" numeric(6,2);',
    );
    await world.run('ALTER TABLE parcels ADD COLUMN "kept weight" numeric(6,2)');
    expect(await world.restore({ into: "kept weight", apply: true })).toMatchObject({ outcome: "restored" });
    expect(await world.ask('SELECT sum("kept weight") AS sum FROM parcels')).toEqual([{ sum: "13.75" }]);
  });

  it("is found by a key of a wider type, and not by one that says something else", async () => {
    await dropWeight();
    await world.run("ALTER TABLE parcels ADD COLUMN weight numeric(6,2), ALTER COLUMN id TYPE bigint");
    expect(await world.restore({ apply: true })).toMatchObject({ outcome: "restored", restores: [{ rows: 10 }] });
    await world.run("ALTER TABLE parcels ALTER COLUMN id TYPE uuid USING md5(id::text)::uuid");
    expect((await world.restore()).restores).toMatchObject([
      { state: "refused", because: expect.stringContaining("public.parcels.id is uuid now and was integer") as string },
    ]);
  });

  it("is refused without the key by which rows are found", async () => {
    await dropWeight();
    await world.run("ALTER TABLE parcels DROP CONSTRAINT parcels_pkey, ADD COLUMN weight numeric(6,2)");
    expect((await world.restore()).restores).toMatchObject([
      { state: "refused", remedy: expect.stringContaining('ALTER TABLE "public"."parcels" ADD PRIMARY KEY ("id");') as string },
    ]);
  });

  it("fires no trigger unasked, and can leave them out for the transaction", async () => {
    await dropWeight();
    await world.run(`ALTER TABLE parcels ADD COLUMN weight numeric(6,2); CREATE TABLE audit (id int);
      CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO public.audit VALUES (NEW.id); RETURN NEW; END';
      CREATE TRIGGER "Audit!" BEFORE UPDATE ON parcels FOR EACH ROW EXECUTE FUNCTION audit();
      ALTER TABLE parcels ENABLE ALWAYS TRIGGER "Audit!"`);
    expect(await world.restore({ apply: true })).toMatchObject({
      outcome: "refused",
      because: ["Writing to public.parcels would fire Audit!."],
      restores: [{ state: "refused", rows: 10, triggers: ["Audit!"] }],
    });
    expect(await world.restore({ apply: true, triggers: "off" })).toMatchObject({ outcome: "restored" });
    expect(await world.ask("SELECT (SELECT count(*)::int FROM audit) AS n, tgenabled FROM pg_trigger")).toEqual([
      { n: 0, tgenabled: "A" },
    ]);
    await world.run("UPDATE parcels SET weight = NULL; DELETE FROM audit");
    expect(await world.restore({ apply: true, triggers: "fire" })).toMatchObject({ outcome: "restored" });
    expect(await world.ask("SELECT count(*)::int AS n FROM audit")).toEqual([{ n: 10 }]);
  });
});

describe("names that are hostile", () => {
  it("are names", async () => {
    const table = `"we.ird"."o'rd""ers; DROP TABLE x --\\"`;
    const [key, column] = [`"ke'y "" \\"`, `"c ; -- 'x"" \\"`];
    await world.run(`CREATE SCHEMA "we.ird"; CREATE TABLE ${table} (${key} text, ${column} text, n int, PRIMARY KEY (${key}, n));
      INSERT INTO ${table} VALUES ('a''b', 'x', 1), ('\\', NULL, 2), ('', '', 3)`);
    await world.keep({
      kind: "column",
      schema: "we.ird",
      name: `o'rd"ers; DROP TABLE x --\\`,
      columns: [{ name: `c ; -- 'x" \\`, type: "text" }],
      key: [`ke'y " \\`, "n"],
      query: `SELECT * FROM ${table}`,
    });
    await world.run(`ALTER TABLE ${table} DROP COLUMN ${column}, ADD COLUMN ${column} text DEFAULT 'it''s \\'`);
    await world.run(`UPDATE ${table} SET ${column} = 'later' WHERE n = 1`);
    expect((await world.restore({ apply: true, skipConflicts: true, showValues: true })).restores).toMatchObject([
      { state: "restored", rows: 2, conflictRows: [{ key: ["a'b", "1"], kept: ["x"], present: ["later"] }] },
    ]);
    expect(await world.ask(`SELECT ${column} AS c FROM ${table} ORDER BY n`)).toEqual([{ c: "later" }, { c: null }, { c: "" }]);
  });
});
