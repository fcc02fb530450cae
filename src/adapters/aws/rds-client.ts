/** A client of AWS' SDK, and the time by AWS' clock beside each of its answers. */
import type { RDSClient } from "@aws-sdk/client-rds";
import type * as RdsSdk from "@aws-sdk/client-rds";
import type { AwsAnswer, AwsDatabase, AwsSnapshot, SnapshotRequest } from "../../backup/providers/aws.ts";

export interface OpenRds {
  readonly sdk: typeof RdsSdk;
  readonly client: RDSClient;
  /** By AWS' clock, milliseconds since 1970, of an answer of the client; null where it was not told. */
  readonly answeredAt: (output: object) => number | null;
}

/** Answers only; they throw whatever the SDK does. */
export interface RdsCalls {
  describeDatabase(rds: OpenRds, identifier: string, signal: AbortSignal): Promise<Answered<AwsDatabase | null>>;
  createSnapshot(rds: OpenRds, request: SnapshotRequest, signal: AbortSignal): Promise<Answered<AwsSnapshot>>;
  describeSnapshot(rds: OpenRds, identifier: string, signal: AbortSignal): Promise<Answered<AwsSnapshot | null>>;
}

type Answered<T> = Extract<AwsAnswer<T>, { readonly value: T }>;

/** Loads the SDK. Region null: as a profile says. Standard mode repeats what was throttled, failed at AWS or did not come through. */
export async function openRdsClient(region: string | null, requestMs: number): Promise<OpenRds> {
  const sdk = await import("@aws-sdk/client-rds");
  const client = new sdk.RDSClient({
    ...(region !== null && { region }),
    retryMode: "standard",
    requestHandler: { connectionTimeout: requestMs / 2, requestTimeout: requestMs, throwOnRequestTimeout: true },
  });
  const times = new WeakMap<object, number>();
  client.middlewareStack.add(
    (next) => async (request) => {
      const answer = await next(request);
      const time = readDate(answer.response);
      if (time !== null && answer.output !== undefined) times.set(answer.output, time);
      return answer;
    },
    { step: "deserialize", priority: "high", name: "answeredAt" },
  );
  return { sdk, client, answeredAt: (output) => times.get(output) ?? null };
}

/** The header `Date` of an answer; null where it has none that can be read. */
function readDate(response: unknown): number | null {
  const headers: unknown = typeof response === "object" && response !== null && "headers" in response ? response.headers : null;
  const date: unknown = typeof headers === "object" && headers !== null && "date" in headers ? headers.date : null;
  const time = typeof date === "string" ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
