/**
 * A change set: the files of one pull request or of one git range. Knows paths, status and object ids;
 * must not know where they were read from.
 */

export type ChangeStatus = "added" | "modified" | "removed" | "renamed";

/** What a path pointed at on one side of the change. `oid` names the git blob (of a submodule: its commit). */
export interface ObjectRef {
  readonly oid: string;
  readonly kind: "file" | "symlink" | "submodule";
}

/**
 * One changed file. Paths are relative to the repository, with `/`; bytes that are not UTF-8 stand as lone surrogates
 * U+DC80 to U+DCFF (one per byte, as in Python's `surrogateescape`), so that no two paths fall together.
 */
export interface FileChange {
  readonly path: string;
  /** The old path of a rename, else null. */
  readonly previousPath: string | null;
  readonly status: ChangeStatus;
  /** At the merge base; null when added. */
  readonly before: ObjectRef | null;
  /** At the head; null when removed. */
  readonly after: ObjectRef | null;
}

/** `base...head`: what head changed since it left base. */
export interface ChangeSet {
  /** Commit id of the base revision, whose configuration is in force. */
  readonly base: string;
  /** Commit id of the head revision; `staged` for a pre-commit check. */
  readonly head: string;
  /** False when the list could not be proven complete; then the verdict is fail. */
  readonly complete: boolean;
  /** Why it is not complete and what to do, in one or two sentences; null when it is. */
  readonly incompleteBecause: string | null;
  readonly changes: readonly FileChange[];
}
