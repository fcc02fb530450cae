// Fails when dist/ is not byte for byte what `npm run build` makes of src/, or is not committed whole.
import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
execFileSync(process.execPath, [".ci/build.mjs"], { cwd: root, stdio: "inherit" });
const changed = execFileSync("git", ["status", "--porcelain", "--untracked-files=all", "--", "dist"], {
  cwd: root,
  encoding: "utf8",
});
if (changed !== "") {
  console.error(`dist/ differs from a rebuild. Run "npm run build" and commit dist/.\n${changed}`);
  process.exit(1);
}
console.log("dist/ is what a rebuild makes.");
