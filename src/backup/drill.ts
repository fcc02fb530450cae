/** A restore drill: a dump that is already there is restored into a scratch database, counted and dropped again. */
import { type Clock, DatabaseError } from "../database-port.ts";
import { UserError } from "../errors.ts";
import { toIsoMoment } from "../release/moment.ts";
import type { BackupProof } from "./backup-record.ts";
import { type ArchiveEntry, findTableData } from "./providers/pg-dump-archive.ts";
import { openLimit } from "./providers/pg-dump-limit.ts";
import { type DumpManifest, readManifest } from "./providers/pg-dump-manifest.ts";
import { proveDump } from "./providers/pg-dump-proof.ts";
import { readScratch, sayLeftOvers } from "./providers/pg-dump-scratch.ts";
import type { RestoreWorld } from "./providers/pg-dump-world.ts";

export interface DrillRequest {
  /** A dump of the format `custom`, or the folder of one of the format `directory`. Absolute. */
  readonly file: string;
  /** Only the rows of these (`schema.name`; partitions by their own names), and all of the schema. Left out: everything. */
  readonly tables?: readonly string[];
  readonly jobs: number;
  readonly waitSeconds: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onProgress: (text: string) => void;
}

export interface DrillRecord {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly proof: BackupProof;
  /** What lies beside the dump and says what must be in it; null where nothing does. */
  readonly manifest: DumpManifest | null;
}

export type DrillOutcome =
  | { readonly drilled: DrillRecord }
  /** One or two sentences each. */
  | { readonly failed: string; readonly remedy: string };

/** Never throws for what a server or a program does. Reads the dump only. */
export async function drillDump(world: RestoreWorld, request: DrillRequest): Promise<DrillOutcome> {
  const limit = openLimit(request);
  try {
    return { drilled: await drill(world, request, limit) };
  } catch (error) {
    const told = limit.over() ?? error;
    if (!(told instanceof UserError) && !(told instanceof DatabaseError)) throw error;
    return { failed: `The drill failed. ${told.message}`, remedy: told.hint ?? "See the server's log." };
  } finally {
    limit.dispose();
  }
}

async function drill(world: RestoreWorld, request: DrillRequest, limit: ReturnType<typeof openLimit>): Promise<DrillRecord> {
  const { file, tables, clock, onProgress } = request;
  const startedAt = toIsoMoment(clock.now());
  const bytes = await world.files.size(file);
  if (bytes === 0)
    throw new UserError("outside", `There is no dump ${JSON.stringify(file)}, or it is empty.`, "Name one that is.");
  const manifest = await readManifest(world.files, file);
  const sha256 = await world.files.sha256(file);
  if (manifest !== null && manifest.sha256 !== sha256)
    throw new UserError(
      "outside",
      `The dump ${JSON.stringify(file)} is not what it was when it was made: its SHA-256 is another than in the manifest beside it.`,
      "Fetch it again from where it is kept, or drill another one.",
    );
  const { leftOvers } = await readScratch(world.scratch, limit);
  if (leftOvers.length > 0) onProgress(sayLeftOvers(leftOvers));
  const proof = await proveDump({
    world,
    path: file,
    jobs: request.jobs,
    locale: ANY_LOCALE,
    expected: expectedOf(manifest, tables),
    only: tables === undefined ? null : (entries) => chooseTables(entries, tables),
    limit,
    onProgress,
  });
  return { file, bytes, sha256, startedAt, finishedAt: toIsoMoment(clock.now()), proof, manifest };
}

/** Every text fits into it, on every server; what the order of texts is does not tell whether they can be had back. */
const ANY_LOCALE = "ENCODING 'UTF8' LOCALE 'C'";

/** Null: whatever there is is counted. */
function expectedOf(manifest: DumpManifest | null, tables: readonly string[] | undefined) {
  if (tables === undefined) return manifest?.tables ?? null;
  const known = new Map(manifest?.tables.map(({ relation, rows }) => [relation, rows]));
  return tables.map((relation) => ({ relation, rows: known.get(relation) ?? null }));
}

function chooseTables(entries: readonly ArchiveEntry[], tables: readonly string[]): ReadonlySet<string> {
  return new Set(
    tables.map((relation) => {
      const found = findTableData(entries, relation);
      if (found !== undefined) return found.oid;
      throw new UserError(
        "outside",
        `The dump holds no rows of ${JSON.stringify(relation)}.`,
        "Name tables as `schema.name`; of a partitioned table name the partitions.",
      );
    }),
  );
}
