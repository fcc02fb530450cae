import { execFile } from "node:child_process";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { Category, CheckedFile } from "../../src/change-set/check-result.ts";
import { type SplitFile, type SplitInput, type SplitPlan, planSplit } from "../../src/change-set/split.ts";
import { splitCommands } from "../../src/report/split-commands.ts";
import { type Repo, makeRepository } from "../support/git-repository.ts";

const repositories: Repo[] = [];

afterEach(async () => {
  await Promise.all(repositories.splice(0).map((repo) => repo.dispose()));
});

interface Story {
  readonly base: Readonly<Record<string, string>>;
  /** New content by path; null removes. */
  readonly changes: Readonly<Record<string, string | null>>;
}

interface Told {
  readonly repo: Repo;
  readonly base: string;
  readonly head: string;
}

/** The head leaves main at the first commit; main goes on, as it does while a pull request is open. */
async function tell({ base, changes }: Story): Promise<Told> {
  const repo = await makeRepository();
  repositories.push(repo);
  for (const [path, content] of Object.entries(base)) await repo.write(path, content);
  await repo.write("README.md", "read me");
  await repo.commit("base");
  await repo.git("switch", "--quiet", "--create", "feature");
  for (const [path, content] of Object.entries(changes)) if (content === null) await repo.remove(path);
  for (const [path, content] of Object.entries(changes)) if (content !== null) await repo.write(path, content);
  const head = await repo.commit("head");
  await repo.switch("main");
  await repo.write("elsewhere.txt", "main goes on");
  return { repo, base: await repo.commit("main goes on"), head };
}

function file(path: string, category: Category, more: Partial<CheckedFile> & { before?: Category } = {}): SplitFile {
  const { before, ...checked } = more;
  return { checked: { path, previousPath: null, status: "added", category, ...checked }, categoryBefore: before ?? null };
}

function plan(told: Pick<Told, "base" | "head">, files: readonly SplitFile[], more: Partial<SplitInput> = {}): SplitPlan {
  const made = planSplit({ ...told, files, branch: "feature", backwardCompatible: null, editedMigrations: [], ...more });
  if (made === null) throw new Error("nothing to split");
  return made;
}

/** Runs the lines as a person would paste them, in one shell. */
function runBash(folder: string, lines: readonly string[]): Promise<string> {
  const env = {
    PATH: process.env["PATH"],
    HOME: folder,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_AUTHOR_NAME: "Ada",
    GIT_AUTHOR_EMAIL: "ada@example.com",
    GIT_COMMITTER_NAME: "Ada",
    GIT_COMMITTER_EMAIL: "ada@example.com",
  };
  return new Promise((resolve, reject) => {
    const child = execFile("bash", ["--norc"], { cwd: folder, env, encoding: "latin1" }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout + stderr);
      else reject(new Error(stdout + stderr));
    });
    child.stdin?.end(`${lines.join("\n")}\n`);
  });
}

async function runPlan(told: Told, made: SplitPlan): Promise<void> {
  await runBash(
    told.repo.folder,
    splitCommands(made).flatMap(({ commands }) => commands),
  );
}

/** Paths that differ between two revisions, names as git holds them. */
async function changedPaths(repo: Repo, from: string, to: string): Promise<readonly string[]> {
  const bytes = await repo.gitBytes(["diff", "--name-only", "--no-renames", "-z", from, to]);
  return bytes
    .toString("latin1")
    .split("\0")
    .filter((path) => path !== "")
    .sort();
}

async function treeOf(repo: Repo, revision: string): Promise<string> {
  return (await repo.git("rev-parse", `${revision}^{tree}`)).trim();
}

/** Merges both branches where the head began and compares the whole tree with the head's. */
async function expectTheWhole(told: Told, made: SplitPlan): Promise<void> {
  const from = (await told.repo.git("merge-base", told.base, told.head)).trim();
  await told.repo.git("switch", "--quiet", "--detach", from);
  for (const branch of [made.schemaBranch, made.applicationBranch]) {
    await told.repo.git("merge", "--quiet", "--no-edit", branch);
  }
  expect(await treeOf(told.repo, "HEAD")).toBe(await treeOf(told.repo, told.head));
}

