/** The one target that `verify` and `status` look at; a replica may be one. */
import { listPaths } from "../change-set/visible.ts";
import { defaultTarget, type Options, type TargetOptions } from "../config/options.ts";
import { UserError } from "../errors.ts";
import { ONLY_TARGET } from "./choose-targets.ts";

export interface ChoosingTarget {
  readonly options: Options;
  /** Name of the database. */
  readonly database: string;
  /** Null: the only one. */
  readonly name: string | null;
}

/** Throws `UserError` where it is not clear which is meant. A name that the configuration does not list needs a configuration without targets. */
export function chooseTarget({ options, database, name }: ChoosingTarget): TargetOptions {
  const known = options.targets.filter((target) => target.database === null || target.database === database);
  if (options.targets.length === 0 || (known.length === 0 && name === null)) return defaultTarget(name ?? ONLY_TARGET);
  const [only] = name === null ? known : known.filter((target) => target.name === name);
  if (only !== undefined && (name !== null || known.length === 1)) return only;
  const names = listPaths(
    known.map((target) => target.name),
    10,
  );
  throw name === null
    ? new UserError(
        "usage",
        `The database ${JSON.stringify(database)} has ${known.length} targets: ${names}.`,
        "Say which one: --target NAME.",
      )
    : new UserError(
        "usage",
        `The database ${JSON.stringify(database)} has no target ${JSON.stringify(name)}.`,
        known.length === 0 ? "The configuration has targets of other databases only." : `It may be: ${names}.`,
      );
}
