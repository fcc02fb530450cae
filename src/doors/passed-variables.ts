/** Which variables of the environment a target's commands see. */
import type { Options, TargetOptions } from "../config/options.ts";

/** The runner's own: tokens of the run, inputs, and files by which a step speaks to it. */
const RUNNERS = /^(?:ACTIONS_|INPUT_|GITHUB_(?:TOKEN|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$|RUNNER_|DATABASE_URL$|PG[A-Z]+$)/;

/**
 * All that a backup or a test may need (credentials of a cloud, settings of an application), less what belongs to the runner, to another
 * target, or to a server that only our own sessions and PostgreSQL's programs go to. Where the database is, they are told separately.
 */
export function passedTo(
  target: TargetOptions,
  { targets }: Options,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const others = targets.filter(({ name }) => name !== target.name).map(({ databaseUrlEnv }) => databaseUrlEnv);
  const kept = new Set([...others, ...[...targets, target].flatMap((each) => besideUrls(each))]);
  return Object.keys(environment).filter((name) => !RUNNERS.test(name) && !kept.has(name));
}

/** All that a build and its tests may need, less what belongs to the runner, to any target, and what speaks to GitHub in the run's name. */
export function passedToTests(
  { targets }: Options,
  urlVariable: string,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const urls = new Set([urlVariable, ...targets.flatMap((each) => [each.databaseUrlEnv, ...besideUrls(each)])]);
  return Object.keys(environment).filter((name) => !RUNNERS.test(name) && !urls.has(name) && name !== "GH_TOKEN");
}

/** Variables with the URLs of the servers that a target's dumps are made of and restored on: PostgreSQL's programs get them as `PG*`. */
function besideUrls({ databaseUrlEnv, backup: { snapshot } }: TargetOptions): readonly string[] {
  if (snapshot?.kind !== "pg_dump") return [];
  const named = [snapshot.fromUrlEnv, snapshot.scratchUrlEnv].flatMap((name) => name ?? []);
  return named.filter((name) => name !== databaseUrlEnv);
}
