/** Markdown in blocks that are shown whole or not at all, so that a cut never opens a fence or a table. */
import { guardLines } from "./escape.ts";
import { byteLength } from "./bytes.ts";

export interface Block {
  readonly lines: readonly string[];
  /** One short line that stands for the block where there is no room for it; null: it is only counted. */
  readonly instead: string | null;
}

/** For the short lines that stand for blocks, and for the last one, which counts those that have none. */
const RESERVE_BYTES = 2_000;
const LAST_LINE_BYTES = 200;

/** The blocks, one blank line between them, in at most `limitBytes` bytes of UTF-8. */
export function fitBlocks(blocks: readonly Block[], limitBytes: number): string {
  const texts: string[] = [];
  let left = limitBytes - LAST_LINE_BYTES;
  let dropped = 0;
  const push = (text: string, spare: number): boolean => {
    const bytes = byteLength(text) + 1;
    if (bytes > left - spare) return false;
    texts.push(text);
    left -= bytes;
    return true;
  };
  for (const { lines, instead } of blocks) {
    if (push(guardLines(`${lines.join("\n")}\n`), RESERVE_BYTES - LAST_LINE_BYTES)) continue;
    if (instead === null || !push(`${instead}\n`, 0)) dropped += 1;
  }
  if (dropped > 0) texts.push(`Cut here for its length: ${dropped} more parts are in the log.\n`);
  return texts.join("\n");
}
