import { defineConfig } from "vitest/config";

const report = process.env["SCHEMA_RELEASE_TEST_REPORT"];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Real git repositories, servers and child processes are started: two cores must be enough for them.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    server: { deps: { inline: [/@actions\//] } },
    reporters: report === undefined ? ["default"] : ["default", "json"],
    ...(report === undefined ? {} : { outputFile: { json: report } }),
  },
});
