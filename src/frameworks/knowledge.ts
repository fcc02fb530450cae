/** What has been asked and learnt of the repository while frameworks are being recognised. Only the base is listed: what the head
 * adds stands in the change set itself. */
import type { FileChange } from "../change-set/change.ts";
import type { TreeEntry } from "../ports.ts";
import { folderOf, nameOf } from "./exclusions.ts";

/** What the caller must look up before the next step: folders of the base revision, and blobs by object id. */
export interface Needs {
  readonly folders: readonly string[];
  readonly oids: readonly string[];
}

/** The caller's answer. A folder or blob that does not exist or cannot be read is absent. */
export interface Answer {
  readonly folders: ReadonlyMap<string, readonly TreeEntry[]>;
  readonly texts: ReadonlyMap<string, string>;
}

export interface Knowledge {
  /** Entries of a folder at the base, `[]` when it does not exist or was not asked for. */
  readonly atBase: (folder: string) => readonly TreeEntry[];
  /** Files of a folder at the base and those that the head puts there, `name` and all object ids seen. */
  readonly filesIn: (folder: string) => readonly KnownFile[];
  readonly text: (oid: string) => string | null;
}

export interface KnownFile {
  readonly name: string;
  readonly oids: readonly string[];
}

/** Collects answers; `missing` tells what of some needs has not been asked yet. */
export class Learner implements Knowledge {
  readonly #folders = new Map<string, readonly TreeEntry[]>();
  readonly #texts = new Map<string, string | null>();
  readonly #added = new Map<string, FileChange[]>();

  constructor(changes: readonly FileChange[]) {
    for (const change of changes) {
      if (change.after === null) continue;
      const folder = folderOf(change.path);
      const list = this.#added.get(folder);
      if (list === undefined) this.#added.set(folder, [change]);
      else list.push(change);
    }
  }

  missing(folders: Iterable<string>, oids: Iterable<string>): Needs | null {
    const needs = {
      folders: [...new Set(folders)].filter((folder) => !this.#folders.has(folder)),
      oids: [...new Set(oids)].filter((oid) => !this.#texts.has(oid)),
    };
    return needs.folders.length + needs.oids.length === 0 ? null : needs;
  }

  learn(asked: Needs, answer: Answer): void {
    for (const folder of asked.folders) this.#folders.set(folder, answer.folders.get(folder) ?? []);
    for (const oid of asked.oids) this.#texts.set(oid, answer.texts.get(oid) ?? null);
  }

  readonly atBase = (folder: string): readonly TreeEntry[] => this.#folders.get(folder) ?? [];

  readonly text = (oid: string): string | null => this.#texts.get(oid) ?? null;

  readonly filesIn = (folder: string): readonly KnownFile[] => {
    const files = new Map<string, string[]>();
    for (const { name, kind, oid } of this.atBase(folder)) if (kind === "file" || kind === "symlink") files.set(name, [oid]);
    for (const { path, after } of this.#added.get(folder) ?? []) {
      if (after === null || after.kind === "submodule") continue;
      const name = nameOf(path);
      const known = files.get(name);
      if (known === undefined) files.set(name, [after.oid]);
      else known.push(after.oid);
    }
    return [...files].map(([name, oids]) => ({ name, oids }));
  };
}
