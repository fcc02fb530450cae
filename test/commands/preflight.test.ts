import { afterEach, describe, expect, it } from "vitest";
import {
  preflight,
  type PreflightPort,
  type PreflightReport,
  type PreflightRequest,
} from "../../src/commands/preflight/preflight.ts";
import { UserError } from "../../src/errors.ts";
import { openPreflightPort } from "../../src/doors/preflight-port.ts";
import type { EnvironmentState } from "../../src/release/preflight-document.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { type FakeGitHub, startGitHub } from "../support/github/server.ts";
import { memory } from "./memory-source.ts";

const COMMIT = "9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c";
const DEPLOYED = "4d5e4d5e4d5e4d5e4d5e4d5e4d5e4d5e4d5e4d5e";

const STAGING =
  "  - name: staging\n    environment: staging\n    database-url-env: STAGING_DATABASE_URL\n    smoke-command: [npm, test]\n";
const PRODUCTION =
  "  - name: production\n    environment: production\n    database-url-env: PRODUCTION_DATABASE_URL\n    smoke-command: [npm, test]\n";
const DR = "  - name: dr\n    environment: dr\n    database-url-env: DR_DATABASE_URL\n    smoke-command: [npm, test]\n";
const REPLICA = "  - name: dr\n    kind: replica\n    database-url-env: DR_DATABASE_URL\n";
const TEST = "test:\n  command: [npm, test]\n  application-environment: app\n";
const ALL = `targets:\n${STAGING}${PRODUCTION}${DR}${TEST}`;

const environment = (name: string, more: Partial<EnvironmentState> = {}): EnvironmentState => ({
  name,
  exists: true,
  reviewers: name === "production" || name === "dr" ? ["ada", "mae"] : [],
  preventsSelfReview: true,
  adminsMayBypass: false,
  limitsBranches: true,
  ...more,
});

const GITHUB: PreflightPort = {
  environment: (name) => Promise.resolve(environment(name)),
  onDefaultBranch: () => Promise.resolve({ branch: "main", onBranch: true }),
  deployedCommit: () => Promise.resolve({ commit: DEPLOYED }),
};

interface Situation extends Partial<Omit<PreflightRequest, "github" | "configuration">> {
  readonly configuration?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly github?: Partial<PreflightPort> | null;
}

function run({ configuration = ALL, files, github = {}, ...more }: Situation = {}): Promise<PreflightReport> {
  const all = { "db/migration/V1__a.sql": "CREATE TABLE a (id int);\n", ...files, ".github/schema-release.yml": configuration };
  return preflight({
    revision: { commit: COMMIT, files: memory(all) },
    findCommit: (revision) => Promise.resolve(/^[0-9a-f]{40}$/.test(revision) ? revision : null),
    configuration: null,
    database: null,
    stopAfter: "production",
    planEnvironment: null,
    variables: ["STAGING_DATABASE_URL", "PRODUCTION_DATABASE_URL", "DR_DATABASE_URL"],
    hasTestCommand: false,
    deployedRef: null,
    github: github === null ? null : { ...GITHUB, ...github },
    ...more,
  });
}

/** Of one environment; the others are as they should be. */
function withEnvironment(name: string, more: Partial<EnvironmentState>): Situation {
  return { github: { environment: (asked) => Promise.resolve(environment(asked, asked === name ? more : {})) } };
}

const said = (notes: readonly { readonly message: string; readonly remedy: string }[]): readonly string[] =>
  notes.map(({ message, remedy }) => `${message} => ${remedy}`);

