/** The bytes of a file that says what a dump held when it was taken: what `backup --out` wrote, or the evidence of a deploy. */
import type { BackupRecord } from "../backup/backup-record.ts";
import { BACKUP_RECORD } from "./backup-parts.ts";
import { choice, DIGEST, orNull, parseDocument, record, refuseOtherVersion, text, Wrong } from "./document.ts";

export interface ReadDump {
  readonly digest: string;
  readonly backup: BackupRecord;
}

/** Read loosely, since both documents say it in the same words, and may say more. */
interface Document {
  readonly version: 1;
  readonly release: { readonly digest: string; readonly database: string };
  readonly backup: BackupRecord | null;
}

const READ = record<Document>({
  version: choice([1]),
  release: record<Document["release"]>({ digest: DIGEST, database: text }),
  backup: orNull(BACKUP_RECORD),
});

/** Refuses what is no record of a dump: others cannot be restored from a file. */
export function readRecordedDump(bytes: Uint8Array): ReadDump | { readonly problem: string; readonly remedy: string } {
  const remedy = "Give what `schema-release backup --out` or a deploy wrote when the dump was taken.";
  try {
    const { value } = parseDocument(bytes);
    refuseOtherVersion(value, "a record");
    const { release, backup } = READ(value, "");
    if (backup === null) return { problem: "It is the record of no backup: none was taken then.", remedy };
    if (backup.kind === "pg_dump") return { digest: release.digest, backup };
    return { problem: `It is the record of a backup by ${backup.kind}, which is no file that can be restored here.`, remedy };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { problem: `${error.message}.`, remedy };
  }
}
