/** `schema-release preflight` on the command line. */
import { openGitRevision } from "../adapters/git/git-revision.ts";
import { preflight, type PreflightReport } from "../commands/preflight/preflight.ts";
import { STOPS } from "../commands/preflight/preflight-facts.ts";
import { EXIT, UserError } from "../errors.ts";
import type { PreflightDocument, StagedTarget } from "../release/preflight-document.ts";
import { bindFile } from "./bound-files.ts";
import { type CliCommand, type CommandLine, listOption, textOption } from "./command-line.ts";
import { readLocalConfiguration } from "./local-configuration.ts";
import { openPreflightPort } from "./preflight-port.ts";
import type { Publisher } from "./publisher.ts";
import { formatOf, OUTPUT_OPTIONS, type TargetFormat } from "./target-door.ts";
import { wantsColour } from "./terminal.ts";
import { writeDocument } from "./write-document.ts";

export const preflightCommand: CliCommand = {
  usage: "preflight [--repo DIR] [--rev REV] [--database NAME] [--stop-after STAGE] [--out FILE] [--format FORMAT]",
  positionals: false,
  options: {
    repo: { type: "string", value: "DIR", help: "the repository, bare or not; default: the current folder" },
    rev: { type: "string", value: "REV", help: "the revision to release; default: HEAD" },
    database: { type: "string", value: "NAME", help: "which set of migrations; needless where there is one" },
    "deployed-ref": { type: "string", value: "REV", help: "the application that runs now; default: as GitHub knows it" },
    "has-test-command": { type: "boolean", help: "the workflow has a test command, whatever the configuration says" },
    "plan-environment": { type: "string", value: "NAME", help: "GitHub environment of the job that plans; default: none" },
    "stop-after": { type: "string", value: "STAGE", help: "how far the run goes; default: production", allowed: STOPS },
    variables: {
      type: "string",
      value: "NAME",
      help: "variables with URLs that the workflow hands on; default: whatever the configuration says",
      several: true,
    },
    out: { type: "string", value: "FILE", help: "write the answer as JSON here, whatever the format of the output" },
    ...OUTPUT_OPTIONS,
  },
  run,
};

async function run(line: CommandLine, publisher: Publisher): Promise<number> {
  const folder = textOption(line, "repo") ?? ".";
  const configuration = await readLocalConfiguration(textOption(line, "config"));
  const revision = await openRevision(folder, textOption(line, "rev") ?? "HEAD");
  try {
    const report = await preflight({
      revision,
      findCommit: (name) => findCommit(folder, name),
      configuration,
      database: given(line, "database"),
      stopAfter: STOPS.find((stop) => stop === textOption(line, "stop-after")) ?? "production",
      planEnvironment: given(line, "plan-environment"),
      variables: listOption(line, "variables"),
      hasTestCommand: line.options["has-test-command"] === true,
      deployedRef: given(line, "deployed-ref"),
      github: openPreflightPort(process.env),
    });
    const { document } = report;
    const { renderPreflightJson } = await import("../report/preflight-json.ts");
    const text = renderPreflightJson(document);
    await writeDocument("answer", textOption(line, "out"), text);
    process.stdout.write(await render(document, formatOf(line), line));
    await publisher.outputs({ ...outputsOf(report), bound: bindFile(textOption(line, "out"), text).join(",") });
    await publisher.summary(() => render(document, "markdown", line));
    return document.verdict === "pass" ? EXIT.ok : EXIT.no;
  } finally {
    if ("close" in revision) revision.close();
  }
}

/** Null also for an empty value, which is what an input has that was not given. */
function given(line: CommandLine, option: string): string | null {
  const value = textOption(line, option) ?? "";
  return value === "" ? null : value;
}

async function openRevision(folder: string, revision: string) {
  try {
    return await openGitRevision(folder, revision);
  } catch (error) {
    if (error instanceof UserError && error.code === "unknown-revision") return { unknown: `${error.message} ${error.hint}` };
    throw error;
  }
}

async function findCommit(folder: string, revision: string): Promise<string | null> {
  const found = await openRevision(folder, revision);
  if (!("close" in found)) return null;
  found.close();
  return found.commit;
}

/** An environment that was not looked at, or found wanting, is handed to no job. */
function outputsOf({ document, planned }: PreflightReport): Readonly<Record<string, string>> {
  const { verdict, database, commit, staging, production, dr, environments, deployed } = document;
  const seen = new Set(environments.filter(({ exists }) => exists).map(({ name }) => name.toLowerCase()));
  const isSafe = ({ environment }: StagedTarget): boolean =>
    verdict === "pass" && (environment === "" || seen.has(environment.toLowerCase()));
  const of = (target: StagedTarget | null, key: "name" | "environment"): string =>
    target !== null && isSafe(target) ? target[key] : "";
  return {
    verdict,
    database,
    commit,
    staging: of(staging, "name"),
    "staging-environment": of(staging, "environment"),
    production: of(production, "name"),
    "production-environment": of(production, "environment"),
    dr: JSON.stringify(dr.filter(isSafe).map(({ name, kind, environment }) => ({ name, kind, environment }))),
    targets: verdict === "pass" ? planned.join(",") : "",
    "deployed-ref": deployed?.commit ?? "",
  };
}

/** Each format's renderer is loaded when it is wanted. */
async function render(document: PreflightDocument, format: TargetFormat, line: CommandLine): Promise<string> {
  switch (format) {
    case "terminal": {
      const colour = wantsColour(textOption(line, "color"), process.stdout);
      return (await import("../report/preflight-page.ts")).renderPreflightTerminal(document, colour);
    }
    case "json":
      return (await import("../report/preflight-json.ts")).renderPreflightJson(document);
    case "markdown":
      return (await import("../report/preflight-page.ts")).renderPreflightMarkdown(document);
  }
}
