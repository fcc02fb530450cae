/** The migrations of a change set that run forwards, assessed behind what is merged: one release for each database. */
import type { DatabaseOptions } from "../../config/options.ts";
import { folderOf } from "../../frameworks/exclusions.ts";
import type { MigrationFile, MigrationSet, Role } from "../../frameworks/framework.ts";
import { joinPath } from "../../frameworks/definition.ts";
import { compareRuns, earlierRuns } from "../../frameworks/run-order.ts";
import type { ChangeSource, TreeEntry } from "../../ports.ts";
import type { MigrationAssessment } from "../../risk/assessment.ts";
import type { GateInput, JudgedFile } from "../../rules/rule.ts";
import { assessSet, type ParserShelf, type ReleaseFile } from "./assess-set.ts";
import type { BlobTexts } from "../blob-texts.ts";
import { findPrevious } from "./previous-ids.ts";
import type { OpenCheckout } from "../sql-command/printed-sql.ts";
import { readConfiguredSizes, riskOptionsOf } from "./risk-options.ts";
import { unreadBecause, unreadFile } from "./unread-because.ts";

export interface AssessingChanges {
  readonly input: GateInput;
  readonly oidAtBase: ReadonlyMap<string, string>;
  readonly source: ChangeSource;
  readonly texts: BlobTexts;
  readonly shelf: ParserShelf;
  readonly openCheckout: OpenCheckout;
}

/** Of a longer history the newest are read; what the others made is then unknown, and judged so. */
const MOST_HISTORY_FILES = 1000;
const MOST_HISTORY_BYTES = 16 * 1024 * 1024;

/** One assessment for each, in the order of the change set's files. Reads nothing where no migration is SQL. */
export async function assessChanged(assessing: AssessingChanges): Promise<readonly MigrationAssessment[]> {
  const { files } = assessing.input;
  const found = new Map<string, MigrationAssessment>();
  for (const members of groupBySet(files.filter(runsForwards))) {
    for (const assessment of await assessMembers(members, assessing)) found.set(assessment.path, assessment);
  }
  return files.flatMap(({ checked }) => found.get(checked.path) ?? []);
}

function runsForwards({ checked, after }: JudgedFile): boolean {
  if (after === null || checked.category !== "migration" || after.role === "down") return false;
  // Settings of the tool beside a migration; helpers in code are judged, since they run.
  return !(after.role === "support" && /\.(?:toml|json|ya?ml|conf|lock|snap|ini|properties)$/i.test(checked.path));
}

