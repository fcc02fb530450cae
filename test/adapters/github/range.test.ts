import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rangeSource } from "../../../src/adapters/github/range.ts";
import type { ChangeSet } from "../../../src/change-set/change.ts";
import { makeRepository, type Repo } from "../../support/git-repository.ts";
import { connectTo } from "../../support/github/client.ts";
import { type FakeGitHub, startGitHub } from "../../support/github/server.ts";

let repo: Repo;
let fake: FakeGitHub;

beforeEach(async () => {
  repo = await makeRepository();
  await repo.write("src/app.ts", "export {};\n");
  await repo.commit("Start");
  fake = await startGitHub(repo);
});

afterEach(async () => {
  await fake.close();
  await repo.dispose();
});

async function readRange(base: string, head: string): Promise<ChangeSet> {
  return rangeSource(await connectTo(fake), { base, head }).readChangeSet();
}

const paths = ({ changes }: ChangeSet): readonly string[] => changes.map(({ path }) => path);

describe("a range", () => {
  it("holds what its head changed since it left its base, as after a forced push", async () => {
    await repo.branch("old");
    await repo.switch("old");
    await repo.write("src/old.ts", "");
    const before = await repo.commit("Old");
    await repo.switch("main");
    await repo.write("db/V1__a.sql", "");
    const after = await repo.commit("New");
    const changeSet = await readRange(before, after);
    expect(changeSet).toMatchObject({ base: before, head: after, complete: true });
    expect(paths(changeSet)).toEqual(["db/V1__a.sql"]);
  });

  it("of more than 300 files is complete, though a comparison lists no more", async () => {
    const before = await repo.git("rev-parse", "HEAD");
    for (let index = 0; index < 320; index++) await repo.write(`gen/f${index}.ts`, "");
    const after = await repo.commit("Many");
    expect(paths(await readRange(before.trim(), after))).toHaveLength(320);
  });

  it("of a new branch starts where it left the default branch", async () => {
    await repo.branch("feature/new");
    await repo.switch("feature/new");
    await repo.write("db/V1__a.sql", "");
    await repo.commit("One");
    await repo.write("db/V2__b.sql", "");
    const head = await repo.commit("Two");
    const changeSet = await readRange("main", "feature/new");
    expect(changeSet.head).toBe(head);
    expect(paths(changeSet)).toEqual(["db/V1__a.sql", "db/V2__b.sql"]);
  });

  it("of one commit is empty", async () => {
    expect(paths(await readRange("main", "main"))).toEqual([]);
  });

  it("of an unknown revision is refused, with the revision in one line", async () => {
    await expect(readRange("no/such\nbranch", "main")).rejects.toMatchObject({
      code: "unknown-revision",
      message: String.raw`GitHub knows no revision "no/such\nbranch" in acme/parcels.`,
    });
  });

  it("of unrelated histories is refused", async () => {
    await repo.git("switch", "--quiet", "--orphan", "other");
    const other = await repo.commit("Another start");
    await expect(readRange("main", other)).rejects.toMatchObject({ code: "no-merge-base" });
  });
});
