/** What backups by Amazon RDS need of AWS and of the database server, as interfaces. Times are milliseconds since 1970. */
import type { AwsIdentity } from "../../config/backup-options.ts";
import type { WrittenSoFar } from "../data-at-risk.ts";

/** `rds`: a DB instance of its own · `aurora`: a DB cluster, Aurora's or one of RDS with readable standbys. */
export type AwsKind = "rds" | "aurora";

export type AwsBackupOptions = { readonly kind: AwsKind } & AwsIdentity;

/** Instance or cluster, as AWS describes it. Empty texts are what AWS left out. */
export interface AwsDatabase {
  readonly identifier: string;
  /** Never used again for another one, which an identifier is; empty where AWS does not tell it. */
  readonly resourceId: string;
  readonly arn: string;
  readonly status: string;
  readonly engine: string;
  readonly engineVersion: string;
  /** Names that lead to it, ports too. */
  readonly endpoints: readonly AwsEndpoint[];
  /** Identifiers of a cluster's instances; empty for an instance. */
  readonly members: readonly string[];
  /** The cluster that an instance belongs to; null where it stands alone. */
  readonly cluster: string | null;
  /** What it is a replica of; null where it is none. */
  readonly replicaOf: string | null;
  /** Days that AWS keeps what point-in-time recovery needs; 0: none. */
  readonly retentionDays: number;
  readonly latestRestorable: number | null;
  readonly multiAz: boolean;
  /** What a restored one should be given again. */
  readonly setup: AwsSetup;
}

export interface AwsEndpoint {
  readonly address: string;
  readonly port: number;
}

export interface AwsSetup {
  readonly subnetGroup: string;
  readonly securityGroups: readonly string[];
  readonly parameterGroup: string;
  /** `db.r6g.large`, say; empty for Aurora's clusters. */
  readonly instanceClass: string;
}

export interface AwsSnapshot {
  readonly identifier: string;
  readonly arn: string;
  /** Identifier and resource id of what it was taken of. */
  readonly of: string;
  readonly resourceId: string;
  readonly status: string;
  readonly percent: number | null;
  /** By AWS' clock; null while it is not known. */
  readonly createdAt: number | null;
  /** `manual`, `automated`, `awsbackup`, … */
  readonly type: string;
  readonly encrypted: boolean;
  readonly engine: string;
  readonly engineVersion: string;
  readonly bytes: number | null;
  /** Null where AWS did not tell them. */
  readonly tags: ReadonlyMap<string, string> | null;
}

/** `at`: AWS' own clock when it answered (whole seconds); null where it did not say. */
export type AwsAnswer<T> = { readonly value: T; readonly at: number | null } | { readonly failure: AwsFailure };

export interface AwsFailure {
  /**
   * `passing`: throttled, overloaded, not reached: ask again · `expired`, `credentials`: nobody to AWS any more, or not at all ·
   * `denied`: an action is missing · `busy`: not in a state to do it · `exists`: the name is taken · `quota`: as many as there may be ·
   * `key`: the key of its encryption · `region`: not known · `aborted`: we ourselves · `other`: AWS' own words say
   */
  readonly kind:
    | "passing"
    | "expired"
    | "credentials"
    | "denied"
    | "busy"
    | "exists"
    | "quota"
    | "key"
    | "region"
    | "aborted"
    | "other";
  /** AWS' code, such as `ThrottlingException`. */
  readonly code: string;
  /** The action that was asked for, or that AWS says is missing: `rds:CreateDBSnapshot`. */
  readonly action: string;
  /** AWS' own words on one line, without anything signed; empty where they may hold some. */
  readonly message: string;
}

/** Amazon RDS, seen as instances or as clusters. Never throws; repeats what may be repeated a few times by itself. */
export interface RdsPort {
  /** Null: there is none of that name in the region. */
  describeDatabase(identifier: string, signal: AbortSignal): Promise<AwsAnswer<AwsDatabase | null>>;
  createSnapshot(request: SnapshotRequest, signal: AbortSignal): Promise<AwsAnswer<AwsSnapshot>>;
  /** Null: there is none of that name. */
  describeSnapshot(identifier: string, signal: AbortSignal): Promise<AwsAnswer<AwsSnapshot | null>>;
}

export interface SnapshotRequest {
  readonly snapshot: string;
  readonly database: string;
  readonly tags: ReadonlyMap<string, string>;
}

/** The server that the deploy talks to. */
export interface AwsServer {
  /** Of the relations (`schema.name`); its time is the server's. Throws `DatabaseError`. */
  read(relations: readonly string[]): Promise<WrittenSoFar>;
  /** Throws `DatabaseError`. */
  findWhereabouts(): Promise<Whereabouts>;
}

/** What tells which instance the URL leads to. Names of hosts stay out of records and progress. */
export interface Whereabouts {
  /** Each host of the URL by the name that is looked up (the address where one is given). */
  readonly hosts: readonly AwsEndpoint[];
  /** Names in the certificate that the server showed; empty where it showed none. */
  readonly certificateNames: readonly string[];
  /** What Aurora calls the instance of our session; null elsewhere. */
  readonly instance: string | null;
  /** Whether the server has what every server of RDS has (the role `rds_superuser`). */
  readonly isRds: boolean;
  /** `server_version`: `16.4`. */
  readonly version: string;
}
