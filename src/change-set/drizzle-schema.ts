/** Drizzle's schema in TypeScript: drizzle-kit makes migrations from it, and the application imports it. */
import { nameOf } from "../frameworks/exclusions.ts";
import type { Recognition } from "../frameworks/recognition.ts";
import type { FileChange } from "./change.ts";
import { changedLines } from "./lines.ts";

/** Values that the application itself puts into rows, or code. */
const BEHAVIOUR = /\$?(?:default|onUpdate)\w*\(|\$type|\bfunction\b|\breturn\b|\bcustomType\b|process\.env/;

export function isDeclaration(path: string): boolean {
  return (
    /^(?:schema|[\w.-]+[.-]schema|schema[.-][\w.-]+)\.[cm]?ts$/.test(nameOf(path)) ||
    /(?:^|\/)(?:db|database|drizzle)\/(?:.+\/)?schemas?\/(?:.+\/)?[^/]+\.[cm]?ts$/s.test(path)
  );
}

/**
 * Says that only tables, columns and indexes were declared otherwise, in a file that drizzle-kit reads, beside a migration made
 * from it; null when behaviour changed too, or it cannot be told.
 */
export function declarationsBecause(
  change: FileChange,
  seen: { recognition: Recognition; text: (oid: string) => string | null },
): { because: string; framework: string; database: string } | null {
  const set = seen.recognition.sets.find(({ framework }) => framework.id === "drizzle");
  if (set === undefined || !isDeclaration(change.path) || change.before?.kind !== "file" || change.after?.kind !== "file")
    return null;
  const [before, after] = [seen.text(change.before.oid), seen.text(change.after.oid)];
  if (before === null || after === null || ![before, after].every((text) => /["']drizzle-orm\/\w+-core["']/.test(text)))
    return null;
  if (changedLines(before, after).some((line) => BEHAVIOUR.test(line))) return null;
  return { because: "declares tables for the migration made from it", framework: "drizzle", database: set.database };
}
