/** A team's world for the workflow: the sample application's repository as the README sets it up, a GitHub, and three real servers. */
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { copiedWorkflow, exampleOf } from "../support/example-of.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { type FakeGitHub, startGitHub } from "../support/github/server.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../support/postgres.ts";
import type { Decision, Scenario, ScenarioEnvironment } from "../support/workflow/scenario.ts";

const project = join(import.meta.dirname, "../..");

export const STAGES = ["staging", "production", "dr"] as const;
export type StageName = (typeof STAGES)[number];

/** Three servers, since roles and positions of the WAL belong to a server. */
export interface Servers {
  readonly byStage: Readonly<Record<StageName, PostgresServer>>;
  stop(): Promise<void>;
}

export async function startServers(): Promise<Servers> {
  const [staging, production, dr] = await Promise.all([startPostgres(), startPostgres(), startPostgres()]);
  return {
    byStage: { staging, production, dr },
    stop: async () => {
      await Promise.all([staging.stop(), production.stop(), dr.stop()]);
    },
  };
}

export interface World {
  readonly repo: Repo;
  readonly github: FakeGitHub;
  readonly urls: Readonly<Record<StageName, string>>;
  /** Commit of the application that is deployed. */
  readonly deployed: string;
  /** Merges a migration into the default branch and answers the commit. */
  merge(files: Readonly<Record<string, string>>): Promise<string>;
  /** A run of the caller; the reviewers of Production are ada and mae. */
  scenario(more?: Partial<Scenario>, decisions?: Readonly<Partial<Record<StageName, Deciding>>>): Scenario;
  ask(stage: StageName, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): Promise<void>;
}

export type Deciding = NonNullable<ScenarioEnvironment["decide"]>;
export const APPROVED: Decision = { kind: "approve", by: "ada" };

let worlds = 0;

export interface WorldOptions {
  /** Changes the configuration that the README gives away. */
  readonly configuration?: (text: string) => string;
  /** DR's server is a standby of Production's. */
  readonly hasReplica?: boolean;
  /** Files of the first commit besides. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The databases hold the application's first two migrations, as Flyway would have applied them. */
export async function makeWorld(
  servers: Servers,
  { configuration, hasReplica = false, files = {} }: WorldOptions = {},
): Promise<World> {
  worlds += 1;
  const repo = await makeRepository();
  const readme = await readFile(join(project, "README.md"), "utf8");
  await cp(join(project, "test/event-store"), repo.folder, { recursive: true });
  // As `npm ci` would leave it.
  await repo.link("node_modules", join(project, "node_modules"));
  const given = exampleOf(readme, "configuration");
  await repo.write(".github/schema-release.yml", configuration?.(given) ?? given);
  await repo.write(".github/workflows/release.yml", exampleOf(readme, "caller"));
  const workflow = await readFile(join(project, ".github/workflows/schema-release.yml"), "utf8");
  await repo.write(".github/workflows/schema-release.yml", copiedWorkflow(readme, workflow));
  for (const [path, text] of Object.entries(files)) await repo.write(path, text);
  const deployed = await commitAsWim(repo, "The event store as it runs");
  const github = await startGitHub(repo);
  github.state.deployments.push({ environment: "app-production", sha: deployed, statuses: ["success"] });
  const name = `events_${worlds}`;
  const urls = {
    staging: await createDatabase(servers.byStage.staging, name),
    production: await createDatabase(servers.byStage.production, name),
    dr: hasReplica ? urlOf(servers.byStage.dr, name) : await createDatabase(servers.byStage.dr, name),
  };
  const world = { repo, github, urls, deployed };
  return {
    ...world,
    merge: async (changed) => {
      for (const [path, text] of Object.entries(changed)) await repo.write(path, text);
      return commitAsWim(repo, "A schema change");
    },
    scenario: (more = {}, decisions = {}) => scenarioOf(world, more, decisions),
    ask: async (stage, sql) => {
      const client = await connectTo(urls[stage]);
      try {
        return (await client.query<Record<string, unknown>>(sql)).rows;
      } finally {
        await client.end();
      }
    },
    close: async () => {
      await github.close();
      await repo.dispose();
    },
  };
}

function urlOf({ url }: PostgresServer, database: string): string {
  const found = new URL(url);
  found.pathname = `/${database}`;
  return found.href;
}

async function commitAsWim(repo: Repo, message: string): Promise<string> {
  await repo.git("add", "--all");
  await repo.git("commit", "--quiet", "--no-gpg-sign", `--message=${message}`, "--author=wim <wim@example.com>");
  return (await repo.git("rev-parse", "HEAD")).trim();
}

function scenarioOf(
  { github, urls }: Pick<World, "github" | "urls">,
  more: Partial<Scenario>,
  decisions: Readonly<Partial<Record<StageName, Deciding>>>,
): Scenario {
  return {
    github,
    workflow: ".github/workflows/release.yml",
    event: { name: "workflow_dispatch", inputs: { reason: "The sessions are looked up all day" } },
    secrets: { STAGING_READ_URL: urls.staging, PRODUCTION_READ_URL: urls.production, DR_READ_URL: urls.dr },
    environments: {
      staging: { secrets: { STAGING_DATABASE_URL: urls.staging } },
      production: {
        secrets: { PRODUCTION_DATABASE_URL: urls.production },
        reviewers: ["ada", "mae"],
        preventsSelfReview: true,
        adminsMayBypass: false,
        decide: decisions.production ?? APPROVED,
      },
      dr: { secrets: { DR_DATABASE_URL: urls.dr } },
    },
    ...more,
  };
}
