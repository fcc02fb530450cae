import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DatabaseError } from "../../../src/database-port.ts";
import { fastClock } from "../../support/aws/clock.ts";
import { useEnvironment } from "../../support/aws/environment.ts";
import { type FakeRds, startFakeRds } from "../../support/aws/fake-rds.ts";
import { refused } from "../../support/aws/state.ts";
import { addDatabase, failureOf, take, takenOf, writtenAt } from "../../support/aws/taking.ts";

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

const MINUTE = 60_000;
/** As it goes on while the fake's own clock stands nearly still: behind, behind, past the deploy's moment. */
const LAGS = [5 * MINUTE, 4 * MINUTE, 30_000, -10_000];

describe("point-in-time recovery", () => {
  it.each([
    [
      "rds",
      "aws rds restore-db-instance-to-point-in-time --region eu-west-1 --source-db-instance-identifier shop --target-db-instance-identifier shop-restored --restore-time ",
    ],
    [
      "aurora",
      "aws rds restore-db-cluster-to-point-in-time --region eu-west-1 --source-db-cluster-identifier shop --db-cluster-identifier shop-restored --restore-to-time ",
    ],
  ] as const)("of %s is waited for until AWS can restore to the deploy's moment", async (kind, command) => {
    addDatabase(rds.state, kind, { restorableLag: [...LAGS] });
    const began = rds.state.now();
    const took = await take({ state: rds.state, kind, rung: "restore-point" });
    const { taken, written } = takenOf(took);
    const [, time = ""] = /^pitr:shop@(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/.exec(taken.reference) ?? [];
    // What AWS can restore to, which is later than what had to be reached.
    expect(Date.parse(time)).toBeGreaterThan(began + 5000);
    expect(taken).toMatchObject({
      kind,
      rung: "restore-point",
      position: "16/B374D848",
      startedAt: written?.at,
      proof: { how: "state" },
    });
    expect(taken.restore.join("\n")).toContain(`${command}${time} `);
    expect(taken.proof.because.join("\n")).toContain(kind === "rds" ? "for 7 days" : "for one day");
    expect(took.progress.join("\n")).toContain("some five minutes as a rule");
    expect(rds.actions.some((action) => action.startsWith("Create"))).toBe(false);
  });

  it("is not there where no backups are kept", async () => {
    addDatabase(rds.state, "rds", { extra: { BackupRetentionPeriod: 0 } });
    const failure = failureOf(await take({ state: rds.state, rung: "restore-point" }));
    expect(failure).toContain("keeps no backups (retention period 0)");
    expect(failure).toContain("aws rds modify-db-instance --db-instance-identifier shop --backup-retention-period 7");
  });

  it("is to whole seconds, so that it reaches past the second in which the moment lies", async () => {
    const second = Math.floor(Date.now() / 1000) * 1000;
    rds.state.now = () => second + 500;
    addDatabase(rds.state, "rds", { restorableLag: [500, 500, -499, -500] });
    const { taken } = takenOf(await take({ state: rds.state, rung: "restore-point" }));
    expect(taken.reference).toBe(`pitr:shop@${new Date(second + 1000).toISOString().replace(".000Z", "Z")}`);
  });

  it("goes by the later clock where the server's is behind AWS'", async () => {
    addDatabase(rds.state, "rds", { restorableLag: [...LAGS] });
    const began = rds.state.now();
    const behind = began - 10 * MINUTE;
    const { taken } = takenOf(
      await take({ state: rds.state, rung: "restore-point", read: () => Promise.resolve(writtenAt(behind)) }),
    );
    expect(Date.parse(taken.reference.replace(/^.*@/, ""))).toBeGreaterThanOrEqual(began - 1000);
    expect(taken.proof.because.join("\n")).toMatch(/AWS' clock is (?:599|60\d) s ahead of the server's/);
  });

  it("that stands still ends with the limit, and says where it stands", async () => {
    addDatabase(rds.state, "rds", { restorableLag: [null, 5 * MINUTE] });
    const clock = fastClock();
    const failure = failureOf(await take({ state: rds.state, rung: "restore-point", taking: { clock, waitSeconds: 900 } }));
    expect(failure).toMatch(/did not reach the deploy within 900 s\. AWS can restore up to [-\dT:]+Z; waiting for/);
    expect(clock.slept()).toBeLessThanOrEqual(900_000);
  });

  it("is not given up where AWS throttles, and ends where credentials expire", async () => {
    addDatabase(rds.state, "rds", { restorableLag: [...LAGS] });
    rds.state.addFaults("DescribeDBInstances", refused("Throttling", "Rate exceeded"), refused("ServiceUnavailable", "x", 503));
    expect(takenOf(await take({ state: rds.state, rung: "restore-point" })).taken.kind).toBe("rds");
    rds.state.addFaults("DescribeDBInstances", refused("Throttling", "x"), refused("ExpiredToken", "x", 403));
    expect(failureOf(await take({ state: rds.state, rung: "restore-point" }))).toContain("the credentials have expired");
  });

  it("is refused for an instance that the URL does not lead to", async () => {
    addDatabase(rds.state, "rds");
    const failure = failureOf(await take({ state: rds.state, rung: "restore-point", whereabouts: { isRds: false } }));
    expect(failure).toContain("is not the one that is deployed to");
  });

  it("is no backup where the server does not say what had been written", async () => {
    addDatabase(rds.state, "rds");
    const read = (): Promise<never> =>
      Promise.reject(new DatabaseError("The server is gone.", { kind: "connection", hint: "Start it." }));
    const failure = failureOf(await take({ state: rds.state, rung: "restore-point", read }));
    expect(failure).toBe("The database server did not say what the backup needs to know. The server is gone.\nStart it.");
  });

  it("leaves nothing behind where the run is stopped", async () => {
    addDatabase(rds.state, "rds", { restorableLag: [5 * MINUTE] });
    const controller = new AbortController();
    const onProgress = (text: string): void => {
      if (text.includes("waiting for")) controller.abort();
    };
    const failure = failureOf(
      await take({ state: rds.state, rung: "restore-point", taking: { signal: controller.signal, onProgress } }),
    );
    expect(failure).toBe("The backup was stopped.\nDeploy again.");
  });
});
