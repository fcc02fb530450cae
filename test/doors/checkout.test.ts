import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Checkout } from "../../src/commands/sql-command/printed-sql.ts";
import { checkoutAt, namedCheckout } from "../../src/doors/checkout.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";

const PATH = process.env["PATH"];

let repo: Repo;
let head: string;
beforeEach(async () => {
  repo = await makeRepository();
  await repo.write("a/b.py", "1\n");
  await repo.link("link.py", "a/b.py");
  head = (await repo.commit("one")).trim();
});
afterEach(() => repo.dispose());

function opened(answer: Checkout | { readonly refused: string }): Checkout {
  if ("refused" in answer) throw new Error(answer.refused);
  return answer;
}

describe("the checkout of a revision", () => {
  it("is there for the head, from any folder in it, and for what is staged", async () => {
    for (const of of [head, "staged"]) expect(await checkoutAt(`${repo.folder}/a`, { PATH })(of)).toHaveProperty("readFile");
  });

  it("reads files as they lie there, and follows no link", async () => {
    const { readFile } = opened(await checkoutAt(repo.folder, { PATH })(head));
    expect(new TextDecoder().decode((await readFile("a/b.py")) ?? new Uint8Array())).toBe("1\n");
    expect([await readFile("link.py"), await readFile("a"), await readFile("none")]).toEqual([null, null, null]);
  });

  it("is not there outside of a repository, in one without a commit, or for another revision", async () => {
    expect(await checkoutAt("/", { PATH })(head)).toHaveProperty("refused");
    expect(await checkoutAt(repo.folder, { PATH })("f".repeat(40))).toHaveProperty("refused");
    const empty = await makeRepository();
    expect(await checkoutAt(empty.folder, { PATH })(head)).toHaveProperty("refused");
    await empty.dispose();
  });

  it("runs commands at its root, with the settings of tools and without secrets", async () => {
    const environment = {
      PATH,
      DJANGO_SETTINGS_MODULE: "shop.settings",
      INPUT_TOKEN: "secret-secret",
      DATABASE_URL: "postgres://u:pw@h/d",
    };
    const { runCommand } = opened(await checkoutAt(`${repo.folder}/a`, environment)(head));
    const { stdout } = await runCommand({
      command: [process.execPath, "-e", "console.log(JSON.stringify([require('fs').existsSync('a/b.py'), process.env]))"],
      timeoutSeconds: 30,
    });
    const [isRoot, seen] = JSON.parse(stdout) as [boolean, Record<string, string>];
    expect([isRoot, seen["DJANGO_SETTINGS_MODULE"], seen["INPUT_TOKEN"], seen["DATABASE_URL"]]).toEqual([
      true,
      "shop.settings",
      undefined,
      undefined,
    ]);
  });
});

describe("the work tree of named files", () => {
  it("is run in only where somebody says so", async () => {
    const environment = { PATH };
    expect(await namedCheckout(repo.folder, { environment, isAllowed: false })("")).toMatchObject({
      refused: expect.stringContaining("--run-sql-command") as string,
    });
    expect(await namedCheckout(repo.folder, { environment, isAllowed: true })("")).toHaveProperty("runCommand");
  });

  it("is not run in where strangers' code meets secrets, whatever somebody says", async () => {
    const environment = { PATH, GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request_target" };
    expect(await namedCheckout(repo.folder, { environment, isAllowed: true })("")).toHaveProperty("refused");
  });
});
