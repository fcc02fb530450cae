/** Which set of migrations a command is about: the one that is named, or the only one, from configuration or detection. */
import type { DatabaseOptions, Options } from "../config/options.ts";
import { defaultDatabase } from "../config/options.ts";
import { listPaths } from "../change-set/visible.ts";
import { UserError } from "../errors.ts";
import { compilePatterns, isGlob } from "../frameworks/configured.ts";
import { detect, type Detection } from "../frameworks/detect.ts";
import { folderOf, isForeign } from "../frameworks/exclusions.ts";
import type { MigrationFile } from "../frameworks/framework.ts";
import { frameworkById } from "../frameworks/frameworks.ts";
import type { RevisionFiles } from "../ports.ts";
import type { Dialect } from "../risk/assessment.ts";
import { BlobTexts } from "./blob-texts.ts";
import { globCompilerFor } from "./glob-compiler.ts";
import { listBelow, type ListedFile } from "./revision-tree.ts";

export interface FoundDatabase {
  readonly database: DatabaseOptions;
  readonly dialect: Dialect;
  /** Folders of the set, sorted; at least one. */
  readonly roots: readonly string[];
  /** All that lies below them, by path; with globs, only what they name. */
  readonly listed: readonly ListedFile[];
  /** What the framework takes for migrations among them. */
  readonly migrations: readonly MigrationFile[];
}

/** Throws `UserError` where none or several could be meant. */
export async function findDatabase(files: RevisionFiles, options: Options, name: string | null): Promise<FoundDatabase> {
  if (options.databases.length === 0) return findUnconfigured(files, options, name);
  const known = options.databases.map((database) => database.name);
  const named = name === null ? options.databases : options.databases.filter((database) => database.name === name);
  const [database] = named;
  if (database === undefined) throw unknownDatabase(name ?? "", known);
  if (named.length > 1) throw severalDatabases(known);
  return database.migrations.length === 0 ? findByFramework(files, options, database) : findByPaths(files, options, database);
}

/** A database whose folders the configuration names. */
async function findByPaths(files: RevisionFiles, options: Options, database: DatabaseOptions): Promise<FoundDatabase> {
  const compileGlob = await globCompilerFor(options);
  const isNamed = compilePatterns(database.migrations, compileGlob);
  const roots = withoutNested(database.migrations.map(rootOfPattern));
  const listed: ListedFile[] = [];
  for (const root of roots) {
    const below = await listBelow(files, root);
    if (below === null) throw noFolder(database, root);
    listed.push(...below.filter(({ path }) => isNamed(path)));
  }
  const detection = await detectAmong(files, options, listed);
  const migrations = migrationsIn(detection, listed).filter(({ set }) => set.database === database.name);
  const dialect = database.dialect ?? migrations[0]?.set.dialect ?? frameworkById(database.framework)?.framework.dialect;
  return { database, dialect: dialect ?? "postgresql", roots, listed, migrations };
}

/** A database of which the configuration names the framework alone. */
async function findByFramework(files: RevisionFiles, options: Options, database: DatabaseOptions): Promise<FoundDatabase> {
  const sets = await detectSets(files, options);
  const set = sets.find(({ name, framework }) => name === database.name && framework === database.framework);
  if (set === undefined) throw noMigrations(database);
  if (set.roots.length > 1 && !MANY_FOLDERS.has(set.framework)) throw severalFolders(database, set.roots);
  return toFound(set, database);
}

async function findUnconfigured(files: RevisionFiles, options: Options, name: string | null): Promise<FoundDatabase> {
  const sets = await detectSets(files, options);
  const known = sets.map((set) => set.name);
  const [set] = name === null ? sets : sets.filter((one) => one.name === name);
  if (sets.length === 0) throw nothingFound();
  if (set === undefined) throw unknownDatabase(name ?? "", known);
  if (name === null && sets.length > 1) throw severalDatabases(known);
  return toFound(set, defaultDatabase(set.name, set.framework));
}

/** Tools whose one history is of several folders. */
const MANY_FOLDERS: ReadonlySet<string> = new Set(["django", "laravel"]);

interface DetectedSet {
  readonly name: string;
  readonly framework: string;
  readonly roots: readonly string[];
  readonly listed: readonly ListedFile[];
  readonly migrations: readonly MigrationFile[];
}

