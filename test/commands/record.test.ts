import { afterEach, describe, expect, it } from "vitest";
import { sha256 } from "../../src/adapters/sha256.ts";
import { recordRelease, type RecordPort, type RecordRequest } from "../../src/commands/record.ts";
import { keepRecordComments, openRecordPort } from "../../src/doors/record-port.ts";
import { UserError } from "../../src/errors.ts";
import type { Evidence } from "../../src/release/evidence.ts";
import type { Review } from "../../src/release/record/facts.ts";
import { sealRelease, writeRelease } from "../../src/release/write-release.ts";
import { renderRecordComment } from "../../src/report/record-page.ts";
import { EVIDENCE, RELEASE } from "../release/samples.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { connectTo } from "../support/github/client.ts";
import { type FakeGitHub, startGitHub } from "../support/github/server.ts";
import { addPullRequest } from "../support/github/state.ts";

type Result = "success" | "failure" | "cancelled" | "skipped";

const STAGED = {
  staging: "staging",
  "staging-environment": "staging",
  production: "production",
  "production-environment": "production",
};
const DR = [{ name: "dr", kind: "independent", environment: "dr" }];
const REPLICA = [{ name: "dr", kind: "replica", environment: "" }];
const JOBS = ["preflight", "plan", "test", "staging", "summary", "production", "dr"] as const;

interface Situation {
  /** How each job ended; those behind the last are skipped. */
  readonly results?: readonly Result[];
  readonly outputs?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly dr?: readonly object[];
  readonly evidence?: Readonly<Record<string, Partial<Evidence>>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly reviews?: readonly Review[] | { readonly unknown: string };
  /** Jobs that the record does not wait for. */
  readonly without?: readonly string[];
}

const OK: readonly Result[] = ["success", "success", "success", "success", "success", "success", "success"];
const upTo = (job: (typeof JOBS)[number], result: Result): readonly Result[] => [...OK.slice(0, JOBS.indexOf(job)), result];
const says = (by: string, state: Review["state"], environment = "production", comment = ""): Review => ({
  by,
  state,
  environments: [environment],
  comment,
});

function evidenceOf(name: string, more: Partial<Evidence>): string {
  return JSON.stringify({ ...EVIDENCE, target: { ...EVIDENCE.target, name }, approvals: [], ...more });
}

function requestOf(situation: Situation, github: RecordPort | null = null): RecordRequest {
  const { results = OK, outputs = {}, dr = DR, evidence = {}, files = {}, without = [] } = situation;
  const left: Record<string, string> = { "release.json": writeRelease(RELEASE), ...files };
  for (const [name, more] of Object.entries(evidence)) left[`evidence-${name}.json`] = evidenceOf(name, more);
  const own: Record<string, Readonly<Record<string, string>>> = {
    preflight: { database: "events", commit: RELEASE.commit, ...STAGED, dr: JSON.stringify(dr) },
    plan: { pending: "true", digest: RELEASE.digest },
  };
  for (const stage of ["staging", "production"])
    own[stage] = { outcome: evidence[stage]?.outcome ?? (evidence[stage] === undefined ? "" : "applied") };
  const jobs = JOBS.filter((job) => !without.includes(job)).map((job) => {
    const result = results[JOBS.indexOf(job)] ?? "skipped";
    return [job, { result, outputs: result === "skipped" ? {} : { ...own[job], ...outputs[job] } }];
  });
  return {
    files: new Map(Object.entries(left).map(([name, text]) => [name, new TextEncoder().encode(text)])),
    jobs: JSON.stringify(Object.fromEntries(jobs)),
    runUrl: "https://github.com/acme/parcels/actions/runs/7",
    startedBy: "wim",
    sha256,
    github: github ?? {
      reviews: () => Promise.resolve(situation.reviews ?? [says("ada", "approved")]),
      pullRequests: () => Promise.resolve([3, 7]),
    },
  };
}

