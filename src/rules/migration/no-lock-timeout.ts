import { blocksWrites } from "../../risk/effects/lock-modes.ts";
import { isTree, textOf, treeOf } from "../../sql/postgresql-tree.ts";
import type { FileRule, FileView } from "../migration-rule.ts";

export const noLockTimeout: FileRule = {
  id: "no-lock-timeout",
  severity: "note",
  confidence: "high",
  summary: "A migration locks a table in use and would wait for the lock without end.",
  check: ({ script, statements }) => {
    if (script.dialect !== "postgresql") return [];
    for (const view of statements) {
      if (setsLockTimeout(view.statement)) return [];
      const lock = view.effects.flatMap(({ locks }) => locks).find(({ mode }) => blocksWrites(mode));
      if (lock === undefined) continue;
      const { line, column } = view.assessment;
      return [
        {
          message: `While this waits for ${lock.relation}, everybody who comes later waits behind it, and nothing ends the wait.`,
          remedy: "Give up early and try again, which lets the others through:\nSET lock_timeout = '2s';",
          line,
          column,
        },
      ];
    }
    return [];
  },
};

function setsLockTimeout({ tree, parsedText }: FileView["statements"][number]["statement"]): boolean {
  if (!isTree(tree)) return false;
  const set = treeOf(tree, "VariableSetStmt");
  if (set !== null) return textOf(set, "name") === "lock_timeout" && textOf(set, "kind") === "VAR_SET_VALUE";
  return "SelectStmt" in tree && /\bset_config\s*\(\s*'lock_timeout'/i.test(parsedText.slice(0, 1000));
}
