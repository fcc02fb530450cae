/** What GitHub knows of the run, where there is one. */
import type { DeploymentFacts } from "../commands/deploy/deploy-request.ts";
import type { ApprovalFactsPort } from "../commands/summary/summarise.ts";
import type { GitHub } from "../adapters/github/client.ts";
import type * as Adapter from "../adapters/github/deployment.ts";
import type { Unknown } from "../release/gates/facts.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Null outside of a workflow run. A run without a token knows nothing, which keeps gates closed. */
export function openDeploymentFacts(environment: Environment): DeploymentFacts | null {
  const run = openRun(environment);
  if (run === null) return null;
  if ("unknown" in run) return { environment: () => Promise.resolve(run), approval: () => Promise.resolve(run) };
  return {
    async environment(name) {
      const { client, readEnvironment } = await run.github();
      const facts = await readEnvironment(client, name);
      return "unknown" in facts ? facts : { name, exists: facts.exists, reviewers: facts.reviewers.length };
    },
    async approval(name, { commit, paths }) {
      const { client, readApprovals, readAuthors } = await run.github();
      const said = await readApprovals(client, run.id);
      if ("unknown" in said) return said;
      const authors = await readAuthors(client, commit, paths);
      if ("unknown" in authors) return authors;
      return { approvers: approversFor(name, said.approvals), authors: authors.authors };
    },
  };
}

/** What the approver's page asks; null outside of a workflow run. */
export function openApprovalFacts(environment: Environment): ApprovalFactsPort | null {
  const run = openRun(environment);
  if (run === null) return null;
  if ("unknown" in run) return { approvers: () => Promise.resolve(run), authors: () => Promise.resolve(run) };
  return {
    async approvers(name) {
      const { client, readApprovals } = await run.github();
      const said = await readApprovals(client, run.id);
      if ("unknown" in said) return said;
      return approversFor(name, said.approvals);
    },
    async authors(commit, paths) {
      const { client, readAuthors } = await run.github();
      const said = await readAuthors(client, commit, paths);
      return "unknown" in said ? said : said.authors;
    },
  };
}

/** GitHub's names of environments are blind to case. */
function approversFor(name: string, approvals: readonly Adapter.RunApproval[]): readonly string[] {
  const wanted = name.toLowerCase();
  return approvals.filter(({ environments }) => environments.some((each) => each.toLowerCase() === wanted)).map(({ by }) => by);
}

/** Null outside of a workflow run; without a token nothing can be asked. */
function openRun(environment: Environment): Unknown | OpenedRun | null {
  const { GITHUB_REPOSITORY: repository = "", GITHUB_RUN_ID: run = "", GITHUB_API_URL: apiUrl } = environment;
  const token = environment["GITHUB_TOKEN"] ?? environment["INPUT_TOKEN"] ?? "";
  const [owner = "", repo = ""] = repository.split("/");
  if (environment["GITHUB_ACTIONS"] !== "true" || owner === "" || repo === "" || !/^\d+$/.test(run)) return null;
  if (token === "") return { unknown: "There is no token to ask GitHub with: set GITHUB_TOKEN." };
  const github = async () => {
    const [{ connect }, facts] = await Promise.all([
      import("../adapters/github/client.ts"),
      import("../adapters/github/deployment.ts"),
    ]);
    return { client: await connect({ token, owner, repo, apiUrl }), ...facts };
  };
  return { id: Number(run), github };
}

interface OpenedRun {
  readonly id: number;
  /** Loaded when GitHub is asked. */
  readonly github: () => Promise<{ readonly client: GitHub } & typeof Adapter>;
}

/** Address of the workflow run; null outside of one. */
export function runUrlOf({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID }: Environment): string | null {
  if (GITHUB_SERVER_URL === undefined || GITHUB_REPOSITORY === undefined || GITHUB_RUN_ID === undefined) return null;
  return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`;
}
