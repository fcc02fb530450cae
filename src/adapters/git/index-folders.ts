/** The index as folders: what a commit made now would hold. */
import type { TreeEntry } from "../../ports.ts";
import { askGit, explainGit } from "./git-process.ts";
import { decodePath } from "./path-bytes.ts";
import { kindOfMode } from "./raw-diff.ts";

/** Reads the index once and answers per folder; null for a folder without entries. */
export async function listIndex(folder: string): Promise<{ list: (path: string) => Promise<readonly TreeEntry[] | null> }> {
  const answer = await askGit({ folder }, ["ls-files", "--stage", "--full-name", "-z", "--", ":/"]);
  if (answer.code !== 0) throw explainGit(answer.stderr, folder);
  const folders = new Map<string, Map<string, TreeEntry>>([["", new Map()]]);
  for (const record of splitAtNul(answer.stdout)) {
    const tab = record.indexOf(0x09);
    const [mode = "", oid = ""] = record.toString("latin1", 0, tab).split(" ");
    addPath(folders, decodePath(record.subarray(tab + 1)), { oid, kind: kindOfMode(mode) });
  }
  return { list: (path) => Promise.resolve(folders.has(path) ? [...(folders.get(path)?.values() ?? [])] : null) };
}

function* splitAtNul(bytes: Buffer): Generator<Buffer> {
  let at = 0;
  for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, at)) {
    yield bytes.subarray(at, end);
    at = end + 1;
  }
}

function addPath(folders: Map<string, Map<string, TreeEntry>>, path: string, object: Pick<TreeEntry, "oid" | "kind">): void {
  const parts = path.split("/");
  let parent = "";
  for (const [index, name] of parts.entries()) {
    const siblings = folders.get(parent) ?? new Map<string, TreeEntry>();
    folders.set(parent, siblings);
    if (index === parts.length - 1) siblings.set(name, { name, ...object });
    else if (!siblings.has(name)) siblings.set(name, { name, kind: "folder", oid: "" });
    parent = parent === "" ? name : `${parent}/${name}`;
  }
}
