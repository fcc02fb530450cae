/** What an entry of `targets:` may say, as data. */
import { DEFAULT_APPLY_SETTINGS } from "../deploy/settings.ts";
import { GATES } from "../release/gate.ts";
import { STAGES } from "../release/stage.ts";
import { BACKUP } from "./backup-shape.ts";
import { commandKey } from "./command-shape.ts";
import { defaultTarget } from "./options.ts";
import type { TargetOptions } from "./options.ts";
import type { KeyShape, ListShape, NumberShape, TextShape } from "./shape.ts";
import { APPROVER, DATABASE_NAME, ENVIRONMENT_NAME, TARGET_NAME, VARIABLE_NAME } from "./text-shapes.ts";

const DEFAULTS = defaultTarget("");
const SECOND = 1000;

export const GATES_ASKED_FOR: readonly TargetOptions["gates"][number][] = ["staging-evidence", "environment", "approval"];

const REFUSED_GATES = Object.fromEntries(
  GATES.filter((gate) => !GATES_ASKED_FOR.some((asked) => asked === gate)).map((gate) => [
    gate,
    "Every target has this gate; it need not be asked for.",
  ]),
);

const APPROVERS = {
  kind: "list",
  what: "a list of logins and teams",
  item: APPROVER,
  minItems: 1,
  maxItems: 100,
} as const satisfies ListShape<TextShape>;

function approversKey<const Description extends string>(description: Description) {
  return { shape: APPROVERS, description, default: null, defaultMeans: "as for the next lower risk" } as const satisfies KeyShape;
}

function numberKey(description: string, shape: Omit<NumberShape, "kind"> & { readonly default: number }) {
  const { default: fallback, ...number } = shape;
  return { shape: { kind: "number", ...number }, description, default: fallback } as const;
}

export const TARGET_COMMANDS = {
  "backup-command": commandKey(
    "Takes a backup, proves it and prints its identity last. It is taken wherever a release needs a backup, even where a rescue copy would do.",
    3600,
  ),
  "smoke-command": commandKey("Acceptance or smoke tests, run after a deploy; exit code 0 is a pass.", 900),
} as const;

const LIMITS = {
  "lock-timeout-ms": numberKey("How long each attempt waits for locks, and so stalls the application at most.", {
    what: "a number of milliseconds",
    least: 1,
    most: 600_000,
    default: DEFAULT_APPLY_SETTINGS.lockTimeoutMs,
  }),
  "max-attempts": numberKey("Attempts of a migration that does not get its locks.", {
    what: "a number of attempts",
    least: 1,
    most: 1000,
    default: DEFAULT_APPLY_SETTINGS.maxAttempts,
  }),
  "statement-timeout-ms": {
    ...numberKey("Limit of one statement in a transaction; 0 is none.", {
      what: "a number of milliseconds",
      least: 0,
      most: 86_400_000,
      default: DEFAULT_APPLY_SETTINGS.statementTimeoutMs,
    }),
    defaultMeans: "none",
  },
  "concurrent-timeout-seconds": numberKey(
    "Limit of a statement that waits without blocking others, such as CREATE INDEX CONCURRENTLY.",
    {
      what: "a number of seconds",
      least: 1,
      most: 604_800,
      default: DEFAULT_APPLY_SETTINGS.concurrentTimeoutMs / SECOND,
    },
  ),
  "deployer-timeout-seconds": numberKey("How long to wait for another deployer to end.", {
    what: "a number of seconds",
    least: 0,
    most: 86_400,
    default: DEFAULT_APPLY_SETTINGS.deployerTimeoutMs / SECOND,
  }),
  "max-replica-lag-seconds": {
    shape: { kind: "number", what: "a number of seconds", least: 0, most: 86_400 },
    description: "Before each migration, wait until no replica lags behind by more.",
    default: null,
    defaultMeans: "not looked at",
  },
} as const;

export const TARGET = {
  kind: "mapping",
  what: "a target",
  keys: {
    name: { shape: TARGET_NAME, required: true, description: "Name of the target, such as staging. No two share one." },
    database: {
      shape: DATABASE_NAME,
      description: "Name of the entry of `databases` that it holds a copy of.",
      default: null,
      defaultMeans: "any",
    },
    stage: {
      shape: { kind: "choice", what: "a stage", values: STAGES },
      description:
        "Job of the workflow that deploys to it. A database has one target of `staging` and of `production`, and any number of `dr`.",
      default: null,
      defaultMeans: "its name when that is one of them, else none",
    },
    environment: {
      shape: ENVIRONMENT_NAME,
      description: "GitHub environment of the job that deploys to it.",
      default: null,
      defaultMeans: "none",
    },
    "database-url-env": {
      shape: VARIABLE_NAME,
      description: "Environment variable that holds its libpq URL; where it is not set, the `PG*` variables count.",
      default: DEFAULTS.databaseUrlEnv,
    },
    kind: {
      shape: { kind: "choice", what: "a kind of target", values: ["independent", "replica"] },
      description: "`replica` is a physical replica: never deployed to, only shown to have replayed.",
      default: DEFAULTS.kind,
    },
    gates: {
      shape: {
        kind: "list",
        what: "a list of gates",
        item: { kind: "choice", what: "a gate", values: GATES_ASKED_FOR, refused: REFUSED_GATES },
        maxItems: GATES_ASKED_FOR.length,
      },
      description:
        "Gates that it asks for besides `digest`, `history`, `fingerprint`, `backup` and `writers`, which every target does.",
      default: DEFAULTS.gates,
    },
    "evidence-of": {
      shape: TARGET_NAME,
      description: "Target whose evidence the gate `staging-evidence` wants.",
      default: null,
      defaultMeans: "none",
    },
    "evidence-hours": numberKey("How old that evidence may be.", {
      what: "a number of hours",
      least: 1,
      most: 8760,
      default: DEFAULTS.evidenceHours,
    }),
    approvers: {
      shape: {
        kind: "mapping",
        what: "approvers by risk",
        keys: {
          nightly: approversKey("Who may approve a release whose risk is `nightly`."),
          snapshot: approversKey("Who may approve a release whose risk is `snapshot`."),
          quiesce: approversKey("Who may approve a release whose risk is `quiesce`."),
        },
      },
      description:
        "Logins (and teams, where their members can be read) who may approve, by backup risk, for the gate `approval`. A risk that is not named has those of the next lower one.",
      default: null,
      defaultMeans: "whoever the environment lets",
    },
    ...TARGET_COMMANDS,
    backup: {
      shape: BACKUP,
      description:
        "How it is backed up when a release can lose something: the cheapest rung that suffices is taken. See docs/backup.md. A `backup-command` is a snapshot that is always taken.",
      default: null,
      defaultMeans: "rescue copies where they suffice",
    },
    ...LIMITS,
  },
} as const;
