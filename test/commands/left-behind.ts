/** Work tree and files of earlier jobs, of a release that drops a column. */
import type { Evidence } from "../../src/release/evidence.ts";
import type { PreflightDocument } from "../../src/release/preflight-document.ts";
import { sha256 } from "../../src/adapters/sha256.ts";
import { writeEvidence } from "../../src/release/write-evidence.ts";
import { sealRelease, writeRelease } from "../../src/release/write-release.ts";
import { renderPlanJson } from "../../src/report/plan-json.ts";
import { PROTECTED, RISKY, TEXTS } from "../report/approval-sample.ts";

export const CONFIGURATION = `databases:
  - name: events
    framework: flyway
    migrations: [db/migration]
targets:
  - name: staging
    environment: staging
  - name: production
    environment: production
    backup-command: [./backup.sh, production]
    smoke-command: [./smoke.sh]
    evidence-hours: 24
    approvers:
      snapshot: [ada, "@grace"]
  - name: dr-west
    stage: dr
    environment: dr
    backup-command: [./backup.sh, dr]
`;

export const FILES: Readonly<Record<string, string>> = {
  ".github/schema-release.yml": CONFIGURATION,
  "db/migration/V1__parcels.sql": "CREATE TABLE parcels (id bigint);\n",
  "db/migration/U12__add_weight.sql": "ALTER TABLE parcels DROP COLUMN weight;\n",
  ...Object.fromEntries(TEXTS),
};

export const PREFLIGHT: PreflightDocument = {
  version: 1,
  verdict: "pass",
  because: "It may be released.",
  database: "events",
  commit: RISKY.release.commit,
  staging: { name: "staging", kind: "independent", environment: "staging" },
  production: { name: "production", kind: "independent", environment: "production" },
  dr: [{ name: "dr-west", kind: "independent", environment: "dr" }],
  environments: [{ ...PROTECTED, reviewers: ["ada", "bob"] }],
  deployed: null,
  problems: [],
  notes: [],
};

export const STAGING: Evidence = { ...RISKY.staging, gates: [] };

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
}

/** What the jobs of a release at `commit` left, by file name; `undefined` takes one away. */
export function leftBehind(
  changed: Readonly<Record<string, unknown>> = {},
  commit = RISKY.release.commit,
): ReadonlyMap<string, Uint8Array> {
  const files: Readonly<Record<string, unknown>> = {
    "preflight.json": { ...PREFLIGHT, commit },
    "plan.json": renderPlanJson({ ...RISKY.plan, commit }),
    "release.json": writeRelease(sealRelease({ ...RISKY.release, commit }, sha256)),
    ...Object.fromEntries(RISKY.tests.map((test) => [`test-${test.case}.json`, test])),
    "evidence-staging.json": writeEvidence({ ...STAGING, release: { ...STAGING.release, commit } }),
    ...changed,
  };
  return new Map(
    Object.entries(files).flatMap(([name, value]) => (value === undefined ? [] : [[name, bytesOf(value)] as const])),
  );
}
