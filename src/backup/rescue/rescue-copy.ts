/** Rescue copies: what a migration loses, kept in the schema `schema_release_rescue` by its own transaction. */
import type { Loss } from "../../risk/loss.ts";
import type { ForeseenCopy } from "../ladder.ts";
import type { TransactionGuard } from "../../deploy/apply/guard.ts";

/** A row of `schema_release_rescue.copies`. */
export interface RescueCopy {
  readonly id: number;
  readonly digest: string;
  readonly database: string;
  readonly migration: { readonly id: string; readonly path: string };
  readonly kind: Exclude<Loss["kind"], "other">;
  /** As it was called before the change, `schema.name`. */
  readonly relation: string;
  /** Columns that are kept beside the key, with their types as they were (`numeric(10,2)`). */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Names of the key's columns; empty for a table without one. */
  readonly key: readonly string[];
  /** Table in `schema_release_rescue`. */
  readonly table: string;
  readonly rows: number;
  readonly bytes: number;
  /** ISO 8601, UTC, by the server's clock. */
  readonly madeAt: string;
  /** Until when it may not be dropped. */
  readonly keepUntil: string;
  readonly restoredAt: string | null;
}

/** A migration with what it loses, all statements together and in their order. */
export interface LosingMigration {
  readonly id: string;
  readonly path: string;
  /** Whether it runs as one transaction. */
  readonly transactional: boolean;
  readonly losses: readonly Loss[];
  /** Strongest lock of each relation that existed before, by its assessment. */
  readonly locks: readonly { readonly relation: string; readonly mode: string }[];
}

export interface RescueLimits {
  /** How long the application may be stalled by copies of one migration. */
  readonly stallMs: number;
  /** What all copies of a release may take; PostgreSQL does not tell how much room a disk has. */
  readonly spaceBytes: number;
  readonly keepDays: number;
}

export type RescuePlan =
  | {
      readonly kind: "offered";
      /** By path; migrations that lose nothing have none. */
      readonly guards: ReadonlyMap<string, TransactionGuard>;
      readonly copies: readonly ForeseenCopy[];
    }
  /** One sentence: which loss cannot be kept and why. */
  | { readonly kind: "refused"; readonly because: string };
