/** `schema-release test`: the application with a release, on an empty database. */
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { systemClock } from "../adapters/clock.ts";
import { openCleanTree } from "../adapters/git/clean-tree.ts";
import { openGitRevision } from "../adapters/git/git-revision.ts";
import { commandEnvironment } from "../adapters/postgres/command-environment.ts";
import { openServer } from "../adapters/postgres/server.ts";
import { openRunCommand } from "../adapters/process/run-command.ts";
import { sha256 } from "../adapters/sha256.ts";
import { type OpenedDatabase, openDatabaseSet } from "../commands/open-database.ts";
import { testRelease } from "../commands/test/test-release.ts";
import type { CleanTree, TestRequest } from "../commands/test/test-request.ts";
import type { CommandOptions, TestOptions } from "../config/options.ts";
import { TEST_COMMANDS } from "../config/test-shape.ts";
import { EXIT, UserError } from "../errors.ts";
import { TEST_CASES, type TestCase, type TestDocument } from "../release/application-test.ts";
import { readRelease } from "../release/read-release.ts";
import type { Release } from "../release/release.ts";
import { guardLines } from "../report/escape.ts";
import { beforeWasm } from "./before-wasm.ts";
import { type CliCommand, type CommandLine, textOption } from "./command-line.ts";
import { readLocalConfiguration } from "./local-configuration.ts";
import { passedToTests } from "./passed-variables.ts";
import { openProgress } from "./progress-lines.ts";
import type { Publisher } from "./publisher.ts";
import { stopOnSignals } from "./stop-signal.ts";
import { formatOf, OUTPUT_OPTIONS } from "./target-door.ts";
import { wantsColour } from "./terminal.ts";
import { writeDocument } from "./write-document.ts";

export const testCommand: CliCommand = {
  usage: "test --case CASE --release FILE [--repo DIR] [--rev REV] [--deployed-ref REV] [--test-command LINE] [--out FILE]",
  positionals: false,
  options: {
    case: { type: "string", value: "CASE", help: "which application on which schema", allowed: TEST_CASES },
    release: { type: "string", value: "FILE", help: "what `plan` wrote" },
    repo: { type: "string", value: "DIR", help: "the repository, bare or not; default: the current folder" },
    rev: { type: "string", value: "REV", help: "the release's commit; default: HEAD" },
    "deployed-ref": { type: "string", value: "REV", help: "the application that runs now, for deployed-on-new" },
    "test-command": { type: "string", value: "LINE", help: "a line for bash instead of the configuration's test.command" },
    "database-url-env": {
      type: "string",
      value: "NAME",
      help: "variable with the URL of an EMPTY database; default: DATABASE_URL, else PG*",
    },
    out: { type: "string", value: "FILE", help: "write the result here, as JSON" },
    ...OUTPUT_OPTIONS,
  },
  run,
};

async function run(line: CommandLine, publisher: Publisher): Promise<number> {
  const name = readCase(line);
  const release = await openRelease(textOption(line, "release") ?? "");
  if (release === null) return EXIT.no;
  const folder = textOption(line, "repo") ?? ".";
  const environment = process.env;
  const configuration = await readLocalConfiguration(textOption(line, "config"));
  const revision = await openGitRevision(folder, filled(line, "rev") ?? "HEAD");
  const stop = stopOnSignals();
  try {
    const opened = await openDatabaseSet({
      files: revision.files,
      configuration,
      database: release.database,
      environment: { get: (variable) => environment[variable], names: Object.keys(environment) },
      sha256,
      beforeWasm,
    });
    const urlVariable = filled(line, "database-url-env") ?? "DATABASE_URL";
    const progress = openProgress(process.stderr, false);
    const document = await testRelease({
      case: name,
      release,
      opened,
      options: opened.options.test,
      command: commandOf(line, opened.options.test),
      head: revision.commit,
      deployed: await findDeployed(folder, filled(line, "deployed-ref")),
      ...(await connect(urlVariable)),
      openTree: (commit) => openTree({ folder, commit, opened, urlVariable }),
      clock: systemClock,
      sha256,
      signal: stop.signal,
      onProgress: (event) => progress.show(event.kind === "note" ? { kind: "note", text: guardLines(event.text) } : event),
    });
    await publish(document, line, publisher);
    return document.stops ? EXIT.no : EXIT.ok;
  } finally {
    stop.dispose();
    revision.close();
  }
}

