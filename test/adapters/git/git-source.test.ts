import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type GitRange, openGitSource } from "../../../src/adapters/git/git-source.ts";
import type { ChangeSet } from "../../../src/change-set/change.ts";
import { UserError } from "../../../src/errors.ts";
import { type Repo, makeRepository } from "../../support/git-repository.ts";

let repo: Repo;
const folders: string[] = [];

beforeEach(async () => {
  repo = await makeRepository();
  await repo.write("README.md", "hello\n");
  await repo.write("db/V1__a.sql", "CREATE TABLE a (id int);\n");
  await repo.commit("first");
});

afterEach(async () => {
  await repo.dispose();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "schema-release-clone-"));
  folders.push(folder);
  return folder;
}

async function readFrom(folder: string, range: GitRange): Promise<ChangeSet> {
  const source = openGitSource(folder, range);
  try {
    return await source.readChangeSet();
  } finally {
    await source.close();
  }
}

const read = (base: string, head: string, folder = repo.folder): Promise<ChangeSet> => readFrom(folder, { base, head });
const brief = (set: ChangeSet): string[] =>
  set.changes.map(({ status, path, previousPath }) => `${status} ${path}${previousPath === null ? "" : ` <- ${previousPath}`}`);

async function failure(answer: Promise<unknown>): Promise<UserError> {
  try {
    await answer;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("It did not fail.");
}

describe("a range", () => {
  it("tells what head changed since it left base, and not what base changed meanwhile", async () => {
    await repo.branch("feature");
    await repo.write("later.txt", "on main");
    await repo.commit("main moves on");
    await repo.switch("feature");
    await repo.write("db/V2__b.sql", "CREATE TABLE b ();");
    await repo.write("README.md", "changed\n");
    await repo.move("db/V1__a.sql", "db/V3__a.sql");
    const head = await repo.commit("change");
    const set = await read("main", "feature");
    expect(brief(set)).toEqual(["modified README.md", "added db/V2__b.sql", "renamed db/V3__a.sql <- db/V1__a.sql"]);
    expect(set).toMatchObject({ complete: true, head, incompleteBecause: null });
    expect(set.base).toBe((await repo.git("rev-parse", "main")).trim());
  });

  it("knows symbolic links, submodules and a removed file", async () => {
    await repo.branch("base");
    await repo.link("link.sql", "db/V1__a.sql");
    await repo.remove("README.md");
    await repo.git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},module`);
    await repo.git("add", "link.sql", "README.md");
    await repo.git("commit", "--quiet", "-m", "kinds");
    const { changes } = await read("base", "main");
    expect(changes.map((change) => [change.path, change.status, change.after?.kind ?? null])).toEqual([
      ["README.md", "removed", null],
      ["link.sql", "added", "symlink"],
      ["module", "added", "submodule"],
    ]);
  });

  it("keeps every odd name apart: line breaks, quotes, leading dashes, bytes that are not UTF-8", async () => {
    await repo.branch("base");
    const names = [
      "a\nb.sql",
      'q"uote.sql',
      "-dash.sql",
      " space .sql",
      "é.sql",
      "\udcff.sql",
      "\udcfe\udc80.sql",
      "::error::x.sql",
    ];
    for (const name of names) await repo.write(name, name);
    await repo.commit("odd names");
    const { changes } = await read("base", "main");
    expect(changes.map((change) => change.path).toSorted()).toEqual(names.toSorted());
  });

  it("serves from a bare repository", async () => {
    await repo.branch("base");
    await repo.write("x.txt", "x");
    await repo.commit("x");
    const bare = join(await temporaryFolder(), "bare.git");
    await repo.git("clone", "--quiet", "--bare", ".", bare);
    expect(brief(await read("base", "main", bare))).toEqual(["added x.txt"]);
  });

  it("serves from a partial clone without blobs", async () => {
    await repo.branch("base");
    await repo.write("db/V2__b.sql", "CREATE TABLE b ();");
    await repo.commit("b");
    await repo.git("config", "uploadpack.allowFilter", "true");
    const partial = join(await temporaryFolder(), "partial");
    await repo.git("clone", "--quiet", "--no-checkout", "--filter=blob:none", `file://${repo.folder}`, partial);
    const source = openGitSource(partial, { base: "origin/base", head: "origin/main" });
    const set = await source.readChangeSet();
    const blobs = await source.readBlobs(set.changes.flatMap((change) => change.after?.oid ?? []));
    await source.close();
    expect(brief(set)).toEqual(["added db/V2__b.sql"]);
    expect(Array.from(blobs.values(), (bytes) => new TextDecoder().decode(bytes))).toEqual(["CREATE TABLE b ();"]);
  });

  it("never looks at the work tree or the index", async () => {
    await repo.branch("base");
    await repo.write("committed.txt", "x");
    await repo.commit("x");
    await repo.write("uncommitted.txt", "x");
    await repo.git("rm", "--quiet", "--cached", "committed.txt");
    expect(brief(await read("base", "main"))).toEqual(["added committed.txt"]);
  });

  it("answers an empty change set with no files", async () => {
    expect(brief(await read("main", "main"))).toEqual([]);
  });

  it("takes the empty tree as a base, for a first commit", async () => {
    expect(brief(await read("4b825dc642cb6eb9a060e54bf8d69288fbee4904", "main"))).toEqual([
      "added README.md",
      "added db/V1__a.sql",
    ]);
  });

  it("picks one merge base where merges crossed", async () => {
    await repo.branch("other");
    await repo.write("one.txt", "1");
    await repo.commit("one");
    const one = (await repo.git("rev-parse", "HEAD")).trim();
    await repo.switch("other");
    await repo.write("two.txt", "2");
    await repo.commit("two");
    await repo.git("merge", "--quiet", "--no-edit", one);
    await repo.switch("main");
    await repo.git("merge", "--quiet", "--no-edit", "other~1");
    await repo.write("three.txt", "3");
    await repo.commit("three");
    const set = await read("other", "main");
    expect(set.complete).toBe(true);
    expect(brief(set)).toContain("added three.txt");
  });
});

