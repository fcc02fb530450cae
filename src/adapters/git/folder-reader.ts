/** Folders of a revision, read tree by tree and only where asked. */
import type { TreeEntry } from "../../ports.ts";
import type { ObjectReader } from "./cat-file.ts";
import { decodePath } from "./path-bytes.ts";
import { kindOfMode } from "./raw-diff.ts";

/** Reads folders by path below one root tree; equal trees of two revisions are read once when they share a cache. */
export class FolderReader {
  readonly #objects: ObjectReader;
  readonly #root: string;
  readonly #trees: Map<string, Promise<readonly TreeEntry[]>>;
  readonly #folders = new Map<string, Promise<readonly TreeEntry[] | null>>();
  readonly #subfolders = new WeakMap<readonly TreeEntry[], ReadonlyMap<string, string>>();

  /** `root` names a tree, such as `<commit>^{tree}`. `trees` is a cache by object id. */
  constructor(objects: ObjectReader, root: string, trees: Map<string, Promise<readonly TreeEntry[]>>) {
    this.#objects = objects;
    this.#root = root;
    this.#trees = trees;
  }

  /** Entries of a folder (`""` is the root); null when there is none. */
  list(folder: string): Promise<readonly TreeEntry[] | null> {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const found = folder === "" ? this.#readTree(this.#root) : this.#find(folder);
    this.#folders.set(folder, found);
    return found;
  }

  /** From the root downwards: of a path that does not exist, however deep it is, only what exists is read. */
  async #find(folder: string): Promise<readonly TreeEntry[] | null> {
    let entries = await this.#readTree(this.#root);
    for (let start = 0; start <= folder.length;) {
      const slash = folder.indexOf("/", start);
      const end = slash < 0 ? folder.length : slash;
      const oid = this.#subfoldersOf(entries).get(folder.slice(start, end));
      if (oid === undefined) return null;
      entries = await this.#readTree(oid);
      start = end + 1;
    }
    return entries;
  }

  #subfoldersOf(entries: readonly TreeEntry[]): ReadonlyMap<string, string> {
    const known = this.#subfolders.get(entries);
    if (known !== undefined) return known;
    const made = new Map(entries.flatMap(({ name, kind, oid }) => (kind === "folder" ? [[name, oid] as const] : [])));
    this.#subfolders.set(entries, made);
    return made;
  }

  #readTree(oid: string): Promise<readonly TreeEntry[]> {
    const known = this.#trees.get(oid);
    if (known !== undefined) return known;
    const read = this.#objects
      .read(oid)
      .then((object) => (object === null ? [] : parseTree(object.content, object.oid.length / 2)));
    this.#trees.set(oid, read);
    return read;
  }
}

/** A tree object: `mode SP name NUL` and a binary object id, again and again. */
export function parseTree(content: Buffer, oidBytes: number): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  let at = 0;
  while (at < content.length) {
    const space = content.indexOf(0x20, at);
    const end = content.indexOf(0, space);
    if (space < 0 || end < 0) break;
    const mode = content.toString("latin1", at, space);
    const name = decodePath(content.subarray(space + 1, end));
    const oid = content.toString("hex", end + 1, end + 1 + oidBytes);
    entries.push({ name, oid, kind: mode === "40000" ? "folder" : kindOfMode(mode) });
    at = end + 1 + oidBytes;
  }
  return entries;
}
