/**
 * Which pull requests a merge group holds, and what each adds. They are told by the queue's branches, whose names only
 * GitHub gives; never by commit messages, which anybody may write.
 */
import type { ChangeSource } from "../../ports.ts";
import type { GitHub } from "./client.ts";
import type { MergeGroupEvent } from "./event.ts";
import { listFiles } from "./pull-request.ts";
import { apiSource } from "./source.ts";

/** A pull request in the queue: what it adds lies between two commits of the queue. */
export interface QueuedPullRequest {
  readonly number: number;
  readonly base: string;
  readonly head: string;
}

/** Pull requests in the order in which they are merged; or why it cannot be told which ones there are. */
export type MergeGroup =
  | { readonly pullRequests: readonly QueuedPullRequest[]; readonly because: null }
  | { readonly pullRequests: null; readonly because: string };

interface Commit {
  readonly sha: string;
  readonly parents: readonly { readonly sha: string }[];
}

type Group = Pick<MergeGroupEvent, "base" | "baseBranch" | "head" | "headRef">;

const PAGES = 10;
const RUN_AGAIN = "Take the pull request out of the queue and queue it again.";

/**
 * Each branch `gh-readonly-queue/BASE/pr-N-SHA` ends where pull request N is merged. So the commits from the group's head
 * back to its base (first parents) are cut at the ends of such branches, and each piece belongs to the number of its end.
 */
export async function readMergeGroup(github: GitHub, group: Group): Promise<MergeGroup> {
  const ends = await readQueue(github, group);
  if (typeof ends === "string") return { pullRequests: null, because: ends };
  let chain = await readChain(github, group);
  if (chain === null) {
    const because = `The history of the merge group does not lead from ${group.head} to ${group.base}. ${RUN_AGAIN}`;
    return { pullRequests: null, because };
  }
  // A piece of several commits is a rebased pull request, or one whose branch is gone since it was merged meanwhile.
  if (chain.some(({ sha }) => !ends.has(sha))) chain = await withoutMerged(github, group, chain);
  const pieces = cut(chain, ends);
  for (const piece of pieces) {
    if (piece.commits.length > 1 && !(await isRebased(github, piece))) {
      const because = `The merge group holds commits before pull request ${piece.number} that no branch of the queue explains. ${RUN_AGAIN}`;
      return { pullRequests: null, because };
    }
  }
  const pullRequests = pieces.map(({ number, base, commits }) => ({ number, base, head: commits[0]?.sha ?? group.head }));
  return { pullRequests: pullRequests.reverse(), because: null };
}

/** What one pull request of a merge group adds to the queue before it. */
export function queuedSource(github: GitHub, { number, base, head }: QueuedPullRequest): ChangeSource {
  return apiSource({
    github,
    revisions: async () => ({ base, head, mergeBase: base }),
    listed: () => listFiles(github, number),
  });
}

/** Pull request numbers by the commit at which they end; or why the queue cannot be understood. */
async function readQueue(github: GitHub, { baseBranch, head, headRef }: Group): Promise<ReadonlyMap<string, number> | string> {
  const prefix = `refs/heads/gh-readonly-queue/${baseBranch}/`;
  const own = pullRequestNumber(headRef, prefix);
  if (own === null) return `The branch of the merge group does not name a pull request. ${RUN_AGAIN}`;
  const ends = new Map([[head, own]]);
  const refs = await github.paginate(github.rest.git.listMatchingRefs, {
    ...github.repository,
    ref: prefix.slice("refs/".length),
  });
  for (const { ref, object } of refs) {
    const number = pullRequestNumber(ref, prefix);
    if (number === null || object.type !== "commit") continue;
    if ((ends.get(object.sha) ?? number) !== number) {
      return `Two branches of the merge queue end at commit ${object.sha}, for pull requests ${ends.get(object.sha)} and ${number}. ${RUN_AGAIN}`;
    }
    ends.set(object.sha, number);
  }
  return ends;
}

function pullRequestNumber(ref: string, prefix: string): number | null {
  if (!ref.startsWith(prefix)) return null;
  const digits = /^pr-([1-9]\d{0,9})-[0-9a-f]{40,64}$/u.exec(ref.slice(prefix.length))?.[1];
  return digits === undefined ? null : Number(digits);
}

/** From the head back along first parents to the last commit before the base; null when the base is not met. */
async function readChain(github: GitHub, { base, head }: Group): Promise<readonly Commit[] | null> {
  const commits = new Map<string, Commit>();
  const chain: Commit[] = [];
  let next: string | undefined = head;
  for (let page = 1; page <= PAGES; page++) {
    const { data } = await github.rest.repos.listCommits({ ...github.repository, sha: head, per_page: 100, page });
    for (const commit of data) commits.set(commit.sha, commit);
    for (let commit = commits.get(next ?? ""); commit !== undefined && next !== base; commit = commits.get(next ?? "")) {
      chain.push(commit);
      next = commit.parents[0]?.sha;
    }
    if (next === base) return chain;
    if (next === undefined || data.length === 0) return null;
  }
  return null;
}

/** The chain without what the base branch holds by now. */
async function withoutMerged(github: GitHub, { baseBranch, head }: Group, chain: readonly Commit[]): Promise<readonly Commit[]> {
  const { data } = await github.rest.repos.compareCommitsWithBasehead({
    ...github.repository,
    basehead: `${baseBranch}...${head}`,
    page: 2,
    per_page: 1,
  });
  const merged = chain.findIndex(({ sha }) => sha === data.merge_base_commit.sha);
  return merged < 0 ? chain : chain.slice(0, merged);
}

interface Piece {
  readonly number: number;
  /** Newest first. */
  readonly commits: Commit[];
  base: string;
}

function cut(chain: readonly Commit[], ends: ReadonlyMap<string, number>): Piece[] {
  const pieces: Piece[] = [];
  for (const commit of chain) {
    const number = ends.get(commit.sha);
    if (number !== undefined) pieces.push({ number, commits: [], base: "" });
    const piece = pieces.at(-1);
    if (piece === undefined) continue;
    piece.commits.push(commit);
    piece.base = commit.parents[0]?.sha ?? "";
  }
  return pieces;
}

/** A rebase puts no more commits into the queue than the pull request has, and no merges. */
async function isRebased(github: GitHub, { number, commits }: Piece): Promise<boolean> {
  if (commits.some(({ parents }) => parents.length > 1)) return false;
  const { data } = await github.rest.pulls.get({ ...github.repository, pull_number: number });
  return commits.length <= data.commits;
}
