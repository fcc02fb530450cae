/** Change sets for rules, in a few words. Ids, roles and sets are told, not found, so that a rule is tested alone. */
import type { Category } from "../../src/change-set/check-result.ts";
import type { ChangeStatus } from "../../src/change-set/change.ts";
import { DEFAULT_OPTIONS } from "../../src/config/options.ts";
import type { Framework, MigrationFile, MigrationSet, Role } from "../../src/frameworks/framework.ts";
import type { Finding } from "../../src/rules/finding.ts";
import { runGateRules } from "../../src/rules/gate-rules.ts";
import type { GateInput, JudgedFile } from "../../src/rules/rule.ts";

const COMMON = { order: "dotted", outOfOrder: "refused", edit: "checksum", identity: "version", dialect: null } as const;

export const flyway: Framework = { ...COMMON, id: "flyway", title: "Flyway", identity: "file-name" };
export const rails: Framework = { ...COMMON, id: "rails", title: "Rails", order: "number", outOfOrder: "runs", edit: "silent" };
export const goose: Framework = {
  ...COMMON,
  id: "goose",
  title: "goose",
  order: "number",
  outOfOrder: "skipped",
  edit: "silent",
};
export const knex: Framework = { ...COMMON, id: "knex", title: "Knex", order: "text", edit: "silent", identity: "file-name" };
export const prisma: Framework = {
  ...COMMON,
  id: "prisma",
  title: "Prisma",
  order: "text",
  outOfOrder: "runs",
  identity: "folder-name",
};
export const django: Framework = {
  ...COMMON,
  id: "django",
  title: "Django",
  order: "graph",
  outOfOrder: "runs",
  edit: "silent",
  identity: "file-name",
};
export const liquibase: Framework = {
  ...COMMON,
  id: "liquibase",
  title: "Liquibase",
  order: "listed",
  outOfOrder: "runs",
  identity: "path",
};

export function setOf(framework: Framework, root = "db/migration"): MigrationSet {
  return { framework, database: framework.id, root, dialect: "postgresql", evidence: "told" };
}

export interface Told {
  readonly id?: string | null | undefined;
  readonly role?: Role;
  readonly set?: MigrationSet;
}

/** A migration; its id is read off a name like `V12__a.sql` or `0012_a.sql` unless it is told. */
export function migration(path: string, { id, role = "versioned", set = setOf(flyway) }: Told = {}): MigrationFile {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const found = /^[A-Za-z]?0*(\d[\d.]*)(?=_)/.exec(name)?.[1] ?? null;
  return { path, role, id: id === undefined ? found : id, set };
}

interface FileTold {
  readonly path: string;
  readonly previousPath?: string;
  readonly status?: ChangeStatus;
  readonly category?: Category;
  readonly categoryBefore?: Category | null;
  readonly before?: MigrationFile | null;
  readonly after?: MigrationFile | null;
  /** Contents before and after; blob ids are made of them. */
  readonly was?: string;
  readonly now?: string | undefined;
}

export function judged(told: FileTold): JudgedFile {
  const { path, previousPath = null, status = "added", category = "app", before = null, after = null } = told;
  const database = after?.set.database ?? before?.set.database ?? null;
  const framework = after?.set.framework.id ?? before?.set.framework.id ?? null;
  return {
    change: {
      path,
      previousPath,
      status,
      before: status === "added" ? null : { oid: `oid:${told.was ?? "same"}`, kind: "file" },
      after: status === "removed" ? null : { oid: `oid:${told.now ?? "same"}`, kind: "file" },
    },
    checked: { path, previousPath, status, category, because: "told so", framework, database },
    before,
    after,
    categoryBefore: told.categoryBefore ?? (status === "added" ? null : category),
  };
}

export function added(path: string, told: Told = {}): JudgedFile {
  return judged({ path, category: "migration", after: migration(path, told) });
}

/** A merged migration whose content changes. */
export function edited(path: string, told: Told & { readonly was?: string; readonly now?: string } = {}): JudgedFile {
  const { was = "create table a ();", now = "create table b ();" } = told;
  const it = migration(path, told);
  return judged({ path, status: "modified", category: "migration", before: it, after: it, was, now });
}

export function removed(path: string, told: Told = {}): JudgedFile {
  return judged({ path, status: "removed", category: "migration", before: migration(path, told) });
}

export function renamed(from: string, to: string, told: Told & { readonly now?: string } = {}): JudgedFile {
  const ends = { before: migration(from, told), after: migration(to, { ...told, id: undefined }) };
  return judged({ path: to, previousPath: from, status: "renamed", category: "migration", now: told.now, ...ends });
}

export function gateInput(files: readonly JudgedFile[], more: Partial<GateInput> = {}): GateInput {
  const changes = files.map(({ change }) => change);
  return {
    changeSet: { base: "b".repeat(40), head: "a".repeat(40), complete: true, incompleteBecause: null, changes },
    files,
    kind: "standalone",
    merged: [],
    unmarked: [],
    text: (oid) => (oid.startsWith("oid:") ? oid.slice(4) : null),
    options: DEFAULT_OPTIONS,
    gateFiles: [],
    ...more,
  };
}

/** What one rule finds. */
export function findingsOf(rule: string, input: GateInput): readonly Finding[] {
  return runGateRules(input).filter((finding) => finding.rule === rule);
}

/** `severity path` of each finding of one rule. */
export function verdictsOf(rule: string, input: GateInput): readonly string[] {
  return findingsOf(rule, input).map(({ severity, path }) => `${severity} ${path ?? ""}`.trim());
}
