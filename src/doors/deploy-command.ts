/** `schema-release deploy` on the command line. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { systemClock } from "../adapters/clock.ts";
import { openWorkTree } from "../adapters/files/work-tree.ts";
import { commandEnvironment } from "../adapters/postgres/command-environment.ts";
import { openServer } from "../adapters/postgres/server.ts";
import { openRunCommand } from "../adapters/process/run-command.ts";
import { sha256 } from "../adapters/sha256.ts";
import { chooseTarget } from "../commands/choose-target.ts";
import { deploy } from "../commands/deploy/deploy.ts";
import { openDatabaseSet } from "../commands/open-database.ts";
import type { Options, TargetOptions } from "../config/options.ts";
import { GATES_ASKED_FOR } from "../config/target-shape.ts";
import { EXIT, UserError } from "../errors.ts";
import type { Outcome } from "../release/evidence.ts";
import { GATES } from "../release/gate.ts";
import { NEVER_BY_HAND, SHORTEST_REASON } from "../release/gates.ts";
import type { OpenedByHand } from "../release/gates/facts.ts";
import { readRelease } from "../release/read-release.ts";
import type { Release } from "../release/release.ts";
import { VERSION } from "../version.ts";
import { openBackups } from "./backup-providers.ts";
import { beforeWasm } from "./before-wasm.ts";
import { checkoutAt } from "./checkout.ts";
import { type CliCommand, type CommandLine, everyValue, listOption, textOption } from "./command-line.ts";
import { openDeploymentFacts, runUrlOf } from "./deployment-facts.ts";
import { passedTo } from "./passed-variables.ts";
import { readLocalConfiguration } from "./local-configuration.ts";
import { openProgress } from "./progress-lines.ts";
import { DEPLOY_FORMATS, publishEvidence } from "./publish-evidence.ts";
import type { Publisher } from "./publisher.ts";
import { stopOnSignals } from "./stop-signal.ts";
import { wantsColour } from "./terminal.ts";

const BY_HAND = GATES.filter((gate) => !NEVER_BY_HAND.includes(gate));

export const deployCommand: CliCommand = {
  usage: "deploy --release FILE --target NAME [--evidence FILE] [--repo DIR] [--digest DIGEST]",
  positionals: false,
  options: {
    release: { type: "string", value: "FILE", help: "what `plan` wrote and somebody approved" },
    target: { type: "string", value: "NAME", help: "where it goes; a name under targets:, or any name for DATABASE_URL" },
    evidence: { type: "string", value: "FILE", help: "write the record here; default: evidence-NAME.json" },
    repo: { type: "string", value: "DIR", help: "the work tree with the release's files; default: the current folder" },
    digest: { type: "string", value: "DIGEST", help: "the digest that was approved; another release is refused" },
    "staging-evidence": { type: "string", value: "FILE", help: "the record of the target that the release ran on first" },
    "staging-evidence-sha256": { type: "string", value: "HEX", help: "its SHA-256 as it was passed on; another file is refused" },
    "writers-suspended": { type: "string", value: "TEXT", help: "who suspended the writers and how; stands on the record" },
    "open-gate": {
      type: "string",
      value: "GATE",
      help: "open a closed gate by hand, on the record",
      allowed: BY_HAND,
      several: true,
    },
    "ask-gate": {
      type: "string",
      value: "GATE",
      help: "ask this gate even where the configuration does not; it cannot be opened by hand",
      allowed: GATES_ASKED_FOR,
      several: true,
    },
    "evidence-of": { type: "string", value: "NAME", help: "target whose evidence the gate staging-evidence wants" },
    "approved-environment": { type: "string", value: "NAME", help: "environment whose approvals count; default: the target's" },
    "approvals-before": {
      type: "string",
      value: "LOGIN",
      help: "approvals of earlier attempts of the run, which do not count",
      several: true,
    },
    reason: { type: "string", value: "TEXT", help: "why gates are opened by hand" },
    by: { type: "string", value: "NAME", help: "who opens them; default: the actor of the workflow run" },
    config: { type: "string", value: "FILE", help: "use this configuration instead of the work tree's" },
    format: {
      type: "string",
      value: "FORMAT",
      help: "of the record on standard output; default: terminal",
      allowed: DEPLOY_FORMATS,
    },
    color: { type: "string", value: "WHEN", help: "default: auto", allowed: ["auto", "always", "never"] },
    help: { type: "boolean", help: "show this" },
  },
  run,
};

const EXIT_OF: Readonly<Record<Outcome, number>> = {
  applied: EXIT.ok,
  "nothing-to-do": EXIT.ok,
  refused: EXIT.no,
  failed: EXIT.outside,
  interrupted: EXIT.outside,
};

async function run(line: CommandLine, publisher: Publisher): Promise<number> {
  const file = required(line, "release", "what `schema-release plan --out` wrote");
  const name = required(line, "target", "such as staging");
  // What a later job sees of one that never came to its end.
  await publisher.outputs({ outcome: "not-started" });
  const openedByHand = readOpenings(line);
  const stagingEvidence = await readStagingEvidence(line);
  const release = await openRelease(file);
  if (release === null) return EXIT.no;
  const folder = textOption(line, "repo") ?? ".";
  const environment = process.env;
  const opened = await openDatabaseSet({
    files: openWorkTree(resolve(folder)),
    configuration: await readLocalConfiguration(textOption(line, "config")),
    database: release.database,
    environment: { get: (variable) => environment[variable], names: Object.keys(environment) },
    sha256,
    beforeWasm,
  });
  const target = askGates(findTarget(opened.options, { name, database: release.database }), line);
  const { databaseUrlEnv: urlVariable } = target;
  const server = openServer({ environment, urlVariable });
  const commands = await commandEnvironment({ environment, urlVariable, purpose: "command" });
  const stop = stopOnSignals();
  const run = openRunCommand({ root: resolve(folder), environment, passed: passedTo(target, opened.options, environment) });
  const progress = openProgress(process.stderr, wantsColour(textOption(line, "color"), process.stderr));
  try {
    await publisher.outputs({ outcome: "unknown" });
    const evidence = await deploy({
      release,
      opened,
      target,
      server,
      environment: commands,
      expectedDigest: textOption(line, "digest") ?? null,
      stagingEvidence,
      takesBackups: true,
      openedByHand,
      approvedEnvironment: textOption(line, "approved-environment") ?? null,
      approvalsBefore: everyValue(line, "approvals-before"),
      writersSuspended: textOption(line, "writers-suspended") ?? null,
      github: openDeploymentFacts(environment),
      startedBy: environment["GITHUB_TRIGGERING_ACTOR"] ?? environment["GITHUB_ACTOR"] ?? environment["USER"] ?? null,
      runUrl: runUrlOf(environment),
      run,
      openBackups: () =>
        openBackups(target, { environment, folder: resolve(folder), runCommand: run, commandEnvironment: commands }),
      openCheckout: checkoutAt(folder, environment),
      clock: systemClock,
      sha256,
      signal: stop.signal,
      onProgress: progress.show,
      tool: VERSION,
    });
    progress.end();
    await publishEvidence(evidence, line, publisher);
    return EXIT_OF[evidence.outcome];
  } finally {
    progress.end();
    stop.dispose();
  }
}

function required(line: CommandLine, option: string, example: string): string {
  const value = textOption(line, option);
  if (value !== undefined && value !== "") return value;
  throw new UserError("usage", `deploy needs --${option}.`, `Give --${option}: ${example}.`);
}

/** Null when what is in it cannot be trusted: said, and the answer is no. */
async function openRelease(file: string): Promise<Release | null> {
  const read = readRelease(await readGiven(file, "release"), sha256);
  if ("release" in read) return read.release;
  process.stderr.write(`schema-release: The gate "digest" is closed. ${JSON.stringify(file)}: ${read.problem}\n${read.remedy}\n`);
  return null;
}

