/** What GitHub knows of the run, where there is one. */
import type { DeploymentFacts } from "../commands/deploy-request.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Null outside of a workflow run. A run without a token knows nothing, which keeps gates closed. */
export function openDeploymentFacts(environment: Environment): DeploymentFacts | null {
  const { GITHUB_REPOSITORY: repository = "", GITHUB_RUN_ID: run = "", GITHUB_API_URL: apiUrl } = environment;
  const token = environment["GITHUB_TOKEN"] ?? environment["INPUT_TOKEN"] ?? "";
  const [owner = "", repo = ""] = repository.split("/");
  if (environment["GITHUB_ACTIONS"] !== "true" || owner === "" || repo === "" || !/^\d+$/.test(run)) return null;
  if (token === "") {
    const unknown = { unknown: "There is no token to ask GitHub with: set GITHUB_TOKEN." };
    return { environment: () => Promise.resolve(unknown), approval: () => Promise.resolve(unknown) };
  }
  const github = async () => {
    const [{ connect }, facts] = await Promise.all([
      import("../adapters/github/client.ts"),
      import("../adapters/github/deployment.ts"),
    ]);
    return { client: await connect({ token, owner, repo, apiUrl }), ...facts };
  };
  return {
    async environment(name) {
      const { client, readEnvironment } = await github();
      const facts = await readEnvironment(client, name);
      return "unknown" in facts ? facts : { name, exists: facts.exists, reviewers: facts.reviewers.length };
    },
    async approval(name, { commit, paths }) {
      const { client, readApprovals, readAuthors } = await github();
      const said = await readApprovals(client, Number(run));
      if ("unknown" in said) return said;
      const authors = await readAuthors(client, commit, paths);
      if ("unknown" in authors) return authors;
      const approvers = said.approvals.filter(({ environments }) => environments.includes(name)).map(({ by }) => by);
      return { approvers, authors: authors.authors };
    },
  };
}

/** Address of the workflow run; null outside of one. */
export function runUrlOf({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID }: Environment): string | null {
  if (GITHUB_SERVER_URL === undefined || GITHUB_REPOSITORY === undefined || GITHUB_RUN_ID === undefined) return null;
  return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`;
}
