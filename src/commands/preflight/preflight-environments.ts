/** Whether the environments are there and protected: asked before a job names one, since naming a missing one creates it without any rule. */
import { listPaths } from "../../change-set/visible.ts";
import type { TargetOptions } from "../../config/options.ts";
import type { EnvironmentState } from "../../release/preflight-document.ts";
import { namedEnvironments, note, type PreflightCheck, type PreflightFacts, problem, reachedTargets } from "./preflight-facts.ts";

const BY_HAND = "`GITHUB_REPOSITORY=OWNER/REPO GITHUB_TOKEN=$(gh auth token) schema-release preflight`";
const SETTINGS = "under Settings, Environments";

export const askedCheck: PreflightCheck = ({ environments }) =>
  environments === null
    ? [
        problem(
          "Neither the environments nor the default branch were looked at: this is no run of a workflow, and there is no token.",
          `Run it in a workflow, or as ${BY_HAND}.`,
        ),
      ]
    : [];

export const existenceCheck: PreflightCheck = (facts) =>
  namedEnvironments(facts).flatMap((name) => {
    const found = facts.environments?.get(name.toLowerCase());
    if (found === undefined) return [];
    if ("unknown" in found) return [problem(`Whether the environment ${name} is protected is not known.`, found.unknown)];
    if (found.exists) return [];
    return [
      problem(
        `The environment ${name} does not exist, or is not shown to this token; a job that names a missing one would create it without any protection.`,
        `Create it ${SETTINGS}${isOf(facts.targets.production, name) ? ", with required reviewers" : ""}; if it is there, grant \`actions: read\`.`,
      ),
    ];
  });

/** Production must be approved; for DR the approval of Production in the same run counts as well. */
export const reviewersCheck: PreflightCheck = (facts) =>
  guarded(facts).flatMap(({ target, environment }) => {
    if (environment.reviewers.length > 0) return [];
    if (target.stage === "production")
      return [
        problem(
          `Nobody must approve deployments to ${environment.name}.`,
          `Set required reviewers of that environment ${SETTINGS}; private repositories need GitHub Enterprise for them.`,
        ),
      ];
    return [
      note(
        `Nobody is asked for ${environment.name}: the approval of Production in the same run counts for ${target.name}.`,
        "Set required reviewers of that environment where DR wants an approval of its own.",
      ),
    ];
  });

export const planReviewersCheck: PreflightCheck = ({ planEnvironment, environments }) => {
  const found = planEnvironment === null ? undefined : environments?.get(planEnvironment.toLowerCase());
  if (found === undefined || "unknown" in found || found.reviewers.length === 0) return [];
  return [
    note(
      `The environment ${found.name} has reviewers, so every plan waits for them.`,
      "Take its reviewers away, and give it URLs of roles that may only read.",
    ),
  ];
};

interface Loophole {
  readonly isOpen: (environment: EnvironmentState) => boolean;
  readonly message: (names: string) => string;
  readonly remedy: string;
}

const LOOPHOLES: readonly Loophole[] = [
  {
    isOpen: ({ adminsMayBypass }) => adminsMayBypass,
    message: (names) => `Administrators may go past the rules of ${names}; the approval gate refuses what they start so.`,
    remedy: "Switch off that administrators may bypass the protection rules.",
  },
  {
    isOpen: ({ preventsSelfReview, reviewers }) => !preventsSelfReview && reviewers.length > 0,
    message: (names) => `Whoever starts the run may approve it for ${names}.`,
    remedy: "Switch on that self-reviews are prevented.",
  },
  {
    isOpen: ({ limitsBranches }) => !limitsBranches,
    message: (names) => `Workflows of any branch may ask for ${names} and get its secrets.`,
    remedy: "Allow deployments of the default branch only.",
  },
];

export const loopholesCheck: PreflightCheck = (facts) => {
  const seen = new Map(guarded(facts).map(({ environment }) => [environment.name.toLowerCase(), environment]));
  return LOOPHOLES.flatMap(({ isOpen, message, remedy }) => {
    const names = [...seen.values()].filter(isOpen).map(({ name }) => name);
    return names.length === 0 ? [] : [note(message(listPaths(names)), remedy)];
  });
};

/** Approvers that the configuration lists and who cannot approve there. Production's approvals count for DR. */
export const approversCheck: PreflightCheck = (facts) => {
  const { production } = facts.targets;
  if (facts.stopAfter !== "production") return [];
  const reviewers = guarded(facts).find(({ target }) => target === production)?.environment.reviewers ?? [];
  const owners = reachedTargets(facts).filter(({ stage, kind }) => stage !== "staging" && kind === "independent");
  const approvers = [...new Set(owners.flatMap((target) => Object.values(target.approvers).flat()))];
  const teams = approvers.filter(isTeam);
  const known = new Set(reviewers.map((login) => login.toLowerCase()));
  const outside = approvers.filter((name) => !isTeam(name) && !known.has(name.replace(/^@/, "").toLowerCase()));
  const canTell = reviewers.length > 0 && !reviewers.some(isTeam);
  return [
    ...(teams.length === 0
      ? []
      : [
          note(
            `Who belongs to ${listPaths(teams)} is not known to the approval gate: it counts nobody as a member.`,
            "List logins under `approvers`, beside or instead of teams.",
          ),
        ]),
    ...(outside.length === 0 || !canTell
      ? []
      : [
          note(
            `${listPaths(outside)} may approve by the configuration, but not on GitHub: no reviewer of ${production?.environment ?? ""}.`,
            "Add them to the required reviewers of that environment, or take them out of `approvers`.",
          ),
        ]),
  ];
};

/** Targets behind Staging whose environment is there. */
function guarded(facts: PreflightFacts): readonly { readonly target: TargetOptions; readonly environment: EnvironmentState }[] {
  const behind = reachedTargets(facts).filter(({ stage, kind }) => stage !== "staging" && kind === "independent");
  return behind.flatMap((target) => {
    const environment = facts.environments?.get(target.environment?.toLowerCase() ?? "");
    return environment === undefined || "unknown" in environment || !environment.exists ? [] : [{ target, environment }];
  });
}

function isOf(target: TargetOptions | null, environment: string): boolean {
  return target?.environment?.toLowerCase() === environment.toLowerCase();
}

function isTeam(name: string): boolean {
  return name.includes("/");
}
