/** A plain folder of SQL files (`framework: other`): which of them run, and in which order. */
import { compareIds } from "../../frameworks/framework.ts";
import { readOther } from "../../frameworks/other.ts";
import { compareNatural, isUndoName } from "../../frameworks/run-order.ts";
import type { HistoryProblem, SetFile } from "../history.ts";
import type { NativeInput } from "./natives.ts";

export interface PlainMigration extends SetFile {
  /** The version in its name; where no file of the folder has one, its path below the folder. */
  readonly id: string;
  /** Whether the id is a version. */
  readonly hasVersion: boolean;
  /** Path below the set's folder. */
  readonly below: string;
}

export interface PlainFiles {
  /** In the order in which they run: by version, else by name as people read numbers. */
  readonly migrations: readonly PlainMigration[];
  readonly problems: readonly HistoryProblem[];
  /** Migrations, by their names, that are no SQL. */
  readonly notSql: readonly string[];
}

interface Candidate extends SetFile {
  readonly below: string;
  readonly version: string | null;
  readonly role: "forwards" | "undo" | "beside";
}

export function findPlain({ files, root }: Pick<NativeInput, "files" | "root">): PlainFiles {
  const candidates = files.map((file) => toCandidate(file, root));
  const sql = candidates.filter(({ below }) => below.toLowerCase().endsWith(".sql"));
  const forwards = sql.filter(({ role }) => role === "forwards");
  const versioned = forwards.filter(({ version }) => version !== null);
  const unversioned = forwards.filter(({ version }) => version === null);
  const migrations = versioned.length > 0 ? versioned.map(byVersion) : unversioned.map(byName);
  return {
    migrations: migrations.toSorted(compareMigrations),
    problems: [
      ...(versioned.length > 0 ? unversioned.map(withoutVersion) : []),
      ...loneUndos(sql, versioned),
      ...loneParts(sql, versioned),
    ],
    notSql: candidates.filter((each) => isCode(each)).map(({ path }) => path),
  };
}

function toCandidate(file: SetFile, root: string): Candidate {
  const below = root !== "" && file.path.startsWith(`${root}/`) ? file.path.slice(root.length + 1) : file.path;
  const read = readOther(below);
  const isUndo = read?.role === "down" || isUndoName(below);
  return { ...file, below, version: read?.id ?? null, role: isUndo ? "undo" : read?.role === "support" ? "beside" : "forwards" };
}

function byVersion({ path, bytes, below, version }: Candidate): PlainMigration {
  return { path, bytes, below, id: version ?? below, hasVersion: true };
}

function byName({ path, bytes, below }: Candidate): PlainMigration {
  return { path, bytes, below, id: below, hasVersion: false };
}

/** Versions part by part as numbers; names as people read numbers. */
export function compareMigrations(a: PlainMigration, b: PlainMigration): number {
  const byId = a.hasVersion && b.hasVersion ? (compareIds("dotted", a.id, b.id) ?? 0) : 0;
  return byId || compareNatural(a.below, b.below);
}

/** Extensions of files that are programs: a migration among them could not be run as SQL. */
const CODE = /\.(?:[cm]?[jt]s|py|rb|go|php|java|kt|scala|groovy|cs|fs|exs?|rs|pl|sh|clj)$/i;

function isCode({ below, version, role }: Candidate): boolean {
  return role === "forwards" && version !== null && CODE.test(below);
}

function withoutVersion({ path }: Candidate): HistoryProblem {
  return {
    kind: "unreadable",
    id: null,
    path,
    message: "Its name has no version, as those of the others have, so its place among them is not known.",
    remedy: "Begin its name with a version, move it out of the folder, or let `migrations` be a glob that leaves it out.",
  };
}

/** A name such as `007_take_node_down.sql` may be meant forwards: what undoes nothing is not passed over in silence. */
function loneUndos(sql: readonly Candidate[], versioned: readonly Candidate[]): readonly HistoryProblem[] {
  const versions = new Set(versioned.map(({ version }) => version));
  const bodies = new Set(sql.filter(({ role }) => role !== "undo").map(({ below }) => withoutExtension(below)));
  return sql
    .filter((file) => file.role === "undo" && !undoesSomething(file, versions, bodies))
    .map(({ path }) => ({
      kind: "unreadable",
      id: null,
      path,
      message: "Its name says that it undoes a migration, but there is none with its version.",
      remedy: "Give it another name if it is to run forwards, otherwise remove it.",
    }));
}

function undoesSomething(
  { version, below }: Candidate,
  versions: ReadonlySet<string | null>,
  bodies: ReadonlySet<string>,
): boolean {
  if (version !== null) return versions.has(version);
  const body = withoutExtension(below).replace(/(?:^|[._-])(?:down|undo|rollback|revert)$/i, "");
  return bodies.has(body) || bodies.has(`${body}.up`) || bodies.has(`${body}_up`) || bodies.has(`${body}-up`);
}

function withoutExtension(below: string): string {
  return below.replace(/\.[A-Za-z]+$/, "");
}

/** Files in a folder named by a version: `up.sql` is the migration; without one, nothing of the folder would run. */
function loneParts(sql: readonly Candidate[], versioned: readonly Candidate[]): readonly HistoryProblem[] {
  const versions = new Set(versioned.map(({ version }) => version));
  return sql
    .filter(({ role, version }) => role === "beside" && !versions.has(version))
    .map(({ path }) => ({
      kind: "unreadable",
      id: null,
      path,
      message: "It lies in a folder named by a version that has no `up.sql` or `migration.sql`, so nothing of it would run.",
      remedy: "Name the file that is the migration `up.sql`.",
    }));
}
