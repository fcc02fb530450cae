import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { parseCommandLine } from "../../src/doors/command-line.ts";
import { deployCommand } from "../../src/doors/deploy-command.ts";
import { NOWHERE } from "../../src/doors/publisher.ts";
import { writeRelease } from "../../src/release/write-release.ts";
import { makeEventStore, releaseOf } from "../commands/test-live.ts";
import type { Repo } from "../support/git-repository.ts";
import { createDatabase, startPostgres } from "../support/postgres.ts";

const FOLDER = "db/migration";
const PATH = `${FOLDER}/V3__note.sql`;

let repo: Repo;

beforeAll(async () => {
  repo = await makeEventStore();
  await repo.write(PATH, "ALTER TABLE billing_events ADD COLUMN note text;\n");
  const target = [
    "{ name: staging, database-url-env: NO_SUCH_DATABASE_URL, smoke-command: ['true'] }",
    "{ name: production, database-url-env: NO_SUCH_DATABASE_URL, gates: [staging-evidence], evidence-of: staging }",
  ].join();
  await repo.write(".github/schema-release.yml", `databases: [{ name: events, framework: flyway }]\ntargets: [${target}]\n`);
  await repo.commit("A schema change");
  await writeFile(
    join(repo.folder, "release.json"),
    writeRelease(
      await releaseOf(repo, {
        "1": `${FOLDER}/V1__create_audit_events.sql`,
        "2": `${FOLDER}/V2__create_billing_events.sql`,
        "3": PATH,
      }),
    ),
  );
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

  it("to a URL that leads to the database of the evidence is refused, though nothing is left to do there", async () => {
    const server = await startPostgres();
    try {
      vi.stubEnv("NO_SUCH_DATABASE_URL", await createDatabase(server, "events"));
      const evidence = join(repo.folder, "staging.json");
      const deploy = (...words: readonly string[]): Promise<number> => {
        const given = ["repo=.", "config=.github/schema-release.yml", "release=release.json"].map((each) => {
          const [name, path] = each.split("=");
          return `--${name}=${join(repo.folder, path ?? "")}`;
        });
        return deployCommand.run(parseCommandLine("deploy", deployCommand, [...given, ...words]), NOWHERE);
      };
      const byHand = ["--open-gate=fingerprint", "--reason=the first release of all", "--by=ada"];
      expect(await deploy("--target=staging", `--evidence=${evidence}`, ...byHand)).toBe(0);
      const after = join(repo.folder, "production.json");
      expect(await deploy("--target=production", `--staging-evidence=${evidence}`, `--evidence=${after}`)).toBe(1);
      expect(await readFile(after, "utf8")).toContain(
        "Mend the URL of production or that of staging: both lead to one database.",
      );
    } finally {
      vi.unstubAllEnvs();
      await server.stop();
    }
  });
});
