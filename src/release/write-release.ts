/** A release as the bytes of `release.json`: always the same for the same release. */
import { highestRisk } from "../risk/assessment.ts";
import { digestOf, sealOf } from "./digest.ts";
import type { Release, Sha256 } from "./release.ts";

/** Adds what follows from the rest: version, digest, highest risk, seal. */
export function sealRelease(facts: Omit<Release, "version" | "digest" | "backupRisk" | "seal">, sha256: Sha256): Release {
  const { database, framework, placeholders, migrations, commit, targets, plannedAt, tool } = facts;
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

/** UTF-8, two blanks of indent, a line break at the end. */
export function writeRelease(release: Release): string {
  return `${JSON.stringify(release, null, 2)}\n`;
}
