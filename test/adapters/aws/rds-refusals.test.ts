import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CREDENTIALS, type FakeRds, startFakeRds } from "../../support/aws/fake-rds.ts";
import { fastClock } from "../../support/aws/clock.ts";
import { useEnvironment } from "../../support/aws/environment.ts";
import { type Fault, refused } from "../../support/aws/state.ts";
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

const useOther = (changes: Readonly<Record<string, string | undefined>>): void => {
  restore();
  restore = useEnvironment(rds.url, changes);
};

const expired = refused("ExpiredToken", "The security token included in the request is expired", 403);

describe("credentials of AWS", () => {
  it("that expire during the wait are said to have, with the name of what goes on being made", async () => {
    addDatabase(rds.state, "rds");
    rds.state.addFaults("DescribeDBSnapshots", refused("Throttling", "Rate exceeded"), expired);
    const failure = failureOf(await take({ state: rds.state }));
    expect(failure).toContain("the credentials have expired (ExpiredToken for rds:DescribeDBSnapshots)");
    expect(failure).toContain(`The snapshot ${[...rds.state.snapshots.keys()].join()} may go on being made`);
    expect(failure).toContain("`role-duration-seconds`");
  });

  it("that nobody gave are asked for", async () => {
    useOther({ AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined });
    const failure = failureOf(await take({ state: rds.state }));
    expect(failure).toContain("AWS takes no credentials of this run (CredentialsProviderError for rds:DescribeDBInstances)");
    expect(failure).toContain("configure-aws-credentials");
    expect(rds.actions).toEqual([]);
  });

  it.each([
    ["an unknown key", { AWS_ACCESS_KEY_ID: "AKIAUNKNOWN000000000" }, "InvalidClientTokenId"],
    ["a wrong secret", { AWS_SECRET_ACCESS_KEY: "wrong", AWS_SESSION_TOKEN: "token-that-is-secret" }, "SignatureDoesNotMatch"],
  ])("with %s are refused without a word of what was signed", async (_, changes, code) => {
    useOther(changes);
    const failure = failureOf(await take({ state: rds.state }));
    expect(failure).toContain(`AWS takes no credentials of this run (${code} for rds:DescribeDBInstances)`);
    expect(failure).not.toContain("token-that-is-secret");
    expect(failure).not.toContain(CREDENTIALS.id);
  });
});

describe("what AWS does not let the role do", () => {
  const denial = (action: string): Fault =>
    refused(
      "AccessDenied",
      `User: arn:aws:sts::1:assumed-role/deployer/x is not authorized to perform: ${action} on resource: y`,
      403,
    );

  it.each([
    ["DescribeDBInstances", "rds:DescribeDBInstances"],
    ["CreateDBSnapshot", "rds:CreateDBSnapshot"],
    ["CreateDBSnapshot", "rds:AddTagsToResource"],
    ["DescribeDBSnapshots", "rds:DescribeDBSnapshots"],
  ])("is named where %s fails for want of %s", async (asked, missing) => {
    addDatabase(rds.state, "rds");
    rds.state.addFaults(asked, denial(missing));
    const failure = failureOf(await take({ state: rds.state }));
    expect(failure).toContain(`AWS does not allow ${missing} to this run's role.`);
    expect(failure).toContain("docs/aws.md");
  });

  it.each([
    ["SnapshotQuotaExceeded", "as many snapshots as it may have"],
    ["KMSKeyNotAccessibleFault", "cannot use the key of the storage's encryption"],
    ["InvalidParameterCombination", "AWS refused rds:CreateDBSnapshot (InvalidParameterCombination). Because."],
  ])("is said in words for %s", async (code, words) => {
    addDatabase(rds.state, "rds");
    rds.state.addFaults("CreateDBSnapshot", refused(code, "Because."));
    expect(failureOf(await take({ state: rds.state }))).toContain(words);
  });
});