describe("what cannot be told", () => {
  it("is incomplete in a shallow clone without the merge base, and says what to fetch", async () => {
    await repo.branch("feature");
    await repo.write("a.txt", "a");
    await repo.commit("main moves");
    await repo.switch("feature");
    await repo.write("b.txt", "b");
    await repo.commit("feature moves");
    const shallow = join(await temporaryFolder(), "shallow");
    await repo.git("clone", "--quiet", "--depth=1", "--no-single-branch", `file://${repo.folder}`, shallow);
    const set = await read("origin/main", "origin/feature", shallow);
    expect(set).toMatchObject({ complete: false, changes: [] });
    expect(set.incompleteBecause).toContain("fetch-depth: 0");
  });

  it("is incomplete for histories that never met", async () => {
    await repo.git("checkout", "--quiet", "--orphan", "island");
    await repo.commit("island");
    const set = await read("main", "island");
    expect(set.complete).toBe(false);
    expect(set.incompleteBecause).toContain("no commit in common");
  });

  it.each(["nowhere", "", "-x", "--output=/tmp/x", "main\nHEAD", "HEAD:README.md", "0".repeat(40)])(
    "is an error for the revision %j",
    async (revision) => {
      const error = await failure(read(revision, "main"));
      expect(error.code).toBe("unknown-revision");
      expect(error.hint).toContain("fetch");
    },
  );

  it("is an error outside a repository and in a folder that does not exist", async () => {
    const folder = await temporaryFolder();
    expect((await failure(read("a", "b", folder))).code).toBe("not-a-repository");
    expect((await failure(read("a", "b", join(folder, "missing")))).code).toBe("not-a-repository");
  });

  it("is an error where objects are damaged", async () => {
    await repo.branch("base");
    await repo.write("db/V2__b.sql", "x");
    await repo.commit("b");
    const damaged = join(await temporaryFolder(), "damaged");
    await cp(repo.folder, damaged, { recursive: true });
    const tree = (await repo.git("rev-parse", "main^{tree}")).trim();
    await rm(join(damaged, ".git/objects", tree.slice(0, 2), tree.slice(2)), { force: true });
    expect((await failure(read("base", "main", damaged))).code).toBe("outside");
  });
});

