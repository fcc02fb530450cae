/** The pull requests of the demo: what a team changes, and what the gate must answer. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Repo } from "../support/git-repository.ts";

type Check = (branch: string) => Promise<{ readonly code: number; readonly output: string }>;

export interface Story {
  readonly branch: string;
  readonly title: string;
  readonly says: string;
  readonly change: (repo: Repo) => Promise<void>;
  /** Exit code that the gate must give. */
  readonly exit: 0 | 1;
  /** What happens after the verdict. */
  readonly afterwards?: (repo: Repo, check: Check) => Promise<void>;
}

const RENAME = "ALTER TABLE audit_events RENAME COLUMN session_id TO session;\n";

const RECORDER = `// Writes one event; safe to repeat, since a queue may deliver twice.
export async function recordEvent(client, event) {
  await client.query(
    "INSERT INTO audit_events (event_id, event_type, session, details) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    [event.id, event.type, event.sessionId, event.details],
  );
}
`;

export const STORIES: readonly Story[] = [
  {
    branch: "retry-queue",
    title: "An application change",
    says: "No migration is touched. The gate says so in a line and stays out of the way.",
    change: (repo) => repo.write("app/retry.js", "export const retries = 3;\n"),
    exit: 0,
  },
  {
    branch: "session-index",
    title: "A schema change by itself, with its test and its note",
    says: 'The ADR\'s "in order to do X we will need a new index Y": a release of its own. Tests and docs may travel with it.',
    change: async (repo) => {
      await repo.write(
        "db/migration/V3__index_sessions.sql",
        "CREATE INDEX CONCURRENTLY audit_events_session ON audit_events (session_id);\n",
      );
      await repo.write("test/report.test.js", "// the report still reads what it read\n");
      await repo.write("docs/schema.md", "Sessions are indexed.\n");
    },
    exit: 0,
  },
  {
    branch: "rename-session",
    title: "A column renamed together with the code that uses it",
    says: "With one replicated database and zero downtime, some servers run the old code on the new column, or the new code on the old one.",
    change: async (repo) => {
      await repo.write("db/migration/V3__rename_session.sql", RENAME);
      await repo.write("app/recorder.js", RECORDER);
    },
    exit: 1,
    afterwards: followTheAdvice,
  },
  {
    branch: "fix-history",
    title: "A merged migration edited",
    says: "V2 has run in Production. Flyway keeps checksums: after this merge every deploy would stop at validation.",
    change: (repo) =>
      repo.write("db/migration/V2__create_billing_events.sql", "CREATE TABLE billing_events (event_id text PRIMARY KEY);\n"),
    exit: 1,
  },
  {
    branch: "one-underscore",
    title: "A migration that would never run",
    says: "One underscore where Flyway wants two: reviewed, merged, deployed – and silently ignored.",
    change: (repo) => repo.write("db/migration/V3_add_reason.sql", "ALTER TABLE billing_events ADD COLUMN reason text;\n"),
    exit: 1,
  },
];

/** Copies the commands that the gate printed, runs them, and asks the gate about both halves. */
async function followTheAdvice(repo: Repo, check: Check): Promise<void> {
  const { output } = await check("rename-session");
  const script = copyCommands(output);
  await promisify(execFile)("bash", ["-eu", "-o", "pipefail", "-c", script], {
    cwd: repo.folder,
    env: { ...process.env, ...AUTHOR },
  });
  console.log("\nThe team runs these commands, and the gate lets each half through:");
  for (const branch of ["rename-session-schema", "rename-session-application"]) {
    const answer = await check(branch);
    const [verdict = ""] = answer.output.split("\n");
    console.log(`$ schema-release check --base main --head ${branch}\n${verdict}`);
    if (answer.code !== 0) throw new Error(`${branch} should have passed.`);
  }
}

/** The indented lines behind the heading, as a person would copy them. */
function copyCommands(output: string): string {
  const plain = output.replaceAll(/\u001B\[[\d;]*m/g, "");
  const lines = plain.slice(plain.indexOf("How to split it")).split("\n");
  const commands = lines.filter((line) => line.startsWith("   ")).map((line) => line.slice(3));
  if (commands.length === 0) throw new Error("The gate printed no commands.");
  return commands.join("\n");
}

const AUTHOR = {
  GIT_AUTHOR_NAME: "Ada Example",
  GIT_AUTHOR_EMAIL: "ada@example.com",
  GIT_COMMITTER_NAME: "Ada Example",
  GIT_COMMITTER_EMAIL: "ada@example.com",
};
