import type { CheckedFile } from "../change-set/check-result.ts";
import { listPaths } from "../change-set/visible.ts";
import type { GateInput, GateRule } from "./rule.ts";

export const schemaWithoutMigration: GateRule = {
  id: "schema-without-migration",
  severity: "warning",
  confidence: "medium",
  summary: "Files that describe the schema changed without a migration.",
  check: (input) => {
    const migrated = new Set(databasesWithMigrations(input));
    return [...changedCompanions(input)]
      .filter(([database]) => !migrated.has(database) && !(database === null && migrated.size > 0))
      .map(([database, files]) => ({
        path: files[0]?.path ?? null,
        message:
          `${listPaths(files.map(({ path }) => path))} changed, but no migration of ${database ?? "this repository"} did. ` +
          "A database that is built by migrations will not get this change.",
        remedy: "Add the migration that makes this change, or regenerate the file from the migrations.",
      }));
  },
};

/** Companions that configure the tool rather than describe the schema. */
const CONFIGURATION =
  /(?:^|\/)(?:env\.py|__init__\.py|atlas\.hcl|dbconfig\.ya?ml|database\.ya?ml|[^/]+\.(?:toml|ini|cfg|conf|properties|mako|csv|svg|png|pdf|md|config\.[cm]?[jt]s))$/;

function changedCompanions({ files }: GateInput): ReadonlyMap<string | null, readonly CheckedFile[]> {
  const companions = new Map<string | null, CheckedFile[]>();
  for (const { checked, change } of files) {
    if (checked.category !== "schema" || CONFIGURATION.test(checked.path)) continue;
    if (change.status === "renamed" && change.before?.oid === change.after?.oid) continue;
    const known = companions.get(checked.database);
    if (known === undefined) companions.set(checked.database, [checked]);
    else known.push(checked);
  }
  return companions;
}

function databasesWithMigrations({ files }: GateInput): readonly (string | null)[] {
  return files.flatMap(({ checked, before, after, categoryBefore }) => {
    if (checked.category !== "migration" && categoryBefore !== "migration") return [];
    return [checked.database, before?.set.database ?? null, after?.set.database ?? null];
  });
}