describe("folders and contents", () => {
  it("lists folders of both sides without reading the rest of the tree", async () => {
    await repo.branch("base");
    await repo.write("db/sub/V2__b.sql", "b");
    await repo.commit("b");
    const source = openGitSource(repo.folder, { base: "base", head: "main" });
    const base = await source.listFolders("base", ["", "db", "db/sub", "README.md"]);
    const head = await source.listFolders("head", ["db", "db/sub"]);
    await source.close();
    expect([...base.keys()]).toEqual(["", "db"]);
    expect(base.get("")?.map((entry) => [entry.name, entry.kind])).toEqual([
      ["README.md", "file"],
      ["db", "folder"],
    ]);
    expect(head.get("db/sub")?.map((entry) => entry.name)).toEqual(["V2__b.sql"]);
  });

  it("reads nothing for folders that do not exist, however many and deep", async () => {
    const source = openGitSource(repo.folder, { base: "main", head: "main" });
    const folders = Array.from({ length: 3000 }, (_, index) => `db${`/${index}`.repeat(800)}`);
    const listed = await source.listFolders("base", [...folders, "db"]);
    await source.close();
    expect([...listed.keys()]).toEqual(["db"]);
  });

  it("reads thousands of blobs through one process, large ones whole, and leaves out what is missing", async () => {
    const large = "x".repeat(3_000_000);
    await repo.write("large.txt", large);
    for (let index = 0; index < 1500; index++) await repo.write(`many/${index}.txt`, `text ${index}`);
    await repo.commit("many");
    const source = openGitSource(repo.folder, { base: "main~1", head: "main" });
    const { changes } = await source.readChangeSet();
    const oids = changes.flatMap((change) => change.after?.oid ?? []);
    const blobs = await source.readBlobs([...oids, "f".repeat(40)]);
    await source.close();
    const byPath = new Map(changes.map((change) => [change.path, new TextDecoder().decode(blobs.get(change.after?.oid ?? ""))]));
    expect(byPath.get("large.txt")).toBe(large);
    expect(byPath.get("many/1499.txt")).toBe("text 1499");
    expect(blobs.has("f".repeat(40))).toBe(false);
  });
});

describe("what is staged", () => {
  it("is compared with HEAD, with the index as the head's folders and contents", async () => {
    await repo.write("db/V2__b.sql", "staged");
    await repo.git("add", "db/V2__b.sql");
    await repo.write("db/V2__b.sql", "not staged");
    await repo.write("app.ts", "not staged");
    const source = openGitSource(join(repo.folder, "db"), "staged");
    const set = await source.readChangeSet();
    const folders = await source.listFolders("head", ["", "db", "nowhere"]);
    const blobs = await source.readBlobs(set.changes.flatMap((change) => change.after?.oid ?? []));
    await source.close();
    expect(brief(set)).toEqual(["added db/V2__b.sql"]);
    expect(set.head).toBe("staged");
    expect(folders.get("db")?.map((entry) => entry.name)).toEqual(["V1__a.sql", "V2__b.sql"]);
    expect(folders.has("nowhere")).toBe(false);
    expect(Array.from(blobs.values(), (bytes) => new TextDecoder().decode(bytes))).toEqual(["staged"]);
  });

  it("serves before the first commit", async () => {
    const empty = await makeRepository();
    await empty.write("a.txt", "a");
    await empty.git("add", ".");
    const set = await readFrom(empty.folder, "staged");
    await empty.dispose();
    expect(brief(set)).toEqual(["added a.txt"]);
  });
});
