/** The approver's page in a terminal: the verdict and the rows, without the folds. */
import { cutMiddle } from "../../change-set/visible.ts";
import type { ApprovalPage } from "../../release/approval/approval-page.ts";
import { rowsOf } from "./approval-rows.ts";
import { type Line, type Mark, type Row, verdictOf } from "./approval-words.ts";
import { escapeTerminal, guardLines } from "../escape.ts";
import { type Paint, painter } from "../paint.ts";
import { wrapText } from "../wrap.ts";

const WIDTH = 100;
const WORDS: Readonly<Record<Mark, string>> = { stop: "stop", look: "look", fine: "ok", fact: "" };

/** Ends with a line feed; everything that files, people or servers say is escaped. */
export function renderApprovalTerminal(page: ApprovalPage, { colour }: { readonly colour: boolean }): string {
  const paint = painter(colour);
  const rows = rowsOf(page);
  const { mark, text } = verdictOf(page, rows);
  const title = wrapText(escapeTerminal(cutMiddle(text, 400)), WIDTH).map(paintOf(mark, paint));
  return guardLines(`${[title, ...rows.map((row) => rowLines(row, paint))].map((lines) => lines.join("\n")).join("\n\n")}\n`);
}

function paintOf(mark: Mark, { good, bad, warn, strong }: Paint): (text: string) => string {
  return { stop: bad, look: warn, fine: good, fact: strong }[mark];
}

function rowLines({ mark, name, lines }: Row, paint: Paint): readonly string[] {
  const word = WORDS[mark] === "" ? "" : `${paintOf(mark, paint)(WORDS[mark])}  `;
  const told = lines.flatMap((line) =>
    wrapText(escapeTerminal(plain(line)), WIDTH - 4).map((text, index) => `${index === 0 ? "  - " : "    "}${text}`),
  );
  return [`${word}${paint.strong(escapeTerminal(name))}`, ...told];
}

function plain(line: Line): string {
  return line
    .map((part) => {
      if (typeof part === "string") return part;
      return "bold" in part ? part.bold : part.code;
    })
    .join("");
}
