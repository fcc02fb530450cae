/** Which files dbmate takes for migrations: those whose names begin with digits, in its folders but not below them. */
import { UserError } from "../../errors.ts";
import type { SetFile } from "../history.ts";
import { cleanFolder } from "./dbmate-settings.ts";
import type { NativeInput } from "./natives.ts";

export interface DbmateMigration extends SetFile {
  readonly name: string;
  /** The leading digits, as they are. */
  readonly version: string;
}

/** In dbmate's order, which is that of file names. Throws `UserError` where DBMATE_MIGRATIONS_DIR is about other folders. */
export function findMigrations(
  { files, root }: Pick<NativeInput, "files" | "root">,
  said: readonly string[] | null,
): readonly DbmateMigration[] {
  const candidates = files.flatMap((file): readonly (DbmateMigration & { readonly folder: string })[] => {
    const at = file.path.lastIndexOf("/");
    const name = file.path.slice(at + 1);
    const version = /^(\d+)[^\n]*\.sql$/.exec(name)?.[1];
    return version === undefined ? [] : [{ ...file, name, version, folder: file.path.slice(0, Math.max(0, at)) }];
  });
  const folders = new Set(candidates.map(({ folder }) => folder));
  const taken = said === null ? topFolders(folders, root) : matchFolders(said, new Set([...folders, root]));
  return candidates
    .filter(({ folder }) => taken.has(folder))
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.path, b.path));
}

/** The set's folder; of a set of several, those that lie in no other. */
function topFolders(folders: ReadonlySet<string>, root: string): ReadonlySet<string> {
  if (folders.has(root)) return new Set([root]);
  return new Set([...folders].filter((folder) => !hasAbove(folder, folders)));
}

function hasAbove(folder: string, folders: ReadonlySet<string>): boolean {
  for (let end = folder.lastIndexOf("/"); end > 0; end = folder.lastIndexOf("/", end - 1)) {
    if (folders.has(folder.slice(0, end))) return true;
  }
  return false;
}

/** What is said counts from where dbmate is run, which may be a folder of the repository, or is absolute. */
function matchFolders(said: readonly string[], known: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    said.map((folder) => {
      const found = [...known].filter(
        (each) => each === folder || `/${each}`.endsWith(`/${folder}`) || folder.endsWith(`/${each}`),
      );
      const [only] = found.toSorted((a, b) => a.length - b.length);
      if (only !== undefined) return only;
      throw new UserError(
        "configuration",
        `DBMATE_MIGRATIONS_DIR names ${JSON.stringify(cleanFolder(folder))}, which is no folder of this set.`,
        "Let `migrations` of the database in the configuration name the same folders, or unset DBMATE_MIGRATIONS_DIR.",
      );
    }),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
