import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pullRequestSource } from "../../../src/adapters/github/pull-request.ts";
import type { FileChange } from "../../../src/change-set/change.ts";
import { makeRepository, type Repo } from "../../support/git-repository.ts";
import { connectTo } from "../../support/github/client.ts";
import { type FakeGitHub, startGitHub } from "../../support/github/server.ts";
import { addPullRequest } from "../../support/github/state.ts";

let repo: Repo;
let fake: FakeGitHub;

beforeEach(async () => {
  repo = await makeRepository();
  await repo.write("db/V1__a.sql", "create table a (id int);\n".repeat(20));
  await repo.write("db/V2__b.sql", "create table b (id int);\n");
  await repo.write("src/app.ts", "export {};\n");
  await repo.commit("Start");
  await repo.branch("feature");
  fake = await startGitHub(repo);
});

afterEach(async () => {
  await fake.close();
  await repo.dispose();
});

async function onBranch(change: () => Promise<void>, branch = "feature"): Promise<string> {
  await repo.switch(branch);
  await change();
  const head = await repo.commit("Change");
  await repo.switch("main");
  return head;
}

/** Adds many files on top of `feature`, past the work tree, which takes long. */
async function commitFiles(paths: readonly string[]): Promise<string> {
  await repo.switch("feature");
  const blob = (await repo.gitBytes(["hash-object", "-w", "--stdin"], "same")).toString("utf8").trim();
  await repo.gitBytes(["update-index", "--index-info"], paths.map((path) => `100644 ${blob}\t${path}\n`).join(""));
  await repo.git("commit", "--quiet", "--message=Many files");
  const head = await oidOf("HEAD");
  await repo.git("reset", "--quiet", "--hard", "main");
  await repo.switch("main");
  return head;
}

async function readChanges(number = 1): Promise<readonly FileChange[]> {
  const source = pullRequestSource(await connectTo(fake), { number, head: null });
  return (await source.readChangeSet()).changes;
}

function inShort(changes: readonly FileChange[]): readonly string[] {
  return changes.map(
    ({ status, path, previousPath }) => `${status} ${previousPath === null ? "" : `${previousPath} -> `}${path}`,
  );
}

const oidOf = async (revision: string): Promise<string> => (await repo.git("rev-parse", revision)).trim();