/** Every set of the revision that holds a migration. */
async function detectSets(files: RevisionFiles, options: Options): Promise<readonly DetectedSet[]> {
  const listed = (await listBelow(files, "", (folder) => !isForeign(`${folder}/`))) ?? [];
  const detection = await detectAmong(files, options, listed);
  const groups = new Map<string, MigrationFile[]>();
  for (const migration of migrationsIn(detection, listed)) {
    const key = `${migration.set.framework.id}\0${migration.set.database}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [migration]);
    else group.push(migration);
  }
  return [...groups.values()].flatMap((migrations) => {
    const [first] = migrations;
    if (first === undefined) return [];
    const roots = withoutNested(migrations.map(({ set }) => set.root));
    const { database, framework } = first.set;
    const own = listed.filter(belongsTo(roots, migrations));
    return [{ name: database, framework: framework.id, roots, migrations, listed: own }];
  });
}

/** All below the roots; where migrations lie in the repository's own root, what lies in the folders that hold them. */
function belongsTo(roots: readonly string[], migrations: readonly MigrationFile[]): (file: ListedFile) => boolean {
  const folders = new Set(migrations.map(({ path }) => folderOf(path)));
  if (roots.includes("")) return ({ path }) => folders.has(folderOf(path));
  const isBelow = compilePatterns(roots, null);
  return ({ path }) => isBelow(path);
}

/** As if all of them had just been added. */
async function detectAmong(files: RevisionFiles, options: Options, listed: readonly ListedFile[]): Promise<Detection> {
  const changes = listed.map(({ path, kind, oid }) => ({
    path,
    previousPath: null,
    status: "added" as const,
    before: null,
    after: { oid, kind },
  }));
  const texts = new BlobTexts(files);
  const detection = detect({ changes, options, compileGlob: await globCompilerFor(options) });
  let step = detection.next();
  while (step.done !== true) {
    const { folders, oids } = step.value;
    const answer = folders.length === 0 ? new Map<string, never>() : await files.listFolders("base", folders);
    await texts.fetch(oids);
    step = detection.next({ folders: answer, texts: texts.pick(oids) });
  }
  return step.value;
}

function migrationsIn(detection: Detection, listed: readonly ListedFile[]): readonly MigrationFile[] {
  return listed.flatMap(({ path }) => {
    const migration = detection.migrationAt(path);
    return migration === null || migration.role === "unrecognised" || migration.role === "support" ? [] : [migration];
  });
}

function toFound({ roots, listed, migrations }: DetectedSet, database: DatabaseOptions): FoundDatabase {
  return { database, dialect: database.dialect ?? migrations[0]?.set.dialect ?? "postgresql", roots, listed, migrations };
}

/** The folder that a pattern of the configuration begins with. */
function rootOfPattern(pattern: string): string {
  const plain = pattern.replace(/^\.\//, "").replace(/\/+(?:\*\*)?$/, "");
  const parts = plain === "." ? [] : plain.split("/");
  const first = parts.findIndex(isGlob);
  return (first === -1 ? parts : parts.slice(0, first)).join("/");
}

function withoutNested(roots: readonly string[]): readonly string[] {
  const all = [...new Set(roots)].sort();
  return all.filter((root) => !all.some((other) => other !== root && (other === "" || root.startsWith(`${other}/`))));
}

const HOW =
  "Name it in .github/schema-release.yml: `databases: [{ name: main, framework: flyway, migrations: [db/migration] }]`.";

function nothingFound(): UserError {
  return new UserError("configuration", "No set of migrations was found in this revision.", HOW);
}

function unknownDatabase(name: string, known: readonly string[]): UserError {
  return new UserError("usage", `There is no database ${JSON.stringify(name)}.`, `It may be: ${listPaths(known, 20)}.`);
}

function severalDatabases(known: readonly string[]): UserError {
  return new UserError(
    "usage",
    `There are ${known.length} databases: ${listPaths(known, 20)}.`,
    "Say which one: --database NAME.",
  );
}

function noMigrations({ name, framework }: DatabaseOptions): UserError {
  return new UserError(
    "configuration",
    `No migration of ${framework} was found for the database ${JSON.stringify(name)}.`,
    "Name its folder in .github/schema-release.yml, under `databases:`, `migrations:`; or mend `framework:` where that is not its tool.",
  );
}

function noFolder({ name }: DatabaseOptions, root: string): UserError {
  return new UserError(
    "configuration",
    `There is no folder ${JSON.stringify(root)}, in which the migrations of the database ${JSON.stringify(name)} should lie.`,
    "Correct `migrations:` in .github/schema-release.yml, or give another revision. Links are not followed.",
  );
}

function severalFolders({ name }: DatabaseOptions, roots: readonly string[]): UserError {
  return new UserError(
    "configuration",
    `Migrations for the database ${JSON.stringify(name)} lie in ${roots.length} folders: ${listPaths(roots, 10)}.`,
    "Say in .github/schema-release.yml, under `migrations:`, which of them are its own, and describe the others as databases too.",
  );
}
