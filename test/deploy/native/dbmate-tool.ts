/** dbmate itself, as npm installs it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

const PACKAGE = new URL("../../../node_modules/dbmate/", import.meta.url);

export interface Ran {
  readonly status: number | null;
  readonly output: string;
}

/** Writes the files into a folder of their own, which is gone after the test. */
export function writeTree(texts: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "schema-release-tree-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export function runDbmate(folder: string, url: string, ...words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [new URL("dist/cli.js", PACKAGE).pathname, "--no-dump-schema", ...words],
    { cwd: folder, env: { PATH: process.env["PATH"] ?? "", DATABASE_URL: `${url}?sslmode=disable` }, encoding: "utf8" },
  );
  return { status, output: `${stdout}${stderr}` };
}
