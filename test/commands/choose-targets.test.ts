import { describe, expect, it } from "vitest";
import { chooseTargets } from "../../src/commands/choose-targets.ts";
import { DEFAULT_OPTIONS, defaultTarget, type Options, type TargetOptions } from "../../src/config/options.ts";
import { UserError } from "../../src/errors.ts";

const target = (name: string, more: Partial<TargetOptions> = {}): TargetOptions => ({
  ...defaultTarget(name),
  databaseUrlEnv: `${name.toUpperCase()}_URL`,
  ...more,
});
const optionsWith = (...targets: readonly TargetOptions[]): Options => ({ ...DEFAULT_OPTIONS, targets });

function choose(
  options: Options,
  names: readonly string[] = [],
  set: readonly string[] = ["STAGING_URL", "PRODUCTION_URL"],
): readonly string[] {
  const isSet = (variable: string): boolean => set.includes(variable);
  return chooseTargets({ options, database: "shop", names, isSet }).map(
    ({ name, databaseUrlEnv }) => `${name}:${databaseUrlEnv}`,
  );
}

const BOTH = optionsWith(target("staging"), target("production"), target("dr", { kind: "replica" }));

describe("the targets of a command", () => {
  it("are those that are named, listed or not", () => {
    expect(choose(BOTH, ["production", "other"])).toEqual(["production:PRODUCTION_URL", "other:DATABASE_URL"]);
  });

  it("are all of the configuration but replicas", () => {
    expect(choose(BOTH)).toEqual(["staging:STAGING_URL", "production:PRODUCTION_URL"]);
  });

  it("are those of the database", () => {
    expect(choose(optionsWith(target("staging"), target("elsewhere", { database: "other" })), [], [])).toEqual([
      "staging:STAGING_URL",
    ]);
  });

  it("are one without a name of its own where the configuration has none", () => {
    expect(choose(DEFAULT_OPTIONS)).toEqual(["default:DATABASE_URL"]);
  });

  it.each([
    ["a variable is not set", BOTH, [], ["STAGING_URL"], "or set PRODUCTION_URL, too"],
    [
      "two share a variable",
      optionsWith(target("a", { databaseUrlEnv: "U" }), target("b", { databaseUrlEnv: "U" })),
      [],
      ["U"],
      "give each its own",
    ],
    ["a replica is named", BOTH, ["dr"], [], "Give the primary's target."],
  ])("are not guessed where %s", (_, options, names, set, hint) => {
    let error: unknown = null;
    try {
      choose(options, names, set);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).hint).toContain(hint);
  });
});
