/** Where measured data lie: outside the project, since they are not ours to publish. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** A path in `SCHEMA_RELEASE_DATA` (default: `../shared/data` beside the project); says so and answers null where it is missing. */
export function dataPath(name: string): string | null {
  const folder = process.env["SCHEMA_RELEASE_DATA"] ?? "../shared/data";
  const path = join(resolve(import.meta.dirname, "../..", folder), name);
  if (existsSync(path)) return path;
  console.log(`Nothing is measured: ${path} does not exist. SCHEMA_RELEASE_DATA names the folder that holds ${name}.`);
  return null;
}
