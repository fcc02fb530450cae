/** The bytes of `release.json` -> a release, or what is wrong with it. A file that was altered in any byte is noticed. */
import { digestOf, sealOf } from "./digest.ts";
import {
  choice,
  DIGEST,
  list,
  MOMENT,
  orNull,
  parseDocument,
  PATH,
  pattern,
  record,
  refuseOtherVersion,
  SHA256,
  table,
  text,
  Wrong,
} from "./document.ts";
import { PREDICTION, RISK } from "./parts.ts";
import type { PlannedTarget, Release, ReleaseMigration, Sha256 } from "./release.ts";
import { writeRelease } from "./write-release.ts";

const RELEASE = record<Release>({
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

const PLAN_AGAIN = "Take the file that `schema-release plan` wrote, as it wrote it, or plan again.";

export type ReadRelease = { readonly release: Release } | { readonly problem: string; readonly remedy: string };

/** Never throws for what is in the file, however hostile. */
export function readRelease(bytes: Uint8Array, sha256: Sha256): ReadRelease {
  try {
    const value = parseDocument(bytes);
    refuseOtherVersion(value, "a release");
    const release = RELEASE(value, "");
    refuseTwice(release);
    if (digestOf(release, sha256) !== release.digest)
      throw new Wrong("The digest is not that of its migrations: the file was altered");
    const { seal, ...rest } = release;
    if (sealOf(rest, sha256) !== seal) throw new Wrong("The seal is broken: the file was altered after it was planned");
    if (new TextDecoder().decode(bytes) !== writeRelease(release))
      throw new Wrong("The file is not as it was written: it was altered");
    return { release };
  } catch (error) {
    if (!(error instanceof Wrong) && !(error instanceof TypeError)) throw error;
    return { problem: `${error.message}.`, remedy: PLAN_AGAIN };
  }
}

function refuseTwice({ migrations }: Release): void {
  const paths = new Set<string>();
  for (const { path } of migrations) {
    if (paths.has(path)) throw new Wrong(`${JSON.stringify(path)} stands in it twice`);
    paths.add(path);
  }
}
