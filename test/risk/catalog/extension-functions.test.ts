import { describe, expect, it } from "vitest";
import { assessLast, PARCELS } from "../effects/assess.ts";

describe("a function of an extension", () => {
  const insert = "INSERT INTO parcels (id, code) SELECT id + 1, text2ltree(code)::text FROM parcels";

  it("is known where the extension was created", () => {
    expect(assessLast(`CREATE EXTENSION ltree; ${PARCELS}`, insert)).toMatchObject({ understood: true, dataLoss: "none" });
    expect(assessLast(`CREATE EXTENSION ltree; ${PARCELS}`, insert.replace("text2", "public.text2")).understood).toBe(true);
  });

  it("may be anything where it was not", () => {
    expect(assessLast(PARCELS, insert)).toMatchObject({ understood: false, dataLoss: "possible" });
    expect(assessLast(`CREATE EXTENSION hstore; ${PARCELS}`, insert).understood).toBe(false);
  });

  it("is that of the migrations where they have one of its name", () => {
    const own = "CREATE FUNCTION text2ltree(t text) RETURNS text LANGUAGE plpgsql AS 'BEGIN DELETE FROM parcels; RETURN t; END';";
    expect(assessLast(`CREATE EXTENSION ltree; ${PARCELS} ${own}`, insert).dataLoss).toBe("certain");
  });
});
