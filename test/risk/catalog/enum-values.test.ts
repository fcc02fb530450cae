import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addValue,
  type EnumValues,
  enumValues,
  epochOfValue,
  listValues,
  renameValue,
} from "../../../src/risk/catalog/enum-values.ts";
import { assessLast } from "../effects/assess.ts";

const name = fc.constantFrom("a", "b", "c", "d", "e", "f");
const step = fc.record({ on: fc.nat(20), value: name, neighbor: fc.option(name), isAfter: fc.boolean(), rename: fc.boolean() });

/** As the manual has it: at the end, or beside another value. */
function byHand(
  before: readonly string[],
  { value, neighbor, isAfter, rename }: Omit<typeof step extends fc.Arbitrary<infer S> ? S : never, "on">,
) {
  if (rename)
    return neighbor === null || !before.includes(neighbor) || before.includes(value)
      ? before
      : before.map((each) => (each === neighbor ? value : each));
  if (before.includes(value)) return before;
  const place = neighbor === null ? -1 : before.indexOf(neighbor);
  return before.toSpliced(place < 0 ? before.length : place + Number(isAfter), 0, value);
}

const names = (values: EnumValues): readonly string[] => listValues(values).map(({ value }) => value);

describe("the values of an enum", () => {
  it("are those that steps one by one make, in whichever version they are changed", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const versions = [{ kept: enumValues([{ value: "a", epoch: "existing" }]), expected: ["a"] as readonly string[] }];
        for (const { on, ...each } of steps) {
          const from = versions[on % versions.length];
          if (from === undefined) continue;
          const { value, neighbor, isAfter } = each;
          const kept = each.rename
            ? renameValue(from.kept, neighbor ?? "", value)
            : addValue(from.kept, { value, epoch: "release", neighbor, isAfter });
          versions.push({ kept, expected: byHand(from.expected, each) });
        }
        for (const { kept, expected } of versions) expect(names(kept)).toEqual(expected);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("keep their epoch through a rename", () => {
    const values = renameValue(enumValues([{ value: "a", epoch: "existing" }]), "a", "b");
    expect([epochOfValue(values, "a"), epochOfValue(values, "b")]).toEqual([null, "existing"]);
  });
});

describe("a system catalog", () => {
  it("is PostgreSQL's own, whoever leaves out its schema", () => {
    const own = assessLast("", "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 1");
    expect(own.because.join(" ")).toContain("pg_catalog.pg_index");
    expect(own.locks).toEqual([]);
    expect(assessLast("", "DELETE FROM pg_stat_statements").because.join(" ")).toContain("public.pg_stat_statements");
    expect(assessLast("", "UPDATE app.pg_index SET a = 1").because.join(" ")).toContain("app.pg_index");
  });
});
