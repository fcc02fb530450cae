/** A release as `release.json` (version 1) says it. Its digest is what gets approved. */
import type { Prediction } from "../deploy/observation.ts";
import type { BackupRisk } from "../risk/assessment.ts";

/** What is approved of a migration. */
export interface ReleaseMigration {
  /** As the framework records it (Flyway `1.2`, dbmate `20240101000000`); its file name where there is none. */
  readonly id: string;
  /** Relative to the repository. */
  readonly path: string;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** The highest over the targets that were looked at; stands beside the digest. */
  readonly backupRisk: BackupRisk;
  /** What it is expected to do; null where it was not understood. Stands beside the digest. */
  readonly predicted: Prediction | null;
}

/** The part of a release that its digest is made of. */
export interface ReleaseContent {
  readonly database: string;
  readonly framework: string;
  /** Name -> SHA-256 of its value, hexadecimal. Empty where the framework replaces none. */
  readonly placeholders: Readonly<Record<string, string>>;
  readonly migrations: readonly Pick<ReleaseMigration, "id" | "path" | "sha256">[];
}

export interface Release extends ReleaseContent {
  readonly version: 1;
  /** `sha256:` and 64 hexadecimal digits, of the canonical JSON (RFC 8785) of `ReleaseContent`. */
  readonly digest: string;
  readonly migrations: readonly ReleaseMigration[];
  /** The highest of the migrations; `nightly` of none. */
  readonly backupRisk: BackupRisk;
  /** Full commit id that the files were read at. */
  readonly commit: string;
  /** What is on each target that was looked at when the release was planned. */
  readonly targets: readonly PlannedTarget[];
  /** ISO 8601, UTC. */
  readonly plannedAt: string;
  /** Version of schema-release that planned it. */
  readonly tool: string;
  /** `sha256:…` of the canonical JSON of all the rest: a file that was altered by accident is noticed, whatever was altered. */
  readonly seal: string;
}

/** A target as `plan` found it. */
export interface PlannedTarget {
  readonly name: string;
  /** `DatabaseServer.hostHash`. */
  readonly hostHash: string;
  /** Ids of the migrations of the release that it holds already: a prefix of its list. */
  readonly applied: readonly string[];
  /** Fingerprint of the schema that the release starts from there: `sha256:` and 64 hexadecimal digits. */
  readonly fingerprint: string;
}

/** Hexadecimal SHA-256 of UTF-8 text or bytes; a port, since the middle has no crypto. */
export type Sha256 = (data: string | Uint8Array) => string;
