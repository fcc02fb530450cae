/**
 * Whether somebody opened the gate for a pull request, read from the API when the check runs, so that a re-run sees it.
 *
 * Who can write what, and why it is enough:
 * - The label: whoever has triage rights or more, and workflows. It counts when the person who set it last (issue events)
 *   has write rights or more now and is not the pull request's author. Apps and bots do not count, whatever their
 *   rights: an app that labels would stand for nobody, and a workflow could be made to label by the author.
 * - The reason: in a comment or in the pull request's body, by somebody who may write or by the pull request's author, who
 *   knows it best and may come from a fork. It opens nothing by itself: whoever sets the label answers for it. Of several
 *   comments the last counts, and a comment counts before the body.
 * - Nothing inside the change set and nothing in the event file is asked.
 */
import type { Override } from "../../change-set/check-result.ts";
import { UserError } from "../../errors.ts";
import type { GitHub } from "./client.ts";
import { COMMENT_MARKER } from "./comment.ts";
import { GitHubError } from "./failures.ts";
import { findReason, isReason, SHORTEST_REASON } from "./override-reason.ts";

export interface RefusedOverride {
  readonly label: string;
  /** One or two sentences: why it does not count and what to do. */
  readonly because: string;
}

/** Null: the label is not set. */
export type OverrideAnswer = { readonly accepted: Override } | { readonly refused: RefusedOverride } | null;

interface OverrideRequest {
  readonly number: number;
  readonly label: string;
}

interface Account {
  readonly login: string;
  readonly id: number;
  readonly type: string;
}

interface PullRequest {
  readonly user: Account | null;
  readonly body: string | null;
  readonly labels: readonly { readonly name: string }[];
}

interface Labelling {
  readonly by: Account;
  readonly at: string;
}

/** Never throws a `UserError`: what cannot be read is refused, so that the verdict is still told. */
export async function readOverride(github: GitHub, request: OverrideRequest): Promise<OverrideAnswer> {
  try {
    const { data } = await github.rest.pulls.get({ ...github.repository, pull_number: request.number });
    if (!data.labels.some(({ name }) => isSameLabel(name, request.label))) return null;
    return await judge(github, request, data);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return refuse(request.label, `It could not be read whether it counts. ${error.message} ${error.hint}`);
  }
}

async function judge(github: GitHub, { number, label }: OverrideRequest, pullRequest: PullRequest): Promise<OverrideAnswer> {
  const labelling = await findLabelling(github, number, label);
  if (labelling === null) {
    return refuse(label, "The history of the pull request does not say who set it. Remove the label and set it again.");
  }
  const { by, at } = labelling;
  if (!isPerson(by))
    return refuse(label, `It was set by ${by.login}, which is no person. Let a person with write rights set it.`);
  if (by.id === pullRequest.user?.id) {
    return refuse(
      label,
      `It was set by ${by.login}, the author of the pull request. Let somebody else with write rights set it.`,
    );
  }
  const mayWrite = rememberWriters(github);
  if (!(await mayWrite(by))) {
    return refuse(
      label,
      `It was set by ${by.login}, who has no write rights. Let somebody who has them remove it and set it again.`,
    );
  }
  const found = await findWrittenReason(github, { number, pullRequest, mayWrite });
  if (found === null || !isReason(found.reason)) {
    const what = found === null ? "No reason is given" : `The reason is shorter than ${SHORTEST_REASON} characters`;
    const how =
      "Put a line `schema-release-override: REASON` into the pull request's text, or let somebody with write rights put it into a comment.";
    return refuse(label, `${what}. ${how}`);
  }
  return { accepted: { label, by: by.login, reason: found.reason, reasonBy: found.by, at } };
}

function refuse(label: string, because: string): OverrideAnswer {
  return { refused: { label, because } };
}

/** The last time that it was set and not removed afterwards; null when that is not on record, or an account is gone. */
async function findLabelling(github: GitHub, number: number, label: string): Promise<Labelling | null> {
  const events = await github.paginate(github.rest.issues.listEvents, {
    ...github.repository,
    issue_number: number,
    per_page: 100,
  });
  let labelling: Labelling | null = null;
  for (const event of events) {
    if (event.event !== "labeled" && event.event !== "unlabeled") continue;
    if (!("label" in event) || event.label?.name === undefined || !isSameLabel(event.label.name, label)) continue;
    const set = event.event === "labeled" && event.actor !== null;
    labelling = set ? { by: event.actor, at: event.created_at } : null;
  }
  return labelling;
}

interface Places {
  readonly number: number;
  readonly pullRequest: PullRequest;
  readonly mayWrite: (account: Account) => Promise<boolean>;
}

async function findWrittenReason(
  github: GitHub,
  { number, pullRequest, mayWrite }: Places,
): Promise<{ readonly reason: string; readonly by: string } | null> {
  const comments = await github.paginate(github.rest.issues.listComments, {
    ...github.repository,
    issue_number: number,
    per_page: 100,
  });
  const texts = [
    ...comments.map(({ user, body }) => ({ user: user ?? null, text: body ?? "" })).reverse(),
    { user: pullRequest.user, text: pullRequest.body ?? "" },
  ];
  for (const { user, text } of texts) {
    const reason = text.startsWith(COMMENT_MARKER) ? null : findReason(text);
    if (reason === null || user === null || !isPerson(user)) continue;
    if (user.id === pullRequest.user?.id || (await mayWrite(user))) return { reason, by: user.login };
  }
  return null;
}

const WRITERS = new Set(["write", "maintain", "admin"]);

/** Asks once for each person. Custom roles are answered with the one that they are built on. */
function rememberWriters(github: GitHub): (account: Account) => Promise<boolean> {
  const known = new Map<number, Promise<boolean>>();
  const ask = async (username: string): Promise<boolean> => {
    try {
      const { data } = await github.rest.repos.getCollaboratorPermissionLevel({ ...github.repository, username });
      return WRITERS.has(data.permission);
    } catch (error) {
      if (error instanceof GitHubError && error.status === 404) return false;
      throw error;
    }
  };
  return ({ id, login }) => {
    const answer = known.get(id) ?? ask(login);
    known.set(id, answer);
    return answer;
  };
}

function isPerson({ type }: Account): boolean {
  return type === "User";
}

/** GitHub tells labels apart without regard to case. */
function isSameLabel(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