/** An input of the action that nobody gave is empty. */
function filled(line: CommandLine, option: string): string | undefined {
  const value = textOption(line, option)?.trim();
  return value === "" ? undefined : value;
}

function readCase(line: CommandLine): TestCase {
  const name = TEST_CASES.find((known) => known === textOption(line, "case"));
  if (name !== undefined) return name;
  throw new UserError("usage", "test needs --case.", `Give --case: ${TEST_CASES.join(", ")}.`);
}

/** Null when what is in it cannot be trusted: said, and the answer is no. */
async function openRelease(file: string): Promise<Release | null> {
  if (file === "")
    throw new UserError("usage", "test needs --release.", "Give --release: what `schema-release plan --out` wrote.");
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
  process.stderr.write(`schema-release: ${JSON.stringify(file)}: ${read.problem}\n${read.remedy}\n`);
  return null;
}

/** A line of the workflow's author is read by a shell, which ends with the first command that fails. */
function commandOf(line: CommandLine, { command }: TestOptions): CommandOptions | null {
  const given = filled(line, "test-command");
  if (given === undefined) return command;
  const timeoutSeconds = command?.timeoutSeconds ?? TEST_COMMANDS.command.timeoutSeconds;
  return { command: ["bash", "-eo", "pipefail", "-c", given], timeoutSeconds };
}

async function findDeployed(folder: string, ref: string | undefined): Promise<TestRequest["deployed"]> {
  if (ref === undefined)
    return {
      because: "Which application runs now is not known: no --deployed-ref, and no deployment to test.application-environment.",
    };
  try {
    const revision = await openGitRevision(folder, ref);
    revision.close();
    return { commit: revision.commit };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "unknown-revision") throw error;
    return { because: `The commit ${ref} of the application that runs now is not in this clone; check out with fetch-depth: 0.` };
  }
}

async function connect(urlVariable: string): Promise<Pick<TestRequest, "server" | "urlVariable" | "environment">> {
  const where = { environment: process.env, urlVariable };
  const environment = await commandEnvironment({ ...where, purpose: "test" });
  return { server: openServer(where), urlVariable, environment };
}

interface OpeningTree {
  readonly folder: string;
  readonly commit: string;
  readonly opened: OpenedDatabase;
  readonly urlVariable: string;
}

async function openTree({ folder, commit, opened, urlVariable }: OpeningTree): Promise<CleanTree> {
  const environment = process.env;
  const tree = await openCleanTree({ repository: folder, commit, above: environment["RUNNER_TEMP"] ?? tmpdir() });
  const passed = passedToTests(opened.options, urlVariable, environment);
  return { run: openRunCommand({ root: tree.folder, environment, passed }), remove: tree.remove, close: tree.close };
}

async function publish(document: TestDocument, line: CommandLine, publisher: Publisher): Promise<void> {
  process.stdout.write(await render(document, line));
  await writeDocument("result", filled(line, "out"), toJson(document));
  await publisher.outputs({ outcome: document.outcome, digest: document.digest });
  await publisher.summary(async () => (await import("../report/test-page.ts")).renderTestMarkdown(document));
}

async function render(document: TestDocument, line: CommandLine): Promise<string> {
  const format = formatOf(line);
  if (format === "json") return toJson(document);
  const { renderTestMarkdown, renderTestTerminal } = await import("../report/test-page.ts");
  if (format === "markdown") return renderTestMarkdown(document);
  return renderTestTerminal(document, { colour: wantsColour(textOption(line, "color"), process.stdout) });
}

function toJson(document: TestDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
