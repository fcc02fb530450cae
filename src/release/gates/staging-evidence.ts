/** The release ran elsewhere first, and its tests passed there. */
import { count, listPaths } from "../../change-set/visible.ts";
import type { Evidence } from "../evidence.ts";
import { closed, type Gate, type GateVerdict, isUnknown, notAsked, open } from "./facts.ts";

const HOUR_MS = 3_600_000;

export const stagingEvidenceGate: Gate = ({ release, target, hostHash, evidence: given, now }) => {
  if (!target.gates.includes("staging-evidence")) return notAsked(`${target.name} does not ask for evidence of another target.`);
  const where = target.evidenceOf;
  if (where === null)
    return closed(
      "Whose evidence is wanted is not configured.",
      `Set \`evidence-of\` for ${target.name} to the target before it.`,
    );
  const deployThere = `Deploy this release to ${where} and hand its evidence on (--staging-evidence FILE).`;
  if (given === null) return closed(`There is no evidence that the release ran on ${where}.`, deployThere);
  if (isUnknown(given)) return closed(`The evidence of ${where} cannot be read: ${given.unknown}`, deployThere);
  const { evidence, sha256, expectedSha256, finishedAt } = given;
  if (expectedSha256 !== null && expectedSha256 !== sha256)
    return closed("The evidence is not the file that was passed on: its SHA-256 differs.", deployThere);
  if (evidence.release.digest !== release.digest)
    return closed(`The evidence is of another release (${evidence.release.digest}).`, deployThere);
  if (evidence.target.name !== where) return closed(`The evidence is of ${evidence.target.name}, not of ${where}.`, deployThere);
  if (evidence.target.hostHash === hostHash)
    return closed(
      "The evidence is of this very database, so the release ran nowhere else.",
      `Mend the URL of ${target.name} or that of ${where}: both lead to one database.`,
    );
  const failed = refuseOutcome(evidence, where);
  if (failed !== null) return failed;
  if (finishedAt === null || finishedAt > now + HOUR_MS)
    return closed("The evidence does not say a time that can be.", deployThere);
  const hours = (now - finishedAt) / HOUR_MS;
  if (hours > target.evidenceHours) {
    return closed(
      `The evidence of ${where} is ${Math.floor(hours)} hours old; ${target.evidenceHours} are allowed.`,
      `Deploy to ${where} again: it applies nothing twice and runs the smoke tests anew.`,
    );
  }
  return open(`The release ran on ${where} at ${evidence.finishedAt}, and the smoke tests passed.${worthKnowing(evidence)}`);
};

/** What did not go well there; null when all did. */
function refuseOutcome({ outcome, because, smoke, gates, migrations }: Evidence, where: string): GateVerdict | null {
  const mend = `Mend it on ${where} first.`;
  if (outcome !== "applied" && outcome !== "nothing-to-do")
    return closed(`On ${where} the release ended as ${outcome}: ${because}`, mend);
  if (gates.some(({ answer }) => answer === "closed") || migrations.some((migration) => !isDone(migration.outcome)))
    return closed(`The evidence of ${where} contradicts itself.`, `Deploy to ${where} again.`);
  if (smoke === null)
    return closed(`On ${where} no smoke tests ran.`, `Configure \`smoke-command\` for ${where} and deploy there again.`);
  return smoke.passed ? null : closed(`On ${where} the smoke tests failed.`, mend);
}

function isDone(outcome: Evidence["migrations"][number]["outcome"]): boolean {
  return outcome === "applied" || outcome === "already-applied";
}

/** What the approver of the next target should look at. */
function worthKnowing({ gates, migrations }: Evidence): string {
  const byHand = gates.filter(({ answer }) => answer === "opened-by-hand").map(({ gate }) => gate);
  const surprises = migrations.reduce((sum, migration) => sum + migration.surprises.length, 0);
  const opened = byHand.length === 0 ? "" : ` Opened by hand there: ${listPaths(byHand, byHand.length)}.`;
  return `${opened}${surprises === 0 ? "" : ` It did ${count(surprises, "thing")} that nobody predicted.`}`;
}
