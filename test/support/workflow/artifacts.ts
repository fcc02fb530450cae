/** The artifacts of a run: immutable by name unless the one who uploads says otherwise. */
import { createHash } from "node:crypto";

export interface Artifact {
  readonly id: number;
  /** Key of the job that uploaded it. */
  readonly job: string;
  /** By path inside the artifact. */
  readonly files: ReadonlyMap<string, Buffer>;
}

export class ArtifactExists extends Error {}

export class Artifacts {
  readonly #byName: Map<string, Artifact>;
  #nextId: number;

  constructor(artifacts: ReadonlyMap<string, Artifact> = new Map()) {
    this.#byName = new Map(artifacts);
    this.#nextId = 1 + Math.max(0, ...Array.from(artifacts.values(), ({ id }) => id));
  }

  get names(): readonly string[] {
    return [...this.#byName.keys()].sort();
  }

  get(name: string): Artifact | null {
    return this.#byName.get(name) ?? null;
  }

  /** The text of a file; throws with what there is. */
  text(name: string, path: string): string {
    const content = this.get(name)?.files.get(path);
    if (content !== undefined) return content.toString("utf8");
    const there = [...this.#byName].flatMap(([artifact, { files }]) => [...files.keys()].map((file) => `${artifact}/${file}`));
    throw new Error(`There is no ${name}/${path} among: ${there.join(", ")}.`);
  }

  json(name: string, path: string): unknown {
    return JSON.parse(this.text(name, path));
  }

  put(name: string, { job, files, overwrite }: Omit<Artifact, "id"> & { readonly overwrite: boolean }): Artifact {
    if (this.#byName.has(name) && !overwrite) {
      throw new ArtifactExists("(409) Conflict: an artifact with this name already exists on the workflow run");
    }
    const artifact = { id: this.#nextId++, job, files };
    this.#byName.set(name, artifact);
    return artifact;
  }

  remove(name: string): void {
    this.#byName.delete(name);
  }

  /** A copy with those that these jobs uploaded. */
  keep(isKept: (job: string) => boolean): Artifacts {
    return new Artifacts(new Map([...this.#byName].filter(([, { job }]) => isKept(job))));
  }
}

export function digestOf({ files }: Artifact): string {
  const hash = createHash("sha256");
  for (const [path, content] of files) hash.update(`${path}\0`).update(content);
  return hash.digest("hex");
}
