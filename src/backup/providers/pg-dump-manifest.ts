/** What lies beside a dump, so that a drill knows what must be in it. Holds no rows. */
import { UserError } from "../../errors.ts";
import { amount, choice, list, MOMENT, record, SHA256, text, Wrong } from "../../release/document.ts";
import type { DumpFiles } from "./pg-dump-world.ts";

export const MANIFEST = "manifest.json";

export interface DumpManifest {
  readonly version: 1;
  readonly release: { readonly digest: string; readonly database: string; readonly commit: string };
  /** ISO 8601, UTC, of the server. */
  readonly takenAt: string;
  readonly position: string;
  readonly xmin: string;
  /** Name in the manifest's folder. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly tables: readonly { readonly relation: string; readonly rows: number }[];
}

export async function writeManifest(files: DumpFiles, path: string, manifest: DumpManifest): Promise<void> {
  const file = await files.create(path);
  await file.write(`${JSON.stringify(manifest, null, 2)}\n`);
  await file.close();
}

const READ = record<DumpManifest>({
  version: choice([1]),
  release: record<DumpManifest["release"]>({ digest: text, database: text, commit: text }),
  takenAt: MOMENT,
  position: text,
  xmin: text,
  file: text,
  bytes: amount,
  sha256: SHA256,
  tables: list(record<DumpManifest["tables"][number]>({ relation: text, rows: amount })),
});

/** Of the manifest beside a dump; null where there is none, or one of another file. Throws `UserError` for one that cannot be read. */
export async function readManifest(files: DumpFiles, dump: string): Promise<DumpManifest | null> {
  const [, folder = ".", name = ""] = /^(?:(.*)\/)?([^/]+)\/?$/.exec(dump) ?? [];
  const path = `${folder}/${MANIFEST}`;
  const found = await files.readText(path);
  if (found === null) return null;
  try {
    const manifest = READ(parse(found), "");
    return manifest.file === name ? manifest : null;
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    const because = `The manifest ${JSON.stringify(path)} cannot be read: ${error.message}.`;
    throw new UserError("outside", because, "Restore it from where the dump is kept, or move it away.");
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Wrong("The document is no JSON");
  }
}

export interface Restoring {
  /** Path, or where the store command says it is. */
  readonly file: string;
  readonly isStored: boolean;
  readonly jobs: number;
}

/** For the record; docs/restore.md says it at length. */
export function sayRestore({ file, isStored, jobs }: Restoring): readonly string[] {
  const shown = isStored ? "FILE" : quote(file);
  return [
    ...(isStored ? [`Fetch ${JSON.stringify(file)} to a file of this machine that nobody else may read.`] : []),
    "createdb --template=template0 restored",
    `pg_restore --exit-on-error --no-password --jobs=${jobs} --dbname=restored ${shown}`,
    "For each delta script of the release: psql --no-psqlrc --set=ON_ERROR_STOP=1 --dbname=restored --file=DELTA",
  ];
}

function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
