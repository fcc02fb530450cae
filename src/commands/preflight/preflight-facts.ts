/** What preflight's checks are asked about, and what they say. They know no GitHub, no git and no file. */
import type { Options, TargetOptions } from "../../config/options.ts";
import type { Unknown } from "../../release/gates/facts.ts";
import type { PlanNote } from "../../release/plan-document.ts";
import type { DeployedApplication, EnvironmentState } from "../../release/preflight-document.ts";

/** How far the run shall go. */
export const STOPS = ["plan", "staging", "production"] as const;
export type StopAfter = (typeof STOPS)[number];

/** Targets of the database by the job that deploys to them; all that are configured, however far the run goes. */
export interface StagedTargets {
  readonly staging: TargetOptions | null;
  readonly production: TargetOptions | null;
  readonly dr: readonly TargetOptions[];
  /** Names of those that no job deploys to. */
  readonly others: readonly string[];
}

export interface PreflightFacts {
  /** Name of the database. */
  readonly database: string;
  /** Full id. */
  readonly commit: string;
  /** Null outside of a workflow run. */
  readonly branch: { readonly branch: string; readonly onBranch: boolean } | Unknown | null;
  readonly options: Options;
  readonly targets: StagedTargets;
  readonly stopAfter: StopAfter;
  /** Environment of the job that plans; null: none. */
  readonly planEnvironment: string | null;
  /** Every environment that a job will name, by its name in lower case; null outside of a workflow run. */
  readonly environments: ReadonlyMap<string, EnvironmentState | Unknown> | null;
  /** Variables that the workflow hands on; empty: whatever it is. */
  readonly variables: readonly string[];
  /** Whether the workflow has a test command of its own. */
  readonly hasTestCommand: boolean;
  readonly deployed: DeployedApplication | null;
  /** Why `deployed` is null, one sentence; null otherwise. */
  readonly notDeployed: { readonly because: string; readonly isMistake: boolean } | null;
}

export interface Said extends PlanNote {
  readonly isProblem: boolean;
}

export type PreflightCheck = (facts: PreflightFacts) => readonly Said[];

export function problem(message: string, remedy: string): Said {
  return { isProblem: true, message, remedy };
}

export function note(message: string, remedy: string): Said {
  return { isProblem: false, message, remedy };
}

/** By stage; the configuration has at most one of Staging and one of Production for a database. */
export function stagedTargets({ targets }: Options, database: string): StagedTargets {
  const own = targets.filter((target) => target.database === null || target.database === database);
  return {
    staging: own.find(({ stage }) => stage === "staging") ?? null,
    production: own.find(({ stage }) => stage === "production") ?? null,
    dr: own.filter(({ stage }) => stage === "dr"),
    others: own.filter(({ stage }) => stage === null).map(({ name }) => name),
  };
}

/** Targets that jobs of this run will deploy to or look at, Staging first. */
export function reachedTargets({ targets, stopAfter }: Pick<PreflightFacts, "targets" | "stopAfter">): readonly TargetOptions[] {
  const { staging, production, dr } = targets;
  const byStop: Readonly<Record<StopAfter, readonly (TargetOptions | null)[]>> = {
    plan: [],
    staging: [staging],
    production: [staging, production, ...dr],
  };
  return byStop[stopAfter].filter((target) => target !== null);
}

/** Independent targets that are planned for: of one variable only the first, since one job reads them all. */
export function plannedTargets({ targets, stopAfter }: Pick<PreflightFacts, "targets" | "stopAfter">): readonly TargetOptions[] {
  const reached = reachedTargets({ targets, stopAfter: stopAfter === "plan" ? "production" : stopAfter });
  const seen = new Set<string>();
  return reached.filter(({ kind, databaseUrlEnv }) => {
    if (kind === "replica" || seen.has(databaseUrlEnv)) return false;
    seen.add(databaseUrlEnv);
    return true;
  });
}

/** Names of environments that jobs of this run will name, each once. GitHub takes them without regard to case. */
export function namedEnvironments(facts: Pick<PreflightFacts, "targets" | "stopAfter" | "planEnvironment">): readonly string[] {
  const names = [facts.planEnvironment, ...reachedTargets(facts).map(({ environment }) => environment)];
  const byKey = new Map(names.flatMap((name) => (name === null ? [] : [[name.toLowerCase(), name] as const])));
  return [...byKey.values()];
}