describe("a pull request's change set", () => {
  it("has every changed path with its object on both sides", async () => {
    const head = await onBranch(async () => {
      await repo.write("db/V3__c.sql", "create table c (id int);\n");
      await repo.write("src/app.ts", "export const one = 1;\n");
      await repo.remove("db/V2__b.sql");
    });
    addPullRequest(fake.state, 1, { head });
    const source = pullRequestSource(await connectTo(fake), { number: 1, head });
    const main = await oidOf("main");
    expect(await source.readChangeSet()).toEqual({
      base: main,
      head,
      complete: true,
      incompleteBecause: null,
      changes: [
        {
          path: "db/V2__b.sql",
          previousPath: null,
          status: "removed",
          before: { kind: "file", oid: await oidOf(`${main}:db/V2__b.sql`) },
          after: null,
        },
        {
          path: "db/V3__c.sql",
          previousPath: null,
          status: "added",
          before: null,
          after: { kind: "file", oid: await oidOf(`${head}:db/V3__c.sql`) },
        },
        {
          path: "src/app.ts",
          previousPath: null,
          status: "modified",
          before: { kind: "file", oid: await oidOf(`${main}:src/app.ts`) },
          after: { kind: "file", oid: await oidOf(`${head}:src/app.ts`) },
        },
      ],
    });
  });

  it("starts at the merge base, while its base is the tip of the base branch", async () => {
    const head = await onBranch(() => repo.write("src/new.ts", ""));
    await onBranch(() => repo.write("src/elsewhere.ts", ""), "main");
    addPullRequest(fake.state, 1, { head });
    const changeSet = await pullRequestSource(await connectTo(fake), { number: 1, head }).readChangeSet();
    expect(changeSet.base).toBe(await oidOf("main"));
    expect(inShort(changeSet.changes)).toEqual(["added src/new.ts"]);
  });

  it("knows renames with and without an edit", async () => {
    const head = await onBranch(async () => {
      await repo.move("db/V1__a.sql", "db/V7__a.sql");
      await repo.write("db/V7__a.sql", `${"create table a (id int);\n".repeat(19)}-- end\n`);
      await repo.move("src/app.ts", "app/app.ts");
    });
    addPullRequest(fake.state, 1, { head });
    expect(inShort(await readChanges())).toEqual(["renamed src/app.ts -> app/app.ts", "renamed db/V1__a.sql -> db/V7__a.sql"]);
  });

  it("knows symbolic links, submodules and changes of mode", async () => {
    const commit = await oidOf("main");
    const head = await onBranch(async () => {
      await repo.link("link", "src");
      await repo.git("update-index", "--add", "--cacheinfo", `160000,${commit},vendor/lib`);
      await repo.git("update-index", "--chmod=+x", "src/app.ts");
    });
    // The work tree knows nothing of the submodule and the mode, so only the link was committed with `add --all`.
    await repo.switch("feature");
    await repo.git("update-index", "--add", "--cacheinfo", `160000,${commit},vendor/lib`);
    await repo.git("update-index", "--chmod=+x", "src/app.ts");
    await repo.git("commit", "--quiet", "--message=Modes");
    expect(head).not.toBe(await oidOf("feature"));
    addPullRequest(fake.state, 1, { head: "feature" });
    const changes = await readChanges();
    expect(changes.map(({ path, status, after }) => [path, status, after?.kind])).toEqual([
      ["link", "added", "symlink"],
      ["src/app.ts", "modified", "file"],
      ["vendor/lib", "added", "submodule"],
    ]);
  });

  it("is empty when nothing changed", async () => {
    addPullRequest(fake.state, 1, { head: "feature" });
    expect(await readChanges()).toEqual([]);
  });

  it("reads a fork through the base repository", async () => {
    const head = await onBranch(() => repo.write("src/new.ts", ""));
    await repo.git("update-ref", "refs/pull/1/head", head);
    await repo.git("branch", "--force", "feature", "main");
    addPullRequest(fake.state, 1, { head, fork: true, author: "stan" });
    expect(inShort(await readChanges())).toEqual(["added src/new.ts"]);
    expect(fake.requests.every((request) => request.includes("/repos/acme/parcels/"))).toBe(true);
  });

  it("goes on standing for the commit of its run when the pull request has moved on", async () => {
    const head = await onBranch(() => repo.write("src/first.ts", ""));
    await onBranch(() => repo.write("src/second.ts", ""));
    addPullRequest(fake.state, 1, { head: "feature" });
    const changeSet = await pullRequestSource(await connectTo(fake), { number: 1, head }).readChangeSet();
    expect(changeSet.head).toBe(head);
    expect(inShort(changeSet.changes)).toEqual(["added src/first.ts"]);
  });

  it("follows the pages of a list of more than 100 files", async () => {
    const names = Array.from({ length: 230 }, (_, index) => `gen/f${String(index).padStart(3, "0")}.ts`);
    await repo.switch("feature");
    for (const name of names) await repo.write(name, `${name}\n${"// a line that stays\n".repeat(9)}`);
    await repo.commit("Old");
    await repo.git("branch", "--force", "main", "feature");
    const head = await onBranch(async () => {
      for (const name of names) await repo.remove(name);
      for (const name of names) await repo.write(`moved/${name}`, `${name} edited\n${"// a line that stays\n".repeat(9)}`);
    });
    addPullRequest(fake.state, 1, { head });
    const changes = await readChanges();
    expect(changes.filter(({ status }) => status === "renamed")).toHaveLength(230);
    expect(fake.requests.filter((request) => request.includes("/files"))).toHaveLength(3);
  });

  it("is complete beyond the 3,000 files at which GitHub's list ends", async () => {
    const paths = Array.from({ length: 3001 }, (_, index) => `gen/${index % 40}/f${index}.ts`);
    const head = await commitFiles([...paths, "zz/V3__last.sql"]);
    addPullRequest(fake.state, 1, { head });
    const changeSet = await pullRequestSource(await connectTo(fake), { number: 1, head }).readChangeSet();
    expect(changeSet.complete).toBe(true);
    expect(changeSet.changes).toHaveLength(3002);
    expect(changeSet.changes.at(-1)?.path).toBe("zz/V3__last.sql");
  });

  it("is complete when GitHub's list is short of files that `changed_files` counts", async () => {
    const head = await onBranch(async () => {
      await repo.write("db/V3__c.sql", "");
      await repo.write("src/new.ts", "");
    });
    addPullRequest(fake.state, 1, { head });
    fake.state.faults.push({ operation: "pulls/list-files", keep: 1 });
    expect(inShort(await readChanges())).toEqual(["added db/V3__c.sql", "added src/new.ts"]);
  });

  it("is complete when GitHub finds the change too large for a list", async () => {
    const head = await onBranch(() => repo.write("src/new.ts", ""));
    addPullRequest(fake.state, 1, { head });
    fake.state.faults.push({ operation: "pulls/list-files", answer: { status: 422 } });
    expect(inShort(await readChanges())).toEqual(["added src/new.ts"]);
  });

  it("does not believe a rename in GitHub's list whose ends did not change", async () => {
    const head = await onBranch(() => repo.write("src/new.ts", ""));
    addPullRequest(fake.state, 1, { head });
    fake.state.faults.push({ operation: "pulls/list-files", set: { status: "renamed", previous_filename: "src/app.ts" } });
    expect(inShort(await readChanges())).toEqual(["added src/new.ts"]);
  });
});

