import { describe, expect, it } from "vitest";
import type { AwsDatabase, Whereabouts } from "../../../src/backup/providers/aws.ts";
import { judgeIdentity } from "../../../src/backup/providers/aws-identity.ts";

const INSTANCE: AwsDatabase = {
  identifier: "shop",
  resourceId: "db-1",
  arn: "arn:aws:rds:eu-west-1:1:db:shop",
  status: "available",
  engine: "postgres",
  engineVersion: "16.4",
  endpoints: [{ address: "shop.abc.eu-west-1.rds.amazonaws.com", port: 5432 }],
  members: [],
  cluster: null,
  replicaOf: null,
  retentionDays: 7,
  latestRestorable: null,
  multiAz: false,
  setup: { subnetGroup: "", securityGroups: [], parameterGroup: "", instanceClass: "" },
};

const CLUSTER: AwsDatabase = {
  ...INSTANCE,
  endpoints: [
    { address: "shop.cluster-abc.eu-west-1.rds.amazonaws.com", port: 5432 },
    { address: "any.cluster-custom-abc.eu-west-1.rds.amazonaws.com", port: 5432 },
  ],
  members: ["shop-1", "shop-2"],
};

const UNKNOWN: Whereabouts = { hosts: [], certificateNames: [], instance: null, isRds: true, version: "16.4" };

const at = (address: string, port = 5432) => ({ hosts: [{ address, port }] });

describe("whether the URL leads to what is backed up", () => {
  it.each<[string, AwsDatabase, Partial<Whereabouts>, string]>([
    ["the endpoint itself", INSTANCE, at("shop.abc.eu-west-1.rds.amazonaws.com"), "here"],
    ["the endpoint in other letters, rooted", INSTANCE, at("Shop.ABC.eu-west-1.RDS.amazonaws.com."), "here"],
    ["the endpoint at another port", INSTANCE, at("shop.abc.eu-west-1.rds.amazonaws.com", 5433), "elsewhere"],
    ["another instance", INSTANCE, at("shop2.abc.eu-west-1.rds.amazonaws.com"), "elsewhere"],
    ["the same name in another region", INSTANCE, at("shop.abc.eu-west-2.rds.amazonaws.com"), "elsewhere"],
    ["an instance in China", INSTANCE, at("shop.abc.cn-north-1.rds.amazonaws.com.cn"), "elsewhere"],
    ["an instance in China by its older name", INSTANCE, at("shop.abc.rds.cn-north-1.amazonaws.com.cn"), "elsewhere"],
    ["a name that only ends alike", INSTANCE, at("shop.abc.eu-west-1.rds.amazonaws.com.evil.example"), "unknown"],
    ["an alias", INSTANCE, at("db.shop.example"), "unknown"],
    ["a proxy of RDS", INSTANCE, at("shop.proxy-abc.eu-west-1.rds.amazonaws.com"), "unknown"],
    ["a socket", INSTANCE, { hosts: [] }, "unknown"],
    [
      "two hosts of which one is another",
      INSTANCE,
      { hosts: [...INSTANCE.endpoints, { address: "other.abc.eu-west-1.rds.amazonaws.com", port: 5432 }] },
      "elsewhere",
    ],
    [
      "two hosts of which one is an alias",
      INSTANCE,
      { hosts: [...INSTANCE.endpoints, { address: "db.example", port: 5432 }] },
      "unknown",
    ],
    [
      "a tunnel to what shows its certificate",
      INSTANCE,
      { ...at("127.0.0.1", 5433), certificateNames: ["shop.abc.eu-west-1.rds.amazonaws.com"] },
      "here",
    ],
    [
      "a tunnel to what shows another's certificate",
      INSTANCE,
      { ...at("127.0.0.1", 5433), certificateNames: ["other.abc.eu-west-1.rds.amazonaws.com"] },
      "elsewhere",
    ],
    [
      "a proxy with the certificate of all proxies",
      INSTANCE,
      { ...at("db.example"), certificateNames: ["*.proxy-abc.eu-west-1.rds.amazonaws.com"] },
      "unknown",
    ],
    ["a tunnel to another version", INSTANCE, { ...at("127.0.0.1"), version: "15.8" }, "elsewhere"],
    [
      "a tunnel to another minor version, as AWS may just be changing it",
      INSTANCE,
      { ...at("127.0.0.1"), version: "16.3" },
      "unknown",
    ],
    ["a server that is none of RDS", INSTANCE, { ...at("127.0.0.1"), isRds: false }, "elsewhere"],
    ["Aurora where an instance is named", INSTANCE, { instance: "other" }, "elsewhere"],
    ["the cluster's endpoint", CLUSTER, at("shop.cluster-abc.eu-west-1.rds.amazonaws.com"), "here"],
    ["a custom endpoint of the cluster", CLUSTER, at("any.cluster-custom-abc.eu-west-1.rds.amazonaws.com"), "here"],
    ["an instance of the cluster", CLUSTER, at("shop-2.abc.eu-west-1.rds.amazonaws.com"), "here"],
    ["an instance of another cluster", CLUSTER, at("other-1.abc.eu-west-1.rds.amazonaws.com"), "elsewhere"],
    ["what says to be an instance of the cluster", CLUSTER, { ...at("127.0.0.1"), instance: "SHOP-1" }, "here"],
    [
      "what says to be an instance of another cluster, whatever the host",
      CLUSTER,
      { ...at("shop.cluster-abc.eu-west-1.rds.amazonaws.com"), instance: "other-1" },
      "elsewhere",
    ],
  ])("is told for %s", (_, database, found, leads) => {
    const identity = judgeIdentity(database, { ...UNKNOWN, ...found });
    expect(identity.leads).toBe(leads);
    // Records name no hosts.
    expect(identity.because).not.toMatch(/amazonaws|127\.0|db\.example/);
  });
});
