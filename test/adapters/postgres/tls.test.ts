import { describe, expect, it } from "vitest";
import { isRemote, readTarget } from "../../../src/adapters/postgres/connection-target.ts";
import { encryptionsOf } from "../../../src/adapters/postgres/tls.ts";

function ways(text: string): readonly string[] {
  const target = readTarget(text, { HOME: "/nowhere" });
  const [host] = target?.hosts ?? [];
  if (target === null || host === undefined) throw new Error("no host");
  return encryptionsOf(host, target).map((encryption) => {
    if (encryption === false) return "plain";
    if (encryption.rejectUnauthorized !== true) return "tls";
    return encryption.checkServerIdentity === undefined ? "tls, authority and name checked" : "tls, authority checked";
  });
}

describe("encryption", () => {
  it.each([
    ["", ["tls", "plain"], ["tls"]],
    ["?sslmode=disable", ["plain"], ["plain"]],
    ["?sslmode=allow", ["plain", "tls"], ["tls"]],
    ["?sslmode=prefer", ["tls", "plain"], ["tls"]],
    ["?sslmode=require", ["tls"], ["tls"]],
    [`?sslmode=require&sslrootcert=${import.meta.filename}`, ["tls, authority checked"], ["tls, authority checked"]],
    [`?sslmode=verify-ca&sslrootcert=${import.meta.filename}`, ["tls, authority checked"], ["tls, authority checked"]],
    [
      `?sslmode=verify-full&sslrootcert=${import.meta.filename}`,
      ["tls, authority and name checked"],
      ["tls, authority and name checked"],
    ],
    ["?sslrootcert=system", ["tls, authority and name checked"], ["tls, authority and name checked"]],
  ])("with %j is tried as libpq does, but never given up for another machine", (query, local, remote) => {
    expect(ways(`postgres://localhost/d${query}`)).toEqual(local);
    expect(ways(`postgres://db.example/d${query}`)).toEqual(remote);
    expect(ways(`postgres://%2Frun/d${query}`)).toEqual(["plain"]);
  });

  it.each([
    ["localhost", false],
    ["LOCALHOST", false],
    ["127.0.0.1", false],
    ["127.8.9.1", false],
    ["[::1]", false],
    ["%2Fvar%2Frun", false],
    ["127.0.0.1.example", true],
    ["localhost.example", true],
    ["10.0.0.1", true],
    ["[fe80::1]", true],
    ["localhost/d?hostaddr=10.0.0.1", true],
  ])("to %s leaves the machine: %s", (place, remote) => {
    const host = readTarget(`postgres://${place}`, {})?.hosts[0];
    expect(host && isRemote(host)).toBe(remote);
  });

  it("is bounded by the versions that are said", () => {
    const target = readTarget(
      "postgres://h/d?sslmode=require&ssl_min_protocol_version=TLSv1.3&ssl_max_protocol_version=TLSv1.3",
      {},
    );
    const [host] = target?.hosts ?? [];
    expect(target && host && encryptionsOf(host, target)).toMatchObject([{ minVersion: "TLSv1.3", maxVersion: "TLSv1.3" }]);
  });

  it.each([
    "sslmode=prefer&sslnegotiation=direct",
    "sslmode=verify-full",
    "sslmode=require&sslcert=/no/such",
    "sslmode=require&sslcertmode=require",
  ])("that lacks something (%s) is refused", (query) => {
    expect(() => ways(`postgres://localhost/d?${query}`)).toThrow(expect.objectContaining({ name: "UserError" }));
  });
});
