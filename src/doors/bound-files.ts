/** Files that later jobs take only as they were left: `NAME=SHA-256`, with commas, as a job output and as an option. */
import { basename } from "node:path";
import { sha256 } from "../adapters/sha256.ts";
import { UserError } from "../errors.ts";

/** Of a file that was just written; empty where none was. */
export function bindFile(file: string | undefined, text: string): readonly string[] {
  return file === undefined ? [] : [`${basename(file)}=${sha256(text)}`];
}

/**
 * The names of files that are not as they were left: another content, or missing. A name without a SHA-256 counts among them, since what
 * should have been passed on was dropped. Throws `UserError` for what is no such list.
 */
export function findUnbound(files: ReadonlyMap<string, Uint8Array>, bound: readonly string[]): readonly string[] {
  return bound.flatMap((entry) => {
    const { name, hash } = /^(?<name>[\w.-]{1,200})=(?<hash>[0-9a-f]{64}|missing|)$/.exec(entry)?.groups ?? {};
    if (name === undefined)
      throw new UserError("usage", `${JSON.stringify(entry)} binds no file.`, "Give --bound NAME=SHA-256, with commas.");
    const bytes = files.get(name);
    return bytes !== undefined && sha256(bytes) === hash ? [] : [name];
  });
}
