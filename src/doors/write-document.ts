/** Files that a command writes beside its output. */
import { writeFile } from "node:fs/promises";
import { UserError } from "../errors.ts";

/** To the file of `--out`; nothing without one. Throws `UserError` where it cannot be written. */
export async function writeDocument(what: string, file: string | undefined, text: string): Promise<void> {
  if (file === undefined) return;
  try {
    await writeFile(file, text);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new UserError(
      "usage",
      `The ${what} could not be written to ${JSON.stringify(file)} (${code}).`,
      "Give a path in a folder that exists after --out.",
    );
  }
}
