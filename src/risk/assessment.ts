/** What is said of a migration: the JSON of `classify` (version 1). Knows the answer's shape, not how it is found. */
import type { Finding } from "../rules/finding.ts";
import type { Loss } from "./loss.ts";

/** How data must be kept before a migration may run; ordered from least to most. */
export const BACKUP_RISKS = ["nightly", "snapshot", "quiesce"] as const;
export type BackupRisk = (typeof BACKUP_RISKS)[number];

export type DataLoss = "none" | "possible" | "certain";
export type Dialect = "postgresql" | "mysql" | "mariadb" | "sqlite";
export const DIALECTS: readonly Dialect[] = ["postgresql", "mysql", "mariadb", "sqlite"];

/** A lock on a relation that existed before the release; `mode` as `pg_locks` spells it, such as `AccessExclusiveLock`. */
export interface RelationLock {
  readonly relation: string;
  readonly mode: string;
}

export interface StatementAssessment {
  /** 1-based position of its first character; columns count code points. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** The riskiest of `actions`. */
  readonly kind: string;
  readonly actions: readonly string[];
  readonly locks: readonly RelationLock[];
  readonly rewrites: readonly string[];
  readonly scans: readonly string[];
  readonly dataLoss: DataLoss;
  readonly backwardCompatible: boolean;
  readonly transactional: boolean;
  readonly backupRisk: BackupRisk;
  /** The reasons of the risk, one sentence each. */
  readonly because: readonly string[];
  readonly understood: boolean;
  /** What would have to be kept. It stands in no JSON, so an assessment that was read from one lacks it. */
  readonly losses?: readonly Loss[];
}

export interface MigrationAssessment {
  readonly path: string;
  readonly dialect: Dialect;
  readonly framework: string | null;
  readonly id: string | null;
  readonly backupRisk: BackupRisk;
  readonly transactional: boolean;
  readonly backwardCompatible: boolean;
  /** What lines and columns count in: the file, or the SQL that a command printed for it. */
  readonly positions: "file" | "printed-sql";
  readonly statements: readonly StatementAssessment[];
  readonly findings: readonly Finding[];
}

/** The highest of several risks; null of none. */
export function highestRisk(risks: Iterable<BackupRisk>): BackupRisk | null {
  let highest = -1;
  for (const risk of risks) highest = Math.max(highest, BACKUP_RISKS.indexOf(risk));
  return BACKUP_RISKS[highest] ?? null;
}