describe("a revision that GitHub does not list whole", () => {
  it("is read folder by folder, and only where something changed", async () => {
    await repo.write("docs/deep/deeper/readme.md", "text");
    await repo.commit("Docs");
    await repo.git("branch", "--force", "feature", "main");
    const head = await onBranch(async () => {
      await repo.write("db/more/V3__c.sql", "");
      await repo.move("src/app.ts", "src/main.ts");
    });
    addPullRequest(fake.state, 1, { head });
    fake.state.faults.push({ operation: "git/get-tree", where: "recursive=1", set: { truncated: true } });
    expect(inShort(await readChanges())).toEqual(["added db/more/V3__c.sql", "renamed src/app.ts -> src/main.ts"]);
    const docs = await oidOf("main:docs");
    expect(fake.requests.some((request) => request.includes(docs))).toBe(false);
  });

  it("is incomplete, with the reason and the remedy, when a folder alone is too large", async () => {
    const head = await onBranch(() => repo.write("src/new.ts", ""));
    addPullRequest(fake.state, 1, { head });
    fake.state.faults.push({ operation: "git/get-tree", set: { truncated: true } });
    const changeSet = await pullRequestSource(await connectTo(fake), { number: 1, head }).readChangeSet();
    expect(changeSet.complete).toBe(false);
    expect(changeSet.incompleteBecause).toContain("fetch-depth: 0");
    expect(inShort(changeSet.changes)).toEqual(["added src/new.ts"]);
  });

  it("is incomplete when more folders changed than may be asked for", async () => {
    const head = await commitFiles(Array.from({ length: 420 }, (_, index) => `gen/${index}/f${index}.ts`));
    addPullRequest(fake.state, 1, { head });
    fake.state.faults.push({ operation: "git/get-tree", where: "recursive=1", set: { truncated: true } });
    const source = pullRequestSource(await connectTo(fake), { number: 1, head });
    const changeSet = await source.readChangeSet();
    expect(changeSet.complete).toBe(false);
    expect(changeSet.changes).toHaveLength(420);
    expect(fake.requests.length).toBeLessThan(500);
    expect([...(await source.listFolders("base", ["db"])).keys()]).toEqual(["db"]);
  });
});

