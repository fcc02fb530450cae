/** Files of a release -> scripts: as they stand, less what stood in them before, or as a command printed them. */
import type { Dialect } from "../../risk/assessment.ts";
import type { Parsers } from "../../sql/parsers.ts";
import type { Script } from "../../sql/statement.ts";
import type { ReleaseFile } from "./assess-set.ts";

export interface ReadingRelease {
  readonly dialect: Dialect;
  readonly framework: string | null;
  readonly parsers: Parsers;
}

export interface ReadFile {
  readonly file: ReleaseFile;
  /** Null where nothing is known of what it does: it could not be read, is no SQL, or nothing was printed for it. */
  readonly script: Script | null;
  /** What stood in it before. */
  readonly before: Script | null;
}

export async function readRelease(release: readonly ReleaseFile[], reading: ReadingRelease): Promise<readonly ReadFile[]> {
  const files: ReadFile[] = [];
  for (const file of release) files.push(await readFile(file, reading));
  return files;
}

async function readFile(file: ReleaseFile, reading: ReadingRelease): Promise<ReadFile> {
  const { bytes, unread, printed } = file;
  if (bytes === null || unread !== null) return { file, script: null, before: null };
  if (printed !== null) {
    const { readPrinted } = await import("../sql-command/printed-script.ts");
    const text = new TextDecoder().decode(bytes);
    // The tool's directives are for files that it reads, not for what it prints.
    const script = await readSource(file.path, bytes, { ...reading, framework: null });
    return { file, script: readPrinted(script, { text, facts: printed }), before: null };
  }
  const script = await readSource(file.path, bytes, reading);
  const before = file.before === null ? null : await readSource(file.path, file.before, reading);
  return { file, script: before === null ? script : withoutStatements(script, before), before };
}

export async function readSource(
  path: string,
  bytes: Uint8Array,
  { dialect, framework, parsers }: ReadingRelease,
): Promise<Script> {
  const { readScript } = await import("../../sql/script.ts");
  return readScript({ path, bytes, dialect, framework }, { parsers });
}

/** What a list has gained: each statement that stood in it before is taken off once. */
function withoutStatements(script: Script, old: Script): Script {
  const left = new Map<string, number>();
  for (const { text } of old.statements) left.set(text, (left.get(text) ?? 0) + 1);
  const statements = script.statements.filter(({ text }) => {
    const times = left.get(text) ?? 0;
    if (times > 0) left.set(text, times - 1);
    return times === 0;
  });
  return { ...script, statements };
}

/** Stands where a file runs of which nothing is known, so that nothing is taken for known behind it. */
export function unknownScript(path: string, dialect: Dialect): Script {
  const problems = [{ message: "Nobody has read what it does.", line: 1, column: 1 }];
  return { path, dialect, statements: [], down: [], comments: [], wrapped: null, problems };
}
