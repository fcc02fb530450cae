/** One `git cat-file --batch` that answers for revisions, trees and blobs; requests are pipelined. */
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import type { UserError } from "../../errors.ts";
import { cannotStart, explainGit, startGit } from "./git-process.ts";

export interface GitObject {
  readonly oid: string;
  /** `commit`, `tree`, `blob` or `tag`. */
  readonly type: string;
  readonly content: Buffer;
}

interface Waiting {
  readonly resolve: (object: GitObject | null) => void;
  readonly reject: (error: UserError) => void;
}

interface Header {
  readonly oid: string;
  readonly type: string;
  readonly size: number;
}

const NEWLINE = 0x0a;

/** Reads objects of one repository until it is closed. A resource: call `close()`. */
export class ObjectReader {
  readonly #folder: string;
  #child: ChildProcessWithoutNullStreams | null = null;
  #failure: UserError | null = null;
  readonly #waiting: Waiting[] = [];
  #answered = 0;
  #unsent = "";
  #stderr = "";
  /** What came in and is not yet part of an answer. */
  #chunks: Buffer[] = [];
  #length = 0;
  #header: Header | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Starts git now, so that it is ready when the first object is wanted. */
  start(): void {
    this.#child ??= this.#spawn();
  }

  /** An object by id or revision expression; null when there is none. A name with a line break names nothing. */
  read(name: string): Promise<GitObject | null> {
    if (/[\n\0]/.test(name)) return Promise.resolve(null);
    if (this.#failure !== null) return Promise.reject(this.#failure);
    this.start();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      if (this.#unsent === "") setImmediate(() => this.#send());
      this.#unsent += `${name}\n`;
    });
  }

  /** What is asked in one go is sent in one go: a write for each of thousands of objects took longer than reading them. */
  #send(): void {
    const names = this.#unsent;
    this.#unsent = "";
    this.#child?.stdin.write(names);
  }

  close(): void {
    this.#child?.stdin.end();
    this.#child?.kill();
    this.#child = null;
  }

  #spawn(): ChildProcessWithoutNullStreams {
    const child = startGit(this.#folder, ["cat-file", "--batch"]);
    child.on("error", (error) => this.#fail(cannotStart(error, this.#folder)));
    child.on("close", () => this.#fail(explainGit(this.#stderr, this.#folder)));
    child.stdin.on("error", () => {});
    child.stderr.on("data", (chunk: Buffer) => (this.#stderr = (this.#stderr + chunk.toString("utf8")).slice(-4096)));
    child.stdout.on("data", (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#length += chunk.length;
      this.#drain();
    });
    return child;
  }

  #fail(error: UserError): void {
    this.#failure ??= error;
    for (const waiting of this.#waiting.splice(this.#answered)) waiting.reject(error);
  }

  #drain(): void {
    for (;;) {
      if (this.#header === null) {
        const line = this.#takeLine();
        if (line === null) return;
        this.#header = parseHeader(line);
        if (this.#header === null) this.#answer(null);
        continue;
      }
      const { size, oid, type } = this.#header;
      if (this.#length < size + 1) return;
      const bytes = this.#take(size + 1);
      this.#header = null;
      this.#answer({ oid, type, content: bytes.subarray(0, size) });
    }
  }

  #answer(object: GitObject | null): void {
    this.#waiting[this.#answered++]?.resolve(object);
    if (this.#answered < 1024) return;
    this.#waiting.splice(0, this.#answered);
    this.#answered = 0;
  }

  #takeLine(): string | null {
    let before = 0;
    for (const chunk of this.#chunks) {
      const at = chunk.indexOf(NEWLINE);
      if (at >= 0) return this.#take(before + at + 1).toString("utf8", 0, before + at);
      before += chunk.length;
    }
    return null;
  }

  /** The first bytes of what came in; copied only where they span chunks. */
  #take(length: number): Buffer {
    const first = this.#chunks[0];
    this.#length -= length;
    if (first !== undefined && first.length >= length) {
      if (first.length === length) this.#chunks.shift();
      else this.#chunks[0] = first.subarray(length);
      return first.subarray(0, length);
    }
    const all = Buffer.concat(this.#chunks);
    this.#chunks = all.length > length ? [all.subarray(length)] : [];
    return all.subarray(0, length);
  }
}

/** `<oid> <type> <size>`; null for `<name> missing` and `<name> ambiguous`. */
function parseHeader(line: string): Header | null {
  const match = /^([0-9a-f]{40,64}) (commit|tree|blob|tag) (\d+)$/.exec(line);
  if (match === null) return null;
  return { oid: match[1] ?? "", type: match[2] ?? "", size: Number(match[3]) };
}
