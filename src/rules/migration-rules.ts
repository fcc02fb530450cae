/** The one ordered list of the rules about migrations: what loses, what breaks, what rewrites, what locks, then files as a whole. */
import { accessTightened } from "./migration/access-tightened.ts";
import { attachScans } from "./migration/attach-scans.ts";
import { backfillInSchemaChange } from "./migration/backfill-in-schema-change.ts";
import { breaksRunningCode } from "./migration/breaks-running-code.ts";
import { checkValidates } from "./migration/check-validates.ts";
import { columnRewrites } from "./migration/column-rewrites.ts";
import { compositeChanged } from "./migration/composite-changed.ts";
import { concurrentlyInTransaction } from "./migration/concurrently-in-transaction.ts";
import { constraintRefuses } from "./migration/constraint-refuses.ts";
import { defaultDropped } from "./migration/default-dropped.ts";
import { detachPartition } from "./migration/detach-partition.ts";
import { domainTightened } from "./migration/domain-tightened.ts";
import { dropColumn } from "./migration/drop-column.ts";
import { dropConstraint } from "./migration/drop-constraint.ts";
import { dropDatabase } from "./migration/drop-database.ts";
import { dropIndexNotConcurrent } from "./migration/drop-index-not-concurrent.ts";
import { dropObject } from "./migration/drop-object.ts";
import { dropOwned } from "./migration/drop-owned.ts";
import { dropSchema } from "./migration/drop-schema.ts";
import { dropTable } from "./migration/drop-table.ts";
import { dropType } from "./migration/drop-type.ts";
import { enumValueRenamed } from "./migration/enum-value-renamed.ts";
import { extensionUpdated } from "./migration/extension-updated.ts";
import { foreignKeyValidates } from "./migration/foreign-key-validates.ts";
import { identityChanged } from "./migration/identity-changed.ts";
import { ifNotExistsHides } from "./migration/if-not-exists-hides.ts";
import { ignoreNothing } from "./migration/ignore-nothing.ts";
import { ignoreWithoutReason } from "./migration/ignore-without-reason.ts";
import { indexNotConcurrent } from "./migration/index-not-concurrent.ts";
import { inheritanceChanged } from "./migration/inheritance-changed.ts";
import { lockStatement } from "./migration/lock-statement.ts";
import { losesData } from "./migration/loses-data.ts";
import { lossInCode } from "./migration/loss-in-code.ts";
import { lossyTypeChange } from "./migration/lossy-type-change.ts";
import { manyExclusiveLocks } from "./migration/many-exclusive-locks.ts";
import { mixedTransactionModes } from "./migration/mixed-transaction-modes.ts";
import { noLockTimeout } from "./migration/no-lock-timeout.ts";
import { notNullScans } from "./migration/not-null-scans.ts";
import { notNullWithoutDefault } from "./migration/not-null-without-default.ts";
import { notUnderstood } from "./migration/not-understood.ts";
import { partitionCreatedUnderLock } from "./migration/partition-created-under-lock.ts";
import { primaryKeyLocks } from "./migration/primary-key-locks.ts";
import { refreshNotConcurrent } from "./migration/refresh-not-concurrent.ts";
import { refusedByServer } from "./migration/refused-by-server.ts";
import { reindexNotConcurrent } from "./migration/reindex-not-concurrent.ts";
import { renameColumn } from "./migration/rename-column.ts";
import { renameObject } from "./migration/rename-object.ts";
import { renameTable } from "./migration/rename-table.ts";
import { rowsDeleted } from "./migration/rows-deleted.ts";
import { sequenceRestart } from "./migration/sequence-restart.ts";
import { tableCopied } from "./migration/table-copied.ts";
import { tableRewritten } from "./migration/table-rewritten.ts";
import { tableSwapped } from "./migration/table-swapped.ts";
import { transactionControl } from "./migration/transaction-control.ts";
import { triggerRemoved } from "./migration/trigger-removed.ts";
import { truncateTable } from "./migration/truncate-table.ts";
import { typeChangeRewrites } from "./migration/type-change-rewrites.ts";
import { unboundedDelete } from "./migration/unbounded-delete.ts";
import { unboundedUpdate } from "./migration/unbounded-update.ts";
import { uniqueIndexDropped } from "./migration/unique-index-dropped.ts";
import { uniqueLocks } from "./migration/unique-locks.ts";
import { uniqueRefuses } from "./migration/unique-refuses.ts";
import { unloggedTable } from "./migration/unlogged-table.ts";
import { validateInSameTransaction } from "./migration/validate-in-same-transaction.ts";
import { valuesOverwritten } from "./migration/values-overwritten.ts";
import { volatileDefault } from "./migration/volatile-default.ts";
import type { ActRule, FileRule } from "./migration-rule.ts";
import type { RuleDescription } from "./rule.ts";

/** Each action belongs to one of them at most. */
export const ACT_RULES: readonly ActRule[] = [
  dropDatabase,
  dropOwned,
  dropSchema,
  dropTable,
  truncateTable,
  dropType,
  dropColumn,
  unboundedDelete,
  unboundedUpdate,
  lossyTypeChange,
  lossInCode,
  notUnderstood,
  rowsDeleted,
  valuesOverwritten,
  tableSwapped,
  unloggedTable,
  sequenceRestart,
  renameTable,
  renameColumn,
  renameObject,
  enumValueRenamed,
  notNullWithoutDefault,
  defaultDropped,
  identityChanged,
  compositeChanged,
  accessTightened,
  triggerRemoved,
  detachPartition,
  inheritanceChanged,
  dropObject,
  extensionUpdated,
  domainTightened,
  uniqueRefuses,
  uniqueIndexDropped,
  constraintRefuses,
  dropConstraint,
  typeChangeRewrites,
  volatileDefault,
  columnRewrites,
  tableRewritten,
  refreshNotConcurrent,
  notNullScans,
  primaryKeyLocks,
  uniqueLocks,
  checkValidates,
  foreignKeyValidates,
  attachScans,
  indexNotConcurrent,
  dropIndexNotConcurrent,
  reindexNotConcurrent,
  partitionCreatedUnderLock,
  lockStatement,
  ifNotExistsHides,
];

/** For acts whose own rule has nothing to say. */
export const GENERAL_RULES = { refusedByServer, notUnderstood, losesData, breaksRunningCode, tableCopied } as const;

export const FILE_RULES: readonly FileRule[] = [
  concurrentlyInTransaction,
  mixedTransactionModes,
  transactionControl,
  validateInSameTransaction,
  backfillInSchemaChange,
  manyExclusiveLocks,
  noLockTimeout,
];

/** About comments that ignore findings; they cannot be ignored themselves. */
export const IGNORE_RULES = { ignoreWithoutReason, ignoreNothing } as const;

/** All rules whose findings a migration may have. */
export const MIGRATION_RULES: readonly RuleDescription[] = [
  ...ACT_RULES,
  refusedByServer,
  losesData,
  breaksRunningCode,
  tableCopied,
  ...FILE_RULES,
  ignoreWithoutReason,
  ignoreNothing,
];
