/** How each migration of a release could be undone, as its framework knows it: a file of its own, or a part of its file. */
import type { MigrationFile } from "../../frameworks/framework.ts";
import { isUndoName } from "../../frameworks/run-order.ts";
import type { WayBack } from "./approval-page.ts";

/** The set's files that could undo one of `paths`, and the migrations themselves: those whose text `wayBackOf` wants to know. */
export function filesOfWayBack(files: readonly MigrationFile[], paths: readonly string[]): readonly MigrationFile[] {
  const released = new Set(paths);
  const places = new Set(files.filter(({ path }) => released.has(path)).map(placeOf));
  return files.filter((file) => released.has(file.path) || (isDown(file) && places.has(placeOf(file))));
}

/** Newest first. A down file or section without a statement is none: it undoes nothing. */
export function wayBackOf(
  files: readonly MigrationFile[],
  { paths, texts }: { readonly paths: readonly string[]; readonly texts: ReadonlyMap<string, string> },
): readonly WayBack[] {
  const released = new Set(paths);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const downs = new Map(
    files
      .filter((file) => isDown(file) && !released.has(file.path) && saysSomething(file.path, texts.get(file.path) ?? ""))
      .map((file) => [placeOf(file), file.path]),
  );
  return paths.toReversed().map((path) => {
    const file = byPath.get(path);
    if (file === undefined) return { path, down: null };
    const own = hasDownPart(path, texts.get(path) ?? "") ? path : null;
    return { path, down: (file.id === null ? undefined : downs.get(placeOf(file))) ?? own };
  });
}

/** Files of one migration share their set and their id. */
function placeOf({ set, id }: MigrationFile): string {
  return JSON.stringify([set.framework.id, set.root, id]);
}

function isDown({ role, id, path }: MigrationFile): boolean {
  return id !== null && (role === "down" || (role === "support" && isUndoName(path)));
}

function saysSomething(path: string, text: string): boolean {
  return isSql(path) ? hasStatement(text) : text.trim() !== "";
}

/** Any line that is neither empty nor a comment of one line. */
function hasStatement(sql: string): boolean {
  return sql.split("\n").some((line) => /^\s*(?!--|#|\s)\S/.test(line));
}

/** What begins the part of a SQL file that undoes the rest; each up to the next such line or the end. */
const SQL_PARTS: readonly RegExp[] = [
  /^\s*--\s*migrate:down\b/, // dbmate
  /^\s*--\s*\+goose\s+Down\b/i,
  /^\s*--\s*\+(?:micrate|migrate)\s+Down\b/i, // sql-migrate
  /^---- create above \/ drop below ----/, // tern
  /^\s*(?:#|--)\s*---\s*!Downs\b/, // Play
  /^\s*--\s*Down Migration\b/i, // node-pg-migrate
];
/** Formatted SQL of Liquibase: the rollback is the comment itself. */
const ROLLBACK_COMMENT = /^[ \t]*--[ \t]*rollback[ \t]+(?!empty\b)\S/im;

/** What undoes in a migration that is a program; each as its tool calls it. */
const CODE_PARTS: readonly RegExp[] = [
  /\b(?:exports\.(?:down|_meta_down)|export\s+(?:async\s+)?function\s+down|export\s+const\s+down)\b/, // knex, db-migrate, Kysely
  /\basync\s+down\s*\(/, // TypeORM, Sequelize, Lucid, MikroORM
  /\bdown\s*:\s*(?:async\b|function\b|\()/, // Sequelize
  /^[ \t]*def[ \t]+(?:downgrade|down|change)\b/m, // Alembic, Rails, Ecto
  /\bfunction\s+(?:down|safeDown|change)\s*\(/i, // Laravel, Doctrine, Yii, Phinx
  /\boverride\s+void\s+Down\s*\(/, // Entity Framework, FluentMigrator
  /\basync\s+fn\s+down\s*\(/, // SeaORM
];

function hasDownPart(path: string, text: string): boolean {
  if (!isSql(path)) return CODE_PARTS.some((part) => part.test(text));
  if (ROLLBACK_COMMENT.test(text)) return true;
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => SQL_PARTS.some((part) => part.test(line)));
  return start !== -1 && hasStatement(lines.slice(start + 1).join("\n"));
}

function isSql(path: string): boolean {
  return /\.(?:sql|fizz)$/i.test(path);
}
