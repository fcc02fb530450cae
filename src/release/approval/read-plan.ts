/** The bytes of `plan.json` -> a plan, or what is wrong with it. It is shown, never decided on: what is deployed is `release.json`. */
import type { HistoryProblem } from "../../deploy/history.ts";
import { type Dialect, DIALECTS, type StatementAssessment } from "../../risk/assessment.ts";
import type { Finding } from "../../rules/finding.ts";
import { FORECAST, TARGET_BACKUP } from "../backup-parts.ts";
import type { BackupDecision } from "../../backup/backup-decision.ts";
import { amount, choice, DIGEST, type Fields, flag, list, orNull, PATH, record, SHA256, text } from "../document.ts";
import type { Estimate, MigrationEstimate, Stall } from "../estimate.ts";
import { completePlan } from "../former-documents.ts";
import { LOCK, RISK } from "../parts.ts";
import type {
  ApplicationDemand,
  ApplicationOrder,
  PlanDocument,
  PlannedMigration,
  PlanNote,
  PlanProblem,
  TargetState,
} from "../plan-document.ts";
import { readDocument, type ReadDocument } from "./read-left.ts";

const STATEMENT = record<Omit<StatementAssessment, "losses">>({
  line: amount,
  column: amount,
  endLine: amount,
  kind: text,
  actions: list(text),
  locks: list(LOCK),
  rewrites: list(text),
  scans: list(text),
  dataLoss: choice(["none", "possible", "certain"]),
  backwardCompatible: flag,
  transactional: flag,
  backupRisk: RISK,
  because: list(text),
  understood: flag,
});

const FINDING = record<Finding>({
  rule: text,
  severity: choice(["error", "warning", "note"]),
  confidence: choice(["high", "medium", "low"]),
  message: text,
  remedy: text,
  path: orNull(text),
  line: orNull(amount),
  column: orNull(amount),
});

const STALL: Fields<Stall> = {
  relation: text,
  blocks: choice(["writes", "reads and writes"]),
  locks: amount,
  waitSeconds: amount,
  workSeconds: orNull(amount),
  seconds: orNull(amount),
};

const MIGRATION = record<PlannedMigration>({
  path: PATH,
  dialect: choice<Dialect>(DIALECTS),
  framework: orNull(text),
  id: text,
  backupRisk: RISK,
  transactional: flag,
  backwardCompatible: flag,
  positions: choice(["file", "printed-sql"]),
  statements: list(STATEMENT, 100_000),
  findings: list(FINDING),
  sha256: SHA256,
  repeatable: flag,
  pendingOn: list(text),
  judgedOn: text,
  changes: list(text, 100_000),
  estimate: record<MigrationEstimate>({
    workSeconds: orNull(amount),
    stall: orNull(record<Stall>(STALL)),
    unknown: list(text),
  }),
});

const TARGET = record<TargetState>({
  name: text,
  hostHash: SHA256,
  serverVersion: text,
  historyTable: text,
  historyExists: flag,
  applied: amount,
  appliedOfRelease: list(text),
  pending: amount,
  fingerprint: text,
});

const PROBLEM_KINDS = [
  "targets-differ",
  "edited",
  "missing",
  "out-of-order",
  "interrupted",
  "failed",
  "duplicate",
  "unreadable",
  "not-baselined",
] as const satisfies readonly (HistoryProblem["kind"] | "targets-differ")[];

const PLAN = record<PlanDocument>({
  version: choice([1]),
  verdict: choice(["planned", "nothing-pending", "refused"]),
  because: text,
  database: text,
  framework: text,
  commit: text,
  digest: orNull(DIGEST),
  backupRisk: orNull(RISK),
  backup: orNull(
    record<BackupDecision>({
      needed: choice(["none", "snapshot", "quiesce"]),
      because: list(record<BackupDecision["because"][number]>({ path: text, line: amount, reason: text }), 100_000),
      remains: text,
      targets: list(TARGET_BACKUP),
      forecast: list(FORECAST),
    }),
  ),
  targets: list(TARGET),
  problems: list(
    record<PlanProblem>({
      kind: choice(PROBLEM_KINDS),
      target: orNull(text),
      id: orNull(text),
      path: orNull(text),
      message: text,
      remedy: text,
    }),
  ),
  notes: list(record<PlanNote>({ message: text, remedy: text })),
  migrations: list(MIGRATION),
  estimate: orNull(
    record<Estimate>({
      workSeconds: orNull(amount),
      stall: orNull(record<Stall & { readonly path: string }>({ ...STALL, path: text })),
      givesUpAfterSeconds: amount,
      restsOn: list(text),
    }),
  ),
  application: record<ApplicationOrder>({
    mustCopeWith: list(record<ApplicationDemand>({ path: text, line: amount, message: text, first: orNull(text) }), 100_000),
    waitsFor: list(record<ApplicationOrder["waitsFor"][number]>({ path: text, change: text }), 100_000),
    complete: flag,
  }),
});

/** Never throws for what is in the file, however hostile. Properties that are not known are passed over. */
export function readPlan(bytes: Uint8Array): ReadDocument<PlanDocument> {
  return readDocument(bytes, { what: "a plan", reader: (value, place) => PLAN(completePlan(value), place) });
}
