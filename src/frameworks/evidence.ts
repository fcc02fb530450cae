/** Whether a framework is in use at a root: marker files, unmistakable names, the text of a migration. */
import type { DatabaseOptions } from "../config/options.ts";
import { extensionOf, folderOf, isAsideName } from "./exclusions.ts";
import { joinPath, readPath, splitPath, type CompiledFramework, type Marker } from "./definition.ts";
import type { Knowledge } from "./knowledge.ts";

/** A framework at a root that some changed path suggests. */
export interface Suspicion {
  /** See `keyOf`. */
  readonly key: string;
  readonly framework: CompiledFramework;
  readonly root: string;
  /** Changed paths that would be migrations of it. */
  readonly migrations: readonly string[];
  /** Whether one of them is unmistakable. */
  readonly sure: boolean;
  /** Folders of all changed paths that suggest it, companions and neighbours included. */
  readonly folders: readonly string[];
  /** Object ids of changed migrations, a few; their text may show the framework. */
  readonly samples: readonly string[];
  /** The configured database that names the paths, else null. */
  readonly configured: DatabaseOptions | null;
}

export interface Evidence {
  /** 0: none. Greater is surer. */
  readonly score: number;
  /** For people. */
  readonly because: string;
  /** Texts of the markers, which may tell the dialect. */
  readonly markerOids: readonly string[];
}

export interface Weighed {
  readonly suspicion: Suspicion;
  readonly evidence: Evidence;
}

const SCORE = { configured: 100, sample: 4, configuration: 3, manifest: 2, names: 2 } as const;

/** Folders whose entries tell: the root, those above it, and where markers or the changed files lie. */
export function foldersOf(suspicion: Suspicion): readonly string[] {
  const { framework, root, folders } = suspicion;
  const chain = withAncestors(root);
  const inside = framework.markers.flatMap(({ within }) =>
    within === undefined ? [] : chain.map((folder) => joinPath(folder, within)),
  );
  return [...chain, ...inside, ...folders];
}

/** Blobs whose text tells: markers that a name alone does not settle, and migrations. */
export function oidsOf(suspicion: Suspicion, knowledge: Knowledge): readonly string[] {
  const { framework, root, samples } = suspicion;
  const markers = framework.markers
    .filter(({ contains }) => contains !== undefined)
    .flatMap((marker) => filesOf(marker, root, knowledge).flatMap(({ oids }) => oids));
  if (framework.sample === undefined) return markers;
  return [...markers, ...samples, ...neighboursOf(suspicion, knowledge)];
}

/** `knowledge` must hold the answers for `foldersOf` and `oidsOf`. */
export function weigh(suspicion: Suspicion, knowledge: Knowledge): Evidence {
  if (suspicion.configured !== null)
    return { score: SCORE.configured, because: "configuration", markerOids: dialectOids(suspicion, knowledge) };
  const names = hasTellingNames(suspicion, knowledge);
  const sample = readSamples(suspicion, knowledge);
  const marker = findMarker(suspicion, knowledge);
  // A dependency alone says little about a folder whose files read differently.
  const isRefuted = sample === "other" && !names && (marker?.isManifest ?? true);
  if (isRefuted || (suspicion.migrations.length === 0 && !hasMigrations(suspicion, knowledge))) return NONE;
  const score = (names ? SCORE.names : 0) + (sample === "own" ? SCORE.sample : 0) + markerScore(marker);
  return { score, because: describe(suspicion, { names, sample, marker }), markerOids: dialectOids(suspicion, knowledge) };
}

/** Whether a marker of the framework stands in or above a folder; for companions without a migration beside them. */
export function isMarked(suspicion: Suspicion, knowledge: Knowledge): boolean {
  return findMarker(suspicion, knowledge) !== null;
}

const NONE: Evidence = { score: 0, because: "", markerOids: [] };

interface FoundMarker {
  readonly path: string;
  readonly isManifest: boolean;
}

function markerScore(marker: FoundMarker | null): number {
  if (marker === null) return 0;
  return marker.isManifest ? SCORE.manifest : SCORE.configuration;
}

function describe(suspicion: Suspicion, found: { names: boolean; sample: string; marker: FoundMarker | null }): string {
  const { framework, root } = suspicion;
  if (found.marker !== null)
    return found.marker.isManifest ? `${found.marker.path} names ${framework.framework.title}` : found.marker.path;
  if (found.sample === "own") return `the migrations' text is that of ${framework.framework.title}`;
  return `most files in ${root === "" ? "the root folder" : root} are named as ${framework.framework.title} names them`;
}

function findMarker(suspicion: Suspicion, knowledge: Knowledge): FoundMarker | null {
  let manifest: FoundMarker | null = null;
  for (const marker of suspicion.framework.markers) {
    for (const { path, oids } of filesOf(marker, suspicion.root, knowledge)) {
      if (marker.contains === undefined) return { path, isManifest: false };
      const { contains } = marker;
      if (oids.some((oid) => contains.test(knowledge.text(oid) ?? ""))) manifest ??= { path, isManifest: true };
    }
  }
  return manifest;
}

