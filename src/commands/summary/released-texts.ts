/** The files of a release as they are checked out: shown only where they are what is released, byte for byte. */
import { showPath } from "../../change-set/visible.ts";
import { folderOf } from "../../frameworks/exclusions.ts";
import type { RevisionFiles } from "../../ports.ts";
import type { Release, Sha256 } from "../../release/release.ts";
import { listBelow, readAll } from "../revision-tree.ts";
import type { Refused } from "./summarise-left.ts";

interface Wanted {
  readonly release: Release;
  /** Further files, of which those that are there are read. */
  readonly others: readonly string[];
  readonly sha256: Sha256;
}

/** Texts by path; throws `UserError` for a link. */
export async function readReleasedTexts(
  files: RevisionFiles,
  { release, others, sha256 }: Wanted,
): Promise<{ readonly texts: ReadonlyMap<string, string> } | Refused> {
  const bytes = await readPaths(files, [...release.migrations.map(({ path }) => path), ...others]);
  for (const { path, sha256: released } of release.migrations) {
    const found = bytes.get(path);
    if (found !== undefined && sha256(found) === released) continue;
    const what = found === undefined ? "is not checked out" : "is not what the release holds: its SHA-256 differs";
    return {
      refused: `${showPath(path)} ${what}.`,
      remedy: `Check out the release's commit ${release.commit.slice(0, 12)} before this (--repo DIR).`,
    };
  }
  const utf8 = new TextDecoder();
  return { texts: new Map([...bytes].map(([path, content]) => [path, utf8.decode(content)])) };
}

/** Folder by folder, each listed once. */
async function readPaths(files: RevisionFiles, paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = new Set(paths);
  const folders = [...new Set(paths.map(folderOf))];
  const listed = await Promise.all(folders.map((folder) => listBelow(files, folder, () => false)));
  const found = listed.flatMap((entries) => entries ?? []).filter(({ path }) => wanted.has(path));
  return new Map((await readAll(files, found)).map(({ path, bytes }) => [path, bytes]));
}
