/** A release as the bytes of `release.json`: always the same for the same release. */
import { highestRisk } from "../risk/assessment.ts";
import { showPath } from "../change-set/visible.ts";
import { UserError } from "../errors.ts";
import { digestOf, sealOf } from "./digest.ts";
import { isRepositoryPath } from "./document.ts";
import type { Release, Sha256 } from "./release.ts";
import { RELEASE } from "./release-shape.ts";

/** Adds what follows from the rest: version, digest, highest risk, seal. Throws `UserError` for a path that no release can hold. */
export function sealRelease(facts: Omit<Release, "version" | "digest" | "backupRisk" | "seal">, sha256: Sha256): Release {
  const { database, framework, placeholders, migrations, commit, targets, plannedAt, tool } = facts;
  const odd = migrations.find(({ path }) => !isRepositoryPath(path));
  if (odd !== undefined) {
    throw new UserError(
      "configuration",
      `The name of ${showPath(odd.path)} is not UTF-8 or holds a backslash, so no release can hold it.`,
      "Rename the file.",
    );
  }
  const release = {
    version: 1 as const,
    digest: digestOf(facts, sha256),
    database,
    framework,
    placeholders,
    backupRisk: highestRisk(migrations.map(({ backupRisk }) => backupRisk)) ?? "nightly",
    migrations,
    commit,
    targets,
    plannedAt,
    tool,
  };
  return { ...release, seal: sealOf(release, sha256) };
}

/** UTF-8, two blanks of indent, a line break at the end; the order of keys is that of the format, whatever that of `release`. */
export function writeRelease(release: Release): string {
  return `${JSON.stringify(RELEASE(release, ""), null, 2)}\n`;
}
