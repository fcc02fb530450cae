/** Which changed paths could be migrations or companions, and of which tools. Cheap first: most repositories' paths leave at once. */
import type { FileChange } from "../change-set/change.ts";
import type { ConfiguredDatabase } from "./configured.ts";
import {
  readCompanion,
  readMatch,
  readPath,
  rootBeside,
  splitPath,
  type CompiledFramework,
  type SplitPath,
} from "./definition.ts";
import {
  extensionOf,
  folderOf,
  isAside,
  isAsideName,
  isCertainTestName,
  isForeign,
  isTestFolder,
  isTooLong,
  nameOf,
} from "./exclusions.ts";
import type { Recognised } from "./framework.ts";
import { frameworkById, FRAMEWORKS, OTHER } from "./frameworks.ts";
import { readOther } from "./other.ts";

/** What one framework makes of one path. */
export interface Hit {
  readonly framework: CompiledFramework;
  readonly kind: "migration" | "companion" | "neighbour";
  readonly recognised: Recognised;
  /** The path alone tells. */
  readonly sure: boolean;
  /** What a companion is, for people. */
  readonly what: string;
  readonly configured: ConfiguredDatabase | null;
}

/** Paths on either side of the change -> hits, the configured one first, then in the order of the list. */
export type Candidates = ReadonlyMap<string, readonly Hit[]>;

/** Same framework, same root, same configured database: same set. */
export function keyOf({ framework, recognised, configured }: Hit): string {
  return [framework.framework.id, recognised.root, configured?.options.name ?? ""].join("\0");
}

const TELLING =
  /\.sql|migrat|schema|versions\/|deltas?\/|drizzle|alembic|prisma|liquibase|changelog|metadata\/|evolutions|flyway|erd\.|skeema|atlas|jooq|dbschema|snapshot|\.designer\.|compiledmodels|sqitch|\.fizz|\.gmrc|diesel|aerich|phinx|dbconfig|tern\.conf|ormconfig|_ide_helper|sqlx|db\/(?:docs|data)\/|tables\/|structure|supabase|database\.types|Version\d/i;

export function findCandidates(changes: readonly FileChange[], databases: readonly ConfiguredDatabase[]): Candidates {
  const candidates = new Map<string, readonly Hit[]>();
  const known = new Map<string, readonly CompiledFramework[]>();
  for (const { path, previousPath } of changes) {
    for (const end of previousPath === null ? [path] : [path, previousPath]) {
      const hits = hitsOf(end, databases, known);
      if (hits.length > 0) candidates.set(end, hits);
    }
  }
  return candidates;
}

/**
 * What `path` has in common with others of which the same frameworks make something: folder and name, whatever its digits. Patterns ask
 * for digits and for how many, never for certain ones within a name.
 */
function formOf(path: string): string {
  const name = nameOf(path);
  return path.slice(0, path.length - name.length) + name.replaceAll(/\d/g, "0");
}

function hitsOf(
  path: string,
  databases: readonly ConfiguredDatabase[],
  known: Map<string, readonly CompiledFramework[]>,
): readonly Hit[] {
  const hits = databases.flatMap((database) => configuredHit(path, database) ?? []);
  if (!TELLING.test(path) || isTooLong(path)) return hits;
  const isInForeign = isForeign(path);
  const extension = extensionOf(path);
  const isNoMigration = isCertainTestName(path) || isAsideName(path);
  const split = splitPath(path);
  const isTest = isTestFolder(folderOf(path));
  const form = formOf(path);
  const takers: CompiledFramework[] = [];
  for (const framework of known.get(form) ?? FRAMEWORKS) {
    const own = isTest || isInForeign ? null : companionHit(framework, path, split);
    const hit = own ?? (isNoMigration || !framework.extensions.has(extension) ? null : migrationHit(framework, split));
    // Code of others brings its own migrations; a folder of that name below the team's own is read by the tool.
    if (hit === null || (isInForeign && isForeignRoot(hit))) continue;
    hits.push(hit);
    takers.push(framework);
  }
  known.set(form, takers);
  return hits;
}

function isForeignRoot({ recognised: { root } }: Hit): boolean {
  return root === "" || isForeign(`${root}/`);
}

function companionHit(framework: CompiledFramework, path: string, split: SplitPath): Hit | null {
  const found = readCompanion(framework, split);
  return found === null ? null : companion({ framework, path, what: found.what, sure: found.sure === true, configured: null });
}

function migrationHit(framework: CompiledFramework, split: SplitPath): Hit | null {
  const read = readPath(framework, split);
  if (read !== null) {
    const { shape, recognised } = read;
    if (isAside(recognised.root)) return null;
    return { framework, kind: "migration", recognised, sure: shape.sure === true, what: "", configured: null };
  }
  const root = rootBeside(framework, split);
  return root === null || isAside(root) ? null : neighbour(framework, root, null);
}

function configuredHit(path: string, configured: ConfiguredDatabase): Hit | null {
  const framework = frameworkById(configured.options.framework) ?? OTHER;
  if (configured.isSchema(path))
    return companion({ framework, path, what: "configured as a companion of the migrations", sure: true, configured });
  const root = configured.rootOf(path);
  if (root === null) return null;
  const below = root === "" ? path : path.slice(root.length + 1);
  const found = readCompanion(framework, splitPath(path));
  if (found !== null) return companion({ framework, path, what: found.what, sure: true, configured });
  if (isCertainTestName(below) || isAsideName(below) || (framework === OTHER && isAside(folderOf(below)))) return null;
  const recognised = framework === OTHER ? readOther(below) : readBelow(framework, below);
  if (recognised !== null)
    return { framework, kind: "migration", recognised: { ...recognised, root }, sure: true, what: "", configured };
  return framework.extensions.has(extensionOf(path)) ? neighbour(framework, root, configured) : null;
}

/** Reads what follows a configured root. */
export function readBelow(framework: CompiledFramework, below: string): Recognised | null {
  for (const { shape, path } of framework.below) {
    const match = path.exec(below);
    if (match !== null) return readMatch(framework, shape, match);
  }
  return null;
}

function companion(of: {
  framework: CompiledFramework;
  path: string;
  what: string;
  sure: boolean;
  configured: ConfiguredDatabase | null;
}): Hit {
  const { framework, path, what, sure, configured } = of;
  return {
    framework,
    kind: "companion",
    recognised: { role: "support", id: null, root: folderOf(path) },
    sure,
    what,
    configured,
  };
}

function neighbour(framework: CompiledFramework, root: string, configured: ConfiguredDatabase | null): Hit {
  return {
    framework,
    kind: "neighbour",
    recognised: { role: "unrecognised", id: null, root },
    sure: false,
    what: "",
    configured,
  };
}
