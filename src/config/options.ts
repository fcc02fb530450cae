/** The configuration once it is known to be valid. Knows what can be asked for; must not know YAML. */
import type { Category } from "../change-set/check-result.ts";
import type { Dialect } from "../risk/assessment.ts";
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
}

export interface Options {
  readonly databases: readonly DatabaseOptions[];
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
  categories: { migration: [], schema: [], app: [], neutral: [] },
  models: "app",
  lockfiles: "app",
  mode: "enforce",
  severities: {},
  overrideLabel: DEFAULT_OVERRIDE_LABEL,
};
