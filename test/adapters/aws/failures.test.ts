import { describe, expect, it } from "vitest";
import { readFailure } from "../../../src/adapters/aws/failures.ts";

const failed = (name: string, message: string, more: object = {}): Error => Object.assign(new Error(message), { name }, more);

describe("what the SDK throws", () => {
  it.each([
    [
      "a connection that no address took",
      Object.assign(new AggregateError([], "all"), { code: "ECONNREFUSED" }),
      "passing",
      "ECONNREFUSED",
    ],
    ["a name that is not known", failed("Error", "getaddrinfo", { code: "ENOTFOUND" }), "passing", "ENOTFOUND"],
    ["a request that took too long", failed("TimeoutError", "late", { code: "ETIMEDOUT" }), "passing", "ETIMEDOUT"],
    ["a status of AWS without a code", failed("Unknown", "x", { $metadata: { httpStatusCode: 502 } }), "passing", "Unknown"],
    ["a rate", failed("ThrottlingException", "x", { $metadata: { httpStatusCode: 400 } }), "passing", "Throttling"],
    ["our own abortion", failed("AbortError", "Request aborted"), "aborted", "AbortError"],
    [
      "another's certificate",
      failed("Error", "self-signed", { code: "SELF_SIGNED_CERT_IN_CHAIN" }),
      "other",
      "SELF_SIGNED_CERT_IN_CHAIN",
    ],
    ["a page that is no answer of AWS", failed("NotFound", "x", { $metadata: { httpStatusCode: 404 } }), "other", "NotFound"],
    ["a state", failed("InvalidDBClusterStateFault", "x"), "busy", "InvalidDBClusterState"],
  ])("is understood: %s", (_, error, kind, code) => {
    expect(readFailure(error, "rds:X")).toMatchObject({ kind, code, action: "rds:X" });
  });

  it("keeps AWS' words on one line and short", () => {
    const { message } = readFailure(failed("Whatever", `a\n::error::b\u001b[31m\t${"x".repeat(2000)}`), "rds:X");
    expect(message).toMatch(/^a ::error::b \[31m x+…$/);
    expect(message.length).toBeLessThan(310);
  });

  it("says nothing of what was signed", () => {
    expect(readFailure(failed("SignatureDoesNotMatch", "x-amz-security-token:secret"), "rds:X").message).toBe("");
  });
});