describe("a release that may be tried", () => {
  it("passes without a word to mend, and says the way that it will go", async () => {
    const { document, planned } = await run();
    expect(document).toEqual({
      version: 1,
      verdict: "pass",
      because: "flyway at 9f2c9f2c9f2c may go to staging, then with an approval by one of ada and mae to production and dr.",
      database: "flyway",
      commit: COMMIT,
      staging: { name: "staging", kind: "independent", environment: "staging" },
      production: { name: "production", kind: "independent", environment: "production" },
      dr: [{ name: "dr", kind: "independent", environment: "dr" }],
      environments: [environment("staging"), environment("production"), environment("dr")],
      deployed: { commit: DEPLOYED, because: "the last successful deployment to app" },
      problems: [],
      notes: [],
    });
    expect(planned).toEqual(["staging", "production", "dr"]);
  });

  it.each([
    ["ends after Staging without a target of Production", { stopAfter: "staging", configuration: `targets:\n${STAGING}${TEST}` }],
    [
      "only plans, whatever lacks behind",
      { stopAfter: "plan", configuration: `targets:\n  - name: staging\n    database-url-env: STAGING_DATABASE_URL\n${TEST}` },
    ],
    ["has a replica for DR, which nobody approves", { configuration: `targets:\n${STAGING}${PRODUCTION}${REPLICA}${TEST}` }],
    [
      "has stages under other names",
      { configuration: `targets:\n${(STAGING + PRODUCTION).replaceAll(/name: (\w+)/g, "name: eu-$1\n    stage: $1")}${TEST}` },
    ],
    ["has a test command of the workflow", { hasTestCommand: true, configuration: ALL.replace("  command: [npm, test]\n", "") }],
    ["goes on untested", { configuration: ALL.replace("  command: [npm, test]\n", "  untested: go-on\n") }],
  ] satisfies readonly (readonly [string, Situation])[])("%s", async (_, situation) => {
    expect((await run(situation)).document).toMatchObject({ verdict: "pass", problems: [] });
  });

  it("asks GitHub of no environment that no job of the run will name", async () => {
    const asked: string[] = [];
    const github: Partial<PreflightPort> = {
      environment: (name) => {
        asked.push(name);
        return Promise.resolve(environment(name));
      },
    };
    await run({ stopAfter: "staging", planEnvironment: "plan", github });
    expect(asked).toEqual(["plan", "staging"]);
  });
});

const PROBLEMS: readonly (readonly [string, Situation, RegExp])[] = [
  [
    "the commit is on no merged branch",
    { github: { onDefaultBranch: () => Promise.resolve({ branch: "trunk", onBranch: false }) } },
    /^The commit 9f2c9f2c9f2c is not on trunk: .* => Merge it, or give `ref`/,
  ],
  [
    "nobody knows on which branch the commit is",
    { github: { onDefaultBranch: () => Promise.resolve({ unknown: "Grant `contents: read`." }) } },
    /on the default branch is not known\. => Grant `contents: read`\.$/,
  ],
  [
    "there is no such revision",
    { revision: { unknown: "No revision v9." } },
    /^What shall be released was not found\. => No revision v9\.$/,
  ],
  [
    "there are several databases and none is named",
    { files: { "other/migration/V1__b.sql": "SELECT 1;\n" } },
    /^.*\bdb\b.*\bother\b.* => .*--database/,
  ],
  [
    "the database is none of PostgreSQL",
    { configuration: `databases:\n  - { name: db, framework: flyway, migrations: [db/migration], dialect: mysql }\n${ALL}` },
    /^Deploys are for PostgreSQL; the database db is mysql\./,
  ],
  [
    "Staging has no target",
    { configuration: `targets:\n${PRODUCTION}${TEST}` },
    /^The configuration has no target of the stage staging for the database flyway\. => Add one under `targets:`, with `stage: staging`/,
  ],
  [
    "Production has no target",
    { configuration: `targets:\n${STAGING}${TEST}` },
    /^The configuration has no target of the stage production/,
  ],
  [
    "Production has no environment",
    { configuration: ALL.replace("    environment: production\n", "") },
    /^The target production has no `environment`, so nobody would have to approve\. => Name the GitHub environment/,
  ],
  [
    "an independent DR has no environment",
    { configuration: ALL.replace("    environment: dr\n", "") },
    /^The target dr has no `environment`/,
  ],
  [
    "Staging has Production's environment",
    { configuration: ALL.replace("environment: staging", "environment: Production") },
    /^The target staging has Production's environment production: it would be approved before anybody saw the page\./,
  ],
  [
    "the plan has Production's environment",
    { planEnvironment: "production" },
    /^The plan has Production's environment production/,
  ],
  [
    "Staging has no smoke tests",
    { configuration: ALL.replace("STAGING_DATABASE_URL\n    smoke-command: [npm, test]\n", "STAGING_DATABASE_URL\n") },
    /^The target staging has no `smoke-command`, and Production takes no evidence without/,
  ],
  [
    "Production has the variable of Staging",
    { configuration: ALL.replace("PRODUCTION_DATABASE_URL", "STAGING_DATABASE_URL") },
    /^The targets staging and production have one `database-url-env`, STAGING_DATABASE_URL/,
  ],
  [
    "the workflow hands a variable on by another name",
    { configuration: ALL.replace("PRODUCTION_DATABASE_URL", "PROD_URL") },
    /^The target production wants PROD_URL, which the workflow does not hand on\. => The workflow knows the secrets STAGING_DATABASE_URL, PRODUCTION_DATABASE_URL and DR_DATABASE_URL/,
  ],
  [
    "the environment of Production is missing",
    withEnvironment("production", { exists: false, reviewers: [] }),
    /^The environment production does not exist, .* would create it without any protection\. => Create it under Settings, Environments, with required reviewers; if it is there, grant `actions: read`\.$/,
  ],
  [
    "the environment of Staging is missing",
    withEnvironment("staging", { exists: false }),
    /^The environment staging does not exist.* => Create it under Settings, Environments; if/,
  ],
  [
    "the environment of the plan is missing",
    { planEnvironment: "plan", ...withEnvironment("plan", { exists: false }) },
    /^The environment plan does not exist/,
  ],
  [
    "an environment may not be read",
    {
      github: {
        environment: (name) => Promise.resolve(name === "dr" ? { unknown: "Grant `actions: read`." } : environment(name)),
      },
    },
    /^Whether the environment dr is protected is not known\. => Grant `actions: read`\.$/,
  ],
  [
    "nobody must approve Production",
    withEnvironment("production", { reviewers: [] }),
    /^Nobody must approve deployments to production\. => Set required reviewers/,
  ],
  [
    "nothing tests the application",
    { configuration: ALL.replace("  command: [npm, test]\n", "") },
    /^Nothing says how the application is tested.* => Set `test\.command` in the configuration or the input `test-command`; or say `untested: go-on`/,
  ],
  [
    "nothing says what is deployed",
    { configuration: ALL.replace("  application-environment: app\n", "") },
    /^Nothing says which application runs now\. .*"not tested"\. => Give the input `deployed-ref`.*`untested: go-on`/,
  ],
  [
    "the deployments may not be read",
    { github: { deployedCommit: () => Promise.resolve({ unknown: "Grant `deployments: read`." }) } },
    /^Which application runs now is not known: Grant `deployments: read`\. How/,
  ],
  [
    "the deployed commit is not in the clone",
    { findCommit: () => Promise.resolve(null) },
    /^The commit 4d5e4d5e4d5e that is deployed to app is not in this clone\./,
  ],
  [
    "deployed-ref is no revision, though untested would do",
    { deployedRef: "v9", configuration: `${ALL}  untested: go-on\n` },
    /^The revision "v9" of deployed-ref is not in this clone\./,
  ],
];

