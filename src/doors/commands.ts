/** Every command, by its word: the same on the command line and in the action's input `command`. */
import type { CliCommand } from "./command-line.ts";

export interface RegisteredCommand {
  readonly summary: string;
  readonly load: () => Promise<CliCommand>;
}

/** Each command is loaded when it is called. */
export const COMMANDS: Readonly<Record<string, RegisteredCommand>> = {
  check: {
    summary: "fails a change set that mixes application code with migrations",
    load: async () => (await import("./check-command.ts")).checkCommand,
  },
  classify: {
    summary: "tells the backup risk of migration files, and what they lock, rewrite, lose and break",
    load: async () => (await import("./classify-command.ts")).classifyCommand,
  },
  plan: {
    summary: "makes a release of what is pending on the targets, with the page for whoever approves it",
    load: async () => (await import("./plan-command.ts")).planCommand,
  },
  preflight: {
    summary: "looks whether a release may be tried at all: commit, targets, environments and who must approve",
    load: async () => (await import("./preflight-command.ts")).preflightCommand,
  },
  test: {
    summary: "tests the application with a release, on an empty database: one of three cases",
    load: async () => (await import("./test-command.ts")).testCommand,
  },
  deploy: {
    summary: "applies an approved release to a target, once, and leaves evidence",
    load: async () => (await import("./deploy-command.ts")).deployCommand,
  },
  backup: {
    summary: "takes and proves the backup that a release needs on a target, or drills the restore of a dump",
    load: async () => (await import("./backup-command.ts")).backupCommand,
  },
  verify: {
    summary: "compares the schema of a target with another or a record, and runs its smoke tests",
    load: async () => (await import("./verify-command.ts")).verifyCommand,
  },
  status: {
    summary: "shows what a target holds, lacks and left unfinished, and who is in the way",
    load: async () => (await import("./status-command.ts")).statusCommand,
  },
  rescue: {
    summary: "shows what a release lost and a copy kept, and puts it back",
    load: async () => (await import("./rescue-command.ts")).rescueCommand,
  },
  summary: {
    summary: "writes the page that the reviewers of Production's environment see before they approve",
    load: async () => (await import("./summary-command.ts")).summaryCommand,
  },
  record: {
    summary: "says where a release ended up and what to do next, on one page and on its pull requests",
    load: async () => (await import("./record-command.ts")).recordCommand,
  },
};
