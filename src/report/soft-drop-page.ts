/** What `rescue soft-drop` says in a terminal. */
import type { SoftDropFile, SoftDropReport } from "../expansion/soft-drop-files.ts";
import { escapeTerminal } from "./escape.ts";

export interface SoftDropWords {
  /** The migration as it was given. */
  readonly given: string;
  /** Folder that the files were written to; null: they are shown instead. */
  readonly out: string | null;
}

/** Where a file lies below `--out`: releases apart, so that they do not go out together by mistake. */
export function placeOf({ release, path }: SoftDropFile): string {
  return `release-${release}/${path}`;
}

/** Ends with a line feed. */
export function renderSoftDrop(report: SoftDropReport, { given, out }: SoftDropWords): string {
  const { files, lines, left, isAll, beside } = report;
  const shown = files.flatMap((file) =>
    out === null ? [`── ${placeOf(file)}`, "", ...file.text.trimEnd().split("\n"), ""] : [`  ${out}/${placeOf(file)}`],
  );
  const releases = new Set(files.map(({ release }) => release)).size;
  const said = [
    `The drops of ${given} in ${releases} releases${out === null ? "; --out DIR writes them" : ", written to"}:`,
    "",
    ...shown,
    ...(out === null ? [] : [""]),
    isAll
      ? `They stand for all that ${given} does: remove it, and put the files of release-1 in its place.`
      : `They stand for line ${lines.join(", ")} of ${given}: take these statements out of it, and put the files of release-1 beside it.`,
    `The files of ${releases === 2 ? "release-2" : `release-2 and release-${releases}`} go out later, each in a release of its own; give them the id that is next by then.`,
    ...(beside === null ? [] : [beside]),
    ...left.map(({ line, because }) => `Line ${line} is left as it is. ${because}`),
  ];
  return `${said.map((each) => escapeTerminal(each)).join("\n")}\n`;
}