const closed = (gate: Evidence["gates"][number]["gate"], because: string, remedy: string): Evidence["gates"][number] => ({
  gate,
  answer: "closed",
  because,
  remedy,
  byHand: null,
});
const done = EVIDENCE.migrations[0];
if (done === undefined) throw new Error("The sample has migrations.");
const notRun = { ...done, outcome: "not-run" } as const;
const broken = {
  ...done,
  outcome: "failed",
  failure: { message: "lock timeout", code: "55P03", line: 1, remedy: "Wait for the report.\nSELECT 1;" },
} as const;
const REFUSED: Partial<Evidence> = { outcome: "refused", because: "A gate is closed.", migrations: [notRun, notRun] };
const SMOKE: Partial<Evidence> = {
  outcome: "failed",
  because: "The smoke tests failed.",
  smoke: { passed: false, exitCode: 1, timedOut: false, durationMs: 1, output: "" },
};
const HALF: Partial<Evidence> = {
  outcome: "interrupted",
  because: "A signal ended it.",
  migrations: [done, { ...done, outcome: "interrupted" }],
};
const STAGED_ONLY = { staging: {} } as const;
const ALL = { staging: {}, production: {}, dr: {} } as const;
const FAILS = JSON.stringify({
  version: 1,
  verdict: "fail",
  because: "Nobody must approve deployments to production.",
  problems: [{ message: "Nobody must approve deployments to production.", remedy: "Set required reviewers." }],
});

