import { describe, expect, it } from "vitest";
import { findings, ruleIds } from "./run.ts";

const PARCELS = "CREATE TABLE parcels (id bigint PRIMARY KEY, code text, weight integer);";

describe("what a release makes and takes back", () => {
  it("is no constraint that keeps something out", () => {
    const add = "SET lock_timeout = '2s'; ALTER TABLE parcels ADD CONSTRAINT heavy CHECK (weight > 0) NOT VALID;";
    const drop = "ALTER TABLE parcels DROP CONSTRAINT heavy;";
    expect(ruleIds({ setup: PARCELS, files: [`${add} ${drop}`] })).not.toContain("drop-constraint");
    expect(ruleIds({ setup: `${PARCELS} ${add}`, files: [drop] })).toContain("drop-constraint");
  });

  it("is a constraint that was altered, where another takes its name", () => {
    const setup = `SET lock_timeout = '2s'; ${PARCELS} ALTER TABLE parcels ADD CONSTRAINT heavy CHECK (weight > 0);
      CREATE TABLE boxes (id bigint);`;
    const drop = "ALTER TABLE parcels DROP CONSTRAINT heavy";
    const add = "ADD CONSTRAINT heavy CHECK (weight > 10) NOT VALID";
    expect(ruleIds({ setup, files: [`${drop}; ALTER TABLE parcels ${add};`] })).not.toContain("drop-constraint");
    expect(ruleIds({ setup, files: [`${drop}, ${add};`] })).not.toContain("drop-constraint");
    expect(ruleIds({ setup, files: [`${drop}; ALTER TABLE boxes ${add.replace("weight", "id")};`] })).toContain(
      "drop-constraint",
    );
    expect(ruleIds({ setup, files: [`${drop}; ALTER TABLE parcels ${add.replace("heavy", "light")};`] })).toContain(
      "drop-constraint",
    );
  });

  it("is told apart from a table that goes: code finds its name, but not the rows", () => {
    const sql =
      "SET lock_timeout = '2s'; DROP TABLE parcels; CREATE TABLE parcels (id bigint PRIMARY KEY, code text, weight integer);";
    const finding = findings({ setup: PARCELS, files: [sql] }).find(({ rule }) => rule === "drop-table");
    expect(finding?.message).toBe("public.parcels goes with all rows; what takes the name does not hold them.");
  });

  it("is told apart from a table whose rows and name another one has taken", () => {
    const sql = `BEGIN; CREATE TABLE parcels_new (id bigint PRIMARY KEY, code text);
      INSERT INTO parcels_new SELECT id, code FROM parcels; DROP TABLE parcels; ALTER TABLE parcels_new RENAME TO parcels; COMMIT;`;
    const setup = "CREATE TABLE parcels (id bigint PRIMARY KEY, code text);";
    expect(ruleIds({ setup, files: [sql], dialect: "sqlite" })).toEqual(["table-swapped"]);
  });

  it("is not what a block breaks that does more", () => {
    const sql = `SET lock_timeout = '2s';
      DO $$ BEGIN CREATE TABLE boxes (id bigint); ALTER TABLE parcels RENAME COLUMN code TO reference; END $$;`;
    const finding = findings({ setup: PARCELS, files: [sql] }).find(({ rule }) => rule === "breaks-running-code");
    expect(finding?.message).toBe("public.parcels.code is called reference from then on; code that names it fails.");
  });
});
