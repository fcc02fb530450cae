import { describe, expect, it } from "vitest";
import type { StatusDocument } from "../../src/deploy/state/status-document.ts";
import type { Release } from "../../src/release/release.ts";
import { describeAftermath } from "../../src/report/aftermath.ts";

const migration = (id: string) => ({
  id,
  path: `db/${id}.sql`,
  sha256: "",
  repeatable: false,
  backupRisk: "nightly" as const,
  predicted: null,
});

const release: Release = {
  version: 1,
  database: "shop",
  framework: "dbmate",
  placeholders: {},
  digest: "",
  migrations: ["1", "2", "3"].map(migration),
  backupRisk: "nightly",
  commit: "",
  targets: [],
  plannedAt: "",
  tool: "",
  seal: "",
};

function statusWith(pending: readonly string[], more: Partial<StatusDocument> = {}): StatusDocument {
  return {
    version: 1,
    state: "pending",
    database: "shop",
    framework: "dbmate",
    commit: "",
    target: { name: "staging", kind: "independent", hostHash: "", serverVersion: "18.4" },
    fingerprint: "",
    historyTable: "schema_migrations",
    historyExists: true,
    applied: [],
    pending: pending.map(migration),
    problems: [],
    last: null,
    unfinished: [],
    invalidIndexes: [],
    deployer: null,
    inTheWay: [],
    wantedLocks: null,
    notes: [],
    rescueCopies: [],
    ...more,
  };
}

const unfinished = [{ id: "2", path: "db/2.sql", done: 1, begunAtLine: 3, release: "", changedAt: "" }];
const problems = [
  { kind: "failed" as const, id: "2", path: "db/2.sql", message: "2 is recorded as failed.", remedy: "Repair it." },
];
const deployer = { pid: 42, application: "schema-release deploy", orphaned: false };

describe("what a deploy left behind", () => {
  it.each([
    ["nothing", statusWith(["1", "2", "3"]), "notice", "Nothing of the release is applied on staging."],
    [
      "nothing, with more pending than the release has",
      statusWith(["1", "2", "3", "4"]),
      "notice",
      "Nothing of the release is applied",
    ],
    ["all", statusWith([]), "notice", "All of the release is applied on staging."],
    ["all, with more pending", statusWith(["4"]), "notice", "All of the release is applied on staging."],
    [
      "a part",
      statusWith(["2", "3"]),
      "warning",
      "Applied on staging up to db/1.sql: 1 of 3 migrations. Not applied: db/2.sql and db/3.sql.",
    ],
    [
      "a migration half done",
      statusWith(["2", "3"], { unfinished }),
      "warning",
      "Interrupted on staging in the middle of db/2.sql, of which 1 statement is done.",
    ],
    ["a history that is wrong", statusWith(["2", "3"], { problems }), "warning", "staging is blocked. 2 is recorded as failed."],
    [
      "a deploy at work",
      statusWith(["2", "3"], { deployer, unfinished }),
      "warning",
      "A deploy is still at work on staging (pid 42)",
    ],
    [
      "an orphan",
      statusWith(["2", "3"], { deployer: { ...deployer, orphaned: true } }),
      "warning",
      "Applied on staging up to db/1.sql",
    ],
  ])("%s: says so", (_, status, level, headline) => {
    const aftermath = describeAftermath(status, release);
    expect(aftermath.level).toBe(level);
    expect(aftermath.headline).toContain(headline);
    expect(aftermath.remedy).not.toBe("");
  });

  it("is told without the release, too", () => {
    expect(describeAftermath(statusWith([]), null).headline).toBe("All of what the commit has is applied on staging.");
    expect(describeAftermath(statusWith(["1"]), null).headline).toBe("Nothing of what is pending is applied on staging.");
  });
});
