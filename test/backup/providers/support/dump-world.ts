/** A real server with pg_dump beside it, a folder for dumps, and what a provider is asked. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../../../../src/adapters/clock.ts";
import { dumpFiles } from "../../../../src/adapters/files/dump-files.ts";
import { openDumpServer } from "../../../../src/adapters/postgres/dump-server.ts";
import { openRunCommand } from "../../../../src/adapters/process/run-command.ts";
import type { TakingBackup } from "../../../../src/backup/provider.ts";
import type { DumpServer, DumpWorld } from "../../../../src/backup/providers/pg-dump-world.ts";
import type { PgDumpOptions } from "../../../../src/config/backup-options.ts";

export const RELEASE = { digest: `sha256:${"ab".repeat(32)}`, database: "events", commit: "c".repeat(40) };

export interface DumpFolders {
  /** Gets the dumps. */
  readonly folder: string;
  readonly repository: string;
  remove(): void;
}

export function makeFolders(): DumpFolders {
  const root = mkdtempSync(join(tmpdir(), "schema-release-dumps-"));
  const [folder, repository] = [join(root, "dumps"), join(root, "repository")];
  mkdirSync(folder, { mode: 0o700 });
  mkdirSync(repository);
  return { folder, repository, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Programs of this folder come first. */
export function environmentOf(url: string, programs = ""): Readonly<Record<string, string>> {
  const path = process.env["PATH"] ?? "";
  return { PATH: programs === "" ? path : `${programs}:${path}`, HOME: tmpdir(), DATABASE_URL: url };
}

export function dumpServer(url: string, mustWrite = true): DumpServer {
  return openDumpServer({ environment: environmentOf(url), urlVariable: "DATABASE_URL", mustWrite });
}

export interface WorldOptions {
  readonly url: string;
  readonly folders: DumpFolders;
  readonly options?: Partial<PgDumpOptions>;
  readonly programs?: string;
}

export async function openWorld(given: WorldOptions, changes: Partial<DumpWorld> = {}): Promise<DumpWorld> {
  const { url, folders, options, programs } = given;
  return {
    options: {
      kind: "pg_dump",
      folder: folders.folder,
      format: "custom",
      jobs: 1,
      fromUrlEnv: null,
      scratchUrlEnv: null,
      provesAllUpToBytes: 1e12,
      store: null,
      ...options,
    },
    appendOnly: [],
    target: dumpServer(url),
    replica: null,
    scratch: null,
    runCommand: openRunCommand({ root: folders.repository, environment: environmentOf(url, programs) }),
    files: dumpFiles,
    repository: folders.repository,
    isThrownAway: false,
    ...changes,
  };
}

export interface Asked extends TakingBackup {
  /** All that was told. */
  readonly told: readonly string[];
}

export function ask(changes: Partial<TakingBackup> = {}): Asked {
  const told: string[] = [];
  return {
    release: RELEASE,
    target: "production",
    affected: [],
    since: Date.now(),
    waitSeconds: 60,
    clock: systemClock,
    signal: new AbortController().signal,
    onProgress: (text) => told.push(text),
    told,
    ...changes,
  };
}
