/** Which sets given files belong to, and what came before them: from the names, folders and markers around them. */
import { type DatabaseOptions, defaultDatabase, type Options } from "../config/options.ts";
import { readPath, splitPath } from "../frameworks/definition.ts";
import { detect, type Detection } from "../frameworks/detect.ts";
import { guessDialect } from "../frameworks/dialect.ts";
import { folderOf, isAside, isForeign } from "../frameworks/exclusions.ts";
import type { MigrationFile } from "../frameworks/framework.ts";
import { frameworkById } from "../frameworks/frameworks.ts";
import { compareLoose, compareRuns, earlierRuns, hasVersion, isUndoName } from "../frameworks/run-order.ts";
import type { RevisionFiles } from "../ports.ts";
import type { Dialect } from "../risk/assessment.ts";
import { BlobTexts } from "./blob-texts.ts";
import { globCompilerFor } from "./glob-compiler.ts";
import { findPrevious } from "./assess/previous-ids.ts";

export interface FoundFile {
  /** Below the root. */
  readonly path: string;
  readonly id: string | null;
  readonly undoes: boolean;
  /** Whether it is one migration that runs forwards, of which a tool can be asked. */
  readonly isOne: boolean;
  /** Id of the migration that runs before it; null where there is none, and where names tell no order. */
  readonly previous: () => string | null;
}

export interface FoundSet {
  readonly framework: string | null;
  readonly dialect: Dialect;
  readonly database: DatabaseOptions | null;
  /** The configured name, else an invented one. */
  readonly name: string;
  /** In the order in which they run. */
  readonly release: readonly FoundFile[];
  /** Paths below the root, in their order. */
  readonly history: readonly string[];
}

export interface SetsRequest {
  readonly tree: RevisionFiles;
  readonly paths: readonly string[];
  readonly options: Options;
  /** Given on the command line. */
  readonly framework: string | null;
}

/** Every path is in one of them. */
export async function findSets(request: SetsRequest): Promise<readonly FoundSet[]> {
  const options = request.framework === null ? request.options : forced(request.framework, request);
  const known = await detectBelow({ ...request, options, prefix: "" });
  const recognised = new Set(known.map(({ file }) => file.path));
  const unknown = request.paths.filter((path) => !recognised.has(path));
  for (const [prefix, paths] of groupBy(unknown, asidePrefix)) {
    const found = prefix === "" ? [] : await detectBelow({ ...request, options, paths, prefix });
    for (const each of found) recognised.add(each.file.path);
    known.push(...found);
  }
  const loose = request.paths.filter((path) => !recognised.has(path));
  const sets = [...knownSets(known, request.options), ...(await looseSets(loose, request))];
  const place = new Map(request.paths.map((path, index) => [path, index]));
  const first = ({ release }: FoundSet): number =>
    release.reduce((least, { path }) => Math.min(least, place.get(path) ?? 0), Infinity);
  return sets.sort((a, b) => first(a) - first(b));
}

/** A given file with the set that it is in; `merged` are all migrations of its detection, paths below the root. */
interface Known {
  readonly file: MigrationFile;
  readonly merged: readonly MigrationFile[];
}

interface Detecting extends SetsRequest {
  readonly prefix: string;
}

/** Looks at the tree from a folder below the root, as if nothing were above it. */
async function detectBelow({ tree, paths, options, prefix }: Detecting): Promise<Known[]> {
  const within = prefix === "" ? "" : `${prefix}/`;
  const changes = paths.map((path) => ({
    path: path.slice(within.length),
    previousPath: null,
    status: "added" as const,
    before: null,
    after: { oid: path, kind: "file" as const },
  }));
  const texts = new BlobTexts(tree);
  const detection = detect({ changes, options, compileGlob: await globCompilerFor(options) });
  let step = detection.next();
  while (step.done !== true) {
    const { folders, oids } = step.value;
    const asked = new Map(folders.map((folder) => [folder === "" ? prefix : within + folder, folder]));
    const listed = asked.size === 0 ? new Map<string, never>() : await tree.listFolders("base", [...asked.keys()]);
    await texts.fetch(oids);
    const answer = new Map([...listed].map(([folder, entries]) => [asked.get(folder) ?? folder, entries]));
    step = detection.next({ folders: answer, texts: texts.pick(oids) });
  }
  return knownIn(step.value, changes, within);
}

