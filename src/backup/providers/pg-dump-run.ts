/** Runs pg_dump under a snapshot that a session of ours keeps. */
import type { PgDumpOptions } from "../../config/backup-options.ts";
import type { RunCommand } from "../../database-port.ts";
import type { Limit } from "./pg-dump-limit.ts";
import { explainProgram } from "./pg-dump-programs.ts";
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

const PROGRESS_MS = 25_000;

/** Throws `UserError`; what is at `path` then is of no use. */
export async function runDump(dumping: Dumping): Promise<void> {
  const { options, files, path, limit } = dumping;
  // So that it has its mode from the first byte on.
  if (options.format === "directory") await files.makeFolder(path);
  else await (await files.create(path)).close();
  const environment = await dumping.source.environment();
  const outcome = await whileTelling(dumping, () =>
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
      environment,
      timeoutSeconds: limit.remainingSeconds(),
      signal: limit.signal,
    }),
  );
  limit.check();
  if (outcome.exitCode !== 0) throw explainProgram("pg_dump", outcome);
  await files.protect(path);
}

async function whileTelling<T>({ files, path, limit, onProgress }: Dumping, work: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const started = limit.clock.monotonic();
  const tell = async (): Promise<void> => {
    for (;;) {
      await limit.clock.sleep(PROGRESS_MS, done.signal);
      if (done.signal.aborted) return;
      const seconds = Math.round((limit.clock.monotonic() - started) / 1000);
      onProgress(`pg_dump has written ${megabytes(await files.size(path))} in ${seconds} s.`);
    }
  };
  const telling = tell().catch(() => {});
  try {
    return await work();
  } finally {
    done.abort();
    await telling;
  }
}

export function megabytes(bytes: number): string {
  return bytes < 10_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}
