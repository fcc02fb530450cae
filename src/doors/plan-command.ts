/** `schema-release plan` on the command line. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { systemClock } from "../adapters/clock.ts";
import { openGitRevision } from "../adapters/git/git-revision.ts";
import { commandEnvironment } from "../adapters/postgres/command-environment.ts";
import { openServer } from "../adapters/postgres/server.ts";
import { openRunCommand } from "../adapters/process/run-command.ts";
import { sha256 } from "../adapters/sha256.ts";
import { writeBaseline } from "../commands/plan/baseline.ts";
import { chooseTargets } from "../commands/choose-targets.ts";
import { type OpenedDatabase, openDatabaseSet } from "../commands/open-database.ts";
import type { PlanReport } from "../commands/plan/plan.ts";
import { EXIT, UserError } from "../errors.ts";
import { VERSION } from "../version.ts";
import { beforeWasm } from "./before-wasm.ts";
import { bindFile } from "./bound-files.ts";
import { checkoutAt } from "./checkout.ts";
import { type CliCommand, type CommandLine, listOption, textOption } from "./command-line.ts";
import { DOCS } from "./links.ts";
import { readLocalConfiguration } from "./local-configuration.ts";
import { readSizes } from "./table-sizes.ts";
import type { Publisher } from "./publisher.ts";
import { wantsColour } from "./terminal.ts";

const FORMATS = ["terminal", "json", "markdown"] as const;

export const planCommand: CliCommand = {
  usage: "plan [--repo DIR] [--database NAME] [--rev REV] [--target NAME…] --out FILE [--format FORMAT]",
  positionals: false,
  options: {
    repo: { type: "string", value: "DIR", help: "the repository, bare or not; default: the current folder" },
    database: { type: "string", value: "NAME", help: "which set of migrations; needless where there is one" },
    rev: { type: "string", value: "REV", help: "the revision to release; default: HEAD" },
    target: { type: "string", value: "NAME", help: "where it shall go; may be given several times", several: true },
    out: { type: "string", value: "FILE", help: "write the release here, such as release.json" },
    "plan-file": { type: "string", value: "FILE", help: "write the plan as JSON here, whatever the format of the output" },
    baseline: {
      type: "string",
      value: "ID",
      help: "print the SQL that records all up to this migration as applied, and ask no server",
    },
    statistics: { type: "string", value: "FILE", help: "table sizes measured elsewhere; the larger ones count" },
    config: { type: "string", value: "FILE", help: "use this configuration instead of the revision's" },
    format: { type: "string", value: "FORMAT", help: "default: terminal", allowed: FORMATS },
    color: { type: "string", value: "WHEN", help: "default: auto", allowed: ["auto", "always", "never"] },
    help: { type: "boolean", help: "show this" },
  },
  run,
};

async function run(line: CommandLine, publisher: Publisher): Promise<number> {
  const folder = textOption(line, "repo") ?? ".";
  const configuration = await readLocalConfiguration(textOption(line, "config"));
  const revision = await openGitRevision(folder, textOption(line, "rev") ?? "HEAD");
  try {
    const opened = await openDatabaseSet({
      files: revision.files,
      configuration,
      database: textOption(line, "database") ?? null,
      environment: { get: (name) => process.env[name], names: Object.keys(process.env) },
      sha256,
      beforeWasm,
    });
    const baseline = textOption(line, "baseline");
    if (baseline !== undefined) {
      process.stdout.write(writeBaseline(opened, baseline));
      return EXIT.ok;
    }
    const report = await planFor(line, opened, { folder, commit: revision.commit });
    const bound = await writeOut(report, line);
    process.stdout.write(await render(report, formatOf(line), line));
    await publish(report, { line, bound }, publisher);
    return report.release === null ? EXIT.no : EXIT.ok;
  } finally {
    revision.close();
  }
}

async function planFor(line: CommandLine, opened: OpenedDatabase, at: { folder: string; commit: string }): Promise<PlanReport> {
  const environment = process.env;
  const chosen = chooseTargets({
    options: opened.options,
    database: opened.database.name,
    names: listOption(line, "target"),
    isSet: (variable) => (environment[variable] ?? "") !== "",
  });
  const targets = await Promise.all(
    chosen.map(async (options) => ({
      options,
      server: openServer({ environment, urlVariable: options.databaseUrlEnv, mustWrite: false }),
      environment: await commandEnvironment({ environment, urlVariable: options.databaseUrlEnv, purpose: "command" }),
    })),
  );
  const { plan } = await import("../commands/plan/plan.ts");
  return plan({
    opened,
    commit: at.commit,
    targets,
    statistics: await readSizes({ urlVariable: undefined, file: textOption(line, "statistics"), writeTo: undefined }),
    run: openRunCommand({ root: resolve(at.folder), environment }),
    clock: systemClock,
    sha256,
    tool: VERSION,
    openCheckout: checkoutAt(at.folder, environment),
  });
}

/** Answers what later jobs may know the files by. */
async function writeOut({ release, document }: PlanReport, line: CommandLine): Promise<readonly string[]> {
  const bound: string[] = [];
  const file = textOption(line, "out");
  if (release !== null && file !== undefined) {
    const { writeRelease } = await import("../release/write-release.ts");
    const text = writeRelease(release);
    await write("release", { file, option: "--out", text });
    bound.push(...bindFile(file, text));
  }
  const planFile = textOption(line, "plan-file");
  if (planFile === undefined) return bound;
  const { renderPlanJson } = await import("../report/plan-json.ts");
  const text = renderPlanJson(document);
  await write("plan", { file: planFile, option: "--plan-file", text });
  return [...bound, ...bindFile(planFile, text)];
}

async function write(what: string, { file, option, text }: { file: string; option: string; text: string }): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new UserError(
      "usage",
      `The ${what} could not be written to ${JSON.stringify(file)} (${code}).`,
      `Give a path in a folder that exists after ${option}.`,
    );
  }
}

interface Published {
  readonly line: CommandLine;
  readonly bound: readonly string[];
}

async function publish(report: PlanReport, { line, bound }: Published, publisher: Publisher): Promise<void> {
  const { verdict, digest, backupRisk, migrations } = report.document;
  await publisher.outputs({
    verdict,
    pending: String(verdict === "planned"),
    digest: digest ?? "",
    "backup-risk": verdict === "planned" ? (backupRisk ?? "") : "",
    migrations: JSON.stringify(migrations.map(({ path }) => path)),
    bound: bound.join(","),
  });
  await publisher.summary(() => render(report, "markdown", line));
}

type Format = (typeof FORMATS)[number];

function formatOf(line: CommandLine): Format {
  return FORMATS.find((known) => known === textOption(line, "format")) ?? "terminal";
}

/** Each format's renderer is loaded when it is wanted. */
async function render({ document, texts }: PlanReport, format: Format, line: CommandLine): Promise<string> {
  switch (format) {
    case "terminal":
      return (await import("../report/plan-terminal.ts")).renderPlanTerminal(document, {
        colour: wantsColour(textOption(line, "color"), process.stdout),
      });
    case "json":
      return (await import("../report/plan-json.ts")).renderPlanJson(document);
    case "markdown":
      return (await import("../report/plan-markdown.ts")).renderPlanMarkdown(document, { texts: decode(texts), docs: DOCS });
  }
}

function decode(texts: PlanReport["texts"]): ReadonlyMap<string, string> {
  const utf8 = new TextDecoder();
  return new Map([...texts].map(([path, bytes]) => [path, utf8.decode(bytes)]));
}
