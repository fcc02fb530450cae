/** Tools as teams have them: a folder with their files, their commands, a server. What the set says is compared with what they say. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openRunCommand } from "../../../src/adapters/process/run-command.ts";
import type { RunCommand } from "../../../src/database-port.ts";
import { openCommandSet } from "../../../src/deploy/by-command/command-set.ts";
import type { CommandSet } from "../../../src/deploy/history.ts";
import { readPath, splitPath } from "../../../src/frameworks/definition.ts";
import type { MigrationFile } from "../../../src/frameworks/framework.ts";
import { frameworkById } from "../../../src/frameworks/frameworks.ts";
import { sha256 } from "../native/session.ts";

const MODULES = new URL("../../../node_modules/", import.meta.url).pathname;

/** Files of a repository, what its configuration says of the database, and which tool reads it. */
export interface ToolCase {
  readonly framework: string;
  readonly files: Readonly<Record<string, string>>;
  readonly statusCommand?: readonly string[];
  readonly deployCommand: readonly string[];
}

export interface ToolRun {
  readonly folder: string;
  readonly set: CommandSet;
  readonly run: RunCommand;
  /** As a deploy sets it. */
  readonly environment: Readonly<Record<string, string>>;
}

export function openTool({ framework, files, statusCommand, deployCommand }: ToolCase, folder: string, url: string): ToolRun {
  const database = {
    name: "shop",
    statusCommand: statusCommand === undefined ? null : { command: statusCommand, timeoutSeconds: 60 },
    deployCommand: { command: deployCommand, timeoutSeconds: 60 },
    historyTable: null,
  };
  const paths = Object.keys(files);
  const set = openCommandSet(database, {
    framework,
    migrations: paths.flatMap((path) => toMigration(framework, path)),
    files: paths.map((path) => ({ path, bytes: new TextEncoder().encode(files[path]) })),
    sha256,
  });
  const { hostname, port, pathname } = new URL(url);
  return {
    folder,
    set,
    run: openRunCommand({ root: folder, environment: { PATH: process.env["PATH"] ?? "" } }),
    environment: {
      DATABASE_URL: url,
      PGHOST: hostname,
      PGPORT: port,
      PGUSER: "postgres",
      PGDATABASE: pathname.slice(1),
      PGOPTIONS: "-c lock_timeout=1234",
      PGAPPNAME: "schema-release deploy-command",
    },
  };
}

export function toMigration(framework: string, path: string): readonly MigrationFile[] {
  const compiled = frameworkById(framework);
  const read = compiled === null ? null : readPath(compiled, splitPath(path));
  if (compiled === null || read === null) return [];
  const { role, id, root } = read.recognised;
  const set = { framework: compiled.framework, database: "shop", root, dialect: "postgresql", evidence: "test" } as const;
  return [{ path, role, id, set }];
}

/** Writes them into the folder, beside packages of this project. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>, packages: readonly string[] = []): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const name of packages) {
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    rmSync(join(folder, "node_modules", name), { force: true });
    symlinkSync(join(MODULES, name), join(folder, "node_modules", name));
  }
}

/** What the tool itself prints, run as the team runs it. */
export function ask({ folder, environment }: ToolRun, command: readonly string[]): string {
  const [program = "", ...words] = command;
  const env = { PATH: process.env["PATH"] ?? "", ...environment };
  const { stdout, stderr, status } = spawnSync(program, words, { cwd: folder, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command.join(" ")} failed: ${stdout}${stderr}`);
  return `${stdout}${stderr}`;
}

/** Debian's Python, which has Debian's packages; null where it lacks one of them. */
export function findPython(...modules: readonly string[]): string | null {
  const python = "/usr/bin/python3";
  return spawnSync(python, ["-c", `import ${modules.join(", ")}`]).status === 0 ? python : null;
}
