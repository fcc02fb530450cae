import { describe, expect, it } from "vitest";
import { assessLast, locksOf } from "./assess.ts";

const ROOMS = "CREATE TABLE rooms (id integer, name text, tags integer[], during tstzrange, place point);";

describe("an index falls with the extension", () => {
  it.each([
    ["of its operator class", "pg_trgm", "CREATE INDEX ON rooms USING gin (name gin_trgm_ops);"],
    ["of its type's default for the method", "btree_gin", "CREATE INDEX ON rooms USING gin (id, tags);"],
    ["of an array's default", "intarray", "CREATE INDEX ON rooms USING gist (tags);"],
    ["of its access method", "bloom", "CREATE INDEX ON rooms USING bloom (id);"],
    ["that its constraint needs", "btree_gist", "ALTER TABLE rooms ADD EXCLUDE USING gist (id WITH =, during WITH &&);"],
  ])("%s", (_what, extension, index) => {
    const setup = `CREATE EXTENSION ${extension}; ${ROOMS} ${index}`;
    const last = assessLast(setup, `DROP EXTENSION ${extension} CASCADE`);
    expect(locksOf(last)).toEqual(["public.rooms AccessExclusive"]);
    expect(last.dataLoss).toBe("none");
  });

  it.each([
    ["gist", "CREATE INDEX ON rooms USING gist (place);"],
    ["gin", "CREATE INDEX ON rooms USING gin (tags);"],
    ["btree", "CREATE INDEX ON rooms (id);"],
  ])("but not where PostgreSQL itself has the operator class: %s", (_method, index) => {
    const all = ["pg_trgm", "btree_gin", "btree_gist", "bloom"];
    const setup = `${all.map((each) => `CREATE EXTENSION ${each};`).join(" ")} ${ROOMS} ${index}`;
    for (const extension of all) expect(locksOf(assessLast(setup, `DROP EXTENSION ${extension} CASCADE`))).toEqual([]);
  });
});

describe("a foreign table falls", () => {
  const FAR = "CREATE FOREIGN TABLE far (id integer) SERVER nowhere;";

  it.each([
    ["with its server", "CREATE EXTENSION postgres_fdw;", "DROP SERVER nowhere CASCADE"],
    ["with the extension of its server's wrapper", "CREATE EXTENSION postgres_fdw;", "DROP EXTENSION postgres_fdw CASCADE"],
    ["with its server's wrapper", "CREATE FOREIGN DATA WRAPPER postgres_fdw;", "DROP FOREIGN DATA WRAPPER postgres_fdw CASCADE"],
  ])("%s", (_what, wrapper, drop) => {
    const setup = `${wrapper} CREATE SERVER nowhere FOREIGN DATA WRAPPER postgres_fdw; ${FAR}`;
    expect(assessLast(setup, drop)).toMatchObject({ dataLoss: "none", backwardCompatible: false });
    expect(locksOf(assessLast(setup, drop))).toEqual(["public.far AccessExclusive"]);
  });
});
