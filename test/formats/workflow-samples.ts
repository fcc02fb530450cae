import type { PreflightDocument } from "../../src/release/preflight-document.ts";
import type { ReleaseRecord } from "../../src/release/release-record.ts";
import { EVIDENCE, RELEASE } from "../release/samples.ts";

/** Documents in which nothing is null or empty, so that they have every property that their types have. */
export const PREFLIGHT = {
  version: 1,
  verdict: "fail",
  because: "Nobody must approve deployments to production.",
  database: "events",
  commit: RELEASE.commit,
  staging: { name: "staging", kind: "independent", environment: "staging" },
  production: { name: "production", kind: "independent", environment: "production" },
  dr: [{ name: "dr", kind: "replica", environment: "" }],
  environments: [
    {
      name: "staging",
      exists: true,
      reviewers: ["ada", "@acme/dba"],
      preventsSelfReview: false,
      adminsMayBypass: true,
      limitsBranches: false,
    },
    {
      name: "production",
      exists: true,
      reviewers: [],
      preventsSelfReview: false,
      adminsMayBypass: true,
      limitsBranches: false,
    },
  ],
  deployed: { commit: "4d5e".repeat(10), because: "the last successful deployment to app" },
  problems: [{ message: "Nobody must approve deployments to production.", remedy: "Set required reviewers." }],
  notes: [{ message: "Workflows of any branch may ask for production.", remedy: "Allow the default branch only." }],
} as const satisfies PreflightDocument;

export const BARE_PREFLIGHT: PreflightDocument = {
  ...PREFLIGHT,
  commit: "",
  staging: null,
  production: null,
  dr: [],
  environments: [],
  deployed: null,
  notes: [],
};

export const RECORD = {
  version: 1,
  outcome: "stopped",
  because: "mae rejected production: not on a Friday. It is on staging; it is not on production.",
  next: "Start a new run when it may go out.",
  database: "events",
  digest: RELEASE.digest,
  commit: RELEASE.commit,
  runUrl: "https://github.com/acme/parcels/actions/runs/7",
  startedBy: "wim",
  stages: [
    {
      stage: "staging",
      result: "success",
      evidence: [{ sha256: "1".repeat(64), evidence: EVIDENCE }],
      because: "2 migrations were applied. Its smoke tests passed.",
    },
    { stage: "production", result: "failure", evidence: [], because: "mae rejected production: not on a Friday." },
  ],
  pullRequests: [7, 9],
  notes: ["evidence-dr-0.json was passed over. It is of another release."],
} as const satisfies ReleaseRecord;

export const BARE_RECORD: ReleaseRecord = {
  ...RECORD,
  outcome: "nothing-pending",
  next: null,
  database: "",
  digest: null,
  commit: "",
  runUrl: null,
  startedBy: null,
  stages: [],
  pullRequests: [],
  notes: [],
};
