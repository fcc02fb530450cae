/** Which variables of the environment a target's commands see. */
import type { Options, TargetOptions } from "../config/options.ts";

/** The runner's own: tokens of the run, inputs, and files by which a step speaks to it. */
const RUNNERS = /^(?:ACTIONS_|INPUT_|GITHUB_(?:TOKEN|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$|RUNNER_|DATABASE_URL$|PG[A-Z]+$)/;

/**
 * All that a backup or a test may need (credentials of a cloud, settings of an application), less what belongs to the runner or to
 * another target. Where the database is, they are told separately.
 */
export function passedTo(
  target: TargetOptions,
  { targets }: Options,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const others = new Set(targets.filter(({ name }) => name !== target.name).map(({ databaseUrlEnv }) => databaseUrlEnv));
  return Object.keys(environment).filter((name) => !RUNNERS.test(name) && !others.has(name));
}

/** All that a build and its tests may need, less what belongs to the runner, to any target, and what speaks to GitHub in the run's name. */
export function passedToTests(
  { targets }: Options,
  urlVariable: string,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const urls = new Set([urlVariable, ...targets.map(({ databaseUrlEnv }) => databaseUrlEnv)]);
  return Object.keys(environment).filter((name) => !RUNNERS.test(name) && !urls.has(name) && name !== "GH_TOKEN");
}
