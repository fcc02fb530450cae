/** Where table sizes come from, as the command line says: a server or a file. */
import { readFile, writeFile } from "node:fs/promises";
import { UserError } from "../errors.ts";
import type { Sizes } from "../risk/statistics.ts";

export interface SizeSources {
  /** Name of the variable that holds the server's URL. */
  readonly urlVariable: string | undefined;
  readonly file: string | undefined;
  readonly writeTo: string | undefined;
}

/** Null where nothing was asked for. Throws `UserError`; no message holds the URL. */
export async function readSizes({ urlVariable, file, writeTo }: SizeSources): Promise<Sizes | null> {
  if (urlVariable !== undefined && file !== undefined)
    throw new UserError("usage", "--statistics was given together with --database-url-env.", "Give one of them.");
  if (writeTo !== undefined && urlVariable === undefined)
    throw new UserError("usage", "--write-statistics has nothing to write.", "Give --database-url-env NAME as well.");
  if (file !== undefined) return readFrom(file);
  if (urlVariable === undefined) return null;
  const { readRelationSizes } = await import("../adapters/postgres/relation-sizes.ts");
  const sizes = await readRelationSizes(readVariable(urlVariable));
  if (writeTo !== undefined) await writeSizes(sizes, writeTo);
  return sizes;
}

function readVariable(name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    throw new UserError(
      "usage",
      "--database-url-env takes the name of an environment variable.",
      "Put the URL into a variable, such as DATABASE_URL, and give its name: arguments can be seen by others.",
    );
  }
  const url = process.env[name];
  if (url !== undefined && url !== "") return url;
  throw new UserError("usage", `The environment variable ${name} is not set.`, "Set it to the URL of the database.");
}

async function readFrom(file: string): Promise<Sizes> {
  const { parseStatistics } = await import("../risk/statistics.ts");
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    throw new UserError(
      "usage",
      `The statistics ${JSON.stringify(file)} could not be read.`,
      "Give the path of a file after --statistics.",
    );
  }
  return parseStatistics(text, file);
}

async function writeSizes(sizes: Sizes, file: string): Promise<void> {
  const { formatStatistics } = await import("../risk/statistics.ts");
  try {
    await writeFile(file, formatStatistics(sizes));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new UserError(
      "usage",
      `The statistics could not be written to ${JSON.stringify(file)} (${code}).`,
      "Give a path that can be written.",
    );
  }
}
