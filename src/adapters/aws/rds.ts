/** Amazon RDS as AWS' own client asks it. This folder alone knows the SDK, which is loaded when the first question is asked. */
import type { AwsAnswer, AwsBackupOptions, AwsKind, RdsPort } from "../../backup/providers/aws.ts";
import { AWS_WORDS } from "../../backup/providers/aws-kinds.ts";
import type { Environment } from "../process/environment.ts";
import { readFailure } from "./failures.ts";
import { CLUSTER_CALLS } from "./cluster-calls.ts";
import { INSTANCE_CALLS } from "./instance-calls.ts";
import { type OpenRds, openRdsClient, type RdsCalls } from "./rds-client.ts";

export interface RdsAccess {
  readonly options: AwsBackupOptions;
  /** For the region. Credentials, endpoint and number of attempts the SDK finds by itself, in the process' own environment and files. */
  readonly environment: Environment;
  /** How long one request may take, its answer included; default 6 s. */
  readonly requestMs?: number;
}

const CALLS: Readonly<Record<AwsKind, RdsCalls>> = { rds: INSTANCE_CALLS, aurora: CLUSTER_CALLS };

/** Three (the SDK's own number of attempts) and the pauses between stay below half a minute, when progress is due. */
const REQUEST_MS = 6000;

/** Asks nobody yet. */
export function openRds({ options: { kind, region }, environment, requestMs = REQUEST_MS }: RdsAccess): RdsPort {
  const said = [region, environment["AWS_REGION"], environment["AWS_DEFAULT_REGION"]];
  const chosen = said.find((name) => name !== null && name !== undefined && name !== "") ?? null;
  const calls = CALLS[kind];
  const { actions } = AWS_WORDS[kind];
  let opened: Promise<OpenRds> | null = null;
  const ask = async <T>(action: string, call: (rds: OpenRds) => Promise<Answered<T>>): Promise<AwsAnswer<T>> => {
    try {
      opened ??= openRdsClient(chosen, requestMs);
      return await call(await opened);
    } catch (error) {
      return { failure: readFailure(error, action) };
    }
  };
  return {
    describeDatabase: (identifier, signal) =>
      missingAsNull(ask(actions.describe, (rds) => calls.describeDatabase(rds, identifier, signal))),
    createSnapshot: (request, signal) => ask(actions.create, (rds) => calls.createSnapshot(rds, request, signal)),
    describeSnapshot: (identifier, signal) =>
      missingAsNull(ask(actions.describeSnapshot, (rds) => calls.describeSnapshot(rds, identifier, signal))),
  };
}

type Answered<T> = Extract<AwsAnswer<T>, { readonly value: T }>;

const MISSING = new Set(["DBInstanceNotFound", "DBClusterNotFound", "DBSnapshotNotFound", "DBClusterSnapshotNotFound"]);

/** AWS calls it a fault to ask for what is not there. */
async function missingAsNull<T>(asked: Promise<AwsAnswer<T | null>>): Promise<AwsAnswer<T | null>> {
  const answer = await asked;
  return "failure" in answer && MISSING.has(answer.failure.code) ? { value: null, at: null } : answer;
}
