/** The release ran elsewhere first, and its tests passed there. */
import { closed, type Gate, isUnknown, notAsked, open } from "./facts.ts";

const HOUR_MS = 3_600_000;

export const stagingEvidenceGate: Gate = ({ release, target, hostHash, evidence: given, now }) => {
  if (!target.gates.includes("staging-evidence")) return notAsked(`${target.name} does not ask for evidence of another target.`);
  const where = target.evidenceOf ?? "Staging";
  const deployThere = `Deploy this release to ${where} and hand its evidence on (--staging-evidence FILE).`;
  if (given === null) return closed(`There is no evidence that the release ran on ${where}.`, deployThere);
  if (isUnknown(given)) return closed(`The evidence of ${where} cannot be read: ${given.unknown}`, deployThere);
  const { evidence, sha256, expectedSha256, finishedAt } = given;
  if (expectedSha256 !== null && expectedSha256 !== sha256)
    return closed("The evidence is not the file that was passed on: its SHA-256 differs.", deployThere);
  if (evidence.release.digest !== release.digest)
    return closed(`The evidence is of another release (${evidence.release.digest}).`, deployThere);
  if (target.evidenceOf !== null && evidence.target.name !== target.evidenceOf)
    return closed(`The evidence is of ${evidence.target.name}, not of ${target.evidenceOf}.`, deployThere);
  if (evidence.target.hostHash === hostHash)
    return closed(`The evidence is of this very database, so the release ran nowhere else.`, deployThere);
  if (evidence.outcome !== "applied" && evidence.outcome !== "nothing-to-do")
    return closed(`On ${where} the release ended as ${evidence.outcome}: ${evidence.because}`, "Mend it there first.");
  if (evidence.smoke === null)
    return closed(`On ${where} no smoke tests ran.`, `Configure \`smoke-command\` for ${where} and deploy there again.`);
  if (!evidence.smoke.passed) return closed(`On ${where} the smoke tests failed.`, "Mend it there first.");
  if (finishedAt === null || finishedAt > now + HOUR_MS)
    return closed("The evidence does not say a time that can be.", deployThere);
  const hours = (now - finishedAt) / HOUR_MS;
  if (hours > target.evidenceHours) {
    return closed(
      `The evidence of ${where} is ${Math.floor(hours)} hours old; ${target.evidenceHours} are allowed.`,
      `Deploy to ${where} again: it applies nothing twice and runs the smoke tests anew.`,
    );
  }
  return open(`The release ran on ${evidence.target.name} at ${evidence.finishedAt}, and the smoke tests passed.`);
};
