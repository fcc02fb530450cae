import { existsSync } from "node:fs";
import { chmod, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openCleanTree } from "../../../src/adapters/git/clean-tree.ts";
import { makeRepository, type Repo } from "../../support/git-repository.ts";

const repositories: Repo[] = [];

afterEach(async () => {
  for (const repo of repositories.splice(0)) await repo.dispose();
});

async function newRepository(): Promise<{ readonly repo: Repo; readonly first: string }> {
  const repo = await makeRepository();
  repositories.push(repo);
  await repo.write("app.js", "first\n");
  await repo.write("db/migration/V1__a.sql", "SELECT 1;\n");
  await repo.write("db/migration/deep/V2__b.sql", "SELECT 2;\n");
  const first = await repo.commit("first");
  await repo.write("app.js", "second\n");
  await repo.commit("second");
  return { repo, first };
}

describe("a clean tree", () => {
  it("holds the files of its commit, and leaves nothing behind", async () => {
    const { repo, first } = await newRepository();
    await repo.write("uncommitted.txt", "here only");
    const tree = await openCleanTree({ repository: repo.folder, commit: first, above: tmpdir() });
    expect((await readdir(tree.folder)).sort()).toEqual([".git", "app.js", "db"]);
    await expect(readFile(join(tree.folder, "app.js"), "utf8")).resolves.toBe("first\n");
    await writeFile(join(tree.folder, "built.js"), "");
    await tree.close();
    expect(existsSync(tree.folder)).toBe(false);
    expect((await repo.git("worktree", "list")).trim().split("\n")).toHaveLength(1);
    await expect(readFile(join(repo.folder, "app.js"), "utf8")).resolves.toBe("second\n");
  });

  it("loses files with the folders that are empty then, and no others", async () => {
    const { repo, first } = await newRepository();
    const tree = await openCleanTree({ repository: repo.folder, commit: first, above: tmpdir() });
    await tree.remove(["db/migration/deep/V2__b.sql"]);
    expect(await readdir(join(tree.folder, "db/migration"))).toEqual(["V1__a.sql"]);
    await tree.remove(["db/migration/V1__a.sql"]);
    expect(existsSync(join(tree.folder, "db"))).toBe(false);
    await tree.close();
  });

  it("runs no hook of the repository", async () => {
    const { repo, first } = await newRepository();
    await repo.write(".git/hooks/post-checkout", "#!/bin/sh\ntouch hooked\n");
    await chmod(join(repo.folder, ".git/hooks/post-checkout"), 0o755);
    const tree = await openCleanTree({ repository: repo.folder, commit: first, above: tmpdir() });
    expect(await readdir(tree.folder)).not.toContain("hooked");
    await tree.close();
  });

  it("is made beside others of the same repository, all at once", async () => {
    const { repo, first } = await newRepository();
    const trees = await Promise.all(
      Array.from({ length: 12 }, () => openCleanTree({ repository: repo.folder, commit: first, above: tmpdir() })),
    );
    for (const { folder } of trees) expect(await readFile(join(folder, "app.js"), "utf8")).toBe("first\n");
    await Promise.all(trees.map(({ close }) => close()));
    expect((await repo.git("worktree", "list")).trim().split("\n")).toHaveLength(1);
  });

  it("of a bare repository is made as well", async () => {
    const { repo, first } = await newRepository();
    const bare = join(repo.folder, "bare.git");
    await repo.git("clone", "--quiet", "--bare", repo.folder, bare);
    const tree = await openCleanTree({ repository: bare, commit: first, above: tmpdir() });
    expect(await readdir(tree.folder)).toContain("app.js");
    await tree.close();
  });

  it("of a commit that is not there is refused without a trace", async () => {
    const { repo } = await newRepository();
    const above = join(repo.folder, "db");
    const opening = openCleanTree({ repository: repo.folder, commit: "0".repeat(40), above });
    await expect(opening).rejects.toMatchObject({ code: "outside" });
    expect(await readdir(above)).toEqual(["migration"]);
  });
});
