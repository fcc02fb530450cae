/** The configuration once it is known to be valid. Knows what can be asked for; must not know YAML. */
import type { Category } from "../change-set/check-result.ts";
import { type ApplySettings, DEFAULT_APPLY_SETTINGS } from "../deploy/settings.ts";
import type { TestCase } from "../release/application-test.ts";
import { type Stage, stageOfName } from "../release/stage.ts";
import type { BackupRisk, Dialect } from "../risk/assessment.ts";
import { type BackupOptions, DEFAULT_BACKUP_OPTIONS } from "./backup-options.ts";
import type { Writer } from "../risk/options.ts";
import type { Severity } from "../rules/finding.ts";

export interface DatabaseOptions {
  readonly name: string;
  /** Id of a framework, or `other` for a set whose files only `migrations` tells. */
  readonly framework: string;
  /** Folders (all below them) or globs, relative to the repository. Empty: where the framework is found by itself. */
  readonly migrations: readonly string[];
  /** Companions: further folders or globs of dumps, snapshots, journals. */
  readonly schema: readonly string[];
  /** Null: as the framework's markers tell, else postgresql. */
  readonly dialect: Dialect | null;
  /** Processes that write from a queue and can be suspended. */
  readonly writers: readonly Writer[];
  /** Path of a file of statistics, relative to the repository; null where table sizes are not known. */
  readonly statistics: string | null;
  /** Prints the SQL of the migrations that it is given, for those that are not SQL; null: they are not understood. */
  readonly sqlCommand: CommandOptions | null;
  /** Prints the ids of applied migrations, for frameworks that are not run natively. */
  readonly statusCommand: CommandOptions | null;
  /** Applies what is pending, for frameworks that are not run natively. */
  readonly deployCommand: CommandOptions | null;
  /** The framework's history table where it is not the usual one, such as `audit.flyway_schema_history`; null: as the framework has it. */
  readonly historyTable: string | null;
  /** Globs over qualified names (`public.events_2*`) that a fingerprint leaves out. */
  readonly fingerprintIgnore: readonly string[];
}

/** A program with its arguments; no shell reads them. */
export interface CommandOptions {
  readonly command: readonly string[];
  readonly timeoutSeconds: number;
}

/** One database server of an environment, as `targets:` describes it. A target that is not listed is `defaultTarget(name)`. */
export interface TargetOptions {
  readonly name: string;
  /** Name of the database it holds a copy of; null: every one. */
  readonly database: string | null;
  /** Job of the workflow that deploys to it; null: none does. */
  readonly stage: Stage | null;
  /** GitHub environment; null: none. */
  readonly environment: string | null;
  /** Environment variable that holds the libpq URL. */
  readonly databaseUrlEnv: string;
  /** `replica`: a physical replica, which is never deployed to but shown to have replayed. */
  readonly kind: "independent" | "replica";
  /** Gates that it asks for besides `digest`, `history`, `fingerprint`, `backup` and `writers`, which every target does. */
  readonly gates: readonly ("staging-evidence" | "environment" | "approval")[];
  /** Name of the target whose evidence `staging-evidence` wants; null without that gate. */
  readonly evidenceOf: string | null;
  /** How old that evidence may be. */
  readonly evidenceHours: number;
  /** Logins and teams (`@org/team`) who may approve, by risk; empty: whoever the environment lets. */
  readonly approvers: Readonly<Partial<Record<BackupRisk, readonly string[]>>>;
  /** Takes a backup, proves it and prints its identity last; null: see `backup`. */
  readonly backupCommand: CommandOptions | null;
  readonly backup: BackupOptions;
  /** Acceptance or smoke tests; exit 0 is a pass. */
  readonly smokeCommand: CommandOptions | null;
  readonly apply: ApplySettings;
}

/** How the application is run and tested with a release. */
export interface TestOptions {
  /** Exit 0 is a pass; null: nothing is tested. */
  readonly command: CommandOptions | null;
  /** Puts an empty database as it is before the first migration; null: nothing to do. */
  readonly prepareCommand: CommandOptions | null;
  /** GitHub environment that the application is deployed to, whose last successful deployment is the one that runs; null: none. */
  readonly applicationEnvironment: string | null;
  /** Cases without which a release stops. */
  readonly required: readonly TestCase[];
  /** What happens when a required case cannot be tested. */
  readonly untested: "stop" | "go-on";
  /** Failures that are known and not the release's: such a run is tried once more. */
  readonly knownFlakes: readonly KnownFlake[];
}

export interface KnownFlake {
  /** Text that the failing run prints. */
  readonly output: string;
  readonly reason: string;
}

export const DEFAULT_TEST_OPTIONS: TestOptions = {
  command: null,
  prepareCommand: null,
  applicationEnvironment: null,
  required: ["deployed-on-new", "head-on-new"],
  untested: "stop",
  knownFlakes: [],
};

export interface Options {
  readonly databases: readonly DatabaseOptions[];
  readonly targets: readonly TargetOptions[];
  readonly test: TestOptions;
  /** Globs or folders that decide a file's category before anything else does; later categories do not win over earlier ones. */
  readonly categories: Readonly<Record<Category, readonly string[]>>;
  /** Whether ORM models and entities are application code or describe the schema. */
  readonly models: "app" | "schema";
  readonly lockfiles: "app" | "neutral";
  readonly mode: "enforce" | "report";
  /** Rule id -> severity; `off` drops the finding. The rules `mixed-change-set` and `incomplete-change-set` cannot be off. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
  /** Label that opens the gate for one pull request; null: no override. */
  readonly overrideLabel: string | null;
}

export const DEFAULT_OVERRIDE_LABEL = "schema-release: override";

/** What holds where there is no configuration file. */
export const DEFAULT_OPTIONS: Options = {
  databases: [],
  targets: [],
  test: DEFAULT_TEST_OPTIONS,
  categories: { migration: [], schema: [], app: [], neutral: [] },
  models: "app",
  lockfiles: "app",
  mode: "enforce",
  severities: {},
  overrideLabel: DEFAULT_OVERRIDE_LABEL,
};

/** A database of which only name and framework are known. */
export function defaultDatabase(name: string, framework: string): DatabaseOptions {
  return {
    name,
    framework,
    migrations: [],
    schema: [],
    dialect: null,
    writers: [],
    statistics: null,
    sqlCommand: null,
    statusCommand: null,
    deployCommand: null,
    historyTable: null,
    fingerprintIgnore: [],
  };
}

/** What holds for a target that the configuration does not list. */
export function defaultTarget(name: string): TargetOptions {
  return {
    name,
    database: null,
    stage: stageOfName(name),
    environment: null,
    databaseUrlEnv: "DATABASE_URL",
    kind: "independent",
    gates: [],
    evidenceOf: null,
    evidenceHours: 72,
    approvers: {},
    backupCommand: null,
    backup: DEFAULT_BACKUP_OPTIONS,
    smokeCommand: null,
    apply: DEFAULT_APPLY_SETTINGS,
  };
}