describe("a release that stays where it is", () => {
  it.each(PROBLEMS)("since %s", async (_, situation, sentence) => {
    const { document } = await run(situation);
    expect(said(document.problems)).toEqual([expect.stringMatching(sentence)]);
    expect(document.verdict).toBe("fail");
    expect(document.because).toBe(document.problems[0]?.message);
  });

  it("outside of a workflow run, since nothing was looked at", async () => {
    const { document } = await run({ github: null, deployedRef: DEPLOYED });
    expect(document.environments).toEqual([]);
    expect(said(document.problems)).toEqual([
      expect.stringMatching(/^Neither the environments nor the default branch were looked at/),
    ]);
  });

  it("says all that is to be mended at once, and how much it is", async () => {
    const { document } = await run({
      configuration: `targets:\n${PRODUCTION}`,
      ...withEnvironment("production", { reviewers: [] }),
    });
    expect(document.problems.map(({ message }) => message.slice(0, 30))).toEqual([
      "The configuration has no targe",
      "Nobody must approve deployment",
      "Nothing says how the applicati",
    ]);
    expect(document.because).toMatch(/for the database flyway\. And 2 more problems\.$/);
  });

  it("is a configuration error where the configuration is not valid", async () => {
    await expect(run({ configuration: "targets: 3\n" })).rejects.toThrow(UserError);
  });
});

const APPROVERS = (list: string): string =>
  PRODUCTION.replace("environment: production", `environment: production\n    approvers: { snapshot: [${list}] }`);

