/** A database set, ready to be planned, deployed and asked for its state: its files at one revision and who runs them. */
import type { DatabaseOptions, Options } from "../config/options.ts";
import type { CommandSet, NativeSet, SetFile } from "../deploy/history.ts";
import { isByCommand, openCommandSet } from "../deploy/by-command/command-set.ts";
import { openNative } from "../deploy/native/natives.ts";
import { UserError } from "../errors.ts";
import type { MigrationFile } from "../frameworks/framework.ts";
import { frameworkById } from "../frameworks/frameworks.ts";
import type { RevisionFiles } from "../ports.ts";
import type { Sha256 } from "../release/release.ts";
import { ParserShelf } from "./assess/assess-set.ts";
import { findDatabase, type FoundDatabase } from "./find-database.ts";
import { knownNames } from "./known-names.ts";
import { type LocalConfiguration, readConfiguration } from "./read-configuration.ts";
import { readAll, readOne } from "./revision-tree.ts";

/** Variables of the process, as a port. */
export interface Environment {
  readonly get: (name: string) => string | undefined;
  readonly names: readonly string[];
}

export interface OpeningDatabase {
  /** A revision (`openGitRevision`) or the work tree (`openWorkTree`). */
  readonly files: RevisionFiles;
  /** `--config`; null: the one that `files` hold. */
  readonly configuration: LocalConfiguration | null;
  /** `--database`; null: the only one. */
  readonly database: string | null;
  readonly environment: Environment;
  readonly sha256: Sha256;
  readonly beforeWasm?: () => void;
}

export type OpenedDatabase = OpenedSet & SetRunner;

/** Who applies its migrations. */
export type SetRunner =
  | { readonly native: NativeSet; readonly command: null }
  | { readonly native: null; readonly command: CommandSet };

export interface OpenedSet {
  /** The whole configuration, targets included. */
  readonly options: Options;
  readonly database: DatabaseOptions;
  /** Id. */
  readonly framework: string;
  readonly dialect: "postgresql";
  /** The set's folders; `root` is the only one, else the one above all. */
  readonly root: string;
  readonly roots: readonly string[];
  /** Every file below the set's folders, by path. */
  readonly files: readonly SetFile[];
  /** What the framework takes for migrations among the files, in no order. */
  readonly migrations: readonly MigrationFile[];
  /** Parsers that are loaded already. */
  readonly shelf: ParserShelf;
}

/** Throws `UserError` where no set, or none that can be deployed, is meant. */
export async function openDatabaseSet(opening: OpeningDatabase): Promise<OpenedDatabase> {
  const { files, configuration } = opening;
  const options = await readConfiguration(files, configuration, knownNames);
  const found = await findDatabase(files, options, opening.database);
  const { database, dialect, roots, migrations } = found;
  if (dialect !== "postgresql") throw otherDialect(database.name, dialect);
  const set = await readAll(files, found.listed);
  const root = commonFolder(roots);
  const shelf = new ParserShelf(opening.beforeWasm);
  const { framework } = database;
  const runner = await openRunner({ found, set, root, shelf }, opening);
  return { options, database, framework, dialect, root, roots, files: set, migrations, shelf, ...runner };
}

/** Commands that the configuration names win over what would be run natively: Flyway's migrations may be in Java. */
async function openRunner(of: Opening, opening: OpeningDatabase): Promise<SetRunner> {
  const { database } = of.found;
  if (isByCommand(database)) {
    const { framework } = database;
    const { migrations } = of.found;
    return { native: null, command: openCommandSet(database, { framework, migrations, files: of.set, sha256: opening.sha256 }) };
  }
  const native = await openNatively(of, opening);
  if (native === null) throw notDeployable(database);
  return { native, command: null };
}

interface Opening {
  readonly found: FoundDatabase;
  readonly set: readonly SetFile[];
  readonly root: string;
  readonly shelf: ParserShelf;
}

async function openNatively({ found, set, root, shelf }: Opening, opening: OpeningDatabase): Promise<NativeSet | null> {
  const { database } = found;
  return openNative(database.framework, {
    files: set,
    root,
    roots: found.roots,
    readFile: (path) => readOne(opening.files, path),
    environment: opening.environment.get,
    environmentNames: opening.environment.names,
    historyTable: database.historyTable,
    parsers: await shelf.get("postgresql"),
    sha256: opening.sha256,
  });
}

function commonFolder(roots: readonly string[]): string {
  const [first = "", ...others] = roots.map((root) => root.split("/"));
  const parts = first === "" ? [] : first;
  let length = parts.length;
  for (const other of others) while (parts.slice(0, length).some((part, index) => part !== other[index])) length -= 1;
  return parts.slice(0, length).join("/");
}

function otherDialect(name: string, dialect: string): UserError {
  return new UserError(
    "configuration",
    `Deploys are for PostgreSQL; the database ${JSON.stringify(name)} is ${dialect}.`,
    "`check` and `classify` judge its migrations; let its own tool apply them. If it is PostgreSQL, say `dialect: postgresql`.",
  );
}

function notDeployable({ name, framework }: DatabaseOptions): UserError {
  const title = frameworkById(framework)?.framework.title ?? framework;
  return new UserError(
    "configuration",
    `${title} applies the migrations of the database ${JSON.stringify(name)}, and how is not said.`,
    `Add to that database in .github/schema-release.yml: ${COMMANDS}. See docs/interoperation.md.`,
  );
}

const COMMANDS =
  '`status-command: ["your-tool", "status"]` (prints the ids of what is applied) and `deploy-command: ["your-tool", "migrate"]`';
