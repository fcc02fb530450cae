/** Somebody who may approve this risk said yes, and is not who wrote the change. Going past the rules is no approval. */
import { showPath } from "../../change-set/visible.ts";
import { type ApprovalFacts, closed, type Gate, isUnknown, notAsked, open } from "./facts.ts";

export const approvalGate: Gate = ({ target, approval, backupRisk }) => {
  if (!target.gates.includes("approval")) return notAsked(`${target.name} does not ask for an approval.`);
  if (isUnknown(approval))
    return closed(
      `Who approved is not known: ${approval.unknown}`,
      approval.remedy ?? "Run in a workflow job with the target's environment, with `actions: read` and `contents: read`.",
    );
  if (approval.approvers.length === 0)
    return closed(
      "Nobody approved this run: it went past the rules of the environment, or needed no approval.",
      "Start it anew and have it approved.",
    );
  // What nobody could judge may be the worst.
  const risk = backupRisk ?? "quiesce";
  const may = target.approvers[risk] ?? null;
  const named = approval.approvers.filter((login) => may === null || may.some((allowed) => covers(allowed, login, approval)));
  if (named.length === 0) {
    return closed(
      `${listNames(approval.approvers)} approved, but for the backup risk ${risk} only ${listNames(may ?? [])} may.`,
      describeTeams(may ?? [], approval),
    );
  }
  if (approval.authors.length === 0)
    return closed("Who wrote the change is not known.", "Deploy a commit whose authors GitHub knows.");
  const others = named.filter((login) => !approval.authors.some((author) => sameLogin(author, login)));
  if (others.length === 0)
    return closed(`${listNames(named)} approved a change of their own.`, "Have somebody approve who did not write it.");
  return open(`${listNames(others)} approved.`);
};

/** `allowed` is a login, with or without `@`, or a team. */
function covers(allowed: string, login: string, { teams }: ApprovalFacts): boolean {
  if (!allowed.includes("/")) return sameLogin(allowed.replace(/^@/, ""), login);
  return teams?.get(allowed.toLowerCase())?.some((member) => sameLogin(member, login)) ?? false;
}

function describeTeams(may: readonly string[], { teams }: ApprovalFacts): string {
  const unknown = may.filter((allowed) => allowed.includes("/") && teams?.has(allowed.toLowerCase()) !== true);
  if (unknown.length === 0) return "Have one of them approve.";
  return `Have one of them approve; who belongs to ${listNames(unknown)} is not known here, so list logins under \`approvers\`.`;
}

function listNames(names: readonly string[]): string {
  return names.map(showPath).join(", ");
}

/** GitHub's logins are blind to case. */
function sameLogin(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
