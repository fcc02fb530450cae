/** A deploy's record in a terminal. */
import { cutMiddle } from "../change-set/visible.ts";
import type { DataAtRisk } from "../backup/data-at-risk.ts";
import type { Evidence } from "../release/evidence.ts";
import { escapeTerminal, guardLines } from "./escape.ts";
import {
  backupWords,
  copyWords,
  hasRisk,
  howWords,
  keptWords,
  proofSentence,
  riskWords,
  rowsWords,
  tablesInOrder,
} from "./evidence-backup.ts";
import {
  failuresOf,
  gateSentence,
  gatesInOrder,
  headlineOf,
  isGood,
  migrationSentence,
  migrationsToShow,
  observedSentence,
  schemaSentence,
  smokeSentence,
  surprisesOf,
  whoSentence,
} from "./evidence-words.ts";
import { type Paint, painter } from "./paint.ts";
import { atMost } from "./plan-words.ts";
import { wrapText } from "./wrap.ts";

const WIDTH = 100;
const MIGRATIONS = 40;

/** Ends with a line feed; everything that files, servers and people say is escaped. */
export function renderEvidenceTerminal(evidence: Evidence, { colour }: { readonly colour: boolean }): string {
  const paint = painter(colour);
  const blocks = [
    headline(evidence, paint),
    failures(evidence, paint),
    gates(evidence, paint),
    migrations(evidence, paint),
    listed(
      "Unlike what was predicted",
      surprisesOf(evidence).map(({ path, surprise }) => `${path}: ${surprise}`),
      paint,
    ),
    ...backupBlocks(evidence, paint),
    smoke(evidence, paint),
    identity(evidence),
  ];
  return guardLines(
    `${blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join("\n"))
      .join("\n\n")}\n`,
  );
}

function headline(evidence: Evidence, paint: Paint): readonly string[] {
  const title = escapeTerminal(headlineOf(evidence));
  return [
    isGood(evidence.outcome) ? paint.good(title) : paint.bad(title),
    ...wrapText(escapeTerminal(cutMiddle(evidence.because, 1000)), WIDTH),
  ];
}

function failures(evidence: Evidence, paint: Paint): readonly string[] {
  return failuresOf(evidence).flatMap(({ path, failure }) => {
    if (failure === null) return [];
    const line = failure.line === null ? "" : `:${failure.line}`;
    const code = failure.code === null ? "" : ` (${failure.code})`;
    return [
      paint.bad(escapeTerminal(`${path}${line}`)),
      ...indented(`${failure.message}${code}`),
      ...failure.remedy.split("\n").flatMap((text) => indented(`=> ${text}`)),
    ];
  });
}

function gates({ gates: all }: Evidence, paint: Paint): readonly string[] {
  const asked = gatesInOrder(all).filter(({ answer }) => answer !== "not-asked");
  if (asked.length === 0) return [];
  const lines = asked.flatMap((gate) => {
    const mark =
      gate.answer === "closed" ? paint.bad("closed") : gate.answer === "open" ? paint.good("open  ") : paint.warn("opened");
    return [
      `  ${mark} ${gate.gate}`,
      ...wrapText(escapeTerminal(gateSentence(gate)), WIDTH - 9).map((text) => `         ${text}`),
    ];
  });
  return [paint.strong("Gates"), ...lines];
}

function migrations(evidence: Evidence, paint: Paint): readonly string[] {
  const { shown, held } = migrationsToShow(evidence);
  const rest = shown.length - MIGRATIONS;
  const lines = shown.slice(0, MIGRATIONS).flatMap((migration) => {
    const seen = observedSentence(migration);
    return [
      `  ${escapeTerminal(cutMiddle(migration.path, 200))}  ${migrationSentence(migration)}`,
      ...(seen === "" ? [] : wrapText(escapeTerminal(seen), WIDTH - 4).map((text) => `    ${text}`)),
    ];
  });
  const more = [...(rest > 0 ? [`  and ${rest} more`] : []), ...(held > 0 ? [`  ${held} held already`] : [])];
  return lines.length + more.length === 0 ? [] : [paint.strong("Migrations"), ...lines, ...more];
}

function smoke(evidence: Evidence, paint: Paint): readonly string[] {
  const sentence = smokeSentence(evidence);
  if (sentence === null) return [];
  if (evidence.smoke?.passed === true) return [paint.good(sentence)];
  const output = (evidence.smoke?.output ?? "").split("\n").slice(-15);
  return [paint.bad(sentence), ...output.map((line) => `  ${escapeTerminal(cutMiddle(line, 300))}`)];
}

const TABLES = 10;
const COPIES = 10;

function backupBlocks({ backup, dataAtRisk, rescueCopies, outcome }: Evidence, paint: Paint): readonly (readonly string[])[] {
  const taken = backup === null ? [] : [`${backupWords(backup)}: ${backup.reference}`, proofSentence(backup)];
  const copies = rescueCopies.map((copy) => `${copy.id}  ${copy.relation}: ${copyWords(copy)}. ${keptWords(copy)}.`);
  const isAsked = !isGood(outcome) || rescueCopies.length > 0;
  // Not wrapped: commands are to be copied.
  const restore = isAsked ? (backup?.restore ?? []).map((step) => `  => ${escapeTerminal(cutMiddle(step, 500))}`) : [];
  return [
    [...listed("Backup", [...taken, ...atMost(copies, COPIES)], paint), ...restore],
    hasRisk(dataAtRisk) ? listed(riskWords(dataAtRisk), riskLines(dataAtRisk), paint) : [],
  ];
}

function riskLines(atRisk: DataAtRisk): readonly string[] {
  const tables = tablesInOrder(atRisk).map((table) => {
    const how = howWords(table);
    const file = table.delta === null ? "" : ` ${table.delta.file}`;
    return `${table.relation}  ${rowsWords(table)}${how === "" ? "" : `, ${how}${file}`}`;
  });
  return [...atMost(tables, TABLES), ...(atRisk.caveats.length === 0 ? [] : [atRisk.caveats.join(" ")])];
}

function identity(evidence: Evidence): readonly string[] {
  const sentences = [schemaSentence(evidence), whoSentence(evidence), evidence.runUrl];
  const lines = sentences
    .filter((sentence) => sentence !== null)
    .flatMap((sentence) => wrapText(escapeTerminal(sentence), WIDTH));
  return [...lines, `Release ${escapeTerminal(evidence.release.digest)}`];
}

function listed(title: string, sentences: readonly string[], paint: Paint): readonly string[] {
  return sentences.length === 0 ? [] : [paint.strong(title), ...sentences.flatMap((sentence) => indented(sentence))];
}

function indented(text: string): readonly string[] {
  return wrapText(escapeTerminal(cutMiddle(text, 2000)), WIDTH - 2).map((line) => `  ${line}`);
}
