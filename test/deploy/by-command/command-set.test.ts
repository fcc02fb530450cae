import { describe, expect, it } from "vitest";
import type { CommandOutcome, RunCommand } from "../../../src/database-port.ts";
import { type CommandDatabase, isByCommand, openCommandSet } from "../../../src/deploy/by-command/command-set.ts";
import type { CommandSet } from "../../../src/deploy/history.ts";
import { sha256 } from "../native/session.ts";
import { toMigration } from "./tool-run.ts";

const PATHS = ["migrations/20240101000000_users.js", "migrations/20240102000000_names.js"];
const DATABASE: CommandDatabase = {
  name: "shop",
  statusCommand: { command: ["tool", "status"], timeoutSeconds: 5 },
  deployCommand: { command: ["tool", "up"], timeoutSeconds: 7 },
  historyTable: null,
};

function open(framework: string, more: Partial<CommandDatabase> = {}): CommandSet {
  const files = PATHS.map((path) => ({ path, bytes: new Uint8Array() }));
  const migrations = PATHS.flatMap((path) => toMigration("knex", path));
  return openCommandSet({ ...DATABASE, ...more }, { framework, migrations, files, sha256 });
}

/** A port that answers the same to whatever is run, and remembers what was. */
function answer(outcome: Partial<CommandOutcome>): { run: RunCommand; asked: unknown[] } {
  const asked: unknown[] = [];
  const whole = {
    exitCode: 0,
    signal: null,
    timedOut: false,
    truncated: false,
    stdout: "",
    stderr: "",
    durationMs: 1,
    ...outcome,
  };
  const run: RunCommand = (request) => {
    asked.push(request);
    return Promise.resolve(whole);
  };
  return { run, asked };
}

describe("a set by command", () => {
  it("asks the status-command with the environment, and nothing in arguments", async () => {
    const { run, asked } = answer({ stdout: "20240101000000_users\n" });
    const state = await open("other").readHistory(run, { DATABASE_URL: "postgres://secret@host/db" });
    expect(asked).toEqual([
      { command: ["tool", "status"], environment: { DATABASE_URL: "postgres://secret@host/db" }, timeoutSeconds: 5 },
    ]);
    expect(state.pending.map(({ path }) => path)).toEqual([PATHS[1]]);
  });

  it("runs the deploy-command the same way", async () => {
    const { run, asked } = answer({});
    await open("knex").deploy(run, { PGOPTIONS: "-c lock_timeout=1000" });
    expect(asked).toEqual([{ command: ["tool", "up"], environment: { PGOPTIONS: "-c lock_timeout=1000" }, timeoutSeconds: 7 }]);
  });

  it.each([
    [{ exitCode: 3, stderr: "a\nno such table\n" }, "`tool up` failed with exit code 3.", "Its last lines:\na\nno such table"],
    [{ exitCode: null, timedOut: true }, "`tool up` did not end within 7 s.", "It printed nothing."],
    [{ exitCode: null, signal: "SIGTERM" }, "`tool up` was ended by SIGTERM.", "It printed nothing."],
  ])("throws what the tool said when it failed: %j", async (outcome, message, hint) => {
    const failure = await open("knex")
      .deploy(answer(outcome).run, {})
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "UserError", code: "outside", message: `The deploy-command ${message}`, hint });
  });

  it("believes no status of a command that failed", async () => {
    const { run } = answer({ exitCode: 1, stdout: "20240101000000_users\n", stderr: "cannot connect" });
    await expect(open("knex").readHistory(run, {})).rejects.toThrow("The status-command `tool status` failed with exit code 1.");
  });

  it("needs a deploy-command, and a status-command where no history table is known", () => {
    expect(() => open("knex", { deployCommand: null })).toThrow("has no `deploy-command`");
    expect(() => open("liquibase", { statusCommand: null })).toThrow("has no `status-command`");
    expect(() => open("knex", { statusCommand: null })).not.toThrow();
    expect([isByCommand(DATABASE), isByCommand({ deployCommand: null })]).toEqual([true, false]);
  });
});
