/** What a statement does to what existed before the release. The parts of an assessment before they are added up. */
import type { DataLoss, RelationLock } from "./assessment.ts";
import type { Loss } from "./loss.ts";

/** The effect of one action of a statement (an ALTER TABLE has one for each sub-command). */
export interface Effect {
  /** kebab-case, of the closed list in the effect table, such as `add-column`. */
  readonly action: string;
  /** On relations that existed before the release, `schema.name`, mode as in `pg_locks`. */
  readonly locks: readonly RelationLock[];
  /** Relations whose storage is written anew; relations that are read from end to end (validation, index builds). */
  readonly rewrites: readonly string[];
  readonly scans: readonly string[];
  readonly dataLoss: DataLoss;
  /** What is lost, `schema.table` or `schema.table.column`; empty when nothing is. */
  readonly lost: readonly string[];
  /** The same for whoever keeps it: empty where `dataLoss` is `none` and all is understood, never otherwise. */
  readonly losses: readonly Loss[];
  /** Whether the application that runs now goes on working, on the old and on the new schema. */
  readonly backwardCompatible: boolean;
  /** Whether it can run inside a transaction block. */
  readonly transactional: boolean;
  /** Why, one sentence each, for a reviewer. */
  readonly because: readonly string[];
  /** What would undo it, one sentence; null when nothing does. */
  readonly undo: string | null;
  readonly understood: boolean;
}
