/** Whether a request is signed as AWS wants it (Signature Version 4), computed from its description and not by the SDK. */
import { createHash, createHmac } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

export interface SignedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const FORM =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([a-z0-9-]+)\/rds\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/;

/** What is wrong with it, as AWS' code and words; null where it is good. */
export function judgeSignature(
  request: SignedRequest,
  secrets: ReadonlyMap<string, string>,
): { code: string; message: string } | null {
  const { headers, method, path, body } = request;
  const authorization = headers.authorization;
  if (authorization === undefined)
    return { code: "MissingAuthenticationToken", message: "Request is missing Authentication Token" };
  const parts = FORM.exec(authorization);
  if (parts === null)
    return { code: "IncompleteSignature", message: "The header Authorization has not the form of AWS4-HMAC-SHA256" };
  const [, keyId = "", day = "", region = "", names = "", signature] = parts;
  const secret = secrets.get(keyId);
  if (secret === undefined)
    return { code: "InvalidClientTokenId", message: "The security token included in the request is invalid." };
  const signed = names.split(";");
  if (!["host", "x-amz-date"].every((name) => signed.includes(name)))
    return { code: "SignatureDoesNotMatch", message: "host and x-amz-date must be signed" };
  const canonical = [
    method,
    path,
    "",
    ...signed.map((name) => `${name}:${String(headers[name] ?? "").trim()}`),
    "",
    names,
    sha256(body),
  ].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", String(headers["x-amz-date"]), `${day}/${region}/rds/aws4_request`, sha256(canonical)].join(
    "\n",
  );
  const key = [day, region, "rds", "aws4_request"].reduce<Buffer | string>((sofar, part) => hmac(sofar, part), `AWS4${secret}`);
  if (hmac(key, toSign).toString("hex") === signature) return null;
  // AWS quotes what it would have signed, the session's token included.
  return { code: "SignatureDoesNotMatch", message: `The Canonical String for this request should have been '${canonical}'` };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
