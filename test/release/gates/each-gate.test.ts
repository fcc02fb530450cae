import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/adapters/sha256.ts";
import type { Evidence } from "../../../src/release/evidence.ts";
import { approvalGate } from "../../../src/release/gates/approval.ts";
import { backupGate } from "../../../src/release/gates/backup.ts";
import { digestGate } from "../../../src/release/gates/digest.ts";
import { environmentGate } from "../../../src/release/gates/environment.ts";
import type { ApprovalFacts, Gate, GateFacts, GivenEvidence } from "../../../src/release/gates/facts.ts";
import { fingerprintGate } from "../../../src/release/gates/fingerprint.ts";
import { historyGate } from "../../../src/release/gates/history.ts";
import { stagingEvidenceGate } from "../../../src/release/gates/staging-evidence.ts";
import { writersGate } from "../../../src/release/gates/writers.ts";
import { ADD, AFTER, DROP, ELSE, EVIDENCE, FACTS, HISTORY, PRODUCTION_HOST, pendingMigration, STAGING_HOST } from "../samples.ts";
import { DUMP } from "../backup-samples.ts";

const FOREIGN = { id: "2.5", path: "db/migration/V2_5__late.sql", sha256: sha256("late"), repeatable: false };
const ADDED = pendingMigration(ADD);
const DROPPED = pendingMigration(DROP);

function history(change: Partial<GateFacts["history"]>): Partial<GateFacts> {
  return { history: { ...HISTORY, ...change } };
}

function evidence(change: Partial<Evidence>, given: Partial<GivenEvidence> = {}): Partial<GateFacts> {
  return {
    evidence: {
      evidence: { ...EVIDENCE, ...change },
      sha256: sha256("evidence"),
      expectedSha256: null,
      finishedAt: Date.parse("2026-11-22T11:00:05Z"),
      ...given,
    },
  };
}

function approval(change: Partial<ApprovalFacts>): Partial<GateFacts> {
  return { approval: { approvers: ["ada"], authors: ["mona"], ...change } };
}

function target(change: Partial<GateFacts["target"]>): Partial<GateFacts> {
  return { target: { ...FACTS.target, ...change } };
}

const ELSEWHERE: Partial<GateFacts> = { hostHash: sha256("dr:5432/events") };
const OTHER_DIGEST = `sha256:${"0".repeat(64)}`;

type Case = readonly [title: string, facts: Partial<GateFacts>, because: string];

