/** Runs pg_dump under a snapshot that a session of ours keeps. */
import type { PgDumpOptions } from "../../config/backup-options.ts";
import type { RunCommand } from "../../database-port.ts";
import type { Limit } from "./pg-dump-limit.ts";
import { explainProgram, IN_ENGLISH } from "./pg-dump-programs.ts";
import { megabytes, whileTelling } from "./pg-dump-progress.ts";
import type { DumpFiles, DumpServer } from "./pg-dump-world.ts";

export interface Dumping {
  readonly options: PgDumpOptions;
  readonly source: DumpServer;
  readonly runCommand: RunCommand;
  readonly files: DumpFiles;
  /** `--snapshot` */
  readonly snapshot: string;
  /** Where it goes; nothing is there yet. */
  readonly path: string;
  readonly limit: Limit;
  readonly onProgress: (text: string) => void;
}

/** Throws `UserError`; what is at `path` then is of no use. */
export async function runDump(dumping: Dumping): Promise<void> {
  const { options, files, path, limit } = dumping;
  // So that it has its mode from the first byte on.
  if (options.format === "directory") await files.makeFolder(path);
  else await (await files.create(path)).close();
  const environment = await dumping.source.environment();
  const say = async (seconds: number): Promise<string> =>
    `pg_dump has written ${megabytes(await files.size(path))} in ${seconds} s.`;
  const outcome = await whileTelling({ limit, onProgress: dumping.onProgress, say }, () =>
    dumping.runCommand({
      command: [
        "pg_dump",
        `--snapshot=${dumping.snapshot}`,
        `--format=${options.format}`,
        ...(options.format === "directory" ? [`--jobs=${options.jobs}`] : []),
        `--file=${path}`,
        "--lock-wait-timeout=60s",
        "--no-password",
      ],
      environment: { ...environment, ...IN_ENGLISH },
      timeoutSeconds: limit.remainingSeconds(),
      signal: limit.signal,
    }),
  );
  limit.check();
  if (outcome.exitCode !== 0) throw explainProgram("pg_dump", outcome);
  await files.protect(path);
}
