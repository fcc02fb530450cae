/** `schema-release backup --drill`: restores a dump into a scratch database, and holds it against its record. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { systemClock } from "../adapters/clock.ts";
import { dumpFiles } from "../adapters/files/dump-files.ts";
import { openDumpServer } from "../adapters/postgres/dump-server.ts";
import { openRunCommand } from "../adapters/process/run-command.ts";
import type { DrillDocument } from "../backup/backup-document.ts";
import { drillDump } from "../backup/drill.ts";
import { compareDrill, type RecordedDump } from "../commands/backup/compare-drill.ts";
import { EXIT, UserError } from "../errors.ts";
import { readRecordedDump } from "../release/read-recorded-dump.ts";
import { toIsoMoment } from "../release/moment.ts";
import { drillPage } from "../report/backup-words.ts";
import { guardLines } from "../report/escape.ts";
import { VERSION } from "../version.ts";
import { type CommandLine, listOption, textOption } from "./command-line.ts";
import { openProgress } from "./progress-lines.ts";
import { publishBackup } from "./publish-backup.ts";
import type { Publisher } from "./publisher.ts";
import { stopOnSignals } from "./stop-signal.ts";

const EXIT_OF: Readonly<Record<DrillDocument["outcome"], number>> = {
  "as-recorded": EXIT.ok,
  restored: EXIT.ok,
  differs: EXIT.no,
  failed: EXIT.outside,
};

const DEFAULT_WAIT_SECONDS = 7200;

export async function drill(line: CommandLine, publisher: Publisher): Promise<number> {
  const file = resolve(textOption(line, "drill") ?? "");
  const only = listOption(line, "table");
  const jobs = readNumber(line, "parallel", { otherwise: 1, most: 64 });
  const waitSeconds = readNumber(line, "wait-seconds", { otherwise: DEFAULT_WAIT_SECONDS, most: 604_800 });
  await publisher.outputs({ outcome: "failed" });
  const recorded = await openRecord(textOption(line, "record")?.trim() ?? "");
  const environment = process.env;
  const urlVariable = textOption(line, "database-url-env")?.trim() ?? "";
  const scratch = openDumpServer({
    environment,
    urlVariable: urlVariable === "" ? "DATABASE_URL" : urlVariable,
    mustWrite: true,
  });
  const stop = stopOnSignals();
  const progress = openProgress(process.stderr, false);
  try {
    const startedAt = toIsoMoment(systemClock.now());
    const outcome = await drillDump(
      { scratch, runCommand: openRunCommand({ root: resolve("."), environment }), files: dumpFiles },
      {
        file,
        ...(only.length > 0 && { tables: only }),
        jobs,
        waitSeconds,
        clock: systemClock,
        signal: stop.signal,
        onProgress: (text) => progress.show({ kind: "note", text: guardLines(text) }),
      },
    );
    const finishedAt = toIsoMoment(systemClock.now());
    const document = compareDrill({ outcome, file, recorded, only, startedAt, finishedAt, tool: VERSION });
    await publishBackup({ document, page: drillPage(document) }, line, publisher);
    await publisher.outputs({ outcome: document.outcome, digest: recorded?.digest ?? "", reference: document.file });
    return EXIT_OF[document.outcome];
  } finally {
    progress.end();
    stop.dispose();
  }
}

function readNumber(
  line: CommandLine,
  option: string,
  { otherwise, most }: { readonly otherwise: number; readonly most: number },
): number {
  const given = textOption(line, option)?.trim() ?? "";
  if (given === "") return otherwise;
  const number = /^[0-9]{1,9}$/.test(given) ? Number(given) : 0;
  if (number >= 1 && number <= most) return number;
  throw new UserError("usage", `--${option} may not be ${JSON.stringify(given)}.`, `Give a whole number from 1 to ${most}.`);
}

async function openRecord(file: string): Promise<RecordedDump | null> {
  if (file === "") return null;
  const bytes = await readFile(file).catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new UserError(
      "usage",
      `${JSON.stringify(file)} could not be read (${code}).`,
      "Give the path of a file after --record.",
    );
  });
  const read = readRecordedDump(bytes);
  if ("backup" in read) return read;
  throw new UserError("usage", `${JSON.stringify(file)}: ${read.problem}`, read.remedy);
}