const STATUSES = ["added", "removed", "modified"] as const;

const USUAL: Story = {
  base: { "src/app.ts": "old", "src/gone.ts": "old", "db/schema.sql": "old", "db/migration/V1__a.sql": "create table a ();" },
  changes: {
    "src/app.ts": "new",
    "src/gone.ts": null,
    "src/fresh.ts": "new",
    "db/schema.sql": "new",
    "db/migration/V2__b.sql": "create table b ();",
    "docs/b.md": "new",
  },
};

const USUAL_FILES = [
  file("src/app.ts", "app", { status: "modified" }),
  file("src/gone.ts", "app", { status: "removed", before: "app" }),
  file("src/fresh.ts", "app"),
  file("db/schema.sql", "schema", { status: "modified" }),
  file("db/migration/V2__b.sql", "migration"),
  file("docs/b.md", "neutral"),
];

describe("the commands that split a change set", () => {
  it("make a schema release of migrations and companions, and an application release of the rest", async () => {
    const told = await tell(USUAL);
    const made = plan(told, USUAL_FILES);
    await runPlan(told, made);
    expect(await changedPaths(told.repo, "main~1", made.schemaBranch)).toEqual(["db/migration/V2__b.sql", "db/schema.sql"]);
    expect(await changedPaths(told.repo, "main~1", made.applicationBranch)).toEqual([
      "docs/b.md",
      "src/app.ts",
      "src/fresh.ts",
      "src/gone.ts",
    ]);
    await expectTheWhole(told, made);
  });

  it("work for names with spaces, quotes, dashes, newlines, globs and bytes that are not UTF-8", async () => {
    const names = [
      "-rf",
      "a b",
      "it's",
      'say "hi"',
      "new\nline",
      "tab\there",
      "$HOME",
      "`id`",
      "$(id)",
      "back\\slash",
      "star*",
      "[a]",
      ":(exclude)a",
      ":x",
      "!bang",
      "#x",
      "::error::x",
      "a ##[add-mask]b",
      "größe",
      "\u202Eevil",
      "zero\u200Bwidth",
      "\uDCFFbyte\uDC80",
      "~home",
      "a;b&c|d>e",
      "%s\\0",
      "\u001B[31mred",
    ];
    const paths = names.map((name) => `db/${name}`);
    const others = names.map((name) => `src/${name}`);
    const told = await tell({
      base: Object.fromEntries([...paths, ...others].filter((_, index) => index % 3 !== 0).map((path) => [path, "old"])),
      changes: Object.fromEntries([...paths, ...others].map((path, index) => [path, index % 3 === 1 ? null : `new ${index}`])),
    });
    const files = [...paths, ...others].map((path, index) =>
      file(path, index < paths.length ? "migration" : "app", { status: STATUSES[index % 3] ?? "added" }),
    );
    const made = plan(told, files);
    await runPlan(told, made);
    expect(await changedPaths(told.repo, "main~1", made.schemaBranch)).toHaveLength(paths.length);
    expect(await changedPaths(told.repo, "main~1", made.applicationBranch)).toHaveLength(others.length);
    await expectTheWhole(told, made);
  });

  it("take both ends of a rename to the side of each", async () => {
    const text = "a long enough text that git sees the rename\n".repeat(20);
    const told = await tell({
      base: { "src/one.sql": text, "db/two.sql": `${text}two`, "db/three.sql": `${text}three` },
      changes: {
        "src/one.sql": null,
        "db/one.sql": text,
        "db/two.sql": null,
        "src/two.sql": `${text}two`,
        "db/three.sql": null,
        "db/drei.sql": `${text}three`,
      },
    });
    const made = plan(told, [
      file("db/one.sql", "migration", { status: "renamed", previousPath: "src/one.sql", before: "app" }),
      file("src/two.sql", "app", { status: "renamed", previousPath: "db/two.sql", before: "migration" }),
      file("db/drei.sql", "migration", { status: "renamed", previousPath: "db/three.sql", before: "migration" }),
    ]);
    await runPlan(told, made);
    expect(await changedPaths(told.repo, "main~1", made.schemaBranch)).toEqual([
      "db/drei.sql",
      "db/one.sql",
      "db/three.sql",
      "db/two.sql",
    ]);
    expect(await changedPaths(told.repo, "main~1", made.applicationBranch)).toEqual(["src/one.sql", "src/two.sql"]);
    await expectTheWhole(told, made);
  });

  it("remove a file together with the folder that takes its place", async () => {
    const told = await tell({
      base: { db: "a file of the application", "old/app.ts": "x" },
      changes: { db: null, "db/V1__a.sql": "x", "old/": null, old: "a migration" },
    });
    const made = plan(told, [
      file("db", "app", { status: "removed", before: "app" }),
      file("db/V1__a.sql", "migration"),
      file("old/app.ts", "app", { status: "removed", before: "app" }),
      file("old", "migration"),
      file("src/app.ts", "app"),
    ]);
    expect(made.schemaPaths).toEqual(["db", "db/V1__a.sql", "old"]);
    await runBash(
      told.repo.folder,
      splitCommands(made)
        .slice(0, 2)
        .flatMap(({ commands }) => commands),
    );
    expect(await treeOf(told.repo, made.schemaBranch)).toBe(await treeOf(told.repo, told.head));
  });

  it("move symbolic links and submodules as they are", async () => {
    const repo = await makeRepository();
    repositories.push(repo);
    await repo.write("src/app.ts", "old");
    await repo.commit("base");
    const base = (await repo.git("rev-parse", "HEAD")).trim();
    await repo.git("switch", "--quiet", "--create", "feature");
    await repo.link("db/V1__a.sql", "../src/app.ts");
    await repo.write("src/app.ts", "new");
    await repo.git("add", "--all");
    await repo.git("update-index", "--add", "--cacheinfo", `160000,${base},modules/one`);
    await repo.git("update-index", "--add", "--cacheinfo", `160000,${base},modules/two`);
    await repo.git("commit", "--quiet", "--message=head");
    const head = (await repo.git("rev-parse", "HEAD")).trim();
    await repo.git("switch", "--quiet", "main");
    const told = { repo, base, head };
    const made = plan(told, [file("db/V1__a.sql", "migration"), file("modules/one", "schema"), file("src/app.ts", "app")]);
    await runPlan(told, made);
    expect(await changedPaths(repo, "main", made.schemaBranch)).toEqual(["db/V1__a.sql", "modules/one"]);
    await expectTheWhole(told, made);
  });

  it("write very many paths to a list, in lines of bearable length", async () => {
    const paths = Array.from({ length: 300 }, (_, index) => `db/migration/V${index + 1}__it's number ${index}.sql`);
    const told = await tell({
      base: { "src/app.ts": "old" },
      changes: Object.fromEntries([["src/app.ts", "new"], ...paths.map((path) => [path, path])]),
    });
    const made = plan(told, [...paths.map((path) => file(path, "migration")), file("src/app.ts", "app", { status: "modified" })]);
    const lines = splitCommands(made).flatMap(({ commands }) => commands);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2_200);
    await runPlan(told, made);
    expect(await changedPaths(told.repo, "main~1", made.schemaBranch)).toHaveLength(paths.length);
    await expectTheWhole(told, made);
  });

  it("stop before they overwrite work that is not committed", async () => {
    const told = await tell(USUAL);
    await told.repo.write("src/app.ts", "hours of work");
    await expect(runPlan(told, plan(told, USUAL_FILES))).rejects.toThrow("Commit or stash your changes first.");
    expect(await told.repo.git("diff", "--name-only")).toBe("src/app.ts\n");
    expect(await told.repo.git("branch", "--list")).toBe("  feature\n* main\n");
  });

  it("split what is staged before it is committed", async () => {
    const repo = await makeRepository();
    repositories.push(repo);
    await repo.write("src/app.ts", "old");
    const base = await repo.commit("base");
    await repo.write("src/app.ts", "new");
    await repo.write("db/V1__a.sql", "x");
    await repo.git("add", "--all");
    const staged = (await repo.git("write-tree")).trim();
    const made = plan({ base, head: "staged" }, [
      file("src/app.ts", "app", { status: "modified" }),
      file("db/V1__a.sql", "migration"),
    ]);
    await runPlan({ repo, base, head: "staged" }, made);
    expect(await changedPaths(repo, base, made.schemaBranch)).toEqual(["db/V1__a.sql"]);
    expect(await changedPaths(repo, base, made.applicationBranch)).toEqual(["src/app.ts"]);
    await repo.git("merge", "--quiet", "--no-edit", made.schemaBranch);
    expect(await treeOf(repo, "HEAD")).toBe(staged);
  });

  it("work from a folder below the top", async () => {
    const told = await tell(USUAL);
    const made = plan(told, USUAL_FILES);
    await runBash(
      `${told.repo.folder}/src`,
      splitCommands(made).flatMap(({ commands }) => commands),
    );
    expect(await treeOf(told.repo, made.schemaBranch)).not.toBe(await treeOf(told.repo, made.applicationBranch));
    await expectTheWhole(told, made);
  });
});