async function readGiven(file: string, option: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    const gone = code === "ENOENT" ? " In a workflow its artifact is missing or has expired: start a new run." : "";
    throw new UserError(
      "usage",
      `${JSON.stringify(file)} could not be read (${code}).`,
      `Give the path of a file after --${option}.${gone}`,
    );
  }
}

function findTarget(options: Options, { name, database }: { name: string; database: string }): TargetOptions {
  const target = chooseTarget({ options, database, name });
  if (target.kind === "independent") return target;
  throw new UserError(
    "usage",
    `${JSON.stringify(name)} is a physical replica: what its primary gets, it replays.`,
    "Deploy to the primary; `schema-release verify` shows that the replica has replayed it.",
  );
}

/** With the gates that whoever runs this asks for, whatever the configuration says. */
function askGates(target: TargetOptions, line: CommandLine): TargetOptions {
  const asked = listOption(line, "ask-gate");
  const gates = GATES_ASKED_FOR.filter((gate) => target.gates.includes(gate) || asked.includes(gate));
  return { ...target, gates, evidenceOf: textOption(line, "evidence-of") ?? target.evidenceOf };
}

function readOpenings(line: CommandLine): readonly OpenedByHand[] {
  const gates = listOption(line, "open-gate");
  if (gates.length === 0) return [];
  const asked = listOption(line, "ask-gate").find((gate) => gates.includes(gate));
  if (asked !== undefined)
    throw new UserError(
      "usage",
      `The gate ${asked} was asked for by whoever runs this; it cannot be opened by hand.`,
      "Leave it out of --open-gate, and do what the gate asks for.",
    );
  const reason = textOption(line, "reason")?.trim() ?? "";
  const by = (textOption(line, "by") ?? process.env["GITHUB_TRIGGERING_ACTOR"] ?? "").trim();
  if (reason.length < SHORTEST_REASON)
    throw new UserError(
      "usage",
      "--open-gate needs a reason.",
      `Say why in at least ${SHORTEST_REASON} characters: --reason TEXT.`,
    );
  if (by === "") throw new UserError("usage", "--open-gate needs a name.", "Say who opens it: --by NAME.");
  return gates.map((gate) => ({ gate, by, reason }));
}

async function readStagingEvidence(line: CommandLine) {
  const file = textOption(line, "staging-evidence");
  const expectedSha256 = textOption(line, "staging-evidence-sha256") ?? null;
  if (file === undefined) {
    if (expectedSha256 === null) return null;
    throw new UserError(
      "usage",
      "--staging-evidence-sha256 was given without the file.",
      "Give --staging-evidence FILE as well.",
    );
  }
  return { bytes: await readGiven(file, "staging-evidence"), expectedSha256 };
}
