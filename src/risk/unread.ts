/** Migrations whose statements nobody has read: what is not understood is never called safe. */
import type { MigrationAssessment } from "./assessment.ts";

/** The assessment of a file that is no SQL, or could not be read; `because` says why, one sentence. */
export function unreadMigration(
  of: Pick<MigrationAssessment, "path" | "dialect" | "framework" | "id">,
  because: string,
): MigrationAssessment {
  return {
    ...of,
    backupRisk: "snapshot",
    transactional: true,
    backwardCompatible: false,
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
      },
    ],
    findings: [],
  };
}
