/** What `rescue` says, for people. Values of rows only where they are in the document, that is where somebody asked for them. */
import type { ConflictRow, CopyEntry, RescueDocument, RestoreEntry } from "../backup/rescue/rescue-document.ts";
import { count } from "../change-set/visible.ts";
import { type Item, type Page, renderPageMarkdown, renderPageTerminal, type Section } from "./status-sections.ts";
import { copyItem } from "./rescue-copies.ts";

/** Ends with a line feed. */
export function renderRescueTerminal(document: RescueDocument, colour: boolean): string {
  return renderPageTerminal(pageOf(document), colour);
}

export function renderRescueMarkdown(document: RescueDocument): string {
  return renderPageMarkdown(pageOf(document));
}

function pageOf(document: RescueDocument): Page {
  const { verb, because, copies, restores, next } = document;
  const sections: readonly Section[] = [
    { title: "Why not", items: because.map((text) => ({ text })) },
    ...(verb === "show" ? copies.map(shownCopy) : []),
    { title: "Copies", items: verb === "list" || verb === "drop" ? copies.map(copyItem) : [] },
    ...restores.map(restoreSection),
    { title: "Next", items: next.length === 0 ? [] : [{ text: NEXT[document.outcome], lines: next }] },
  ];
  return { tone: TONES[document.outcome], headline: headlineOf(document), lead: [], sections };
}

const TONES: Readonly<Record<RescueDocument["outcome"], Page["tone"]>> = {
  told: "good",
  "would-restore": "warn",
  restored: "good",
  dropped: "good",
  conflicts: "bad",
  refused: "bad",
};

const NEXT: Readonly<Record<RescueDocument["outcome"], string>> = {
  told: "Look closer; nothing is changed by it:",
  "would-restore": "Do it:",
  restored: "When the copy is not needed any more, and its date has passed:",
  dropped: "",
  conflicts: "Look at what was written since, or leave it as it is and restore the rest:",
  refused: "",
};

function headlineOf({ verb, outcome, database, target, copies, restores }: RescueDocument): string {
  const where = `${database} on ${target.name}`;
  const rows = count(
    restores.reduce((sum, entry) => sum + entry.rows, 0),
    "row",
  );
  switch (outcome) {
    case "told":
      return copies.length === 0
        ? `No rescue copies: ${where}`
        : `${count(copies.length, "rescue copy", "rescue copies")}: ${where}`;
    case "would-restore":
      return `Dry run, nothing was changed. ${rows} would be put back: ${where}`;
    case "restored":
      return `Restored, ${rows} put back: ${where}`;
    case "dropped":
      return `Dropped ${count(copies.length, "rescue copy", "rescue copies")}: ${where}`;
    case "conflicts":
      return `Nothing was changed, since rows were written meanwhile: ${where}`;
    case "refused":
      return verb === "drop" ? `Nothing was dropped: ${where}` : `Nothing was changed, it cannot be restored as it is: ${where}`;
  }
}

function shownCopy(copy: CopyEntry): Section {
  const { text, details = [] } = copyItem(copy);
  const columns = copy.columns.map(({ name, type }) => `${name} ${type}`).join(", ");
  const facts: readonly Item[] = [
    { text, details: [...details, `key: ${copy.key.length === 0 ? "none" : copy.key.join(", ")}; columns: ${columns}`] },
    { text: `release ${copy.digest}, migration ${copy.migration.path}` },
    ...(copy.definition === "" ? [] : [{ text: "What makes again what was lost:", lines: copy.definition.split("\n") }]),
    { text: "To look at the rows by hand:", lines: [`SELECT * FROM ${copy.storedIn};`] },
    ...(copy.sample === null ? [] : [{ text: "Some of its rows, the key first:", lines: copy.sample.map(valuesLine) }]),
  ];
  return { title: `Copy ${copy.id}`, items: facts };
}

const STATES: Readonly<Record<RestoreEntry["state"], string>> = {
  "would-restore": "would be put back",
  restored: "put back",
  nothing: "to put back",
  conflicts: "could be put back",
  refused: "could be put back",
  waits: "could be put back",
};

function restoreSection(entry: RestoreEntry): Section {
  const { copy, relation, kind, state, because, remedy, conflictRows, conflicts } = entry;
  const items: readonly Item[] = [
    ...(because === null ? [] : [{ text: because }]),
    ...(remedy === null ? [] : [remedyItem(remedy)]),
    ...(state === "waits" || (state === "refused" && entry.rows + entry.equal + conflicts === 0) ? [] : [countsItem(entry)]),
    ...conflictRows.map((row) => conflictItem(row)),
    ...(conflicts > conflictRows.length ? [{ text: `and ${conflicts - conflictRows.length} more conflicts` }] : []),
    ...entry.sequences.map(({ name, to }) => ({ text: `${name} goes on behind ${to}.` })),
    ...(entry.triggers.length === 0 ? [] : [{ text: `Triggers of the table: ${entry.triggers.join(", ")}.` }]),
    ...entry.notes.map((text) => ({ text })),
  ];
  return { title: `Copy ${copy}: ${KINDS[kind]} ${relation}`, items };
}

const KINDS: Readonly<Record<RestoreEntry["kind"], string>> = {
  table: "table",
  rows: "rows of",
  column: "column of",
  values: "old values of",
  changes: "changed rows of",
};

/** SQL stands on lines of its own. */
function remedyItem(remedy: string): Item {
  const [text = "", ...lines] = remedy.split("\n");
  return { text: `=> ${text}`, lines };
}

function countsItem({ state, rows, equal, deletedSince, insertedSince, conflicts }: RestoreEntry): Item {
  const parts = [
    `${count(rows, "row")} ${STATES[state]}`,
    `${equal} equal already`,
    ...(conflicts === 0 ? [] : [`${count(conflicts, "conflict")} left as ${conflicts === 1 ? "it is" : "they are"}`]),
    ...(deletedSince === 0 ? [] : [`${deletedSince} deleted since`]),
    ...((insertedSince ?? 0) === 0 ? [] : [`${insertedSince ?? 0} newer than the copy`]),
  ];
  return { text: `${parts.join(", ")}.` };
}

function conflictItem({ key, because, kept, present }: ConflictRow): Item {
  const values = kept === null || present === null ? [] : [`kept: ${valuesLine(kept)}`, `now:  ${valuesLine(present)}`];
  return { text: `conflict at ${valuesLine(key)}: ${because}`, lines: values };
}

function valuesLine(values: readonly (string | null)[]): string {
  return `(${values.map((value) => (value === null ? "null" : JSON.stringify(value))).join(", ")})`;
}