const CASES: readonly {
  readonly name: string;
  readonly gate: Gate;
  readonly open: readonly Case[];
  readonly closed: readonly Case[];
}[] = [
  {
    name: "digest",
    gate: digestGate,
    open: [
      ["the files make it and it is the approved one", {}, "which is the approved one"],
      ["the files make it and nobody said which was approved", { expectedDigest: null }, "make the release's digest."],
    ],
    closed: [
      ["another one was approved", { expectedDigest: OTHER_DIGEST }, "not the"],
      ["a file differs", { files: { digest: OTHER_DIGEST, differing: [ADD.path] } }, ADD.path],
      ["only placeholders differ", { files: { digest: OTHER_DIGEST, differing: [] } }, "placeholders"],
    ],
  },
  {
    name: "history",
    gate: historyGate,
    open: [
      ["all of the release is pending", {}, "it holds 0, and 2 are to be applied"],
      ["an end of it is pending", history({ pending: [DROPPED] }), "it holds 1, and 1 is to be applied"],
      ["something newer is pending behind it", history({ pending: [ADDED, DROPPED, FOREIGN] }), "2 are to be applied"],
      ["there is no history yet", history({ exists: false, applied: [] }), "fits"],
    ],
    closed: [
      [
        "something was edited",
        history({ problems: [{ kind: "edited", id: "1", path: "a", message: "V1 was edited.", remedy: "Put it back." }] }),
        "V1 was edited.",
      ],
      [
        "something that the release lacks is pending before it",
        history({ pending: [FOREIGN, ADDED, DROPPED] }),
        "which the release does not hold",
      ],
      [
        "something that the release lacks is pending within it",
        history({ pending: [ADDED, FOREIGN, DROPPED] }),
        "which nobody approved",
      ],
      ["the end of it is applied and its beginning is not", history({ pending: [ADDED] }), "not the end of the release"],
      ["it is pending in another order", history({ pending: [DROPPED, ADDED] }), "not the end of the release"],
      [
        "a file with another content is pending",
        history({ pending: [ADDED, { ...DROPPED, sha256: sha256("x") }] }),
        "not the end of the release",
      ],
      ["a migration goes by another id", history({ pending: [ADDED, { ...DROPPED, id: "4" }] }), "not the end of the release"],
      ["an index is invalid", { invalidIndexes: ["public.parcels_weight"] }, "public.parcels_weight"],
    ],
  },
  {
    name: "fingerprint",
    gate: fingerprintGate,
    open: [
      ["the schema is what plan saw here", {}, "when the release was planned"],
      [
        "plan did not see this server, and it is what another had that held as much",
        { ...ELSEWHERE, evidence: null },
        "what production had",
      ],
      [
        "plan did not see this server, and it is what the evidence began with",
        { ...ELSEWHERE, ...evidence({ fingerprint: { before: AFTER, after: null } }), fingerprint: AFTER },
        "what staging had",
      ],
      [
        "migrations were applied since",
        { ...history({ pending: [DROPPED] }), fingerprint: AFTER },
        "1 migration of it was applied since",
      ],
      ["a migration is begun", { begun: [ADD.path], fingerprint: AFTER }, "ran in part"],
    ],
    closed: [
      ["the URL leads to another target's database", { hostHash: STAGING_HOST }, "planned as staging, not as production"],
      ["it cannot be read", { fingerprint: { unknown: "Permission denied." } }, "Permission denied."],
      ["it is not what plan saw here", { fingerprint: ELSE }, "not what it was"],
      ["it is what plan saw elsewhere, not here", { fingerprint: AFTER }, "not what it was"],
      [
        "plan did not see this server and it is like none",
        { ...ELSEWHERE, fingerprint: AFTER },
        "none that the release was planned for",
      ],
      ["it is what another had that held more", { ...ELSEWHERE, fingerprint: ELSE }, "none that the release was planned for"],
      [
        "it is what another release began with",
        {
          ...ELSEWHERE,
          ...evidence({ release: { ...EVIDENCE.release, digest: OTHER_DIGEST }, fingerprint: { before: AFTER, after: null } }),
          fingerprint: AFTER,
        },
        "none that",
      ],
      [
        "it is what evidence began with that is not the one passed on",
        {
          ...ELSEWHERE,
          ...evidence({ fingerprint: { before: AFTER, after: null } }, { expectedSha256: sha256("") }),
          fingerprint: AFTER,
        },
        "none that",
      ],
      ["a migration of another release is begun", { begun: [FOREIGN.path], fingerprint: AFTER }, "not what it was"],
    ],
  },
  {
    name: "staging-evidence",
    gate: stagingEvidenceGate,
    open: [
      ["it was applied and tested there", {}, "smoke tests passed. It did 1 thing that nobody predicted."],
      ["Staging held it already and tests passed anew", evidence({ outcome: "nothing-to-do" }), "smoke tests passed."],
      [
        "a gate was opened by hand there, which is said",
        evidence({
          gates: [{ gate: "backup", answer: "opened-by-hand", because: "", remedy: null, byHand: { by: "a", reason: "b" } }],
        }),
        "Opened by hand there: backup.",
      ],
      ["it is as old as allowed", evidence({}, { finishedAt: FACTS.now - 72 * 3_600_000 }), "smoke tests passed"],
    ],
    closed: [
      ["there is none", { evidence: null }, "no evidence"],
      ["it cannot be read", { evidence: { unknown: "It is no JSON." } }, "It is no JSON."],
      ["it is not the file that was passed on", evidence({}, { expectedSha256: sha256("another") }), "SHA-256 differs"],
      ["it is of another release", evidence({ release: { ...EVIDENCE.release, digest: OTHER_DIGEST } }), "another release"],
      ["it is of another target", evidence({ target: { ...EVIDENCE.target, name: "test" } }), "of test, not of staging"],
      [
        "it is of this very database",
        evidence({ target: { ...EVIDENCE.target, hostHash: PRODUCTION_HOST } }),
        "this very database",
      ],
      ["it failed there", evidence({ outcome: "failed" }), "ended as failed"],
      ["it was refused there", evidence({ outcome: "refused" }), "ended as refused"],
      ["it was interrupted there", evidence({ outcome: "interrupted" }), "ended as interrupted"],
      [
        "it says applied and holds what failed",
        evidence({ migrations: EVIDENCE.migrations.map((one) => ({ ...one, outcome: "not-run" as const })) }),
        "contradicts",
      ],
      [
        "it says applied and holds a closed gate",
        evidence({ gates: EVIDENCE.gates.map((gate) => ({ ...gate, answer: "closed" as const })) }),
        "contradicts",
      ],
      ["no smoke tests ran there", evidence({ smoke: null }), "no smoke tests"],
      [
        "smoke tests failed there",
        evidence({ smoke: { passed: false, exitCode: 1, timedOut: false, durationMs: 1, output: "" } }),
        "smoke tests failed",
      ],
      ["it is too old", evidence({}, { finishedAt: FACTS.now - 73 * 3_600_000 }), "73 hours old"],
      ["it is from the future", evidence({}, { finishedAt: FACTS.now + 2 * 3_600_000 }), "a time that can be"],
      ["its time is none", evidence({}, { finishedAt: null }), "a time that can be"],
      ["whose it must be is not configured", target({ evidenceOf: null }), "not configured"],
    ],
  },
  {
    name: "environment",
    gate: environmentGate,
    open: [["it exists and somebody must approve", {}, "1 reviewers or teams"]],
    closed: [
      ["it is not known", { environment: { unknown: "The token may not." } }, "The token may not."],
      ["it does not exist", { environment: { name: "Production", exists: false, reviewers: 0 } }, "no environment Production"],
      ["it asks nobody", { environment: { name: "Production", exists: true, reviewers: 0 } }, "Nobody must approve"],
      [
        "another one was asked about",
        { environment: { name: "Staging", exists: true, reviewers: 3 } },
        "no environment Production",
      ],
    ],
  },
  {
    name: "approval",
    gate: approvalGate,
    open: [
      ["somebody who may approved what another wrote", {}, "ada approved."],
      ["the login is spelled otherwise", approval({ approvers: ["ADA"] }), "ADA approved."],
      ["a login is configured with @", target({ approvers: { snapshot: ["@Ada"] } }), "ada approved."],
      ["anybody may", { ...target({ approvers: {} }), ...approval({ approvers: ["linus"] }) }, "linus approved."],
      [
        "a member of the team that may approved",
        { ...target({ approvers: { snapshot: ["@Octo/DBA"] } }), ...approval({ teams: new Map([["@octo/dba", ["Ada"]]]) }) },
        "ada approved.",
      ],
      [
        "one of two who approved did not write it",
        approval({ approvers: ["ada", "grace"], authors: ["Ada"] }),
        "grace approved.",
      ],
    ],
    closed: [
      ["it is not known who did", { approval: { unknown: "No run." } }, "No run."],
      ["nobody did, since an administrator went past the rules", approval({ approvers: [] }), "went past the rules"],
      ["who did may not approve this risk", approval({ approvers: ["linus"] }), "only ada, grace may"],
      ["who may approve this risk may not approve a higher one", { backupRisk: "quiesce" }, "backup risk quiesce"],
      ["the risk is not known, so that it may be the highest", { backupRisk: null }, "backup risk quiesce"],
      ["who did wrote the change", approval({ authors: ["Ada", "mona"] }), "a change of their own"],
      ["who wrote it is not known", approval({ authors: [] }), "Who wrote the change is not known"],
      ["a team may, and who is in it is not known", target({ approvers: { snapshot: ["@octo/dba"] } }), "only @octo/dba may"],
      [
        "a team may, and who did is not in it",
        { ...target({ approvers: { snapshot: ["@octo/dba"] } }), ...approval({ teams: new Map([["@octo/dba", ["grace"]]]) }) },
        "only @octo/dba may",
      ],
    ],
  },
  {
    name: "backup",
    gate: backupGate,
    open: [
      ["it is proven", {}, "the backup snap-2"],
      ["nothing can be lost", { backupRisk: "nightly", backup: null }, "nightly backups suffice"],
      ["nothing is pending", { ...history({ pending: [] }), backup: null }, "Nothing is pending"],
    ],
    closed: [
      ["there is none", { backup: null }, "which one would suffice for"],
      ["it failed", { backup: { unknown: "It ended with 1." } }, "It ended with 1."],
      ["the risk is not known and there is none", { backupRisk: null, backup: null }, "not known"],
      ["the risk is the highest and there is none", { backupRisk: "quiesce", backup: null }, "The backup risk is quiesce"],
      [
        "it does not say which it is",
        { backup: { ...DUMP, reference: " ", startedAt: "2026-11-22T11:58:00Z", finishedAt: "2026-11-22T11:59:00Z" } },
        "which it is",
      ],
      [
        "it is of last week",
        { backup: { ...DUMP, reference: "a", startedAt: "2026-11-15T11:58:00Z", finishedAt: "2026-11-15T11:59:00Z" } },
        "more than a day ago",
      ],
      [
        "it ended before it began",
        { backup: { ...DUMP, reference: "a", startedAt: "2026-11-22T11:59:00Z", finishedAt: "2026-11-22T11:58:00Z" } },
        "a time that can be",
      ],
      [
        "its time is none",
        { backup: { ...DUMP, reference: "a", startedAt: "yesterday", finishedAt: "today" } },
        "a time that can be",
      ],
    ],
  },
  {
    name: "writers",
    gate: writersGate,
    open: [
      ["none needs to be suspended", {}, "No writer"],
      [
        "somebody said who suspends them",
        { backupRisk: "quiesce", writersSuspended: "ada, rule disabled" },
        "On the record: ada, rule disabled",
      ],
      ["nothing is pending", { backupRisk: "quiesce", ...history({ pending: [] }) }, "No writer"],
    ],
    closed: [
      ["nobody said that they are", { backupRisk: "quiesce" }, "nobody says"],
      ["somebody said nothing", { backupRisk: "quiesce", writersSuspended: "  " }, "nobody says"],
      ["the risk is not known", { backupRisk: null, writersSuspended: "ada" }, "not known"],
    ],
  },
];

describe.each(CASES)("the gate $name", ({ gate, open, closed }) => {
  it.each(open)("is open when %s", (_, facts, because) => {
    const verdict = gate({ ...FACTS, ...facts });
    expect([verdict.answer, verdict.because]).toEqual(["open", expect.stringContaining(because)]);
  });

  it.each(closed)("is closed when %s", (_, facts, because) => {
    const verdict = gate({ ...FACTS, ...facts });
    expect([verdict.answer, verdict.because]).toEqual(["closed", expect.stringContaining(because)]);
  });
});
