/** How a mixed change set becomes two: which paths go with the schema, in which order the halves are safe, and why. */
import type { Category, CheckedFile } from "./check-result.ts";
import { listPaths } from "./visible.ts";

/** What the split must know of a changed file; a `JudgedFile` has it. */
export interface SplitFile {
  readonly checked: Pick<CheckedFile, "path" | "previousPath" | "status" | "category">;
  /** Category of the old end of a rename or of a removed file. */
  readonly categoryBefore: Category | null;
}

export interface SplitInput {
  readonly files: readonly SplitFile[];
  /** Commit id of the tip of the base. */
  readonly base: string;
  /** Commit id of the head, or `staged`. */
  readonly head: string;
  /** Name of the head's branch where it is known; names the two new branches. */
  readonly branch?: string | null;
  /** Whether the application that runs now works with the new schema; null where nobody knows. */
  readonly backwardCompatible: boolean | null;
  /** Merged migrations that this change set edits, renames or removes. */
  readonly editedMigrations: readonly string[];
}

export interface SplitPlan {
  readonly base: string;
  readonly head: string;
  readonly order: "schema-first" | "application-first";
  /** Every path, old or new, that the schema release takes from the head; sorted. The application release takes all others. */
  readonly schemaPaths: readonly string[];
  readonly schemaBranch: string;
  readonly applicationBranch: string;
  /** Why this order, and what to mind; one sentence each. */
  readonly advice: readonly string[];
}

/** Plans the split of a change set; null unless it has paths on both sides. Tests, docs and the like go with the application. */
export function planSplit(input: SplitInput): SplitPlan | null {
  const halves = divide(input.files);
  if (halves.schema.size === 0 || halves.application.size === 0) return null;
  const stem = branchStem(input.branch ?? null, input.head);
  return {
    base: input.base,
    head: input.head,
    order: input.backwardCompatible === false ? "application-first" : "schema-first",
    schemaPaths: listForGit(halves.schema),
    schemaBranch: `${stem}-schema`,
    applicationBranch: `${stem}-application`,
    advice: [...adviseOrder(input.backwardCompatible), ...adviseEdits(input.editedMigrations)],
  };
}

/** Paths of one half, with whether the path exists at the head. */
type Half = Map<string, boolean>;

function divide(files: readonly SplitFile[]): { readonly schema: Half; readonly application: Half } {
  const schema: Half = new Map();
  const application: Half = new Map();
  const halfOf = (category: Category): Half => (category === "migration" || category === "schema" ? schema : application);
  for (const { checked, categoryBefore } of files) {
    const before = halfOf(categoryBefore ?? checked.category);
    if (checked.status === "removed") before.set(checked.path, false);
    else halfOf(checked.category).set(checked.path, true);
    if (checked.status === "renamed" && checked.previousPath !== null) before.set(checked.previousPath, false);
  }
  handOverObstacles(application, schema);
  handOverObstacles(schema, application);
  return { schema, application };
}

/** Sorted, without what git removes by itself since a file takes the place of its folder: it would not find that path again. */
function listForGit(half: Half): readonly string[] {
  const present = presentPaths(half);
  const needed = [...half].filter(([path, exists]) => exists || !foldersAbove(path).some((folder) => present.has(folder)));
  return needed.map(([path]) => path).sort();
}

/** A removed file that stood where the other half needs a folder (or the other way round) is removed by that other half. */
function handOverObstacles(from: Half, to: Half): void {
  const present = presentPaths(to);
  const folders = new Set([...present].flatMap(foldersAbove));
  for (const [path, exists] of from) {
    if (exists || !(folders.has(path) || foldersAbove(path).some((folder) => present.has(folder)))) continue;
    from.delete(path);
    to.set(path, false);
  }
}

function presentPaths(half: Half): ReadonlySet<string> {
  return new Set([...half].filter(([, exists]) => exists).map(([path]) => path));
}

function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) folders.push(path.slice(0, end));
  return folders;
}

/** A branch name made of the original's harmless characters, or of the head's id; never one that git or a shell would misread. */
function branchStem(branch: string | null, head: string): string {
  const stem = (branch ?? "")
    .replaceAll(/[^A-Za-z0-9_/-]+/g, "-")
    .replaceAll(/\/+/g, "/")
    .replaceAll(/\/-+|-+\//g, "/")
    .slice(0, 100)
    .replaceAll(/^[-/]+|[-/]+$/g, "");
  return stem === "" ? `split-${head.slice(0, 8)}` : stem;
}

function adviseOrder(backwardCompatible: boolean | null): readonly string[] {
  if (backwardCompatible === true) {
    return ["Release the schema first: the application that runs now works with the new schema as well."];
  }
  if (backwardCompatible === false) {
    return [
      "The migrations break the application that runs now, so first release an application that works with the old and with the new schema, then the schema.",
      "The application half below may still need the new schema: change it until it works with both, and remove the support for the old shape in a later release.",
    ];
  }
  return [
    "If the migrations only add what the running application does not use yet, release the schema first, as below.",
    "If they rename, remove or tighten what it uses, first release an application that works with both shapes, then the schema.",
  ];
}

function adviseEdits(edited: readonly string[]): readonly string[] {
  if (edited.length === 0) return [];
  const verb = edited.length === 1 ? "is" : "are";
  return [
    `${listPaths(edited)} ${verb} merged already: leave that edit out of the schema release and write a new migration instead.`,
  ];
}
