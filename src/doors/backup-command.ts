/** `schema-release backup` on the command line: takes a backup, or drills one that is there. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { systemClock } from "../adapters/clock.ts";
import { openWorkTree } from "../adapters/files/work-tree.ts";
import { commandEnvironment } from "../adapters/postgres/command-environment.ts";
import { openServer } from "../adapters/postgres/server.ts";
import { openRunCommand } from "../adapters/process/run-command.ts";
import { sha256 } from "../adapters/sha256.ts";
import type { BackupDocument } from "../backup/backup-document.ts";
import { TAKEN_RUNGS, takeTargetBackup } from "../commands/backup/backup.ts";
import { openDatabaseSet } from "../commands/open-database.ts";
import { EXIT, UserError } from "../errors.ts";
import { readRelease } from "../release/read-release.ts";
import type { Release } from "../release/release.ts";
import { guardLines } from "../report/escape.ts";
import { VERSION } from "../version.ts";
import { openBackups } from "./backup-providers.ts";
import { publishBackup } from "./publish-backup.ts";
import { beforeWasm } from "./before-wasm.ts";
import { checkoutAt } from "./checkout.ts";
import { type CliCommand, type CommandLine, textOption } from "./command-line.ts";
import { findIndependentTarget } from "./independent-target.ts";
import { readLocalConfiguration } from "./local-configuration.ts";
import { passedTo } from "./passed-variables.ts";
import { openProgress } from "./progress-lines.ts";
import type { Publisher } from "./publisher.ts";
import { stopOnSignals } from "./stop-signal.ts";
import { OUTPUT_OPTIONS } from "./target-door.ts";
import { wantsColour } from "./terminal.ts";

const TAKING = ["release", "target", "repo", "rung", "config"];
const DRILLING = ["record", "table", "parallel", "wait-seconds", "database-url-env"];

export const backupCommand: CliCommand = {
  usage:
    "backup --release FILE --target NAME [--rung RUNG] [--out FILE]\n       schema-release backup --drill DUMP [--record FILE]",
  positionals: false,
  options: {
    release: { type: "string", value: "FILE", help: "what `plan` wrote" },
    target: { type: "string", value: "NAME", help: "what is backed up; a name under targets:, or any name for DATABASE_URL" },
    repo: { type: "string", value: "DIR", help: "the work tree with the release's files; default: the current folder" },
    rung: { type: "string", value: "RUNG", help: "take this one, whatever would suffice", allowed: TAKEN_RUNGS },
    out: { type: "string", value: "FILE", help: "write the record here, as JSON" },
    drill: { type: "string", value: "DUMP", help: "restore this dump into a scratch database, count, time and drop it" },
    record: { type: "string", value: "FILE", help: "of the drill: what the dump has to hold; of backup --out, or evidence" },
    table: {
      type: "string",
      value: "NAME",
      help: "of the drill: restore the rows of this table (schema.name) only",
      several: true,
    },
    parallel: { type: "string", value: "NUMBER", help: "of the drill: parallel jobs; default: 1" },
    "wait-seconds": { type: "string", value: "NUMBER", help: "of the drill: how long it may take; default: 7200" },
    "database-url-env": {
      type: "string",
      value: "NAME",
      help: "of the drill: variable with the URL of the server for scratch databases; default: DATABASE_URL, else PG*",
    },
    ...OUTPUT_OPTIONS,
    config: { type: "string", value: "FILE", help: "use this configuration instead of the work tree's" },
  },
  run: async (line, publisher) => {
    if (filled(line, "drill") === null) {
      refuseBeside(line, DRILLING, "--drill is not given");
      return take(line, publisher);
    }
    refuseBeside(line, TAKING, "a drill needs neither release nor target");
    return (await import("./backup-drill.ts")).drill(line, publisher);
  },
};

const EXIT_OF: Readonly<Record<BackupDocument["outcome"], number>> = {
  taken: EXIT.ok,
  "not-needed": EXIT.ok,
  "left-to-deploy": EXIT.ok,
  failed: EXIT.outside,
};

/** An input of the action that nobody gave is empty. */
function filled(line: CommandLine, option: string): string | null {
  const value = textOption(line, option)?.trim() ?? "";
  return value === "" ? null : value;
}

/** What is not heeded was meant otherwise. */
function refuseBeside(line: CommandLine, options: readonly string[], because: string): void {
  const given = options.find((option) => filled(line, option) !== null);
  if (given === undefined) return;
  throw new UserError("usage", `--${given} has no use here: ${because}.`, "See: schema-release backup --help");
}

async function take(line: CommandLine, publisher: Publisher): Promise<number> {
  const file = required(line, "release", "what `schema-release plan --out` wrote");
  const name = required(line, "target", "such as staging");
  await publisher.outputs({ outcome: "failed" });
  const release = await openRelease(file);
  const folder = resolve(textOption(line, "repo") ?? ".");
  const environment = process.env;
  const opened = await openDatabaseSet({
    files: openWorkTree(folder),
    configuration: await readLocalConfiguration(filled(line, "config") ?? undefined),
    database: release.database,
    environment: { get: (variable) => environment[variable], names: Object.keys(environment) },
    sha256,
    beforeWasm,
  });
  const target = findIndependentTarget(opened.options, { name, database: release.database });
  const where = { environment, urlVariable: target.databaseUrlEnv };
  const server = openServer(where);
  const commands = await commandEnvironment({ ...where, purpose: "backup" });
  const run = openRunCommand({ root: folder, environment, passed: passedTo(target, opened.options, environment) });
  const stop = stopOnSignals();
  const progress = openProgress(process.stderr, wantsColour(textOption(line, "color"), process.stderr));
  try {
    const document = await takeTargetBackup({
      release,
      opened,
      target,
      server,
      environment: commands,
      openBackups: () => openBackups(target, { environment, folder, runCommand: run, commandEnvironment: commands }),
      rung: TAKEN_RUNGS.find((rung) => rung === filled(line, "rung")) ?? null,
      run,
      openCheckout: checkoutAt(folder, environment),
      clock: systemClock,
      sha256,
      signal: stop.signal,
      onProgress: (event) => progress.show(event.kind === "note" ? { kind: "note", text: guardLines(event.text) } : event),
      tool: VERSION,
    });
    progress.end();
    const { backupPage } = await import("../report/backup-words.ts");
    await publishBackup({ document, page: backupPage(document) }, line, publisher);
    await publisher.outputs(outputsOf(document));
    return EXIT_OF[document.outcome];
  } finally {
    progress.end();
    stop.dispose();
  }
}

function required(line: CommandLine, option: string, example: string): string {
  const value = filled(line, option);
  if (value !== null) return value;
  const beside = option === "release" ? " To try a dump that is there: --drill DUMP." : "";
  throw new UserError("usage", `backup needs --${option}.`, `Give --${option}: ${example}.${beside}`);
}

async function openRelease(file: string): Promise<Release> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new UserError(
      "usage",
      `${JSON.stringify(file)} could not be read (${code}).`,
      "Give the path of a file after --release.",
    );
  });
  const read = readRelease(bytes, sha256);
  if ("release" in read) return read.release;
  throw new UserError("usage", `${JSON.stringify(file)}: ${read.problem}`, read.remedy);
}

function outputsOf({ outcome, backup, decision, release }: BackupDocument): Readonly<Record<string, string>> {
  return {
    outcome,
    digest: release.digest,
    reference: backup?.reference ?? "",
    rung: backup?.rung ?? decision?.rung ?? "",
    proven: backup === null ? "" : backup.proof.how,
  };
}
