/** Migrations whose statements nobody has read: what is not understood is never called safe. */
import type { Finding, Severity } from "../rules/finding.ts";
import type { MigrationAssessment } from "./assessment.ts";

/** Why a file is not understood, in sentences, and what to do about it; without a remedy the reason of its risk says all. */
export interface Unread {
  readonly because: string;
  readonly remedy: string | null;
  readonly severity: Severity;
}

const RULE = "not-understood";

/** The assessment of a file that is no SQL, or could not be read. `severities`: as the configuration has them. */
export function unreadMigration(
  of: Pick<MigrationAssessment, "path" | "dialect" | "framework" | "id">,
  unread: Unread,
  severities: Readonly<Record<string, Severity | "off">>,
): MigrationAssessment {
  const { because } = unread;
  return {
    ...of,
    backupRisk: "snapshot",
    transactional: true,
    backwardCompatible: false,
    positions: "file",
    statements: [
      {
        line: 1,
        column: 1,
        endLine: 1,
        kind: "unknown",
        actions: ["unknown"],
        locks: [],
        rewrites: [],
        scans: [],
        dataLoss: "possible",
        backwardCompatible: false,
        transactional: true,
        backupRisk: "snapshot",
        because: [because],
        understood: false,
        losses: [{ kind: "other", relation: null, because }],
      },
    ],
    findings: findingsOf(of.path, unread, severities[RULE]),
  };
}

function findingsOf(
  path: string,
  { because, remedy, severity }: Unread,
  configured: Severity | "off" | undefined,
): readonly Finding[] {
  if (remedy === null || configured === "off") return [];
  return [
    {
      rule: RULE,
      severity: configured ?? severity,
      confidence: "high",
      message: because,
      remedy,
      path,
      line: null,
      column: null,
    },
  ];
}
