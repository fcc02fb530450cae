/** A stream of a command: bytes in, lines without secrets out, and all of it up to a limit. */
import { StringDecoder } from "node:string_decoder";
import type { Mask } from "./mask-secrets.ts";

export interface Output {
  add(chunk: Buffer): void;
  /** Ends it; what it said, its middle left out where that was too much. */
  end(): { readonly text: string; readonly truncated: boolean };
}

export interface OutputOptions {
  readonly mask: Mask;
  /** Characters that are kept. */
  readonly limit: number;
  readonly onLine: (line: string) => void;
}

/** A line that is longer is told in pieces. */
const LONGEST_LINE = 65_536;

export function openOutput({ mask, limit, onLine }: OutputOptions): Output {
  const decoder = new StringDecoder("utf8");
  const kept = openExcerpt(limit);
  let pending = "";

  const tell = (text: string, end: string): void => {
    const masked = mask.mask(text);
    kept.add(masked + end);
    onLine(masked.endsWith("\r") ? masked.slice(0, -1) : masked);
  };
  /** The last characters of a piece may be the beginning of a secret, so they wait for what follows. */
  const tellPieces = (): void => {
    while (pending.length > LONGEST_LINE + mask.longest) {
      const cut = mask.cutBefore(pending, LONGEST_LINE) || LONGEST_LINE;
      tell(pending.slice(0, cut), "");
      pending = pending.slice(cut);
    }
  };

  return {
    add(chunk) {
      const lines = (pending + decoder.write(chunk)).split("\n");
      pending = lines.pop() ?? "";
      for (const line of lines) tell(line, "\n");
      tellPieces();
    },
    end() {
      pending += decoder.end();
      tellPieces();
      if (pending !== "") tell(pending, "");
      pending = "";
      return kept.read();
    },
  };
}

interface Excerpt {
  add(text: string): void;
  read(): { readonly text: string; readonly truncated: boolean };
}

/** The first and the last half of `limit` characters: what a program began with, and what it said last. */
function openExcerpt(limit: number): Excerpt {
  const half = Math.ceil(limit / 2);
  let head = "";
  let tail: string[] = [];
  let tailLength = 0;
  let left = 0;
  const shorten = (): void => {
    const text = tail.join("");
    tail = [text.slice(-half)];
    left += text.length - Math.min(text.length, half);
    tailLength = Math.min(text.length, half);
  };
  return {
    add(text) {
      const room = half - head.length;
      head += text.slice(0, room);
      if (text.length <= room) return;
      tail.push(text.slice(room));
      tailLength += text.length - room;
      if (tailLength > 2 * half + LONGEST_LINE) shorten();
    },
    read() {
      if (tailLength > half) shorten();
      const gap = left === 0 ? "" : `\n[${left} characters left out]\n`;
      return { text: head + gap + tail.join(""), truncated: left > 0 };
    },
  };
}
