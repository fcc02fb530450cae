/** What `backup:` of a target may say, as data, and how it becomes options. */
import { type BackupOptions, DEFAULT_BACKUP_OPTIONS } from "./backup-options.ts";
import type { RestorePointOptions, SnapshotOptions } from "./backup-options.ts";
import { commandKey, toCommand } from "./command-shape.ts";
import type { KeyShape, ValueOf } from "./shape.ts";
import { ABSOLUTE_FOLDER, AWS_IDENTIFIER, AWS_REGION } from "./backup-texts.ts";
import { REASON, TABLE_NAME, VARIABLE_NAME } from "./text-shapes.ts";

const { rescue: RESCUE, waitSeconds } = DEFAULT_BACKUP_OPTIONS;
const MEGABYTE = 1024 * 1024;

const AWS_KEYS = {
  region: {
    shape: AWS_REGION,
    description: "Region of AWS.",
    default: null,
    defaultMeans: "as the environment says (`AWS_REGION`)",
  },
} as const satisfies Readonly<Record<string, KeyShape>>;

const INSTANCE = {
  kind: "mapping",
  what: "an instance of Amazon RDS",
  keys: { instance: { shape: AWS_IDENTIFIER, required: true, description: "Identifier of the DB instance." }, ...AWS_KEYS },
} as const;

const CLUSTER = {
  kind: "mapping",
  what: "a cluster of Amazon Aurora",
  keys: { cluster: { shape: AWS_IDENTIFIER, required: true, description: "Identifier of the DB cluster." }, ...AWS_KEYS },
} as const;

function optional<const Shape extends KeyShape["shape"], const Description extends string>(
  shape: Shape,
  description: Description,
) {
  return { shape, description, default: null, defaultMeans: "none" } as const;
}

const DUMP_COMMANDS = {
  store: commandKey(
    "Takes the finished file of `SCHEMA_RELEASE_BACKUP_FILE` to where it is kept, and prints where last. A machine that is thrown away behind the run needs it.",
    3600,
  ),
} as const;

const PG_DUMP = {
  kind: "mapping",
  what: "dumps by pg_dump",
  keys: {
    folder: {
      shape: ABSOLUTE_FOLDER,
      required: true,
      description: "Where dumps and deltas go: an absolute path outside of the repository. They hold personal data.",
    },
    format: {
      shape: { kind: "choice", what: "a format of dumps", values: ["custom", "directory"] },
      description: "Format of pg_dump.",
      default: "custom",
    },
    jobs: {
      shape: { kind: "number", what: "a number of jobs", least: 1, most: 64 },
      description: "Parallel jobs of dump and restore; more than one needs the format `directory`.",
      default: 1,
    },
    "from-url-env": {
      shape: VARIABLE_NAME,
      description: "Environment variable that holds the URL of a physical replica to dump from.",
      default: null,
      defaultMeans: "the target itself",
    },
    "scratch-url-env": {
      shape: VARIABLE_NAME,
      description: "Environment variable that holds the URL of a server on which the dump is restored for its proof.",
      default: null,
      defaultMeans: "beside the target's database",
    },
    "prove-all-up-to-mb": {
      shape: { kind: "number", what: "a number of megabytes", least: 0, most: 100_000_000 },
      description: "Of larger databases only the schema and the affected tables are restored for the proof.",
      default: 10_240,
    },
    ...DUMP_COMMANDS,
  },
} as const;

const SNAPSHOT_COMMANDS = {
  start: commandKey("Starts a backup; what it prints last is given to the others as `SCHEMA_RELEASE_BACKUP`.", 3600),
  wait: commandKey("Asked every few seconds until it ends with 0; 3 means not yet.", 600),
  prove: commandKey("Proves that the backup is there and prints its identity last.", 3600),
} as const;

const COMMANDS = {
  kind: "mapping",
  what: "commands of a backup",
  keys: {
    start: { ...SNAPSHOT_COMMANDS.start, required: true },
    wait: SNAPSHOT_COMMANDS.wait,
    prove: { ...SNAPSHOT_COMMANDS.prove, required: true },
  },
} as const;

