/** The work tree, or a folder of loose files, as a listing. The only folder that reads files which nobody named on the command line. */
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { RevisionFiles, TreeEntry } from "../../ports.ts";

/** So many files are read at once. */
const AT_ONCE = 32;

/** Files below `root`, whatever side is asked for. An object id is the path itself, so nothing is hashed. */
export function openWorkTree(root: string): RevisionFiles {
  return {
    listFolders: async (_side, folders) => {
      const listed = await inTurns(folders, async (folder) => [folder, await listFolder(root, folder)] as const);
      return new Map(listed.flatMap(([folder, entries]) => (entries === null ? [] : [[folder, entries] as const])));
    },
    readBlobs: async (paths) => {
      const read = await inTurns(paths, async (path) => [path, await readOrNull(join(root, path))] as const);
      return new Map(read.flatMap(([path, bytes]) => (bytes === null ? [] : [[path, bytes] as const])));
    },
  };
}

async function inTurns<In, Out>(items: readonly In[], run: (item: In) => Promise<Out>): Promise<readonly Out[]> {
  const done: Out[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) done.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(run))));
  return done;
}

/** Null where it does not exist or may not be read. */
async function listFolder(root: string, folder: string): Promise<readonly TreeEntry[] | null> {
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    return entries.flatMap((entry): readonly TreeEntry[] => {
      const { name } = entry;
      const oid = folder === "" ? name : `${folder}/${name}`;
      if (entry.isDirectory()) return [{ name, kind: "folder", oid }];
      if (entry.isFile()) return [{ name, kind: "file", oid }];
      return entry.isSymbolicLink() ? [{ name, kind: "symlink", oid }] : [];
    });
  } catch {
    return null;
  }
}

async function readOrNull(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}
