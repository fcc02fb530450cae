/** What `release.json` holds, in the order in which it is written. */
import { choice, DIGEST, list, MOMENT, orNull, PATH, pattern, record, SHA256, table, text } from "./document.ts";
import { PREDICTION, RISK } from "./parts.ts";
import type { PlannedTarget, Release, ReleaseMigration } from "./release.ts";

/** Values as they are, in the order of their keys; anything else that they hold is left out. Throws `Wrong`. */
export const RELEASE = record<Release>({
  version: choice([1]),
  digest: DIGEST,
  database: text,
  framework: text,
  placeholders: table(SHA256),
  backupRisk: RISK,
  migrations: list(
    record<ReleaseMigration>({ id: text, path: PATH, sha256: SHA256, backupRisk: RISK, predicted: orNull(PREDICTION) }),
  ),
  commit: pattern(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, "full commit id"),
  targets: list(record<PlannedTarget>({ name: text, hostHash: SHA256, applied: list(text), fingerprint: DIGEST })),
  plannedAt: MOMENT,
  tool: text,
  seal: DIGEST,
});
