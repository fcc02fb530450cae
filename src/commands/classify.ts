/** `classify`: the backup risk of migration files, each set behind what came before it. What it needs of the world comes through ports. */
import type { Options } from "../config/options.ts";
import { FRAMEWORK_IDS } from "../frameworks/frameworks.ts";
import { UserError } from "../errors.ts";
import type { RevisionFiles } from "../ports.ts";
import type { BackupRisk, Dialect, MigrationAssessment } from "../risk/assessment.ts";
import type { RelationSize } from "../risk/options.ts";
import { ParserShelf, type ReleaseFile, assessSet, riskOfAll } from "./assess/assess-set.ts";
import { type FoundSet, findSets } from "./classify-sets.ts";
import { knownNames } from "./known-names.ts";
import type { OpenCheckout, PrintableFile } from "./sql-command/printed-sql.ts";
import { type LocalConfiguration, readConfiguration } from "./read-configuration.ts";
import { readConfiguredSizes, riskOptionsOf } from "./assess/risk-options.ts";
import { unreadBecause, unreadFile } from "./assess/unread-because.ts";

export interface ClassifyRequest {
  readonly files: RevisionFiles;
  /** Below the root of `files`, with their contents. */
  readonly named: readonly { readonly given: string; readonly path: string; readonly bytes: Uint8Array }[];
  /** Null: that of the work tree, where it has one. */
  readonly configuration: LocalConfiguration | null;
  /** Null: as configuration, markers or names tell. */
  readonly dialect: Dialect | null;
  readonly framework: string | null;
  /** Whether the files are released together: then what one makes is new to the next. Else those before it exist already. */
  readonly oneRelease: boolean;
  /** By `schema.table`; null where nobody measured. */
  readonly sizes: ReadonlyMap<string, RelationSize> | null;
  /** Where the `sql-command` of the configuration may run; asked only for migrations that are not SQL. */
  readonly openCheckout: OpenCheckout;
  readonly beforeWasm?: () => void;
}

/** The answer of `classify`, as its JSON (version 1) says it. */
export interface ClassifyResult {
  readonly version: 1;
  readonly backupRisk: BackupRisk;
  readonly migrations: readonly MigrationAssessment[];
}

export interface ClassifyReport {
  readonly result: ClassifyResult;
  /** Files that undo migrations, as they were given: each is judged as if it ran right behind the migration that it undoes. */
  readonly undo: readonly string[];
}

/** Throws `UserError` for a framework or configuration that is not valid. */
export async function classify(request: ClassifyRequest): Promise<ClassifyReport> {
  const { files, named, framework } = request;
  if (framework !== null && !FRAMEWORK_IDS.includes(framework)) throw unknownFramework(framework);
  const options = await readConfiguration(files, request.configuration, knownNames);
  const sets = await findSets({ tree: files, paths: named.map(({ path }) => path), options, framework });
  const givenAs = new Map(named.map(({ path, given }) => [path, given]));
  const undo = sets.flatMap(({ release }) => release.flatMap(({ path, undoes }) => (undoes ? [givenAs.get(path) ?? path] : [])));
  const shelf = new ParserShelf(request.beforeWasm);
  const migrations: MigrationAssessment[] = [];
  for (const set of sets) migrations.push(...(await classifySet(set, { request, options, shelf })));
  return { result: { version: 1, backupRisk: riskOfAll(migrations), migrations }, undo };
}

interface Context {
  readonly request: ClassifyRequest;
  readonly options: Options;
  readonly shelf: ParserShelf;
}

async function classifySet(set: FoundSet, { request, options, shelf }: Context): Promise<readonly MigrationAssessment[]> {
  const given = new Map(request.named.map((file) => [file.path, file]));
  const files = set.release.flatMap((found): readonly PrintableFile[] => {
    const { path, id, undoes } = found;
    const named = given.get(path);
    if (named === undefined) return [];
    const unread = unreadFile(unreadBecause(path, set.framework));
    const file = { path: named.given, id, bytes: named.bytes, before: null, undoes, unread, printed: null };
    return [{ file, path, isOne: found.isOne, previous: found.previous }];
  });
  const release = await withPrinted(files, set, request.openCheckout);
  const wanted = release.some((file) => file.unread === null)
    ? set.history.filter((path) => unreadBecause(path, null) === null)
    : [];
  const read = await request.files.readBlobs(wanted);
  const history = wanted.flatMap((path) => {
    const bytes = read.get(path);
    return bytes === undefined ? [] : [{ path, bytes }];
  });
  return assessSet(
    {
      framework: set.framework,
      dialect: request.dialect ?? set.dialect,
      history,
      release,
      inTurn: !request.oneRelease,
      options: riskOptionsOf(set.database, request.sizes ?? (await readConfiguredSizes(set.database, request.files))),
      severities: options.severities,
    },
    shelf,
  );
}

/** What prints SQL is loaded where something is no SQL. */
async function withPrinted(
  files: readonly PrintableFile[],
  { framework, name, database }: FoundSet,
  openCheckout: OpenCheckout,
): Promise<readonly ReleaseFile[]> {
  if (files.every(({ file }) => file.unread === null)) return files.map(({ file }) => file);
  const { printUnread } = await import("./sql-command/printed-sql.ts");
  return printUnread({ framework, database: name, command: database?.sqlCommand ?? null, files, head: "", openCheckout });
}

function unknownFramework(framework: string): UserError {
  return new UserError(
    "usage",
    `The framework ${JSON.stringify(framework)} is not known.`,
    `It may be: ${FRAMEWORK_IDS.join(", ")}.`,
  );
}
