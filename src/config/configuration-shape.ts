/** Everything that `.github/schema-release.yml` may say, as data. A new key is a new entry here and in `Options`. */
import { DIALECTS } from "../risk/assessment.ts";
import type { Severity } from "../rules/finding.ts";
import { commandKey } from "./command-shape.ts";
import { DEFAULT_OPTIONS } from "./options.ts";
import type { ChoiceShape, KeyShape, ListShape, TableShape, TextShape } from "./shape.ts";
import { TARGET } from "./target-shape.ts";
import { TEST } from "./test-shape.ts";
import { DATABASE_NAME, FILE_PATH, GLOB, LABEL, NAME_GLOB, TABLE_NAME, WRITER_NAME } from "./text-shapes.ts";

/** Ids that the configuration may name; they belong to others. */
export interface KnownIds {
  /** `other` need not be among them. */
  readonly frameworks: readonly string[];
  readonly rules: readonly string[];
}

/** The framework id of a set whose files only the configured paths tell. */
export const OTHER_FRAMEWORK = "other";

const GLOBS: ListShape<TextShape> = { kind: "list", what: "a list of folders or globs", item: GLOB, maxItems: 500 };

const SEVERITY_VALUES: readonly (Severity | "off")[] = ["error", "warning", "note", "off"];

/** Rules that are the gate itself: their severity can be changed, they cannot be switched off. */
const ALWAYS_ON: ReadonlySet<string> = new Set(["mixed-change-set", "incomplete-change-set"]);

const SEVERITY: ChoiceShape<Severity | "off"> = { kind: "choice", what: "a severity", values: SEVERITY_VALUES };
const SEVERITY_ALWAYS_ON: ChoiceShape<Severity | "off"> = {
  kind: "choice",
  what: "a severity",
  values: SEVERITY_VALUES.filter((value) => value !== "off"),
  refused: { off: "This rule is the gate itself and cannot be off; mode: report lets everything through, on the record." },
};

function severityTable(rules: readonly string[]): TableShape<Severity | "off"> {
  const rows = rules.map((rule) => [rule, ALWAYS_ON.has(rule) ? SEVERITY_ALWAYS_ON : SEVERITY] as const);
  return { kind: "table", what: "severities by rule", rows: Object.fromEntries(rows) };
}

function globsKey<const Description extends string>(description: Description) {
  return { shape: GLOBS, description, default: [] as readonly string[] } satisfies KeyShape;
}

const TABLES: ListShape<TextShape> = { kind: "list", what: "a list of tables", item: TABLE_NAME, maxItems: 1000 };

const WRITER = {
  kind: "mapping",
  what: "a writer",
  keys: {
    name: {
      shape: WRITER_NAME,
      required: true,
      description: "Name of the writer, in every output. No two of a database share one.",
    },
    writes: { shape: TABLES, required: true, description: "Tables that it writes to; without a schema `public` is meant." },
    "max-blocked-seconds": {
      shape: { kind: "number", what: "a number of seconds", least: 0, most: 86_400 },
      description: "How long it may wait for a table before its queue fills up.",
      default: null,
      defaultMeans: "as long as it takes",
    },
  },
} as const;

export const DATABASE_COMMANDS = {
  "sql-command": commandKey(
    "Prints the SQL of the migration that it is given by {path}, {name} or {id}, for migrations that are not SQL.",
    60,
  ),
  "status-command": commandKey("Prints the ids of the applied migrations, for frameworks that are not run natively.", 120),
  "deploy-command": commandKey("Applies what is pending, for frameworks that are not run natively.", 3600),
} as const;

