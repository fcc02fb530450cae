/** `schema-release check` on the command line. */
import { openGitSource } from "../adapters/git/git-source.ts";
import type { CheckReport } from "../commands/check.ts";
import { EXIT, UserError } from "../errors.ts";
import { beforeWasm } from "./before-wasm.ts";
import { checkoutAt } from "./checkout.ts";
import { type CliCommand, type CommandLine, textOption } from "./command-line.ts";
import { DOCS } from "./links.ts";
import { readLocalConfiguration } from "./local-configuration.ts";
import { wantsColour } from "./terminal.ts";

const FORMATS = ["terminal", "json", "markdown", "sarif", "github"] as const;

export const checkCommand: CliCommand = {
  usage: "check [--repo DIR] (--base REV [--head REV] | --staged) [--config FILE] [--format FORMAT]",
  positionals: false,
  options: {
    repo: { type: "string", value: "DIR", help: "the repository, bare or not; default: the current folder" },
    base: { type: "string", value: "REV", help: "where the change set goes: a branch, tag or commit" },
    head: { type: "string", value: "REV", help: "what is checked; default: HEAD" },
    staged: { type: "boolean", help: "check what is staged against HEAD, as a pre-commit hook" },
    config: { type: "string", value: "FILE", help: "use this configuration instead of the base's; for local runs" },
    format: { type: "string", value: "FORMAT", help: "default: terminal", allowed: FORMATS },
    color: { type: "string", value: "WHEN", help: "default: auto", allowed: ["auto", "always", "never"] },
    help: { type: "boolean", help: "show this" },
  },
  run,
};

async function run(line: CommandLine): Promise<number> {
  const range = readRange(line);
  const configuration = await readLocalConfiguration(textOption(line, "config"));
  const folder = textOption(line, "repo") ?? ".";
  const source = openGitSource(folder, range);
  try {
    // git starts while the rest of the program is loaded.
    const { check } = await import("../commands/check.ts");
    const branch = range === "staged" ? null : branchName(range.head);
    const openCheckout = checkoutAt(folder, process.env);
    const report = await check({ source, configuration, readOverride: null, branch, openCheckout, beforeWasm });
    process.stdout.write(await render(report, line));
    return report.result.blocking ? EXIT.no : EXIT.ok;
  } finally {
    await source.close();
  }
}

function readRange(line: CommandLine): { readonly base: string; readonly head: string } | "staged" {
  const base = textOption(line, "base");
  const head = textOption(line, "head");
  if (line.options["staged"] === true) {
    if (base === undefined && head === undefined) return "staged";
    throw new UserError("usage", "--staged was given together with a range.", "Give either --staged or --base and --head.");
  }
  if (base === undefined) {
    throw new UserError(
      "usage",
      "There is nothing to compare with.",
      "Give --base REV, such as --base origin/main, or --staged.",
    );
  }
  return { base, head: head ?? "HEAD" };
}

/** A head that is named like a branch names the branches of a split. */
function branchName(head: string): string | null {
  return /^[0-9a-f]{7,64}$/.test(head) || head.startsWith("HEAD") ? null : head.replace(/^origin\//, "");
}

/** Each format's renderer is loaded when it is wanted. */
async function render(report: CheckReport, line: CommandLine): Promise<string> {
  const format = FORMATS.find((known) => known === textOption(line, "format")) ?? "terminal";
  const context = { ...report.context, docs: DOCS, colour: wantsColour(textOption(line, "color"), process.stdout) };
  switch (format) {
    case "terminal":
      return (await import("../report/terminal.ts")).renderTerminal(report.result, context);
    case "json":
      return (await import("../report/json.ts")).renderJson(report.result);
    case "markdown":
      return (await import("../report/markdown.ts")).renderMarkdown(report.result, context);
    case "sarif":
      return (await import("../report/sarif.ts")).renderSarif(report.result, context);
    case "github":
      return (await import("../report/annotations.ts")).renderGithub(report.result, context);
  }
}
