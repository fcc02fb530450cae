/** The configuration that `--config` names. */
import { readFile } from "node:fs/promises";
import type { LocalConfiguration } from "../commands/read-configuration.ts";
import { UserError } from "../errors.ts";

/** Null where none was named; throws `UserError` for a file that cannot be read. */
export async function readLocalConfiguration(path: string | undefined): Promise<LocalConfiguration | null> {
  if (path === undefined) return null;
  try {
    return { path, bytes: await readFile(path) };
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UserError(
      "usage",
      `The configuration ${JSON.stringify(path)} could not be read (${reason}).`,
      "Give the path of a file after --config.",
    );
  }
}
