/**
 * A set that the team's own tool applies. What is applied says the tool's history table, read by ourselves, or `status-command`; pending
 * migrations are applied by `deploy-command`. No secret is in an argument: the database is told by the environment.
 */
import type { CommandOptions, DatabaseOptions } from "../../config/options.ts";
import type { CommandOutcome, DatabaseSession } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import type { CommandSet } from "../history.ts";
import { historyTableOf } from "./history-tables.ts";
import { readStatusOf } from "./read-status.ts";
import { findTable, readTable } from "./read-table.ts";
import { readRemembered, remember } from "./remember.ts";
import { type SetSource, toSetMigrations } from "./set-migrations.ts";

export type CommandDatabase = Pick<DatabaseOptions, "name" | "statusCommand" | "deployCommand" | "historyTable">;

/** Whether the team's tool applies the set: `deploy-command` says so. */
export function isByCommand({ deployCommand }: Pick<DatabaseOptions, "deployCommand">): boolean {
  return deployCommand !== null;
}

/** Throws `UserError` (`configuration`) without `deploy-command`, and without `status-command` where no table of the tool is known. */
export function openCommandSet(database: CommandDatabase, source: SetSource): CommandSet {
  const { framework } = source;
  const { name, statusCommand, deployCommand, historyTable } = database;
  const history = historyTableOf(framework);
  if (deployCommand === null) throw lacking("deploy-command", name, framework);
  if (statusCommand === null && history === null) throw lacking("status-command", name, framework);
  const migrations = toSetMigrations(source);
  const findSource = async (session: DatabaseSession | undefined): Promise<string> => {
    if (history !== null && session !== undefined) return (await findTable(session, { history, configured: historyTable })).table;
    return historyTable ?? statusCommand?.command.join(" ") ?? framework;
  };
  return {
    framework,
    readHistory: async (run, environment, session) => {
      if (statusCommand !== null) {
        const { command, timeoutSeconds } = statusCommand;
        const outcome = await run({ command, environment, timeoutSeconds });
        if (outcome.exitCode !== 0) throw failed("status-command", statusCommand, outcome);
        const source = await findSource(session);
        const remembered = session === undefined ? new Map<string, string>() : await readRemembered(session, source);
        return readStatusOf(outcome.stdout, { framework, source, remembered, migrations, shared: history?.shared === true });
      }
      if (history === null || session === undefined) throw lacking("status-command", name, framework);
      return readTable(session, { framework, history, configured: historyTable, migrations });
    },
    remember: async (session, applied, digest) => remember(session, { history: await findSource(session), applied, digest }),
    deploy: async (run, environment) => {
      const { command, timeoutSeconds } = deployCommand;
      const outcome = await run({ command, environment, timeoutSeconds });
      if (outcome.exitCode !== 0) throw failed("deploy-command", deployCommand, outcome);
    },
  };
}

function lacking(option: string, name: string, framework: string): UserError {
  return new UserError(
    "configuration",
    `The database ${JSON.stringify(name)} (${framework}) has no \`${option}\`.`,
    `Add it to the database in .github/schema-release.yml; docs/interoperation.md has a recipe for each tool.`,
  );
}

const LAST_LINES = 15;

function failed(option: string, { command, timeoutSeconds }: CommandOptions, outcome: CommandOutcome): UserError {
  const { exitCode, signal, timedOut, stdout, stderr } = outcome;
  const how = timedOut
    ? `did not end within ${timeoutSeconds} s`
    : exitCode === null
      ? `was ended by ${signal ?? "a signal"}`
      : `failed with exit code ${exitCode}`;
  const said = (stderr.trim() === "" ? stdout : stderr).trim().split("\n").slice(-LAST_LINES).join("\n");
  const hint = said === "" ? "It printed nothing." : `Its last lines:\n${said}`;
  return new UserError("outside", `The ${option} \`${command.join(" ")}\` ${how}.`, hint);
}
