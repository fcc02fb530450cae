import { showPath } from "../change-set/visible.ts";
import type { GateRule } from "./rule.ts";

export const gateChanged: GateRule = {
  id: "gate-changed",
  severity: "warning",
  confidence: "high",
  summary: "The change set changes the gate's configuration or a workflow that calls it.",
  check: ({ files, gateFiles }) => {
    const own = new Set(gateFiles);
    return files.flatMap(({ change }) => {
      const path = [change.path, change.previousPath].find((each) => each !== null && own.has(each)) ?? null;
      if (path === null) return [];
      if (isWorkflow(path)) return [workflowChanged(path, change.path)];
      return [path.endsWith(".yaml") ? configurationMisspelt(path) : configurationChanged(path, change.path)];
    });
  },
};

function configurationChanged(path: string, now: string) {
  return {
    path: now,
    message: `${showPath(path)} changes. This check used the configuration of the base branch; the new one is in force once this is merged.`,
    remedy: "Have it reviewed by whoever answers for the database: it decides what later change sets may do.",
  };
}

function configurationMisspelt(path: string) {
  return {
    path,
    message: `${showPath(path)} would not be read: the configuration ends in .yml. Once this is merged, every check stops with an error.`,
    remedy: "Rename it to .github/schema-release.yml.",
  };
}

function workflowChanged(path: string, now: string) {
  return {
    path: now,
    message: `${showPath(path)} calls this check and changes. A changed workflow may run another check than the one that is required, or none.`,
    remedy:
      "Have it reviewed by whoever answers for the database, and see that the required check still runs on every pull request.",
  };
}

function isWorkflow(path: string): boolean {
  return path.startsWith(".github/workflows/") || /(?:^|\/)action\.ya?ml$/.test(path);
}
