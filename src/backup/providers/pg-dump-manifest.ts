/** What lies beside a dump, so that a drill knows what must be in it. Holds no rows. */
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
