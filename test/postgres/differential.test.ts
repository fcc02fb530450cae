/**
 * Random statements about random schemas: what is predicted is what a server shows, where nobody chose the case. `SCHEMA_RELEASE_SEED`
 * runs others than those that always run; a statement that the server refuses proves nothing and is passed over.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { compare } from "./compare.ts";
import { Laboratory } from "./laboratory.ts";
import { Predictor } from "./predict.ts";
import { makeStatement } from "./random-statement.ts";
import { makeWorld } from "./random-world.ts";
import { startChance } from "./random.ts";

const SEED = Number(process.env["SCHEMA_RELEASE_SEED"] ?? 1);
const WORLDS = Array.from({ length: Number(process.env["SCHEMA_RELEASE_WORLDS"] ?? 6) }, (_, index) => SEED + index);
const STATEMENTS = 60;
const VERSION = Number((process.env["SCHEMA_RELEASE_TEST_POSTGRES"] ?? "18").split(",", 1)[0]);

let laboratory: Laboratory;
let predictor: Predictor;
beforeAll(async () => {
  predictor = await Predictor.load();
  laboratory = await Laboratory.open(VERSION);
});
afterAll(() => laboratory.close());

/** More locks are predicted than are taken: partitions are named where only the parent is touched. Never fewer. */
const OVERSTATED = [/DROP NOT NULL; CREATE RULE/];

it.each(WORLDS)("predicts what happens in world %i", async (seed) => {
  const chance = startChance(seed * 7919);
  const world = makeWorld(chance);
  const found: string[] = [];
  for (let index = 0; index < STATEMENTS; index++) {
    const experiment = { setup: world.sql, statement: makeStatement(chance, world) };
    const seen = await laboratory.observe(experiment);
    if (seen.error !== null) continue;
    const prediction = await predictor.predict(experiment, { version: VERSION });
    for (const { about, predicted, observed } of compare(prediction, seen)) {
      const isOverstated = about === "locks" && predicted.startsWith(`${observed},`);
      if (isOverstated && OVERSTATED.some((known) => known.test(experiment.statement))) continue;
      found.push(`${experiment.statement}\n  ${about}: ${predicted} predicted, ${observed} observed`);
    }
  }
  expect(found.length === 0 ? "" : `${world.sql}\n\n${found.join("\n")}`).toBe("");
});
