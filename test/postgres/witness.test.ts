/**
 * Every row of the effect table beside a live server: what it predicts of its witnesses is what the server shows. On PostgreSQL 18, and
 * on 15 to 18 in `npm run test:matrix`.
 */
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Act, EffectRow, Witness } from "../../src/risk/effects/row.ts";
import { EFFECT_ROWS } from "../../src/risk/effects/table.ts";
import { compare } from "./compare.ts";
import { Laboratory } from "./laboratory.ts";
import type { Observation } from "./observation.ts";
import { Predictor } from "./predict.ts";
import { holdsVersion } from "./recorded.ts";

const VERSIONS = (process.env["SCHEMA_RELEASE_TEST_POSTGRES"] ?? "18").split(",").map(Number);

describe.each(VERSIONS)("on PostgreSQL %i", (version) => {
  const seen = new Map<Witness, Observation>();
  let laboratory: Laboratory;
  let predictor: Predictor;
  beforeAll(async () => {
    predictor = await Predictor.load();
    laboratory = await Laboratory.open(version);
  });
  afterAll(() => laboratory.close());

  const rows = EFFECT_ROWS.map((row) => ({ row, witnesses: row.witnesses.filter((witness) => isFor(witness, version)) }));

  for (const { row, witnesses } of rows.filter((each) => each.witnesses.length > 0)) {
    describe(`${row.action}: ${row.summary}`, () => {
      it.each(witnesses.map((witness) => [oneLine(witness.statement), witness] as const))("%s", async (_, witness) => {
        const observation = await laboratory.observe(witness);
        seen.set(witness, observation);
        const prediction = await predictor.predict(witness, { version });
        expect(observation.error ?? "it succeeds").toContain(witness.fails ?? "it succeeds");
        expect(prediction.actions).toContain(row.action);
        expect(compare(prediction, observation)).toEqual([]);
      });
    });
  }

  it("would notice if the locks of any one row were taken away", async () => {
    const unnoticed: string[] = [];
    for (const { row, witnesses } of rows) {
      for (const witness of witnesses) {
        const intact = await predictor.predict(witness, { version });
        const without = await withoutLocks(row, () => predictor.predict(witness, { version }));
        // Where a witness has several statements, another one may hold the same locks.
        const isHidden = intact.actions.length > 1 && isDeepStrictEqual(intact.locks, without.locks);
        const observation = seen.get(witness);
        if (isHidden || observation === undefined || Object.keys(observation.locks).length === 0) continue;
        if (!compare(without, observation).some(({ about }) => about === "locks")) unnoticed.push(witness.statement);
      }
    }
    expect(unnoticed).toEqual([]);
  });
});

it("has a witness for every row", () => {
  const without = EFFECT_ROWS.filter(({ witnesses }) => witnesses.length === 0);
  expect(without.map(({ action, summary }) => `${action}: ${summary}`)).toEqual([]);
});

function isFor({ versions }: Witness, version: number): boolean {
  return versions === undefined || holdsVersion(versions, version);
}

function oneLine(sql: string): string {
  return sql.replaceAll(/\s+/g, " ").trim();
}

/** Runs with the row's effect as it is but for its locks. */
async function withoutLocks<T>(row: EffectRow, run: () => Promise<T>): Promise<T> {
  const intact = { ...row };
  Object.assign(row, { effect: (act: Act<unknown>) => ({ ...intact.effect(act), locks: [] }) });
  try {
    return await run();
  } finally {
    Object.assign(row, intact);
  }
}
