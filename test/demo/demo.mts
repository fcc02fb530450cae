/**
 * The demo: a small application with Flyway migrations as a real git repository, changed on branches as a team would,
 * and the gate run on each of them from dist/, as a pull request check would run it. Then the workflow releases one of them.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs, promisify } from "node:util";
import type { Repo } from "../support/git-repository.ts";
import { makeWorld, startServers } from "../workflow/world.ts";
import { tellReleases } from "./release.ts";
import { STORIES, type Story } from "./stories.ts";

const root = join(import.meta.dirname, "../..");
const cli = join(root, "dist/cli/index.js");
const colour = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
const bold = (text: string): string => (colour ? `\u001B[1m${text}\u001B[0m` : text);
const title = (text: string): void => console.log(bold(`\n${"═".repeat(100)}\n${text}`));

/** Builds the repository, tells every story, checks each exit code, and cleans up. */
async function demo(): Promise<void> {
  if (!existsSync(cli)) throw new Error("dist/ is missing: run npm run build first.");
  const { values } = parseArgs({ options: { out: { type: "string" } } });
  const out = values.out === undefined ? await mkdtemp(join(tmpdir(), "schema-release-demo-")) : resolve(values.out);
  await mkdir(out, { recursive: true });
  const servers = await startServers();
  try {
    const world = await makeWorld(servers);
    try {
      for (const [index, story] of STORIES.entries()) await tell(world.repo, story, index + 1);
      console.log(bold(`\nAll ${STORIES.length} pull requests got the answer that the decision record asks for.`));
      await world.repo.switch("main");
      await tellReleases(world, out, { title, say: (text) => console.log(text) });
    } finally {
      await world.close();
    }
  } finally {
    await servers.stop();
  }
}

async function tell(repo: Repo, story: Story, number: number): Promise<void> {
  await repo.switch("main");
  await repo.branch(story.branch);
  await repo.switch(story.branch);
  await story.change(repo);
  await repo.commit(story.title);
  // Wim writes the changes, since Ada is one of those who approve.
  await repo.git("commit", "--amend", "--quiet", "--no-edit", "--no-gpg-sign", "--author=wim <wim@example.com>");
  title(`${number}. ${story.title}`);
  console.log(`${story.says}\n$ schema-release check --base main --head ${story.branch}\n`);
  const answer = await check(repo.folder, story.branch);
  console.log(answer.output.trimEnd());
  console.log(`(exit code ${answer.code})`);
  if (answer.code !== story.exit) throw new Error(`${story.branch} should have ended with ${story.exit}.`);
  await story.afterwards?.(repo, (branch) => check(repo.folder, branch));
}

/** The gate as a child process, from the committed bundle. */
export async function check(folder: string, branch: string): Promise<{ readonly code: number; readonly output: string }> {
  const args = [cli, "check", "--repo", folder, "--base", "main", "--head", branch, ...(colour ? ["--color", "always"] : [])];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return { code: 0, output: stdout };
  } catch (error) {
    if (error instanceof Error && "code" in error && typeof error.code === "number" && "stdout" in error) {
      const complaint = "stderr" in error ? String(error.stderr) : "";
      return { code: error.code, output: String(error.stdout) + complaint };
    }
    throw error;
  }
}

await demo();
