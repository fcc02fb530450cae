/** `rescue soft-drop`: a migration that drops tables or columns, as files of two releases. What it needs of the world comes through ports. */
import { readConfiguration, type LocalConfiguration } from "./read-configuration.ts";
import { UserError } from "../errors.ts";
import { findDrops, type Drop, type LeftDrop } from "../expansion/find-drops.ts";
import { folderOfIds } from "../expansion/next-paths.ts";
import { besideFiles, downOf, softDropFiles, type SoftDropReport } from "../expansion/soft-drop-files.ts";
import { folderOf } from "../frameworks/exclusions.ts";
import { joinPath } from "../frameworks/definition.ts";
import type { RevisionFiles } from "../ports.ts";
import type { Script } from "../sql/statement.ts";
import { ParserShelf } from "./assess/assess-set.ts";
import { unreadBecause } from "./assess/unread-because.ts";
import { findSets, type FoundSet } from "./classify-sets.ts";
import { knownNames } from "./known-names.ts";

export interface SoftDropRequest {
  readonly files: RevisionFiles;
  /** Below the root of `files`. */
  readonly named: { readonly given: string; readonly path: string; readonly bytes: Uint8Array };
  /** Null: that of the work tree, where it has one. */
  readonly configuration: LocalConfiguration | null;
  /** Null: as configuration, markers or names tell. */
  readonly framework: string | null;
  /** 14 digits, UTC. */
  readonly now: string;
  readonly beforeWasm?: () => void;
}

/** Throws `UserError` for a file in which nothing can be dropped in two releases. Writes nothing. */
export async function softDrop(request: SoftDropRequest): Promise<SoftDropReport> {
  const { files, named, framework } = request;
  const options = await readConfiguration(files, request.configuration, knownNames);
  const [set] = await findSets({ tree: files, paths: [named.path], options, framework });
  if (set === undefined) throw nothingIn(named.given, "It is in no set of migrations.");
  const unread = unreadBecause(named.path, set.framework);
  if (unread !== null) throw nothingIn(named.given, unread);
  if (set.dialect !== "postgresql")
    throw nothingIn(named.given, `It is written for ${set.dialect}; files are made for PostgreSQL.`);
  if (set.release.some(({ undoes }) => undoes)) throw nothingIn(named.given, "It undoes a migration.");
  const { drops, left, isAll } = await readDrops(set, request);
  if (drops.length === 0)
    throw nothingIn(
      named.given,
      left.length === 0
        ? "It drops no table and no column."
        : left.map(({ line, because }) => `Line ${line}: ${because}`).join(" "),
    );
  const folder = folderOfIds(named.path);
  const beside = folderOf(named.path);
  const listed = await files.listFolders("head", [...new Set([folder, beside])]);
  const names = new Set((listed.get(beside) ?? []).map(({ name }) => joinPath(beside, name)));
  return {
    files: softDropFiles({
      path: named.path,
      framework: set.framework,
      drops,
      neighbours: (listed.get(folder) ?? []).map(({ name }) => name),
      downPath: downOf(named.path, (path) => names.has(path)),
      now: request.now,
    }),
    lines: [...new Set(drops.map(({ line }) => line))],
    left,
    isAll,
    beside: besideFiles(set.framework),
  };
}

interface ReadDrops {
  readonly drops: readonly Drop[];
  readonly left: readonly LeftDrop[];
  readonly isAll: boolean;
}

async function readDrops(set: FoundSet, { files, named, beforeWasm }: SoftDropRequest): Promise<ReadDrops> {
  const parsers = await new ParserShelf(beforeWasm).get("postgresql");
  const [{ readSource }, { assessMigrations }] = await Promise.all([
    import("./assess/read-scripts.ts"),
    import("../risk/assess-migrations.ts"),
  ]);
  const reading = { dialect: set.dialect, framework: set.framework, parsers };
  const wanted = set.history.filter((path) => unreadBecause(path, null) === null);
  const read = await files.readBlobs(wanted);
  const history: Script[] = [];
  for (const path of wanted) {
    const bytes = read.get(path);
    if (bytes !== undefined) history.push(await readSource(path, bytes, reading));
  }
  const script = await readSource(named.path, named.bytes, reading);
  const drops: Drop[] = [];
  const left: LeftDrop[] = [];
  let isAll = script.problems.length === 0;
  assessMigrations({
    history,
    release: [script],
    options: { writers: [] },
    parsers,
    onStatement: ({ statement, assessment, situation }) => {
      const found = situation === null ? { drops: [], left: [] } : findDrops(statement, situation.catalog);
      drops.push(...found.drops);
      left.push(...found.left);
      if ((found.drops.length === 0 && !IDLE.has(assessment.kind)) || found.left.length > 0) isAll = false;
    },
  });
  return { drops, left, isAll };
}

/** What does nothing by itself. */
const IDLE: ReadonlySet<string> = new Set(["set", "transaction-control"]);

function nothingIn(given: string, because: string): UserError {
  return new UserError(
    "usage",
    `${JSON.stringify(given)} cannot be made a drop in two releases. ${because}`,
    "Give an SQL migration with DROP TABLE or ALTER TABLE … DROP COLUMN, such as db/migration/V7__drop_weight.sql.",
  );
}
