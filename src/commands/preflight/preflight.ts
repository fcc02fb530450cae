/** `preflight`: whether a release may be tried at all, before any job can reach a database. */
import type { RevisionFiles } from "../../ports.ts";
import type { Options, TargetOptions } from "../../config/options.ts";
import { UserError } from "../../errors.ts";
import { isUnknown, type Unknown } from "../../release/gates/facts.ts";
import type { PlanNote } from "../../release/plan-document.ts";
import type { DeployedApplication, EnvironmentState, PreflightDocument, StagedTarget } from "../../release/preflight-document.ts";
import { count, listPaths } from "../../change-set/visible.ts";
import { findDatabase } from "../find-database.ts";
import { knownNames } from "../known-names.ts";
import { testsCheck } from "./preflight-application.ts";
import {
  approversCheck,
  askedCheck,
  existenceCheck,
  loopholesCheck,
  planReviewersCheck,
  reviewersCheck,
} from "./preflight-environments.ts";
import {
  namedEnvironments,
  plannedTargets,
  type PreflightCheck,
  type PreflightFacts,
  problem,
  type Said,
  stagedTargets,
  type StopAfter,
} from "./preflight-facts.ts";
import {
  commitCheck,
  environmentNamesCheck,
  othersCheck,
  plannedCheck,
  smokeCheck,
  stagesCheck,
  variablesCheck,
} from "./preflight-targets.ts";
import { type LocalConfiguration, readConfiguration } from "../read-configuration.ts";

/** What GitHub is asked. Never throws for what it will not tell. */
export interface PreflightPort {
  environment(name: string): Promise<EnvironmentState | Unknown>;
  onDefaultBranch(commit: string): Promise<{ readonly branch: string; readonly onBranch: boolean } | Unknown>;
  /** Commit of the last successful deployment. */
  deployedCommit(environment: string): Promise<{ readonly commit: string } | Unknown>;
}

export interface PreflightRequest {
  /** What shall be released. */
  readonly revision: { readonly commit: string; readonly files: RevisionFiles } | Unknown;
  /** Full id of a revision of the clone; null where there is none. */
  readonly findCommit: (revision: string) => Promise<string | null>;
  /** `--config`; null: that of the revision. */
  readonly configuration: LocalConfiguration | null;
  /** `--database`; null: the only one. */
  readonly database: string | null;
  readonly stopAfter: StopAfter;
  /** Null: none. */
  readonly planEnvironment: string | null;
  readonly variables: readonly string[];
  readonly hasTestCommand: boolean;
  /** `--deployed-ref`; null: none. */
  readonly deployedRef: string | null;
  /** Null outside of a workflow run. */
  readonly github: PreflightPort | null;
}

export interface PreflightReport {
  readonly document: PreflightDocument;
  /** Names of the targets that the plan looks at. */
  readonly planned: readonly string[];
}

const CHECKS: readonly PreflightCheck[] = [
  askedCheck,
  commitCheck,
  stagesCheck,
  environmentNamesCheck,
  existenceCheck,
  reviewersCheck,
  smokeCheck,
  variablesCheck,
  testsCheck,
  loopholesCheck,
  planReviewersCheck,
  approversCheck,
  plannedCheck,
  othersCheck,
];

/** Throws `UserError` for a configuration that is not valid; all else that is wrong is a problem of the document. */
export async function preflight(request: PreflightRequest): Promise<PreflightReport> {
  const { revision } = request;
  if (isUnknown(revision)) return bare(request, "", [problem("What shall be released was not found.", revision.unknown)]);
  const options = await readConfiguration(revision.files, request.configuration, knownNames);
  const found = await databaseOf(request, revision.files, options);
  if (typeof found !== "string") return bare(request, revision.commit, [found]);
  const facts = await gatherFacts(request, { commit: revision.commit, options, database: found });
  const said = CHECKS.flatMap((check) => check(facts));
  return { document: toDocument(facts, said), planned: plannedTargets(facts).map(({ name }) => name) };
}

/** Name of the set of migrations that is meant, or why none is. */
async function databaseOf({ database }: PreflightRequest, files: RevisionFiles, options: Options): Promise<string | Said> {
  try {
    const found = await findDatabase(files, options, database);
    if (found.dialect === "postgresql") return found.database.name;
    const name = found.database.name;
    return problem(`Deploys are for PostgreSQL; the database ${name} is ${found.dialect}.`, "Let its own tool apply it.");
  } catch (error) {
    if (!(error instanceof UserError) || error.code === "outside") throw error;
    return problem(error.message, error.hint);
  }
}

