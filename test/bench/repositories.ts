/** Repositories of a known size for measuring, written by `git fast-import` so that thousands of files take no time. */
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SizedRepository {
  readonly files: number;
  readonly changed: number;
}

/** A bare repository with `base` and `head`; one file in ten of those changed is a Flyway migration of a service of its own. */
export function makeSizedRepository({ files, changed }: SizedRepository): string {
  const folder = mkdtempSync(join(tmpdir(), "schema-release-bench-"));
  run(folder, ["init", "--quiet", "--bare"]);
  const commits = [commit("base", null, listFiles(files, "1")), commit("head", "base", listChanges(files, changed))];
  const stream = commits.join("");
  run(folder, ["fast-import", "--quiet"], stream);
  return folder;
}

function listFiles(files: number, version: string): readonly string[] {
  return Array.from({ length: files }, (_, index) => file(pathOf(index), `${version} ${index}\n`.repeat(20)));
}

function listChanges(files: number, changed: number): readonly string[] {
  const step = Math.max(1, Math.floor(files / changed));
  return Array.from({ length: changed }, (_, index) => {
    const path = pathOf(index * step);
    return index % 10 === 0
      ? file(migrationOf(index), `CREATE TABLE t${index} (id bigint);\n`)
      : file(path, `2 ${index}\n`.repeat(20));
  });
}

const pathOf = (index: number): string => `services/s${index % 97}/src/module${index % 31}/file${index}.ts`;
const migrationOf = (index: number): string => `services/s${index % 97}/db/migration/V${index + 1}__change.sql`;
const file = (path: string, content: string): string =>
  `M 100644 inline ${path}\ndata ${Buffer.byteLength(content)}\n${content}\n`;

function commit(branch: string, from: string | null, changes: readonly string[]): string {
  const parent = from === null ? "" : `from refs/heads/${from}\n`;
  return `commit refs/heads/${branch}\ncommitter Ada Example <ada@example.com> 1700000000 +0000\ndata 1\n.\n${parent}${changes.join("")}\n`;
}

function run(folder: string, args: readonly string[], input = ""): void {
  const done = spawnSync("git", ["-C", folder, ...args], { input, maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`git ${args[0]}: ${done.stderr.toString()}`);
}