describe("a plan to split", () => {
  const some = { base: "b".repeat(40), head: "a".repeat(40) };
  const both = [file("db/V1__a.sql", "migration"), file("src/app.ts", "app")];

  it("is none where there is only one side", () => {
    const input = { ...some, branch: null, backwardCompatible: null, editedMigrations: [] };
    expect(planSplit({ ...input, files: [file("db/V1__a.sql", "migration")] })).toBeNull();
    expect(planSplit({ ...input, files: [file("src/app.ts", "app")] })).toBeNull();
  });

  it("puts the schema first when the running application works with the new schema", () => {
    const made = plan(some, both, { backwardCompatible: true });
    expect(made.order).toBe("schema-first");
    expect(splitCommands(made).map(({ title }) => title.split(":")[0])).toEqual([
      "Prepare",
      "Schema release",
      "Application release",
    ]);
  });

  it("puts an application that works with both shapes first when the migrations break the running one", () => {
    const made = plan(some, both, { backwardCompatible: false });
    expect(made.order).toBe("application-first");
    expect(made.advice.join(" ")).toContain("works with the old and with the new schema");
    expect(splitCommands(made).map(({ title }) => title.split(":")[0])).toEqual([
      "Prepare",
      "Application release",
      "Schema release",
    ]);
  });

  it("tells both cases where nobody knows", () => {
    expect(plan(some, both).advice).toHaveLength(2);
  });

  it("asks for a new migration in place of an edit of a merged one", () => {
    const made = plan(some, both, { editedMigrations: ["db/V1__a.sql"] });
    expect(made.advice.at(-1)).toBe(
      "db/V1__a.sql is merged already: leave that edit out of the schema release and write a new migration instead.",
    );
  });

  it.each([
    ["feature/colour", "feature/colour"],
    ["-rf", "rf"],
    ["a..b", "a-b"],
    ["x.lock", "x-lock"],
    ["über/größe", "ber/gr-e"],
    ["$(touch pwned)", "touch-pwned"],
    ["a//b/", "a/b"],
    ["@{-1}", "1"],
    ["---", "split-aaaaaaaa"],
    [null, "split-aaaaaaaa"],
  ])("names the branches of %s after what is harmless in it", (branch, stem) => {
    expect(plan(some, both, { branch }).schemaBranch).toBe(`${stem}-schema`);
  });

  it("names branches that git and shells take as they are", async () => {
    const repo = await makeRepository();
    repositories.push(repo);
    const names = fc.sample(fc.string({ unit: "binary", maxLength: 120 }), { numRuns: 200, seed: 1 });
    const branches = names.map((branch) => plan(some, both, { branch }).schemaBranch);
    expect(branches.filter((branch) => !/^[A-Za-z0-9_][A-Za-z0-9_/-]*$/.test(branch))).toEqual([]);
    for (const branch of new Set(branches)) await repo.git("check-ref-format", "--branch", branch);
  });
});
