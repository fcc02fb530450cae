import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commandEnvironment } from "../../../src/adapters/postgres/command-environment.ts";
import { openServer } from "../../../src/adapters/postgres/server.ts";

const HOME = "/nowhere";
const purpose = "migrate";

describe("what a command is told of the database", () => {
  it("is the URL as it stands and the same as PG*", async () => {
    const PRODUCTION_URL = "postgres://me:p%40ss@db.example:5433/shop?sslmode=verify-full&schema=public";
    expect(
      await commandEnvironment({
        environment: { HOME, PRODUCTION_URL, PGOPTIONS: "-c work_mem=3MB" },
        urlVariable: "PRODUCTION_URL",
        purpose,
      }),
    ).toEqual({
      DATABASE_URL: PRODUCTION_URL,
      PGAPPNAME: "schema-release migrate",
      PGDATABASE: "shop",
      PGHOST: "db.example",
      PGOPTIONS: "-c work_mem=3MB",
      PGPASSWORD: "p@ss",
      PGPORT: "5433",
      PGSSLMODE: "verify-full",
      PGUSER: "me",
    });
  });

  it.each([
    [
      { PGHOST: "db", PGUSER: "me", PGPASSWORD: "p@ss/", PGDATABASE: "a b", PGSSLMODE: "require" },
      "postgresql://me:p%40ss%2F@db:5432/a%20b?sslmode=require",
    ],
    [{ DATABASE_URL: "host=/run/pg user=me dbname=d" }, "postgresql://me@localhost:5432/d?host=%2Frun%2Fpg"],
    [{ DATABASE_URL: "host=::1 user=me dbname=d port=1" }, "postgresql://me@[::1]:1/d"],
  ])("is a URL also where there was none: %j", async (environment, url) => {
    expect((await commandEnvironment({ environment: { HOME, ...environment }, purpose }))["DATABASE_URL"]).toBe(url);
  });
});

describe("a token of RDS", () => {
  const NAMES = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION", "AWS_EC2_METADATA_DISABLED"] as const;
  const before = Object.fromEntries(NAMES.map((name) => [name, process.env[name]]));

  beforeEach(() => {
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: "AKIAEXAMPLE",
      AWS_SECRET_ACCESS_KEY: "example",
      AWS_EC2_METADATA_DISABLED: "true",
    });
  });
  afterEach(() => {
    for (const name of NAMES) delete process.env[name];
    for (const [name, value] of Object.entries(before)) if (value !== undefined) process.env[name] = value;
  });

  const DATABASE_URL = "postgres://deployer:unused@shop.abc123.eu-west-1.rds.amazonaws.com/shop?sslmode=verify-full";
  const environment = { HOME, DATABASE_URL, SCHEMA_RELEASE_RDS_IAM: "1" };

  it("is the password, signed for host, port, role and region", async () => {
    const { PGPASSWORD = "", DATABASE_URL: url = "" } = await commandEnvironment({ environment, purpose });
    expect(PGPASSWORD).toMatch(/^shop\.abc123\.eu-west-1\.rds\.amazonaws\.com:5432\/\?Action=connect&DBUser=deployer&/);
    const signed = new URL(`https://${PGPASSWORD}`).searchParams;
    expect(signed.get("X-Amz-Credential")).toMatch(/^AKIAEXAMPLE\/\d{8}\/eu-west-1\/rds-db\/aws4_request$/);
    expect(signed.get("X-Amz-Expires")).toBe("900");
    expect(signed.get("X-Amz-Signature")).toMatch(/^[0-9a-f]{64}$/);
    expect(new URL(url).hostname).toBe("shop.abc123.eu-west-1.rds.amazonaws.com");
    expect(decodeURIComponent(new URL(url).password)).toMatch(/^shop\.abc123.*X-Amz-Signature=/);
  });

  it("is not made for a region that nobody said, nor without TLS, nor by half", async () => {
    const elsewhere = { ...environment, DATABASE_URL: "postgres://deployer@db.example/shop" };
    await expect(commandEnvironment({ environment: elsewhere, purpose })).rejects.toThrow(
      "region of the RDS server is not known",
    );
    expect(
      (await commandEnvironment({ environment: { ...elsewhere, AWS_REGION: "eu-north-1" }, purpose }))["PGPASSWORD"],
    ).toContain("eu-north-1");
    expect(() => openServer({ environment: { ...environment, DATABASE_URL: "postgres://a@b/c?sslmode=disable" } })).toThrow(
      "over TLS only",
    );
    expect(() => openServer({ environment: { ...environment, SCHEMA_RELEASE_RDS_IAM: "maybe" } })).toThrow("unknown value");
  });
});
