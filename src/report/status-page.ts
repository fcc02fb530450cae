/** What `status` found, for people: one screen where little is wrong. */
import { count } from "../change-set/visible.ts";
import type { SessionInTheWay } from "../deploy/state/in-the-way.ts";
import type { StatusDocument } from "../deploy/state/status-document.ts";
import { copyItem } from "./rescue-copies.ts";
import { type Item, type Page, renderPageMarkdown, renderPageTerminal, type Section } from "./status-sections.ts";

const SHOWN = 10;

/** Ends with a line feed. */
export function renderStatusTerminal(document: StatusDocument, colour: boolean): string {
  return renderPageTerminal(pageOf(document), colour);
}

export function renderStatusMarkdown(document: StatusDocument): string {
  return renderPageMarkdown(pageOf(document));
}

const TONES: Readonly<Record<StatusDocument["state"], Page["tone"]>> = { "up-to-date": "good", pending: "warn", blocked: "bad" };

function pageOf(document: StatusDocument): Page {
  const sections: readonly Section[] = [
    {
      title: "Problems",
      items: document.problems.map(({ message, remedy }) => ({ text: message, details: remedyLines(remedy) })),
    },
    { title: "Begun and not ended", items: document.unfinished.map(unfinishedItem) },
    {
      title: "Pending, in the order in which they run",
      items: document.pending.map(({ id, path, repeatable }) => ({
        text: `${id}  ${path}${repeatable ? "  (repeatable)" : ""}`,
      })),
    },
    {
      title: "Invalid indexes",
      items: document.invalidIndexes.map(({ index, table, state, pid, remedy }) => ({
        text: `${index} on ${table}: ${STATES[state]}${pid === null ? "" : `, pid ${pid}`}`,
        details: remedyLines(remedy),
      })),
    },
    { title: "Another deploy", items: deployerItems(document) },
    { title: "In the way", items: document.inTheWay.map(sessionItem) },
    { title: "Rescue copies", items: copyItems(document) },
    { title: "Worth knowing", items: document.notes.map((text) => ({ text })) },
  ];
  return {
    tone: TONES[document.state],
    headline: headlineOf(document),
    lead: leadOf(document),
    sections: sections.map(({ title, items }) => ({ title, items: limited(items) })),
  };
}

/** Commands in it stand on lines of their own. */
function remedyLines(remedy: string): readonly string[] {
  return remedy.split("\n").map((line, index) => (index === 0 ? `=> ${line}` : line));
}

function headlineOf({ state, target, database, pending, problems }: StatusDocument): string {
  const where = `${database} on ${target.name} (PostgreSQL ${target.serverVersion})`;
  const waits = pending.length === 0 ? "" : `, ${pending.length} pending`;
  switch (state) {
    case "up-to-date":
      return `Up to date: ${where}`;
    case "pending":
      return pending.length === 0 ? `Begun and not ended: ${where}` : `${count(pending.length, "migration")} pending: ${where}`;
    case "blocked":
      return `Nothing can be applied: ${where}, ${count(problems.length, "problem")}${waits}`;
  }
}

function leadOf({ historyExists, historyTable, applied, last, commit, fingerprint }: StatusDocument): readonly string[] {
  const when = last?.appliedAt === null || last === null ? "" : ` at ${last.appliedAt}`;
  const latest = last === null ? "" : `, the last of them ${last.id}${when}`;
  return [
    historyExists
      ? `${count(applied.length, "migration is", "migrations are")} in ${historyTable}${latest}.`
      : `There is no history yet: ${historyTable} does not exist.`,
    `Files of commit ${commit.slice(0, 12)}; fingerprint ${fingerprint}.`,
  ];
}

const STATES: Readonly<Record<StatusDocument["invalidIndexes"][number]["state"], string>> = {
  building: "is being built",
  unattached: "lacks parts on partitions",
  failed: "its build failed, so no query uses it",
  "rebuild-failed": "is what a failed REINDEX CONCURRENTLY left",
};

function unfinishedItem({ id, path, done, begunAtLine, changedAt }: StatusDocument["unfinished"][number]): Item {
  const begun = begunAtLine === null ? "" : `, the one at line ${begunAtLine} was begun`;
  return {
    text: `${id}  ${path}: ${count(done, "statement is", "statements are")} done${begun} (${changedAt})`,
    details: ["=> Deploy the same release again: it goes on from there."],
  };
}

function deployerItems({ deployer }: StatusDocument): readonly Item[] {
  if (deployer === null) return [];
  const { pid, application, orphaned } = deployer;
  const what = orphaned ? "its process is gone; the next deploy ends its session" : "it is under way";
  return [{ text: `pid ${pid} (${application}): ${what}` }];
}

function copyItems({ rescueCopies }: StatusDocument): readonly Item[] {
  const { length } = rescueCopies.filter(({ mayBeDropped }) => mayBeDropped);
  const may = length === 0 ? [] : [{ text: `${length} of them may be dropped now: schema-release rescue drop --copy ID` }];
  const shown = rescueCopies.slice(0, may.length === 0 ? rescueCopies.length : SHOWN - 1);
  return [
    ...may,
    ...shown.map(copyItem),
    ...(shown.length < rescueCopies.length ? [{ text: "and more: schema-release rescue list" }] : []),
  ];
}

function sessionItem({ pid, application, state, transactionSeconds, query, locks }: SessionInTheWay): Item {
  const who = pid === 0 ? application : `pid ${pid}${application === "" ? "" : ` (${application})`}`;
  const age = transactionSeconds === null ? "" : `, in its transaction for ${showAge(transactionSeconds)}`;
  const held = locks.slice(0, 3).map(({ relation, mode }) => `${mode.replace(/Lock$/, "")} on ${relation}`);
  const more = locks.length > 3 ? [`${locks.length - 3} more`] : [];
  return {
    text: `${who}${state === "" ? "" : `, ${state}`}${age}${held.length === 0 ? "" : `; holds ${[...held, ...more].join(", ")}`}`,
    details: query === "" ? [] : [query],
  };
}

/** `4.2 s`, `12 min`, `3 h`. */
function showAge(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

function limited(items: readonly Item[]): readonly Item[] {
  return items.length > SHOWN ? [...items.slice(0, SHOWN), { text: `and ${items.length - SHOWN} more` }] : items;
}
