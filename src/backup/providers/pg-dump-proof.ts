/** Proves a dump: its list can be read, it can be restored, and what is restored has the rows of the snapshot. */
import { UserError } from "../../errors.ts";
import type { BackupProof } from "../backup-record.ts";
import { type ArchiveEntry, chooseEntries, readArchiveList, writeUseList } from "./pg-dump-archive.ts";
import { readRestoreErrors } from "./pg-dump-errors.ts";
import { type Limit, withSession } from "./pg-dump-limit.ts";
import { explainProgram, IN_ENGLISH } from "./pg-dump-programs.ts";
import { sayOf, whileTelling } from "./pg-dump-progress.ts";
import { scratchEnvironment, withScratch } from "./pg-dump-scratch.ts";
import { countNamed } from "./pg-dump-tables.ts";
import type { RestoreWorld } from "./pg-dump-world.ts";

export interface Proving {
  readonly world: RestoreWorld;
  /** The dump: a file, or a folder of the format `directory`. */
  readonly path: string;
  readonly jobs: number;
  /** Of the scratch database: `ENCODING … LC_COLLATE …`. */
  readonly locale: string;
  /** What is compared: rows of the dump's own snapshot, null where they are not known; null: all tables are counted. */
  readonly expected: Expected | null;
  /** Chooses of the archive's entries whose rows are restored, by object id; null: all of it. */
  readonly only: ((entries: readonly ArchiveEntry[]) => ReadonlySet<string>) | null;
  readonly limit: Limit;
  readonly onProgress: (text: string) => void;
}

type Expected = readonly { readonly relation: string; readonly rows: number | null }[];

/** Throws `UserError` where it is not proven, with the reason. */
export async function proveDump(proving: Proving): Promise<BackupProof> {
  const entries = readArchiveList(await readList(proving));
  const tables = proving.only?.(entries) ?? null;
  const chosen = chooseEntries(entries, tables);
  return withScratch(
    {
      scratch: proving.world.scratch,
      locale: proving.locale,
      connections: proving.jobs + 3,
      limit: proving.limit,
      onProgress: proving.onProgress,
    },
    async (name) => {
      const part = tables === null ? "all of it" : `its schema and the rows of ${tables.size} tables`;
      proving.onProgress(`Restoring ${part} into the scratch database ${name}.`);
      const { restoreMs, lacks } = await restoreInto(name, chosen, proving);
      const counted = await withSession(
        { server: proving.world.scratch.inDatabase(name), purpose: "scratch", limit: proving.limit },
        (session) => countNamed(session, proving.expected?.map(({ relation }) => relation) ?? null),
      );
      compare(proving.expected ?? [], counted);
      return {
        how: "restored",
        because: [
          `Its list has ${entries.length} entries; ${part} ${tables === null ? "was" : "were"} restored into a scratch database, which was dropped again.`,
          ...(tables === null ? [] : ["The rows of the other tables are in it, but were not restored to see."]),
          ...sayCompared(proving.expected ?? [], counted.length),
          ...lacks,
        ],
        restoreMs: Math.round(restoreMs),
        tables: counted,
      };
    },
  );
}

async function readList({ world, path, limit }: Proving): Promise<readonly string[]> {
  const lines: string[] = [];
  const outcome = await world.runCommand({
    command: ["pg_restore", "--list", path],
    environment: IN_ENGLISH,
    timeoutSeconds: limit.remainingSeconds(),
    signal: limit.signal,
    onLine: (line, stream) => {
      if (stream === "stdout") lines.push(line);
    },
  });
  limit.check();
  if (outcome.exitCode !== 0) throw explainProgram("pg_restore", outcome);
  return lines;
}

async function restoreInto(name: string, entries: readonly ArchiveEntry[], { world, ...proving }: Proving) {
  const { limit } = proving;
  const folder = await world.files.makeTemporaryFolder();
  const listPath = `${folder}/restore.list`;
  const list = await world.files.create(listPath);
  await list.write(writeUseList(entries));
  await list.close();
  try {
    const environment = await scratchEnvironment(world.scratch, name);
    const say = sayOf("pg_restore has been at work");
    const outcome = await whileTelling({ limit, onProgress: proving.onProgress, say }, () =>
      world.runCommand({
        command: [
          "pg_restore",
          `--dbname=${name}`,
          `--use-list=${listPath}`,
          `--jobs=${proving.jobs}`,
          "--no-owner",
          "--no-privileges",
          "--no-tablespaces",
          "--no-password",
          proving.path,
        ],
        environment: { ...environment, ...IN_ENGLISH },
        timeoutSeconds: limit.remainingSeconds(),
        signal: limit.signal,
      }),
    );
    limit.check();
    if (outcome.truncated === true)
      throw notProven("pg_restore could not restore it whole, and said too much about it to be read");
    const { lacks, failures } = readRestoreErrors(outcome.stderr);
    const [failure] = failures;
    if (failure !== undefined) {
      const more = failures.length === 1 ? "" : ` And ${failures.length - 1} more.`;
      throw notProven(`pg_restore could not restore it whole. ${failure}${more}`.replace(/\.$/, ""));
    }
    // It ends with 1 where it went on behind errors, all of which are known here.
    if (outcome.exitCode !== 0 && (outcome.exitCode !== 1 || !/pg_restore: error: /.test(outcome.stderr)))
      throw explainProgram("pg_restore", outcome);
    return { restoreMs: outcome.durationMs, lacks };
  } finally {
    await world.files.remove(folder);
  }
}

type Counted = readonly { readonly relation: string; readonly rows: number }[];

function compare(expected: Expected, counted: Counted): void {
  const found = new Map(counted.map(({ relation, rows }) => [relation, rows]));
  for (const { relation, rows } of expected) {
    const restored = found.get(relation);
    const table = JSON.stringify(relation);
    if (restored === undefined) throw notProven(`the table ${table} is not in what was restored`);
    if (rows !== null && restored !== rows)
      throw notProven(`the table ${table} has ${restored} rows restored, but ${rows} in the snapshot that was dumped`);
  }
}

function sayCompared(expected: Expected, counted: number): readonly string[] {
  const known = expected.filter(({ rows }) => rows !== null).length;
  if (counted === 0) return [];
  return known === 0
    ? [`Of ${counted} counted ${counted === 1 ? "table" : "tables"} it is not known how many rows they should have.`]
    : [`${known} ${known === 1 ? "table has" : "tables have"} as many rows restored as in the snapshot that was dumped.`];
}

function notProven(because: string): UserError {
  return new UserError(
    "outside",
    `The dump is not proven: ${because}.`,
    "Restore it by hand to see why; where the scratch server lacks an extension, name one that has what the target has.",
  );
}
