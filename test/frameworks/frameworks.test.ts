import { describe, expect, test } from "vitest";
import { FRAMEWORKS } from "../../src/frameworks/frameworks.ts";
import { added, detectIn } from "./memory-repository.ts";
import { SAMPLES } from "./samples.ts";

describe("the list of frameworks", () => {
  const ids = FRAMEWORKS.map(({ framework }) => framework.id);

  test("names each once", () => expect(new Set(ids).size).toBe(ids.length));

  test.each(FRAMEWORKS.map((entry) => [entry.framework.id, entry] as const))(
    "%s can be known by a marker, a name or a text",
    (_, entry) => {
      expect(
        entry.markers.length + entry.shapes.filter(({ sure }) => sure === true).length + (entry.sample === undefined ? 0 : 1),
      ).toBeGreaterThan(0);
      expect(entry.shapes.length).toBeGreaterThan(0);
      expect(entry.extensions.size).toBeGreaterThan(0);
    },
  );

  test.each(ids)("%s has samples of what it is and of what it is not", (id) => {
    expect(SAMPLES[id]?.migrations.length).toBeGreaterThan(0);
    expect(SAMPLES[id]?.neither.length).toBeGreaterThan(0);
  });

  test("asks names for digits and never for certain ones, so that names that differ in digits alone are looked up once", () => {
    const sources = FRAMEWORKS.flatMap(({ shapes, companions = [], nearMiss = "" }) => [
      ...shapes.map(({ file }) => file),
      ...companions.map(({ path }) => path),
      nearMiss,
    ]);
    const counted = sources.map((source) => source.replaceAll(/\{\d+(?:,\d*)?\}/g, "").replaceAll("0-9", ""));
    expect(counted.filter((source) => /\d/.test(source))).toEqual([]);
  });

  test("has no samples of unknown frameworks", () => expect(Object.keys(SAMPLES).filter((id) => !ids.includes(id))).toEqual([]));
});

describe.each(Object.entries(SAMPLES))("%s", (id, sample) => {
  test.each(sample.migrations)("%s is a migration with role %s, id %s in %s", (...expected) => {
    const [path, role, identity, root] = expected;
    const base =
      role === "unrecognised" ? { ...sample.repository, [path.replace(/[^/]+$/, "V1__a.sql")]: "" } : sample.repository;
    const file = detectIn(base, [added(path, sample.text)]).migrationAt(path);
    expect({ framework: file?.set.framework.id, role: file?.role, id: file?.id, root: file?.set.root }).toEqual({
      framework: id,
      role,
      id: identity,
      root,
    });
  });

  test.each(sample.companions ?? [])("%s goes with the migrations", (path) => {
    const found = detectIn(sample.repository, [added(path)]);
    expect(found.migrationAt(path)).toBeNull();
    expect(found.companionAt(path)?.framework).toBe(id);
  });

  test.each(sample.neither)("%s is no migration", (path) => {
    const [[migration] = [""]] = sample.migrations;
    const found = detectIn(sample.repository, [added(path, "unrelated"), added(migration, sample.text)]);
    expect(found.migrationAt(path)).toBeNull();
    expect(found.companionAt(path)).toBeNull();
  });
});
