/** What psql reads that the server does not: backslash commands and the data behind COPY … FROM stdin. */

/** A backslash command as a range of the text. */
export interface MetaCommand {
  readonly end: number;
  /** Whether it sends the statement before it, as `\g` does. */
  readonly sends: boolean;
  /** Null where it changes nothing about what is executed. */
  readonly problem: string | null;
}

const SENDING = new Set(["g", "gx", "gset", "gdesc", "gexec", "watch", "crosstabview", "bind", "parse"]);

/** Commands that set variables and formats, print, or choose between parts of the file that are read anyhow. */
const HARMLESS = new Set(
  (
    "set unset echo qecho warn timing restrict unrestrict pset x a t f H C T encoding conninfo if elif else endif errverbose " +
    "gset g gx gdesc crosstabview bind parse p r reset z d dt di dv df dn du l"
  ).split(" "),
);

/** The command whose backslash stands at `at`: up to the end of the line. */
export function readMetaCommand(text: string, at: number): MetaCommand {
  if (text.charAt(at + 1) === ";") return { end: at + 2, sends: true, problem: null };
  const end = endOfLine(text, at);
  const name = /^\\([A-Za-z]+|[!?])/.exec(text.slice(at, Math.min(end, at + 40)))?.[1] ?? "";
  return {
    end,
    sends: SENDING.has(name),
    problem: HARMLESS.has(name) ? null : `What the psql command \\${name} does cannot be seen in this file.`,
  };
}

/**
 * Finds the data lines of a COPY … FROM stdin whose `;` stands at an offset: from the end of its line to the end of the
 * line `\.`; null where no such line follows, since then nothing tells data from statements. Asked in ascending order,
 * all answers together take time linear in the text.
 */
export function findCopyDataIn(text: string): (at: number) => { readonly start: number; readonly end: number } | null {
  const terminator = /\n\\\.(?=\r?\n|\r?$)/g;
  let line = -1;
  let found: { start: number; end: number } | null = { start: 0, end: -1 };
  return (at) => {
    if (at > line) line = endOfLine(text, at);
    if (found !== null && found.start < line) {
      terminator.lastIndex = line;
      const match = terminator.exec(text);
      found = match === null ? null : { start: match.index, end: terminator.lastIndex };
    }
    return found === null ? null : { start: line, end: found.end };
  };
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
