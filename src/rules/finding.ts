/** A finding is a result, never an exception. Rules know facts and words; they know no medium. */

export type Severity = "error" | "warning" | "note";

/** How sure a rule is that its finding is true of this input, whatever its severity. */
export type Confidence = "high" | "medium" | "low";

export interface Finding {
  /** The rule's id, which is its file name. */
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** What happened and where, one or two plain sentences; no markup. */
  readonly message: string;
  /** What to do; may hold several lines of commands or SQL. */
  readonly remedy: string;
  /** The file it is about; null when it is about the whole change set. */
  readonly path: string | null;
  /** 1-based; null when it is about the whole file. `column` counts code points. */
  readonly line: number | null;
  readonly column: number | null;
}