describe("paths and titles of a hostile pull request", () => {
  const HOSTILE = [
    "a\nb.sql",
    "##[add-mask]true.sql",
    "::set-output name=x::y",
    "`$(id)`.ts",
    "bidi\u202Egnp.sql",
    "..\\x.ts",
    "-rf",
    "%2e%2e",
    "ümläut 😀.sql",
  ];

  it("arrive unchanged", async () => {
    const head = await onBranch(async () => {
      for (const name of HOSTILE) await repo.write(`in/${name}`, name);
    });
    addPullRequest(fake.state, 1, { head, title: "::error::##[group]", body: "<!-- schema-release:check -->" });
    expect((await readChanges()).map(({ path }) => path).sort()).toEqual(HOSTILE.map((name) => `in/${name}`).sort());
  });

  it("are never lost where their bytes are not UTF-8 and GitHub writes the same path for two", async () => {
    await onBranch(async () => {
      await repo.write("db/V\uDCFF.sql", "one");
      await repo.write("f\uDCFF/a.ts", "one");
      await repo.write("f\uDCFE/b.ts", "its neighbour");
    }, "main");
    await repo.git("branch", "--force", "feature", "main");
    const head = await onBranch(async () => {
      await repo.write("db/V\uDCFE.sql", "two");
      await repo.write("f\uDCFE/b.ts", "its edited neighbour");
    });
    addPullRequest(fake.state, 1, { head });
    const changeSet = await pullRequestSource(await connectTo(fake), { number: 1, head }).readChangeSet();
    expect(changeSet.complete).toBe(true);
    const shown = inShort(changeSet.changes);
    expect(shown).toContain("added db/V\uFFFD.sql");
    expect(shown.filter((line) => line.includes("f\uFFFD/b.ts"))).not.toEqual([]);
    expect(shown.filter((line) => line.includes("a.ts"))).toEqual([]);
  });
});

describe("folders and contents", () => {
  it("are read from the tip of the base and from the head", async () => {
    const head = await onBranch(() => repo.write("db/V3__c.sql", ""));
    await onBranch(() => repo.write("db/V9__z.sql", ""), "main");
    addPullRequest(fake.state, 1, { head });
    const source = pullRequestSource(await connectTo(fake), { number: 1, head });
    const names = async (side: "base" | "head", folder: string) =>
      (await source.listFolders(side, [folder])).get(folder)?.map(({ name, kind }) => `${kind} ${name}`);
    expect(await names("base", "db")).toEqual(["file V1__a.sql", "file V2__b.sql", "file V9__z.sql"]);
    expect(await names("head", "db")).toEqual(["file V1__a.sql", "file V2__b.sql", "file V3__c.sql"]);
    expect(await names("base", "")).toEqual(["folder db", "folder src"]);
  });

  it("are absent where there is no such folder or no such blob", async () => {
    addPullRequest(fake.state, 1, { head: "feature" });
    const source = pullRequestSource(await connectTo(fake), { number: 1, head: null });
    expect(await source.listFolders("base", ["no/such", "src/app.ts", "db"]).then((found) => [...found.keys()])).toEqual(["db"]);
    expect(await source.readBlobs(["0".repeat(40)])).toEqual(new Map());
  });

  it("keep every byte, and each blob is asked for once", async () => {
    const bytes = Uint8Array.from({ length: 700 }, (_, index) => index % 256);
    const head = await onBranch(() => repo.write("data.bin", bytes));
    addPullRequest(fake.state, 1, { head });
    const source = pullRequestSource(await connectTo(fake), { number: 1, head });
    const oid = await oidOf(`${head}:data.bin`);
    const blobs = await source.readBlobs([oid, oid]);
    expect(Uint8Array.from(blobs.get(oid) ?? [])).toEqual(bytes);
    expect(fake.requests.filter((request) => request.includes("/git/blobs/"))).toHaveLength(1);
  });

  it("are not fetched when larger than 20 MB", async () => {
    const head = await onBranch(() => repo.write("dump.sql", Buffer.alloc(20 * 1024 * 1024 + 1, "x")));
    addPullRequest(fake.state, 1, { head });
    const source = pullRequestSource(await connectTo(fake), { number: 1, head });
    await source.readChangeSet();
    expect(await source.readBlobs([await oidOf(`${head}:dump.sql`)])).toEqual(new Map());
    expect(fake.requests.some((request) => request.includes("/git/blobs/"))).toBe(false);
    await source.close();
    await source.close();
  });

  it("cannot be listed, with a sentence on what to do, where a folder is too large for GitHub", async () => {
    addPullRequest(fake.state, 1, { head: "feature" });
    fake.state.faults.push({ operation: "git/get-tree", set: { truncated: true } });
    const source = pullRequestSource(await connectTo(fake), { number: 1, head: null });
    await expect(source.listFolders("base", ["db"])).rejects.toMatchObject({
      code: "outside",
      hint: expect.stringContaining("fetch-depth: 0"),
    });
  });
});
