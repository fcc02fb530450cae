/** Which permission of a job's token each operation needs, as GitHub's reference says it. One of those that are listed suffices. */
import type { FakeToken } from "./state.ts";

type Needed = readonly (readonly [scope: string, level: "read" | "write"])[];

const ACTIONS: Needed = [["actions", "read"]];
const CONTENTS: Needed = [["contents", "read"]];
const DEPLOYMENTS: Needed = [["deployments", "read"]];
const PULL_REQUESTS: Needed = [["pull-requests", "read"]];
const READ_ISSUES: Needed = [
  ["issues", "read"],
  ["pull-requests", "read"],
];
const WRITE_ISSUES: Needed = [
  ["issues", "write"],
  ["pull-requests", "write"],
];
/** Every token may. */
const METADATA: Needed = [];

export const NEEDED: Readonly<Record<string, Needed>> = {
  "users/get-authenticated": METADATA,
  "repos/get": METADATA,
  "repos/get-collaborator-permission-level": METADATA,
  "pulls/get": PULL_REQUESTS,
  "pulls/list-files": PULL_REQUESTS,
  "repos/compare-commits-with-basehead": CONTENTS,
  "repos/list-commits": CONTENTS,
  "repos/list-pull-requests-associated-with-commit": [...CONTENTS, ...PULL_REQUESTS],
  "git/get-tree": CONTENTS,
  "git/get-blob": CONTENTS,
  "git/list-matching-refs": CONTENTS,
  "repos/get-environment": ACTIONS,
  "actions/get-reviews-for-run": ACTIONS,
  "repos/list-deployments": DEPLOYMENTS,
  "repos/list-deployment-statuses": DEPLOYMENTS,
  "issues/list-events": READ_ISSUES,
  "issues/list-comments": READ_ISSUES,
  "issues/list-labels-on-issue": READ_ISSUES,
  "issues/get-label": READ_ISSUES,
  "issues/create-comment": WRITE_ISSUES,
  "issues/update-comment": WRITE_ISSUES,
  "issues/add-labels": WRITE_ISSUES,
  "issues/remove-label": WRITE_ISSUES,
  "issues/create-label": WRITE_ISSUES,
};

/** Whether the token may do it; throws for an operation that the table does not have. */
export function mayAsk({ permissions }: FakeToken, operation: string): boolean {
  const needed = NEEDED[operation];
  if (needed === undefined) throw new Error(`Which permission does ${operation} need?`);
  if (permissions === undefined || needed.length === 0) return true;
  return needed.some(([scope, level]) => {
    const granted = permissions[scope] ?? "none";
    return granted === "write" || granted === level;
  });
}
