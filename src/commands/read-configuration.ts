/** The configuration in force: that of the base revision, since a change set must not weaken its own gate. */
import { DEFAULT_OPTIONS, type Options } from "../config/options.ts";
import type { RevisionFiles } from "../ports.ts";

/** Where the configuration lies in a repository. */
export const CONFIGURATION_PATH = ".github/schema-release.yml";
const FOLDER = ".github";
const FILE = "schema-release.yml";
const MISSPELT = "schema-release.yaml";

/** A configuration file given by hand, for local runs. */
export interface LocalConfiguration {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface KnownNames {
  readonly frameworks: readonly string[];
  readonly rules: readonly string[];
}

/** Options of the base revision, or of a local file; the defaults where there is none. Throws `UserError` when it is not valid. */
export async function readConfiguration(
  source: RevisionFiles,
  local: LocalConfiguration | null,
  known: () => Promise<KnownNames>,
): Promise<Options> {
  const file = local ?? (await readFromBase(source));
  if (file === null) return DEFAULT_OPTIONS;
  const [{ parseConfiguration }, names] = await Promise.all([import("../config/parse-configuration.ts"), known()]);
  const parsed = await parseConfiguration(file.bytes, names);
  if ("options" in parsed) return parsed.options;
  const { describeProblems } = await import("../config/problem.ts");
  throw describeProblems(parsed.problems, file.path);
}

async function readFromBase(source: RevisionFiles): Promise<LocalConfiguration | null> {
  const folder = (await source.listFolders("base", [FOLDER])).get(FOLDER) ?? [];
  const entry = folder.find(({ name, kind }) => name === FILE && kind === "file");
  if (entry === undefined) {
    if (!folder.some(({ name }) => name === MISSPELT)) return null;
    const { UserError } = await import("../errors.ts");
    throw new UserError(
      "configuration",
      `The configuration is called ${FOLDER}/${MISSPELT} and would not be read.`,
      `Rename it to ${CONFIGURATION_PATH}.`,
    );
  }
  const bytes = (await source.readBlobs([entry.oid])).get(entry.oid);
  if (bytes !== undefined) return { path: CONFIGURATION_PATH, bytes };
  const { UserError } = await import("../errors.ts");
  throw new UserError(
    "outside",
    `${CONFIGURATION_PATH} of the base revision could not be read.`,
    "Fetch it first, for instance with a clone that is not partial.",
  );
}
