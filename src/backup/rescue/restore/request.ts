/** What a restore is asked to do. */
import type { Clock } from "../../../database-port.ts";
import type { ApplySettings } from "../../../deploy/settings.ts";
import type { KeptCopy } from "../read-copies.ts";

export interface RestoreRequest {
  /** At least one. */
  readonly copies: readonly KeptCopy[];
  /** False: looks and changes nothing. */
  readonly apply: boolean;
  readonly skipConflicts: boolean;
  /** What becomes of triggers that would fire: null refuses where there are some. */
  readonly triggers: "fire" | "off" | null;
  readonly into: string | null;
  /** A type as SQL, as it was given. */
  readonly through: string | null;
  readonly showValues: boolean;
  readonly settings: Pick<ApplySettings, "lockTimeoutMs" | "statementTimeoutMs" | "retryPauseMs" | "maxAttempts">;
  readonly clock: Clock;
}
