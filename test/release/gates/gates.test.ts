import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultTarget } from "../../../src/config/options.ts";
import { GATES, type GateId } from "../../../src/release/gate.ts";
import { NEVER_BY_HAND, evaluateGates, isClosed } from "../../../src/release/gates.ts";
import type { GateFacts } from "../../../src/release/gates/facts.ts";
import { FACTS } from "../samples.ts";

const REASON = "Production is down, and the index must go.";
const UNKNOWN = { unknown: "The server did not answer." };

/** Facts that keep one gate closed and leave the others as they are. */
const CLOSING: Readonly<Record<GateId, Partial<GateFacts>>> = {
  digest: { files: { digest: null, differing: ["db/migration/V2__add_weight.sql"] } },
  history: { invalidIndexes: ["public.i"] },
  fingerprint: { fingerprint: UNKNOWN },
  "staging-evidence": { evidence: null },
  environment: { environment: UNKNOWN },
  approval: { approval: UNKNOWN },
  backup: { backup: null },
  writers: { backupRisk: "quiesce", approval: { approvers: ["ada"], authors: ["mona"] } },
};

function answerOf(gate: GateId, facts: GateFacts, opened: Parameters<typeof evaluateGates>[1] = []) {
  return evaluateGates(facts, opened).find((one) => one.gate === gate);
}

describe("the gates of a deploy", () => {
  it("are all asked, in their order, and all open where all is well", () => {
    const answers = evaluateGates(FACTS, []);
    expect(answers.map(({ gate }) => gate)).toEqual([...GATES]);
    expect(answers.map(({ answer }) => answer)).toEqual(GATES.map(() => "open"));
    expect(isClosed(answers)).toBe(false);
  });

  it("are not asked for evidence, environment and approval where the target does not ask for them", () => {
    const answers = evaluateGates(
      { ...FACTS, target: defaultTarget("production"), evidence: null, environment: UNKNOWN, approval: UNKNOWN },
      [],
    );
    const notAsked = answers.filter(({ answer }) => answer === "not-asked").map(({ gate }) => gate);
    expect(notAsked).toEqual(["staging-evidence", "environment", "approval"]);
    expect(isClosed(answers)).toBe(false);
  });

  it.each(GATES)("say of %s what is wrong and what to do when it is closed, in sentences", (gate) => {
    const answer = answerOf(gate, { ...FACTS, ...CLOSING[gate] });
    expect(answer).toMatchObject({ answer: "closed", byHand: null });
    expect(answer?.because).toMatch(/\.$/);
    expect(answer?.remedy).toMatch(/\.$/);
  });

  it.each(GATES.filter((gate) => !NEVER_BY_HAND.includes(gate)))("open %s by hand, on the record", (gate) => {
    const facts = { ...FACTS, ...CLOSING[gate] };
    const answer = answerOf(gate, facts, [{ gate, by: " ada ", reason: ` ${REASON} ` }]);
    expect(answer).toMatchObject({ answer: "opened-by-hand", remedy: null, byHand: { by: "ada", reason: REASON } });
    expect(answer?.because).toBe(answerOf(gate, facts)?.because);
  });

  it("never open the digest by hand", () => {
    const answer = answerOf("digest", { ...FACTS, ...CLOSING.digest }, [{ gate: "digest", by: "ada", reason: REASON }]);
    expect(answer).toMatchObject({ answer: "closed", byHand: null });
  });

  it.each([
    ["a name", { by: " ", reason: REASON }],
    ["a reason", { by: "ada", reason: "   urgent   " }],
    ["naming it exactly", { by: "ada", reason: REASON, gate: "Backup" }],
  ])("open none by hand without %s", (_, opening) => {
    const facts = { ...FACTS, ...CLOSING.backup };
    expect(answerOf("backup", facts, [{ gate: "backup", ...opening }])).toMatchObject({ answer: "closed", byHand: null });
  });

  it("open by hand only the one that is named, and do not record it of one that was open", () => {
    const facts = { ...FACTS, ...CLOSING.backup, ...CLOSING.environment };
    const answers = evaluateGates(facts, [
      { gate: "environment", by: "ada", reason: REASON },
      { gate: "history", by: "ada", reason: REASON },
    ]);
    expect(answers.filter(({ answer }) => answer === "closed").map(({ gate }) => gate)).toEqual(["backup"]);
    expect(answers.filter(({ byHand }) => byHand !== null).map(({ gate }) => gate)).toEqual(["environment"]);
  });
});

describe("what is not known", () => {
  const unknowns = fc.record(
    {
      fingerprint: fc.constant(UNKNOWN),
      evidence: fc.constantFrom(UNKNOWN, null),
      environment: fc.constant(UNKNOWN),
      approval: fc.constant(UNKNOWN),
      backup: fc.constantFrom(UNKNOWN, null),
      backupRisk: fc.constant(null),
      files: fc.constant({ digest: null, differing: [] }),
    },
    { requiredKeys: [] },
  );
  const CLOSED_BY: Readonly<Record<string, readonly GateId[]>> = {
    fingerprint: ["fingerprint"],
    evidence: ["staging-evidence"],
    environment: ["environment"],
    approval: ["approval"],
    backup: ["backup"],
    backupRisk: ["writers"],
    files: ["digest"],
  };

  it("never opens a gate", () => {
    fc.assert(
      fc.property(unknowns, (facts) => {
        const closed = evaluateGates({ ...FACTS, ...facts }, []).filter(({ answer }) => answer === "closed");
        const expected = Object.keys(facts).flatMap((fact) => CLOSED_BY[fact] ?? []);
        expect(closed.map(({ gate }) => gate)).toEqual(expect.arrayContaining(expected));
      }),
    );
  });

  it("never opens a gate that was closed with the same facts known", () => {
    const known = fc.constantFrom(...GATES).map((gate) => CLOSING[gate]);
    fc.assert(
      fc.property(known, unknowns, (closing, facts) => {
        const before = evaluateGates({ ...FACTS, ...closing }, []).filter(({ answer }) => answer === "closed");
        const after = evaluateGates({ ...FACTS, ...closing, ...facts }, []).filter(({ answer }) => answer === "closed");
        expect(after.map(({ gate }) => gate)).toEqual(expect.arrayContaining(before.map(({ gate }) => gate)));
      }),
    );
  });
});
