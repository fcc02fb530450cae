/** Migrations whose statements nobody has read: what is not understood is never called safe. */
import type { JudgedFile } from "../rules/rule.ts";
import type { MigrationAssessment } from "./assessment.ts";

const BECAUSE = "The statements of this migration were not classified, so it may lose data.";

/** One assessment for each migration that exists at the head and runs forwards. */
export function assessUnread(files: readonly JudgedFile[]): readonly MigrationAssessment[] {
  return files.flatMap(({ checked, after }) => {
    if (after === null || checked.category !== "migration" || after.role === "down") return [];
    return [
      {
        path: checked.path,
        dialect: after.set.dialect,
        framework: after.set.framework.id,
        id: after.id,
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
            because: [BECAUSE],
            understood: false,
          },
        ],
        findings: [],
      },
    ];
  });
}
