/** Predictions beside what servers showed of statements that no row of the effect table was written for. */
import { beforeAll, describe, expect, it } from "vitest";
import { compare, type Prediction } from "./compare.ts";
import { Predictor } from "./predict.ts";
import { readRecorded, setupOf, type RecordedCase, type RecordedObservation } from "./recorded.ts";

let predictor: Predictor;
beforeAll(async () => {
  predictor = await Predictor.load();
});

for (const [name, file] of readRecorded()) {
  describe(`statements about ${name}`, () => {
    it.each(file.cases.map((each) => [each.id, each] as const))("%s", async (_, each) => {
      const found: string[] = [];
      for (const [range, observed] of Object.entries(each.observed)) {
        const version = Number(range.split("-").at(-1));
        const prediction = await predictor.predict({ setup: setupOf(file, each), statement: each.sql }, { version });
        found.push(...differences(each, observed, prediction).map((difference) => `on ${range}: ${difference}`));
      }
      // A difference that has its reason, and is gone, needs its reason no more.
      const reason = each.differs ?? "";
      expect(found.length > 0 && reason !== "" ? reason : found.join("\n")).toBe(reason);
    });
  });
}

function differences(each: RecordedCase, observed: RecordedObservation, prediction: Prediction): readonly string[] {
  if (prediction.understood === (each.opaque === true)) return [each.opaque === true ? "understood" : "not understood"];
  if (each.opaque === true) return prediction.dataLoss === "none" ? ["no data loss predicted of what is not understood"] : [];
  const seen = each.respelled === true ? { ...observed, lost: [] } : observed;
  const facts = compare(prediction, seen).map(
    ({ about, predicted, observed }) => `${about}: ${predicted} predicted, ${observed} observed`,
  );
  return [...facts, ...judgements(each, observed, prediction)];
}

/** What a reviewer says of other data than those of the experiment; nothing of a statement that fails anyway. */
function judgements(each: RecordedCase, observed: RecordedObservation, { dataLoss, compatible }: Prediction): string[] {
  if (observed.error !== undefined) return [];
  const found: string[] = [];
  if (each.dataLoss !== null && each.dataLoss !== dataLoss)
    found.push(`data loss: ${dataLoss} predicted, ${each.dataLoss} judged`);
  if (each.compatible !== null && each.compatible !== compatible) {
    found.push(`compatible: ${compatible} predicted, ${each.compatible} judged`);
  }
  return found;
}
