/** Whose approval of Production would count: asked of the gate itself, for each reviewer of the environment. */
import { listPaths } from "../../change-set/visible.ts";
import { approvalGate } from "../gates/approval.ts";
import type { GateFacts, Unknown } from "../gates/facts.ts";
import { isUnknown } from "../gates/facts.ts";

export interface MayApprove {
  /** Logins, each of whom suffices. */
  readonly logins: readonly string[];
  /** Logins that suffice if they belong to one of `teams`. */
  readonly members: readonly string[];
  /** Teams of the environment, `@org/team`; who belongs to them is not known here. */
  readonly teams: readonly string[];
  /** Whether the configuration leaves it to the environment, so that any member of `teams` suffices. */
  readonly anyMember: boolean;
  /** Reviewers of the environment whose yes would not count, and why: one sentence. */
  readonly refused: readonly { readonly login: string; readonly because: string }[];
  /** Who wrote the change; empty where nobody could tell or it was not asked. */
  readonly authors: readonly string[];
}

export interface Asking {
  /** As Production's deploy will ask them; whoever approves is filled in here. */
  readonly facts: GateFacts;
  /** Logins, and teams as `@org/team`, that the environment asks. */
  readonly reviewers: readonly string[];
  readonly authors: readonly string[] | Unknown | null;
}

export function whoMayApprove({ facts, reviewers, authors }: Asking): MayApprove {
  const wrote = authors === null || isUnknown(authors) ? [] : authors;
  const teams = reviewers.filter(isTeam);
  const asked = reviewers.filter((name) => !isTeam(name));
  const configured = facts.target.approvers[facts.backupRisk ?? "quiesce"] ?? null;
  const others = (configured ?? []).filter((name) => !isTeam(name)).map((name) => name.replace(/^@/, ""));
  const judge = (login: string): string | null => refusal(login, { facts, authors: wrote });
  const judged = asked.map((login) => ({ login, because: judge(login) }));
  const isAsked = (login: string): boolean => asked.some((one) => one.toLowerCase() === login.toLowerCase());
  return {
    logins: judged.flatMap(({ login, because }) => (because === null ? [login] : [])),
    members: teams.length === 0 ? [] : others.filter((login) => !isAsked(login) && judge(login) === null),
    teams,
    anyMember: configured === null,
    refused: judged.flatMap(({ login, because }) => (because === null ? [] : [{ login, because }])),
    authors: wrote,
  };
}

/** Why nobody's approval would count, and what to do; null where somebody's might, or where no reviewer is asked at all. */
export function foreseeApproval(asking: Asking): { readonly because: string; readonly remedy: string } | null {
  const { facts, reviewers, authors } = asking;
  if (authors !== null && isUnknown(authors))
    return { because: `Who wrote the change cannot be told, so no approval counts. ${authors.unknown}`, remedy: KNOWN_AUTHORS };
  if (authors?.length === 0)
    return { because: "Who wrote the change is not known, so no approval counts.", remedy: KNOWN_AUTHORS };
  if (reviewers.length === 0 || isAnybody(whoMayApprove(asking))) return null;
  const risk = facts.backupRisk ?? "quiesce";
  const configured = facts.target.approvers[risk];
  const allowed = configured === undefined ? "whoever did not write it" : `only ${listPaths(configured, 6)}`;
  return {
    because: `The environment asks ${listPaths(reviewers, 6)}; for the backup risk ${risk} ${allowed} may approve, so nobody's approval counts.`,
    remedy:
      "Make somebody a reviewer of the environment who may approve this risk and did not write the change; list logins under `approvers`, since who belongs to a team is not known here.",
  };
}

const KNOWN_AUTHORS = "Release commits whose authors are accounts of GitHub, and grant `contents: read`.";

/** Whether there is anybody whose approval would open the gate. */
export function isAnybody({ logins, members, teams, anyMember }: MayApprove): boolean {
  return logins.length + members.length > 0 || (anyMember && teams.length > 0);
}

/** Null where the approval of `login` would open the gate. Without authors the gate judges the name alone. */
function refusal(login: string, { facts, authors }: { facts: GateFacts; authors: readonly string[] }): string | null {
  const approval = { approvers: [login], authors: authors.length === 0 ? [NOBODY] : authors };
  const verdict = approvalGate({ ...facts, approval });
  return verdict.answer === "closed" ? verdict.because : null;
}

/** No login: GitHub's have no blank. */
const NOBODY = "not known";

function isTeam(name: string): boolean {
  return name.includes("/");
}
