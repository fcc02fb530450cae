/** A backup by the real client against the fake RDS: what providers are given, and what came of it. */
import { openRds } from "../../../src/adapters/aws/rds.ts";
import type { WrittenSoFar } from "../../../src/backup/data-at-risk.ts";
import type { BackupOutcome, TakingBackup } from "../../../src/backup/provider.ts";
import type { AwsKind, AwsServer, Whereabouts } from "../../../src/backup/providers/aws.ts";
import { reachRestorableTime } from "../../../src/backup/providers/aws-point-in-time.ts";
import { takeAwsSnapshot } from "../../../src/backup/providers/aws-snapshot.ts";
import { fastClock } from "./clock.ts";
import type { FakeDatabase, RdsState } from "./state.ts";

export const DIGEST = `sha256:3f9a1c2b4d5e6f70${"0".repeat(48)}`;

export interface Take {
  readonly state: RdsState;
  readonly kind?: AwsKind;
  readonly rung?: "snapshot" | "restore-point";
  readonly identifier?: string;
  readonly region?: string | null;
  readonly requestMs?: number;
  readonly taking?: Partial<TakingBackup>;
  readonly whereabouts?: Partial<Whereabouts>;
  readonly read?: AwsServer["read"];
}

export interface Took {
  readonly outcome: BackupOutcome;
  readonly progress: readonly string[];
}

export async function take(request: Take): Promise<Took> {
  const { state, kind = "rds", rung = "snapshot", identifier = "shop", region = state.region } = request;
  const options = { kind, identifier, region };
  const port = openRds({
    options,
    environment: process.env,
    ...(request.requestMs !== undefined && { requestMs: request.requestMs }),
  });
  const server: AwsServer = {
    read: request.read ?? (() => Promise.resolve(writtenAt(state.now()))),
    findWhereabouts: () => Promise.resolve({ ...HERE[kind], ...request.whereabouts }),
  };
  const progress: string[] = [];
  const provider = rung === "snapshot" ? takeAwsSnapshot : reachRestorableTime;
  const outcome = await provider(
    port,
    options,
    server,
  )(takingOf({ onProgress: (text) => progress.push(text), ...request.taking }));
  return { outcome, progress };
}

/** What a provider is given. */
export function takingOf(changes: Partial<TakingBackup>): TakingBackup {
  const clock = changes.clock ?? fastClock();
  return {
    release: { digest: DIGEST, database: "shop", commit: "a".repeat(40) },
    target: "production",
    affected: ["public.orders"],
    since: clock.now(),
    waitSeconds: 3600,
    clock,
    signal: new AbortController().signal,
    onProgress: () => {},
    ...changes,
  };
}

const HERE: Readonly<Record<AwsKind, Whereabouts>> = {
  rds: {
    hosts: [{ address: "shop.abc123.eu-west-1.rds.amazonaws.com", port: 5432 }],
    certificateNames: [],
    instance: null,
    isRds: true,
    version: "16.4",
  },
  aurora: {
    hosts: [{ address: "shop.cluster-abc123.eu-west-1.rds.amazonaws.com", port: 5432 }],
    certificateNames: [],
    instance: "shop-1",
    isRds: true,
    version: "16.4",
  },
};

export function writtenAt(time: number): WrittenSoFar {
  return { at: new Date(time).toISOString(), position: "16/B374D848", counting: "1", rows: new Map() };
}

export function addDatabase(state: RdsState, kind: AwsKind, changes: Partial<FakeDatabase> = {}): FakeDatabase {
  const database: FakeDatabase = {
    identifier: "shop",
    resourceId: kind === "rds" ? "db-ABCDEFGHIJKL" : "cluster-ABCDEFGHIJKL",
    statuses: ["available"],
    extra: {},
    restorableLag: [0],
    ...changes,
  };
  (kind === "rds" ? state.instances : state.clusters).set(database.identifier, database);
  return database;
}

export function takenOf({ outcome }: Took): Extract<BackupOutcome, { readonly taken: unknown }> {
  if ("failed" in outcome) throw new Error(`${outcome.failed} ${outcome.remedy}`);
  return outcome;
}

/** What failed and what to do, a line each. */
export function failureOf({ outcome }: Took): string {
  if ("failed" in outcome) return `${outcome.failed}\n${outcome.remedy}`;
  throw new Error(`It was taken: ${JSON.stringify(outcome.taken)}`);
}
