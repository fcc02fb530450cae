/** Whether the configuration has what each job of the run will want. */
import { listPaths } from "../../change-set/visible.ts";
import type { TargetOptions } from "../../config/options.ts";
import { note, plannedTargets, type PreflightCheck, problem, reachedTargets } from "./preflight-facts.ts";

export const commitCheck: PreflightCheck = ({ commit, branch }) => {
  const what = `Whether the commit ${commit.slice(0, 12)} is on the default branch is not known`;
  if (branch === null) return [];
  if ("unknown" in branch) return [problem(`${what}.`, branch.unknown)];
  if (branch.onBranch) return [];
  return [
    problem(
      `The commit ${commit.slice(0, 12)} is not on ${branch.branch}: a branch that nobody merged could bring its own configuration.`,
      `Merge it, or give \`ref\` a revision that is on ${branch.branch}.`,
    ),
  ];
};

const STAGE_SNIPPET = "`stage: STAGE` (a target that is called like it needs none), `environment` and `database-url-env`";

export const stagesCheck: PreflightCheck = ({ targets, stopAfter, database }) => {
  const wanted = [
    { stage: "staging", target: targets.staging, isWanted: true },
    { stage: "production", target: targets.production, isWanted: stopAfter === "production" },
  ];
  const missing = wanted.filter(({ target, isWanted }) => isWanted && target === null);
  return missing.map(({ stage }) =>
    problem(
      `The configuration has no target of the stage ${stage} for the database ${database}.`,
      `Add one under \`targets:\`, with ${STAGE_SNIPPET.replace("STAGE", stage)}.`,
    ),
  );
};

export const othersCheck: PreflightCheck = ({ targets }) =>
  targets.others.length === 0
    ? []
    : [
        note(
          `No job deploys to ${listPaths(targets.others)}, which has no stage.`,
          "Write `stage: staging`, `production` or `dr` where one should.",
        ),
      ];

export const environmentNamesCheck: PreflightCheck = (facts) => {
  const { staging, production } = facts.targets;
  const missing = reachedTargets(facts).filter(
    ({ kind, stage, environment }) => stage !== "staging" && kind === "independent" && environment === null,
  );
  const unnamed = missing.map(({ name }) =>
    problem(
      `The target ${name} has no \`environment\`, so nobody would have to approve.`,
      "Name the GitHub environment with its required reviewers.",
    ),
  );
  const shared = production?.environment?.toLowerCase();
  if (facts.stopAfter !== "production" || shared === undefined) return unnamed;
  const others = [
    { what: `The target ${staging?.name ?? ""}`, environment: staging?.environment ?? null },
    { what: "The plan", environment: facts.planEnvironment },
  ].filter(({ environment }) => environment?.toLowerCase() === shared);
  return [
    ...unnamed,
    ...others.map(({ what }) =>
      problem(
        `${what} has Production's environment ${production?.environment ?? ""}: it would be approved before anybody saw the page.`,
        "Give each an environment of its own.",
      ),
    ),
  ];
};

export const smokeCheck: PreflightCheck = (facts) => {
  const without = reachedTargets(facts).filter(({ kind, smokeCommand }) => kind === "independent" && smokeCommand === null);
  return without.map(({ name, stage }) =>
    stage === "staging"
      ? problem(
          `The target ${name} has no \`smoke-command\`, and Production takes no evidence without smoke tests.`,
          "Set `smoke-command` of that target to the acceptance or smoke tests of the application.",
        )
      : note(
          `The target ${name} has no \`smoke-command\`: nothing is tested there after the deploy.`,
          "Set `smoke-command` of that target.",
        ),
  );
};

export const variablesCheck: PreflightCheck = (facts) => {
  const { variables, stopAfter, targets } = facts;
  const { staging, production, dr } = targets;
  const looked = stopAfter === "staging" ? [staging] : [staging, production, ...dr];
  const unknown = looked
    .filter((target) => target !== null)
    .filter(({ databaseUrlEnv }) => variables.length > 0 && !variables.includes(databaseUrlEnv));
  return [
    ...unknown.map(({ name, databaseUrlEnv }) =>
      problem(
        `The target ${name} wants ${databaseUrlEnv}, which the workflow does not hand on.`,
        `The workflow knows the secrets ${listPaths(variables, 10)}: set \`database-url-env\` of that target to one of them.`,
      ),
    ),
    ...sharedVariables(looked.filter((target) => target !== null)).map(([first, second]) =>
      problem(
        `The targets ${first.name} and ${second.name} have one \`database-url-env\`, ${second.databaseUrlEnv}: both would be the same server.`,
        "Give each its own.",
      ),
    ),
  ];
};

/** Two of different stages; several of DR may get their own values from their environments. */
function sharedVariables(targets: readonly TargetOptions[]): readonly (readonly [TargetOptions, TargetOptions])[] {
  const first = new Map<string, TargetOptions>();
  return targets.flatMap((target) => {
    const other = first.get(target.databaseUrlEnv);
    if (other === undefined) first.set(target.databaseUrlEnv, target);
    return other === undefined || other.stage === target.stage ? [] : [[other, target] as const];
  });
}

export const plannedCheck: PreflightCheck = (facts) => {
  const planned = new Set(plannedTargets(facts));
  const left = reachedTargets(facts).filter((target) => target.kind === "independent" && !planned.has(target));
  return left.map(({ name, databaseUrlEnv }) =>
    note(
      `The plan does not look at ${name}: the one ${databaseUrlEnv} of the planning job is another target's.`,
      "Its deploy looks at it; nothing is to be done.",
    ),
  );
};
