/** `schema-release classify` on the command line. */
import { readNamedFiles } from "../adapters/files/named-files.ts";
import { openWorkTree } from "../adapters/files/work-tree.ts";
import { listPaths } from "../change-set/visible.ts";
import { type ClassifyReport, classify } from "../commands/classify.ts";
import { EXIT } from "../errors.ts";
import { escapeTerminal, guardLines } from "../report/escape.ts";
import { BACKUP_RISKS, DIALECTS } from "../risk/assessment.ts";
import { beforeWasm } from "./before-wasm.ts";
import { namedCheckout } from "./checkout.ts";
import { type CliCommand, type CommandLine, textOption } from "./command-line.ts";
import { DOCS } from "./links.ts";
import { readLocalConfiguration } from "./local-configuration.ts";
import type { Publisher } from "./publisher.ts";
import { readSizes } from "./table-sizes.ts";
import { wantsColour } from "./terminal.ts";

const FORMATS = ["terminal", "json", "markdown", "sarif", "github"] as const;

export const classifyCommand: CliCommand = {
  usage: "classify FILE… [--dialect DIALECT] [--framework FRAMEWORK] [--one-release] [--format FORMAT] [--fail-on RISK]",
  positionals: true,
  options: {
    dialect: { type: "string", value: "DIALECT", help: "default: as configuration or markers tell", allowed: DIALECTS },
    framework: { type: "string", value: "FRAMEWORK", help: "default: as names, folders and markers tell" },
    "one-release": { type: "boolean", help: "the files are released together, so what one creates is new to the next" },
    "database-url-env": { type: "string", value: "NAME", help: "read table sizes from the server whose URL this variable holds" },
    statistics: { type: "string", value: "FILE", help: "table sizes that were written before" },
    "write-statistics": {
      type: "string",
      value: "FILE",
      help: "write the table sizes of --database-url-env; needs no migrations",
    },
    "run-sql-command": {
      type: "boolean",
      help: "let the configuration's sql-command print the SQL of what is not SQL; it executes code of the work tree",
    },
    config: { type: "string", value: "FILE", help: "use this configuration instead of the work tree's" },
    format: { type: "string", value: "FORMAT", help: "default: terminal", allowed: FORMATS },
    "fail-on": { type: "string", value: "RISK", help: "exit with 1 at this backup risk or above", allowed: BACKUP_RISKS },
    color: { type: "string", value: "WHEN", help: "default: auto", allowed: ["auto", "always", "never"] },
    help: { type: "boolean", help: "show this" },
  },
  run,
};

async function run(line: CommandLine, publisher: Publisher): Promise<number> {
  const sizes = await readSizes({
    urlVariable: textOption(line, "database-url-env"),
    file: textOption(line, "statistics"),
    writeTo: textOption(line, "write-statistics"),
  });
  if (line.positionals.length === 0 && textOption(line, "write-statistics") !== undefined) return EXIT.ok;
  const { root, files } = readNamedFiles(line.positionals);
  const configuration = await readLocalConfiguration(textOption(line, "config"));
  const report = await classify({
    files: openWorkTree(root),
    named: files,
    configuration,
    dialect: DIALECTS.find((dialect) => dialect === textOption(line, "dialect")) ?? null,
    framework: textOption(line, "framework") ?? null,
    oneRelease: line.options["one-release"] === true,
    sizes,
    openCheckout: namedCheckout(root, { environment: process.env, isAllowed: line.options["run-sql-command"] === true }),
    beforeWasm,
  });
  process.stderr.write(describeUndo(report.undo));
  process.stdout.write(await render(report, formatOf(line), line));
  const { backupRisk, migrations } = report.result;
  await publisher.outputs({ "backup-risk": backupRisk, migrations: JSON.stringify(migrations.map(({ path }) => path)) });
  await publisher.summary(() => render(report, "markdown", line));
  const limit = BACKUP_RISKS.findIndex((risk) => risk === textOption(line, "fail-on"));
  return limit >= 0 && BACKUP_RISKS.indexOf(report.result.backupRisk) >= limit ? EXIT.no : EXIT.ok;
}

/** One line, or nothing. */
function describeUndo(paths: readonly string[]): string {
  if (paths.length === 0) return "";
  const [verb, each] = paths.length === 1 ? ["undoes a migration", "it is"] : ["undo migrations", "each is"];
  return (
    guardLines(
      escapeTerminal(`schema-release: ${listPaths(paths)} ${verb}: ${each} judged as if it ran behind that migration.`),
    ) + "\n"
  );
}

type Format = (typeof FORMATS)[number];

function formatOf(line: CommandLine): Format {
  return FORMATS.find((known) => known === textOption(line, "format")) ?? "terminal";
}

/** Each format's renderer is loaded when it is wanted. */
async function render({ result }: ClassifyReport, format: Format, line: CommandLine): Promise<string> {
  const context = { docs: DOCS, colour: wantsColour(textOption(line, "color"), process.stdout) };
  switch (format) {
    case "terminal":
      return (await import("../report/classify-report.ts")).renderClassifyTerminal(result, context);
    case "json":
      return (await import("../report/json.ts")).renderClassifyJson(result);
    case "markdown":
      return (await import("../report/classify-report.ts")).renderClassifyMarkdown(result, context);
    case "sarif":
      return (await import("../report/classify-machines.ts")).renderClassifySarif(result, context);
    case "github":
      return (await import("../report/classify-machines.ts")).renderClassifyGithub(result, context);
  }
}
