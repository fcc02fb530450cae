/** What preflight asks of GitHub. */
import type { PreflightPort } from "../commands/preflight/preflight.ts";
import { openGitHub } from "./github-connection.ts";

/** Null without a repository or a token. */
export function openPreflightPort(environment: Readonly<Record<string, string | undefined>>): PreflightPort | null {
  const github = openGitHub(environment);
  if (github === null) return null;
  return {
    async environment(name) {
      const { readEnvironment } = await import("../adapters/github/deployment.ts");
      const facts = await readEnvironment(await github(), name);
      return "unknown" in facts ? facts : { name, ...facts };
    },
    async onDefaultBranch(commit) {
      const { isOnBranch, readDefaultBranch } = await import("../adapters/github/released.ts");
      const found = await readDefaultBranch(await github());
      if ("unknown" in found) return found;
      const facts = await isOnBranch(await github(), { commit, branch: found.branch });
      return "unknown" in facts ? facts : { branch: found.branch, onBranch: facts.onBranch };
    },
    async deployedCommit(name) {
      const { readDeployedCommit } = await import("../adapters/github/released.ts");
      return readDeployedCommit(await github(), name);
    },
  };
}
