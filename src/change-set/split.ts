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
  const ends = divide(input.files);
  const schemaPaths = [...ends.values()].filter(({ half }) => half === "schema");
  if (schemaPaths.length === 0 || schemaPaths.length === ends.size) return null;
  const stem = branchStem(input.branch ?? null, input.head);
  return {
    base: input.base,
    head: input.head,
    order: input.backwardCompatible === false ? "application-first" : "schema-first",
    schemaPaths: schemaPaths
      .filter(({ goesByItself }) => !goesByItself)
      .map(({ path }) => path)
      .sort(),
    schemaBranch: `${stem}-schema`,
    applicationBranch: `${stem}-application`,
    advice: [...adviseOrder(input.backwardCompatible), ...adviseEdits(input.editedMigrations)],
  };
}

type HalfName = "schema" | "application";

/** One path that differs between base and head. */
interface End {
  readonly path: string;
  readonly existsAtHead: boolean;
  half: HalfName;
  /** Git removes it when a file takes the place of its folder, and would not find it again afterwards. */
  goesByItself: boolean;
}

function divide(files: readonly SplitFile[]): ReadonlyMap<string, End> {
  const ends = new Map<string, End>();
  const add = (path: string, category: Category, existsAtHead: boolean): void => {
    const half = category === "migration" || category === "schema" ? "schema" : "application";
    ends.set(path, { path, existsAtHead, half, goesByItself: false });
  };
  for (const { checked, categoryBefore } of files) {
    const before = categoryBefore ?? checked.category;
    if (checked.status === "renamed" && checked.previousPath !== null) add(checked.previousPath, before, false);
    if (checked.status === "removed") add(checked.path, before, false);
  }
  for (const { checked } of files) if (checked.status !== "removed") add(checked.path, checked.category, true);
  for (const [folder, inside] of findNested(ends)) {
    // What was a file and becomes a folder, or the other way round, changes in one half: the one that has the new.
    const [gone, present] = folder.existsAtHead ? [inside, folder] : [folder, inside];
    gone.half = present.half;
    gone.goesByItself = gone === inside;
  }
  return ends;
}

/** Pairs of which the first path is a folder of the second. */
function* findNested(ends: ReadonlyMap<string, End>): Generator<readonly [End, End]> {
  // Few paths are as long as a folder of another: no slice is made unless one is, however deep the paths are.
  const lengths = new Set(Array.from(ends.keys(), (path) => path.length));
  for (const inside of ends.values()) {
    const { path } = inside;
    for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) {
      const folder = lengths.has(slash) ? ends.get(path.slice(0, slash)) : undefined;
      if (folder !== undefined) yield [folder, inside];
    }
  }
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
