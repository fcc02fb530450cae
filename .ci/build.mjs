// Builds dist/: tsc compiles src to build/, ncc bundles each door with all it needs. Same input, same bytes.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(join(root, "package.json"));
const run = (bin, args) => execFileSync(process.execPath, [bin, ...args], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });

const clear = (folder) => rmSync(join(root, folder), { recursive: true, force: true });

clear("build");
run(join(dirname(require.resolve("typescript/package.json")), "bin/tsc"), ["-p", "tsconfig.build.json"]);
// Only now: what does not compile leaves the old bundle as it was.
clear("dist");

const wasm = join(dirname(require.resolve("libpg-query/package.json")), "wasm/libpg-query.wasm");
for (const door of ["action", "cli"]) {
  const out = join("dist", door);
  run(require.resolve("@vercel/ncc/dist/ncc/cli.js"), [
    "build",
    `build/${door}.js`,
    "-o",
    out,
    "--license",
    "licenses.txt",
    "-q",
  ]);
  // libpg-query finds its WebAssembly beside the bundle by a path that ncc cannot see.
  if (existsSync(wasm)) cpSync(wasm, join(root, out, "libpg-query.wasm"));
}
