/** What commands need of the world, as interfaces; `adapters/` implements them and the doors hand them in. */
import type { ChangeSet, ObjectRef } from "./change-set/change.ts";
import type { Override } from "./change-set/check-result.ts";

/** An entry of a folder of a revision. */
export interface TreeEntry {
  /** Name within its folder, encoded as the paths of a `FileChange`. */
  readonly name: string;
  readonly kind: ObjectRef["kind"] | "folder";
  readonly oid: string;
}

/** The two revisions that are looked at: the tip of the base (whose configuration is in force) and the head. */
export type Side = "base" | "head";

/** Folders and files as they are at a revision, or in a work tree. */
export interface RevisionFiles {
  /**
   * The entries of folders of one revision, without what lies below them. `""` is the root. A folder that does not
   * exist is absent from the answer.
   */
  listFolders(side: Side, folders: readonly string[]): Promise<ReadonlyMap<string, readonly TreeEntry[]>>;
  /** Contents of blobs by object id. One that cannot be read (missing in a partial clone without network) is absent. */
  readBlobs(oids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** Where a change set comes from: git objects or the GitHub API; never a work tree. */
export interface ChangeSource extends RevisionFiles {
  readChangeSet(): Promise<ChangeSet>;
  /** Ends child processes and connections; may be called twice. */
  close(): Promise<void>;
}

/** What became of the override label of a pull request; null when it is not set. `because`: one or two sentences. */
export type OverrideAnswer =
  | { readonly accepted: Override }
  | { readonly refused: { readonly label: string; readonly because: string } }
  | null;

/** Asks whether somebody opened the gate by setting `label`. Never throws for what it may not read: that is refused. */
export type OverrideReader = (label: string) => Promise<OverrideAnswer>;
