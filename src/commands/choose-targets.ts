/** Which targets a command is about: those that are named, else those that the configuration has for the database. */
import { listPaths } from "../change-set/visible.ts";
import { defaultTarget, type Options, type TargetOptions } from "../config/options.ts";
import { UserError } from "../errors.ts";

export interface ChoosingTargets {
  readonly options: Options;
  /** Name of the database. */
  readonly database: string;
  /** `--target`; empty: all that the configuration has. */
  readonly names: readonly string[];
  /** Whether a variable of the environment has a value. */
  readonly isSet: (variable: string) => boolean;
}

/** Name of the only target where the configuration has none. */
export const ONLY_TARGET = "default";

/** Throws `UserError` where it is not clear which are meant, or where one is never deployed to. */
export function chooseTargets(choosing: ChoosingTargets): readonly TargetOptions[] {
  const known = choosing.options.targets.filter(({ database }) => database === null || database === choosing.database);
  return choosing.names.length > 0 ? choosing.names.map((name) => namedTarget(name, known)) : allTargets(known, choosing);
}

function namedTarget(name: string, known: readonly TargetOptions[]): TargetOptions {
  const target = known.find((one) => one.name === name);
  if (target?.kind === "replica") {
    throw new UserError(
      "usage",
      `The target ${JSON.stringify(name)} is a replica: it gets migrations from its primary.`,
      "Give the primary's target.",
    );
  }
  return target ?? defaultTarget(name);
}

function allTargets(known: readonly TargetOptions[], { isSet, database }: ChoosingTargets): readonly TargetOptions[] {
  const own = known.filter(({ kind }) => kind === "independent");
  if (own.length === 0) return [defaultTarget(ONLY_TARGET)];
  if (own.length === 1) return own;
  const variables = own.map(({ databaseUrlEnv }) => databaseUrlEnv);
  const missing = own.filter(({ databaseUrlEnv }) => !isSet(databaseUrlEnv));
  if (new Set(variables).size === own.length && missing.length === 0) return own;
  throw new UserError(
    "usage",
    `The database ${JSON.stringify(database)} has ${own.length} targets: ${listPaths(
      own.map(({ name }) => name),
      10,
    )}.`,
    missing.length > 0
      ? `Say which ones with --target NAME, or set ${listPaths(
          missing.map(({ databaseUrlEnv }) => databaseUrlEnv),
          10,
        )}, too.`
      : "Say which one with --target NAME, or give each its own `database-url-env` in the configuration.",
  );
}