const NOTES: readonly (readonly [string, Situation, RegExp])[] = [
  [
    "administrators may bypass the rules",
    withEnvironment("production", { adminsMayBypass: true }),
    /^Administrators may go past the rules of production; the approval gate refuses/,
  ],
  [
    "whoever starts it may approve",
    { github: { environment: (name) => Promise.resolve(environment(name, { preventsSelfReview: false })) } },
    /^Whoever starts the run may approve it for production and dr\./,
  ],
  [
    "any branch may deploy",
    withEnvironment("dr", { limitsBranches: false }),
    /^Workflows of any branch may ask for dr and get its secrets\./,
  ],
  [
    "DR is approved with Production",
    withEnvironment("dr", { reviewers: [], preventsSelfReview: false }),
    /^Nobody is asked for dr: the approval of Production in the same run counts for dr\./,
  ],
  [
    "plans wait for reviewers",
    { planEnvironment: "plan", ...withEnvironment("plan", { reviewers: ["ada"] }) },
    /^The environment plan has reviewers, so every plan waits for them\./,
  ],
  [
    "approvers are teams",
    { configuration: ALL.replace(PRODUCTION, APPROVERS("'@acme/dba', '@ada'")) },
    /^Who belongs to @acme\/dba is not known to the approval gate/,
  ],
  [
    "an approver is no reviewer",
    { configuration: ALL.replace(PRODUCTION, APPROVERS("'ADA', 'wim'")) },
    /^wim may approve by the configuration, but not on GitHub: no reviewer of production\./,
  ],
  [
    "nothing is tested on Production",
    { configuration: ALL.replace("PRODUCTION_DATABASE_URL\n    smoke-command: [npm, test]\n", "PRODUCTION_DATABASE_URL\n") },
    /^The target production has no `smoke-command`/,
  ],
  [
    "a target has no stage",
    {
      configuration: `targets:\n${STAGING}${PRODUCTION}${DR}${DR.replaceAll("dr", "sandbox").replace("DR_", "STAGING_")}${TEST}`,
    },
    /^No job deploys to sandbox, which has no stage\./,
  ],
  [
    "the plan sees one of two DR",
    { configuration: `targets:\n${STAGING}${PRODUCTION}${DR}${DR.replace("name: dr", "name: dr2\n    stage: dr")}${TEST}` },
    /^The plan does not look at dr2: the one DR_DATABASE_URL/,
  ],
  [
    "the deployed application stays untested, as configured",
    { configuration: `${ALL.replace("  application-environment: app\n", "")}  required: [head-on-new]\n` },
    /^Nothing says which application runs now\./,
  ],
];

describe("worth knowing, and in the way of nothing, is that", () => {
  it.each(NOTES)("%s", async (_, situation, sentence) => {
    const { document } = await run(situation);
    expect(document).toMatchObject({ verdict: "pass", problems: [] });
    expect(said(document.notes)).toEqual([expect.stringMatching(sentence)]);
  });

  it("approvers are not compared with reviewers where a team of these may hold them", async () => {
    const team = withEnvironment("production", { reviewers: ["@acme/dba"] });
    expect((await run({ configuration: ALL.replace(PRODUCTION, APPROVERS("wim")), ...team })).document.notes).toEqual([]);
  });
});

describe("asked of GitHub", () => {
  let repo: Repo;
  let fake: FakeGitHub;

  afterEach(async () => {
    await fake.close();
    await repo.dispose();
  });

  it("environments, branch and deployment are those of the repository, and what is not granted closes the gate", async () => {
    repo = await makeRepository();
    const head = await repo.commit("Start");
    fake = await startGitHub(repo);
    fake.state.environments.set("production", { reviewers: ["ada", "@acme/DBA"], limitsBranches: true });
    fake.state.deployments.push({ environment: "app", sha: head, statuses: ["success"] });
    const port = openPreflightPort({ GITHUB_REPOSITORY: "acme/parcels", GITHUB_TOKEN: fake.token, GITHUB_API_URL: fake.url });
    if (port === null) throw new Error("It is a workflow run.");
    const revision = { commit: head, files: memory({ "db/migration/V1__a.sql": "", ".github/schema-release.yml": ALL }) };
    const { document } = await run({ revision, github: port });
    expect(document.environments.map(({ name, exists, reviewers }) => [name, exists, reviewers])).toEqual([
      ["staging", false, []],
      ["production", true, ["ada", "@acme/dba"]],
      ["dr", false, []],
    ]);
    expect(document.deployed?.commit).toBe(head);
    expect(document.problems).toHaveLength(2);
    fake.state.token = { login: "github-actions[bot]", mayWrite: false, permissions: {} };
    const blind = await run({ revision, github: port });
    const grants = ["contents: read", "actions: read", "actions: read", "actions: read", "deployments: read"];
    expect(said(blind.document.problems)).toEqual(grants.map((grant) => expect.stringContaining(`\`${grant}\``) as string));
    expect(openPreflightPort({ GITHUB_REPOSITORY: "acme/parcels" })).toBeNull();
  });
});
