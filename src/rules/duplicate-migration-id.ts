import type { MigrationFile } from "../frameworks/framework.ts";
import { showPath } from "../change-set/visible.ts";
import { type SetView, viewSets } from "./migration-set.ts";
import type { GateRule, RawFinding } from "./rule.ts";

export const duplicateMigrationId: GateRule = {
  id: "duplicate-migration-id",
  severity: "error",
  confidence: "high",
  summary: "Two migrations of one set have the same identity.",
  check: (input) => viewSets(input).flatMap(findDuplicates),
};

/** How many files of one id are compared with each other: more would make a hostile change set slow. */
const MOST_VARIANTS = 8;

/** An up and its down, or a Flyway V, U and B, share an id on purpose, so roles are compared too. */
function findDuplicates({ set, added, merged }: SetView): readonly RawFinding[] {
  const seen = new Map<string, MigrationFile[]>();
  const variants = new Set<string>();
  for (const migration of merged) {
    const key = keyOf(migration);
    if (key === null) continue;
    const others = seen.get(key) ?? [];
    for (const other of others) variants.add(pairOf(other, migration));
    if (others.length < MOST_VARIANTS) seen.set(key, [...others, migration]);
  }
  const findings: RawFinding[] = [];
  for (const { migration } of added) {
    const key = keyOf(migration);
    if (key === null) continue;
    const others = seen.get(key) ?? [];
    const clash = others.find((other) => !areVariants(other, migration, variants));
    if (clash !== undefined) {
      findings.push({
        path: migration.path,
        message:
          `${showPath(migration.path)} and ${showPath(clash.path)} both have the id ${showPath(migration.id ?? "")}. ` +
          `To ${set.framework.title} they are the same migration: it refuses to start, or runs only one of them.`,
        remedy: "Give the new migration an id of its own, above all that are merged.",
      });
    }
    if (others.length < MOST_VARIANTS) seen.set(key, [...others, migration]);
  }
  return findings;
}

function keyOf({ role, id, set }: MigrationFile): string | null {
  const unique = role === "versioned" || role === "down" || role === "baseline";
  return unique && id !== null && set.framework.identity !== "content" ? `${role}\0${id}` : null;
}

/**
 * Two places that share an id among merged migrations already are variants of one another: Flyway's `{vendor}` folders, or
 * `x.sql.postgres` beside `x.sql.sqlite`.
 */
function areVariants(a: MigrationFile, b: MigrationFile, known: ReadonlySet<string>): boolean {
  if (a.set.framework.identity === "folder-name" && folderOf(a.path) === folderOf(b.path)) return true;
  return placeOf(a) !== placeOf(b) && known.has(pairOf(a, b));
}

function pairOf(a: MigrationFile, b: MigrationFile): string {
  return [placeOf(a), placeOf(b)].sort().join("\0");
}

function placeOf({ path }: MigrationFile): string {
  return `${folderOf(path)}/*${/(?:\.[A-Za-z]\w{0,15}){1,2}$/.exec(path)?.[0] ?? ""}`;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
