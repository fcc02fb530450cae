/** In which order the files of one place run: as their framework has it, else as people read numbers. */
import { nameOf } from "./exclusions.ts";
import { compareIds, type MigrationFile, type Role } from "./framework.ts";

/** What runs after all versioned migrations, whatever its name. */
const STAGES: Readonly<Partial<Record<Role, number>>> = { repeatable: 1, callback: 2 };

/** For migrations of one set. */
export function compareRuns(a: MigrationFile, b: MigrationFile): number {
  const stage = (STAGES[a.role] ?? 0) - (STAGES[b.role] ?? 0);
  if (stage !== 0) return stage;
  const byId = a.id === null || b.id === null ? null : compareIds(a.set.framework.order, a.id, b.id);
  if (byId !== null && byId !== 0) return byId;
  // What undoes a migration runs behind it.
  const isSame = a.id !== null && a.id === b.id;
  return (isSame ? Number(a.role === "down") - Number(b.role === "down") : 0) || compareNatural(a.path, b.path);
}

/** For loose files: by their names as people read them, what undoes behind what it undoes. */
export function compareLoose(a: string, b: string): number {
  return compareNatural(withoutSide(a), withoutSide(b)) || Number(isUndoName(a)) - Number(isUndoName(b)) || compareNatural(a, b);
}

function withoutSide(path: string): string {
  return path
    .replace(/(?:[._-]+(?:up|down|undo|do|rollback|revert))(?=\.[A-Za-z]+$)/i, "")
    .replace(/(^|\/)[UV](?=\d[\d._]*__[^/]*$)/, "$1V");
}

/** Migrations that ran forwards, in their order. A baseline stands for what is before it, so it counts where nothing is. */
export function earlierRuns(files: readonly MigrationFile[]): readonly MigrationFile[] {
  const runs = files.filter(
    ({ role }) => role === "versioned" || role === "repeatable" || role === "appended" || role === "baseline",
  );
  const ordered = runs.toSorted(compareRuns);
  return ordered.filter((file, index) => file.role !== "baseline" || index === 0);
}

/** Digits as numbers of any length, everything else by code unit: `V2` before `V10`. */
export function compareNatural(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = compareChunks(left[index] ?? "", right[index] ?? "");
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

function compareChunks(a: string, b: string): number {
  if (!/^\d/.test(a) || !/^\d/.test(b)) return compareText(a, b);
  const [left, right] = [a.replace(/^0+(?=\d)/, ""), b.replace(/^0+(?=\d)/, "")];
  return left.length - right.length || compareText(left, right);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether a loose file's name says when it runs: `V12__x.sql`, `001_x.sql`, `m20240101_x.sql`. */
export function hasVersion(path: string): boolean {
  return /^[A-Za-z]{0,2}[_-]?\d/.test(nameOf(path));
}

/** Whether a loose file's name says that it undoes a migration, as many tools have it. */
export function isUndoName(path: string): boolean {
  const name = nameOf(path);
  return /(?:^|[._-])(?:down|undo|rollback|revert)\.[A-Za-z]+$/i.test(name) || /^U\d[\d._]*__/.test(name);
}
