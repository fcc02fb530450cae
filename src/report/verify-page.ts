/** What `verify` found, for people. */
import { count } from "../change-set/visible.ts";
import type { OrderDifference, SchemaDifference } from "../fingerprint/diff.ts";
import type { VerifyDocument } from "../fingerprint/verify-document.ts";
import { duration } from "./evidence-words.ts";
import { type Item, type Page, renderPageMarkdown, renderPageTerminal } from "./status-sections.ts";
import { diffLines, signedLines } from "./verify-lines.ts";

const DIFFERENCES = 200;
const TABLES = 20;

/** Ends with a line feed. */
export function renderVerifyTerminal(document: VerifyDocument, colour: boolean): string {
  return renderPageTerminal(pageOf(document), colour);
}

export function renderVerifyMarkdown(document: VerifyDocument): string {
  return renderPageMarkdown(pageOf(document));
}

function pageOf(document: VerifyDocument): Page {
  const { verdict, target, fingerprint, objects, because, differences, columnOrder, notes, smoke } = document;
  const output = smoke === null || smoke.passed ? [] : smoke.output.split("\n").slice(-15);
  return {
    tone: verdict === "pass" ? "good" : "bad",
    headline: `${headlineOf(document)} (PostgreSQL ${target.serverVersion})`,
    lead: [...because, ...factsOf(document), `Fingerprint ${fingerprint} of ${count(objects, "object")}.`],
    sections: [
      {
        title: "Differences",
        items: limited(
          (differences ?? []).map((one) => itemOf(one, document)),
          DIFFERENCES,
        ),
      },
      { title: "Columns in another order, which is no difference", items: limited(columnOrder.map(orderItem), TABLES) },
      { title: "What the smoke command said last", items: output.length === 0 ? [] : [{ text: "Output", lines: output }] },
      { title: "Worth knowing", items: notes.map((text) => ({ text })) },
    ],
  };
}

function headlineOf({ verdict, target, against }: VerifyDocument): string {
  if (verdict === "fail") return `${target.name} is not as it should be`;
  if (against === null) return `The schema of ${target.name}`;
  return `${target.name} has the schema ${against.kind === "digest" ? "that is expected" : `of ${against.name}`}`;
}

/** What went well, or is simply so. */
function factsOf({ replay, smoke, target }: VerifyDocument): readonly string[] {
  const replayed =
    replay !== null && replay.reached ? [`${target.name} stands at ${replay.position}${wantedOf(replay.wanted)}.`] : [];
  return [...replayed, ...(smoke?.passed === true ? [`The smoke command passed in ${duration(smoke.durationMs)}.`] : [])];
}

function wantedOf(wanted: string | null): string {
  return wanted === null ? "" : `, at or past ${wanted}`;
}

function itemOf({ change, kind, name, before, after }: SchemaDifference, { target, against }: VerifyDocument): Item {
  const subject = `${kind.replaceAll("-", " ")} ${name}`;
  switch (change) {
    case "added":
      return { text: `${subject}: only in ${target.name}`, lines: signedLines("+", after ?? "") };
    case "removed":
      return {
        text: `${subject}: missing in ${target.name}`,
        lines: signedLines("-", before ?? ""),
      };
    case "changed":
      return {
        text: `${subject}: ${against?.name ?? ""} (-) and ${target.name} (+)`,
        lines: diffLines(before ?? "", after ?? ""),
      };
  }
}

function orderItem({ table, before, after }: OrderDifference): Item {
  const at = before.findIndex((column, index) => column !== after[index]);
  return { text: `${table}: column ${at + 1} is ${after[at] ?? ""}, elsewhere ${before[at] ?? ""}` };
}

function limited(items: readonly Item[], most: number): readonly Item[] {
  return items.length > most ? [...items.slice(0, most), { text: `and ${items.length - most} more` }] : items;
}
