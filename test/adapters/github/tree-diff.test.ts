import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FolderEntry } from "../../../src/adapters/github/folders.ts";
import { type Difference, diffTrees, pairRenames } from "../../../src/adapters/github/tree-diff.ts";

/** Contents by path. */
type Files = ReadonlyMap<string, string>;

const hash = (text: string): string => createHash("sha1").update(text).digest("hex");
const asFile = (name: string, content: string): FolderEntry => ({
  name,
  kind: "file",
  mode: "100644",
  oid: hash(content),
  size: content.length,
});

/** The folders of a set of files, kept by their ids as git does. */
function store(files: Files, folders: Map<string, readonly FolderEntry[]>): readonly FolderEntry[] {
  const inner = new Map<string, Map<string, string>>();
  const entries: FolderEntry[] = [];
  for (const [path, content] of files) {
    const [name = "", ...rest] = path.split("/");
    if (rest.length === 0) entries.push(asFile(name, content));
    else inner.set(name, (inner.get(name) ?? new Map<string, string>()).set(rest.join("/"), content));
  }
  for (const [name, below] of inner) {
    const folder = store(below, folders);
    const oid = hash(JSON.stringify(folder));
    folders.set(oid, folder);
    entries.push({ name, kind: "folder", mode: "040000", oid, size: null });
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function diff(before: Files, after: Files, unreadable?: string): Promise<readonly Difference[] | null> {
  const folders = new Map<string, readonly FolderEntry[]>();
  const [from, to] = [store(before, folders), store(after, folders)];
  return diffTrees(from, to, async (tree) => (tree === unreadable ? null : (folders.get(tree) ?? null)));
}

/** Names and contents of few kinds, so that files, folders and contents meet. Never a file and a folder of one name. */
const someFiles = fc
  .array(fc.tuple(fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 4 }), fc.constantFrom("1", "2", "3")), {
    maxLength: 12,
  })
  .map((list) => {
    const files = new Map<string, string>();
    for (const [names, content] of list) {
      const path = names.join("/");
      const clash = [...files.keys()].some((other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`));
      if (!clash) files.set(path, content);
    }
    return files;
  });

describe("the difference of two trees", () => {
  it("holds exactly the paths whose contents differ, files that became folders included", async () => {
    await fc.assert(
      fc.asyncProperty(someFiles, someFiles, async (before, after) => {
        const paths = [...new Set([...before.keys(), ...after.keys()])]
          .filter((path) => before.get(path) !== after.get(path))
          .sort();
        const found = await diff(before, after);
        expect(found?.map(({ path, before: old, after: now }) => [path, old?.oid ?? null, now?.oid ?? null])).toEqual(
          paths.map((path) => [
            path,
            before.has(path) ? hash(before.get(path) ?? "") : null,
            after.has(path) ? hash(after.get(path) ?? "") : null,
          ]),
        );
      }),
    );
  });

  it("is not told when a folder on the way cannot be read", async () => {
    const files = new Map([["a/b", "1"]]);
    const folder = hash(JSON.stringify([asFile("b", "1")]));
    expect(await diff(new Map(), files, folder)).toBeNull();
    expect(await diff(files, files, folder)).toEqual([]);
  });
});

const changesOf = async (before: readonly (readonly [string, string])[], after: readonly (readonly [string, string])[]) => {
  const differences = (await diff(new Map(before), new Map(after))) ?? [];
  return pairRenames(differences, new Map()).map(({ status, path, previousPath }) => [status, previousPath, path]);
};

const sameFiles = (folder: string) => Array.from({ length: 20_000 }, (_, index) => [`${folder}/${index}.sql`, "same"] as const);

describe("renames", () => {
  it("lose no end of any difference, and use each old path once", async () => {
    await fc.assert(
      fc.asyncProperty(
        someFiles,
        someFiles,
        fc.dictionary(fc.constantFrom("a", "a/b", "b"), fc.constantFrom("c", "c/a", "b/c")),
        async (before, after, said) => {
          const differences = (await diff(before, after)) ?? [];
          const changes = pairRenames(differences, new Map(Object.entries(said)));
          const ends = changes.flatMap(({ path, previousPath }) => (previousPath === null ? [path] : [previousPath, path]));
          expect(ends.sort()).toEqual(differences.map(({ path }) => path));
          for (const { status, before: old, after: now } of changes) {
            expect([status, old !== null, now !== null]).toEqual([status, status !== "added", status !== "removed"]);
          }
        },
      ),
    );
  });

  it("go to the file of the same name first", async () => {
    expect(
      await changesOf(
        [
          ["x/1.sql", "same"],
          ["x/2.sql", "same"],
        ],
        [
          ["y/2.sql", "same"],
          ["y/3.sql", "same"],
        ],
      ),
    ).toEqual([
      ["renamed", "x/2.sql", "y/2.sql"],
      ["renamed", "x/1.sql", "y/3.sql"],
    ]);
  });

  it("of thousands of files with one content take no long time", async () => {
    const changes = await changesOf(sameFiles("x"), sameFiles("y"));
    expect(changes.every(([status, from, to]) => status === "renamed" && from?.slice(2) === to?.slice(2))).toBe(true);
  });
});
