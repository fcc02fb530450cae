import { cp } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { STORIES } from "../demo/stories.ts";
import { makeRepository } from "../support/git-repository.ts";
import { runCli } from "../support/run-dist.ts";
import { drawTerminal } from "../support/terminal-picture.ts";

const root = join(import.meta.dirname, "../..");

it("the README's picture is what the tool says to the demo's mixed pull request", async () => {
  const story = STORIES.find(({ branch }) => branch === "rename-session");
  const repo = await makeRepository();
  await cp(join(root, "test/event-store"), repo.folder, { recursive: true });
  await repo.commit("The event store as it runs in production");
  await repo.branch("rename-session");
  await repo.switch("rename-session");
  await story?.change(repo);
  await repo.commit("Rename");
  const { stdout } = await runCli([
    "check",
    "--repo",
    repo.folder,
    "--base",
    "main",
    "--head",
    "rename-session",
    "--color",
    "always",
  ]);
  await repo.dispose();
  const picture = drawTerminal(`$ schema-release check --base main --head rename-session\n\n${stdout}`);
  await expect(picture).toMatchFileSnapshot(join(root, "docs/verdict.svg"));
});
