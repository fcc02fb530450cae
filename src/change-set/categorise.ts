/** Says what each changed file is, and why, in words that its author accepts. When in doubt it is application code. */
import type { Options } from "../config/options.ts";
import { compilePatterns, type GlobCompiler, type PathTest } from "../frameworks/configured.ts";
import { isForeign } from "../frameworks/exclusions.ts";
import type { MigrationFile, Role } from "../frameworks/framework.ts";
import type { Recognition } from "../frameworks/recognition.ts";
import type { JudgedFile } from "../rules/rule.ts";
import type { FileChange } from "./change.ts";
import type { Category } from "./check-result.ts";
import { isLockfile, isModel } from "./dependencies.ts";
import { declarationsBecause, isDeclaration } from "./drizzle-schema.ts";
import { comparedBecause, comparisonOf } from "./manifests.ts";
import { neutralBecause } from "./neutral.ts";

export interface CategoriseInput {
  readonly changes: readonly FileChange[];
  readonly recognition: Recognition;
  readonly options: Options;
  /** Null when no pattern of the options is a glob, see `needsGlobs`. */
  readonly compileGlob: GlobCompiler | null;
  /** Text of a blob of `blobsToCompare`, else null. */
  readonly text: (oid: string) => string | null;
}

/** What one path is, on one side of the change. */
interface Verdict {
  readonly category: Category;
  readonly because: string;
  readonly framework: string | null;
  readonly database: string | null;
}

/** Object ids of changed manifests of which both texts must be read; a change set without them needs none. */
export function blobsToCompare(changes: readonly FileChange[]): readonly string[] {
  return changes.flatMap(({ path, previousPath, before, after }) => {
    if (previousPath !== null || before?.kind !== "file" || after?.kind !== "file") return [];
    if (comparisonOf(path) === null && !isDeclaration(path)) return [];
    return neutralBecause(path) === null ? [before.oid, after.oid] : [];
  });
}

export function categorise(input: CategoriseInput): readonly JudgedFile[] {
  const configured = compileCategories(input);
  return input.changes.map((change) => judge(change, input, configured));
}

function judge(change: FileChange, input: CategoriseInput, configured: readonly ConfiguredCategory[]): JudgedFile {
  const { path, previousPath, status } = change;
  const oldPath = previousPath ?? path;
  const now = verdictOf(path, change, { input, configured });
  const old = previousPath === null ? now : verdictOf(previousPath, change, { input, configured });
  const isWeaker = now.category !== "app" && strength(old.category) > strength(now.category);
  const stronger = isWeaker ? { ...old, because: `was ${oldPath}: ${old.because}` } : now;
  return {
    change,
    checked: { path, previousPath, status, ...stronger },
    before: change.before === null ? null : input.recognition.migrationAt(oldPath),
    after: change.after === null ? null : input.recognition.migrationAt(path),
    categoryBefore: change.before === null ? null : old.category,
  };
}

/** A rename has the category that asks for more; a migration that became application code is both, by `categoryBefore`. */
function strength(category: Category): number {
  return ["neutral", "schema", "app", "migration"].indexOf(category);
}

interface Context {
  readonly input: CategoriseInput;
  readonly configured: readonly ConfiguredCategory[];
}

function verdictOf(path: string, change: FileChange, { input, configured }: Context): Verdict {
  const { recognition, options, text } = input;
  const migration = recognition.migrationAt(path);
  const wished = configured.find(({ test }) => test(path));
  if (wished !== undefined) return plain(wished.category, `configured as ${wished.category}`, migration);
  if (migration !== null) return ofMigration(migration);
  const companion = recognition.companionAt(path);
  if (companion !== null)
    return { category: "schema", because: companion.what, framework: companion.framework, database: companion.database };
  const neutral = neutralBecause(path) ?? comparedBecause(change, text);
  if (neutral !== null) return plain("neutral", neutral);
  const declarations = declarationsBecause(change, { recognition, text });
  if (declarations !== null) return { category: "schema", ...declarations };
  if (isLockfile(path))
    return plain(
      options.lockfiles,
      options.lockfiles === "app" ? "locks versions of what ships" : "lock file, neutral by configuration",
    );
  if (options.models === "schema" && isModel(path)) return plain("schema", "model, described as schema by configuration");
  if (isForeign(path)) return plain("app", "code of others that ships");
  return plain("app", comparisonOf(path) === null ? "application code or configuration" : "says what ships or how it is built");
}

function plain(category: Category, because: string, migration: MigrationFile | null = null): Verdict {
  return { category, because, framework: migration?.set.framework.id ?? null, database: migration?.set.database ?? null };
}

const ROLES: Readonly<Record<Role, string>> = {
  versioned: "migration",
  down: "undoes a migration",
  baseline: "baseline migration",
  repeatable: "repeatable migration",
  callback: "callback that runs with the migrations",
  appended: "holds a list of migrations",
  declarative: "wished-for state of the schema",
  support: "belongs to a migration and runs with it",
  unrecognised: "lies among migrations, but its name is none that the tool runs",
};

function ofMigration({ role, set }: MigrationFile): Verdict {
  return {
    category: "migration",
    because: `${ROLES[role]} (${set.framework.title}; ${set.evidence})`,
    framework: set.framework.id,
    database: set.database,
  };
}

interface ConfiguredCategory {
  readonly category: Category;
  readonly test: PathTest;
}

function compileCategories({ options, compileGlob }: CategoriseInput): readonly ConfiguredCategory[] {
  const order: readonly Category[] = ["migration", "schema", "app", "neutral"];
  return order
    .filter((category) => options.categories[category].length > 0)
    .map((category) => ({ category, test: compilePatterns(options.categories[category], compileGlob) }));
}