function knownIn(detection: Detection, changes: readonly { readonly path: string }[], within: string): Known[] {
  const merged = detection.merged.map((file) => ({ ...file, path: within + file.path }));
  return changes.flatMap(({ path }) => {
    const file = detection.migrationAt(path);
    if (file === null || file.role === "unrecognised" || file.role === "support") return [];
    return [{ file: { ...file, path: within + path }, merged }];
  });
}

/** What `--framework` says, as if the configuration did. */
function forced(framework: string, { paths, options }: SetsRequest): Options {
  const definition = frameworkById(framework);
  const roots = paths.map(
    (path) => (definition === null ? null : readPath(definition, splitPath(path)))?.recognised.root ?? folderOf(path),
  );
  const migrations = [...new Set(roots.map((root) => (root === "" ? "." : root)))];
  return {
    ...options,
    databases: [{ ...defaultDatabase(framework, framework), migrations }],
  };
}

function knownSets(known: readonly Known[], options: Options): readonly FoundSet[] {
  const groups = groupBy(known, ({ file: { set } }) => [set.framework.id, set.database, set.root].join("\0"));
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const { set } = first.file;
    const release = members.map(({ file }) => file).sort(compareRuns);
    const database = options.databases.find(({ name }) => name === set.database) ?? null;
    const history = historyOf(release, first.merged);
    const given = new Set(release.map(({ path }) => path));
    const previousOf = findPrevious(release, () =>
      first.merged.filter((file) => !given.has(file.path) && isSameSet(file.set, set)),
    );
    const files = release.map((file): FoundFile => {
      const { path, id, role } = file;
      const isOne = role === "versioned" || role === "repeatable";
      return { path, id, undoes: role === "down", isOne, previous: () => previousOf(file) };
    });
    const paths = history.map(({ path }) => path);
    return [{ framework: set.framework.id, dialect: set.dialect, database, name: set.database, release: files, history: paths }];
  });
}

/** What runs before the first of the release, and is not part of it. */
function historyOf(release: readonly MigrationFile[], merged: readonly MigrationFile[]): readonly MigrationFile[] {
  const [first] = release;
  if (first === undefined) return [];
  const given = new Set(release.map(({ path }) => path));
  return earlierRuns(merged.filter(({ path, set }) => !given.has(path) && isSameSet(set, first.set))).filter(
    (file) => file.role === "repeatable" || compareRuns(file, first) < 0,
  );
}

function isSameSet(a: MigrationFile["set"], b: MigrationFile["set"]): boolean {
  return a.framework.id === b.framework.id && a.database === b.database && a.root === b.root;
}

/** Files of no known framework: those of one folder belong together. */
async function looseSets(paths: readonly string[], { tree, framework }: SetsRequest): Promise<readonly FoundSet[]> {
  const groups = groupBy(paths, folderOf);
  const listed = await tree.listFolders("base", [...groups.keys()]);
  return [...groups].map(([folder, given]) => {
    const isOrdered = given.every(hasVersion);
    const release = isOrdered ? given.toSorted(compareLoose) : given;
    const names = (listed.get(folder) ?? []).filter(({ kind, name }) => kind === "file" && /\.sql$/i.test(name));
    const beside = names.map(({ name }) => (folder === "" ? name : `${folder}/${name}`));
    return {
      framework,
      dialect: guessDialect(folder, []) ?? "postgresql",
      database: null,
      name: folder,
      release: release.map((path) => ({ path, id: null, undoes: isUndoName(path), isOne: false, previous: () => null })),
      history: isOrdered ? looseHistory(release, beside) : [],
    };
  });
}

/** Names with versions tell their order; others may be anything. */
function looseHistory(release: readonly string[], beside: readonly string[]): readonly string[] {
  const [first = ""] = release;
  const given = new Set(release);
  const earlier = beside.filter((path) => !given.has(path) && hasVersion(path) && !isUndoName(path));
  return earlier.filter((path) => compareLoose(path, first) < 0).sort(compareLoose);
}

/** Up to the last folder of tests, examples, documents or code of others: there the frameworks' eyes are closed on purpose. */
function asidePrefix(path: string): string {
  const folders = folderOf(path).split("/");
  const last = folders.findLastIndex((folder) => isAside(folder) || isForeign(`${folder}/`));
  return folders.slice(0, last + 1).join("/");
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