/** What ended it, what the record says, what is to be done. */
const STORIES: readonly (readonly [string, Situation, string, string, string | null])[] = [
  ["all went well", { evidence: ALL }, "released", "The release is out. It is on staging, production and dr.", null],
  [
    "DR is a replica that caught up",
    { dr: REPLICA, evidence: { staging: {}, production: {} } },
    "released",
    "The release is out. It is on staging, production and dr.",
    null,
  ],
  [
    "nothing was pending",
    { results: upTo("plan", "success"), outputs: { plan: { pending: "false" } } },
    "nothing-pending",
    "Every target holds all migrations already.",
    null,
  ],
  [
    "it was asked to stop after the plan",
    { results: upTo("test", "success") },
    "released",
    "As asked, it ended after the plan and its tests. No database was changed.",
    "Start a new run with `stop-after: production` when it shall go further.",
  ],
  [
    "it was asked to stop after Staging",
    { results: upTo("staging", "success"), evidence: STAGED_ONLY, outputs: { preflight: { production: "", dr: "[]" } } },
    "released",
    "As asked, it ended after Staging. It is on staging.",
    "Start a new run with `stop-after: production` when it shall go further.",
  ],
  [
    "it waits for an approval",
    { evidence: STAGED_ONLY, without: ["production", "dr"] },
    "waiting",
    "It waits for an approval of production. It is on staging.",
    "Whoever may approve production reads the page in the summary, and says yes or no.",
  ],
  [
    "preflight says no",
    { results: upTo("preflight", "failure"), files: { "preflight.json": FAILS } },
    "stopped",
    "Preflight said no. Nobody must approve deployments to production. No database was changed.",
    "Set required reviewers.",
  ],
  [
    "preflight has no answer",
    { results: upTo("preflight", "failure") },
    "stopped",
    "Preflight ended without an answer. No database was changed.",
    "Its summary or its log says why. Mend that; then re-run the job, or start a new run where a file was changed.",
  ],
  [
    "the plan is refused",
    { results: upTo("plan", "failure"), files: { "plan.json": FAILS.replace('"fail"', '"refused"') } },
    "stopped",
    "The plan was refused. Nobody must approve deployments to production. No database was changed.",
    "Set required reviewers.",
  ],
  [
    "no database answers the plan",
    { results: upTo("plan", "failure"), reviews: [] },
    "failed",
    "The plan could not be made. No database was changed.",
    "Its summary or its log says why. Mend that; then re-run the job, or start a new run where a file was changed.",
  ],
  [
    "a test says no",
    {
      results: upTo("test", "failure"),
      files: {
        "test-head-on-new.json": JSON.stringify({
          version: 1,
          case: "head-on-new",
          outcome: "failed",
          because: "It ended with 1.",
          stops: true,
        }),
      },
    },
    "stopped",
    "The tests with the application say no (head-on-new). It ended with 1. No database was changed.",
    "See the summary of that test; mend the migration or the application, and release again.",
  ],
  [
    "Staging's smoke tests fail",
    { results: upTo("staging", "failure"), evidence: { staging: SMOKE } },
    "failed",
    "staging has the release, and its smoke tests failed. It is on staging; it is not on production and dr.",
    "Mend it with a new migration or a release of the application, and release again.",
  ],
  [
    "a migration fails on Staging",
    {
      results: upTo("staging", "failure"),
      evidence: {
        staging: { outcome: "failed", because: "V2 failed: lock timeout.", migrations: [broken, notRun], smoke: null },
      },
    },
    "failed",
    "It failed on staging. V2 failed: lock timeout. staging has 0 of 2 migrations. No database was changed.",
    "Wait for the report.",
  ],
  [
    "the page for the approver fails",
    { results: upTo("summary", "failure"), evidence: STAGED_ONLY },
    "stopped",
    "The page for whoever approves could not be made, so nobody was asked. It is on staging; it is not on production and dr.",
    "The log of that job says why; mend it, and re-run the job.",
  ],
  [
    "somebody rejects it",
    {
      results: upTo("production", "failure"),
      evidence: STAGED_ONLY,
      reviews: [says("mae", "rejected", "Production", "not on a Friday")],
    },
    "stopped",
    "mae rejected production: not on a Friday. It is on staging; it is not on production and dr.",
    "Start a new run when it may go out.",
  ],
  [
    "nobody approves in time",
    { results: upTo("production", "failure"), evidence: STAGED_ONLY, reviews: [says("mae", "approved", "staging")] },
    "stopped",
    "Nobody approved production: the wait for an approval ended, as it does after 30 days. It is on staging; it is not on production and dr.",
    "Start a new run when it may go out.",
  ],
  [
    "it is cancelled while it waits",
    { results: upTo("production", "cancelled"), evidence: STAGED_ONLY, reviews: [] },
    "stopped",
    "It was cancelled while it waited for an approval of production. It is on staging; it is not on production and dr.",
    "Start a new run when it may go out.",
  ],
  [
    "the rules were bypassed",
    {
      results: upTo("production", "failure"),
      evidence: {
        staging: {},
        production: {
          ...REFUSED,
          gates: [
            closed("approval", "Nobody approved this run.", "Have it approved."),
            closed("writers", "Nobody suspends the writers.", "Say who."),
          ],
        },
      },
      reviews: [],
    },
    "stopped",
    "The gate approval of production is closed. Nobody approved this run. And 1 more gate is closed. It is on staging; it is not on production and dr.",
    "Have it approved.",
  ],
  [
    "an artifact is missing",
    {
      results: upTo("production", "failure"),
      evidence: STAGED_ONLY,
      outputs: { production: { outcome: "not-started" } },
    },
    "stopped",
    "The deploy to production never began: what it was given could not be taken. It is on staging; it is not on production and dr.",
    "The log of its job says why. Start a new run when it may go out.",
  ],
  [
    "a deploy began and never said how it ended, whatever an earlier attempt left",
    {
      results: upTo("production", "failure"),
      evidence: { staging: {}, production: REFUSED },
      outputs: { production: { outcome: "unknown" } },
    },
    "failed",
    "Nobody knows how it ended on production: its job left no evidence, as when a runner is lost. It is on staging; it is not on dr; what production has of it is not known.",
    "Look at the log of the job and run `schema-release status --target production`, then re-run the job: nothing is applied twice.",
  ],
  [
    "the runner is lost",
    { results: upTo("production", "failure"), evidence: STAGED_ONLY },
    "failed",
    "Nobody knows how it ended on production: its job left no evidence, as when a runner is lost. It is on staging; it is not on dr; what production has of it is not known.",
    "Look at the log of the job and run `schema-release status --target production`, then re-run the job: nothing is applied twice.",
  ],
  [
    "the runner is lost, and what was left is of an earlier attempt",
    {
      results: upTo("production", "failure"),
      evidence: { staging: {}, production: REFUSED },
      outputs: { production: { outcome: "" } },
    },
    "failed",
    "Nobody knows how it ended on production: its job left no evidence, as when a runner is lost. It is on staging; it is not on dr; what production has of it is not known.",
    "Look at the log of the job and run `schema-release status --target production`, then re-run the job: nothing is applied twice.",
  ],
  [
    "nobody may read who approved",
    { results: upTo("production", "cancelled"), evidence: STAGED_ONLY, reviews: { unknown: "Grant `actions: read`." } },
    "failed",
    "Nobody knows how it ended on production: its job was cancelled and left no evidence. It is on staging; it is not on dr; what production has of it is not known.",
    "Look at the log of the job and run `schema-release status --target production`, then re-run the job: nothing is applied twice.",
  ],
  [
    "it is cancelled in the middle of a migration",
    { results: upTo("production", "cancelled"), evidence: { staging: {}, production: HALF } },
    "failed",
    "It was interrupted on production, which has 1 of 2 migrations. A signal ended it. It is on staging; a part of it is on production; it is not on dr.",
    "Run `schema-release status --target production`, then re-run the job: it goes on where it stands, and nothing is applied twice.",
  ],
  [
    "Production's smoke tests fail",
    { results: upTo("production", "failure"), evidence: { staging: {}, production: SMOKE } },
    "failed",
    "production has the release, and its smoke tests failed. It is on staging and production; it is not on dr.",
    "Decide: forward, or the way back that the approver's page recorded. Nothing is undone unasked. What it lost is kept in 1 rescue copy: `schema-release rescue restore` puts it back.",
  ],
  [
    "Production's smoke tests fail behind a dump",
    { results: upTo("production", "failure"), evidence: { staging: {}, production: { ...SMOKE, rescueCopies: [] } } },
    "failed",
    "production has the release, and its smoke tests failed. It is on staging and production; it is not on dr.",
    "Decide: forward, or the way back that the approver's page recorded. Nothing is undone unasked. The backup that was taken before it is /var/backups/events-20261122T105800Z.dump.",
  ],
  [
    "Production's schema differs from Staging's",
    { results: upTo("production", "failure"), evidence: { staging: {}, production: {} } },
    "failed",
    "production has the release, and what its job did afterwards failed: the schema is not the one that is expected, or could not be compared. It is on staging and production; it is not on dr.",
    "Its summary shows the differences; run `schema-release verify --target production`, mend what differs, and re-run the job.",
  ],
  [
    "a migration fails on DR",
    {
      results: upTo("dr", "failure"),
      evidence: {
        ...ALL,
        dr: { outcome: "failed", because: "V3 failed: lock timeout.", migrations: [done, broken], smoke: null },
      },
    },
    "failed",
    "dr is behind production, with 1 of 2 migrations. It failed on dr. V3 failed: lock timeout. dr has 1 of 2 migrations. It is on staging and production; a part of it is on dr.",
    "Wait for the report. The approval of Production still counts for a re-run.",
  ],
  [
    "a gate is closed on DR",
    {
      results: upTo("dr", "failure"),
      evidence: { ...ALL, dr: { ...REFUSED, gates: [closed("backup", "There is no backup.", "Take one.")] } },
    },
    "stopped",
    "dr is behind production, with 0 of 2 migrations. The gate backup of dr is closed. There is no backup. It is on staging and production; it is not on dr.",
    "Take one. The approval of Production still counts for a re-run.",
  ],
  [
    "a replica lags behind",
    { results: upTo("dr", "failure"), dr: REPLICA, evidence: { staging: {}, production: {} } },
    "failed",
    "dr was not shown to have what production has. It is on staging and production; what dr has of it is not known.",
    "The summary of its job says what it lacks; re-run the job when it has caught up. The approval of Production still counts for a re-run.",
  ],
  [
    "one of two DR is lost",
    { results: upTo("dr", "failure"), dr: [...DR, { ...DR[0], name: "dr2" }], evidence: ALL },
    "failed",
    "dr2 is behind production. Nobody knows how it ended on dr2: its job left no evidence, as when a runner is lost. It is on staging, production and dr; what dr2 has of it is not known.",
    "Look at the log of the job and run `schema-release status --target dr2`, then re-run the job: nothing is applied twice. The approval of Production still counts for a re-run.",
  ],
];

