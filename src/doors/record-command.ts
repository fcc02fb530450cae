/** `schema-release record` on the command line. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../adapters/sha256.ts";
import { recordRelease } from "../commands/record.ts";
import { EXIT, UserError } from "../errors.ts";
import type { ReleaseRecord } from "../release/release-record.ts";
import { escapeTerminal } from "../report/escape.ts";
import { type CliCommand, type CommandLine, textOption } from "./command-line.ts";
import { runUrlOf } from "./deployment-facts.ts";
import { type OpenGitHub, openGitHub } from "./github-connection.ts";
import type { Publisher } from "./publisher.ts";
import { keepRecordComments, openRecordPort } from "./record-port.ts";
import { formatOf, OUTPUT_OPTIONS, type TargetFormat } from "./target-door.ts";
import { wantsColour } from "./terminal.ts";
import { writeDocument } from "./write-document.ts";

export const recordCommand: CliCommand = {
  usage: "record --in DIR --jobs JSON [--out FILE] [--comment true|false] [--format FORMAT]",
  positionals: false,
  options: {
    in: {
      type: "string",
      value: "DIR",
      help: "folder of what the jobs left: release.json, plan.json, evidence-*.json and so on",
    },
    jobs: { type: "string", value: "JSON", help: "how the jobs ended, as `toJSON(needs)` says it in a workflow" },
    out: { type: "string", value: "FILE", help: "write the record as JSON here, whatever the format of the output" },
    comment: {
      type: "string",
      value: "WHETHER",
      help: "keep one comment on each pull request of the release; default: true",
      allowed: ["true", "false"],
    },
    format: OUTPUT_OPTIONS.format,
    color: OUTPUT_OPTIONS.color,
    help: OUTPUT_OPTIONS.help,
  },
  run,
};

/** The jobs themselves are red where something went wrong: the record is not. */
async function run(line: CommandLine, publisher: Publisher): Promise<number> {
  const environment = process.env;
  const github = openGitHub(environment);
  const record = await recordRelease({
    files: await readFolder(required(line, "in", "the folder with what the jobs left")),
    jobs: required(line, "jobs", "what `toJSON(needs)` makes in a workflow"),
    runUrl: runUrlOf(environment),
    startedBy: environment["GITHUB_TRIGGERING_ACTOR"] ?? environment["GITHUB_ACTOR"] ?? null,
    sha256,
    github: github === null ? null : openRecordPort(github, environment["GITHUB_RUN_ID"] ?? ""),
  });
  const { renderRecordJson } = await import("../report/record-json.ts");
  await writeDocument("record", textOption(line, "out"), renderRecordJson(record));
  process.stdout.write(await render(record, formatOf(line), line));
  await publisher.outputs({ outcome: record.outcome, because: record.because });
  await publisher.summary(() => render(record, "markdown", line));
  if (github !== null && textOption(line, "comment") !== "false") await comment(github, record);
  return EXIT.ok;
}

async function comment(github: OpenGitHub, record: ReleaseRecord): Promise<void> {
  const { renderRecordComment } = await import("../report/record-page.ts");
  for (const sentence of await keepRecordComments(github, record, renderRecordComment(record)))
    process.stderr.write(`schema-release: ${escapeTerminal(sentence)}\n`);
}

function required(line: CommandLine, option: string, example: string): string {
  const value = textOption(line, option);
  if (value !== undefined && value !== "") return value;
  throw new UserError("usage", `record needs --${option}.`, `Give --${option}: ${example}.`);
}

/** The JSON files that lie in the folder itself, by name. Where nothing was left there is no folder. */
async function readFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.flatMap((entry) => (entry.isFile() && entry.name.endsWith(".json") ? [entry.name] : []));
    return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    if (code === "ENOENT") return new Map();
    throw new UserError(
      "usage",
      `The folder ${JSON.stringify(folder)} could not be read (${code}).`,
      "Give --in the folder with what the jobs left.",
    );
  }
}

/** Each format's renderer is loaded when it is wanted. */
async function render(record: ReleaseRecord, as: TargetFormat, line: CommandLine): Promise<string> {
  if (as === "json") return (await import("../report/record-json.ts")).renderRecordJson(record);
  const { renderRecordMarkdown, renderRecordTerminal } = await import("../report/record-page.ts");
  if (as === "markdown") return renderRecordMarkdown(record);
  return renderRecordTerminal(record, wantsColour(textOption(line, "color"), process.stdout));
}
