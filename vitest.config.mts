import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const report = process.env["SCHEMA_RELEASE_TEST_REPORT"];

/** GitHub's packages name source maps whose sources they do not ship, of which each run would complain in hundreds of lines. */
const withoutSourceMaps = {
  name: "without-source-maps",
  load: (id: string): string | null =>
    /\/node_modules\/@actions\/[^?]*\.js$/.test(id)
      ? readFileSync(id, "utf8").replace(/^\/\/# sourceMappingURL=.*$/mu, "")
      : null,
};

export default defineConfig({
  plugins: [withoutSourceMaps],
  test: {
    include: ["test/**/*.test.ts"],
    // Real git repositories, servers and child processes are started: two cores must be enough for them. They wait more than they compute,
    // so two files at a time take half as long; by default a machine of two cores runs one.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    server: { deps: { inline: [/@actions\//] } },
    reporters: report === undefined ? ["default"] : ["default", "json"],
    ...(report === undefined ? {} : { outputFile: { json: report } }),
  },
});
