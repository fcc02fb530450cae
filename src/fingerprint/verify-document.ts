/** What `verify` says (JSON `verify`, version 1). */
import type { SmokeResult } from "../release/evidence.ts";
import type { OrderDifference, SchemaDifference } from "./diff.ts";

export interface VerifyDocument {
  readonly version: 1;
  /** `fail`: the schema differs, a replica lags behind, or the smoke command failed. */
  readonly verdict: "pass" | "fail";
  /** One sentence each: why it fails; empty for a pass. */
  readonly because: readonly string[];
  readonly database: string;
  readonly target: {
    readonly name: string;
    readonly kind: "independent" | "replica";
    readonly hostHash: string;
    /** Such as `18.4`. */
    readonly serverVersion: string;
  };
  /** `sha256:` and 64 hexadecimal digits. */
  readonly fingerprint: string;
  /** How many objects it is made of. */
  readonly objects: number;
  /** What it was compared with; null: nothing. */
  readonly against: {
    readonly kind: "target" | "file" | "digest";
    /** Name of the target or file; the digest itself. */
    readonly name: string;
    readonly fingerprint: string;
    /** Null where it is not known. */
    readonly serverVersion: string | null;
  } | null;
  /** From `against` to the target: `added` is what only the target has. Null where nothing, or a digest alone, was compared. */
  readonly differences: readonly SchemaDifference[] | null;
  /** Tables whose columns lie in another order, which is no difference. */
  readonly columnOrder: readonly OrderDifference[];
  /** How far a replica got; null for other targets. */
  readonly replay: { readonly position: string; readonly wanted: string | null; readonly reached: boolean } | null;
  /** Null where no smoke command is configured, or it did not come to that. */
  readonly smoke: SmokeResult | null;
  /** Sentences: what is worth knowing and fails nothing. */
  readonly notes: readonly string[];
}
