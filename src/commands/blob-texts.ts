/** Texts of blobs, each fetched once. */
import type { RevisionFiles } from "../ports.ts";

const utf8 = new TextDecoder();

/** What has been read so far; `get` answers null for what was not fetched or cannot be read. */
export class BlobTexts {
  readonly #source: RevisionFiles;
  readonly #bytes = new Map<string, Uint8Array | null>();
  readonly #texts = new Map<string, string | null>();

  constructor(source: RevisionFiles) {
    this.#source = source;
  }

  async fetch(oids: readonly string[]): Promise<void> {
    const missing = [...new Set(oids)].filter((oid) => !this.#bytes.has(oid));
    if (missing.length === 0) return;
    const read = await this.#source.readBlobs(missing);
    for (const oid of missing) this.#bytes.set(oid, read.get(oid) ?? null);
  }

  /** As it was fetched; null when it could not be. */
  readonly bytes = (oid: string): Uint8Array | null => this.#bytes.get(oid) ?? null;

  /** Bytes that are not UTF-8 are replaced: such a text serves for recognising, not for judging. */
  readonly get = (oid: string): string | null => {
    const known = this.#texts.get(oid);
    if (known !== undefined) return known;
    const bytes = this.#bytes.get(oid);
    if (bytes === undefined) return null;
    const text = bytes === null ? null : utf8.decode(bytes);
    this.#texts.set(oid, text);
    return text;
  };

  pick(oids: readonly string[]): ReadonlyMap<string, string> {
    return new Map(
      oids.flatMap((oid) => {
        const text = this.get(oid);
        return text === null ? [] : [[oid, text] as const];
      }),
    );
  }
}