function databaseShape(frameworks: readonly string[]) {
  return {
    kind: "mapping",
    what: "a database",
    keys: {
      name: { shape: DATABASE_NAME, required: true, description: "Name of the database, in every output. No two share one." },
      framework: {
        shape: { kind: "choice", what: "a framework", values: [...new Set([...frameworks, OTHER_FRAMEWORK])] },
        required: true,
        description:
          "The migration tool. `other` is a set whose files only `migrations` tells, such as migrations in application code.",
      },
      migrations: {
        ...globsKey("Folders (with all below them) or globs of the migrations, relative to the root of the repository."),
        defaultMeans: "where the framework is found by itself",
      },
      schema: globsKey("Folders or globs of further companions: dumps, snapshots, journals, which change with a migration."),
      dialect: {
        shape: { kind: "choice", what: "a dialect", values: DIALECTS },
        description: "The SQL that the migrations are written in.",
        default: null,
        defaultMeans: "as the framework's own files tell, else postgresql",
      },
      writers: {
        shape: { kind: "list", what: "a list of writers", item: WRITER, maxItems: 100, distinct: "name" },
        description:
          "Processes that write to the database from a queue and can be suspended. Where one writes to what a migration loses, or would wait too long, the backup risk is `quiesce`.",
        default: [] as readonly never[],
        defaultMeans: "none",
      },
      statistics: {
        shape: FILE_PATH,
        description: "File of table sizes that `classify --write-statistics` wrote; `check` takes it from the base revision.",
        default: null,
        defaultMeans: "sizes are not known",
      },
      ...DATABASE_COMMANDS,
      "history-table": {
        shape: TABLE_NAME,
        description: "The framework's table of applied migrations, such as audit.flyway_schema_history.",
        default: null,
        defaultMeans: "as the framework has it",
      },
      "fingerprint-ignore": {
        shape: { kind: "list", what: "a list of globs over qualified names", item: NAME_GLOB, maxItems: 500 },
        description:
          "Objects that the fingerprint of the schema leaves out, such as time partitions (public.events_2*) or schemas of other teams (analytics.*).",
        default: [] as readonly string[],
      },
    },
    condition: {
      key: "framework",
      is: OTHER_FRAMEWORK,
      needs: "migrations",
      because: "Only these paths tell what is a migration of it.",
    },
  } as const;
}

const CATEGORY_KEYS = {
  migration: globsKey("Files that are migrations."),
  schema: globsKey("Files that describe the schema and change with a migration."),
  app: globsKey("Files that are application code."),
  neutral: globsKey("Files that are neither, such as documentation and tests."),
} as const;

/** The whole document, with the ids that are known. */
export function configurationShape(known: KnownIds) {
  return {
    kind: "mapping",
    what: "the configuration",
    keys: {
      databases: {
        shape: {
          kind: "list",
          what: "a list of databases",
          item: databaseShape(known.frameworks),
          maxItems: 100,
          distinct: "name",
        },
        description: "The databases whose migrations are in this repository.",
        default: [] as readonly never[],
        defaultMeans: "those whose framework is recognised",
      },
      targets: {
        shape: { kind: "list", what: "a list of targets", item: TARGET, maxItems: 1000, distinct: "name" },
        description: "The database servers that releases are deployed to. One that is not listed has the defaults below.",
        default: [] as readonly never[],
        defaultMeans: "none",
      },
      test: {
        shape: TEST,
        description: "How the application is run and tested with a release, see [tests with the application](testing.md).",
        default: null,
        defaultMeans: "nothing is tested",
      },
      categories: {
        shape: { kind: "mapping", what: "globs by category", keys: CATEGORY_KEYS },
        description:
          "Decides the category of files before anything else does; where several match, the first in this order wins.",
        default: DEFAULT_OPTIONS.categories,
      },
      models: {
        shape: { kind: "choice", what: "a way to see models", values: ["app", "schema"] },
        description:
          "Whether ORM models and entities are application code, or describe the schema and may change with a migration.",
        default: DEFAULT_OPTIONS.models,
      },
      lockfiles: {
        shape: { kind: "choice", what: "a way to see lock files", values: ["app", "neutral"] },
        description: "Whether lock files of packages are application code or neutral.",
        default: DEFAULT_OPTIONS.lockfiles,
      },
      mode: {
        shape: { kind: "choice", what: "a mode", values: ["enforce", "report"] },
        description: "`enforce` fails a change set that breaks the rule; `report` says the same and lets it through.",
        default: DEFAULT_OPTIONS.mode,
      },
      severities: {
        shape: severityTable(known.rules),
        description: "Another severity for a rule; `off` drops its findings. The rules that are the gate itself cannot be off.",
        default: DEFAULT_OPTIONS.severities,
      },
      "override-label": {
        shape: { kind: "unless-false", what: "a label, or false for no override", inner: LABEL },
        description: "Label that opens the gate for one pull request, or false: there is no override.",
        default: DEFAULT_OPTIONS.overrideLabel ?? (false as const),
      },
    },
  } as const;
}
