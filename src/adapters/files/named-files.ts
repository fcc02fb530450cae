/** The files that the command line names, and the folder that they are seen from. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { UserError } from "../../errors.ts";

export interface NamedFile {
  /** As it was given. */
  readonly given: string;
  /** Below the root, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface NamedFiles {
  /** The repository's folder where the files are in one, else some folders above them, whose names and markers tell the framework. */
  readonly root: string;
  /** Each file once. */
  readonly files: readonly NamedFile[];
}

const READ = "Give the paths of migration files, such as db/migration/V2__add_weight.sql.";
/** Folders above loose files whose names may belong to a framework's layout. */
const FOLDERS_ABOVE = 3;

/**
 * Reads the files; throws `UserError` for one that is missing, is a folder or cannot be read. One after the other without waiting: for
 * hundreds of small files that takes a fifth of the time.
 */
export function readNamedFiles(given: readonly string[]): NamedFiles {
  if (given.length === 0) throw new UserError("usage", "There is no file to classify.", READ);
  const absolute = new Map<string, string>();
  for (const name of given) if (!absolute.has(resolve(name))) absolute.set(resolve(name), name);
  const root = findRoot([...absolute.keys()]);
  const files: NamedFile[] = [];
  for (const [path, name] of absolute) {
    files.push({ given: name, path: relative(root, path).split(sep).join("/"), bytes: readNamed(path, name) });
  }
  return { root, files };
}

function readNamed(path: string, given: string): Uint8Array {
  const shown = JSON.stringify(given);
  try {
    const found = statSync(path);
    if (found.isFile()) return readFileSync(path);
    const what = found.isDirectory() ? "is a folder" : "is no file";
    throw new UserError(
      "usage",
      `${shown} ${what}.`,
      `${READ} A shell gives all of a folder for ${JSON.stringify(`${given}/*.sql`)}.`,
    );
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    if (code === "ENOENT" || code === "ENOTDIR") throw new UserError("usage", `There is no file ${shown}.`, READ);
    throw new UserError("usage", `The file ${shown} could not be read (${code}).`, READ);
  }
}

function findRoot(paths: readonly string[]): string {
  const shared = sharedFolder(paths.map((path) => dirname(path)));
  for (let folder = shared; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) break;
  }
  const here = resolve(".");
  if (isWithin(shared, here)) return here;
  let root = shared;
  for (let climbed = 0; climbed < FOLDERS_ABOVE && basename(dirname(root)) !== ""; climbed++) root = dirname(root);
  return root;
}

function sharedFolder(folders: readonly string[]): string {
  let shared = folders[0] ?? resolve(".");
  for (const folder of folders) while (!isWithin(folder, shared)) shared = dirname(shared);
  return shared;
}

function isWithin(folder: string, above: string): boolean {
  return folder === above || folder.startsWith(above.endsWith(sep) ? above : above + sep);
}
