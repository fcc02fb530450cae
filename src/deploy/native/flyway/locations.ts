/** Flyway's `locations` among the folders of a set. */
import { UserError } from "../../../errors.ts";
import type { NativeInput } from "../natives.ts";

/** A function that gives a path relative to its location; null for what lies in none. Throws `UserError` for locations that are not of the set. */
export function findLocations(
  { files, root, roots }: NativeInput,
  said: readonly string[] | null,
): (path: string) => string | null {
  const folders = said === null ? (roots ?? [root]) : matchFolders(said, foldersOf(files, root));
  // Of one folder within another Flyway drops the inner one.
  const prefixes = folders.map((folder) => (folder === "" ? "" : `${folder}/`)).toSorted((a, b) => a.length - b.length);
  return (path) => {
    const prefix = prefixes.find((each) => path.startsWith(each));
    return prefix === undefined ? null : path.slice(prefix.length);
  };
}

/** Every folder that holds a file or such a folder, from the root on. */
function foldersOf(files: NativeInput["files"], root: string): ReadonlySet<string> {
  const folders = new Set([root]);
  for (const { path } of files) {
    for (let end = path.lastIndexOf("/"); end > root.length; end = path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/** What is said counts from where Flyway is started or from a class path, so ends of paths are compared. */
function matchFolders(said: readonly string[], folders: ReadonlySet<string>): readonly string[] {
  return said.map((location) => {
    const path = readLocation(location);
    const [found] = [...folders]
      .filter((folder) => folder === path || `/${folder}`.endsWith(`/${path}`) || path.endsWith(`/${folder}`))
      .filter((folder) => folder !== "" || path === "")
      .toSorted((a, b) => a.length - b.length);
    if (found !== undefined) return found;
    throw new UserError(
      "configuration",
      `Flyway's location ${JSON.stringify(location)} is no folder of this set.`,
      "Let `migrations` of the database in the configuration name every location, or set FLYWAY_LOCATIONS, which wins over a file.",
    );
  });
}

/** The path without `filesystem:` or `classpath:`. */
function readLocation(location: string): string {
  const [, prefix, rest = ""] = /^(?:([a-zA-Z0-9]+):)?(.*)$/s.exec(location) ?? [];
  if (prefix !== undefined && prefix !== "filesystem" && prefix !== "classpath") {
    throw new UserError(
      "configuration",
      `Flyway's location ${JSON.stringify(location)} is not in the repository.`,
      "A release holds files of a revision: let `locations` name folders of the repository.",
    );
  }
  if (/[*?]/.test(rest)) {
    throw new UserError(
      "configuration",
      `Flyway's location ${JSON.stringify(location)} has a wildcard, which is not followed.`,
      "Name the folders one by one.",
    );
  }
  const path = rest.replaceAll("{vendor}", "postgresql");
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return parts.join("/");
}
