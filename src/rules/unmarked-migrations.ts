import { count, listPaths, showPath } from "../change-set/visible.ts";
import type { GateRule } from "./rule.ts";

/** `other` stands for several tools, or for none that is known. */
function describeTool(framework: string): string {
  return framework === "other"
    ? ", but no file shows which tool runs them"
    : ` of ${framework}, but no file shows that this tool is in use`;
}

export const unmarkedMigrations: GateRule = {
  id: "unmarked-migrations",
  severity: "note",
  confidence: "low",
  summary: "A folder looks like migrations, but nothing in the repository shows the tool that runs them.",
  check: ({ unmarked }) =>
    unmarked.map(({ folder, framework, paths }) => ({
      path: paths[0] ?? null,
      message:
        `${showPath(folder === "" ? "." : folder)} looks like migrations${describeTool(framework)}, ` +
        `so ${count(paths.length, "changed file")} there did not count as a migration (${listPaths(paths)}).`,
      remedy: [
        "If they are migrations, say so in .github/schema-release.yml on the base branch:",
        "databases:",
        "  - name: main",
        `    framework: ${framework}`,
        `    migrations: [${JSON.stringify(folder === "" ? "*" : folder)}]`,
      ].join("\n"),
    })),
};
