/** What a restore drill found, held against what was recorded when the dump was taken. Pure. */
import type { DrillDocument } from "../../backup/backup-document.ts";
import type { BackupRecord } from "../../backup/backup-record.ts";
import type { DrillOutcome, DrillRecord } from "../../backup/drill.ts";

/** What a record of `backup`, or the evidence of a deploy, says of the dump. */
export interface RecordedDump {
  /** Digest of the release that it was taken for. */
  readonly digest: string;
  readonly backup: BackupRecord;
}

export interface ComparingDrill {
  readonly outcome: DrillOutcome;
  /** Absolute path of the dump. */
  readonly file: string;
  /** Null: only the manifest beside the dump is known. */
  readonly recorded: RecordedDump | null;
  /** Tables that alone were restored; empty: all. */
  readonly only: readonly string[];
  /** When there is no record of the drill. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly tool: string;
}

export function compareDrill(comparing: ComparingDrill): DrillDocument {
  const { outcome, recorded, tool } = comparing;
  const file = /[^/]*$/.exec(comparing.file.replace(/\/+$/, ""))?.[0] ?? comparing.file;
  if ("failed" in outcome) {
    const { startedAt, finishedAt } = comparing;
    const answer = { outcome: "failed", because: outcome.failed, remedy: outcome.remedy } as const;
    const unseen = { bytes: null, sha256: null, restoreMs: null, takenAt: recorded?.backup.startedAt ?? null };
    return { version: 1, ...answer, file, ...unseen, tables: [], differences: [], seen: [], startedAt, finishedAt, tool };
  }
  const { drilled } = outcome;
  const differences = recorded === null ? [] : differencesOf(drilled, recorded, comparing.only);
  return {
    version: 1,
    ...answerOf(drilled, recorded, differences),
    file,
    bytes: drilled.bytes,
    sha256: drilled.sha256,
    restoreMs: drilled.proof.restoreMs,
    takenAt: recorded?.backup.startedAt ?? drilled.manifest?.takenAt ?? null,
    tables: tablesOf(drilled, recorded),
    differences,
    seen: drilled.proof.because,
    startedAt: drilled.startedAt,
    finishedAt: drilled.finishedAt,
    tool,
  };
}

type Answer = Pick<DrillDocument, "outcome" | "because" | "remedy">;

function answerOf({ manifest }: DrillRecord, recorded: RecordedDump | null, differences: readonly string[]): Answer {
  if (differences.length > 0)
    return {
      outcome: "differs",
      because: `It can be restored, but is not what was recorded: ${differences[0] ?? ""}`,
      remedy: "See whether it is the dump of that record; if it is, take a new backup, and see who wrote where it is kept.",
    };
  if (recorded !== null || manifest !== null) {
    const what = recorded === null ? "in the manifest beside it" : "in its record";
    return { outcome: "as-recorded", because: `It was restored whole and holds what is ${what}.`, remedy: null };
  }
  return {
    outcome: "restored",
    because: "It was restored whole; there is no record to compare it with.",
    remedy: "Give --record: what `schema-release backup --out` or a deploy wrote.",
  };
}

function differencesOf(drilled: DrillRecord, { digest, backup }: RecordedDump, only: readonly string[]): readonly string[] {
  const found = new Map(drilled.proof.tables.map(({ relation, rows }) => [relation, rows]));
  const wanted = backup.proof.tables.filter(({ relation }) => only.length === 0 || only.includes(relation));
  const { manifest } = drilled;
  return [
    ...(manifest === null || manifest.release.digest === digest
      ? []
      : [`it was taken for the release ${manifest.release.digest}, the record is of ${digest}.`]),
    ...(backup.bytes === null || backup.bytes === drilled.bytes
      ? []
      : [`it has ${drilled.bytes} bytes, recorded are ${backup.bytes}.`]),
    ...wanted.flatMap(({ relation, rows }) => {
      const counted = found.get(relation);
      const table = JSON.stringify(relation);
      if (counted === undefined) return [`the table ${table} is not among what was restored and counted.`];
      return counted === rows ? [] : [`the table ${table} has ${counted} rows, recorded are ${rows}.`];
    }),
  ];
}

function tablesOf({ proof, manifest }: DrillRecord, recorded: RecordedDump | null): DrillDocument["tables"] {
  const known = new Map(
    [...(manifest?.tables ?? []), ...(recorded?.backup.proof.tables ?? [])].map(({ relation, rows }) => [relation, rows]),
  );
  return proof.tables.map(({ relation, rows }) => ({ relation, rows, recorded: known.get(relation) ?? null }));
}
