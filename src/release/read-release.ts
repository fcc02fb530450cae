/** The bytes of `release.json` -> a release, or what is wrong with it. A file that was altered in any byte is noticed. */
import { showPath } from "../change-set/visible.ts";
import { highestRisk } from "../risk/assessment.ts";
import { NotCanonical } from "./canonical-json.ts";
import { digestOf, sealOf } from "./digest.ts";
import { parseDocument, refuseOtherVersion, Wrong } from "./document.ts";
import type { Release, Sha256 } from "./release.ts";
import { RELEASE } from "./release-shape.ts";
import { writeRelease } from "./write-release.ts";

const PLAN_AGAIN = "Take the file that `schema-release plan` wrote, as it wrote it, or plan again.";

export type ReadRelease = { readonly release: Release } | { readonly problem: string; readonly remedy: string };

/** Never throws for what is in the file, however hostile. Properties that are not known are an alteration, too. */
export function readRelease(bytes: Uint8Array, sha256: Sha256): ReadRelease {
  try {
    const { text, value } = parseDocument(bytes);
    refuseOtherVersion(value, "a release");
    const release = RELEASE(value, "");
    refuseContradictions(release);
    if (digestOf(release, sha256) !== release.digest)
      throw new Wrong("The digest is not that of its migrations: the file was altered");
    const { seal, ...rest } = release;
    if (sealOf(rest, sha256) !== seal) throw new Wrong("The seal is broken: the file was altered after it was planned");
    if (text !== writeRelease(release)) throw new Wrong("The file is not as it was written: it was altered");
    return { release };
  } catch (error) {
    if (!(error instanceof Wrong) && !(error instanceof NotCanonical)) throw error;
    return { problem: `${error.message}.`, remedy: PLAN_AGAIN };
  }
}

function refuseContradictions({ migrations, targets, backupRisk }: Release): void {
  refuseTwice(migrations.map(({ path }) => path));
  refuseTwice(migrations.map(({ id }) => id));
  refuseTwice(targets.map(({ name }) => name));
  const ids = migrations.map(({ id }) => id);
  for (const { name, applied } of targets) {
    if (applied.length > ids.length || applied.some((id, index) => id !== ids[index]))
      throw new Wrong(`What ${showPath(name)} holds is no beginning of the release`);
  }
  const highest = highestRisk(migrations.map((migration) => migration.backupRisk)) ?? "nightly";
  if (backupRisk !== highest) throw new Wrong(`The backup risk is ${backupRisk}, but that of its migrations is ${highest}`);
}

function refuseTwice(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new Wrong(`"${showPath(name)}" stands in it twice`);
    seen.add(name);
  }
}
