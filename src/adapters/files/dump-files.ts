/** Files that hold personal data: nobody but their owner may read them, and they are whole or not there. */
import { createHash, type Hash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import {
  access,
  chmod,
  constants,
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
} from "node:fs/promises";
import { mkdtemp, stat, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import type { DumpFiles, DumpWriter } from "../../backup/providers/pg-dump-world.ts";
import { UserError } from "../../errors.ts";

export const dumpFiles: DumpFiles = {
  async openFolder(path) {
    const found = await stat(path).catch(() => null);
    if (found === null) return { problem: "missing" };
    if (!found.isDirectory()) return { problem: "no-folder" };
    const folder = await realpath(path);
    return (await mayWrite(folder)) ? { folder } : { problem: "not-writable" };
  },
  async isWithin(path, above) {
    const [inner, outer] = await Promise.all([realpath(path), realpath(above)]);
    const way = relative(outer, inner);
    return way === "" || !(way === ".." || way.startsWith(`..${sep}`));
  },
  freeBytes: (folder) =>
    explained(`The free space of ${JSON.stringify(folder)} is not known`, async () => {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    }),
  findPartials: (folder) =>
    explained(`The folder ${JSON.stringify(folder)} could not be read`, async () =>
      (await readdir(folder)).filter((name) => name.endsWith(".partial")),
    ),
  makeFolder: (path) =>
    explained(`The folder ${JSON.stringify(path)} could not be made`, async () => {
      await mkdir(path, { mode: 0o700 });
    }),
  makeTemporaryFolder: () =>
    explained("No temporary folder could be made", () => mkdtemp(join(tmpdir(), "schema-release-restore-"))),
  create: (path) =>
    explained(`The file ${JSON.stringify(path)} could not be made`, async () => openWriter(path, await open(path, "wx", 0o600))),
  protect: (path) => explained(`The mode of ${JSON.stringify(path)} could not be set`, () => protect(path)),
  size: (path) => explained(`The size of ${JSON.stringify(path)} is not known`, () => sizeOf(path)),
  sha256: (path) => explained(`${JSON.stringify(path)} could not be read`, () => sumOf(path)),
  readText: (path) => explained(`${JSON.stringify(path)} could not be read`, () => textOrNull(path)),
  rename: (from, to) => explained(`${JSON.stringify(from)} could not be renamed`, () => rename(from, to)),
  remove: (path) => explained(`${JSON.stringify(path)} could not be removed`, () => rm(path, { recursive: true, force: true })),
};

/** By trying: roots, read-only mounts and access lists answer differently from the mode. */
async function mayWrite(folder: string): Promise<boolean> {
  const probe = join(folder, `.schema-release-${randomBytes(6).toString("hex")}`);
  try {
    await access(folder, constants.W_OK);
    await mkdir(probe, { mode: 0o700 });
    await rm(probe, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

function openWriter(path: string, file: FileHandle): DumpWriter {
  const hash = createHash("sha256");
  const failed = `The file ${JSON.stringify(path)} could not be written`;
  return {
    write: (text) =>
      explained(failed, async () => {
        const bytes = Buffer.from(text, "utf8");
        hash.update(bytes);
        await file.writeFile(bytes);
      }).catch(async (error: unknown) => {
        await file.close().catch(() => {});
        throw error;
      }),
    close: () =>
      explained(failed, async () => {
        try {
          await file.sync();
        } finally {
          await file.close();
        }
        return hash.digest("hex");
      }),
  };
}

async function protect(path: string): Promise<void> {
  const isFolder = (await lstat(path)).isDirectory();
  await chmod(path, isFolder ? 0o700 : 0o600);
  if (isFolder) for (const name of await readdir(path)) await protect(join(path, name));
}

async function sizeOf(path: string): Promise<number> {
  const found = await lstat(path).catch(nullIfMissing);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.size;
  const names = await readdir(path);
  const sizes = await Promise.all(names.map((name) => sizeOf(join(path, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function sumOf(path: string): Promise<string> {
  if (!(await lstat(path)).isDirectory()) return (await hashFile(path)).digest("hex");
  const list = createHash("sha256");
  for (const name of (await readdir(path)).sort()) list.update(`${(await hashFile(join(path, name))).digest("hex")}  ${name}\n`);
  return list.digest("hex");
}

async function hashFile(path: string): Promise<Hash> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) if (chunk instanceof Buffer) hash.update(chunk);
  return hash;
}

async function textOrNull(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(nullIfMissing);
}

function nullIfMissing(error: unknown): null {
  if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
  throw error;
}

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full: make room, or name a folder on a larger one.",
  EDQUOT: "The quota of this user is used up: make room, or name another folder.",
  EFBIG: "It became larger than files may become here: name a folder on a file system that takes large files.",
  EROFS: "The file system may only be read: name another folder.",
  EACCES: "Let the user of this process write there.",
  EPERM: "Let the user of this process write there.",
  EEXIST: "Something of that name is there already: see what it is, and move it away.",
  EIO: "The disk does not answer as it should: see to it, or name a folder on another one.",
};

/** Says what failed by its code; anything that is no failure of the machine goes on as it is. */
async function explained<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (!/^E[A-Z0-9]+$/.test(code)) throw error;
    throw new UserError("outside", `${what} (${code}).`, REMEDIES[code] ?? "See that the folder can be used by this process.");
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
