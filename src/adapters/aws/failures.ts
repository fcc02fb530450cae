/** From what the SDK throws to a kind of failure. AWS' codes, with and without the SDK's endings `Fault` and `Exception`. */
import type { AwsFailure } from "../../backup/providers/aws.ts";

type Kind = AwsFailure["kind"];

const KINDS: readonly (readonly [Kind, readonly string[]])[] = [
  ["aborted", ["AbortError"]],
  ["expired", ["ExpiredToken", "RequestExpired", "TokenRefreshRequired"]],
  [
    "credentials",
    [
      "CredentialsProviderError",
      "TokenProviderError",
      "ProviderError",
      "InvalidClientTokenId",
      "UnrecognizedClient",
      "MissingAuthenticationToken",
      "IncompleteSignature",
      "SignatureDoesNotMatch",
      "InvalidSignature",
      "AuthFailure",
      "OptInRequired",
      "InvalidIdentityToken",
      "IDPRejectedClaim",
    ],
  ],
  ["denied", ["AccessDenied", "UnauthorizedOperation", "NotAuthorized", "Forbidden"]],
  ["busy", ["InvalidDBInstanceState", "InvalidDBClusterState", "InvalidDBSnapshotState", "InvalidDBClusterSnapshotState"]],
  ["exists", ["DBSnapshotAlreadyExists", "DBClusterSnapshotAlreadyExists"]],
  ["quota", ["SnapshotQuotaExceeded"]],
  ["key", ["KMSKeyNotAccessible"]],
  [
    "passing",
    [
      "Throttling",
      "Throttled",
      "RequestThrottled",
      "RequestLimitExceeded",
      "TooManyRequests",
      "SlowDown",
      "BandwidthLimitExceeded",
      "InternalFailure",
      "InternalError",
      "InternalServerError",
      "ServiceUnavailable",
      "TimeoutError",
      "RequestTimeout",
      "ECONNRESET",
      "ECONNREFUSED",
      "EPIPE",
      "ETIMEDOUT",
      "EHOSTUNREACH",
      "ENETUNREACH",
      "ENOTFOUND",
      "EAI_AGAIN",
    ],
  ],
];

const KIND_OF = new Map(KINDS.flatMap(([kind, codes]) => codes.map((code) => [code, kind] as const)));

/** AWS quotes what was signed, the session's token included, where it doubts the signature. */
const QUOTING = new Set<Kind>(["credentials", "expired"]);

/** `action`: what was asked for, `rds:CreateDBSnapshot`. Throws what is no failure of AWS or of the way to it: that is a bug. */
export function readFailure(error: unknown, action: string): AwsFailure {
  if (!(error instanceof Error)) throw error;
  const code = codeOf(error);
  const kind = kindOf(error, code);
  const message = QUOTING.has(kind) ? "" : oneLine(error.message);
  return { kind, code, action: kind === "denied" ? (missingAction(message) ?? action) : action, message };
}

/** Node's own codes where they are known, else the name: `DBSnapshotAlreadyExistsFault` is `DBSnapshotAlreadyExists` to AWS. */
function codeOf(error: Error): string {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (KIND_OF.has(code) || (error.name === "Error" && code !== "")) return code;
  return error.name.replace(/(?:Fault|Exception)$/, "");
}

function kindOf(error: Error, code: string): Kind {
  const known = KIND_OF.get(code);
  if (known !== undefined) return known;
  if (error.message.startsWith("Region is missing")) return "region";
  const status = statusOf(error);
  return status === 429 || status >= 500 ? "passing" : "other";
}

function statusOf(error: Error): number {
  const metadata: unknown = "$metadata" in error ? error.$metadata : null;
  const status: unknown =
    typeof metadata === "object" && metadata !== null && "httpStatusCode" in metadata ? metadata.httpStatusCode : 0;
  return typeof status === "number" ? status : 0;
}

/** `… is not authorized to perform: rds:AddTagsToResource on resource: …`: tags are an action of their own. */
function missingAction(message: string): string | null {
  return /not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)/.exec(message)?.[1] ?? null;
}

const LONGEST = 300;

function oneLine(message: string): string {
  const line = message.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
