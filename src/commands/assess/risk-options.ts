/** What the configuration and measurements say of a database, as the assessment wants it. */
import type { DatabaseOptions } from "../../config/options.ts";
import { UserError } from "../../errors.ts";
import type { RevisionFiles } from "../../ports.ts";
import type { RiskOptions } from "../../risk/options.ts";
import { parseStatistics, type Sizes } from "../../risk/statistics.ts";

export function riskOptionsOf(database: DatabaseOptions | null, sizes: Sizes | null): RiskOptions {
  return { writers: database?.writers ?? [], ...(sizes === null ? {} : { sizes }) };
}

/** The sizes of the file that the configuration names, at the base; null where it names none. Throws `UserError` when it is not there. */
export async function readConfiguredSizes(database: DatabaseOptions | null, files: RevisionFiles): Promise<Sizes | null> {
  const path = database?.statistics ?? null;
  if (path === null) return null;
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, Math.max(0, slash));
  const entries = (await files.listFolders("base", [folder])).get(folder) ?? [];
  const entry = entries.find(({ name, kind }) => kind === "file" && name === path.slice(slash + 1));
  const bytes = entry === undefined ? undefined : (await files.readBlobs([entry.oid])).get(entry.oid);
  if (bytes !== undefined) return parseStatistics(new TextDecoder().decode(bytes), path);
  throw new UserError(
    "configuration",
    `The configuration names the statistics ${JSON.stringify(path)}, which are not there.`,
    "Write them: schema-release classify --database-url-env NAME --write-statistics FILE, and commit them.",
  );
}
