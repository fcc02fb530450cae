/** What GitHub knows of a deployment's environment and of who approved it. Read only; what it will not tell is said, never guessed. */
import { UserError } from "../../errors.ts";
import type { GitHub } from "./client.ts";
import { GitHubError } from "./failures.ts";

/** Something that could not be learnt: one or two sentences, with what to grant. */
export interface Unknown {
  readonly unknown: string;
}

export type EnvironmentFacts =
  | Unknown
  | {
      readonly exists: boolean;
      /** People and teams of whom one must approve; 0: nobody is asked. */
      readonly reviewers: number;
      /** Whether whoever started the deployment cannot approve it. */
      readonly preventsSelfReview: boolean;
      /** Whether administrators may go past the rules. */
      readonly adminsMayBypass: boolean;
    };

/** A person's yes to a run, for some environments. */
export interface RunApproval {
  readonly by: string;
  readonly environments: readonly string[];
  readonly comment: string;
}

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
      const rules = data.protection_rules ?? [];
      let reviewers = 0;
      let preventsSelfReview = false;
      for (const rule of rules) {
        if (!("reviewers" in rule)) continue;
        reviewers += rule.reviewers?.length ?? 0;
        preventsSelfReview ||= rule.prevent_self_review === true;
      }
      const adminsMayBypass: unknown = Reflect.get(data, "can_admins_bypass");
      return { exists: true, reviewers, preventsSelfReview, adminsMayBypass: adminsMayBypass !== false };
    } catch (error) {
      // The same answer as where the token may not see it: either way nothing is known to be protected.
      if (!(error instanceof GitHubError) || error.status !== 404) throw error;
      return { exists: false, reviewers: 0, preventsSelfReview: false, adminsMayBypass: true };
    }
  });
}

/**
 * Who approved a run. A rejection is no entry; going past the rules as an administrator leaves none either. The answer is about
 * the run as a whole: of a re-run, earlier attempts' approvals are in it, too.
 */
export async function readApprovals(github: GitHub, runId: number): Promise<ApprovalFacts> {
  return unlessRefused(async () => {
    const { data } = await github.rest.actions.getReviewsForRun({ ...github.repository, run_id: runId });
    return {
      approvals: data
        .filter(({ state }) => state === "approved")
        .map(({ user, environments, comment }) => ({
          by: user.login,
          environments: environments.flatMap(({ name }) => (name === undefined ? [] : [name])),
          comment,
        })),
    };
  });
}

/** The authors of the commits that brought files to where they are at `commit`. */
export async function readAuthors(github: GitHub, commit: string, paths: readonly string[]): Promise<AuthorFacts> {
  return unlessRefused(async () => {
    const authors = new Set<string>();
    for (const path of paths) {
      const { data } = await github.rest.repos.listCommits({
        ...github.repository,
        sha: commit,
        path,
        per_page: MOST_COMMITS,
      });
      if (data.length === 0) return { unknown: `GitHub shows no commit of ${path}.` };
      for (const { author, sha } of data) {
        const login: unknown = author === null ? undefined : Reflect.get(author, "login");
        if (typeof login !== "string")
          return { unknown: `Commit ${sha.slice(0, 12)} was written with an address that belongs to no account.` };
        authors.add(login);
      }
    }
    return { authors: [...authors] };
  });
}

async function unlessRefused<Facts>(read: () => Promise<Facts>): Promise<Facts | Unknown> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { unknown: `${error.message} ${error.hint}` };
  }
}
