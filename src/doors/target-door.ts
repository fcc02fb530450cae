/** What `verify` and `status` both need of the world: a revision, a target, programs. */
import { resolve } from "node:path";
import { openGitRevision } from "../adapters/git/git-revision.ts";
import { commandEnvironment } from "../adapters/postgres/command-environment.ts";
import { openServer } from "../adapters/postgres/server.ts";
import { openRunCommand } from "../adapters/process/run-command.ts";
import { sha256 } from "../adapters/sha256.ts";
import { chooseTarget } from "../commands/choose-target.ts";
import { type OpenedDatabase, openDatabaseSet } from "../commands/open-database.ts";
import type { ReachableTarget } from "../commands/read-target.ts";
import type { RunCommand } from "../database-port.ts";
import { beforeWasm } from "./before-wasm.ts";
import { type CliOption, type CommandLine, textOption } from "./command-line.ts";
import { readLocalConfiguration } from "./local-configuration.ts";
import { passedTo } from "./passed-variables.ts";

export const TARGET_FORMATS = ["terminal", "json", "markdown"] as const;
export type TargetFormat = (typeof TARGET_FORMATS)[number];

export function formatOf(line: CommandLine): TargetFormat {
  return TARGET_FORMATS.find((known) => known === textOption(line, "format")) ?? "terminal";
}

export const TARGET_OPTIONS = {
  repo: { type: "string", value: "DIR", help: "the repository, bare or not; default: the current folder" },
  rev: { type: "string", value: "REV", help: "the revision whose migrations and configuration count; default: HEAD" },
  database: { type: "string", value: "NAME", help: "which set of migrations; needless where there is one" },
  target: { type: "string", value: "NAME", help: "which server; needless where there is one" },
} as const satisfies Readonly<Record<string, CliOption>>;

export const OUTPUT_OPTIONS = {
  config: { type: "string", value: "FILE", help: "use this configuration instead of the revision's" },
  format: { type: "string", value: "FORMAT", help: "default: terminal", allowed: TARGET_FORMATS },
  color: { type: "string", value: "WHEN", help: "default: auto", allowed: ["auto", "always", "never"] },
  help: { type: "boolean", help: "show this" },
} as const satisfies Readonly<Record<string, CliOption>>;

export interface TargetDoor {
  readonly opened: OpenedDatabase;
  readonly folder: string;
  /** Full id. */
  readonly commit: string;
  readonly target: ReachableTarget;
  readonly run: RunCommand;
  /** A target of the same database; throws `UserError` as choosing does. */
  readonly reach: (name: string) => Promise<ReachableTarget>;
}

/** Opens what the options say, and closes it when `use` has ended. `mustWrite` refuses read replicas; left out, they do. */
export async function withTarget<T>(
  line: CommandLine,
  use: (door: TargetDoor) => Promise<T>,
  { mustWrite = false }: { readonly mustWrite?: boolean } = {},
): Promise<T> {
  const folder = textOption(line, "repo") ?? ".";
  const environment = process.env;
  const configuration = await readLocalConfiguration(textOption(line, "config"));
  const revision = await openGitRevision(folder, textOption(line, "rev") ?? "HEAD");
  try {
    const opened = await openDatabaseSet({
      files: revision.files,
      configuration,
      database: textOption(line, "database") ?? null,
      environment: { get: (name) => environment[name], names: Object.keys(environment) },
      sha256,
      beforeWasm,
    });
    const reach = async (name: string | null): Promise<ReachableTarget> => {
      const options = chooseTarget({ options: opened.options, database: opened.database.name, name });
      return {
        options,
        server: openServer({ environment, urlVariable: options.databaseUrlEnv, mustWrite }),
        environment: await commandEnvironment({ environment, urlVariable: options.databaseUrlEnv, purpose: "command" }),
      };
    };
    const target = await reach(textOption(line, "target") ?? null);
    const passed = passedTo(target.options, opened.options, environment);
    const run = openRunCommand({ root: resolve(folder), environment, passed });
    return await use({ opened, folder, commit: revision.commit, target, run, reach });
  } finally {
    revision.close();
  }
}
