import type { MigrationFile } from "../frameworks/framework.ts";
import { showPath } from "../change-set/visible.ts";
import type { GateInput, GateRule } from "./rule.ts";

export const unrecognisedMigration: GateRule = {
  id: "unrecognised-migration",
  severity: "error",
  confidence: "medium",
  summary: "A file among the migrations has a name that the tool will not pick up.",
  check: (input) =>
    input.files.flatMap(({ before, after }) => {
      if (after?.role !== "unrecognised" || before?.path === after.path) return [];
      const name = basename(after.path);
      return [
        {
          path: after.path,
          message: `${after.set.framework.title} will not pick up ${showPath(name)}: its name does not have the form of a migration, so it never runs.`,
          remedy: remedyFor(name, after, input),
        },
      ];
    }),
};

function remedyFor(name: string, { set }: MigrationFile, input: GateInput): string {
  const otherwise = "If it is no migration, move it out of the folder.";
  const right = set.framework.id === "flyway" ? rightFlywayName(name) : null;
  if (right !== null) return `Rename it to ${showPath(right)}. ${otherwise}`;
  const model = lastVersioned(input.merged, set.root);
  if (model === null) return `Name it as ${set.framework.title} asks for. ${otherwise}`;
  return `Name it like its neighbours, such as ${showPath(model)}. ${otherwise}`;
}

/** Flyway wants one capital letter, the version, two underscores and a description. */
function rightFlywayName(name: string): string | null {
  const extension = /\.[A-Za-z]+$/.exec(name)?.[0] ?? "";
  const stem = name.slice(0, name.length - extension.length);
  const versioned = /^([vub])[-_ ]?(\d[\d._]*)/i.exec(stem);
  const repeatable = /^r_+/i.exec(stem);
  const head = versioned?.[0] ?? repeatable?.[0];
  if (head === undefined) return null;
  const description = stem
    .slice(head.length)
    .replaceAll(/[^\p{L}\p{N}]+/gu, "_")
    .replaceAll(/^_+|_+$/g, "");
  const prefix =
    versioned === null ? "R" : `${versioned[1]?.toUpperCase() ?? "V"}${versioned[2]?.replaceAll(/[._]+$/g, "") ?? ""}`;
  const right = `${prefix}__${description === "" ? "description" : description}${extension.toLowerCase()}`;
  return right === name ? null : right;
}

function lastVersioned(merged: readonly MigrationFile[], root: string): string | null {
  const model = merged.findLast((migration) => migration.role === "versioned" && migration.set.root === root);
  return model === undefined ? null : basename(model.path);
}

function basename(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
