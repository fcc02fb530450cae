/** A repository in memory as the port that commands read. */
import { setFlagsFromString } from "node:v8";
import type { FileChange } from "../../src/change-set/change.ts";
import { check, type CheckReport } from "../../src/commands/check.ts";
import { classify, type ClassifyReport, type ClassifyRequest } from "../../src/commands/classify.ts";
import type { OpenCheckout } from "../../src/commands/sql-command/printed-sql.ts";
import type { ChangeSource, RevisionFiles, TreeEntry } from "../../src/ports.ts";
import { oidOf, type Texts, textOf } from "../frameworks/memory-repository.ts";

export interface Memory extends RevisionFiles {
  /** Object ids that were read, in order. */
  readonly read: string[];
}

export function memory(files: Texts): Memory {
  const read: string[] = [];
  return {
    read,
    listFolders: (_side, folders) => Promise.resolve(new Map(folders.flatMap((folder) => listFolder(files, folder)))),
    readBlobs: (oids) => {
      read.push(...oids);
      return Promise.resolve(new Map(oids.map((oid) => [oid, bytes(textOf(oid))])));
    },
  };
}

function listFolder(files: Texts, folder: string): readonly (readonly [string, readonly TreeEntry[]])[] {
  const within = folder === "" ? "" : `${folder}/`;
  const entries = new Map<string, TreeEntry>();
  for (const [path, text] of Object.entries(files)) {
    if (!path.startsWith(within)) continue;
    const [name = "", ...rest] = path.slice(within.length).split("/");
    entries.set(name, rest.length > 0 ? { name, kind: "folder", oid: path } : { name, kind: "file", oid: oidOf(text) });
  }
  return entries.size === 0 ? [] : [[folder, [...entries.values()]]];
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const beforeWasm = (): void => setFlagsFromString("--liftoff-only");

const NO_CHECKOUT: OpenCheckout = () => Promise.resolve({ refused: "there is no checkout here" });

/** As `classify PATHS` in a work tree that holds `files`. */
export function classifyIn(files: Texts, paths: readonly string[], more: Partial<ClassifyRequest> = {}): Promise<ClassifyReport> {
  return classify({
    files: workTreeOf(files),
    named: paths.map((path) => ({ given: path, path, bytes: bytes(files[path] ?? "") })),
    configuration: null,
    dialect: null,
    framework: null,
    oneRelease: false,
    sizes: null,
    openCheckout: NO_CHECKOUT,
    beforeWasm,
    ...more,
  });
}

/** A work tree, where an object id is the path. */
export function workTreeOf(files: Texts): RevisionFiles {
  return {
    readBlobs: (oids) => Promise.resolve(new Map(oids.flatMap((oid) => readByPath(files, oid)))),
    listFolders: byPath(files),
  };
}

function byPath(files: Texts): RevisionFiles["listFolders"] {
  return (_side, folders) =>
    Promise.resolve(
      new Map(
        folders.flatMap((folder) =>
          listFolder(files, folder).map(
            ([name, entries]) =>
              [name, entries.map((entry) => ({ ...entry, oid: name === "" ? entry.name : `${name}/${entry.name}` }))] as const,
          ),
        ),
      ),
    );
}

function readByPath(files: Texts, path: string): readonly (readonly [string, Uint8Array])[] {
  const text = files[path];
  return text === undefined ? [] : [[path, bytes(text)]];
}

export interface Checked extends CheckReport {
  readonly read: readonly string[];
}

/** As `check` of changes to a repository that holds `base`. */
export async function checkIn(base: Texts, changes: readonly FileChange[], openCheckout = NO_CHECKOUT): Promise<Checked> {
  const files = memory(base);
  const source: ChangeSource = {
    ...files,
    readChangeSet: () =>
      Promise.resolve({ base: "b".repeat(40), head: "h".repeat(40), complete: true, incompleteBecause: null, changes }),
    close: () => Promise.resolve(),
  };
  const report = await check({ source, configuration: null, readOverride: null, branch: null, openCheckout, beforeWasm });
  return { ...report, read: files.read };
}