async function gatherFacts(
  request: PreflightRequest,
  { commit, options, database }: { commit: string; options: Options; database: string },
): Promise<PreflightFacts> {
  const { github, stopAfter, planEnvironment, variables, hasTestCommand } = request;
  const targets = stagedTargets(options, database);
  const names = namedEnvironments({ targets, stopAfter, planEnvironment });
  const ask = async (name: string) => [name.toLowerCase(), (await github?.environment(name)) ?? NOT_ASKED] as const;
  const [branch, environments, deployed] = await Promise.all([
    github?.onDefaultBranch(commit) ?? null,
    github === null ? null : Promise.all(names.map(ask)),
    findDeployed(request, options),
  ]);
  return {
    database,
    commit,
    branch,
    options,
    targets,
    stopAfter,
    planEnvironment,
    variables,
    hasTestCommand,
    environments: environments === null ? null : new Map(environments),
    ...deployed,
  };
}

const NOT_ASKED: Unknown = { unknown: "It was not asked for." };

type Deployed = Pick<PreflightFacts, "deployed" | "notDeployed">;

function known(deployed: DeployedApplication): Deployed {
  return { deployed, notDeployed: null };
}

function unknown(because: string, isMistake = false): Deployed {
  return { deployed: null, notDeployed: { because, isMistake } };
}

/** A revision that somebody names wins over what GitHub knows. */
async function findDeployed({ deployedRef, findCommit, github }: PreflightRequest, { test }: Options): Promise<Deployed> {
  if (deployedRef !== null) {
    const commit = await findCommit(deployedRef);
    if (commit === null)
      return unknown(`The revision ${JSON.stringify(deployedRef)} of deployed-ref is not in this clone.`, true);
    return known({ commit, because: "the input deployed-ref" });
  }
  const name = test.applicationEnvironment;
  if (name === null) return unknown("Nothing says which application runs now.");
  if (github === null) return unknown("Which application runs now was not asked: this is no run of a workflow.");
  const found = await github.deployedCommit(name);
  if ("unknown" in found) return unknown(`Which application runs now is not known: ${found.unknown}`);
  const commit = await findCommit(found.commit);
  if (commit === null)
    return unknown(`The commit ${found.commit.slice(0, 12)} that is deployed to ${name} is not in this clone.`);
  return known({ commit, because: `the last successful deployment to ${name}` });
}

function toDocument(facts: PreflightFacts, said: readonly Said[]): PreflightDocument {
  const { database, commit, targets, deployed } = facts;
  const pick = (isProblem: boolean): readonly PlanNote[] =>
    said.filter((each) => each.isProblem === isProblem).map(({ message, remedy }) => ({ message, remedy }));
  const problems = pick(true);
  return {
    version: 1,
    verdict: problems.length === 0 ? "pass" : "fail",
    because: problems.length === 0 ? whyPass(facts) : whyFail(problems),
    database,
    commit,
    staging: targets.staging === null ? null : staged(targets.staging),
    production: targets.production === null ? null : staged(targets.production),
    dr: targets.dr.map(staged),
    environments: [...(facts.environments?.values() ?? [])].flatMap((state) => ("unknown" in state ? [] : [state])),
    deployed,
    problems,
    notes: pick(false),
  };
}

function staged({ name, kind, environment }: TargetOptions): StagedTarget {
  return { name, kind, environment: environment ?? "" };
}

function whyFail(problems: readonly PlanNote[]): string {
  const more = problems.length === 1 ? "" : ` And ${count(problems.length - 1, "more problem")}.`;
  return `${problems[0]?.message ?? ""}${more}`;
}

function whyPass({ database, commit, stopAfter, targets, environments }: PreflightFacts): string {
  const what = `${database} at ${commit.slice(0, 12)}`;
  if (stopAfter === "plan") return `${what} may be planned and tested.`;
  if (stopAfter === "staging") return `${what} may go to ${targets.staging?.name ?? "Staging"}.`;
  const found = environments?.get(targets.production?.environment?.toLowerCase() ?? "");
  const reviewers = found === undefined || "unknown" in found ? [] : found.reviewers;
  const behind = [targets.production, ...targets.dr].flatMap((target) => (target === null ? [] : [target.name]));
  const one = reviewers.length === 1 ? "" : "one of ";
  return `${what} may go to ${targets.staging?.name ?? "Staging"}, then with an approval by ${one}${listPaths(reviewers, 6)} to ${listPaths(behind, 6)}.`;
}

/** Where it did not come to stages. */
function bare({ database }: PreflightRequest, commit: string, said: readonly Said[]): PreflightReport {
  const problems = said.map(({ message, remedy }) => ({ message, remedy }));
  const nothing = { staging: null, production: null, dr: [], environments: [], deployed: null, notes: [] };
  const because = whyFail(problems);
  const document = { version: 1, verdict: "fail", because, database: database ?? "", commit, ...nothing, problems } as const;
  return { document, planned: [] };
}