describe("where a release is, and what to do", () => {
  it.each(STORIES)("is told when %s", async (_, situation, outcome, because, next) => {
    const record = await recordRelease(requestOf(situation));
    expect([record.outcome, record.because, record.next]).toEqual([outcome, because, next]);
  });

  it.each(JOBS.slice(0, 5))("is not said to be on Production when %s is cancelled", async (job) => {
    const record = await recordRelease(
      requestOf({ results: upTo(job, "cancelled"), evidence: job === "summary" ? STAGED_ONLY : {}, reviews: [] }),
    );
    expect(record.outcome).toBe(job === "staging" ? "failed" : "stopped");
    expect(record.because).not.toMatch(/is on (?:staging and )?production/u);
    expect(record.next).not.toBeNull();
  });

  it("does not say that there is no Staging where preflight never got to name one", async () => {
    const outputs = { preflight: { staging: "", production: "", dr: "" } };
    const { stages } = await recordRelease(requestOf({ results: upTo("preflight", "failure"), outputs }));
    expect(new Set(stages.slice(1).map(({ because }) => because))).toEqual(new Set(["It did not come to it."]));
  });

  it("has the identity, the evidence and the pull requests in it", async () => {
    const record = await recordRelease(requestOf({ evidence: ALL }));
    expect(record).toMatchObject({
      version: 1,
      database: "events",
      digest: RELEASE.digest,
      commit: RELEASE.commit,
      runUrl: "https://github.com/acme/parcels/actions/runs/7",
      startedBy: "wim",
      pullRequests: [3, 7],
      notes: [],
    });
    const staging = evidenceOf("staging", {});
    expect(record.stages.map(({ stage, result, evidence }) => [stage, result, evidence.map((each) => each.sha256)])[3]).toEqual([
      "staging",
      "success",
      [sha256(staging)],
    ]);
  });
});