describe("AWS' clock", () => {
  it.each([-7_200_000, 7_200_000])(
    "may differ from this machine's by %i ms, and snapshots are judged by it alone",
    async (skewMs) => {
      useOther({ AWS_MAX_ATTEMPTS: "2" });
      addDatabase(rds.state, "rds");
      rds.state.skewMs = skewMs;
      const { taken } = takenOf(await take({ state: rds.state }));
      expect(Math.abs(Date.parse(taken.finishedAt) - rds.state.now())).toBeLessThan(60_000);
      const said = taken.proof.because.join("\n").includes("ahead of AWS' and was not relied on");
      expect(said).toBe(skewMs < 0);
    },
  );

  it("that is not told is replaced by this machine's, and the proof says so", async () => {
    addDatabase(rds.state, "rds");
    rds.state.tellsTime = false;
    const { taken } = takenOf(await take({ state: rds.state }));
    expect(taken.proof.because.join("\n")).toContain("this machine's clock was compared, with five minutes' tolerance");
  });

  it("that is not told does not let an older snapshot through", async () => {
    addDatabase(rds.state, "rds");
    rds.state.tellsTime = false;
    rds.state.snapshotExtra = { SnapshotCreateTime: new Date(Date.now() - 600_000) };
    expect(failureOf(await take({ state: rds.state }))).toContain("before this deploy asked for one");
  });
});

describe("what the configuration names", () => {
  const created = (): boolean => rds.actions.includes("CreateDBSnapshot");

  it.each([
    ["another instance by its host", { hosts: [{ address: "other.abc123.eu-west-1.rds.amazonaws.com", port: 5432 }] }],
    [
      "another instance by its certificate",
      { hosts: [{ address: "db.example", port: 5432 }], certificateNames: ["x.y.eu-west-1.rds.amazonaws.com"] },
    ],
    ["no server of RDS", { isRds: false }],
    ["an instance of Aurora", { instance: "other-1" }],
    ["another version", { hosts: [{ address: "127.0.0.1", port: 5433 }], version: "15.8" }],
  ])("is refused where the URL leads to %s", async (_, whereabouts) => {
    addDatabase(rds.state, "rds");
    const failure = failureOf(await take({ state: rds.state, whereabouts }));
    expect(failure).toContain("The DB instance shop is not the one that is deployed to.");
    expect(failure).not.toContain("amazonaws.com");
    expect(created()).toBe(false);
  });

  it("is taken where a tunnel hides which instance it is, and the record says what that rests on", async () => {
    addDatabase(rds.state, "rds");
    const { taken } = takenOf(await take({ state: rds.state, whereabouts: { hosts: [{ address: "127.0.0.1", port: 5433 }] } }));
    expect(taken.proof.because.join("\n")).toContain("could not be seen");
    expect(JSON.stringify(taken)).not.toContain("127.0.0.1");
  });

  it.each([
    ["does not exist", {}, { identifier: "nowhere" }, "AWS knows no DB instance nowhere in eu-west-1."],
    ["belongs to a cluster", { extra: { DBClusterIdentifier: "shops" } }, {}, "an instance of the cluster shops"],
    ["is a replica", { extra: { ReadReplicaSourceDBInstanceIdentifier: "main" } }, {}, "is a replica"],
    ["is stopped", { statuses: ["stopped"] }, {}, "is stopped, so AWS backs it up no more"],
    ["is MySQL", { extra: { Engine: "mysql" } }, {}, "is one of mysql, not of PostgreSQL"],
  ])("is refused where it %s", async (_, changes, request, because) => {
    addDatabase(rds.state, "rds", changes);
    expect(failureOf(await take({ state: rds.state, ...request }))).toContain(because);
    expect(created()).toBe(false);
  });

  it("needs a region", async () => {
    const failure = failureOf(await take({ state: rds.state, region: null }));
    expect(failure).toContain("The region of AWS is not known.");
    expect(rds.actions).toEqual([]);
  });

  it("takes the region of the environment where it names none", async () => {
    useOther({ AWS_DEFAULT_REGION: "eu-west-1" });
    addDatabase(rds.state, "rds");
    expect(takenOf(await take({ state: rds.state, region: null })).taken.kind).toBe("rds");
  });

  it("is not waited for where AWS cannot be reached at all", async () => {
    useOther({ AWS_ENDPOINT_URL_RDS: "http://127.0.0.1:1" });
    const clock = fastClock();
    const failure = failureOf(await take({ state: rds.state, taking: { clock } }));
    expect(clock.slept()).toBeLessThanOrEqual(300_000);
    expect(failure).toContain("AWS did not say what the DB instance shop is.");
    expect(failure).toContain("See that the region is right");
  });
});
