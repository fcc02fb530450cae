/** Reads `--raw -z` output of git's diff commands: `:mode mode oid oid status NUL path NUL [path NUL]`. */
import type { FileChange, ObjectRef } from "../../change-set/change.ts";
import { decodePath } from "./path-bytes.ts";

const COLON = 0x3a;

/** The changes of a raw diff in git's order. A copy counts as added, a change of type as modified. */
export function parseRawDiff(output: Buffer): readonly FileChange[] {
  const changes: FileChange[] = [];
  let at = 0;
  const next = (): Buffer => {
    const end = output.indexOf(0, at);
    const field = output.subarray(at, end < 0 ? output.length : end);
    at = end < 0 ? output.length : end + 1;
    return field;
  };
  while (at < output.length) {
    const header = next();
    if (header[0] !== COLON) continue;
    const [beforeMode = "", afterMode = "", beforeOid = "", afterOid = "", status = ""] = header
      .toString("latin1")
      .slice(1)
      .split(" ");
    const first = decodePath(next());
    const letter = status[0] ?? "M";
    const second = letter === "R" || letter === "C" ? decodePath(next()) : null;
    const before = reference(beforeMode, beforeOid);
    const after = reference(afterMode, afterOid);
    changes.push(makeChange({ letter, first, second, before, after }));
  }
  return changes;
}

interface RawChange {
  readonly letter: string;
  readonly first: string;
  readonly second: string | null;
  readonly before: ObjectRef | null;
  readonly after: ObjectRef | null;
}

function makeChange({ letter, first, second, before, after }: RawChange): FileChange {
  const path = second ?? first;
  if (letter === "R") return { path, previousPath: first, status: "renamed", before, after };
  if (letter === "A" || letter === "C") return { path, previousPath: null, status: "added", before: null, after };
  if (letter === "D") return { path, previousPath: null, status: "removed", before, after: null };
  return { path, previousPath: null, status: "modified", before, after };
}

function reference(mode: string, oid: string): ObjectRef | null {
  if (mode === "000000") return null;
  return { oid, kind: kindOfMode(mode) };
}

/** What a tree entry's mode says it is; a folder's mode never stands in a recursive diff. */
export function kindOfMode(mode: string): ObjectRef["kind"] {
  if (mode === "120000") return "symlink";
  return mode === "160000" ? "submodule" : "file";
}