describe("what jobs left and cannot be taken", () => {
  const PASSED_OVER: readonly (readonly [string, Situation, string])[] = [
    [
      "evidence of another release",
      { evidence: { staging: { release: { ...EVIDENCE.release, digest: `sha256:${"0".repeat(64)}` } } } },
      "evidence-staging.json was passed over. It is of another release.",
    ],
    [
      "evidence that was altered",
      { evidence: STAGED_ONLY, outputs: { staging: { "evidence-sha256": "0".repeat(64) } } },
      "evidence-staging.json was passed over. It is not the file that its job left: its SHA-256 differs.",
    ],
    [
      "evidence that its job contradicts",
      { evidence: STAGED_ONLY, outputs: { staging: { outcome: "failed" } } },
      "evidence-staging.json was passed over. Its job ended as failed, and it says applied.",
    ],
    [
      "evidence of a target of no job",
      { evidence: { sandbox: {} } },
      "evidence-sandbox.json was passed over. No job of this run deploys to sandbox.",
    ],
    [
      "evidence of a job that did not run",
      { results: upTo("staging", "success"), evidence: { production: {} } },
      "evidence-production.json was passed over. Its job did not run in this attempt.",
    ],
    [
      "a file that is no JSON",
      { files: { "evidence-x.json": "{" } },
      "evidence-x.json was passed over. It could not be read: The document is no JSON.",
    ],
    ["a broken plan", { files: { "plan.json": '{"version":1}' } }, "plan.json could not be read: verdict is missing."],
    [
      "an altered release",
      { files: { "release.json": writeRelease(RELEASE).replace("V2__add", "V2__odd") } },
      "release.json could not be read: The digest is not that of its migrations: the file was altered.",
    ],
    [
      "targets of DR that are none",
      { outputs: { preflight: { dr: "[1]" } } },
      "Which targets of DR there are is not known: dr[0] is no object.",
    ],
  ];

  it.each(PASSED_OVER)("is said and passed over: %s", async (_, situation, note) => {
    const record = await recordRelease(requestOf({ evidence: ALL, ...situation }));
    expect(record.notes).toContain(note);
  });

  it("leaves a record all the same when nothing is there at all", async () => {
    const record = await recordRelease({ ...requestOf({}), files: new Map(), jobs: "{}" });
    expect(record).toMatchObject({ outcome: "stopped", because: "Nothing was run. No database was changed.", stages: [] });
    const bare = await recordRelease({ ...requestOf({}), files: new Map() });
    expect(bare.notes).toEqual(["release.json is missing among the artifacts."]);
    expect(bare.stages[3]?.because).toBe("Its job succeeded; the evidence of staging is missing among the artifacts.");
  });

  it.each(["", "[]", "{", '{"plan":{"result":"done","outputs":{}}}'])("is a usage error where the jobs are %j", async (jobs) => {
    await expect(recordRelease({ ...requestOf({}), jobs })).rejects.toThrow(UserError);
  });
});

