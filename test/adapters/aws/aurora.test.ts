import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useEnvironment } from "../../support/aws/environment.ts";
import { type FakeRds, startFakeRds } from "../../support/aws/fake-rds.ts";
import { refused } from "../../support/aws/state.ts";
import { addDatabase, failureOf, take, takenOf } from "../../support/aws/taking.ts";

let rds: FakeRds;
let restore: () => void;

beforeEach(async () => {
  rds = await startFakeRds();
  restore = useEnvironment(rds.url);
});
afterEach(async () => {
  restore();
  await rds.close();
});

describe("a snapshot of a DB cluster", () => {
  it("is made by the calls for clusters, and restored into a cluster that gets an instance", async () => {
    addDatabase(rds.state, "aurora");
    rds.state.addFaults("CreateDBClusterSnapshot", refused("InvalidDBClusterStateFault", "It is not available."));
    const { taken } = takenOf(await take({ state: rds.state, kind: "aurora" }));
    expect(taken).toMatchObject({ kind: "aurora", rung: "snapshot" });
    expect(taken.reference).toMatch(/^arn:aws:rds:eu-west-1:123456789012:cluster-snapshot:schema-release-production-/);
    const restore = taken.restore.join("\n");
    expect(restore).toContain(
      "aws rds restore-db-cluster-from-snapshot --region eu-west-1 --db-cluster-identifier shop-restored",
    );
    expect(restore).toContain("--engine aurora-postgresql --engine-version 16.4");
    expect(restore).toContain("aws rds create-db-instance --region eu-west-1 --db-instance-identifier shop-restored-1");
    expect(rds.actions.filter((action) => !action.includes("Cluster"))).toEqual([]);
  });

  it("is not one of its sort where the server says that it is another's instance", async () => {
    addDatabase(rds.state, "aurora");
    const failure = failureOf(await take({ state: rds.state, kind: "aurora", whereabouts: { instance: "other-1" } }));
    expect(failure).toContain("which is none of shop");
  });

  it("is not found where the cluster does not exist", async () => {
    expect(failureOf(await take({ state: rds.state, kind: "aurora" }))).toContain("AWS knows no DB cluster shop");
  });

  it("has one restore command less for a cluster of RDS, which brings its instances along", async () => {
    addDatabase(rds.state, "aurora", { extra: { Engine: "postgres", DBClusterInstanceClass: "db.m6gd.large", MultiAZ: true } });
    const { taken } = takenOf(await take({ state: rds.state, kind: "aurora", whereabouts: { instance: null } }));
    expect(taken.restore.join("\n")).toContain("--db-cluster-instance-class db.m6gd.large");
    expect(taken.restore.join("\n")).not.toContain("create-db-instance");
  });

  it.each([
    ["that vanishes", "vanished", "AWS knows it no more"],
    ["that fails", "failed", "is failed"],
  ])("%s is no backup", async (_, status, because) => {
    addDatabase(rds.state, "aurora");
    rds.state.goesThrough = [
      ["creating", 0],
      [status, 0],
    ];
    expect(failureOf(await take({ state: rds.state, kind: "aurora" }))).toContain(because);
  });
});
