/** A flowchart in the language of Mermaid, which GitHub draws in a job summary. Knows how to write one, not what it is about. */
import { cutMiddle, makeVisible } from "../change-set/visible.ts";

/** How a box looks: done, done with something to look at, wrong, where the reader stands, to come. */
export type BoxKind = "done" | "look" | "stop" | "here" | "next";

export interface Box {
  /** Shown one below the other, the first one as a title. Names in them may be anybody's: they are made harmless here. */
  readonly lines: readonly string[];
  readonly kind: BoxKind;
}

/** Readable on GitHub's light and dark page. */
const STYLES: Readonly<Record<BoxKind, string>> = {
  done: "fill:#dafbe1,stroke:#1a7f37,color:#1f2328",
  look: "fill:#fff1d6,stroke:#9a6700,color:#1f2328",
  stop: "fill:#ffebe9,stroke:#cf222e,color:#1f2328",
  here: "fill:#ddf4ff,stroke:#0969da,color:#1f2328,stroke-width:3px",
  next: "fill:#f6f8fa,stroke:#818b98,color:#1f2328,stroke-dasharray:4 3",
};

/** Boxes from left to right, one stage behind the other; boxes of one stage stand side by side. The lines of a fenced block. */
export function flowchart(stages: readonly (readonly Box[])[]): readonly string[] {
  const named = stages
    .filter((boxes) => boxes.length > 0)
    .map((boxes, stage) => boxes.map((box, index) => ({ ...box, id: `s${stage}b${index}` })));
  const arrows = named.slice(1).map((boxes, index) => `  ${idsOf(named[index] ?? [])} --> ${idsOf(boxes)}`);
  const kinds = [...new Set(named.flat().map(({ kind }) => kind))];
  return [
    "```mermaid",
    "flowchart LR",
    ...named.flat().map(({ id, lines }) => `  ${id}["${lines.map(mermaidText).join("<br/>")}"]`),
    ...arrows,
    ...kinds.map((kind) => `  classDef ${kind} ${STYLES[kind]}`),
    ...kinds.map(
      (kind) =>
        `  class ${idsOf(
          named.flat().filter((box) => box.kind === kind),
          ",",
        )} ${kind}`,
    ),
    "```",
  ];
}

function idsOf(boxes: readonly { readonly id: string }[], separator = " & "): string {
  return boxes.map(({ id }) => id).join(separator);
}

const MOST = 60;

/**
 * One line of a label in quotes. Letters, digits and the few marks that words need; anything else becomes a dot, since Mermaid reads
 * quotes, brackets, entities (`#35;`), Markdown, formulas, icons (`fa:fa-x`), comments (`%%`) and links in labels.
 */
export function mermaidText(text: string): string {
  const plain = cutMiddle(makeVisible(text), MOST).replaceAll(/[^\p{L}\p{N} .,_/()-]/gu, "·");
  // `- x`, `1. x` and ` x` at the start of a line would be a list or code.
  const started = plain.replace(/^[^\p{L}\p{N}(]+/u, "·").replace(/^(\d+)\. /, "$1· ");
  return started.trim() === "" ? "·" : started;
}
