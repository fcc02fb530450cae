/** What each path is, once the sets in force are known. */
import type { GateInput } from "../rules/rule.ts";
import { keyOf, type Candidates, type Hit } from "./candidates.ts";
import type { Weighed } from "./evidence.ts";
import { extensionOf, folderOf, nameOf } from "./exclusions.ts";
import type { MigrationFile, MigrationSet, Recognised } from "./framework.ts";
import type { SetInForce } from "./sets.ts";

/** A file that describes the schema, configures the tool or helps the migrations. */
export interface CompanionFile {
  readonly path: string;
  /** Id of the framework. */
  readonly framework: string;
  readonly database: string;
  /** What it is, for people: `dump of the schema`. */
  readonly what: string;
}

export interface Recognition {
  readonly sets: readonly MigrationSet[];
  /** For paths of the change set, on either side. */
  readonly migrationAt: (path: string) => MigrationFile | null;
  readonly companionAt: (path: string) => CompanionFile | null;
  readonly unmarked: GateInput["unmarked"];
}

interface Found {
  readonly candidates: Candidates;
  readonly sets: readonly SetInForce[];
  readonly weighed: readonly Weighed[];
  /** `framework\0folder` of folders in or above which the framework's marker stands. */
  readonly marked: ReadonlySet<string>;
}

export function recognition(found: Found): Recognition {
  const inForce = new Map(found.sets.map((set) => [set.key, set]));
  const migrationAt = (path: string): MigrationFile | null => readMigration(path, found.candidates.get(path) ?? [], inForce);
  return {
    sets: found.sets.map(({ set }) => set),
    migrationAt,
    companionAt: (path) => readCompanion(path, found, inForce),
    unmarked: listUnmarked(found, migrationAt),
  };
}

type InForce = ReadonlyMap<string, SetInForce>;

function readMigration(path: string, hits: readonly Hit[], inForce: InForce): MigrationFile | null {
  const own = best(hits, "migration", inForce) ?? best(hits, "neighbour", inForce);
  if (own === null) return null;
  const { hit, set } = own;
  const read: Recognised | null = hit.kind === "migration" ? hit.recognised : isMisnamed(path, set) ? hit.recognised : null;
  return read === null ? null : { path, role: read.role, id: read.id, set: set.set };
}

function best(hits: readonly Hit[], kind: Hit["kind"], inForce: InForce): { hit: Hit; set: SetInForce } | null {
  let found: { hit: Hit; set: SetInForce } | null = null;
  for (const hit of hits) {
    const set = hit.kind === kind ? inForce.get(keyOf(hit)) : undefined;
    if (set !== undefined && (found === null || set.score > found.set.score)) found = { hit, set };
  }
  return found;
}

/** Meant as a migration by its place and kind, but the tool will not pick it up: SQL, or code whose name starts like a version. */
function isMisnamed(path: string, { framework, set, configured }: SetInForce): boolean {
  const isDirect = folderOf(path) === set.root;
  if (extensionOf(path) === "sql") return isDirect || configured !== null || framework.framework.id === "flyway";
  return isDirect && /^[A-Za-z]?\d/.test(nameOf(path));
}

function readCompanion(path: string, found: Found, inForce: InForce): CompanionFile | null {
  const hits = found.candidates.get(path) ?? [];
  for (const hit of hits) {
    if (hit.kind !== "companion" || !isInForce(hit, found)) continue;
    return { path, framework: hit.framework.framework.id, database: databaseOf(hit, found.sets), what: hit.what };
  }
  const [first] = found.sets;
  if (first !== undefined && DUMP.test(path)) {
    return { path, framework: first.framework.framework.id, database: first.set.database, what: "dump of the schema" };
  }
  const beside = best(hits, "neighbour", inForce);
  if (beside === null || !isHelper(path, beside.set)) return null;
  const { set } = beside.set;
  return { path, framework: set.framework.id, database: set.database, what: "helps the migrations beside it" };
}

/** What teams call dumps, whatever tool they use; believed beside a migration. */
const DUMP = /(?:^|\/)(?:[\w-]*schema(?:\.definition|[._-]dump)?|structure|[\w.-]*[._-]dump)\.sql$/;

function isInForce(hit: Hit, { sets, marked }: Found): boolean {
  const { id } = hit.framework.framework;
  return hit.sure || marked.has(`${id}\0${hit.recognised.root}`) || sets.some(({ set }) => set.framework.id === id);
}

/** Code in a folder that is only for migrations. */
function isHelper(path: string, { set }: SetInForce): boolean {
  return folderOf(path) === set.root && /migrat|versions|deltas?$/i.test(set.root);
}

function databaseOf(hit: Hit, sets: readonly SetInForce[]): string {
  if (hit.configured !== null) return hit.configured.options.name;
  const { id } = hit.framework.framework;
  const own = sets.filter(({ set }) => set.framework.id === id);
  const near = own.find(
    ({ set }) => set.root === hit.recognised.root || hit.recognised.root.startsWith(`${folderOf(set.root)}/`),
  );
  return (near ?? own[0])?.set.database ?? id;
}

const VERSIONED_NAME = /^\D{0,2}\d{2,}/;

/** Folders whose changed files look like migrations, SQL or Go, for which no framework has evidence. */
function listUnmarked({ weighed }: Found, migrationAt: Recognition["migrationAt"]): GateInput["unmarked"] {
  const folders = new Map<string, { frameworks: Set<string>; paths: Set<string> }>();
  for (const { suspicion, evidence } of weighed) {
    // A tool that takes any SQL file says nothing about this folder.
    if (evidence.score > 0 || suspicion.framework.framework.order === "none") continue;
    const paths = suspicion.migrations.filter((path) => looksLikeMigration(path) && migrationAt(path) === null);
    if (paths.length === 0) continue;
    const entry = folders.get(suspicion.root) ?? { frameworks: new Set<string>(), paths: new Set<string>() };
    folders.set(suspicion.root, entry);
    // A tool whose sign in the text is missing is not the one.
    entry.frameworks.add(suspicion.framework.sample === undefined ? suspicion.framework.framework.id : "other");
    for (const path of paths) entry.paths.add(path);
  }
  return [...folders].map(([folder, { frameworks, paths }]) => {
    const [only] = frameworks;
    return { folder, framework: frameworks.size === 1 && only !== undefined ? only : "other", paths: [...paths] };
  });
}

function looksLikeMigration(path: string): boolean {
  return /^(?:sql|go)$/.test(extensionOf(path)) && VERSIONED_NAME.test(nameOf(path)) && /migrat|delta/i.test(folderOf(path));
}
