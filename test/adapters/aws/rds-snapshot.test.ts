import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nameSnapshot } from "../../../src/backup/providers/aws-names.ts";
import { fastClock } from "../../support/aws/clock.ts";
import { useEnvironment } from "../../support/aws/environment.ts";
import { type FakeRds, startFakeRds } from "../../support/aws/fake-rds.ts";
import { type FakeSnapshot, refused } from "../../support/aws/state.ts";
import { addDatabase, DIGEST, failureOf, take, takenOf, writtenAt } from "../../support/aws/taking.ts";

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

function onlySnapshot(): FakeSnapshot {
  const [snapshot, ...others] = rds.state.snapshots.values();
  if (snapshot === undefined || others.length > 0) throw new Error(`There are ${rds.state.snapshots.size} snapshots.`);
  return snapshot;
}

const creations = (): number => rds.actions.filter((action) => action.startsWith("Create")).length;

describe("a snapshot of a DB instance", () => {
  it("is made, followed until it is available, and proven by what AWS says of it", async () => {
    addDatabase(rds.state, "rds");
    const took = await take({ state: rds.state });
    const { taken, written, snapshot } = takenOf(took);
    const { identifier, tags } = onlySnapshot();
    expect(identifier).toMatch(/^schema-release-production-3f9a1c2b-\d{8}t\d{6}-[a-z0-9]{6}$/);
    expect(tags.get("schema-release:digest")).toBe(DIGEST);
    expect(taken).toMatchObject({
      kind: "rds",
      rung: "snapshot",
      reference: `arn:aws:rds:eu-west-1:123456789012:snapshot:${identifier}`,
      position: "16/B374D848",
      proof: { how: "state", restoreMs: null, tables: [] },
    });
    expect(taken.proof.because.join("\n")).toContain(`schema-release:digest=${DIGEST}`);
    expect(taken.restore.join("\n")).toContain(
      `aws rds restore-db-instance-from-db-snapshot --region eu-west-1 --db-instance-identifier shop-restored --db-snapshot-identifier ${identifier}`,
    );
    expect(written?.position).toBe("16/B374D848");
    expect(snapshot).toBeNull();
    expect(took.progress).toContain(`Snapshot ${identifier}: creating, 45 %.`);
    expect(rds.actions).not.toContain("DescribeDBClusters");
  });

  it("waits while a scheduled backup runs, and goes on where one begins at the last moment", async () => {
    addDatabase(rds.state, "rds", { statuses: ["available", "backing-up", "modifying", "available"] });
    rds.state.addFaults("CreateDBSnapshot", refused("InvalidDBInstanceState", "It is not currently in the available state."));
    const took = await take({ state: rds.state });
    expect(takenOf(took).taken.kind).toBe("rds");
    expect(took.progress.join("\n")).toContain("The DB instance shop is backing-up");
    expect(creations()).toBe(2);
  });

  it("reads what had been written anew where making it had to wait", async () => {
    addDatabase(rds.state, "rds");
    rds.state.addFaults(
      "CreateDBSnapshot",
      refused("InvalidDBInstanceState", "Busy."),
      refused("InvalidDBInstanceState", "Busy."),
    );
    const times = [1000, 2000, 3000];
    const { written } = takenOf(await take({ state: rds.state, read: () => Promise.resolve(writtenAt(times.shift() ?? 0)) }));
    expect(written?.at).toBe("1970-01-01T00:00:03.000Z");
  });

  it("is not given up where AWS throttles, fails, hangs up or keeps silent at any step", async () => {
    addDatabase(rds.state, "rds");
    const faults = [
      refused("Throttling", "Rate exceeded"),
      refused("RequestLimitExceeded", "Request limit exceeded.", 503),
      refused("InternalFailure", "An internal error has occurred.", 500),
      { kind: "hang-up" } as const,
      { kind: "silent" } as const,
    ];
    for (const action of ["DescribeDBInstances", "CreateDBSnapshot", "DescribeDBSnapshots"])
      rds.state.addFaults(action, ...faults);
    const took = await take({ state: rds.state, requestMs: 60 });
    expect(takenOf(took).taken.kind).toBe("rds");
    expect(took.progress).toContain("AWS did not answer (Throttling); it is asked again.");
    expect(rds.state.snapshots.size).toBe(1);
  });

  it("leaves the first repetitions to the SDK, which tells nobody of them", async () => {
    restore();
    restore = useEnvironment(rds.url, { AWS_MAX_ATTEMPTS: undefined });
    addDatabase(rds.state, "rds");
    const failure = refused("InternalFailure", "An internal error has occurred.", 500);
    rds.state.addFaults("DescribeDBInstances", failure, failure);
    const took = await take({ state: rds.state });
    expect(takenOf(took).taken.kind).toBe("rds");
    expect(took.progress.join("\n")).not.toContain("did not answer");
    expect(rds.actions.slice(0, 3)).toEqual(["DescribeDBInstances", "DescribeDBInstances", "DescribeDBInstances"]);
  });

  it.each([
    ["ourselves", "1"],
    ["the SDK", "2"],
  ])("is known again where AWS made it and the answer was lost, repeated by %s", async (_, attempts) => {
    restore();
    restore = useEnvironment(rds.url, { AWS_MAX_ATTEMPTS: attempts });
    addDatabase(rds.state, "rds");
    rds.state.addFaults("CreateDBSnapshot", { kind: "lost-answer" });
    const times = [1000, 2000, 3000];
    const { taken, written } = takenOf(
      await take({ state: rds.state, read: () => Promise.resolve(writtenAt(times.shift() ?? 0)) }),
    );
    expect(taken.reference).toContain(onlySnapshot().identifier);
    // What was written after the first attempt may be missing in it.
    expect(written?.at).toBe("1970-01-01T00:00:01.000Z");
  });

  it("is found at once where the answer was lost, while its instance is busy with it", async () => {
    addDatabase(rds.state, "rds");
    rds.state.duringSnapshot = "backing-up";
    rds.state.addFaults("CreateDBSnapshot", { kind: "lost-answer" });
    expect(takenOf(await take({ state: rds.state })).taken.reference).toContain(onlySnapshot().identifier);
  });

  it("counts from the first attempt where AWS does not show at once what it made, and refuses to make it again", async () => {
    addDatabase(rds.state, "rds");
    rds.state.addFaults("CreateDBSnapshot", { kind: "lost-answer" });
    rds.state.addFaults("DescribeDBSnapshots", refused("DBSnapshotNotFound", "It does not exist.", 404));
    const times = [1000, 2000, 3000];
    const { written } = takenOf(await take({ state: rds.state, read: () => Promise.resolve(writtenAt(times.shift() ?? 0)) }));
    expect(written?.at).toBe("1970-01-01T00:00:01.000Z");
    expect(creations()).toBe(2);
    expect(rds.state.snapshots.size).toBe(1);
  });

  it("that AWS does not show at once is looked for again", async () => {
    addDatabase(rds.state, "rds");
    const missing = refused("DBSnapshotNotFound", "It does not exist.", 404);
    rds.state.addFaults("DescribeDBSnapshots", missing, missing);
    expect(takenOf(await take({ state: rds.state })).taken.kind).toBe("rds");
  });

  it("is never taken for one of the same name that is there already", async () => {
    const clock = { ...fastClock(), now: () => Date.parse("2026-11-23T02:45:01Z"), random: () => 0.5 };
    const of = addDatabase(rds.state, "rds");
    const name = nameSnapshot({ target: "production", release: { digest: DIGEST }, clock });
    rds.state.snapshots.set(name, {
      identifier: name,
      of,
      createdAt: Date.parse("2026-11-23T02:45:00Z"),
      tags: new Map([["schema-release:digest", DIGEST]]),
      statuses: [["available", 100]],
      extra: {},
    });
    const failure = failureOf(await take({ state: rds.state, taking: { clock } }));
    expect(failure).toContain(`A snapshot ${name} is there already that this run did not make`);
  });

  it.each([
    ["an older one", { SnapshotCreateTime: new Date(Date.now() - 3_600_000) }, "before this deploy asked for one"],
    ["one without a time", { SnapshotCreateTime: null }, "does not say when it was made"],
    ["one of another instance", { DBInstanceIdentifier: "other" }, "it is one of other"],
    ["one of an earlier instance of the name", { DbiResourceId: "db-OTHER" }, "it is one of an earlier shop"],
    ["an automated one", { SnapshotType: "automated" }, "it is automated"],
    ["one with others' tags", { TagList: [{ Key: "schema-release:digest", Value: "x" }] }, "its tag schema-release:digest"],
  ])("is not proven by %s", async (_, snapshotExtra, because) => {
    addDatabase(rds.state, "rds");
    Object.assign(rds.state, { snapshotExtra });
    const failure = failureOf(await take({ state: rds.state }));
    expect(failure).toContain(because);
    expect(failure).toContain(`aws rds delete-db-snapshot --db-snapshot-identifier ${onlySnapshot().identifier}`);
  });

  it("says so where AWS does not tell the tags", async () => {
    addDatabase(rds.state, "rds");
    Object.assign(rds.state, { snapshotExtra: { TagList: null } });
    expect(takenOf(await take({ state: rds.state })).taken.proof.because.join("\n")).toContain("AWS did not tell its tags");
  });

  it.each([
    ["failed", "is failed, so it is no backup"],
    ["incompatible-restore", "is incompatible-restore, so it is no backup"],
    ["deleting", "is deleting, so it is no backup"],
    ["vanished", "AWS knows it no more"],
  ])("that ends %s is no backup", async (status, because) => {
    addDatabase(rds.state, "rds");
    rds.state.goesThrough = [
      ["creating", 0],
      ["creating", 10],
      [status, 10],
    ];
    const failure = failureOf(await take({ state: rds.state }));
    expect(failure).toContain(because);
    expect(failure).toContain("deploy again");
  });

  it("that is stuck ends with the limit of the backup, and is named", async () => {
    addDatabase(rds.state, "rds");
    rds.state.goesThrough = [["creating", 45]];
    const clock = fastClock();
    const took = await take({ state: rds.state, taking: { clock, waitSeconds: 600 } });
    const failure = failureOf(took);
    expect(failure).toContain("was not there within 600 s. Snapshot");
    expect(failure).toContain(`The snapshot ${onlySnapshot().identifier} may go on being made, and stays`);
    expect(clock.slept()).toBeGreaterThan(580_000);
    expect(clock.slept()).toBeLessThanOrEqual(600_000);
    // Whoever watches hears something at least every half minute.
    expect(took.progress.length).toBeGreaterThan(20);
  });

  it("of an instance that never becomes available is not begun", async () => {
    addDatabase(rds.state, "rds", { statuses: ["modifying"] });
    const failure = failureOf(await take({ state: rds.state, taking: { waitSeconds: 600 } }));
    expect(failure).toContain("could be begun within 600 s. The DB instance shop is modifying");
    expect(creations()).toBe(0);
  });

  it("is named where the run is stopped while it is being made", async () => {
    addDatabase(rds.state, "rds");
    rds.state.goesThrough = [["creating", 45]];
    const controller = new AbortController();
    const onProgress = (text: string): void => {
      if (text.includes("45 %")) controller.abort();
    };
    const failure = failureOf(await take({ state: rds.state, taking: { signal: controller.signal, onProgress } }));
    expect(failure).toContain("The backup was stopped.");
    expect(failure).toContain(`aws rds describe-db-snapshots --db-snapshot-identifier ${onlySnapshot().identifier}`);
  });

  it("is not begun where the run is stopped before", async () => {
    addDatabase(rds.state, "rds");
    const failure = failureOf(await take({ state: rds.state, taking: { signal: AbortSignal.abort() } }));
    expect(failure).toContain("stopped before AWS was asked");
    expect(rds.actions).toEqual([]);
  });

  it("has a legal name and legal tags, whatever target and database are called", async () => {
    addDatabase(rds.state, "rds");
    const release = { digest: DIGEST, database: 'aws:"; DROP TABLE 🐘\u0000<x>', commit: "b".repeat(40) };
    const took = await take({ state: rds.state, taking: { target: "--Über/Prod__1--".repeat(9), release } });
    expect(takenOf(took).taken.reference).toContain(":snapshot:schema-release-ber-prod-1-");
    expect(onlySnapshot().tags.get("schema-release:database")).toMatch(/^_aws:_+ DROP TABLE /);
  });
});
