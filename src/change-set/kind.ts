/** From the categories of all files to the kind of the change set. */
import type { JudgedFile } from "../rules/rule.ts";
import type { Category, ChangeSetKind } from "./check-result.ts";

/**
 * Companions alone are no schema change: a dump, a lock or a tool's configuration ships nothing and runs nothing, so they
 * count as neutral beside whatever else there is.
 */
export function decideKind(categories: Iterable<Category>): ChangeSetKind {
  const seen = new Set(categories);
  if (seen.has("migration")) return seen.has("app") ? "mixed" : "standalone";
  return seen.has("app") ? "app-only" : "neither";
}

/** Both ends of every rename: what left the application, or a migration folder, counts like what came. */
export function categoriesOf(files: readonly JudgedFile[]): readonly Category[] {
  return files.flatMap(({ checked, categoryBefore }) =>
    categoryBefore === null ? [checked.category] : [checked.category, categoryBefore],
  );
}