export const BACKUP = {
  kind: "mapping",
  what: "how a target is backed up",
  keys: {
    "at-least": {
      shape: { kind: "choice", what: "a rung", values: ["rescue-copy", "restore-point", "snapshot"] },
      description: "The least that a release takes here when it needs a backup, even where less would do.",
      default: DEFAULT_BACKUP_OPTIONS.atLeast,
    },
    rescue: {
      shape: {
        kind: "mapping",
        what: "rescue copies",
        keys: {
          enabled: {
            shape: { kind: "choice", what: "yes or no", values: ["yes", "no"] },
            description: "Whether what is lost may be copied in the migrations' own transactions.",
            default: "yes",
          },
          "stall-ms": {
            shape: { kind: "number", what: "a number of milliseconds", least: 1, most: 600_000 },
            description: "How long copies of one migration, or its deltas, may stall the application.",
            default: RESCUE.stallMs,
          },
          "space-mb": {
            shape: { kind: "number", what: "a number of megabytes", least: 0, most: 100_000_000 },
            description: "What all copies of a release may take; PostgreSQL does not tell how much room its disk has.",
            default: RESCUE.spaceBytes / MEGABYTE,
          },
          "keep-days": {
            shape: { kind: "number", what: "a number of days", least: 0, most: 3650 },
            description: "How long a copy is kept; before that it cannot be dropped.",
            default: RESCUE.keepDays,
          },
        },
      },
      description: "Rescue copies: what a migration loses, kept in the schema `schema_release_rescue`.",
      default: null,
      defaultMeans: "its defaults",
    },
    "restore-point": {
      shape: {
        kind: "mapping",
        what: "point-in-time recovery",
        keys: {
          wal: optional(
            {
              kind: "choice",
              what: "the kind of archive",
              values: ["archive"],
            },
            "`archive`: the server archives its WAL itself, and restores to a named point.",
          ),
          rds: optional(INSTANCE, "Point-in-time recovery of Amazon RDS."),
          aurora: optional(CLUSTER, "Point-in-time recovery of Amazon Aurora."),
        },
      },
      description: "Point-in-time recovery: exactly one of `wal`, `rds` and `aurora`.",
      default: null,
      defaultMeans: "none",
    },
    snapshot: {
      shape: {
        kind: "mapping",
        what: "a snapshot",
        keys: {
          "pg-dump": optional(PG_DUMP, "A dump, proven by a restore."),
          rds: optional(INSTANCE, "A snapshot of Amazon RDS."),
          aurora: optional(CLUSTER, "A snapshot of Amazon Aurora."),
          command: optional(COMMANDS, "Three commands of your own: start, wait, prove."),
        },
      },
      description: "What takes a snapshot: exactly one of `pg-dump`, `rds`, `aurora` and `command`.",
      default: null,
      defaultMeans: "none",
    },
    "append-only": {
      shape: { kind: "list", what: "a list of tables", item: TABLE_NAME, maxItems: 1000 },
      description:
        "Tables whose rows are only ever added: what is added behind a dump gets a delta dump under the migration's lock.",
      default: [] as readonly never[],
    },
    "accept-less": {
      shape: {
        kind: "mapping",
        what: "a release without a backup",
        keys: { reason: { shape: REASON, required: true, description: "Why; it stands on the record of each such release." } },
      },
      description: "Where no backup that suffices is to be had, a release whose risk is `snapshot` goes on all the same.",
      default: null,
      defaultMeans: "never",
    },
    "wait-seconds": {
      shape: { kind: "number", what: "a number of seconds", least: 1, most: 604_800 },
      description: "Limit of taking and proving a backup.",
      default: waitSeconds,
    },
  },
} as const;

type BackupValue = ValueOf<typeof BACKUP>;

export function toBackup(value: BackupValue | null): BackupOptions {
  if (value === null) return DEFAULT_BACKUP_OPTIONS;
  const { rescue } = value;
  return {
    atLeast: value["at-least"],
    rescue:
      rescue === null
        ? RESCUE
        : {
            enabled: rescue.enabled === "yes",
            stallMs: rescue["stall-ms"],
            spaceBytes: rescue["space-mb"] * MEGABYTE,
            keepDays: rescue["keep-days"],
          },
    restorePoint: toRestorePoint(value["restore-point"]),
    snapshot: toSnapshot(value.snapshot),
    appendOnly: value["append-only"].map((table: string) => (table.includes(".") ? table : `public.${table}`)),
    acceptLess: value["accept-less"],
    waitSeconds: value["wait-seconds"],
  };
}

function toRestorePoint(value: BackupValue["restore-point"]): RestorePointOptions | null {
  if (value === null) return null;
  if (value.rds !== null) return { kind: "rds", identifier: value.rds.instance, region: value.rds.region };
  if (value.aurora !== null) return { kind: "aurora", identifier: value.aurora.cluster, region: value.aurora.region };
  return value.wal === null ? null : { kind: "restore-point" };
}

function toSnapshot(value: BackupValue["snapshot"]): SnapshotOptions | null {
  if (value === null) return null;
  const { rds, aurora, command, "pg-dump": dump } = value;
  if (dump !== null)
    return {
      kind: "pg_dump",
      folder: dump.folder,
      format: dump.format,
      jobs: dump.jobs,
      fromUrlEnv: dump["from-url-env"],
      scratchUrlEnv: dump["scratch-url-env"],
      provesAllUpToBytes: dump["prove-all-up-to-mb"] * MEGABYTE,
      store: toCommand(dump.store, DUMP_COMMANDS.store),
    };
  if (rds !== null) return { kind: "rds", identifier: rds.instance, region: rds.region };
  if (aurora !== null) return { kind: "aurora", identifier: aurora.cluster, region: aurora.region };
  if (command === null) return null;
  const start = toCommand(command.start, SNAPSHOT_COMMANDS.start);
  const prove = toCommand(command.prove, SNAPSHOT_COMMANDS.prove);
  if (start === null || prove === null) return null;
  return { kind: "command", start, wait: toCommand(command.wait, SNAPSHOT_COMMANDS.wait), prove };
}
