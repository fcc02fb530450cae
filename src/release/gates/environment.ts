/** The environment exists and somebody must approve: one that is named and missing is created without any protection. */
import { closed, type Gate, isUnknown, notAsked, open } from "./facts.ts";

export const environmentGate: Gate = ({ target, environment }) => {
  if (!target.gates.includes("environment")) return notAsked(`${target.name} does not ask for a protected environment.`);
  const name = target.environment ?? "";
  if (isUnknown(environment))
    return closed(`Whether the environment ${name} is protected is not known: ${environment.unknown}`, "Grant `actions: read`.");
  if (!environment.exists || environment.name !== name)
    return closed(
      `There is no environment ${name}, or the token may not see it.`,
      "Create it in the repository's settings, with required reviewers.",
    );
  if (environment.reviewers === 0)
    return closed(`Nobody must approve deployments to ${name}.`, "Set required reviewers in the environment's protection rules.");
  return open(`${name} asks for an approval by one of ${environment.reviewers} reviewers or teams.`);
};
