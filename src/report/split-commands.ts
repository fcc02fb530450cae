/** A plan to split a change set as commands for a shell: nothing but git, nothing that a path could break out of. */
import { count } from "../change-set/visible.ts";
import type { SplitPlan } from "../change-set/split.ts";
import { quoteShell } from "./shell.ts";

export interface SplitStep {
  readonly title: string;
  /** Lines for bash (zsh takes them too), to be run one after the other. */
  readonly commands: readonly string[];
}

const INLINE_PATHS = 200;
const INLINE_CHARACTERS = 20_000;
const CHUNK_CHARACTERS = 2_000;

/**
 * The steps in their safe order. Run in a clone that has both commits; they stop before they would overwrite uncommitted work.
 * Both branches start at the merge base, so that merging the two gives the head's files again.
 */
export function splitCommands(plan: SplitPlan): readonly SplitStep[] {
  const inline =
    plan.schemaPaths.length <= INLINE_PATHS && plan.schemaPaths.reduce((sum, path) => sum + path.length, 0) <= INLINE_CHARACTERS;
  const source = plan.head === "staged" ? '"$head"' : quoteShell(plan.head);
  const restoreSchema = (from: string): readonly string[] => restorePaths(from, inline ? plan.schemaPaths : null);
  const schema: SplitStep = {
    title: `Schema release: ${count(plan.schemaPaths.length, "path")}, on the branch ${plan.schemaBranch}`,
    commands: [...startBranch(plan.schemaBranch), ...restoreSchema(source), commit("Schema release")],
  };
  const application: SplitStep = {
    title: `Application release: everything else, on the branch ${plan.applicationBranch}`,
    commands: [
      ...startBranch(plan.applicationBranch),
      `git restore --source=${source} --staged --worktree -- :/ &&`,
      ...restoreSchema('"$from"'),
      commit("Application release"),
    ],
  };
  const halves = plan.order === "schema-first" ? [schema, application] : [application, schema];
  return [{ title: "Prepare", commands: [...prepare(plan), ...(inline ? [] : writeList(plan.schemaPaths))] }, ...halves];
}

function prepare(plan: SplitPlan): readonly string[] {
  const toTop = 'cd "$(git rev-parse --show-toplevel)"';
  const warn = "git diff --quiet HEAD || echo 'Commit or stash your changes first.'";
  if (plan.head !== "staged") {
    return [toTop, warn, `from=$(git merge-base ${quoteShell(plan.base)} ${quoteShell(plan.head)})`];
  }
  return [
    toTop,
    "from=$(git rev-parse HEAD)",
    "git diff --quiet || echo 'Stage or stash your other changes first.'",
    'git diff --quiet && head=$(git commit-tree -p HEAD -m "Change set before the split" "$(git write-tree)") && git reset --quiet --hard',
  ];
}

function startBranch(branch: string): readonly string[] {
  return ["git diff --quiet HEAD &&", `git switch --quiet --create ${quoteShell(branch)} "$from" &&`];
}

/** `git restore` without overlay adds, changes and removes, whatever each path needs; null: the paths stand in `$list`. */
function restorePaths(source: string, paths: readonly string[] | null): readonly string[] {
  const head = `git --literal-pathspecs restore --source=${source} --staged --worktree`;
  if (paths === null) return [`${head} --pathspec-from-file="$list" --pathspec-file-nul &&`];
  const words = paths.map(quoteShell);
  const line = `${head} -- ${words.join(" ")} &&`;
  if (line.length <= 120) return [line];
  return [`${head} -- \\`, ...words.map((word, index) => `  ${word} ${index === words.length - 1 ? "&&" : "\\"}`)];
}

function commit(message: string): string {
  return `git commit --quiet --message=${quoteShell(message)}`;
}

/** Written by the shell itself, so that no limit on a command's arguments applies. */
function writeList(paths: readonly string[]): readonly string[] {
  const lines: string[] = ["list=$(mktemp)"];
  let words: string[] = [];
  let length = 0;
  const flush = (): void => {
    if (words.length > 0) lines.push(`printf '%s\\0' ${words.join(" ")} >>"$list"`);
    words = [];
    length = 0;
  };
  for (const path of paths) {
    const word = quoteShell(path);
    if (length + word.length > CHUNK_CHARACTERS) flush();
    words.push(word);
    length += word.length + 1;
  }
  flush();
  return lines;
}
