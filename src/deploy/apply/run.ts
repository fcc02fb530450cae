/** What all parts of an apply share while it goes on. */
import type { DatabaseSession } from "../../database-port.ts";
import type { RelationLock } from "../../risk/assessment.ts";
import type { Blocker } from "../progress.ts";
import type { RunnableMigration } from "../runnable.ts";
import type { RelationMap } from "./relations.ts";
import type { WalSample } from "./replica-lag.ts";
import type { ApplyRequest } from "./request.ts";
import type { Sessions } from "./sessions.ts";
import type { Watched } from "./watch.ts";

export interface Run {
  readonly request: ApplyRequest;
  readonly sessions: Sessions;
  readonly main: DatabaseSession;
  /** As they are before the migration that is on; without those that are no part of what is observed, such as the history table. */
  readonly relations: RelationMap;
  /** Where the WAL ended when it was last looked at. */
  walAt: bigint;
  /** What the server is busy with for us. */
  onTheWay: OnTheWay | null;
  /** Not yet replayed by all replicas when it was last looked at; mutable. */
  readonly walSeen: WalSample[];
}

/** SQL that was sent and is not answered. Made for every migration, so it costs nothing until it takes long. */
export interface OnTheWay {
  /** `Clock.monotonic`. */
  readonly began: number;
  readonly onBlocked: (blockers: readonly Blocker[]) => void;
  /** Aborted when the answer is there; null while nobody needs to know. */
  ended: AbortController | null;
  /** Null while it is not watched. */
  watching: Promise<Watched> | null;
}

/** A migration that is on. */
export interface Work {
  readonly run: Run;
  readonly migration: RunnableMigration;
  readonly tally: Tally;
}

/** Mutable, of one migration while it goes on. */
export interface Tally {
  readonly startedAt: string;
  /** `Clock.monotonic`. */
  readonly began: number;
  attempts: number;
  lockWaitMs: number;
  locks: readonly RelationLock[] | null;
  rewrites: readonly string[] | null;
  walFrom: bigint;
  walTo: bigint | null;
  /** Sentences about what the SQL says that matters to whoever deploys it next. */
  readonly remarks: string[];
}
