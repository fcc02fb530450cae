/** Comments by which a migration says that a finding is meant: `-- schema-release:ignore drop-column the column was never used`. */
import type { Comment, Script } from "../sql/statement.ts";
import type { Told } from "./migration-rule.ts";
import { show } from "./sql-words.ts";

export interface Ignore {
  readonly rule: string;
  readonly reason: string;
  readonly line: number;
  /** Lines of the statement that it is about; null: the whole file. */
  readonly lines: { readonly from: number; readonly to: number } | null;
}

export interface ReadIgnores {
  readonly ignores: readonly Ignore[];
  readonly withoutReason: readonly Told[];
  /** Those that stand where no statement is. */
  readonly astray: readonly Told[];
}

const FORM = /^schema-release:ignore(-file)?(?![\w-])[ \t]*([\w-]*)[ \t:]*([^\n]*)/;
const SHORTEST_REASON = 10;

/** A reason has at least ten characters; without one a comment does not count. */
export function readIgnores(script: Script): ReadIgnores {
  const found = script.comments.filter(({ text }) => FORM.test(text));
  if (found.length === 0) return { ignores: [], withoutReason: [], astray: [] };
  const first = script.statements[0]?.line ?? Number.MAX_SAFE_INTEGER;
  const owners = new Map<number, { from: number; to: number }>();
  for (const { comments, line, endLine } of script.statements) {
    for (const comment of comments) if (FORM.test(comment.text)) owners.set(comment.line, { from: line, to: endLine });
  }
  const read = { ignores: [] as Ignore[], withoutReason: [] as Told[], astray: [] as Told[] };
  for (const comment of found) sort(comment, { first, owner: owners.get(comment.line) ?? null, read });
  return read;
}

interface Sorting {
  readonly first: number;
  readonly owner: { readonly from: number; readonly to: number } | null;
  readonly read: { readonly ignores: Ignore[]; readonly withoutReason: Told[]; readonly astray: Told[] };
}

function sort({ text, line }: Comment, { first, owner, read }: Sorting): void {
  const [, file, rule = "", reason = ""] = FORM.exec(text) ?? [];
  const at = { line, column: 1 };
  if (reason.trim().length < SHORTEST_REASON) {
    read.withoutReason.push({
      message: `The finding ${rule === "" ? "that is meant" : show(rule)} is not ignored: the comment gives no reason.`,
      remedy: `Say why, in at least ${SHORTEST_REASON} characters:\n-- schema-release:ignore${file ?? ""} ${rule === "" ? "rule" : show(rule)} why this is right here`,
      ...at,
    });
  } else if (file !== undefined && line < first) read.ignores.push({ rule, reason, line, lines: null });
  else if (file === undefined && owner !== null) read.ignores.push({ rule, reason, line, lines: owner });
  else {
    read.astray.push({
      message:
        file === undefined
          ? "This ignores nothing: no statement follows it."
          : "This ignores nothing: it does not stand at the top of the file.",
      remedy: file === undefined ? "Write it directly before the statement." : "Write it before the first statement.",
      ...at,
    });
  }
}

/** The findings that an ignore is about: which are left, and which ignores are idle. Linear but for sorting, however many there are. */
export function applyIgnores<Item extends { readonly rule: { readonly id: string }; readonly line: number }>(
  raised: readonly Item[],
  ignores: readonly Ignore[],
): { readonly kept: readonly Item[]; readonly idle: readonly Ignore[] } {
  if (ignores.length === 0) return { kept: raised, idle: [] };
  const index = indexIgnores(ignores);
  const used = new Set<Ignore>();
  const kept = raised.filter(({ rule, line }) => {
    const covering = [...(index.get(`${rule.id}\0`) ?? []), ...(index.get(`${rule.id}\0${line}`) ?? [])];
    for (const ignore of covering) used.add(ignore);
    return covering.length === 0;
  });
  return { kept, idle: ignores.filter((ignore) => !used.has(ignore)) };
}

/** So many lines of one statement are looked at; findings stand on its first. */
const MOST_LINES = 200;

/** By rule and line; those for the whole file by the rule alone. A line has few statements, and so few ignores. */
function indexIgnores(ignores: readonly Ignore[]): ReadonlyMap<string, readonly Ignore[]> {
  const index = new Map<string, Ignore[]>();
  const add = (key: string, ignore: Ignore): void => {
    const list = index.get(key);
    if (list === undefined) index.set(key, [ignore]);
    else if (list.length < 20) list.push(ignore);
  };
  for (const ignore of ignores) {
    const { rule, lines } = ignore;
    if (lines === null) add(`${rule}\0`, ignore);
    else for (let line = lines.from; line <= Math.min(lines.to, lines.from + MOST_LINES); line++) add(`${rule}\0${line}`, ignore);
  }
  return index;
}
