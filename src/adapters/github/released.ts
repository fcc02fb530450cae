/** Where a commit stands on GitHub: which one is deployed, on which branch it is, which pull requests brought it. Read only. */
import type { GitHub } from "./client.ts";
import { GitHubError } from "./failures.ts";
import { mapInParallel } from "./in-parallel.ts";
import { type Unknown, unlessRefused } from "./unknown.ts";

/** Deployments that are looked at, newest first: those before are too old to be what runs. */
const MOST_DEPLOYMENTS = 30;
/** Requests of one kind under way at a time. */
const AT_ONCE = 4;

/**
 * Commit of the last deployment to an environment that succeeded, at some time: the ones before a newer success turn
 * `inactive`, and one that failed did not replace what ran before it.
 */
export async function readDeployedCommit(github: GitHub, environment: string): Promise<Unknown | { readonly commit: string }> {
  return unlessRefused(async () => {
    const { data } = await github.rest.repos.listDeployments({
      ...github.repository,
      environment,
      per_page: MOST_DEPLOYMENTS,
    });
    for (const { id, sha } of data) {
      const { data: statuses } = await github.rest.repos.listDeploymentStatuses({
        ...github.repository,
        deployment_id: id,
        per_page: 100,
      });
      if (statuses.some(({ state }) => state === "success")) return { commit: sha };
    }
    const none = data.length === 0 ? "no deployment" : `no successful one among the last ${data.length} deployments`;
    return { unknown: `GitHub knows ${none} to ${environment}.` };
  });
}

export async function readDefaultBranch(github: GitHub): Promise<Unknown | { readonly branch: string }> {
  return unlessRefused(async () => {
    const { data } = await github.rest.repos.get({ ...github.repository });
    return { branch: data.default_branch };
  });
}

/** Whether a branch holds a commit: it is its head, or behind it. */
export async function isOnBranch(
  github: GitHub,
  { commit, branch }: { readonly commit: string; readonly branch: string },
): Promise<Unknown | { readonly onBranch: boolean }> {
  return unlessRefused(async () => {
    try {
      const { data } = await github.rest.repos.compareCommitsWithBasehead({
        ...github.repository,
        basehead: `${branch}...${commit}`,
        // Only the first page carries files, which are not used here.
        page: 2,
        per_page: 1,
      });
      return { onBranch: data.status === "identical" || data.status === "behind" };
    } catch (error) {
      if (!(error instanceof GitHubError) || error.status !== 404) throw error;
      const what = `GitHub does not find the commit ${commit.slice(0, 12)}, or does not show it to this token.`;
      return { unknown: `${what} Push it, and grant \`contents: read\` under \`permissions:\` of the job.` };
    }
  });
}

/** Logins of those who opened the merged pull requests that brought commits. Throws `UserError` where GitHub does not say. */
export async function readOpeners(github: GitHub, commits: readonly string[]): Promise<readonly string[]> {
  const lists = await mapInParallel(commits, AT_ONCE, (commit) => readMerged(github, commit));
  return [...new Set(lists.flat().flatMap(({ user }) => user?.login ?? []))];
}

async function readMerged(github: GitHub, commit: string) {
  const { data } = await github.rest.repos.listPullRequestsAssociatedWithCommit({ ...github.repository, commit_sha: commit });
  return data.filter(({ base, merged_at: mergedAt }) => mergedAt !== null && isOwn(github, base.repo.full_name));
}

/** Numbers of the merged pull requests that brought commits of the default branch, lowest first. */
export async function readPullRequestsOf(
  github: GitHub,
  commits: readonly string[],
): Promise<Unknown | { readonly numbers: readonly number[] }> {
  return unlessRefused(async () => {
    const lists = await mapInParallel([...new Set(commits)], AT_ONCE, (commit) => readMerged(github, commit));
    const numbers = new Set(lists.flat().map(({ number }) => number));
    return { numbers: [...numbers].toSorted((one, other) => one - other) };
  });
}

/** The last commit that changed each file, as it is at `commit`. A file that no commit shows has none. */
export async function readLastCommitsOf(
  github: GitHub,
  { commit, paths }: { readonly commit: string; readonly paths: readonly string[] },
): Promise<Unknown | { readonly commits: readonly string[] }> {
  return unlessRefused(async () => {
    const lists = await mapInParallel(paths, AT_ONCE, async (path) => {
      const { data } = await github.rest.repos.listCommits({ ...github.repository, sha: commit, path, per_page: 1 });
      return data.map(({ sha }) => sha);
    });
    return { commits: [...new Set(lists.flat())] };
  });
}

function isOwn({ repository }: GitHub, fullName: string): boolean {
  return fullName.toLowerCase() === `${repository.owner}/${repository.repo}`.toLowerCase();
}
