/** One revision's files from git objects. Never reads the work tree. */
import type { RevisionFiles } from "../../ports.ts";
import { ObjectReader } from "./cat-file.ts";
import { FolderReader } from "./folder-reader.ts";
import { listFolders, readBlobs, resolveRevision } from "./git-source.ts";

export interface GitRevision {
  /** Full id of the commit. */
  readonly commit: string;
  /** Its files, whatever side is asked for. */
  readonly files: RevisionFiles;
  /** Ends the child process; may be called twice. */
  close(): void;
}

/** Opens a repository (bare, partial and shallow ones too). Throws `UserError` where there is no such revision. */
export async function openGitRevision(folder: string, revision: string): Promise<GitRevision> {
  const objects = new ObjectReader(folder);
  try {
    const commit = await resolveRevision(objects, revision);
    const reader = new FolderReader(objects, `${commit}^{tree}`, new Map());
    return {
      commit,
      files: {
        listFolders: (_side, folders) => listFolders(reader, folders),
        readBlobs: (oids) => readBlobs(objects, oids),
      },
      close: () => objects.close(),
    };
  } catch (error) {
    objects.close();
    throw error;
  }
}
