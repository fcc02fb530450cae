/** `record`: where a release ended up, whatever happened on the way; and the comment on its pull requests that says so. */
import { count } from "../change-set/visible.ts";
import { isUnknown, type Unknown } from "../release/gates/facts.ts";
import { Wrong } from "../release/document.ts";
import type { Review } from "../release/record/facts.ts";
import { type Left, type LeftFiles, readJobs, readLeft } from "../release/record/read-left.ts";
import { tellRecord } from "../release/record/tell.ts";
import type { Release, Sha256 } from "../release/release.ts";
import type { ReleaseRecord } from "../release/release-record.ts";
import { UserError } from "../errors.ts";

/** What GitHub is asked. Never throws for what it will not tell. */
export interface RecordPort {
  /** What people said of this run. */
  reviews(): Promise<readonly Review[] | Unknown>;
  /** Numbers of the pull requests that brought files as they are at a commit. */
  pullRequests(of: { readonly commit: string; readonly paths: readonly string[] }): Promise<readonly number[] | Unknown>;
}

export interface RecordRequest {
  /** What jobs left, by file name. */
  readonly files: LeftFiles;
  /** GitHub's `toJSON(needs)`. */
  readonly jobs: string;
  readonly runUrl: string | null;
  readonly startedBy: string | null;
  readonly sha256: Sha256;
  /** Null outside of a workflow run. */
  readonly github: RecordPort | null;
}

/** The newest files of a release are looked at: each costs a request. */
const MOST_PATHS = 50;
const MOST_PULL_REQUESTS = 20;
const OUTSIDE: Unknown = { unknown: "This is no run of a workflow." };

/** Throws `UserError` only for `jobs` that are not GitHub's. */
export async function recordRelease(request: RecordRequest): Promise<ReleaseRecord> {
  const jobs = jobsOf(request.jobs);
  const left = readLeft(request.files, jobs, request.sha256);
  const reviews = await reviewsOf(request, left);
  const { outcome, because, next, stages } = tellRecord({ ...left.facts, reviews });
  const { pullRequests, missing } = await pullRequestsOf(request, left.release);
  const outputs = (job: string): Readonly<Record<string, string>> => jobs.get(job)?.outputs ?? {};
  return {
    version: 1,
    outcome,
    because,
    next,
    database: orNull(outputs("preflight")["database"]) ?? left.release?.database ?? "",
    digest: orNull(outputs("plan")["digest"]) ?? left.release?.digest ?? null,
    commit: orNull(outputs("preflight")["commit"]) ?? left.release?.commit ?? "",
    runUrl: request.runUrl,
    startedBy: request.startedBy,
    stages,
    pullRequests,
    notes: [
      ...left.notes,
      ...missing,
      ...(isUnknown(reviews) && isDecisive(left) ? [`Who approved is not known: ${reviews.unknown}`] : []),
    ],
  };
}

function orNull(value: string | undefined): string | null {
  return value === undefined || value === "" ? null : value;
}

function jobsOf(json: string) {
  try {
    return readJobs(json);
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    throw new UserError("usage", `--jobs cannot be read: ${error.message}.`, "Give what `toJSON(needs)` makes in a workflow.");
  }
}

/** Asked only where what people said may explain how a job ended. */
async function reviewsOf({ github }: RecordRequest, left: Left): Promise<readonly Review[] | Unknown> {
  if (!isDecisive(left)) return [];
  return (await github?.reviews()) ?? OUTSIDE;
}

function isDecisive({ facts }: Left): boolean {
  const asked = ["plan", "staging", "production", "dr"].flatMap((name) => facts.jobs.get(name) ?? []);
  return asked.some(({ result }) => result === "failure" || result === "cancelled");
}

async function pullRequestsOf(
  { github }: RecordRequest,
  release: Release | null,
): Promise<{ readonly pullRequests: readonly number[]; readonly missing: readonly string[] }> {
  if (release === null || release.migrations.length === 0) return { pullRequests: [], missing: [] };
  const paths = release.migrations.map(({ path }) => path).slice(-MOST_PATHS);
  const found = (await github?.pullRequests({ commit: release.commit, paths })) ?? OUTSIDE;
  if (isUnknown(found)) return { pullRequests: [], missing: [`Which pull requests brought it is not known: ${found.unknown}`] };
  const rest = found.length - MOST_PULL_REQUESTS;
  const more = rest > 0 ? [`${count(rest, "more pull request")} brought it, and got no comment.`] : [];
  return { pullRequests: found.slice(-MOST_PULL_REQUESTS), missing: more };
}
