/** Somebody who may approve this risk said yes, and is not who wrote the change. Going past the rules is no approval. */
import { closed, type Gate, isUnknown, notAsked, open } from "./facts.ts";

export const approvalGate: Gate = ({ target, approval, backupRisk, release }) => {
  if (!target.gates.includes("approval")) return notAsked(`${target.name} does not ask for an approval.`);
  if (isUnknown(approval))
    return closed(
      `Who approved is not known: ${approval.unknown}`,
      "Run in a workflow job with the target's environment, with `actions: read` and `contents: read`.",
    );
  const risk = backupRisk ?? release.backupRisk;
  const may = target.approvers[risk] ?? [];
  const named = approval.approvers.filter((login) => may.length === 0 || may.some((allowed) => sameLogin(allowed, login)));
  if (approval.approvers.length === 0)
    return closed(
      "Nobody approved this run: it went past the rules of the environment, or needed no approval.",
      "Start it anew and have it approved.",
    );
  if (named.length === 0)
    return closed(
      `${approval.approvers.join(", ")} approved, but for the backup risk ${risk} only ${may.join(", ")} may.`,
      "Have one of them approve.",
    );
  const others = named.filter((login) => !approval.authors.some((author) => sameLogin(author, login)));
  if (others.length === 0)
    return closed(`${named.join(", ")} approved a change of their own.`, "Have somebody approve who did not write it.");
  return open(`${others.join(", ")} approved.`);
};

/** GitHub's logins are blind to case. */
function sameLogin(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
