/** Markdown in blocks that are shown whole or not at all, so that a cut never opens a fence or a table. */
import { guardLines } from "./escape.ts";
import { byteLength } from "./bytes.ts";

export interface Block {
  readonly lines: readonly string[];
  /** One short line that stands for the block where there is no room for it; null: it is only counted. */
  readonly instead: string | null;
}

const RESERVE_BYTES = 2_000;

/** The blocks, one blank line between them, in at most `limitBytes` bytes of UTF-8. */
export function fitBlocks(blocks: readonly Block[], limitBytes: number): string {
  const texts: string[] = [];
  let left = limitBytes - RESERVE_BYTES;
  let dropped = 0;
  for (const { lines, instead } of blocks) {
    const text = guardLines(`${lines.join("\n")}\n`);
    const bytes = byteLength(text) + 1;
    if (bytes <= left) {
      texts.push(text);
      left -= bytes;
    } else if (instead === null) {
      dropped += 1;
    } else {
      texts.push(`${instead}\n`);
    }
  }
  if (dropped > 0) texts.push(`Cut here for its length: ${dropped} more parts are in the log.\n`);
  return texts.join("\n");
}
