/** How a migration tool is described as data, and how such data reads a path. */
import type { Framework, Recognised, Role } from "./framework.ts";
import { PathPattern } from "./path-pattern.ts";

/** One form of migration path. All parts are regex sources without nested quantifiers, so that hostile paths cost linear time. */
export interface Shape {
  readonly role: Role;
  /** The last folders of the set's root, such as `db/migrate`; null: whatever folder the file lies in. */
  readonly root: string | null;
  /** What follows the root, file name included; its group `id` is the identity. */
  readonly file: string;
  /**
   * Such paths belong to no other tool, so a folder most of whose files look so is its own evidence; otherwise a marker or
   * the text of a migration must say so.
   */
  readonly sure?: boolean;
}

/** A file that changes with migrations, describes the schema or configures the tool. */
export interface Companion {
  /** Regex source of the end of the path. */
  readonly path: string;
  /** What it is, for people: `dump of the schema`. */
  readonly what: string;
  /** Its name alone says so; otherwise a marker of the framework must stand in a folder above, or a set be in force. */
  readonly sure?: boolean;
}

/** A file in the root of a set, or in a folder above it, that shows that the framework is in use. */
export interface Marker {
  /** Regex over the file's name. */
  readonly name: RegExp;
  /** Regex over its text where the name does not suffice. Linear. */
  readonly contains?: RegExp;
  /** A folder below the root or the folders above, in which it lies, such as `meta`. */
  readonly within?: string;
}

export interface Definition {
  readonly framework: Framework;
  readonly shapes: readonly Shape[];
  readonly companions?: readonly Companion[];
  readonly markers: readonly Marker[];
  /** Regex over the text of a migration which only this framework's migrations match. Linear. */
  readonly sample?: RegExp;
  /** Brings an id into the form in which equal strings are the same migration. */
  readonly normaliseId?: (id: string) => string;
  /** `folder`: each migration is a folder named by its id; `file` is the one that always lies in it. */
  readonly folderLayout?: { readonly file: string };
  /** Regex source of a file name that was probably meant for this tool, wherever it lies. */
  readonly nearMiss?: string;
}

/** A definition ready for use. */
export interface CompiledFramework extends Definition {
  /** Regexes over whole paths, groups `root` and `id`. */
  readonly whole: readonly CompiledShape[];
  /** The same without the root, for configured folders. */
  readonly below: readonly CompiledShape[];
  readonly companionPaths: readonly { readonly path: PathPattern; readonly companion: Companion }[];
  /** Files that are neither, but lie where migrations of this framework do: helpers, or migrations with a wrong name. */
  readonly neighbours: readonly PathPattern[];
  /** Last extensions of migration files, lower case. */
  readonly extensions: ReadonlySet<string>;
}

export interface CompiledShape {
  readonly shape: Shape;
  readonly path: PathPattern;
}

/** Patterns are made when a path comes that may concern the framework: of some fifty, few are ever asked. */
export function compileFramework(definition: Definition): CompiledFramework {
  const { shapes, companions = [] } = definition;
  const extensions = new Set(shapes.flatMap(({ file }) => extensionsOf(file)));
  const whole = once(() =>
    shapes.map((shape) => ({
      shape,
      path: new PathPattern(`^${rootSource(shape)}(?:${shape.file})$`, [shape.root ?? "", shape.file]),
    })),
  );
  const below = once(() =>
    shapes.map((shape) => ({ shape, path: new PathPattern(`^(?:.*/)?(?:${shape.file})$`, [shape.file]) })),
  );
  const companionPaths = once(() =>
    companions.map((companion) => ({ companion, path: new PathPattern(`^(?:.*/)?(?:${companion.path})$`, [companion.path]) })),
  );
  const neighbours = once(() => neighbourPatterns(definition, [...extensions].join("|")));
  return {
    ...definition,
    extensions,
    get whole() {
      return whole();
    },
    get below() {
      return below();
    },
    get companionPaths() {
      return companionPaths();
    },
    get neighbours() {
      return neighbours();
    },
  };
}

function neighbourPatterns({ shapes, nearMiss }: Definition, extensions: string): readonly PathPattern[] {
  const roots = [...new Set(shapes.flatMap(({ root }) => (root === null ? [] : [root])))];
  const beside = roots.map((root) => new PathPattern(`^(?<root>(?:.*/)?(?:${root}))/(?:.+/)?[^/]+\\.(?:${extensions})$`, [root]));
  if (nearMiss === undefined) return beside;
  return [...beside, new PathPattern(`^(?:(?<root>.*)/)?(?:${nearMiss})$`, [nearMiss])];
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** No shape reaches deeper below its root: with this the time that a hostile path costs is bounded. */
const DEEPEST = 12;

/** What a framework reads in a path by its shapes; null when none fits. */
export function readPath(
  framework: CompiledFramework,
  { above, tail }: SplitPath,
): { readonly shape: Shape; readonly recognised: Recognised } | null {
  for (const { shape, path: regex } of framework.whole) {
    const match = regex.exec(tail);
    if (match === null) continue;
    const recognised = readMatch(framework, shape, match);
    return { shape, recognised: { ...recognised, root: joinPath(above, recognised.root) } };
  }
  return null;
}

/** The companion that a path is by its name; null when it is none. */
export function readCompanion(framework: CompiledFramework, { tail }: SplitPath): Companion | null {
  return framework.companionPaths.find((candidate) => candidate.path.test(tail))?.companion ?? null;
}

/** The root of the set that a path lies in without being of a known shape; null when it does not. */
export function rootBeside(framework: CompiledFramework, { above, tail }: SplitPath): string | null {
  for (const regex of framework.neighbours) {
    const match = regex.exec(tail);
    if (match !== null) return joinPath(above, match.groups?.["root"] ?? "");
  }
  return null;
}

/** A folder, `""` for the repository's root, and what lies in it. */
export function joinPath(folder: string, name: string): string {
  if (name === "") return folder;
  return folder === "" ? name : `${folder}/${name}`;
}

/** A path in two: its last folders, which shapes read, and what stands above them. */
export interface SplitPath {
  readonly above: string;
  readonly tail: string;
}

export function splitPath(path: string): SplitPath {
  let start = path.length;
  for (let depth = 0; depth <= DEEPEST && start > 0; depth++) start = path.lastIndexOf("/", start - 1);
  return start <= 0 ? { above: "", tail: path } : { above: path.slice(0, start), tail: path.slice(start + 1) };
}

/** Reads a path, or what follows a configured root, that matched a shape. */
export function readMatch(definition: Definition, shape: Shape, match: RegExpExecArray): Recognised {
  const raw = match.groups?.["id"];
  const normalise = definition.normaliseId ?? String;
  return { role: shape.role, id: raw === undefined ? null : normalise(raw), root: match.groups?.["root"] ?? "" };
}

function rootSource(shape: Shape): string {
  return shape.root === null ? "(?:(?<root>.*)/)?" : `(?<root>(?:.*/)?(?:${shape.root}))/`;
}

/** The literal extensions at the end of a regex source: `…\.sql` or `…\.(?:js|ts)`. */
function extensionsOf(source: string): readonly string[] {
  const end = /\\\.(?:\(\?:([\w|]+)\)|(\w+))$/.exec(source);
  return (end?.[1] ?? end?.[2] ?? "").split("|").filter((extension) => extension !== "");
}
