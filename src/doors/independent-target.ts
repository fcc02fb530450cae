/** The target that something is done to, which a replica is not. */
import { chooseTarget } from "../commands/choose-target.ts";
import type { Options, TargetOptions } from "../config/options.ts";
import { UserError } from "../errors.ts";

/** Throws `UserError` as choosing does, and for a replica. */
export function findIndependentTarget(
  options: Options,
  { name, database }: { readonly name: string; readonly database: string },
): TargetOptions {
  const target = chooseTarget({ options, database, name });
  if (target.kind === "independent") return target;
  throw new UserError(
    "usage",
    `${JSON.stringify(name)} is a physical replica: what its primary holds, it holds.`,
    "Back up the primary; to dump from the replica, name it there: `backup: { snapshot: { pg-dump: { from-url-env: … } } }`.",
  );
}