/** The files that a marker's name fits, from the root's own folder upwards. */
function filesOf(marker: Marker, root: string, knowledge: Knowledge): readonly { path: string; oids: readonly string[] }[] {
  return withAncestors(root).flatMap((ancestor) => {
    const folder = marker.within === undefined ? ancestor : joinPath(ancestor, marker.within);
    return knowledge
      .filesIn(folder)
      .filter(({ name }) => marker.name.test(name))
      .map(({ name, oids }) => ({ path: joinPath(folder, name), oids }));
  });
}

/** Whether most files of the root, or folders where each migration is one, have names that only this framework gives. */
function hasTellingNames(suspicion: Suspicion, knowledge: Knowledge): boolean {
  const { framework, root, sure, folders } = suspicion;
  const isTelling = (path: string): boolean => readPath(framework, splitPath(path))?.shape.sure === true;
  let telling = 0;
  let all = 0;
  for (const folder of new Set([root, ...folders])) {
    const paths = migrationPathsIn(folder, framework, knowledge);
    all += paths.length;
    telling += paths.filter(isTelling).length;
  }
  return all === 0 ? sure : telling * 2 >= all && telling > 0;
}

function hasMigrations(suspicion: Suspicion, knowledge: Knowledge): boolean {
  const { framework, root, folders } = suspicion;
  return [...new Set([root, ...folders])].some((folder) =>
    migrationPathsIn(folder, framework, knowledge).some((path) => readPath(framework, splitPath(path)) !== null),
  );
}

/** Paths in a folder that may be migrations by their extension; a folder stands for the file that must lie in it. */
function migrationPathsIn(folder: string, framework: CompiledFramework, knowledge: Knowledge): readonly string[] {
  const { extensions, folderLayout } = framework;
  const files = thinOut(knowledge.filesIn(folder))
    .filter(({ name }) => extensions.has(extensionOf(name)) && !isAsideName(name))
    .map(({ name }) => joinPath(folder, name));
  if (folderLayout === undefined) return files;
  const folders = thinOut(knowledge.atBase(folder).filter(({ kind }) => kind === "folder"));
  return [...files, ...folders.map(({ name }) => joinPath(folder, `${name}/${folderLayout.file}`))];
}

/** So many entries, evenly spread, show what a folder is like. */
const ENOUGH = 100;

function thinOut<T>(entries: readonly T[]): readonly T[] {
  const step = Math.ceil(entries.length / ENOUGH);
  return step <= 1 ? entries : entries.filter((_, index) => index % step === 0);
}

function readSamples(suspicion: Suspicion, knowledge: Knowledge): "own" | "other" | "unknown" {
  const { sample } = suspicion.framework;
  if (sample === undefined) return "unknown";
  const texts = [...suspicion.samples, ...neighboursOf(suspicion, knowledge)].flatMap((oid) => knowledge.text(oid) ?? []);
  if (texts.some((text) => sample.test(text))) return "own";
  return texts.every((text) => text.trim() === "") ? "unknown" : "other";
}

/** A few migrations at the base of the same form, the oldest and the newest by name. */
function neighboursOf(suspicion: Suspicion, knowledge: Knowledge): readonly string[] {
  const { framework, root } = suspicion;
  const own = knowledge
    .atBase(root)
    .filter(({ name, kind }) => kind === "file" && readPath(framework, splitPath(joinPath(root, name))) !== null)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return [own[0], own.at(-1)].flatMap((entry) => (entry === undefined ? [] : [entry.oid]));
}

const DIALECT_TELLERS =
  /^(?:migration_lock\.toml|schema\.prisma|drizzle[\w.-]*\.config\.[cm]?[jt]s|sqitch\.conf|dbconfig\.ya?ml|go\.mod|package\.json|Gemfile|Cargo\.toml|mix\.exs|pom\.xml|build\.gradle(?:\.kts)?|[\w.-]+\.csproj|requirements\.(?:txt|in)|pyproject\.toml|knexfile\.[jt]s|alembic\.ini)$/;

function dialectOids(suspicion: Suspicion, knowledge: Knowledge): readonly string[] {
  const marker: Marker = { name: DIALECT_TELLERS };
  return filesOf(marker, suspicion.root, knowledge).flatMap(({ oids }) => oids.slice(0, 1));
}

/** So many folders above a root are asked for markers, and the repository's own. */
const MOST_ANCESTORS = 20;

/** The folder and those above it, the repository's root `""` last. */
function withAncestors(folder: string): readonly string[] {
  const chain: string[] = [];
  for (let above = folder; above !== "" && chain.length < MOST_ANCESTORS; above = folderOf(above)) chain.push(above);
  return [...chain, ""];
}
