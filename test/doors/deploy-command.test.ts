import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseCommandLine } from "../../src/doors/command-line.ts";
import { deployCommand } from "../../src/doors/deploy-command.ts";
import { writeRelease } from "../../src/release/write-release.ts";
import { makeEventStore, releaseOf } from "../commands/test-live.ts";
import type { Repo } from "../support/git-repository.ts";

const PATH = "db/migration/V3__note.sql";

let repo: Repo;

beforeAll(async () => {
  repo = await makeEventStore();
  await repo.write(PATH, "ALTER TABLE billing_events ADD COLUMN note text;\n");
  const target = "{ name: staging, database-url-env: NO_SUCH_DATABASE_URL }";
  await repo.write(".github/schema-release.yml", `databases: [{ name: events, framework: flyway }]\ntargets: [${target}]\n`);
  await repo.commit("A schema change");
  await writeFile(join(repo.folder, "release.json"), writeRelease(await releaseOf(repo, { "3": PATH })));
});

afterAll(() => repo.dispose());

describe("a deploy", () => {
  it("that nobody told where its target is never began, as later jobs see it", async () => {
    const words = [`--repo=${repo.folder}`, `--config=${join(repo.folder, ".github/schema-release.yml")}`];
    const release = `--release=${join(repo.folder, "release.json")}`;
    const line = parseCommandLine("deploy", deployCommand, [...words, release, "--target=staging"]);
    const left: (string | undefined)[] = [];
    const outputs = (values: Readonly<Record<string, string>>): Promise<void> => {
      left.push(values["outcome"]);
      return Promise.resolve();
    };
    const run = deployCommand.run(line, { summary: () => Promise.resolve(), outputs });
    await expect(run).rejects.toThrow("NO_SUCH_DATABASE_URL is not set");
    expect(left).toEqual(["not-started"]);
  });
});
