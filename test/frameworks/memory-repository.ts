/** A repository in memory: paths and texts at the base, and what a change set does to them. */
import picomatch from "picomatch";
import type { FileChange } from "../../src/change-set/change.ts";
import { DEFAULT_OPTIONS, type Options } from "../../src/config/options.ts";
import { detect, type Answer, type Detection, type Needs } from "../../src/frameworks/detect.ts";
import type { TreeEntry } from "../../src/ports.ts";

export type Texts = Readonly<Record<string, string>>;

/** `oid` and text are one in these tests: a blob's id says what it holds. */
export function oidOf(text: string): string {
  return `blob:${text}`;
}

export function textOf(oid: string): string {
  return oid.slice("blob:".length);
}

export function added(path: string, text = ""): FileChange {
  return { path, previousPath: null, status: "added", before: null, after: { oid: oidOf(text), kind: "file" } };
}

export function modified(path: string, before: string, after: string): FileChange {
  return {
    path,
    previousPath: null,
    status: "modified",
    before: { oid: oidOf(before), kind: "file" },
    after: { oid: oidOf(after), kind: "file" },
  };
}

export function removed(path: string, text = ""): FileChange {
  return { path, previousPath: null, status: "removed", before: { oid: oidOf(text), kind: "file" }, after: null };
}

export function renamed(
  previousPath: string,
  path: string,
  texts: { before: string; after: string } = { before: "", after: "" },
): FileChange {
  return {
    path,
    previousPath,
    status: "renamed",
    before: { oid: oidOf(texts.before), kind: "file" },
    after: { oid: oidOf(texts.after), kind: "file" },
  };
}

export const compileGlob = (glob: string): ((path: string) => boolean) => picomatch(glob, { dot: true });

export interface Detected extends Detection {
  /** What was asked, round by round. */
  readonly asked: readonly Needs[];
}

/** Recognises the sets of a change set in a repository that holds `base`. */
export function detectIn(base: Texts, changes: readonly FileChange[], options: Options = DEFAULT_OPTIONS): Detected {
  const asked: Needs[] = [];
  const detection = detect({ changes, options, compileGlob });
  let step = detection.next();
  while (step.done !== true) {
    asked.push(step.value);
    step = detection.next(answer(base, step.value));
  }
  return { ...step.value, asked };
}

function answer(base: Texts, needs: Needs): Answer {
  return {
    folders: new Map(
      needs.folders.flatMap((folder) => {
        const entries = entriesOf(base, folder);
        return entries.length === 0 ? [] : [[folder, entries] as const];
      }),
    ),
    texts: new Map(needs.oids.map((oid) => [oid, textOf(oid)])),
  };
}

function entriesOf(base: Texts, folder: string): readonly TreeEntry[] {
  const prefix = folder === "" ? "" : `${folder}/`;
  const entries = new Map<string, TreeEntry>();
  for (const [path, text] of Object.entries(base)) {
    if (!path.startsWith(prefix)) continue;
    const [name = "", ...below] = path.slice(prefix.length).split("/");
    entries.set(
      name,
      below.length > 0 ? { name, kind: "folder", oid: `tree:${prefix}${name}` } : { name, kind: "file", oid: oidOf(text) },
    );
  }
  return [...entries.values()];
}
