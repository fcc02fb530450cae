/** The change set of a pull request. */
import type { ChangeStatus, FileChange, ObjectRef } from "../../change-set/change.ts";
import type { ChangeSource } from "../../ports.ts";
import type { GitHub } from "./client.ts";
import { GitHubError } from "./failures.ts";
import { findRevisions } from "./merge-base.ts";
import { apiSource } from "./source.ts";

export interface PullRequestRequest {
  readonly number: number;
  /** The commit that the run stands for. Null: wherever the pull request is now. */
  readonly head: string | null;
}

/**
 * What a pull request changed since it left its base: merge base against head, both commit ids read once, so a push
 * meanwhile changes nothing. A fork's commits are read through the base repository.
 *
 * GitHub's own list of files (at most 3,000, at times short of files, without counts and patches beyond 20,000 lines)
 * is believed in one thing only: which files were renamed *and* edited. Which paths changed is read from git's trees.
 */
export function pullRequestSource(github: GitHub, { number, head }: PullRequestRequest): ChangeSource {
  return apiSource({
    github,
    revisions: async () => {
      const { data } = await github.rest.pulls.get({ ...github.repository, pull_number: number });
      return findRevisions(github, data.base.sha, head ?? data.head.sha);
    },
    listed: () => listFiles(github, number),
  });
}

const STATUSES: Readonly<Record<string, ChangeStatus>> = {
  added: "added",
  copied: "added",
  removed: "removed",
  renamed: "renamed",
  modified: "modified",
  changed: "modified",
};

/**
 * The files as GitHub lists them; none where the change is too large for it to make a list. What they were before is not
 * in the list, nor whether they are symbolic links.
 */
export async function listFiles(github: GitHub, number: number): Promise<readonly FileChange[]> {
  try {
    const files = await github.paginate(github.rest.pulls.listFiles, {
      ...github.repository,
      pull_number: number,
      per_page: 100,
    });
    return files.flatMap(asChange);
  } catch (error) {
    if (error instanceof GitHubError && error.status === 422) return [];
    throw error;
  }
}

interface ListedFile {
  readonly filename: string;
  readonly status: string;
  readonly sha: string | null;
  readonly previous_filename?: string;
}

function asChange({ filename, status: said, sha, previous_filename: old }: ListedFile): readonly FileChange[] {
  const status = STATUSES[said];
  if (status === undefined) return [];
  const ref: ObjectRef | null = sha === null ? null : { oid: sha, kind: "file" };
  const [before, after] = status === "removed" ? [ref, null] : [null, ref];
  return [{ path: filename, previousPath: status === "renamed" ? (old ?? null) : null, status, before, after }];
}
