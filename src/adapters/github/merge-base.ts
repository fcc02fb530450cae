/** Revisions to commits, and where two of them parted. */
import { UserError } from "../../errors.ts";
import type { GitHub } from "./client.ts";
import { isCommitId } from "./event.ts";
import { GitHubError } from "./failures.ts";
import type { Revisions } from "./source.ts";

/** A branch, tag or commit as a commit id; throws `UserError` when there is none. */
export async function resolveCommit(github: GitHub, revision: string): Promise<string> {
  if (isCommitId(revision)) return revision;
  try {
    const { data } = await github.rest.repos.listCommits({ ...github.repository, sha: revision, per_page: 1 });
    const [commit] = data;
    if (commit !== undefined) return commit.sha;
  } catch (error) {
    if (!(error instanceof GitHubError) || error.status !== 404) throw error;
  }
  throw new UserError(
    "unknown-revision",
    `GitHub knows no revision ${JSON.stringify(revision.slice(0, 200))} in ${github.repository.owner}/${github.repository.repo}.`,
    "Give a branch, a tag or a commit id of this repository.",
  );
}

/** Both commits and their merge base. */
export async function findRevisions(github: GitHub, base: string, head: string): Promise<Revisions> {
  try {
    const { data } = await github.rest.repos.compareCommitsWithBasehead({
      ...github.repository,
      basehead: `${base}...${head}`,
      // Only the first page carries (at most 300) files with their patches, which take GitHub long and are not used.
      page: 2,
      per_page: 1,
    });
    return { base, head, mergeBase: data.merge_base_commit.sha };
  } catch (error) {
    if (!(error instanceof GitHubError) || error.status !== 404) throw error;
    throw new UserError(
      "no-merge-base",
      `GitHub finds no commit that ${base.slice(0, 12)} and ${head.slice(0, 12)} both come from.`,
      "Look whether both commits are in this repository, and whether their histories are related.",
    );
  }
}