describe("on GitHub", () => {
  let repo: Repo;
  let fake: FakeGitHub;

  afterEach(async () => {
    await fake.close();
    await repo.dispose();
  });

  it("each pull request that brought a migration has one comment, which says where it is; a token that may not write is said", async () => {
    repo = await makeRepository();
    fake = await startGitHub(repo);
    const brought: string[] = [];
    for (const { path } of RELEASE.migrations) {
      await repo.write(path, "SELECT 1;\n");
      brought.push(await repo.commit(path));
    }
    const commit = await repo.commit("Else");
    const pulls = brought.map((sha, index) => {
      fake.state.pullRequestsOfCommits.set(sha, [index + 1]);
      return addPullRequest(fake.state, index + 1, { head: sha });
    });
    fake.state.reviews.set(7, [{ by: "mae", state: "rejected", environments: ["production"], comment: "@ada says no" }]);
    const github = (): ReturnType<typeof connectTo> => connectTo(fake);
    const { seal: _, digest: __, version: ___, backupRisk: ____, ...content } = RELEASE;
    const files = { "release.json": writeRelease(sealRelease({ ...content, commit }, sha256)) };
    const keep = async (situation: Situation): Promise<readonly string[]> => {
      const record = await recordRelease(requestOf({ files, ...situation }, openRecordPort(github, "7")));
      return keepRecordComments(github, record, renderRecordComment(record));
    };
    expect(await keep({ evidence: STAGED_ONLY, without: ["production", "dr"] })).toEqual([]);
    expect(await keep({ results: upTo("production", "failure"), evidence: STAGED_ONLY })).toEqual([]);
    for (const { comments } of pulls) {
      expect(comments).toHaveLength(1);
      expect(comments[0]?.body).toContain("<!-- schema-release:record events -->\n### ⛔ Stopped: schema release of events");
      expect(comments[0]?.body).toContain("mae rejected production: @&#8203;ada says no");
    }
    fake.state.token = { login: "github-actions[bot]", mayWrite: true, permissions: { contents: "read", actions: "read" } };
    expect(await keep({ evidence: ALL })).toEqual([
      expect.stringMatching(/^The comment on pull request 1 was not written\. .*`pull-requests: (?:read|write)`/u),
      expect.stringMatching(/^The comment on pull request 2 was not written\./u),
    ]);
    fake.state.token = { login: "github-actions[bot]", mayWrite: false, permissions: {} };
    const blind = await recordRelease(
      requestOf({ files, results: upTo("production", "failure"), evidence: STAGED_ONLY }, openRecordPort(github, "7")),
    );
    expect(blind.pullRequests).toEqual([]);
    expect(blind.notes).toEqual([
      expect.stringMatching(/^Which pull requests brought it is not known: .*`contents: read`/u),
      expect.stringMatching(/^Who approved is not known: .*`actions: read`/u),
    ]);
  });
});
