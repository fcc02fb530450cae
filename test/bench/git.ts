/** Reads change sets out of bare repositories with git itself, for the measurements in this folder. */
import { execFileSync } from "node:child_process";
import type { FileChange, ObjectRef } from "../../src/change-set/change.ts";
import type { TreeEntry } from "../../src/ports.ts";
import type { Answer, Needs } from "../../src/frameworks/detect.ts";

export const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

export function git(repo: string, args: readonly string[], input = ""): string {
  return execFileSync("git", ["-C", repo, ...args], {
    input,
    maxBuffer: 1 << 30,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "pipe"],
  });
}

export function readChanges(repo: string, base: string, head: string): readonly FileChange[] {
  const fields = git(repo, ["diff-tree", "-r", "-z", "-M", "-l0", base, head]).split("\0");
  const changes: FileChange[] = [];
  for (let index = 0; index + 1 < fields.length;) {
    const [oldMode = "", newMode = "", oldOid = "", newOid = "", status = ""] = (fields[index++] ?? "").slice(1).split(" ");
    const path = fields[index++] ?? "";
    const before = refOf(oldMode, oldOid);
    const after = refOf(newMode, newOid);
    if (status.startsWith("R"))
      changes.push({ path: fields[index++] ?? "", previousPath: path, status: "renamed", before, after });
    else
      changes.push({
        path,
        previousPath: null,
        status: status === "A" ? "added" : status === "D" ? "removed" : "modified",
        before,
        after,
      });
  }
  return changes;
}

function refOf(mode: string, oid: string): ObjectRef | null {
  if (mode === "000000") return null;
  return { oid, kind: mode === "120000" ? "symlink" : mode === "160000" ? "submodule" : "file" };
}

export function answer(repo: string, base: string, needs: Needs): Answer {
  return {
    folders: new Map(needs.folders.flatMap((folder) => listFolder(repo, base, folder) ?? [])),
    texts: readTexts(repo, needs.oids),
  };
}

function listFolder(repo: string, base: string, folder: string): readonly (readonly [string, readonly TreeEntry[]])[] | null {
  try {
    const tree = git(repo, ["ls-tree", "-z", folder === "" ? base : `${base}:${folder}`]);
    const entries = tree.split("\0").filter(Boolean).map(parseEntry);
    return [[folder, entries]];
  } catch {
    return null;
  }
}

function parseEntry(line: string): TreeEntry {
  const [left = "", name = ""] = line.split("\t");
  const [mode = "", , oid = ""] = left.split(" ");
  const kind = mode === "040000" ? "folder" : (refOf(mode, oid)?.kind ?? "file");
  return { name, kind, oid };
}

export function readTexts(repo: string, oids: readonly string[]): ReadonlyMap<string, string> {
  if (oids.length === 0) return new Map();
  const output = execFileSync("git", ["-C", repo, "cat-file", "--batch"], { input: `${oids.join("\n")}\n`, maxBuffer: 1 << 30 });
  const texts = new Map<string, string>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    const [oid = "", type = "", size = ""] = output.subarray(at, end).toString().split(" ");
    if (type !== "blob") {
      at = end + 1;
      continue;
    }
    texts.set(oid, output.subarray(end + 1, end + 1 + Number(size)).toString());
    at = end + Number(size) + 2;
  }
  return texts;
}
