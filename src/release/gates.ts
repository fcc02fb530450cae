/** All gates of a deploy, in their order. Each is asked; closed when unsure. */
import { GATES, type GateAnswer, type GateId } from "./gate.ts";
import { approvalGate } from "./gates/approval.ts";
import { backupGate } from "./gates/backup.ts";
import { digestGate } from "./gates/digest.ts";
import { environmentGate } from "./gates/environment.ts";
import type { Gate, GateFacts, GateVerdict, OpenedByHand } from "./gates/facts.ts";
import { fingerprintGate } from "./gates/fingerprint.ts";
import { historyGate } from "./gates/history.ts";
import { stagingEvidenceGate } from "./gates/staging-evidence.ts";
import { writersGate } from "./gates/writers.ts";

const GATE_OF: Readonly<Record<GateId, Gate>> = {
  digest: digestGate,
  history: historyGate,
  fingerprint: fingerprintGate,
  "staging-evidence": stagingEvidenceGate,
  environment: environmentGate,
  approval: approvalGate,
  backup: backupGate,
  writers: writersGate,
};

/** What is deployed is what was approved: anything else would be another release. */
export const NEVER_BY_HAND: readonly GateId[] = ["digest"];

export const SHORTEST_REASON = 10;

/** One answer for each gate. An opening opens exactly the gate that it names, and only with a name and a reason. */
export function evaluateGates(facts: GateFacts, opened: readonly OpenedByHand[]): readonly GateAnswer[] {
  return GATES.map((gate) => {
    const verdict = GATE_OF[gate](facts);
    const hand = opened.find((one) => one.gate === gate && isOnRecord(one));
    return answer(gate, verdict, hand ?? null);
  });
}

function isOnRecord({ by, reason }: OpenedByHand): boolean {
  return by.trim() !== "" && reason.trim().length >= SHORTEST_REASON;
}

function answer(gate: GateId, verdict: GateVerdict, hand: OpenedByHand | null): GateAnswer {
  const { because } = verdict;
  if (verdict.answer !== "closed") return { gate, answer: verdict.answer, because, remedy: null, byHand: null };
  if (hand === null || NEVER_BY_HAND.includes(gate))
    return { gate, answer: "closed", because, remedy: verdict.remedy, byHand: null };
  return { gate, answer: "opened-by-hand", because, remedy: null, byHand: { by: hand.by.trim(), reason: hand.reason.trim() } };
}

export function isClosed(answers: readonly GateAnswer[]): boolean {
  return answers.some(({ answer }) => answer === "closed");
}
