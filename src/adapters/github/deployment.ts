/** What GitHub knows of a deployment's environment and of who approved it. Read only; what it will not tell is said, never guessed. */
import type { GitHub } from "./client.ts";
import { GitHubError } from "./failures.ts";
import { readOpeners } from "./released.ts";
import { type Unknown, unlessRefused } from "./unknown.ts";

export type EnvironmentFacts =
  | Unknown
  | {
      readonly exists: boolean;
      /** Logins, and teams as `@org/slug` in lower case, of whom one must approve; empty: nobody is asked. */
      readonly reviewers: readonly string[];
      /** Whether whoever started the deployment cannot approve it. */
      readonly preventsSelfReview: boolean;
      /** Whether administrators may go past the rules. */
      readonly adminsMayBypass: boolean;
      /** Whether only chosen branches or tags may deploy to it. */
      readonly limitsBranches: boolean;
    };

/** A person's yes to a run, for some environments. */
export interface RunApproval {
  readonly by: string;
  readonly environments: readonly string[];
  readonly comment: string;
}

/** What a person said of a run that waited. */
export interface RunReview extends RunApproval {
  readonly state: "approved" | "rejected" | "pending";
}

export type ReviewFacts = Unknown | { readonly reviews: readonly RunReview[] };

export type ApprovalFacts = Unknown | { readonly approvals: readonly RunApproval[] };

/** Logins of those who wrote the change. */
export type AuthorFacts = Unknown | { readonly authors: readonly string[] };

/** Commits of one migration that are looked at; a merged migration has one. */
const MOST_COMMITS = 30;

/** Asked before a job names the environment: naming a missing one creates it without any protection. */
export async function readEnvironment(github: GitHub, name: string): Promise<EnvironmentFacts> {
  return unlessRefused(async () => {
    try {
      const { data } = await github.rest.repos.getEnvironment({ ...github.repository, environment_name: name });
      const rules = (data.protection_rules ?? []).flatMap((rule) => ("reviewers" in rule ? [rule] : []));
      const adminsMayBypass: unknown = Reflect.get(data, "can_admins_bypass");
      return {
        exists: true,
        reviewers: rules.flatMap((rule) => (rule.reviewers ?? []).flatMap((each) => nameReviewer(github, each))),
        preventsSelfReview: rules.some((rule) => rule.prevent_self_review === true),
        adminsMayBypass: adminsMayBypass !== false,
        limitsBranches: (data.deployment_branch_policy ?? null) !== null,
      };
    } catch (error) {
      // The same answer as where the token may not see it: either way nothing is known to be protected.
      if (!(error instanceof GitHubError) || error.status !== 404) throw error;
      return { exists: false, reviewers: [], preventsSelfReview: false, adminsMayBypass: true, limitsBranches: false };
    }
  });
}

/** An account that is gone has no name, and nobody can approve with it. */
function nameReviewer({ repository }: GitHub, { reviewer }: { readonly reviewer?: object }): readonly string[] {
  const login: unknown = Reflect.get(reviewer ?? {}, "login");
  if (typeof login === "string") return [login];
  const slug: unknown = Reflect.get(reviewer ?? {}, "slug");
  return typeof slug === "string" ? [`@${repository.owner}/${slug}`.toLowerCase()] : [];
}

/**
 * What people said of a run. Going past the rules as an administrator leaves no entry. The answer is about the run as a whole: of a
 * re-run, what was said of earlier attempts is in it, too.
 */
export async function readReviews(github: GitHub, runId: number): Promise<ReviewFacts> {
  return unlessRefused(async () => {
    const { data } = await github.rest.actions.getReviewsForRun({ ...github.repository, run_id: runId });
    return {
      reviews: data.map(({ user, state, environments, comment }) => ({
        by: user.login,
        state,
        environments: environments.flatMap(({ name }) => (name === undefined ? [] : [name])),
        comment,
      })),
    };
  });
}

/** Who approved a run: `readReviews` without rejections. */
export async function readApprovals(github: GitHub, runId: number): Promise<ApprovalFacts> {
  const facts = await readReviews(github, runId);
  if ("unknown" in facts) return facts;
  const approved = facts.reviews.filter(({ state }) => state === "approved");
  return { approvals: approved.map(({ by, environments, comment }) => ({ by, environments, comment })) };
}

/**
 * The authors of the commits that brought files to where they are at `commit`, and who opened their pull requests: the address in a commit
 * is whatever its author wrote there.
 */
export async function readAuthors(github: GitHub, commit: string, paths: readonly string[]): Promise<AuthorFacts> {
  return unlessRefused(async () => {
    const authors = new Set<string>();
    const commits = new Set<string>();
    for (const path of paths) {
      const { data } = await github.rest.repos.listCommits({
        ...github.repository,
        sha: commit,
        path,
        per_page: MOST_COMMITS,
      });
      if (data.length === 0) return { unknown: `GitHub shows no commit of ${path}.` };
      for (const { author, commit: written, sha } of data) {
        const login: unknown = author === null ? undefined : Reflect.get(author, "login");
        if (typeof login !== "string")
          return {
            unknown: `Commit ${sha.slice(0, 12)} was written with an address that belongs to no account.`,
            remedy: "Have its author add the address to their account, then run the job again.",
          };
        authors.add(login);
        commits.add(sha);
        for (const coAuthor of coAuthorsOf(written.message)) authors.add(coAuthor);
      }
    }
    for (const opener of await readOpeners(github, [...commits])) authors.add(opener);
    return { authors: [...authors] };
  });
}

const CO_AUTHOR = /^co-authored-by:[^<]*<(?:\d+\+)?([a-z0-9-]+)@users\.noreply\.[^>\s]+>\s*$/i;

/** Logins of co-authors, as GitHub writes them into the commit of a squashed pull request; other addresses name no account here. */
function coAuthorsOf(message: string): readonly string[] {
  return message.split("\n").flatMap((line) => CO_AUTHOR.exec(line)?.[1] ?? []);
}
