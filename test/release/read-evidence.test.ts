import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/release/evidence.ts";
import { readEvidence } from "../../src/release/read-evidence.ts";
import { writeEvidence } from "../../src/release/write-evidence.ts";
import { DUMP } from "./backup-samples.ts";
import { BARE, EVIDENCE, FAILED } from "./samples.ts";

function read(text: string) {
  return readEvidence(new TextEncoder().encode(text));
}

describe("evidence that was written", () => {
  it.each<readonly [string, Evidence]>([
    ["a success", EVIDENCE],
    ["a failure", FAILED],
    ["a refusal without anything", BARE],
  ])("of %s is read as it was", (_, evidence) => {
    const text = writeEvidence(evidence);
    expect(text.endsWith("}\n")).toBe(true);
    expect(read(text)).toEqual({ evidence });
  });

  it("of an earlier version 1, with less to say of backups, is read with what is known", () => {
    const { dataAtRisk: _, rescueCopies: __, ...former } = EVIDENCE;
    const { reference, startedAt, finishedAt } = DUMP;
    const taken = { kind: "command", reference, startedAt, finishedAt };
    expect(read(JSON.stringify({ ...former, backup: taken }))).toEqual({
      evidence: {
        ...EVIDENCE,
        backup: {
          ...taken,
          kind: "command",
          rung: "snapshot",
          position: null,
          bytes: null,
          proof: { how: "said", because: ["Its command ended with 0 and printed its identity."], restoreMs: null, tables: [] },
          restore: [],
        },
        dataAtRisk: null,
        rescueCopies: [],
      },
    });
    expect(read(JSON.stringify({ ...former, backup: null }))).toEqual({
      evidence: { ...EVIDENCE, backup: null, dataAtRisk: null, rescueCopies: [] },
    });
  });

  it("of a backup by three commands keeps its proof, and is refused without one", () => {
    const backup = { ...DUMP, kind: "command" as const };
    expect(read(JSON.stringify({ ...EVIDENCE, backup }))).toEqual({ evidence: { ...EVIDENCE, backup } });
    const { proof: _, ...unproven } = backup;
    expect(read(JSON.stringify({ ...EVIDENCE, backup: unproven }))).toEqual({ problem: "backup.proof is missing." });
  });

  it("of a later version 1, with more properties, is read without them", () => {
    const more = { ...EVIDENCE, added: true, target: { ...EVIDENCE.target, region: "eu" } };
    expect(read(JSON.stringify(more))).toEqual({ evidence: EVIDENCE });
  });

  it("holds output that was cut within a character, which a server or a program may print", () => {
    const cut: Evidence = { ...EVIDENCE, because: "\ud83d" };
    expect(read(writeEvidence(cut))).toEqual({ evidence: cut });
  });
});

describe("what is no evidence is refused with the reason", () => {
  it.each([
    ["nothing", "", "The document is no JSON."],
    ["null", "null", "This is not evidence: it has no version 1."],
    [
      "a newer version",
      '{"version":7}',
      "This is version 7 of evidence, made by a newer schema-release; this one reads version 1.",
    ],
    [
      "an outcome that is not known",
      JSON.stringify({ ...EVIDENCE, outcome: "fine" }),
      "outcome is none of applied, nothing-to-do, refused, failed, interrupted.",
    ],
    [
      "smoke tests that passed in words",
      JSON.stringify({ ...EVIDENCE, smoke: { ...EVIDENCE.smoke, passed: "true" } }),
      "smoke.passed is neither true nor false.",
    ],
    ["a property of nobody", JSON.stringify({ ...EVIDENCE, release: null }), "release is no object."],
    [
      "a host by its name",
      JSON.stringify({ ...EVIDENCE, target: { ...EVIDENCE.target, hostHash: "db" } }),
      "target.hostHash is no SHA-256 in hexadecimal.",
    ],
    ["a duration that is no number", JSON.stringify({ ...EVIDENCE, durationMs: "5" }), "durationMs is no number."],
    ["properties that are only inherited", '{"version":1,"__proto__":{"outcome":"applied"}}', "outcome is missing."],
    [
      "a list too long",
      JSON.stringify({ ...EVIDENCE, approvals: Array.from({ length: 10_001 }, () => 0) }),
      "approvals has more than 10000 entries.",
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual({ problem: expected });
  });

  it("whatever JSON it is, without ever throwing", () => {
    const keys = Object.keys(EVIDENCE);
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.tuple(fc.constantFrom(...keys), fc.jsonValue()).map(([key, value]) => ({ ...EVIDENCE, [key]: value })),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        expect(Object.keys(read(JSON.stringify(value)))).toHaveLength(1);
      }),
    );
  });
});
