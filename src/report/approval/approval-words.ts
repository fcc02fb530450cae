/** What the page of the approver says, for every medium: rows with a mark. Nothing is escaped yet. */
import { count, cutMiddle } from "../../change-set/visible.ts";
import type { ApprovalPage } from "../../release/approval/approval-page.ts";
import type { ForeseenGate } from "../../release/approval/foresee-gates.ts";
import type { GateId } from "../../release/gate.ts";
import { changesOf } from "../plan-words.ts";

/** `stop`: Production will stay closed, or should. `look`: worth a look before anybody approves. `fact`: nothing to judge. */
export type Mark = "stop" | "look" | "fine" | "fact";
const MARKS: readonly Mark[] = ["stop", "look", "fine", "fact"];

/** A piece of a line: plain words, words that must not be overlooked, or a literal such as a path. */
export type Part = string | { readonly bold: string } | { readonly code: string };
export type Line = readonly Part[];

export interface Row {
  readonly mark: Mark;
  readonly name: string;
  readonly lines: readonly Line[];
}

export function bold(text: string): Part {
  return { bold: text };
}

export function code(text: string): Part {
  return { code: cutMiddle(text, 200) };
}

export function worstOf(marks: Iterable<Mark>): Mark {
  let worst = MARKS.length - 1;
  for (const mark of marks) worst = Math.min(worst, MARKS.indexOf(mark));
  return MARKS[worst] ?? "fact";
}

/** What changes stays on top; then what needs a decision before what is in order. */
export function inOrder([first, ...rest]: readonly Row[]): readonly Row[] {
  const ordered = rest.toSorted((a, b) => MARKS.indexOf(a.mark) - MARKS.indexOf(b.mark));
  return first === undefined ? [] : [first, ...ordered];
}

/** `drops the column size of public.parcels and 2 more changes`. */
export function changeInShort({ plan }: ApprovalPage): string {
  const [first = "changes nothing that has a name.", ...more] = changesOf(plan.migrations);
  const phrase = cutMiddle(first.replace(/\.$/, ""), 120);
  return more.length === 0 ? phrase : `${phrase} and ${count(more.length, "more change")}`;
}

/** `production, then dr`. */
export function wayOf({ production, dr }: ApprovalPage): string {
  const names = dr.map(({ name }) => cutMiddle(name, 60));
  return [cutMiddle(production.name, 60), ...(names.length === 0 ? [] : [names.join(" and ")])].join(", then ");
}

/** One sentence: what the page comes to. */
export function verdictOf(page: ApprovalPage, rows: readonly Row[]): { readonly mark: Mark; readonly text: string } {
  const mark = worstOf(rows.map((row) => row.mark));
  const what = changeInShort(page);
  if (mark === "stop") return { mark, text: `Do not approve: ${whyNot(page, rows)}` };
  const looks = rows.filter((row) => row.mark === "look").length;
  if (mark === "look") return { mark, text: `Approve after a look at ${count(looks, "point")}: ${lower(what)}` };
  return { mark: "fine", text: `Ready to approve: ${lower(what)}` };
}

function whyNot({ closed: [first] }: ApprovalPage, rows: readonly Row[]): string {
  if (first !== undefined) return `${cutMiddle(first.target, 60)} will stay closed. ${cutMiddle(first.because, 300)}`;
  const row = rows.find(({ mark }) => mark === "stop");
  return `look at “${row?.name ?? ""}” first.`;
}

/** What keeps a target closed, in a row of the page. */
export function closedLines({ closed }: ApprovalPage, gates: readonly GateId[]): readonly Line[] {
  return closed.filter(({ gate }) => gates.includes(gate)).map(closedLine);
}

function closedLine({ target, because, remedy }: ForeseenGate): Line {
  return [bold(`${cutMiddle(target, 60)} will stay closed:`), ` ${cutMiddle(because, 500)} Do: ${cutMiddle(remedy, 500)}`];
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** `2026-11-22 11:00 UTC`. */
export function minuteOf(moment: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(moment) ? `${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC` : cutMiddle(moment, 40);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
