/** What the record asks of GitHub, and the comments that it keeps there. */
import type { RecordPort } from "../commands/record.ts";
import type { ReleaseRecord } from "../release/release-record.ts";
import type { OpenGitHub } from "./github-connection.ts";

/** `run`: id of the workflow run. */
export function openRecordPort(github: OpenGitHub, run: string): RecordPort {
  return {
    async reviews() {
      if (!/^\d{1,15}$/.test(run)) return { unknown: "This is no run of a workflow." };
      const { readReviews } = await import("../adapters/github/deployment.ts");
      const facts = await readReviews(await github(), Number(run));
      return "unknown" in facts ? facts : facts.reviews;
    },
    async pullRequests(of) {
      const { readLastCommitsOf, readPullRequestsOf } = await import("../adapters/github/released.ts");
      const found = await readLastCommitsOf(await github(), of);
      if ("unknown" in found) return found;
      const facts = await readPullRequestsOf(await github(), found.commits);
      return "unknown" in facts ? facts : facts.numbers;
    },
  };
}

/** Keeps one comment on each pull request of the record; answers what was not done and why, a sentence each. Never throws for it. */
export async function keepRecordComments(github: OpenGitHub, record: ReleaseRecord, body: string): Promise<readonly string[]> {
  if (record.pullRequests.length === 0) return [];
  const { keepComment, releaseMarker } = await import("../adapters/github/comment.ts");
  const refused: string[] = [];
  for (const number of record.pullRequests) {
    const marker = releaseMarker(record.database);
    const { because } = await keepComment(await github(), { number, body, create: true, marker });
    if (because !== null) refused.push(`The comment on pull request ${number} was not written. ${because}`);
  }
  return refused;
}
