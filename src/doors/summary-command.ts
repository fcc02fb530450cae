/** `schema-release summary` on the command line. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { systemClock } from "../adapters/clock.ts";
import { openWorkTree } from "../adapters/files/work-tree.ts";
import { sha256 } from "../adapters/sha256.ts";
import { summarise, type SummaryReport } from "../commands/summary/summarise.ts";
import { EXIT, UserError } from "../errors.ts";
import { GATES } from "../release/gate.ts";
import { NEVER_BY_HAND } from "../release/gates.ts";
import { escapeTerminal, guardLines } from "../report/escape.ts";
import { BACKUP_RISKS } from "../risk/assessment.ts";
import { findUnbound } from "./bound-files.ts";
import { type CliCommand, type CommandLine, listOption, textOption } from "./command-line.ts";
import { openApprovalFacts } from "./deployment-facts.ts";
import { docsOfAction } from "./links.ts";
import { readLocalConfiguration } from "./local-configuration.ts";
import type { Publisher } from "./publisher.ts";
import { wantsColour } from "./terminal.ts";

const FORMATS = ["terminal", "markdown"] as const;

export const summaryCommand: CliCommand = {
  usage: "summary --in FOLDER [--repo DIR] [--config FILE] [--out FILE] [--format FORMAT]",
  positionals: false,
  options: {
    in: {
      type: "string",
      value: "FOLDER",
      help: "what earlier jobs left: preflight.json, plan.json, release.json, test-*.json, evidence-*.json",
    },
    bound: {
      type: "string",
      value: "NAME=HEX",
      help: "SHA-256 of a file as its job left it; another one is refused",
      several: true,
    },
    repo: { type: "string", value: "DIR", help: "the work tree with the release's files; default: the current folder" },
    out: { type: "string", value: "FILE", help: "write the page here, as Markdown" },
    reason: { type: "string", value: "TEXT", help: "why it is released, for whoever approves it" },
    by: { type: "string", value: "NAME", help: "who started it; default: the actor of the workflow run" },
    "checked-risk": {
      type: "string",
      value: "RISK",
      help: "what the check of the pushed change said, to see where the plan differs",
      allowed: BACKUP_RISKS,
    },
    "open-gate": {
      type: "string",
      value: "GATE",
      help: "gate that Production's deploy is told to open by hand",
      allowed: GATES.filter((gate) => !NEVER_BY_HAND.includes(gate)),
      several: true,
    },
    "writers-suspended": {
      type: "string",
      value: "TEXT",
      help: "who suspended the writers and how, as Production's deploy is told",
    },
    config: { type: "string", value: "FILE", help: "use this configuration instead of the work tree's" },
    format: { type: "string", value: "FORMAT", help: "default: terminal", allowed: FORMATS },
    color: { type: "string", value: "WHEN", help: "default: auto", allowed: ["auto", "always", "never"] },
    help: { type: "boolean", help: "show this" },
  },
  run,
};

async function run(line: CommandLine, publisher: Publisher): Promise<number> {
  const environment = process.env;
  const left = await readFolder(textOption(line, "in"));
  const [unbound] = findUnbound(left, listOption(line, "bound"));
  if (unbound !== undefined) {
    complain(
      `${unbound} is not the file that its job left, so nothing of it is shown.`,
      "Re-run all jobs; see who could replace the artifact.",
    );
    return EXIT.no;
  }
  const report = await summarise({
    files: openWorkTree(resolve(textOption(line, "repo") ?? ".")),
    configuration: await readLocalConfiguration(textOption(line, "config")),
    left,
    github: openApprovalFacts(environment),
    checkedRisk: BACKUP_RISKS.find((risk) => risk === textOption(line, "checked-risk")) ?? null,
    reason: textOption(line, "reason")?.trim() ?? null,
    startedBy: textOption(line, "by") ?? environment["GITHUB_TRIGGERING_ACTOR"] ?? environment["GITHUB_ACTOR"] ?? null,
    opensByHand: listOption(line, "open-gate"),
    writersSuspended: textOption(line, "writers-suspended")?.trim() ?? null,
    now: systemClock.now(),
    sha256,
  });
  if ("refused" in report) {
    complain(report.refused, report.remedy);
    return EXIT.no;
  }
  await show(report, line, publisher);
  const { approvalsBefore } = report;
  if ("unknown" in approvalsBefore) {
    complain(
      `Who approved in earlier attempts of this run is not known, so nothing may be approved. ${approvalsBefore.unknown}`,
      GRANT,
    );
    return EXIT.outside;
  }
  await publisher.outputs({ "approvals-before": approvalsBefore.join(",") });
  return EXIT.ok;
}

const GRANT = "Grant the job `actions: read`, then re-run it.";

function complain(what: string, remedy: string): void {
  process.stderr.write(guardLines(`schema-release: ${escapeTerminal(what)}\n  ${escapeTerminal(remedy)}\n`));
}

async function show(report: SummaryReport, line: CommandLine, publisher: Publisher): Promise<void> {
  const { page } = report;
  const markdown = async (): Promise<string> => {
    const { renderApprovalMarkdown } = await import("../report/approval/approval-markdown.ts");
    return renderApprovalMarkdown(page, { texts: report.texts, docs: docsOfAction(process.env) });
  };
  const file = textOption(line, "out");
  if (file !== undefined) await write(file, await markdown());
  if (textOption(line, "format") === "markdown") process.stdout.write(await markdown());
  else {
    const { renderApprovalTerminal } = await import("../report/approval/approval-terminal.ts");
    const colour = wantsColour(textOption(line, "color"), process.stdout);
    process.stdout.write(renderApprovalTerminal(page, { colour }));
  }
  await publisher.summary(markdown);
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new UserError(
      "usage",
      `The page could not be written to ${JSON.stringify(file)} (${codeOf(error)}).`,
      "Give a path in a folder that exists after --out.",
    );
  }
}

/** The JSON files that lie in the folder itself, by name. */
async function readFolder(folder: string | undefined): Promise<ReadonlyMap<string, Uint8Array>> {
  if (folder === undefined)
    throw new UserError("usage", "summary needs --in.", "Give --in: the folder with what earlier jobs left.");
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.flatMap((entry) => (entry.isFile() && entry.name.endsWith(".json") ? [entry.name] : []));
    return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
  } catch (error) {
    throw new UserError(
      "usage",
      `The folder ${JSON.stringify(folder)} could not be read (${codeOf(error)}).`,
      "Give --in the folder with what earlier jobs left.",
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
