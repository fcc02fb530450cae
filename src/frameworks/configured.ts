/** Paths that the configuration names: folders, files or globs. Globs are compiled by the caller, so that picomatch is only loaded for them. */
import type { DatabaseOptions, Options } from "../config/options.ts";
import { folderOf } from "./exclusions.ts";

/** Tells whether a path, or a folder above it, is meant by one pattern. */
export type PathTest = (path: string) => boolean;

/** Compiles one glob; `picomatch(glob, { dot: true })` serves. */
export type GlobCompiler = (glob: string) => PathTest;

export interface ConfiguredDatabase {
  readonly options: DatabaseOptions;
  /** The root of the set that a path belongs to; null where this database does not name the path. */
  readonly rootOf: (path: string) => string | null;
  readonly isSchema: PathTest;
}

/** Whether a pattern needs a glob compiler; else it is a folder or file. */
export function isGlob(pattern: string): boolean {
  return /[*?[\]{}()!]/.test(pattern);
}

/** Whether any pattern of the configuration is a glob. */
export function needsGlobs(options: Options): boolean {
  const patterns = [
    ...options.databases.flatMap(({ migrations, schema }) => [...migrations, ...schema]),
    ...Object.values(options.categories).flat(),
  ];
  return patterns.some(isGlob);
}

/** `compileGlob` may be null when no pattern is a glob, see `needsGlobs`. */
export function compileDatabases(options: Options, compileGlob: GlobCompiler | null): readonly ConfiguredDatabase[] {
  return options.databases.map((database) => {
    const roots = database.migrations.map((pattern) => compileRoot(pattern, compileGlob));
    return {
      options: database,
      rootOf: (path) => firstOf(roots, path),
      isSchema: compilePatterns(database.schema, compileGlob),
    };
  });
}

/** True for a path that one of the patterns names, itself or by a folder above it. */
export function compilePatterns(patterns: readonly string[], compileGlob: GlobCompiler | null): PathTest {
  const roots = patterns.map((pattern) => compileRoot(pattern, compileGlob));
  return (path) => firstOf(roots, path) !== null;
}

function firstOf(roots: readonly ((path: string) => string | null)[], path: string): string | null {
  for (const rootOf of roots) {
    const root = rootOf(path);
    if (root !== null) return root;
  }
  return null;
}

function compileRoot(pattern: string, compileGlob: GlobCompiler | null): (path: string) => string | null {
  const plain = pattern.replace(/^\.\//, "").replace(/\/+(?:\*\*)?$/, "");
  if (!isGlob(plain)) return (path) => rootOfFolder(plain, path);
  if (compileGlob === null) throw new Error(`no compiler for the glob ${pattern}`);
  const test = compileGlob(plain);
  const fixed = fixedFolder(plain);
  return (path) => {
    if (test(path)) return fixed;
    for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) if (test(folder)) return folder;
    return null;
  };
}

function rootOfFolder(plain: string, path: string): string | null {
  if (plain === "" || plain === ".") return "";
  if (path === plain) return folderOf(path);
  return path.startsWith(`${plain}/`) ? plain : null;
}

/** The folders before the first part with a glob character. */
function fixedFolder(glob: string): string {
  const parts = glob.split("/");
  const first = parts.findIndex(isGlob);
  return parts.slice(0, first === -1 ? -1 : first).join("/");
}