function groupBySet(files: readonly JudgedFile[]): readonly (readonly JudgedFile[])[] {
  const groups = new Map<string, JudgedFile[]>();
  for (const file of files) {
    const { set } = migrationOf(file);
    const key = [set.framework.id, set.database, set.root].join("\0");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  return [...groups.values()];
}

function migrationOf({ after }: JudgedFile): MigrationFile {
  if (after === null) throw new Error("a file that is no migration at the head");
  return after;
}

async function assessMembers(
  members: readonly JudgedFile[],
  assessing: AssessingChanges,
): Promise<readonly MigrationAssessment[]> {
  const { input, texts, shelf } = assessing;
  const [first] = members;
  if (first === undefined) return [];
  const { set } = migrationOf(first);
  const ordered = members.toSorted((a, b) => compareRuns(migrationOf(a), migrationOf(b)));
  await texts.fetch(ordered.flatMap((file) => oidsOf(file)));
  const database = input.options.databases.find(({ name }) => name === set.database) ?? null;
  const given = ordered.map((file) => releaseFile(file, texts));
  const release = given.every(({ unread }) => unread === null) ? given : await printed({ ordered, given, database }, assessing);
  const isRead = release.some((file) => file.unread === null);
  const history = isRead ? await readHistory(set, assessing) : [];
  const { severities } = input.options;
  const options = riskOptionsOf(database, isRead ? await readConfiguredSizes(database, assessing.source) : null);
  return assessSet(
    { framework: set.framework.id, dialect: set.dialect, history, release, inTurn: false, options, severities },
    shelf,
  );
}

function oidsOf({ change, after }: JudgedFile): readonly string[] {
  const now = change.after?.kind === "file" ? [change.after.oid] : [];
  return after?.role === "appended" && change.before?.kind === "file" ? [...now, change.before.oid] : now;
}

function releaseFile({ checked, change, after }: JudgedFile, texts: BlobTexts): ReleaseFile {
  const role: Role = after?.role ?? "versioned";
  const framework = after?.set.framework.id ?? null;
  return {
    path: checked.path,
    id: after?.id ?? null,
    bytes: change.after?.kind === "file" ? texts.bytes(change.after.oid) : null,
    before: role === "appended" && change.before?.kind === "file" ? texts.bytes(change.before.oid) : null,
    undoes: false,
    unread: unreadFile(role === "declarative" ? DECLARES : unreadBecause(checked.path, framework)),
    printed: null,
  };
}

interface ToPrint {
  readonly ordered: readonly JudgedFile[];
  /** As `ordered`. */
  readonly given: readonly ReleaseFile[];
  readonly database: DatabaseOptions | null;
}

/** Loaded where something is no SQL. */
async function printed({ ordered, given, database }: ToPrint, assessing: AssessingChanges): Promise<readonly ReleaseFile[]> {
  const [first] = ordered;
  if (first === undefined) return given;
  const { set } = migrationOf(first);
  const { input, openCheckout } = assessing;
  const { printUnread } = await import("../sql-command/printed-sql.ts");
  const members = ordered.map(migrationOf);
  const previousOf = findPrevious(members, () => untouched(set, input));
  const files = given.map((file, index) => {
    const member = members[index];
    const isOne = member?.role === "versioned" || member?.role === "repeatable";
    return { file, path: file.path, isOne, previous: () => (member === undefined ? null : previousOf(member)) };
  });
  const command = database?.sqlCommand ?? null;
  const { head } = input.changeSet;
  return printUnread({ framework: set.framework.id, database: set.database, command, files, head, openCheckout });
}

const DECLARES =
  "The file says what the schema shall be, not how it gets there, so what will run is not understood and may lose data.";

/** The SQL of what is merged in the set and not touched by the change set, in its order. */
async function readHistory(
  set: MigrationSet,
  { input, oidAtBase, source, texts }: AssessingChanges,
): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  const merged = untouched(set, input).filter((file) => unreadBecause(file.path, null) === null);
  const newest = earlierRuns(merged).slice(-MOST_HISTORY_FILES);
  const oids = new Map(oidAtBase);
  const missing = new Set(newest.filter(({ path }) => !oids.has(path)).map(({ path }) => folderOf(path)));
  if (missing.size > 0) noteFiles(oids, await source.listFolders("base", [...missing]));
  await texts.fetch(newest.flatMap(({ path }) => oids.get(path) ?? []));
  const read = newest.flatMap(({ path }) => {
    const oid = oids.get(path);
    const bytes = oid === undefined ? null : texts.bytes(oid);
    return bytes === null ? [] : [{ path, bytes }];
  });
  let left = MOST_HISTORY_BYTES;
  const from = read.findLastIndex(({ bytes }) => (left -= bytes.length) < 0);
  return read.slice(from + 1);
}

function untouched(set: MigrationSet, input: GateInput): readonly MigrationFile[] {
  const own = input.merged.filter((file) => isSameSet(file.set, set));
  // A change set may bring thousands of new sets: what costs as much as all files is not done for each.
  if (own.length === 0) return [];
  const touched = new Set(input.files.flatMap(({ change }) => [change.path, change.previousPath ?? change.path]));
  return own.filter((file) => !touched.has(file.path));
}

function isSameSet(a: MigrationSet, b: MigrationSet): boolean {
  return a.framework.id === b.framework.id && a.database === b.database && a.root === b.root;
}

/** Object ids by path of what was listed. */
export function noteFiles(oids: Map<string, string>, listed: ReadonlyMap<string, readonly TreeEntry[]>): void {
  for (const [folder, entries] of listed) {
    for (const { name, kind, oid } of entries) if (kind === "file") oids.set(joinPath(folder, name), oid);
  }
}
