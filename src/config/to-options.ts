/** Values in the file's words -> options in ours: commands split, units in one kind, names in camel case. */
import { DEFAULT_APPLY_SETTINGS } from "../deploy/settings.ts";
import { toBackup } from "./backup-shape.ts";
import { toCommand } from "./command-shape.ts";
import { DATABASE_COMMANDS } from "./configuration-shape.ts";
import type { configurationShape } from "./configuration-shape.ts";
import { DEFAULT_TEST_OPTIONS, defaultDatabase, defaultTarget } from "./options.ts";
import type { DatabaseOptions, KnownFlake, TargetOptions, TestOptions } from "./options.ts";
import type { ValueOf } from "./shape.ts";
import { TARGET_COMMANDS } from "./target-shape.ts";
import type { TARGET } from "./target-shape.ts";
import { TEST_COMMANDS } from "./test-shape.ts";
import type { TEST } from "./test-shape.ts";

export type DatabaseValue = ValueOf<ReturnType<typeof configurationShape>["keys"]["databases"]["shape"]["item"]>;
export type TargetValue = ValueOf<typeof TARGET>;
type TestValue = ValueOf<typeof TEST>;

type WriterValue = Exclude<DatabaseValue["writers"][number], never>;

export function toDatabase(value: DatabaseValue): DatabaseOptions {
  const writers: readonly WriterValue[] = value.writers;
  return {
    ...defaultDatabase(value.name, value.framework),
    migrations: value.migrations,
    schema: value.schema,
    dialect: value.dialect,
    writers: writers.map(({ "max-blocked-seconds": maxBlockedSeconds, ...writer }) => ({ ...writer, maxBlockedSeconds })),
    statistics: value.statistics,
    sqlCommand: toCommand(value["sql-command"], DATABASE_COMMANDS["sql-command"]),
    statusCommand: toCommand(value["status-command"], DATABASE_COMMANDS["status-command"]),
    deployCommand: toCommand(value["deploy-command"], DATABASE_COMMANDS["deploy-command"]),
    historyTable: value["history-table"],
    fingerprintIgnore: value["fingerprint-ignore"],
  };
}

const SECOND = 1000;

export function toTarget(value: TargetValue): TargetOptions {
  const lag = value["max-replica-lag-seconds"];
  const defaults = defaultTarget(value.name);
  return {
    ...defaults,
    database: value.database,
    stage: value.stage ?? defaults.stage,
    environment: value.environment,
    databaseUrlEnv: value["database-url-env"],
    kind: value.kind,
    gates: [...new Set(value.gates)],
    evidenceOf: value["evidence-of"],
    evidenceHours: value["evidence-hours"],
    approvers: toApprovers(value.approvers),
    backupCommand: toCommand(value["backup-command"], TARGET_COMMANDS["backup-command"]),
    backup: toBackup(value.backup),
    smokeCommand: toCommand(value["smoke-command"], TARGET_COMMANDS["smoke-command"]),
    apply: {
      ...DEFAULT_APPLY_SETTINGS,
      lockTimeoutMs: value["lock-timeout-ms"],
      maxAttempts: value["max-attempts"],
      statementTimeoutMs: value["statement-timeout-ms"],
      concurrentTimeoutMs: value["concurrent-timeout-seconds"] * SECOND,
      deployerTimeoutMs: value["deployer-timeout-seconds"] * SECOND,
      maxReplicaLagMs: lag === null ? null : lag * SECOND,
    },
  };
}

export function toTest(value: TestValue | null): TestOptions {
  if (value === null) return DEFAULT_TEST_OPTIONS;
  const knownFlakes: readonly KnownFlake[] = value["known-flakes"];
  return {
    command: toCommand(value.command, TEST_COMMANDS.command),
    prepareCommand: toCommand(value["prepare-command"], TEST_COMMANDS["prepare-command"]),
    applicationEnvironment: value["application-environment"],
    required: [...new Set(value.required)],
    untested: value.untested,
    knownFlakes,
  };
}

/** A risk without approvers of its own has those of the next lower one: what is riskier is never easier to approve. */
function toApprovers(value: TargetValue["approvers"]): TargetOptions["approvers"] {
  const nightly = value?.nightly ?? null;
  const snapshot = value?.snapshot ?? nightly;
  const quiesce = value?.quiesce ?? snapshot;
  return {
    ...(nightly === null ? {} : { nightly }),
    ...(snapshot === null ? {} : { snapshot }),
    ...(quiesce === null ? {} : { quiesce }),
  };
}
