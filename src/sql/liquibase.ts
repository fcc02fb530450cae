/** Liquibase's formatted SQL: changesets with attributes, and what rolls them back in comments. */
import type { Section, Sections } from "./sections.ts";

const CHANGESET = /^\s*--\s*changeset\s+\S/i;
const ROLLBACK = /^\s*--\s*rollback\s/i;
/** Rollbacks that are no SQL. */
const NO_SQL = /^(?:not required|empty|changesetid:)/i;

interface Changeset {
  start: number;
  delimiter: string | null;
}

/** Attributes as docs.liquibase.com, "SQL changelog format": `runInTransaction:false`, `endDelimiter:X`. */
export function readLiquibase(text: string): Sections {
  const up: Section[] = [];
  const down: Section[] = [];
  let wrapped: boolean | null = null;
  let changeset: Changeset = { start: 0, delimiter: null };
  let rollback: { start: number; text: string } | null = null;
  const closeRollback = (): void => {
    if (rollback !== null) down.push(sectionOf(rollback, changeset.delimiter));
    rollback = null;
  };
  const closeChangeset = (end: number): void => {
    closeRollback();
    if (end > changeset.start)
      up.push(sectionOf({ start: changeset.start, text: text.slice(changeset.start, end) }, changeset.delimiter));
  };
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(start, end);
    const mark = ROLLBACK.exec(line)?.[0];
    if (mark !== undefined) {
      const sql = NO_SQL.test(line.slice(mark.length)) ? "" : line.slice(mark.length);
      rollback ??= { start, text: "" };
      rollback.text += sql.padStart(line.length, " ");
    } else {
      closeRollback();
    }
    if (CHANGESET.test(line)) {
      closeChangeset(start);
      if (/\brunInTransaction:"?false\b/i.test(line)) wrapped = false;
      changeset = { start, delimiter: /\bendDelimiter:"?([^\s"]+)/i.exec(line)?.[1] ?? null };
    }
    start = end;
  }
  closeChangeset(text.length);
  return { up, down, wrapped };
}

function sectionOf(section: { start: number; text: string }, delimiter: string | null): Section {
  // A pattern such as `\n/` means the last of it: a line of its own.
  const plain = delimiter?.replaceAll(/\\[nrst]|[\^$*+?]/g, "") ?? "";
  return { start: section.start, text: section.text, ...(plain === "" ? {} : { delimiter: plain }) };
}
